import type { ApplyPage } from "../../model/pages.ts";
import type { ReportedCall, RunReport } from "../../model/run-report.ts";
import { counted, duration, quantity } from "../format/human.ts";
import { lazily } from "./blockers.ts";
import { code } from "./escape.ts";
import { footer, ofCommit, pointerTo } from "./footer.ts";
import { gantt } from "./gantt.ts";
import { stamped } from "./marker.ts";
import { namesOf, outcomesSection, outcomeWords, restoredSize } from "./outcomes.ts";
import { placeLink } from "./place.ts";
import { prose } from "./prose.ts";
import { reasonWords, refusalSections } from "./refusal.ts";
import { riskSections } from "./risks.ts";
import { compose, fixed, limits, renderWhatFits, type Section, sizeOf } from "./size-budget.ts";
import { timeOf } from "./times.ts";

/** What a merge restored, or why it sent nothing. Never longer than `limits[kind]`. */
export function applyPage(page: ApplyPage, kind: "comment" | "summary"): string {
  const { report, refusal } = page;
  const pointer = pointerTo(page, kind, "report");
  const marker = kind === "comment" && page.marker !== "" ? [fixed(stamped(page.marker, { commit: page.commit, order: page.now }))] : [];
  const sections: readonly Section[] = [
    ...marker,
    fixed(headline(page)),
    fixed(ofCommit("Applied", page)),
    ...next(page).map(fixed),
    ...(refusal === undefined ? [] : refusalSections(refusal, page, pointer)),
    ...(report === undefined ? [] : reportSections(report, page, pointer)),
    fixed(footer("Applied", page, report === undefined ? [] : [`run ${code(report.runId, 60)}`])),
  ];
  return compose(sections, limits[kind]);
}

function reportSections(report: RunReport, page: ApplyPage, pointer: string): readonly Section[] {
  if (report.calls.length === 0) return [];
  const explained = report.calls.filter(({ diagnostic }) => diagnostic !== undefined);
  const wentWell = ({ outcome }: ReportedCall): boolean => outcome === "restored" || outcome === "skipped";
  const failed = explained.filter((call) => !wentWell(call));
  const failures = {
    head: "#### What went wrong\n",
    items: lazily(failed, (call) => failureItem(call, page)),
    count: failed.length,
    separator: "\n",
    limit: 40,
    rest: (hidden: number) => `\n- and ${counted(hidden, "more", "more")}`,
  };
  const others = explained.filter(wentWell).flatMap(({ diagnostic }) => diagnostic ?? []);
  return [
    { rank: 1, minimum: 400, render: (budget) => renderWhatFits(failures, budget) },
    outcomesSection(report, pointer),
    {
      rank: 3,
      minimum: 0,
      render: (budget) => {
        const chart = gantt(report) ?? "";
        return sizeOf(chart) <= budget ? chart : "";
      },
    },
    ...riskSections(others, page),
  ];
}

function failureItem(call: ReportedCall, page: ApplyPage): string {
  const { diagnostic } = call;
  if (diagnostic === undefined) return "";
  const lines = [
    `- ${outcomeWords[call.outcome]} ${code(`${call.plan}/${call.entry}`)}, ${placeLink(diagnostic.location ?? call.location, page)}`,
    namesOf(call, " "),
    `${prose(diagnostic.message)} (${code(diagnostic.code, 60)})`,
  ];
  if (diagnostic.hint !== undefined) lines.push(prose(diagnostic.hint));
  return lines.join("<br>");
}

function headline({ report, refusal, failureReason, detached, interrupted }: ApplyPage): string {
  if (report === undefined) {
    const reason = refusal?.reason ?? failureReason;
    return reason === undefined ? "### Nothing to do" : `### Nothing was sent: ${reasonWords[reason]}`;
  }
  const { restored, skipped, failed, unknown, detached: running, "not-run": left } = report.summary;
  const total = report.calls.length;
  if (total === skipped) return `### Nothing to do: ${total === 0 ? "no restores are planned" : `${counted(total, "call")} done before`}`;
  const took = Math.max(0, (timeOf(report.finishedAt) ?? 0) - (timeOf(report.startedAt) ?? 0));
  const size = restoredSize(report);
  const done = `${quantity(restored)} restored${size === undefined ? "" : ` (${size})`}`;
  const counts = [
    ...(failed > 0 ? [`${quantity(failed)} failed`] : []),
    ...(unknown > 0 ? [`${quantity(unknown)} unknown`] : []),
    ...(left > 0 ? [`${quantity(left)} not run`] : []),
    ...(running > 0 ? [`${quantity(running)} still running`] : []),
    ...(restored > 0 ? [done] : []),
    ...(skipped > 0 ? [`${quantity(skipped)} done before`] : []),
  ].join(", ");
  if (failed + unknown > 0) return `### Not all restored: ${counts}`;
  if (interrupted) return `### Interrupted: ${counts}`;
  if (running > 0) return `### ${detached ? "Submitted" : "Not finished"}: ${counts}`;
  return left > 0 ? `### Not all restored: ${counts}` : `### Restored: ${counts} in ${duration(took)}`;
}

/** What happens next, or what a person has to do. */
function next({ report, interrupted }: ApplyPage): readonly string[] {
  if (report === undefined) return [];
  const { failed, unknown, detached, "not-run": left } = report.summary;
  const words = [
    ...(unknown > 0 ? ["An unknown outcome is never sent again by itself: look at the target, then settle it as the hint says."] : []),
    ...(interrupted ? ["The run was told to stop; what is in flight is on record, and the next run carries on with it."] : []),
    ...(detached > 0 && !interrupted
      ? ["What is still running goes on at the provider; the next scheduled run follows it to its end."]
      : []),
    ...(failed + left > 0 ? ["Run the job again to carry on: what is restored is never restored twice."] : []),
  ];
  return words.length === 0 ? [] : [words.join(" ")];
}
