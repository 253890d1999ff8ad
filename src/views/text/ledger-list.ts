import { visible } from "../../diagnostic/escape-control.ts";
import type { LedgerRecord, LedgerState } from "../../model/ledger-record.ts";
import type { LedgerReport } from "../../model/ledger-report.ts";
import { folded, foldNote } from "../format/fold.ts";
import { counted, quantity, relative } from "../format/human.ts";
import { painter, type Style } from "../format/paint.ts";
import { type Cell, fittedTable } from "../format/table.ts";
import { whoText } from "./authorization.ts";
import { entryName, shortKey } from "./names.ts";
import type { TextOptions } from "./options.ts";

export const stateStyles: Readonly<Record<LedgerState, Style>> = {
  claimed: "dim",
  submitting: "yellow",
  submitted: "cyan",
  restored: "green",
  failed: "red",
  cancelled: "red",
  unknown: "red",
};

const limit = 60;

/** One line for each record, then one that counts them by state. */
export function ledgerListText({ ledger, records, runs }: LedgerReport, options: TextOptions): string {
  const paint = painter(options.color);
  if (records.length === 0) return `no records in ${visible(ledger)}\n`;
  const { shown, hidden } = folded(records, limit, options.verbose);
  const byId = new Map(runs.map((run) => [run.id, run]));
  const columns = [
    { title: "key" },
    { title: "entry" },
    { title: "makes" },
    { title: "state" },
    { title: "attempts", align: "right" as const },
    { title: "changed" },
    { title: "who", optional: !options.verbose },
    { title: "request", optional: !options.verbose },
  ];
  const rows = shown.map((record): Cell[] => [
    { text: visible(shortKey(record.key)) },
    { text: entryName(record) },
    { text: targetsText(record) },
    { text: record.resolved === undefined ? record.state : `${record.state}, by hand`, style: stateStyles[record.state] },
    { text: record.attempts.length === 0 ? "" : String(record.attempts.length) },
    { text: relative(Date.parse(record.updatedAt), options.now) },
    { text: whoText(record, byId) },
    { text: visible(record.attempts.at(-1)?.requestId ?? ""), style: "dim" },
  ]);
  return `${[...fittedTable(columns, rows, paint, options.columns), ...foldNote(hidden, ""), "", paint("bold", summary(records))].join("\n")}\n`;
}

/** What a call makes, without the place that all of them share. */
function targetsText({ lane, targets }: LedgerRecord): string {
  const [first = "", ...others] = targets;
  const name = first.startsWith(`${lane}/`) ? first.slice(lane.length + 1) : first;
  return `${visible(name)}${others.length === 0 ? "" : ` and ${counted(others.length, "more", "more")}`}`;
}

function summary(records: readonly LedgerRecord[]): string {
  const counts = new Map<string, number>();
  for (const { state } of records) counts.set(state, (counts.get(state) ?? 0) + 1);
  return `${counted(records.length, "record")}: ${[...counts].map(([state, count]) => `${quantity(count)} ${state}`).join(", ")}`;
}
