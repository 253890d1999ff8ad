import { describe, expect, it } from "vitest";
import { type Claimant, claimAll } from "../../../src/engine/claims/claim-rules.ts";
import { apply } from "../../../src/engine/index.ts";
import type { LedgerSnapshot } from "../../../src/ledger/ledger.ts";
import type { Authorization, LedgerRecord, RunRecord } from "../../../src/model/ledger-record.ts";
import type { PlannedCall } from "../../../src/model/planned.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { World } from "../../fakes/world.ts";

const now = "2026-11-20T10:00:00.000Z";
const run: RunRecord = { id: "mine", version: 1, actor: "a", host: "h", pid: 1, startedAt: now, leaseMs: 60_000, renewedAt: now };
const authorization: Authorization = { by: "person", actor: "a", tool: "t", digest: "0".repeat(64) };
const me: Claimant = { run, authorizations: new Map([["inc", authorization]]), lapsed: new Map(), now };

/** One planned call, and the record that a restore of it leaves. */
async function made(): Promise<{ readonly call: PlannedCall; readonly record: LedgerRecord }> {
  const world = new World();
  const plans = [plan(entry("one", ["a"]))];
  const [call] = (await world.plan(plans)).plans[0]?.entries[0]?.calls ?? [];
  await world.apply(plans);
  const [record] = (await world.ledger.read()).records.values();
  if (call === undefined || record === undefined) throw new Error("nothing was restored");
  return { call, record };
}

const holding = (...records: LedgerRecord[]): LedgerSnapshot => ({
  records: new Map(records.map((one) => [one.key, one])),
  runs: new Map(),
});
const kinds = (snapshot: LedgerSnapshot, call: PlannedCall) => claimAll(snapshot, me, [call]).conflicts.map(({ kind }) => kind);

describe("what a claim takes", () => {
  it("an outcome that became unknown since it was planned is in the way; one that was planned to be followed is not", async () => {
    const { call, record } = await made();
    const unknown = holding({ ...record, state: "unknown" });
    expect(kinds(unknown, call)).toEqual(["outcome-unknown"]);
    expect(kinds(unknown, { ...call, action: "resume" })).toEqual([]);
  });

  it("a record of another account is in the way, whatever its state, and is not taken for done", async () => {
    const { call, record } = await made();
    for (const state of ["claimed", "submitting", "submitted", "restored", "failed"] as const) {
      const theirs = holding({ ...record, account: "444455556666", state });
      expect(kinds(theirs, { ...call, seenAccount: "111122223333" }), state).toEqual(["other-account"]);
      expect(claimAll(theirs, me, [{ ...call, seenAccount: "444455556666" }]).conflicts, state).toEqual([]);
    }
  });

  it("a call of another account that makes an object of the same name is no rival", async () => {
    const { call, record } = await made();
    const other: LedgerRecord = { ...record, key: "other", intent: "other", account: "444455556666", state: "submitted" };
    expect(kinds(holding(other), { ...call, seenAccount: "111122223333" })).toEqual([]);
    expect(kinds(holding(other), call)).toEqual(["target-in-flight"]);
  });

  it("names its authorization, and none where it only follows", async () => {
    const { call } = await made();
    const claimOf = (one: PlannedCall) => claimAll(holding(), me, [one]).held[0]?.claim;
    expect(claimOf(call)).toEqual({ run: "mine", fence: 1, authorization });
    expect(claimOf({ ...call, followOnly: { severity: "error", code: "not-authorized", message: "no" } })).toEqual({
      run: "mine",
      fence: 1,
    });
    expect(claimOf({ ...call, plan: "other" })).toEqual({ run: "mine", fence: 1 });
  });

  it("an adopted job is taken as the next attempt, unless the call is in flight by now", async () => {
    const { call, record } = await made();
    const adopting: PlannedCall = { ...call, action: "resume", adopts: { requestId: "job-9" } };
    const held = (snapshot: LedgerSnapshot) => claimAll(snapshot, me, [adopting]).held[0];
    expect(held(holding())).toMatchObject({
      state: "submitted",
      attempts: [{ number: 1, adopted: true, requestId: "job-9", authorization }],
    });
    expect(held(holding({ ...record, state: "failed" }))).toMatchObject({
      state: "submitted",
      attempts: [{ number: 1 }, { number: 2, adopted: true }],
    });
    expect(held(holding({ ...record, state: "submitted" }))?.attempts).toEqual(record.attempts);
  });
});

it("one job is adopted for one call only", async () => {
  const { call, record } = await made();
  const adopting: PlannedCall = { ...call, action: "resume", adopts: { requestId: "job-9" } };
  const other: PlannedCall = { ...adopting, key: "other", intent: "other", restores: [] };
  expect(claimAll(holding(), me, [adopting, other]).conflicts.map(({ kind, call: { key } }) => [kind, key])).toEqual([
    ["job-taken", "other"],
  ]);
  const taken: LedgerRecord = {
    ...record,
    key: "before",
    intent: "before",
    targets: [],
    attempts: [{ number: 1, token: "t", run: "r", submittedAt: now, requestId: "job-9" }],
  };
  expect(kinds(holding(taken), adopting)).toEqual(["job-taken"]);
});

it("what nothing authorizes is not even claimed", async () => {
  const world = new World();
  const planned = await world.plan([plan(entry("one", ["a"]))]);
  const request = { run: planned, authorizations: new Map(), detach: false, skipBlocked: true, signal: new AbortController().signal };
  const outcome = await world.clock.run(apply(request, world.host()));
  expect(outcome.is === "done" && outcome.report.calls.map(({ outcome: end, diagnostic }) => [end, diagnostic?.code])).toEqual([
    ["not-run", "not-authorized"],
  ]);
  expect((await world.ledger.read()).records.size).toBe(0);
});
