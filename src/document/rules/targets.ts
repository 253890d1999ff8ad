import type { Location, Path } from "../../diagnostic/diagnostic.ts";
import { toDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { RestoreEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import type { Provider } from "../../providers/provider.ts";
import type { DocumentCode } from "../codes.ts";
import { quoted } from "../message-format.ts";
import type { Draft } from "../validate/validate-plan.ts";
import { placeOf } from "./names.ts";

export type ProviderOf = (name: RestoreEntry["provider"]) => Promise<Provider>;

/** What each provider says of its entries, and no two restores of all plans making the same table or database. */
export async function checkWithProviders(drafts: readonly Draft[], providerOf: ProviderOf): Promise<void> {
  const targets = new Map<string, Map<string | undefined, Made>>();
  for (const { entries, file } of drafts) {
    for (const { entry } of entries) {
      if (entry === undefined || file.problems.full()) continue;
      const provider = await providerOf(entry.provider);
      const locate = (path: Path): Location => entry.locate(path);
      for (const finding of provider.check(entry)) file.problems.take(toDiagnostic(finding, locate));
      for (const call of provider.compile(entry, undefined)) {
        for (const { target, targetId, path } of call.restores) {
          const byAccount = targets.get(targetId) ?? new Map<string | undefined, Made>();
          targets.set(targetId, byAccount);
          const first = sameTarget(byAccount, entry.fields.account);
          if (first !== undefined)
            file.problems.take({ severity: "error", code: duplicate, ...duplicateOf(target, first), location: entry.locate(path) });
          if (!byAccount.has(entry.fields.account)) byAccount.set(entry.fields.account, { entry, path });
        }
      }
    }
  }
}

interface Made {
  readonly entry: Entry;
  readonly path: Path;
}

/** Whose target it may be already: two accounts that are written down differ, but one that isn't written may be any. */
function sameTarget(byAccount: ReadonlyMap<string | undefined, Made>, account: string | undefined): Made | undefined {
  if (account !== undefined) return byAccount.get(account) ?? byAccount.get(undefined);
  const [first] = byAccount.values();
  return first;
}

const duplicate: DocumentCode = "duplicate-target";

function duplicateOf(target: string, { entry, path }: Made): { message: string; hint: string } {
  return {
    message: `${quoted(target)} is already made by the entry ${quoted(entry.id)} of ${quoted(entry.plan)} at ${placeOf(entry.locate(path))}`,
    hint: "give one of them another `newName`, or remove it",
  };
}
