import type { LedgerSnapshot } from "../../ledger/ledger.ts";
import type { LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import { addTo } from "../util/group-by.ts";

export const latest = (a: LedgerRecord | undefined, b: LedgerRecord): LedgerRecord =>
  a !== undefined && a.updatedAt > b.updatedAt ? a : b;

/** A record whose restore may be about to run, running, or of unknown end: it holds its targets. */
export const isOpen = (record: LedgerRecord): boolean =>
  record.state === "submitting" || record.state === "submitted" || record.state === "unknown" || record.state === "claimed";

/** The provider's ids of all jobs of a record. */
export const jobsOf = (record: LedgerRecord): string[] => record.attempts.flatMap((attempt) => attempt.requestId ?? []);

/** The ledger seen from where questions come: by intent, by target, by lane. One pass over the records. */
export interface LedgerIndex {
  readonly byIntent: ReadonlyMap<string, LedgerRecord>;
  /** Open and restored records by the objects that they make. */
  readonly byTarget: ReadonlyMap<string, readonly LedgerRecord[]>;
  /** Ids of the provider's jobs that belong to recorded calls, by lane. */
  readonly jobs: ReadonlyMap<string, Set<string>>;
  /** Open records of sent calls whose job has no id on record (yet), by lane: there are few, or none. */
  readonly idless: ReadonlyMap<string, readonly LedgerRecord[]>;
  /** Accounts that records name. */
  readonly accounts: ReadonlySet<string>;
}

export function indexLedger(snapshot: LedgerSnapshot): LedgerIndex {
  const byIntent = new Map<string, LedgerRecord>();
  const byTarget = new Map<string, LedgerRecord[]>();
  const jobs = new Map<string, Set<string>>();
  const idless = new Map<string, LedgerRecord[]>();
  const accounts = new Set<string>();
  for (const record of snapshot.records.values()) {
    if (record.account !== undefined) accounts.add(record.account);
    byIntent.set(record.intent, latest(byIntent.get(record.intent), record));
    if (isOpen(record) || record.state === "restored") for (const target of record.targets) addTo(byTarget, target, record);
    const lane = jobs.get(record.lane) ?? new Set<string>();
    for (const job of jobsOf(record)) lane.add(job);
    jobs.set(record.lane, lane);
    const sent = record.attempts.at(-1);
    if (isOpen(record) && sent !== undefined && sent.requestId === undefined) addTo(idless, record.lane, record);
  }
  return { byIntent, byTarget, jobs, idless, accounts };
}

/** The ledger as a plan sees it, at one moment. */
export interface LedgerView {
  readonly snapshot: LedgerSnapshot;
  readonly index: LedgerIndex;
  /** ms since the epoch. */
  readonly now: number;
  isGone(run: RunRecord): boolean;
}

/** A lease that this clock can believe in: renewed within its length, and not in the future. */
export function isLive(run: RunRecord | undefined, view: LedgerView): boolean {
  if (run === undefined || run.endedAt !== undefined || view.isGone(run)) return false;
  const age = view.now - Date.parse(run.renewedAt);
  return age >= 0 && age <= run.leaseMs;
}
