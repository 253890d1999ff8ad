import type { FailureReason } from "../../model/pages.ts";
import type { ReportedCall, RunOutcomes } from "../../model/run-report.ts";
import type { Ending, Outcome } from "./action-result.ts";

interface Applied {
  readonly outcome: Outcome;
  readonly failureReason?: FailureReason;
  readonly exit: Ending["exit"];
}

/**
 * How an apply counts. With `detach`, what goes on at the provider and what waits for it is as asked for; without it the
 * same is a failure of the job, since nobody has seen the end.
 */
export function outcomeOf({ summary, calls }: RunOutcomes, interrupted: boolean, detach: boolean): Applied {
  const missing = summary.failed > 0 || (detach ? calls.some(isLost) : summary["not-run"] > 0);
  if (summary.unknown > 0) return { outcome: "unknown", failureReason: "outcome-unknown", exit: interrupted ? 130 : 4 };
  if (missing && !interrupted) return { outcome: "failed", failureReason: "restores-failed", exit: 3 };
  if (interrupted) return { outcome: summary.detached > 0 ? "detached" : "failed", failureReason: "restores-failed", exit: 130 };
  if (summary.detached > 0)
    return detach ? { outcome: "detached", exit: 0 } : { outcome: "detached", failureReason: "restores-failed", exit: 3 };
  if (summary["not-run"] > 0) return { outcome: "detached", exit: 0 };
  return { outcome: summary.restored === 0 ? "nothing-to-do" : "applied", exit: 0 };
}

const isLost = ({ outcome, diagnostic }: Pick<ReportedCall, "outcome" | "diagnostic">): boolean =>
  outcome === "not-run" && diagnostic?.severity === "error";
