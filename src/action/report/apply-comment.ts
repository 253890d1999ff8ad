import { exit, firstThatApplies } from "../../app/exit-status.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ApplyPage, FailureReason, Refusal } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import type { RunReport } from "../../model/run-report.ts";
import { applyComment, applySummary } from "../../views/markdown/index.ts";
import type { Context } from "../context.ts";
import { asDiagnostic, together } from "../gate/refusal.ts";
import { markerOf } from "../record/job-scope.ts";
import type { MergedPull } from "../trigger/merged-pulls.ts";
import type { ActionResult } from "./action-result.ts";
import { reportOn } from "./filter-plans.ts";
import { pageOf } from "./page.ts";

/** Nothing was sent; every pull request concerned gets a comment that says why. */
export function refuse(context: Context, commit: string, merged: readonly MergedPull[], refusal: Refusal, run?: PlannedRun): ActionResult {
  const { reason, message, diagnostics } = refusal;
  const show = { refusal, failureReason: reason, interrupted: false, ...(run && { run }) };
  return {
    ...applyPages(context, commit, merged, show),
    outcome: "refused",
    failureReason: reason,
    exit: firstThatApplies(context.stop.signal.aborted && exit.interrupted, exit.refused),
    message,
    diagnostics: [asDiagnostic(refusal), ...diagnostics],
    ...(run && { run }),
  };
}

interface Shown {
  readonly run?: PlannedRun;
  readonly report?: RunReport;
  /** Why nothing was sent at all. */
  readonly refusal?: Refusal;
  /** Why nothing was sent of some restore plans, by their names. */
  readonly refused?: ReadonlyMap<string, Refusal>;
  readonly failureReason?: FailureReason;
  readonly interrupted: boolean;
}

export function applyPages(
  context: Context,
  commit: string,
  merged: readonly MergedPull[],
  shown: Shown,
): Pick<ActionResult, "summary" | "comments"> {
  const { inputs } = context;
  const marker = markerOf(inputs, "apply");
  const { refused = new Map<string, Refusal>(), ...rest } = shown;
  const refusalOf = (names?: ReadonlySet<string>) =>
    shown.refusal ?? together([...refused].filter(([name]) => names === undefined || names.has(name)).map(([, refusal]) => refusal));
  const pageFor = (names?: ReadonlySet<string>): ApplyPage => {
    const refusal = refusalOf(names);
    const report = shown.report && names ? reportOn(shown.report, names) : shown.report;
    return {
      ...pageOf(context, commit, ""),
      // Without a call to report, the page says why nothing was sent.
      ...(report && (refusal === undefined || report.calls.length > 0) && { report }),
      ...(refusal && { refusal }),
      ...(rest.failureReason !== undefined && { failureReason: rest.failureReason }),
      interrupted: rest.interrupted,
      detached: !inputs.wait,
    };
  };
  const concerned = new Set([...(shown.run?.plans.map(({ name }) => name) ?? []), ...refused.keys()]);
  const comments = merged.map(({ pullRequest, plans }) => {
    const names = new Set(plans.map(({ name }) => name));
    const isAll = merged.length === 1 && [...concerned].every((name) => names.has(name));
    const body = applyComment({ ...pageFor(isAll ? undefined : names), marker });
    return { sticky: { number: pullRequest.number, marker, author: `${inputs.app}[bot]` }, body };
  });
  return { summary: applySummary(pageFor()), comments };
}

export const problemsOf = (report: RunReport): Diagnostic[] => report.calls.flatMap(({ diagnostic }) => diagnostic ?? []);

export function reportTally({ summary }: RunReport): string {
  const parts = Object.entries(summary).filter(([, count]) => count > 0);
  return parts.map(([outcome, count]) => `${count} ${outcome}`).join(", ") || "nothing to do";
}
