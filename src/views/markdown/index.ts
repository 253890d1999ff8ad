import type { ApplyPage, PlanPage } from "../../model/pages.ts";
import { applyPage } from "./apply-page.ts";
import { planPage } from "./plan-page.ts";

/** The comment on a pull request: what merging it would restore. Begins with the marker; under GitHub's 65,536 characters. */
export const planComment = (page: PlanPage): string => planPage(page, "comment");

/** The same page for the job summary, under 1 MiB, without marker. */
export const planSummary = (page: PlanPage): string => planPage(page, "summary");

/** The comment after a merge: what was restored, or why nothing was sent. */
export const applyComment = (page: ApplyPage): string => applyPage(page, "comment");

export const applySummary = (page: ApplyPage): string => applyPage(page, "summary");
