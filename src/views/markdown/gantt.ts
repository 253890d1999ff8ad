import type { Outcome } from "../../model/event.ts";
import type { ReportedCall, RunReport } from "../../model/run-report.ts";
import { bareLabel, mermaid } from "./mermaid.ts";
import { timeOf } from "./times.ts";

const limit = 24;
const sectionColumns = 28;
const tags: Readonly<Record<Outcome, string>> = {
  restored: "",
  skipped: "done, ",
  failed: "crit, ",
  detached: "active, ",
  "not-run": "done, ",
  unknown: "crit, ",
};

/** When each restore ran, by the clock of UTC. Undefined when there is nothing to draw, or too much. */
export function gantt(report: RunReport): string | undefined {
  const bars = report.calls.flatMap((call) => {
    const from = timeOf(call.startedAt);
    const to = timeOf(call.finishedAt) ?? timeOf(report.finishedAt);
    return from === undefined || to === undefined || call.outcome === "skipped" ? [] : [{ call, from, to: Math.max(to, from + 1000) }];
  });
  if (bars.length === 0 || bars.length > limit) return undefined;
  const span = Math.max(...bars.map(({ to }) => to)) - Math.min(...bars.map(({ from }) => from));
  const widest = bars.reduce((width, { call }) => Math.max(width, Math.min(sectionColumns, call.plan.length + call.entry.length + 1)), 0);
  const lines = [
    `%%{init: {"gantt": {"leftPadding": ${30 + 8 * widest}}}}%%`,
    "gantt",
    "  dateFormat YYYY-MM-DDTHH:mm:ss",
    `  axisFormat ${axis(span)}`,
  ];
  let section = "";
  for (const [index, { call, from, to }] of bars.entries()) {
    const name = `${call.plan}/${call.entry}`;
    if (name !== section) lines.push(`  section ${bareLabel(name, sectionColumns)}`);
    section = name;
    lines.push(`  ${bareLabel(taskName(call), 36)} :${tags[call.outcome]}c${index}, ${clock(from)}, ${clock(to)}`);
  }
  return mermaid(lines);
}

function taskName({ operation, outcome, restores }: ReportedCall): string {
  const [first, ...more] = restores;
  const own = first?.target.split(".").at(-1) ?? operation;
  const name = `${own}${more.length > 0 ? ` and ${more.length} more` : ""}`;
  return outcome === "restored" ? name : `${name} (${outcome})`;
}

const clock = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

function axis(span: number): string {
  if (span < 5 * 60_000) return "%H:%M:%S";
  return span > 24 * 3_600_000 ? "%d %H:%M" : "%H:%M";
}
