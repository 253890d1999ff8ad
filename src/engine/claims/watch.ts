import type { Attempt, LedgerRecord } from "../../model/ledger-record.ts";
import type { Watch } from "../../providers/provider.ts";

export const lastAttempt = (record: LedgerRecord | undefined): Attempt | undefined => record?.attempts.at(-1);

/** What a provider needs to find the job of a call. `taken` are the ids of all recorded jobs of its lane. */
export function watchOf(call: Watch["call"], record: LedgerRecord | undefined, taken: ReadonlySet<string>): Watch {
  const attempt = lastAttempt(record);
  return {
    call,
    taken,
    accepted: record !== undefined && wasAccepted(record),
    ...(attempt && { submittedAt: Date.parse(attempt.submittedAt) }),
    ...(attempt?.requestId !== undefined && { requestId: attempt.requestId }),
    ...(attempt?.baseline !== undefined && { baseline: attempt.baseline }),
  };
}

/** That the provider took the latest submit is on record: by the state, or by an id that its answer had. */
function wasAccepted(record: LedgerRecord): boolean {
  const attempt = lastAttempt(record);
  if (record.state === "claimed" || record.state === "submitting") return false;
  return record.state !== "unknown" || attempt?.requestId !== undefined || attempt?.apiRequestId !== undefined;
}
