import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { computePlan } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { PlannedPlan, PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { counted } from "../../views/format/human.ts";
import { code } from "../../views/markdown/escape.ts";
import { diagnose } from "../codes.ts";
import { type Context, withActionHost } from "../context.ts";
import { narrowSelection } from "../trigger/changed-plans.ts";
import type { ActionResult } from "./action-result.ts";

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

/**
 * Adds to how a run ends the plans that are on the default branch and that no run has applied: a merge whose push run never came
 * about would go unnoticed otherwise. `plans` are those of the default branch, `own` the names of those that this run reports
 * anyway. A ledger that can't be read costs only this.
 */
export async function withUnapplied(
  context: Context,
  ending: ActionResult,
  plans: readonly RestorePlan[],
  own: ReadonlySet<string>,
): Promise<ActionResult> {
  const others = plans.filter(({ name }) => !own.has(name));
  const only = narrowSelection(context.inputs.only, others);
  if (others.length === 0 || only === undefined || context.stop.signal.aborted) return ending;
  try {
    const found = unappliedIn(await withActionHost(context, (host) => computePlan({ plans: others, only, offline: true }, host)));
    if (found.length === 0) return ending;
    const summary = [ending.summary, section(found)].filter((part) => part !== undefined).join("\n");
    return { ...ending, summary, diagnostics: [...ending.diagnostics, ...found.map(neverApplied)] };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    context.runner.log(`The ledger can't be read, so merged plans that were never applied are not known: ${error.message}`);
    return ending;
  }
}

/** Plans that the summary names. */
const most = 50;

function section(found: readonly Unapplied[]): string {
  const rows = found.slice(0, most).map(({ plan }) => `> - ${code(plan.name)} in ${code(plan.file)}`);
  const rest = found.length > most ? [`> - and ${found.length - most} more`] : [];
  return [
    "> [!WARNING]",
    "> **Merged and not applied.** The ledger has no record of these plans' calls. If no push run of theirs is still to come, run the workflow by `workflow_dispatch` on the default branch: it applies them as reviewed.",
    ">",
    ...rows,
    ...rest,
    "",
  ].join("\n");
}
