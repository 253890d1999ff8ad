import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { askedFor } from "../../model/call.ts";
import type { Outcome } from "../../model/event.ts";
import type { ApplyReport } from "../../model/generated/apply-report.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { Progress } from "../../model/observation.ts";
import type { PlannedCall } from "../../model/planned.ts";
import type { ReportedCall, RunReport } from "../../model/run-report.ts";
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

export function reportLine({ call, outcome, record, startedAt, finishedAt, progress, diagnostic }: CallResult): ReportedCall {
  const { plan, entry, key, operation, location, size } = call;
  const requestId = lastAttempt(record)?.requestId;
  const account = record?.account ?? accountOf(call);
  return {
    plan,
    entry,
    key,
    operation,
    restores: askedFor(call),
    location,
    ...(size !== undefined && { size }),
    outcome,
    ...(account !== undefined && { account }),
    ...(requestId !== undefined && { requestId }),
    attempts: record?.attempts.length ?? 0,
    ...(startedAt !== undefined && { startedAt }),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(progress && { progress }),
    ...(diagnostic && { diagnostic }),
  };
}

/** Pure. The document that is printed and saved; schema/apply-report.schema.json describes it. */
export const applyReport = ({ runId, startedAt, finishedAt, calls, summary }: RunReport): ApplyReport => ({
  formatVersion: "1.0",
  kind: "ApplyReport",
  runId,
  startedAt,
  finishedAt,
  calls: calls.map(({ restores: _, location: _location, size: _size, progress, diagnostic, ...call }) => ({
    ...call,
    ...(progress && { progress: { done: progress.done, total: progress.total, unit: progress.unit } }),
    ...(diagnostic && { diagnostic: { ...diagnostic, ...(diagnostic.location && { location: { ...diagnostic.location } }) } }),
  })),
  summary: { ...summary },
});
