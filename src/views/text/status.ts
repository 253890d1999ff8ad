import { visible } from "../../diagnostic/escape-control.ts";
import type { CallStatus, StatusReport } from "../../model/generated/status-report.ts";
import { amount } from "../format/amount.ts";
import { folded, foldNote } from "../format/fold.ts";
import { counted, quantity } from "../format/human.ts";
import { painter, type Style } from "../format/paint.ts";
import { type Cell, fittedTable } from "../format/table.ts";
import { entryName, restoredName, shortKey } from "./names.ts";
import type { TextOptions } from "./options.ts";

const limit = 60;

const ledgerStyles: Readonly<Record<CallStatus["ledger"], Style>> = {
  absent: "dim",
  claimed: "dim",
  submitting: "yellow",
  submitted: "cyan",
  restored: "green",
  failed: "red",
  cancelled: "red",
  unknown: "red",
};

const observedStyles: Readonly<Record<CallStatus["observed"], Style>> = {
  absent: "dim",
  running: "cyan",
  succeeded: "green",
  failed: "red",
  cancelled: "red",
  unchecked: "dim",
};

/** Ledger and provider side by side. */
export function statusText(report: StatusReport, options: TextOptions): string {
  const paint = painter(options.color);
  if (report.calls.length === 0) return "no calls\n";
  const { shown, hidden } = folded(report.calls, limit, options.verbose);
  const columns = [
    { title: "entry" },
    { title: "restore" },
    { title: "ledger" },
    { title: "provider" },
    { title: "progress", align: "right" as const },
    { title: "request", optional: !options.verbose },
  ];
  const rows = shown.map((status): Cell[] => [
    { text: entryName(status) },
    { text: restoredName(status.restores) ?? `${visible(status.operation)} ${shortKey(status.key)}` },
    { text: status.ledger, style: ledgerStyles[status.ledger] },
    { text: status.observed, style: observedStyles[status.observed] },
    { text: progressText(status.progress) },
    { text: status.requestId === undefined ? "" : visible(status.requestId), style: "dim" },
  ]);
  return `${[...fittedTable(columns, rows, paint, options.columns), ...foldNote(hidden, ""), "", paint("bold", summary(report.calls))].join("\n")}\n`;
}

/** `512/1,024 MB`, or only what is done where the total is unknown. */
export function progressText(progress: CallStatus["progress"]): string {
  if (progress === undefined) return "";
  if (progress.unit === "%" || progress.total <= 0) return amount(progress);
  return `${quantity(progress.done)}/${quantity(progress.total)} ${visible(progress.unit)}`;
}

function summary(calls: readonly CallStatus[]): string {
  const counts = new Map<string, number>();
  for (const { ledger } of calls) counts.set(ledger, (counts.get(ledger) ?? 0) + 1);
  const parts = [...counts].map(([state, count]) => `${quantity(count)} ${state === "absent" ? "not in the ledger" : state}`);
  return `${counted(calls.length, "call")}: ${parts.join(", ")}`;
}
