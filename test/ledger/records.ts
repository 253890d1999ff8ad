import type { Authorization, LedgerRecord, RunRecord } from "../../src/model/ledger-record.ts";

const at = "2026-11-20T09:14:00.000Z";

/** A record as a run makes it when it takes a call up. */
export function record(name: string, change: Partial<LedgerRecord> = {}): LedgerRecord {
  return {
    key: name,
    version: 1,
    intent: `intent of ${name}`,
    plan: "inc-4821",
    entry: "sales",
    provider: "redshift-serverless",
    region: "eu-west-1",
    scope: "analytics",
    lane: "redshift-serverless/eu-west-1/analytics",
    operation: "RestoreTableFromRecoveryPoint",
    input: { namespaceName: "analytics", sourceTableName: name, nested: [1, null, { deep: "ü — 恢复" }] },
    generation: 1,
    targets: [`redshift-serverless/eu-west-1/analytics/prod/recovered/${name}`],
    state: "claimed",
    claim: { run: "run-1", fence: 1 },
    attempts: [],
    updatedAt: at,
    ...change,
  };
}

/** An authorization with every field there is. */
export const fullAuthorization: Authorization = {
  by: "review",
  actor: "alice",
  tool: "reinstate/0.1.0",
  digest: "d".repeat(64),
  workflowRun: "https://github.com/acme/data/actions/runs/77",
  commit: "c".repeat(40),
  pullRequest: {
    number: 12,
    url: "https://github.com/acme/data/pull/12",
    author: "bob",
    approvedBy: ["carol", "dan"],
    requiredApprovals: 2,
    mergedBy: "erin",
  },
  description: "orders truncated",
  labels: { ticket: "INC-4821" },
};

/** A record with every field there is. */
export const fullRecord = (name: string): LedgerRecord => ({
  ...record(name),
  account: "111122223333",
  claim: { run: "run-1", fence: 2, authorization: fullAuthorization },
  pin: { kind: "recovery-point", id: "rp-1", createdAt: at, expiresAt: at },
  state: "restored",
  attempts: [
    {
      number: 1,
      token: "t-1",
      run: "run-1",
      submittedAt: at,
      ended: "failed",
      endedAt: at,
      problem: { code: "c", message: "m", hint: "h" },
    },
    {
      number: 2,
      token: "t-2",
      run: "run-1",
      submittedAt: at,
      authorization: fullAuthorization,
      adopted: true,
      baseline: { jobs: ["a", 1, null] },
      requestId: "r",
      apiRequestId: "a",
      ended: "restored",
      endedAt: at,
    },
  ],
  progress: { done: 12.5, total: 0, unit: "MB", remainingSeconds: 3 },
  resolved: { as: "restored", by: "Jo", why: "looked", at },
});

export function run(id: string, change: Partial<RunRecord> = {}): RunRecord {
  return { id, version: 1, actor: "jo", host: "db-admin-1", pid: 4711, startedAt: at, leaseMs: 60_000, renewedAt: at, ...change };
}

/** The next version of what a snapshot has of a record, or its first. */
export const next = (records: ReadonlyMap<string, LedgerRecord>, name: string, change: Partial<LedgerRecord> = {}): LedgerRecord => {
  const old = records.get(name) ?? record(name, { version: 0 });
  return { ...old, ...change, version: old.version + 1 };
};

/** A run with every field there is. */
export const fullRun = (id: string): RunRecord => ({
  ...run(id),
  tool: "reinstate/0.1.0",
  workflowRun: "https://github.com/acme/data/actions/runs/77",
  endedAt: at,
});
