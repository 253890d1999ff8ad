import { computePlan } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { code } from "../../views/markdown/escape.ts";
import { type Context, withActionHost } from "../context.ts";
import { narrowed } from "../trigger/changed-plans.ts";
import type { ActionResult } from "./action-result.ts";
import { neverApplied, type Unapplied, unappliedIn } from "./unapplied.ts";

/**
 * Adds to how a run ends the plans that are on the default branch and that no run has applied: a merge whose push run never came
 * about would go unnoticed otherwise. `plans` are those of the default branch, `own` the names of those that this run tells of
 * anyway. A ledger that can't be read costs only this.
 */
export async function withUnapplied(
  context: Context,
  ending: ActionResult,
  plans: readonly RestorePlan[],
  own: ReadonlySet<string>,
): Promise<ActionResult> {
  const others = plans.filter(({ name }) => !own.has(name));
  const only = narrowed(context.inputs.only, others);
  if (others.length === 0 || only === undefined || context.stop.signal.aborted) return ending;
  try {
    const found = unappliedIn(await withActionHost(context, (host) => computePlan({ plans: others, only, offline: true }, host)));
    if (found.length === 0) return ending;
    const summary = [ending.summary, section(found)].filter((part) => part !== undefined).join("\n");
    return { ...ending, summary, diagnostics: [...ending.diagnostics, ...found.map(neverApplied)] };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    context.runner.say(`The ledger can't be read, so it can't be told which merged plans were never applied: ${error.message}`);
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
