import type { Call } from "../../model/call.ts";
import type { Json } from "../../model/json.ts";
import type { Attempt, Claim, LedgerRecord, RecordedDiagnostic } from "../../model/ledger-record.ts";
import type { Progress } from "../../model/observation.ts";
import type { Adoption, PlannedCall } from "../../model/planned.ts";
import { sha256 } from "../util/canonical-json.ts";

/*
 * How the record of one call may change:
 *
 *   claimed -> submitting -> submitted -> restored | failed | cancelled
 *      ^           |  \________________-> unknown, failed
 *      |___________|  (surely not accepted: withdrawn)
 *
 *   unknown -> submitted, restored, failed, cancelled: when the provider lists its job after all; restored, failed: by a person
 *   (none) or failed -> submitted: a job that the provider lists is adopted
 */

/** What a record is made of: a call, and what a plan found out about it. */
export type Claimable = Call & Partial<Pick<PlannedCall, "seenAccount" | "action" | "followOnly" | "adopts">>;

/** A call that nobody has had before. */
export function claimedRecord(call: Claimable, claim: Claim, now: string): LedgerRecord {
  const { key, intent, plan, entry, provider, account = call.seenAccount, region, scope, lane, operation, input, generation, pin } = call;
  return {
    key,
    version: 1,
    intent,
    plan,
    entry,
    provider,
    ...(account !== undefined && { account }),
    region,
    scope,
    lane,
    operation,
    input,
    generation,
    ...(pin && { pin }),
    targets: call.restores.map((restore) => restore.targetId),
    state: "claimed",
    claim,
    attempts: [],
    updatedAt: now,
  };
}

/** One that is nobody's, or another run's that may be taken over from. */
export function reclaimed(record: LedgerRecord, call: Pick<Claimable, "account" | "seenAccount">, claim: Claim, now: string): LedgerRecord {
  const again = record.state === "failed" || record.state === "cancelled";
  const account = record.account ?? call.account ?? call.seenAccount;
  return changed(record, now, { state: again ? "claimed" : record.state, claim, ...(account !== undefined && { account }) });
}

/** What was submitted and has not ended, as far as is known: it is followed, never sent anew. */
export const isInFlight = ({ state }: LedgerRecord): boolean => state === "submitting" || state === "submitted" || state === "unknown";

/** The claimed record with a job of the provider's as its next attempt, which nobody here has sent. */
export function adopted(record: LedgerRecord, { requestId, startedAt = record.updatedAt }: Adoption, now: string): LedgerRecord {
  const number = record.attempts.length + 1;
  const { claim } = record;
  const attempt: Attempt = {
    number,
    token: tokenOf(record.key, number),
    run: claim?.run ?? "",
    submittedAt: startedAt,
    ...(claim?.authorization && { authorization: claim.authorization }),
    adopted: true,
    ...(requestId !== undefined && { requestId }),
  };
  return { ...record, state: "submitted", attempts: [...record.attempts, attempt], updatedAt: now };
}

/**
 * The record in nobody's hands. Field by field: V8 gives an object made by a rest pattern, or one that a property is added to
 * after a spread, a hidden class of its own, which was 0.8 kB for every record that ended.
 */
export function unclaimed(
  record: LedgerRecord,
  now: string,
  change: Pick<Partial<LedgerRecord>, "state" | "attempts" | "progress"> = {},
): LedgerRecord {
  const { key, version, intent, plan, entry, provider, account, region, scope, lane, operation, input, generation, pin, targets } = record;
  const { state = record.state, attempts = record.attempts, progress = record.progress } = change;
  const { resolved } = record;
  return {
    key,
    version: version + 1,
    intent,
    plan,
    entry,
    provider,
    ...(account !== undefined && { account }),
    region,
    scope,
    lane,
    operation,
    input,
    generation,
    ...(pin && { pin }),
    targets,
    state,
    attempts,
    ...(progress && { progress }),
    updatedAt: now,
    ...(resolved && { resolved }),
  };
}

const changed = (record: LedgerRecord, now: string, change: Partial<LedgerRecord>): LedgerRecord => ({
  ...record,
  ...change,
  version: record.version + 1,
  updatedAt: now,
});

/** What a run may write about a call that it holds. */
export type Transition =
  | { readonly to: "submitting"; readonly run: string; readonly baseline?: Json }
  /** The same request leaves again: it stayed unsettled and the provider knows of no job. */
  | { readonly to: "resending" }
  | { readonly to: "submitted"; readonly requestId?: string; readonly apiRequestId?: string }
  /** The provider surely did not take it: back to claimed, the next try is a new attempt. */
  | { readonly to: "withdrawn"; readonly problem: RecordedDiagnostic }
  | { readonly to: "restored"; readonly requestId?: string; readonly progress?: Progress }
  | {
      readonly to: "failed" | "cancelled" | "unknown";
      readonly problem: RecordedDiagnostic;
      readonly requestId?: string;
      readonly progress?: Progress;
    };

export function advance(record: LedgerRecord, transition: Transition, now: string): LedgerRecord {
  switch (transition.to) {
    case "submitting": {
      const number = record.attempts.length + 1;
      const { run, baseline } = transition;
      const authorization = record.claim?.authorization;
      const attempt: Attempt = {
        number,
        token: tokenOf(record.key, number),
        run,
        submittedAt: now,
        ...(authorization && { authorization }),
        ...(baseline !== undefined && { baseline }),
      };
      return changed(record, now, { state: "submitting", attempts: record.attempts.concat(attempt) });
    }
    case "resending":
      return changed(record, now, {});
    case "submitted":
      return changed(record, now, {
        state: "submitted",
        attempts: lastAttempt(record, { requestId: transition.requestId, apiRequestId: transition.apiRequestId }, true),
      });
    case "withdrawn":
      return changed(record, now, {
        state: "claimed",
        attempts: lastAttempt(record, { ended: "failed", endedAt: now, problem: transition.problem }),
      });
    case "restored":
      return ended(record, now, transition, undefined);
    case "failed":
    case "cancelled":
    case "unknown":
      return ended(record, now, transition, transition.problem);
    default:
      return transition satisfies never;
  }
}

/** What a person found out about a call whose outcome no run could tell. */
export interface Resolution {
  readonly as: "restored" | "failed";
  readonly by: string;
  readonly why: string;
}

/**
 * Settles an unknown outcome. Undefined for a record in any other state: those are the runs' to change. What the attempt
 * says stays as it was; `failed` lets the next apply send a new attempt.
 */
export function resolve(record: LedgerRecord, { as, by, why }: Resolution, now: string): LedgerRecord | undefined {
  return record.state === "unknown" ? changed(record, now, { state: as, resolved: { as, by, why, at: now } }) : undefined;
}

function ended(
  record: LedgerRecord,
  now: string,
  { to, requestId, progress }: Extract<Transition, { to: "restored" | "failed" | "cancelled" | "unknown" }>,
  problem: RecordedDiagnostic | undefined,
): LedgerRecord {
  return unclaimed(record, now, {
    state: to,
    attempts: lastAttempt(record, { requestId, endedAt: now, ended: to, problem }, true),
    ...(progress && { progress }),
  });
}

type News = {
  readonly [Fact in Exclude<keyof Attempt, "number" | "token" | "run" | "submittedAt" | "authorization" | "adopted" | "baseline">]:
    | Attempt[Fact]
    | undefined;
};

/**
 * The attempts, with news of the last one; nothing that is known of it goes, but, with `settles`, that its outcome was
 * unknown. Field by field, as in `unclaimed`.
 */
function lastAttempt({ attempts }: LedgerRecord, news: Partial<News>, settles = false): readonly Attempt[] {
  const last = attempts.at(-1);
  if (last === undefined) return attempts;
  const { number, token, run, submittedAt, authorization, adopted, baseline } = last;
  const { requestId = last.requestId, apiRequestId = last.apiRequestId } = news;
  const before: Partial<Attempt> = settles && last.ended === "unknown" ? {} : last;
  const { endedAt = before.endedAt, ended = before.ended, problem = before.problem } = news;
  const known: Attempt = {
    number,
    token,
    run,
    submittedAt,
    ...(authorization && { authorization }),
    ...(adopted && { adopted }),
    ...(baseline !== undefined && { baseline }),
    ...(requestId !== undefined && { requestId }),
    ...(apiRequestId !== undefined && { apiRequestId }),
    ...(endedAt !== undefined && { endedAt }),
    ...(ended !== undefined && { ended }),
    ...(problem !== undefined && { problem }),
  };
  return attempts.with(-1, known);
}

/** An idempotency token of 64 characters: one for each attempt at a call, the same for every send of it. */
export const tokenOf = (key: string, attempt: number): string => sha256(`${key}/${attempt}`);
