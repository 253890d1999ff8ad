import type { Location } from "../../src/diagnostic/diagnostic.ts";
import { indexLedger, type LedgerView } from "../../src/engine/claims/ledger-index.ts";
import type { LedgerSnapshot } from "../../src/ledger/ledger.ts";
import type { Attempt, LedgerRecord, RunRecord } from "../../src/model/ledger-record.ts";
import type { PlannedCall, PlannedEntry, PlannedPlan } from "../../src/model/planned.ts";

// Plain values of the engine's types for tests of pure functions: name what matters, the rest is as usual.

export const now = "2026-11-20T10:00:00.000Z";
export const location: Location = { file: "plans/p.yaml", line: 3, column: 5 };

export function plannedCall({ key = "k1", ...more }: Partial<PlannedCall> = {}): PlannedCall {
  return {
    key,
    intent: `intent of ${key}`,
    plan: "p",
    entry: "e",
    provider: "fake",
    region: "r1",
    scopeKind: "namespace",
    scope: "n1",
    lane: "fake/r1/n1",
    operation: "Restore",
    input: { source: "orders" },
    generation: 1,
    path: [],
    restores: [{ source: "orders", target: `${key}_new`, targetId: `target of ${key}`, path: [] }],
    action: "restore",
    reason: "not restored yet",
    diagnostics: [],
    location,
    ...more,
  };
}

export const plannedEntry = (id: string, dependsOn: readonly string[], calls: readonly PlannedCall[]): PlannedEntry => ({
  id,
  provider: "fake",
  dependsOn,
  location,
  calls: calls.map((call) => ({ ...call, entry: id })),
});

export const plannedPlan = (entries: readonly PlannedEntry[], name = "p"): PlannedPlan => ({
  name,
  file: `plans/${name}.yaml`,
  labels: {},
  digest: "0".repeat(64),
  entries: entries.map((entry) => ({ ...entry, calls: entry.calls.map((call) => ({ ...call, plan: name })) })),
});

/** As the call with that key leaves it. */
export function ledgerRecord({ key = "k1", ...more }: Partial<LedgerRecord> = {}): LedgerRecord {
  const { intent, plan, entry, provider, region, scope, lane, operation, input, generation, restores } = plannedCall({ key });
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
    targets: restores.map(({ targetId }) => targetId),
    state: "claimed",
    attempts: [],
    updatedAt: now,
    ...more,
  };
}

export const attempt = (more: Partial<Attempt> = {}): Attempt => ({ number: 1, token: "token-1", run: "r", submittedAt: now, ...more });

export const runRecord = (id: string, more: Partial<RunRecord> = {}): RunRecord => ({
  id,
  version: 1,
  actor: "alice",
  host: "laptop",
  pid: 1,
  startedAt: now,
  leaseMs: 60_000,
  renewedAt: now,
  ...more,
});

export const snapshotOf = (records: readonly LedgerRecord[], runs: readonly RunRecord[] = []): LedgerSnapshot => ({
  records: new Map(records.map((record) => [record.key, record])),
  runs: new Map(runs.map((run) => [run.id, run])),
});

/** The ledger as seen at `now`, when every run is alive that renewed its lease. */
export function viewOf(records: readonly LedgerRecord[], runs: readonly RunRecord[] = []): LedgerView {
  const snapshot = snapshotOf(records, runs);
  return { snapshot, index: indexLedger(snapshot), now: Date.parse(now), isGone: () => false };
}
