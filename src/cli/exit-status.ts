import type { ExecutionPlan } from "../model/generated/execution-plan.ts";
import type { StatusReport } from "../model/generated/status-report.ts";
import { workCount } from "../model/planned.ts";
import type { ReportedCall, RunOutcomes } from "../model/run-report.ts";

/** The contract's exit status. Where several apply, the first of 130, 4, 3, 1, 2, 0. */
export const exit = { ok: 0, refused: 1, changes: 2, notRestored: 3, unknown: 4, interrupted: 130 } as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

/** `failed`: something is wrong with the plan that no call's action shows. */
export function planStatus({ summary }: ExecutionPlan, failed: boolean, detailed: boolean): ExitStatus {
  if (failed || summary.blocked > 0) return exit.refused;
  return detailed && workCount(summary) > 0 ? exit.changes : exit.ok;
}

/** With `--detach`, what still runs and what waits for it is as asked for; everything else that wasn't restored counts. */
export function applyStatus({ summary, calls }: RunOutcomes, interrupted: boolean, detach: boolean): ExitStatus {
  if (interrupted) return exit.interrupted;
  if (summary.unknown > 0) return exit.unknown;
  const left = detach ? calls.some(isRefused) : summary["not-run"] + summary.detached > 0;
  return summary.failed > 0 || left ? exit.notRestored : exit.ok;
}

/** For monitoring; `untold`: something could not be looked at. What isn't restored and hasn't failed runs, or is still to do. */
export function monitoringStatus({ calls }: StatusReport, untold: boolean): ExitStatus {
  const some = (is: (call: StatusReport["calls"][number]) => boolean) => calls.some(is);
  if (some(({ ledger }) => ledger === "unknown")) return exit.unknown;
  if (some(({ ledger, observed }) => ledger !== "restored" && [ledger, observed].some((is) => is === "failed" || is === "cancelled")))
    return exit.notRestored;
  if (untold) return exit.refused;
  return some(({ ledger }) => ledger !== "restored") ? exit.changes : exit.ok;
}

const isRefused = ({ outcome, diagnostic }: Pick<ReportedCall, "outcome" | "diagnostic">): boolean =>
  outcome === "not-run" && diagnostic?.severity === "error" && diagnostic.code !== "dependency-failed";
