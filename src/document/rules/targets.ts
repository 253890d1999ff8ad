import { type Diagnostic, type Location, type Path, placeOf, toDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { RestoreEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import type { Provider } from "../../providers/provider.ts";
import { diagnose } from "../codes.ts";
import { quoted } from "../message-format.ts";
import type { PlanDraft } from "../validate/validate-plan.ts";

export type ProviderOf = (name: RestoreEntry["provider"]) => Promise<Provider>;

/** What each provider says of its entries, and no two restores of all plans making the same table or database. */
export async function checkWithProviders(drafts: readonly PlanDraft[], providerOf: ProviderOf): Promise<void> {
  const targets = new Map<string, Map<string | undefined, Made>>();
  for (const { entries, file } of drafts) {
    for (const { entry } of entries) {
      if (entry === undefined || file.diagnostics.isFull) continue;
      const provider = await providerOf(entry.provider);
      const locate = (path: Path): Location => entry.locate(path);
      for (const diagnostic of provider.check(entry)) file.diagnostics.add(toDiagnostic(diagnostic, locate));
      for (const call of provider.compile(entry)) {
        for (const { target, targetId, path } of call.restores) {
          const byAccount = targets.get(targetId) ?? new Map<string | undefined, Made>();
          targets.set(targetId, byAccount);
          const first = sameTarget(byAccount, entry.fields.account);
          if (first !== undefined) file.diagnostics.add(duplicateTarget(target, first, entry.locate(path)));
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

function duplicateTarget(target: string, { entry, path }: Made, location: Location): Diagnostic {
  const first = `the entry ${quoted(entry.id)} of ${quoted(entry.plan)} at ${placeOf(entry.locate(path))}`;
  const message = `${quoted(target)} is already made by ${first}`;
  return diagnose("error", "duplicate-target", message, "give one of them another `newName`, or remove it", location);
}
