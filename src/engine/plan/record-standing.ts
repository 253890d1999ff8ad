import type { Attempt, LedgerRecord, LedgerState, RunRecord } from "../../model/ledger-record.ts";
import { isLive, isOpen, type LedgerView } from "../claims/ledger-index.ts";
import { lastAttempt } from "../claims/watch.ts";

/** What a record means at this moment. Times are ISO 8601, UTC. */
export type RecordStanding =
  | { readonly is: "absent" }
  /** A run that renews its lease has it. */
  | { readonly is: "held"; readonly run: RunRecord; readonly state: LedgerState }
  /** Claimed, and the run that claimed it is gone. `refused`: its latest attempt was surely not accepted; without one nothing was ever sent. */
  | { readonly is: "idle"; readonly refused?: Attempt }
  /** The request may have left; the answer is not on record. */
  | { readonly is: "unanswered"; readonly attempt: number }
  | { readonly is: "accepted"; readonly since: string; readonly requestId?: string }
  | { readonly is: "restored"; readonly at: string; readonly requestId?: string }
  | { readonly is: "failed" | "cancelled"; readonly attempt: number; readonly why: string }
  | { readonly is: "unknown"; readonly attempt: number; readonly why: string };

/** Pure. The one comparison of a record with now. */
export function recordStanding(record: LedgerRecord | undefined, view: LedgerView): RecordStanding {
  if (record === undefined) return { is: "absent" };
  const holder = record.claim && view.snapshot.runs.get(record.claim.run);
  if (holder !== undefined && isOpen(record) && isLive(holder, view)) return { is: "held", run: holder, state: record.state };
  const attempt = lastAttempt(record);
  const requestId = attempt?.requestId === undefined ? {} : { requestId: attempt.requestId };
  const { state, resolved, attempts } = record;
  switch (state) {
    case "claimed":
      return { is: "idle", ...(attempt && { refused: attempt }) };
    case "submitting":
      return { is: "unanswered", attempt: attempt?.number ?? 1 };
    case "submitted":
      return { is: "accepted", since: attempt?.submittedAt ?? "", ...requestId };
    case "restored":
      return { is: "restored", at: attempt?.endedAt ?? resolved?.at ?? record.updatedAt, ...requestId };
    case "failed":
    case "cancelled":
      return { is: state, attempt: attempts.length, why: attempt?.problem?.message ?? resolved?.why ?? noReason };
    case "unknown":
      return { is: "unknown", attempt: attempts.length, why: attempt?.problem?.message ?? noReason };
    default:
      return state satisfies never;
  }
}

const noReason = "no reason on record";

/** Whether its restore runs, may run, or may be sent by somebody at any moment. What is idle, a claim takes over by observing first. */
export const holdsTargets = ({ is }: RecordStanding): boolean =>
  is === "held" || is === "unanswered" || is === "accepted" || is === "unknown";
