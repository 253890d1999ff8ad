import type { ApplyReport } from "../model/generated/apply-report.ts";
import type { ExecutionPlan } from "../model/generated/execution-plan.ts";
import type { StatusReport } from "../model/generated/status-report.ts";
import type { ValidationReport } from "../model/generated/validation-report.ts";
import type { LedgerReport } from "../model/ledger-report.ts";

export type JsonDocument = ApplyReport | ExecutionPlan | LedgerReport | StatusReport | ValidationReport;

/** The documents' properties in the order that people read them; every document uses a subset. */
const order = [
  "formatVersion kind runId only files name plan file line column digest id entry provider key action reason operation source target restores outcome ledger observed state",
  "number token run submittedAt apiRequestId endedAt ended problem generation region scope",
  "requestId attempts startedAt finishedAt createdAt expiresAt progress done total unit pin input lane entries",
  "targets resolved as by why at claim fence intent version updatedAt baseline",
  "severity code message hint location diagnostic diagnostics plans calls records runs summary",
  "restore resume retry none blocked restored skipped failed detached not-run unknown",
].flatMap((names) => names.split(" "));
const rank = new Map(order.map((name, index) => [name, index]));

/** One document and a newline. Keys stand in a fixed order, whatever order they were set in; `input` and `baseline` keep the provider's. */
export function jsonText(document: JsonDocument): string {
  return `${JSON.stringify(ordered(document), null, 2)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => position(a) - position(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, name === "input" || name === "baseline" ? part : ordered(part)]));
}

const position = (name: string): number => rank.get(name) ?? order.length;
