import { exit, firstThatApplies, runResult } from "../../app/exit-status.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { apply, type Host } from "../../engine/index.ts";
import type { Refusal } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import { countOutcomes, type RunReport } from "../../model/run-report.ts";
import type { Context } from "../context.ts";
import { authorizationsOf, type Granted } from "../gate/admit.ts";
import { asDiagnostic, refused as refusal, together } from "../gate/refusal.ts";
import type { ActionResult } from "../report/action-result.ts";
import { applyPages, problemsOf, refuse, reportTally } from "../report/apply-comment.ts";
import type { MergedPull } from "../trigger/merged-pulls.ts";

export interface Work {
  readonly commit: string;
  readonly run: PlannedRun;
  /** Plans of which calls may be sent. */
  readonly granted: ReadonlyMap<string, Granted>;
  /** Plans of which something would have been sent, and why it is not. */
  readonly refused: ReadonlyMap<string, Refusal>;
  /** Pull requests that get a report. */
  readonly merged: readonly MergedPull[];
  /** Leave blocked calls out, and follow the others. */
  readonly skipBlocked: boolean;
  readonly notes: readonly Diagnostic[];
}

/** Sends what may be sent, follows what is in flight, and reports both, with what was refused beside it. */
export async function executeRun(context: Context, host: Host, work: Work): Promise<ActionResult> {
  const { inputs, stop } = context;
  const { commit, run, granted, refused, merged, skipBlocked, notes } = work;
  stop.beGraceful();
  const detach = !inputs.wait;
  const outcome = await apply({ run, authorizations: authorizationsOf(run, granted), detach, skipBlocked, signal: stop.signal }, host);
  if (outcome.is === "refused") {
    const diagnostics = [...[...refused.values()].map(asDiagnostic), ...outcome.diagnostics, ...notes];
    return refuse(
      context,
      commit,
      merged,
      refusal("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics }),
      outcome.run,
    );
  }
  const report = ownCalls(outcome.report, new Set(refused.keys()));
  const ended = runResult(report, { interrupted: outcome.interrupted, detach });
  const why = together([...refused.values()]);
  const failureReason = ended.failureReason ?? why?.reason;
  const shown = { run, report, refused, interrupted: outcome.interrupted, ...(failureReason !== undefined && { failureReason }) };
  const page = applyPages(context, commit, merged, shown);
  const tally = reportTally(report);
  const ending: ActionResult = { ...page, ...ended, run, report, message: tally, diagnostics: [...problemsOf(report), ...notes] };
  if (why === undefined) return ending;
  return {
    ...ending,
    outcome: report.calls.length === 0 ? "refused" : ended.outcome,
    ...(failureReason !== undefined && { failureReason }),
    exit: firstThatApplies(ended.exit, exit.refused),
    message: report.calls.length === 0 ? why.message : `${tally}; ${why.message}`,
    diagnostics: [asDiagnostic(why), ...why.diagnostics, ...ending.diagnostics],
  };
}

/** Calls that were never started are not a resume's business, and a refusal names those that it held back. */
function ownCalls(report: RunReport, refused: ReadonlySet<string>): RunReport {
  const calls = report.calls.filter(
    ({ plan, outcome, diagnostic }) => outcome !== "not-run" || (diagnostic?.code !== "not-begun" && !refused.has(plan)),
  );
  return { ...report, calls, summary: countOutcomes(calls) };
}
