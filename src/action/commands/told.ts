import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ApplyReport } from "../../model/generated/apply-report.ts";
import type { ApplyPage, FailureReason, Refusal } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import { applyComment, applySummary } from "../../views/markdown/index.ts";
import type { Context } from "../context.ts";
import type { Ending } from "../ending.ts";
import type { Trigger } from "../event.ts";
import { markerOf } from "../instance.ts";
import { pageOf } from "../pages.ts";
import type { Merged } from "./merged.ts";
import { onlyPlans, reportOn } from "./part.ts";

type Push = Extract<Trigger, { is: "push" }>;

/** Nothing was sent; every pull request concerned is told why. */
export function refuse(context: Context, push: Push, merged: readonly Merged[], refusal: Refusal, run?: PlannedRun): Ending {
  const { reason, message, hint, diagnostics } = refusal;
  const show = { refusal, failureReason: reason, interrupted: false, ...(run && { run }) };
  const first: Diagnostic = { severity: "error", code: reason, message, hint };
  return {
    ...told(context, push, merged, show),
    outcome: "refused",
    failureReason: reason,
    exit: context.stop.signal.aborted ? 130 : 1,
    message,
    diagnostics: [first, ...diagnostics],
    ...(run && { run }),
  };
}

interface Shown {
  readonly run?: PlannedRun;
  readonly report?: ApplyReport;
  readonly refusal?: Refusal;
  readonly failureReason?: FailureReason;
  readonly interrupted: boolean;
}

export function told(context: Context, push: Push, merged: readonly Merged[], shown: Shown): Pick<Ending, "summary" | "comments"> {
  const { inputs } = context;
  const marker = markerOf(inputs, "apply");
  const page: ApplyPage = { ...pageOf(context, push.commit, ""), ...shown, detached: !inputs.wait };
  const comments = merged.map(({ pullRequest, plans }) => {
    const names = merged.length === 1 ? undefined : new Set(plans.map(({ name }) => name));
    const own =
      names === undefined
        ? page
        : { ...page, ...(page.run && { run: onlyPlans(page.run, names) }), ...(page.report && { report: reportOn(page.report, names) }) };
    return { sticky: { number: pullRequest.number, marker, author: `${inputs.app}[bot]` }, body: applyComment({ ...own, marker }) };
  });
  return { summary: applySummary(page), comments };
}

export const problemsOf = (report: ApplyReport): Diagnostic[] => report.calls.flatMap(({ diagnostic }) => diagnostic ?? []);

export function reportTally({ summary }: ApplyReport): string {
  const parts = Object.entries(summary).filter(([, count]) => count > 0);
  return parts.map(([outcome, count]) => `${count} ${outcome}`).join(", ") || "nothing to do";
}
