import type { ApplyReport } from "../model/generated/apply-report.ts";
import type { ExecutionPlan } from "../model/generated/execution-plan.ts";
import type { StatusReport } from "../model/generated/status-report.ts";
import type { ValidationReport } from "../model/generated/validation-report.ts";
import { workCount } from "../model/planned.ts";
import type { RunOutcomes } from "../model/run-report.ts";

/** The contract's exit status. */
export const exit = { ok: 0, refused: 1, changes: 2, notRestored: 3, unknown: 4, interrupted: 130 } as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

const order: readonly ExitStatus[] = [exit.interrupted, exit.unknown, exit.notRestored, exit.refused, exit.changes];

/** Of everything that happened, the status that counts. False is for what did not happen. */
export const firstThatApplies = (...happened: readonly (ExitStatus | false)[]): ExitStatus =>
  order.find((status) => happened.includes(status)) ?? exit.ok;

/** How `apply` went, in one word. */
export type RunOutcome = "nothing-to-do" | "applied" | "detached" | "refused" | "failed" | "unknown";

export interface RunResult {
  readonly outcome: RunOutcome;
  /** Undefined where all went as asked for. */
  readonly failureReason?: "outcome-unknown" | "restores-failed";
  readonly exit: ExitStatus;
}

/** `interrupted`: the run was told to stop. `detach`: it was asked to submit and leave. */
export interface ApplyManner {
  readonly interrupted: boolean;
  readonly detach: boolean;
}

/** With `detach`, what still runs and what waits for it is as asked for; everything else that wasn't restored counts. */
export function runResult({ summary, calls }: RunOutcomes, { interrupted, detach }: ApplyManner): RunResult {
  const failed = summary.failed > 0 || (detach ? calls.some(isLeftOut) : summary["not-run"] > 0);
  const going = summary.detached > 0;
  const status = firstThatApplies(
    interrupted && exit.interrupted,
    summary.unknown > 0 && exit.unknown,
    (failed || (going && !detach)) && exit.notRestored,
  );
  if (summary.unknown > 0) return { outcome: "unknown", failureReason: "outcome-unknown", exit: status };
  if (status !== exit.ok) {
    const outcome = going && (interrupted || !failed) ? "detached" : "failed";
    return { outcome, failureReason: "restores-failed", exit: status };
  }
  if (going || summary["not-run"] > 0) return { outcome: "detached", exit: status };
  return { outcome: summary.restored > 0 ? "applied" : "nothing-to-do", exit: status };
}

/** Left out for a reason of its own: what depends on it, or on something that still runs, only follows from that. */
const isLeftOut = ({ outcome, diagnostic }: RunOutcomes["calls"][number]): boolean =>
  outcome === "not-run" && diagnostic?.severity === "error" && diagnostic.code !== "dependency-failed";

/** Of what `apply` returns: anything but a report means that nothing was sent. */
export const applyExit = (document: ApplyReport | ExecutionPlan | ValidationReport, manner: ApplyManner): ExitStatus =>
  document.kind === "ApplyReport"
    ? runResult(document, manner).exit
    : firstThatApplies(manner.interrupted && exit.interrupted, exit.refused);

/** Of what `plan` returns. `failed`: an error that no call's action shows. `detailed`: something to do is a status of its own. */
export function planExit(
  document: ExecutionPlan | ValidationReport,
  { failed, detailed }: { readonly failed: boolean; readonly detailed: boolean },
): ExitStatus {
  if (document.kind === "ValidationReport") return validationExit(document);
  return firstThatApplies(
    (failed || document.summary.blocked > 0) && exit.refused,
    detailed && workCount(document.summary) > 0 && exit.changes,
  );
}

export const validationExit = ({ diagnostics }: ValidationReport): ExitStatus =>
  firstThatApplies(diagnostics.some(({ severity }) => severity === "error") && exit.refused);

/** For monitoring; `unclear`: something could not be observed. What isn't restored and hasn't failed runs, or is still to do. */
export function monitoringExit({ calls }: StatusReport, unclear: boolean): ExitStatus {
  const open = calls.filter(({ ledger }) => ledger !== "restored");
  return firstThatApplies(
    open.some(({ ledger }) => ledger === "unknown") && exit.unknown,
    open.some(({ ledger, observed }) => [ledger, observed].some((state) => state === "failed" || state === "cancelled")) &&
      exit.notRestored,
    unclear && exit.refused,
    open.length > 0 && exit.changes,
  );
}
