import type { LedgerRecord, RunRecord } from "../model/ledger-record.js";
import type { LedgerCode } from "./codes.js";
/** Everything in the ledger at one moment. */
export interface LedgerSnapshot {
    readonly records: ReadonlyMap<string, LedgerRecord>;
    readonly runs: ReadonlyMap<string, RunRecord>;
}
/** What to write. Each record's `version` is one above the one in the snapshot that the decision saw (1 for a new one). */
export interface LedgerDecision<T> {
    readonly result: T;
    readonly records?: readonly LedgerRecord[];
    readonly runs?: readonly RunRecord[];
    /** One line for the audit trail: `inc-4821: sales submitted (run 1234567, attempt 1)`. */
    readonly message: string;
}
/**
 * The durable record of every call ever submitted. Any store keeps these promises (the contract suite holds each to them):
 * a change is all or nothing and on disk, or at the remote, before `update` returns; of two changes based on the same
 * version one wins and the other's decision is made again on what is then there; reading never invents an empty ledger.
 * Every problem is a LedgerError.
 */
export interface Ledger {
    /** `file:.reinstate`, `git:reinstate-ledger`. */
    readonly url: string;
    read(): Promise<LedgerSnapshot>;
    /** `decide` is pure and may be called several times. Deciding on no records and no runs writes nothing. */
    update<T>(decide: (snapshot: LedgerSnapshot) => LedgerDecision<T>): Promise<T>;
    close(): Promise<void>;
}
/** Where a ledger is kept, and how it was found there: so that a new one can be announced. */
export interface LedgerOrigin {
    /** A folder's absolute path, or `branch reinstate-ledger at origin (https://github.com/acme/data)`. */
    readonly place: string;
    /** Nothing was on record there when this process first read it. The first write makes the ledger. */
    readonly isNew: boolean;
    /** With `isNew`: there was a ledger at this place, and now it is gone. Its last change that was seen here: when (ISO 8601, UTC), and its number. */
    readonly seenBefore?: {
        readonly at: string;
        readonly changes: number;
    };
}
/** A ledger as a store opens it. */
export interface StoredLedger extends Ledger {
    /** Reads the ledger first if nothing was read yet; then the same whenever it is asked. */
    origin(): Promise<LedgerOrigin>;
}
/** Why a ledger can't be opened, read or written: an error diagnostic about a file or a remote. */
export declare class LedgerError extends Error {
    readonly name = "LedgerError";
    readonly code: LedgerCode;
    readonly hint: string | undefined;
    /** What it is about, with which the message begins: a path, `git:BRANCH` or `BRANCH:FILE`. */
    readonly subject: string;
    constructor(code: LedgerCode, message: string, hint: string, subject: string);
}
