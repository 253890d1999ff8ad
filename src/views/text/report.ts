import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { visible } from "../../diagnostic/escape-control.ts";
import type { Outcome } from "../../model/event.ts";
import type { OutcomeCounts, ReportedCall, RunReport } from "../../model/run-report.ts";
import { amount } from "../format/amount.ts";
import { folded, foldNote } from "../format/fold.ts";
import { duration, quantity } from "../format/human.ts";
import { type Paint, painter, type Style } from "../format/paint.ts";
import { type Cell, fittedTable } from "../format/table.ts";
import { entryName, restoredName, shortKey } from "./names.ts";
import type { TextOptions } from "./options.ts";

export const outcomeStyles: Readonly<Record<Outcome, Style>> = {
  restored: "green",
  skipped: "dim",
  failed: "red",
  detached: "cyan",
  "not-run": "yellow",
  unknown: "red",
};

const outcomes: readonly Outcome[] = ["restored", "skipped", "failed", "detached", "not-run", "unknown"];
const limits = { rows: 40, failures: 30, sameFailure: 5 };

/** What apply did, call by call, then every failure with its hint, then a line that sums up. */
export function reportText(report: RunReport, options: TextOptions): string {
  const paint = painter(options.color);
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  // That nothing was left to do needs no table; status has it.
  if (!options.verbose && report.summary.skipped === report.calls.length) return `${paint("bold", outcomeSummary(report.summary))}\n`;
  const sections = [
    callTable(report.calls, paint, options),
    failureLines(report.calls, paint, options.verbose),
    [`${paint("bold", outcomeSummary(report.summary))} ${paint("dim", `in ${duration(took)} (run ${visible(report.runId)})`)}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** `2 restored, 1 failed`, or that there was nothing to do. */
function outcomeSummary(summary: OutcomeCounts): string {
  const counts = outcomes
    .filter((outcome) => summary[outcome] > 0)
    .map((outcome) => `${quantity(summary[outcome])} ${outcome.replace("-", " ")}`);
  if (counts.length === 0) return "nothing to do";
  return counts.length === 1 && summary.skipped > 0 ? `nothing to do: ${quantity(summary.skipped)} restored before` : counts.join(", ");
}

/** Good news folds when there is much of it; the rest never does. */
function callTable(calls: readonly ReportedCall[], paint: Paint, options: TextOptions): string[] {
  const good = calls.filter(({ outcome }) => outcome === "restored" || outcome === "skipped");
  const { shown, hidden } = folded(good, limits.rows, options.verbose);
  const kept = new Set(shown);
  // One account is where everything is; several have to be distinguished.
  const several = new Set(calls.flatMap(({ account }) => account ?? [])).size > 1;
  const rows = calls
    .filter((call) => kept.has(call) || (call.outcome !== "restored" && call.outcome !== "skipped"))
    .map((call) => callRow(call, several));
  const columns = [
    { title: "outcome" },
    { title: "entry" },
    { title: "restore" },
    { title: "account" },
    { title: "took", align: "right" as const },
    { title: "size", align: "right" as const },
    { title: "rate", align: "right" as const },
    { title: "attempts", align: "right" as const },
    { title: "request", optional: !options.verbose },
  ];
  return [...fittedTable(columns, rows, paint, options.columns), ...foldNote(hidden, "")];
}

function callRow(call: ReportedCall, withAccount: boolean): Cell[] {
  const took = tookMs(call);
  const { progress } = call;
  const rate =
    progress !== undefined && progress.unit !== "%" && took !== undefined && took > 0 && call.outcome === "restored"
      ? progress.done / (took / 1000)
      : undefined;
  return [
    { text: call.outcome, style: outcomeStyles[call.outcome] },
    { text: entryName(call) },
    { text: nameOf(call) },
    { text: withAccount ? visible(call.account ?? "") : "" },
    { text: took === undefined ? "" : duration(took) },
    { text: progress === undefined ? "" : amount(progress) },
    { text: rate === undefined ? "" : `${quantity(rate)} ${visible(progress?.unit ?? "")}/s` },
    { text: call.attempts === 0 ? "" : String(call.attempts) },
    { text: call.requestId === undefined ? "" : visible(call.requestId), style: "dim" },
  ];
}

function tookMs(call: ReportedCall): number | undefined {
  if (call.startedAt === undefined || call.finishedAt === undefined) return undefined;
  return Date.parse(call.finishedAt) - Date.parse(call.startedAt);
}

const nameOf = ({ restores, operation, key }: ReportedCall): string => restoredName(restores) ?? `${visible(operation)} ${shortKey(key)}`;

/** Failures that say the same are shown once, with all the calls that they concern. */
function failureLines(calls: readonly ReportedCall[], paint: Paint, verbose: boolean): string[] {
  const groups = new Map<string, { readonly diagnostic: Diagnostic; readonly calls: ReportedCall[] }>();
  for (const call of calls) {
    const { diagnostic, outcome } = call;
    if (diagnostic === undefined) continue;
    const same = `${outcome} ${diagnostic.code} ${diagnostic.message} ${diagnostic.hint ?? ""}`;
    const group = groups.get(same);
    if (group === undefined) groups.set(same, { diagnostic, calls: [call] });
    else group.calls.push(call);
  }
  const { shown, hidden } = folded([...groups.values()], limits.failures, verbose);
  return [...shown.flatMap((group) => groupLines(group.diagnostic, group.calls, paint, verbose)), ...foldNote(hidden, "")];
}

function groupLines(diagnostic: Diagnostic, calls: readonly ReportedCall[], paint: Paint, verbose: boolean): string[] {
  const { shown, hidden } = folded(calls, limits.sameFailure, verbose);
  return [
    ...shown.map((call) => `${paint(outcomeStyles[call.outcome], call.outcome)} ${entryName(call)}  ${nameOf(call)}`),
    ...foldNote(hidden, ""),
    `  ${diagnostic.severity} ${visible(diagnostic.code)}: ${visible(diagnostic.message)}`,
    ...(diagnostic.hint === undefined ? [] : [`  hint: ${visible(diagnostic.hint)}`]),
  ];
}
