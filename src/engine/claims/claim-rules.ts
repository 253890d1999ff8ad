import type { LedgerSnapshot } from "../../ledger/ledger.ts";
import type { Call } from "../../model/call.ts";
import type { Authorization, LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import { addTo } from "../util/group-by.ts";
import { accountOf, mayBeSame } from "./accounts.ts";
import { isOpen, jobsOf } from "./ledger-index.ts";
import { adopted, type Claimable, claimedRecord, isInFlight, reclaimed, unclaimed } from "./record-transitions.ts";

/** Who may have a call: the rules that make a restore happen once, as pure functions over a snapshot of the ledger. */

/** Why a call can't be claimed now. `run` is the one whose lease may turn out to have lapsed. */
export type Conflict =
  | { readonly kind: "claimed-elsewhere"; readonly call: Call; readonly run: RunRecord | undefined; readonly record: LedgerRecord }
  | { readonly kind: "target-in-flight"; readonly call: Call; readonly record: LedgerRecord }
  | { readonly kind: "outcome-unknown"; readonly call: Call; readonly record: LedgerRecord }
  | { readonly kind: "other-account"; readonly call: Call; readonly record: LedgerRecord }
  /** The job that it was to adopt is another call's by now. */
  | { readonly kind: "job-taken"; readonly call: Call; readonly record: LedgerRecord }
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

/** Who claims. */
export interface Claimant {
  readonly run: RunRecord;
  /** Under which it may send, by the restore plan's name. */
  readonly authorizations: ReadonlyMap<string, Authorization>;
  /** Versions of leases that were seen to stand still; see mayTakeOver. */
  readonly lapsed: ReadonlyMap<string, number>;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** All the calls or none. */
export function claimAll(snapshot: LedgerSnapshot, { run, authorizations, lapsed, now }: Claimant, calls: readonly Claimable[]): Claimed {
  const others = holders(snapshot, calls);
  const owners = ownersOf(snapshot, calls);
  const conflicts: Conflict[] = [];
  const held: LedgerRecord[] = [];
  const released = new Map<string, LedgerRecord>();
  const settled: LedgerRecord[] = [];
  for (const call of calls) {
    const record = snapshot.records.get(call.key);
    if (record?.state === "restored" && mayBeSame(record.account, accountOf(call))) {
      settled.push(record);
      continue;
    }
    const conflict = jobTaken(call, owners) ?? conflictOf(call, record, others, snapshot, run.id, lapsed);
    if (conflict !== undefined) {
      conflicts.push(conflict);
      continue;
    }
    const authorization = call.followOnly === undefined ? authorizations.get(call.plan) : undefined;
    const claim = { run: run.id, fence: (record?.claim?.fence ?? 0) + 1, ...(authorization && { authorization }) };
    const mine = record === undefined ? claimedRecord(call, claim, now) : reclaimed(record, call, claim, now);
    const taken = call.adopts === undefined || isInFlight(mine) ? mine : adopted(mine, call.adopts, now);
    for (const job of jobsOf(taken)) owners?.set(job, taken);
    held.push(taken);
    for (const other of rivals(call, others)) if (other.claim !== undefined) released.set(other.key, unclaimed(other, now));
  }
  return conflicts.length > 0
    ? { conflicts, held: [], released: [], settled: [] }
    : { conflicts, held, released: [...released.values()], settled };
}

/** Whose the provider's jobs are; undefined where nothing is adopted, so that nobody asks. */
function ownersOf({ records }: LedgerSnapshot, calls: readonly Claimable[]): Map<string, LedgerRecord> | undefined {
  if (calls.every(({ adopts }) => adopts === undefined)) return undefined;
  return new Map([...records.values()].flatMap((record) => jobsOf(record).map((job) => [job, record])));
}

function jobTaken(call: Claimable, owners: ReadonlyMap<string, LedgerRecord> | undefined): Conflict | undefined {
  const owner = call.adopts?.requestId === undefined ? undefined : owners?.get(call.adopts.requestId);
  return owner === undefined || owner.key === call.key ? undefined : { kind: "job-taken", call, record: owner };
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
const rivals = (call: Claimable, { byTarget }: Holders): LedgerRecord[] =>
  call.restores.flatMap(({ targetId }) => byTarget.get(targetId) ?? []).filter((other) => mayBeSame(other.account, accountOf(call)));

function conflictOf(
  call: Claimable,
  record: LedgerRecord | undefined,
  others: Holders,
  snapshot: LedgerSnapshot,
  run: string,
  lapsed: ReadonlyMap<string, number>,
): Conflict | undefined {
  if (record !== undefined && !mayBeSame(record.account, accountOf(call))) return { kind: "other-account", call, record };
  // One that was planned to be followed: the provider lists its job by now.
  if (record?.state === "unknown" && call.action !== "resume") return { kind: "outcome-unknown", call, record };
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

/** The record as its holder may change it, or undefined when another run has taken it over. */
export function heldBy(snapshot: LedgerSnapshot, mine: LedgerRecord): LedgerRecord | undefined {
  const record = snapshot.records.get(mine.key);
  const same = record?.claim?.run === mine.claim?.run && record?.claim?.fence === mine.claim?.fence;
  return same ? record : undefined;
}
