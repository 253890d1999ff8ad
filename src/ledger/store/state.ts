import type { LedgerRecord, RunRecord } from "../../model/ledger-record.ts";
import type { LedgerSnapshot } from "../ledger.ts";
import { PersistentMap } from "./persistent-map.ts";

/** What one decision writes. */
export interface Update {
  readonly message: string;
  readonly records: readonly LedgerRecord[];
  readonly runs: readonly RunRecord[];
}

/** An immutable view of the ledger whose successor costs only what changes. */
export class State implements LedgerSnapshot {
  static readonly empty = (): State => new State(PersistentMap.empty(), PersistentMap.empty());

  readonly records: PersistentMap<LedgerRecord>;
  readonly runs: PersistentMap<RunRecord>;

  private constructor(records: PersistentMap<LedgerRecord>, runs: PersistentMap<RunRecord>) {
    this.records = records;
    this.runs = runs;
  }

  with(records: readonly LedgerRecord[], runs: readonly RunRecord[]): State {
    return new State(this.records.with(records.map((record) => [record.key, record])), this.runs.with(runs.map((run) => [run.id, run])));
  }

  /** Takes back everything since. */
  restore(): this {
    this.records.restore();
    this.runs.restore();
    return this;
  }
}

/** The first record or run that doesn't follow the version that the state has of it, in words. */
export function outOfStep(state: LedgerSnapshot, { records, runs }: Pick<Update, "records" | "runs">): string | undefined {
  return wrongVersion("record", records, (record) => record.key, state.records) ?? wrongVersion("run", runs, (run) => run.id, state.runs);
}

function wrongVersion<T extends { readonly version: number }>(
  what: string,
  changed: readonly T[],
  nameOf: (item: T) => string,
  known: ReadonlyMap<string, T>,
): string | undefined {
  const seen = new Set<string>();
  for (const item of changed) {
    const name = nameOf(item);
    const base = known.get(name)?.version ?? 0;
    if (seen.has(name)) return `${what} ${name} is there twice`;
    if (item.version !== base + 1) return `${what} ${name} has version ${item.version} where ${base + 1} follows`;
    seen.add(name);
  }
  return undefined;
}
