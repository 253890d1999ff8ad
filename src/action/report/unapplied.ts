import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PlannedPlan, PlannedRun } from "../../model/planned.ts";
import { counted } from "../../views/format/human.ts";
import { diagnose } from "../codes.ts";

/** A plan on the default branch of which the ledger lacks calls. */
export interface Unapplied {
  readonly plan: PlannedPlan;
  readonly calls: number;
  /** Calls that the ledger has no record of. */
  readonly missing: number;
}

/** Pure. `run` is compiled offline: each call has the record that the ledger has of it. */
export const unappliedIn = (run: PlannedRun): readonly Unapplied[] =>
  run.plans.flatMap((plan) => {
    const calls = plan.entries.flatMap((entry) => entry.calls);
    const missing = calls.filter(({ record }) => record === undefined).length;
    return missing === 0 ? [] : [{ plan, calls: calls.length, missing }];
  });

/** Pure. */
export function neverApplied({ plan, calls, missing }: Unapplied): Diagnostic {
  const what = missing === calls ? `its ${counted(calls, "call", "calls")}` : `${missing} of its ${counted(calls, "call", "calls")}`;
  const location = plan.entries[0]?.location;
  return {
    ...diagnose(
      "warning",
      "never-applied",
      `${plan.name} (${plan.file}) is on the default branch and was not applied: the ledger has no record of ${what}`,
      "if its push run is still to come, wait for it; else run the workflow by workflow_dispatch on the default branch, which applies it as reviewed, or remove the file",
    ),
    ...(location && { location }),
  };
}
