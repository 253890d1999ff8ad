import type { Location, Path } from "../../diagnostic/diagnostic.ts";
import { toDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { RestoreEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import type { Provider } from "../../providers/provider.ts";
import type { DocumentCode } from "../codes.ts";
import type { Draft } from "../plan.ts";
import { quoted } from "../words.ts";
import { placeOf } from "./names.ts";

export type ProviderOf = (name: RestoreEntry["provider"]) => Promise<Provider>;

/** What each provider says of its entries, and no two restores of all plans making the same table or database. */
export async function checkWithProviders(drafts: readonly Draft[], providerOf: ProviderOf): Promise<void> {
  const targets = new Map<string, { readonly entry: Entry; readonly path: Path }>();
  for (const { entries, file } of drafts) {
    for (const { entry } of entries) {
      if (entry === undefined || file.problems.full()) continue;
      const provider = await providerOf(entry.provider);
      const locate = (path: Path): Location => entry.locate(path);
      for (const finding of provider.check(entry)) file.problems.take(toDiagnostic(finding, locate));
      for (const call of provider.compile(entry, undefined)) {
        for (const { target, targetId, path } of call.restores) {
          const first = targets.get(targetId);
          if (first === undefined) targets.set(targetId, { entry, path });
          else file.problems.take({ severity: "error", code: duplicate, ...duplicateOf(target, first), location: entry.locate(path) });
        }
      }
    }
  }
}

const duplicate: DocumentCode = "duplicate-target";

function duplicateOf(target: string, { entry, path }: { readonly entry: Entry; readonly path: Path }): { message: string; hint: string } {
  return {
    message: `${quoted(target)} is already made by the entry ${quoted(entry.id)} of ${quoted(entry.plan)} at ${placeOf(entry.locate(path))}`,
    hint: "give one of them another `newName`, or remove it",
  };
}
