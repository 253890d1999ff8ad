import { type Location, placeOf } from "../../diagnostic/diagnostic.ts";
import { quoted } from "../message-format.ts";
import type { PlanDraft } from "../validate/validate-plan.ts";

/** Plan names are unique over all files, entry ids within their plan. */
export function checkNames(drafts: readonly PlanDraft[]): void {
  const plans = new Map<string, Location>();
  for (const draft of drafts) {
    const { name, nameOffset, file } = draft;
    if (name !== undefined) {
      const first = plans.get(name);
      if (first === undefined) plans.set(name, file.diagnostics.at(nameOffset));
      else
        file.diagnostics.error(
          "duplicate-plan-name",
          `the name ${quoted(name)} is taken by the plan at ${placeOf(first)}`,
          "the ledger tells plans apart by their name: give this one another",
          nameOffset,
        );
    }
    checkIds(draft);
  }
}

function checkIds({ entries, file }: PlanDraft): void {
  const ids = new Map<string, Location>();
  for (const { id, fields, offset } of entries) {
    if (id === undefined) continue;
    const at = file.sourceMap.find(fields, offset, ["id"]);
    const first = ids.get(id);
    if (first === undefined) ids.set(id, file.diagnostics.at(at));
    else
      file.diagnostics.error(
        "duplicate-entry-id",
        `the id ${quoted(id)} is taken by the entry on line ${first.line}`,
        "give this one another id",
        at,
      );
  }
}
