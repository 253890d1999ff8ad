import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Outcome } from "../../model/event.ts";
import type { ApplyReport } from "../../model/generated/apply-report.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Progress } from "../../model/observation.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { accountOf } from "../claims/accounts.ts";
import { lastAttempt } from "../claims/watch.ts";

/** How a call ended for this run. Times are ISO 8601, UTC. */
export interface CallResult {
  readonly call: PlannedCall;
  readonly outcome: Outcome;
  readonly record?: LedgerRecord;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  readonly progress?: Progress;
  readonly diagnostic?: Diagnostic;
}

export type ReportLine = ApplyReport["calls"][number];

export function applyReport(runId: string, startedAt: string, finishedAt: string, calls: ReportLine[]): ApplyReport {
  const summary: Record<Outcome, number> = { restored: 0, skipped: 0, failed: 0, detached: 0, "not-run": 0, unknown: 0 };
  for (const { outcome } of calls) summary[outcome] += 1;
  return { formatVersion: "1.0", kind: "ApplyReport", runId, startedAt, finishedAt, calls, summary };
}

export function reportLine({ call, outcome, record, startedAt, finishedAt, progress, diagnostic }: CallResult): ReportLine {
  const { plan, entry, key, operation } = call;
  const requestId = lastAttempt(record)?.requestId;
  const account = record?.account ?? accountOf(call);
  return {
    plan,
    entry,
    key,
    operation,
    outcome,
    ...(account !== undefined && { account }),
    ...(requestId !== undefined && { requestId }),
    attempts: record?.attempts.length ?? 0,
    ...(startedAt !== undefined && { startedAt }),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(progress && { progress: { done: progress.done, total: progress.total, unit: progress.unit } }),
    ...(diagnostic && { diagnostic: { ...diagnostic, ...(diagnostic.location && { location: { ...diagnostic.location } }) } }),
  };
}
