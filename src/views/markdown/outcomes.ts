import type { Outcome } from "../../model/event.ts";
import type { ReportedCall, RunReport } from "../../model/run-report.ts";
import { bytes, counted, duration, quantity } from "../format/human.ts";
import { code, row, tableHead } from "./escape.ts";
import { renderWhatFits, type Section } from "./size-budget.ts";
import { timeOf } from "./times.ts";

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  restored: "restored",
  skipped: "done before",
  failed: "**failed**",
  detached: "still running",
  "not-run": "not run",
  unknown: "**unknown**",
};

/** What needs attention comes first, and what was done before comes last: a table cut short loses the least. */
const order: Readonly<Record<Outcome, number>> = { failed: 0, unknown: 1, "not-run": 2, detached: 3, restored: 4, skipped: 5 };

const megabyte = 1024 * 1024;

/** A row a call: how it ended, how long it took, how much, how fast. */
export function outcomesSection(report: RunReport, pointer: string): Section {
  const calls = [...report.calls].sort((a, b) => order[a.outcome] - order[b.outcome]);
  const head = tableHead(["Entry", "Source → target", "Outcome", ">Took", ">MB", ">MB/s"]);
  return {
    rank: 2,
    minimum: 500 + pointer.length,
    render: (budget) =>
      renderWhatFits(
        {
          head,
          items: rows(calls),
          count: calls.length,
          separator: "\n",
          limit: 300,
          rest: (hidden) => `\n\nand ${counted(hidden, "more call")}. ${pointer}`,
        },
        budget,
      ),
  };
}

function* rows(calls: readonly ReportedCall[]): Generator<string> {
  let before = "";
  for (const call of calls) {
    const name = `${call.plan}/${call.entry}`;
    yield outcomeRow(call, name === before ? "" : code(name));
    before = name;
  }
}

function outcomeRow(call: ReportedCall, name: string): string {
  const took = tookMs(call);
  const amount = megabytes(call);
  const rate = amount !== undefined && took !== undefined && took > 0 && call.outcome === "restored" ? amount / (took / 1000) : undefined;
  return row([
    name,
    namesOf(call, "<br>"),
    outcomeWords[call.outcome] + (call.attempts > 1 ? `<br>attempt ${call.attempts}` : ""),
    took === undefined ? "–" : duration(took),
    amount === undefined ? "–" : quantity(amount),
    rate === undefined ? "–" : quantity(rate),
  ]);
}

/** What a call restores; `gap` parts the lines of a cell, or the words of a sentence. */
export function namesOf({ operation, restores }: ReportedCall, gap: "<br>" | " "): string {
  const [first, ...more] = restores;
  if (first === undefined) return code(operation);
  return [code(first.source), `→ ${code(first.target)}`, ...(more.length > 0 ? [`and ${counted(more.length, "more", "more")}`] : [])].join(
    gap,
  );
}

function tookMs({ startedAt, finishedAt }: ReportedCall): number | undefined {
  const [from, to] = [timeOf(startedAt), timeOf(finishedAt)];
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}

/** The provider's own count where it gives one, else what its metadata said of the backup. */
function megabytes({ progress, outcome, size }: ReportedCall): number | undefined {
  if (progress !== undefined && progress.unit === "MB") return progress.done;
  return outcome === "restored" && size !== undefined ? size / megabyte : undefined;
}

/** `4.9 GB`, of what was restored in this run and is known. */
export function restoredSize(report: RunReport): string | undefined {
  const known = report.calls.flatMap((call) => (call.outcome === "restored" ? (megabytes(call) ?? []) : []));
  return known.length === 0 ? undefined : bytes(known.reduce((a, b) => a + b, 0) * megabyte);
}
