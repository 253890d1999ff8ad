import type { LedgerRecord, RunRecord } from "./ledger-record.ts";

/** Part of a ledger, or all of it, as one document; schema/ledger.schema.json describes it. */
export interface LedgerReport {
  readonly formatVersion: "1.0";
  readonly kind: "LedgerReport";
  /** `file:.reinstate`, `git:reinstate-ledger`. */
  readonly ledger: string;
  readonly records: readonly LedgerRecord[];
  /** Those that the records name; of an export, all. */
  readonly runs: readonly RunRecord[];
}
