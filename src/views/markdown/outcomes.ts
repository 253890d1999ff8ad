import type { ApplyReport } from "../../model/generated/apply-report.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { bytes, counted, duration, quantity } from "../format/human.ts";
import { asked } from "../format/restorations.ts";
import { code, row, tableHead } from "./escape.ts";
import { filled, type Section } from "./size-budget.ts";
import { timeOf } from "./times.ts";

type AppliedCall = ApplyReport["calls"][number];
export type Outcome = AppliedCall["outcome"];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  restored: "restored",
  skipped: "done before",
  failed: "**failed**",
  detached: "still running",
  "not-run": "not run",
  unknown: "**unknown**",
};

/** What wants a look comes first, and what was done before comes last: a table cut short loses the least. */
const order: Readonly<Record<Outcome, number>> = { failed: 0, unknown: 1, "not-run": 2, detached: 3, restored: 4, skipped: 5 };

const megabyte = 1024 * 1024;

/** A row a call: how it ended, how long it took, how much, how fast. */
export function outcomesSection(report: ApplyReport, planned: ReadonlyMap<string, PlannedCall>, pointer: string): Section {
  const calls = [...report.calls].sort((a, b) => order[a.outcome] - order[b.outcome]);
  const head = tableHead(["Entry", "Source → target", "Outcome", ">Took", ">MB", ">MB/s"]);
  return {
    rank: 2,
    least: 500 + pointer.length,
    render: (room) =>
      filled(
        {
          head,
          items: rows(calls, planned),
          count: calls.length,
          separator: "\n",
          most: 300,
          rest: (hidden) => `\n\nand ${counted(hidden, "more call")}. ${pointer}`,
        },
        room,
      ),
  };
}

function* rows(calls: readonly AppliedCall[], planned: ReadonlyMap<string, PlannedCall>): Generator<string> {
  let before = "";
  for (const call of calls) {
    const name = `${call.plan}/${call.entry}`;
    yield outcomeRow(call, planned.get(call.key), name === before ? "" : code(name));
    before = name;
  }
}

function outcomeRow(call: AppliedCall, planned: PlannedCall | undefined, name: string): string {
  const took = tookMs(call);
  const amount = megabytes(call, planned);
  const rate = amount !== undefined && took !== undefined && took > 0 && call.outcome === "restored" ? amount / (took / 1000) : undefined;
  return row([
    name,
    namesOf(call, planned, "<br>"),
    outcomeWords[call.outcome] + (call.attempts > 1 ? `<br>attempt ${call.attempts}` : ""),
    took === undefined ? "–" : duration(took),
    amount === undefined ? "–" : quantity(amount),
    rate === undefined ? "–" : quantity(rate),
  ]);
}

/** What a call restores; `gap` parts the lines of a cell, or the words of a sentence. */
export function namesOf({ operation }: Pick<AppliedCall, "operation">, planned: PlannedCall | undefined, gap: "<br>" | " "): string {
  const [first, ...more] = planned === undefined ? [] : asked(planned);
  if (first === undefined) return code(operation);
  return [code(first.source), `→ ${code(first.target)}`, ...(more.length > 0 ? [`and ${counted(more.length, "more", "more")}`] : [])].join(
    gap,
  );
}

function tookMs({ startedAt, finishedAt }: AppliedCall): number | undefined {
  const [from, to] = [timeOf(startedAt), timeOf(finishedAt)];
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}

/** The provider's own count where it gives one, else what its metadata said of the backup. */
function megabytes({ progress, outcome }: AppliedCall, planned: PlannedCall | undefined): number | undefined {
  if (progress !== undefined && progress.unit === "MB") return progress.done;
  return outcome === "restored" && planned?.size !== undefined ? planned.size / megabyte : undefined;
}

/** `4.9 GB`, of what was restored in this run and is known. */
export function restoredSize(report: ApplyReport, planned: ReadonlyMap<string, PlannedCall>): string | undefined {
  const known = report.calls.flatMap((call) => (call.outcome === "restored" ? (megabytes(call, planned.get(call.key)) ?? []) : []));
  return known.length === 0 ? undefined : bytes(known.reduce((a, b) => a + b, 0) * megabyte);
}
