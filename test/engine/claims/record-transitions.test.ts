import { describe, expect, test } from "vitest";
import { claimAll } from "../../../src/engine/claims/claim-rules.ts";
import { advance, type Transition } from "../../../src/engine/claims/record-transitions.ts";
import type { LedgerSnapshot } from "../../../src/ledger/ledger.ts";
import type { Call } from "../../../src/model/call.ts";
import type { Attempt, LedgerRecord, RunRecord } from "../../../src/model/ledger-record.ts";

// Every field that there is, so that a new one has to be thought of here.
const first: Required<Attempt> = {
  number: 1,
  token: "token-1",
  run: "run-1",
  submittedAt: "2026-11-20T10:00:00.000Z",
  authorization: { by: "person", actor: "ada", tool: "reinstate/1.0.0", digest: "0".repeat(64) },
  adopted: true,
  baseline: { ids: ["old"] },
  requestId: "job-1",
  apiRequestId: "api-1",
  endedAt: "2026-11-20T10:01:00.000Z",
  ended: "failed",
  problem: { code: "restore-failed", message: "the restore failed" },
};
const record: Required<LedgerRecord> = {
  key: "key",
  version: 7,
  intent: "intent",
  plan: "inc-1",
  entry: "sales",
  provider: "redshift-serverless",
  account: "111122223333",
  region: "eu-west-1",
  scope: "analytics",
  lane: "redshift-serverless/eu-west-1/analytics",
  operation: "RestoreTableFromRecoveryPoint",
  input: { sourceTableName: "orders" },
  generation: 2,
  pin: { kind: "recovery-point", id: "point-1" },
  targets: ["prod/public/orders_new"],
  state: "submitted",
  claim: { run: "run-1", fence: 3 },
  attempts: [first, { number: 2, token: "token-2", run: "run-1", submittedAt: "2026-11-20T10:02:00.000Z", baseline: null }],
  progress: { done: 5, total: 10, unit: "MB" },
  updatedAt: "2026-11-20T10:02:00.000Z",
  resolved: { as: "failed", by: "ada", why: "looked", at: "2026-11-20T10:01:30.000Z" },
};
const now = "2026-11-20T10:09:00.000Z";
const problem = { code: "restore-failed", message: "out of space" };

describe("a change of a record keeps what it is not about", () => {
  test.each<[Transition, Partial<LedgerRecord>, Partial<Attempt>]>([
    [{ to: "submitted", requestId: "job-2" }, { state: "submitted" }, { requestId: "job-2" }],
    [{ to: "submitted", apiRequestId: "api-2" }, { state: "submitted" }, { apiRequestId: "api-2" }],
    [{ to: "withdrawn", problem }, { state: "claimed" }, { ended: "failed", endedAt: now, problem }],
  ])("$to", (transition, change, news) => {
    const [, second = first] = record.attempts;
    expect(advance(record, transition, now)).toStrictEqual({
      ...record,
      ...change,
      attempts: [first, { ...second, ...news }],
      version: 8,
      updatedAt: now,
    });
  });

  test("the next attempt", () => {
    const next = advance(record, { to: "submitting", run: "run-2", baseline: { ids: [] } }, now);
    const { attempts: before, ...rest } = record;
    const { attempts, ...after } = next;
    expect(after).toStrictEqual({ ...rest, state: "submitting", version: 8, updatedAt: now });
    expect(attempts.slice(0, -1)).toStrictEqual(before);
    expect(attempts.at(-1)).toMatchObject({ number: 3, run: "run-2", submittedAt: now, baseline: { ids: [] } });
  });

  test.each<[Transition, Partial<LedgerRecord>, Partial<Attempt>]>([
    [
      { to: "restored", requestId: "job-2", progress: { done: 9, total: 9, unit: "%" } },
      { progress: { done: 9, total: 9, unit: "%" } },
      { requestId: "job-2" },
    ],
    [{ to: "restored" }, {}, {}],
    [{ to: "failed", problem }, {}, { problem }],
    [{ to: "cancelled", problem, requestId: "job-2" }, {}, { problem, requestId: "job-2" }],
    [{ to: "unknown", problem }, {}, { problem }],
  ])("an end, $to, leaves the record in nobody's hands", (transition, change, news) => {
    const [, second = first] = record.attempts;
    const { claim: _, ...unclaimed } = record;
    expect(advance(record, transition, now)).toStrictEqual({
      ...unclaimed,
      ...change,
      state: transition.to,
      attempts: [first, { ...second, ...news, ended: transition.to, endedAt: now }],
      version: 8,
      updatedAt: now,
    });
  });

  test("a claim of a gone run that is passed over", () => {
    const idle: LedgerRecord = { ...record, state: "claimed" };
    const run: RunRecord = {
      id: "run-2",
      version: 1,
      actor: "ada",
      host: "here",
      pid: 1,
      startedAt: now,
      leaseMs: 60_000,
      renewedAt: now,
    };
    const call: Call = {
      key: "other",
      intent: "other",
      plan: "inc-2",
      entry: "sales",
      provider: record.provider,
      region: record.region,
      scopeKind: "namespace",
      scope: record.scope,
      lane: record.lane,
      operation: record.operation,
      input: record.input,
      generation: 1,
      path: [],
      restores: [{ source: "orders", target: "orders_new", targetId: "prod/public/orders_new", path: [] }],
    };
    const snapshot: LedgerSnapshot = { records: new Map([[idle.key, idle]]), runs: new Map() };
    const { claim: _, ...unclaimed } = idle;
    expect(claimAll(snapshot, { run, authorizations: new Map(), lapsed: new Map(), now }, [call]).released).toStrictEqual([
      { ...unclaimed, version: 8, updatedAt: now },
    ]);
  });
});
