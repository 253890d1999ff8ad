import type { Location } from "../../diagnostic/diagnostic.ts";
import { quoted } from "../message-format.ts";
import type { Draft } from "../validate/validate-plan.ts";

/** Plan names are unique over all files, entry ids within their plan. */
export function checkNames(drafts: readonly Draft[]): void {
  const plans = new Map<string, Location>();
  for (const draft of drafts) {
    const { name, nameOffset, file } = draft;
    if (name !== undefined) {
      const first = plans.get(name);
      if (first === undefined) plans.set(name, file.problems.at(nameOffset));
      else
        file.problems.add(
          "duplicate-plan-name",
          nameOffset,
          `the name ${quoted(name)} is taken by the plan at ${placeOf(first)}`,
          "the ledger tells plans apart by their name: give this one another",
        );
    }
    checkIds(draft);
  }
}

function checkIds({ entries, file }: Draft): void {
  const ids = new Map<string, Location>();
  for (const { id, fields, offset } of entries) {
    if (id === undefined) continue;
    const at = file.places.find(fields, offset, ["id"]);
    const first = ids.get(id);
    if (first === undefined) ids.set(id, file.problems.at(at));
    else
      file.problems.add(
        "duplicate-entry-id",
        at,
        `the id ${quoted(id)} is taken by the entry on line ${first.line}`,
        "give this one another id",
      );
  }
}

/** `plans/a.yaml:3:7`. */
export const placeOf = ({ file, line, column }: Location): string => `${file}:${line}:${column}`;
