import type { LedgerSnapshot } from "../ledger/ledger.ts";
import type { Call } from "../model/call.ts";
import type { Json } from "../model/json.ts";
import type { Attempt, LedgerRecord, Problem, RunRecord } from "../model/ledger-record.ts";
import type { Progress } from "../model/observation.ts";
import { addTo } from "./group.ts";
import { tokenOf } from "./identity.ts";
import { isOpen } from "./ledger-index.ts";

/*
 * The rules that make a restore happen once, as pure functions over a snapshot of the ledger:
 *
 *   claimed -> submitting -> submitted -> restored | failed | cancelled
 *      ^           |  \________________-> unknown, failed
 *      |___________|  (surely not accepted: withdrawn)
 *
 *   unknown -> restored | failed, by a person only
 */

/** Why a call can't be claimed now. `run` is the one whose lease may turn out to have lapsed. */
export type Conflict =
  | { readonly kind: "claimed-elsewhere"; readonly call: Call; readonly run: RunRecord | undefined; readonly record: LedgerRecord }
  | { readonly kind: "target-in-flight"; readonly call: Call; readonly record: LedgerRecord }
  | { readonly kind: "outcome-unknown"; readonly call: Call; readonly record: LedgerRecord }
  /** Since it was planned, another run chose another pin for the same selector. */
  | { readonly kind: "plan-moved"; readonly call: Call; readonly record: LedgerRecord };

export interface Claimed {
  readonly conflicts: readonly Conflict[];
  /** What this run holds now, by key. Empty when there are conflicts. */
  readonly held: readonly LedgerRecord[];
  /** Calls of gone runs that would make the same objects, taken from them so that none of those runs can wake and send. Written with `held`. */
  readonly released: readonly LedgerRecord[];
  /** Ended well by someone else since they were planned. */
  readonly settled: readonly LedgerRecord[];
}

/** A run that another may take over from: it ended, or its lease was seen not to move (`lapsed` holds the version that stood still). */
export const mayTakeOver = (run: RunRecord | undefined, lapsed: ReadonlyMap<string, number>): boolean =>
  run === undefined || run.endedAt !== undefined || lapsed.get(run.id) === run.version;

/** All the calls or none. */
export function claimAll(
  snapshot: LedgerSnapshot,
  run: RunRecord,
  calls: readonly Call[],
  lapsed: ReadonlyMap<string, number>,
  now: string,
): Claimed {
  const others = holders(snapshot, calls);
  const conflicts: Conflict[] = [];
  const held: LedgerRecord[] = [];
  const released = new Map<string, LedgerRecord>();
  const settled: LedgerRecord[] = [];
  for (const call of calls) {
    const record = snapshot.records.get(call.key);
    if (record?.state === "restored") {
      settled.push(record);
      continue;
    }
    const conflict = conflictOf(call, record, others, snapshot, run.id, lapsed);
    if (conflict !== undefined) {
      conflicts.push(conflict);
      continue;
    }
    held.push(record === undefined ? claimedRecord(call, run.id, now) : reclaimed(record, run.id, now));
    for (const other of rivals(call, others)) if (other.claim !== undefined) released.set(other.key, unclaimed(other, now));
  }
  return conflicts.length > 0
    ? { conflicts, held: [], released: [], settled: [] }
    : { conflicts, held, released: [...released.values()], settled };
}

interface Holders {
  readonly byTarget: ReadonlyMap<string, readonly LedgerRecord[]>;
  readonly byIntent: ReadonlyMap<string, LedgerRecord>;
}

/** Records outside `calls` that hold a target, and all by intent. */
function holders(snapshot: LedgerSnapshot, calls: readonly Call[]): Holders {
  const own = new Set(calls.map((call) => call.key));
  const byTarget = new Map<string, LedgerRecord[]>();
  const byIntent = new Map<string, LedgerRecord>();
  for (const record of snapshot.records.values()) {
    if (own.has(record.key)) continue;
    byIntent.set(record.intent, record);
    if (isOpen(record)) for (const target of record.targets) addTo(byTarget, target, record);
  }
  return { byTarget, byIntent };
}

/** Open calls that would make one of the objects that this one makes. */
const rivals = (call: Call, { byTarget }: Holders): LedgerRecord[] => call.restores.flatMap(({ targetId }) => byTarget.get(targetId) ?? []);

function conflictOf(
  call: Call,
  record: LedgerRecord | undefined,
  others: Holders,
  snapshot: LedgerSnapshot,
  run: string,
  lapsed: ReadonlyMap<string, number>,
): Conflict | undefined {
  if (record?.state === "unknown") return { kind: "outcome-unknown", call, record };
  if (record?.claim !== undefined && record.claim.run !== run) {
    const holder = snapshot.runs.get(record.claim.run);
    if (!mayTakeOver(holder, lapsed)) return { kind: "claimed-elsewhere", call, run: holder, record };
  }
  const moved = others.byIntent.get(call.intent);
  if (moved !== undefined) return { kind: "plan-moved", call, record: moved };
  const rival = rivals(call, others).find((other) => !isAbandoned(other, snapshot, lapsed));
  return rival && { kind: "target-in-flight", call, record: rival };
}

/** Claimed once, never sent, and nobody is left to send it. */
const isAbandoned = (record: LedgerRecord, snapshot: LedgerSnapshot, lapsed: ReadonlyMap<string, number>): boolean =>
  record.state === "claimed" && mayTakeOver(record.claim && snapshot.runs.get(record.claim.run), lapsed);

function claimedRecord(call: Call, run: string, now: string): LedgerRecord {
  const { key, intent, plan, entry, provider, region, scope, lane, operation, input, generation, pin } = call;
  return {
    key,
    version: 1,
    intent,
    plan,
    entry,
    provider,
    region,
    scope,
    lane,
    operation,
    input,
    generation,
    ...(pin && { pin }),
    targets: call.restores.map((restore) => restore.targetId),
    state: "claimed",
    claim: { run, fence: 1 },
    attempts: [],
    updatedAt: now,
  };
}

function reclaimed(record: LedgerRecord, run: string, now: string): LedgerRecord {
  const again = record.state === "failed" || record.state === "cancelled";
  return changed(record, now, { state: again ? "claimed" : record.state, claim: { run, fence: (record.claim?.fence ?? 0) + 1 } });
}

/**
 * The record in nobody's hands. Field by field: V8 gives an object made by a rest pattern, or one that a property is added to
 * after a spread, a hidden class of its own, which was 0.8 kB for every record that ended.
 */
function unclaimed(
  record: LedgerRecord,
  now: string,
  change: Pick<Partial<LedgerRecord>, "state" | "attempts" | "progress"> = {},
): LedgerRecord {
  const { key, version, intent, plan, entry, provider, region, scope, lane, operation, input, generation, pin, targets } = record;
  const { state = record.state, attempts = record.attempts, progress = record.progress } = change;
  const { resolved } = record;
  return {
    key,
    version: version + 1,
    intent,
    plan,
    entry,
    provider,
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

/** The record as its holder may change it, or undefined when another run has taken it over. */
export function heldBy(snapshot: LedgerSnapshot, mine: LedgerRecord): LedgerRecord | undefined {
  const record = snapshot.records.get(mine.key);
  const same = record?.claim?.run === mine.claim?.run && record?.claim?.fence === mine.claim?.fence;
  return same ? record : undefined;
}

/** What a run may write about a call that it holds. */
export type Transition =
  | { readonly to: "submitting"; readonly run: string; readonly baseline?: Json }
  /** The same request leaves again: it stayed unsettled and the provider knows of no job. */
  | { readonly to: "resending" }
  | { readonly to: "submitted"; readonly requestId?: string; readonly apiRequestId?: string }
  /** The provider surely did not take it: back to claimed, the next try is a new attempt. */
  | { readonly to: "withdrawn"; readonly problem: Problem }
  | { readonly to: "restored"; readonly requestId?: string; readonly progress?: Progress }
  | {
      readonly to: "failed" | "cancelled" | "unknown";
      readonly problem: Problem;
      readonly requestId?: string;
      readonly progress?: Progress;
    };

export function advance(record: LedgerRecord, transition: Transition, now: string): LedgerRecord {
  switch (transition.to) {
    case "submitting": {
      const number = record.attempts.length + 1;
      const { run, baseline } = transition;
      const attempt: Attempt = {
        number,
        token: tokenOf(record.key, number),
        run,
        submittedAt: now,
        ...(baseline !== undefined && { baseline }),
      };
      return changed(record, now, { state: "submitting", attempts: record.attempts.concat(attempt) });
    }
    case "resending":
      return changed(record, now, {});
    case "submitted":
      return changed(record, now, {
        state: "submitted",
        attempts: lastAttempt(record, { requestId: transition.requestId, apiRequestId: transition.apiRequestId }),
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
  problem: Problem | undefined,
): LedgerRecord {
  return unclaimed(record, now, {
    state: to,
    attempts: lastAttempt(record, { requestId, endedAt: now, ended: to, problem }),
    ...(progress && { progress }),
  });
}

type News = {
  readonly [Fact in Exclude<keyof Attempt, "number" | "token" | "run" | "submittedAt" | "baseline">]: Attempt[Fact] | undefined;
};

/** The attempts, with news of the last one; nothing that is known of it goes. Field by field, as in `unclaimed`. */
function lastAttempt({ attempts }: LedgerRecord, news: Partial<News>): readonly Attempt[] {
  const last = attempts.at(-1);
  if (last === undefined) return attempts;
  const { number, token, run, submittedAt, baseline } = last;
  const { requestId = last.requestId, apiRequestId = last.apiRequestId } = news;
  const { endedAt = last.endedAt, ended = last.ended, problem = last.problem } = news;
  const known: Attempt = {
    number,
    token,
    run,
    submittedAt,
    ...(baseline !== undefined && { baseline }),
    ...(requestId !== undefined && { requestId }),
    ...(apiRequestId !== undefined && { apiRequestId }),
    ...(endedAt !== undefined && { endedAt }),
    ...(ended !== undefined && { ended }),
    ...(problem !== undefined && { problem }),
  };
  return attempts.with(-1, known);
}
