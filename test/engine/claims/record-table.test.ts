import { describe, expect, test } from "vitest";
import { adopted, advance, claimedRecord, isInFlight, reclaimed, resolve, tokenOf } from "../../../src/engine/claims/record-transitions.ts";
import type { Attempt, Authorization, LedgerState } from "../../../src/model/ledger-record.ts";
import { attempt, ledgerRecord, plannedCall } from "../samples.ts";

const later = "2026-11-20T11:00:00.000Z";
const authorization: Authorization = { by: "person", actor: "alice", tool: "t", digest: "0".repeat(64) };
const claim = { run: "r2", fence: 2, authorization };
const states: readonly LedgerState[] = ["claimed", "submitting", "submitted", "restored", "failed", "cancelled", "unknown"];

describe("the record of a call that nobody has had", () => {
  test("has what the call is made of, and no more", () => {
    const { updatedAt: _, ...record } = ledgerRecord();
    expect(claimedRecord(plannedCall(), claim, later)).toStrictEqual({ ...record, claim, updatedAt: later });
  });

  test("has its pin, and its account: as written, else as seen", () => {
    const pin = { kind: "snapshot", id: "s-1" } as const;
    expect(claimedRecord(plannedCall({ pin, account: "1", seenAccount: "2" }), claim, later)).toMatchObject({ pin, account: "1" });
    expect(claimedRecord(plannedCall({ seenAccount: "2" }), claim, later).account).toBe("2");
  });
});

describe("a record that is claimed again", () => {
  test.each(states)("%s: failed and cancelled start over, anything else stays what it is", (state) => {
    const record = ledgerRecord({ state });
    const next = state === "failed" || state === "cancelled" ? "claimed" : state;
    expect(reclaimed(record, {}, claim, later)).toStrictEqual({ ...record, state: next, claim, version: 2, updatedAt: later });
  });

  test.each([
    ["1", "2", "3", "1"],
    [undefined, "2", "3", "2"],
    [undefined, undefined, "3", "3"],
  ])("recorded %s, written %s, seen %s: the account is %s", (recorded, account, seenAccount, expected) => {
    const record = ledgerRecord(recorded === undefined ? {} : { account: recorded });
    const call = { ...(account !== undefined && { account }), ...(seenAccount !== undefined && { seenAccount }) };
    expect(reclaimed(record, call, claim, later).account).toBe(expected);
  });
});

test("what was submitted and has not ended is in flight", () => {
  expect(states.filter((state) => isInFlight(ledgerRecord({ state })))).toEqual(["submitting", "submitted", "unknown"]);
});

describe("an adopted job", () => {
  const record = ledgerRecord({ claim, attempts: [attempt()] });
  test("is the next attempt", () => {
    expect(adopted(record, { requestId: "job-7", startedAt: "2026-11-20T09:00:00Z" }, later)).toStrictEqual({
      ...record,
      state: "submitted",
      attempts: [
        attempt(),
        {
          number: 2,
          token: tokenOf("k1", 2),
          run: "r2",
          submittedAt: "2026-11-20T09:00:00Z",
          authorization,
          adopted: true,
          requestId: "job-7",
        },
      ],
      updatedAt: later,
    });
  });

  test("may have neither id nor start, and the record no claim", () => {
    expect(adopted(ledgerRecord(), {}, later).attempts).toStrictEqual([
      { number: 1, token: tokenOf("k1", 1), run: "", submittedAt: ledgerRecord().updatedAt, adopted: true },
    ]);
  });
});

describe("the next attempt", () => {
  test("is numbered, has its own token, and the authorization of its claim", () => {
    const next = advance(ledgerRecord({ claim, attempts: [attempt()] }), { to: "submitting", run: "r2", baseline: ["old"] }, later);
    expect(next.attempts).toStrictEqual([
      attempt(),
      { number: 2, token: tokenOf("k1", 2), run: "r2", submittedAt: later, authorization, baseline: ["old"] },
    ]);
  });

  test("may have none of that", () => {
    expect(advance(ledgerRecord(), { to: "submitting", run: "r2" }, later).attempts).toStrictEqual([
      { number: 1, token: tokenOf("k1", 1), run: "r2", submittedAt: later },
    ]);
  });
});

test("a request that leaves again changes nothing but the version", () => {
  const record = ledgerRecord({ state: "submitting", claim, attempts: [attempt()] });
  expect(advance(record, { to: "resending" }, later)).toStrictEqual({ ...record, version: 2, updatedAt: later });
});

describe("an attempt of unknown outcome", () => {
  const problem = { code: "submit-unsettled", message: "no answer" };
  const unknown = attempt({ ended: "unknown", endedAt: "2026-11-20T10:30:00Z", problem });
  const record = ledgerRecord({ state: "unknown", claim, attempts: [unknown] });
  const last = (one: Parameters<typeof advance>[1]): Attempt | undefined => advance(record, one, later).attempts.at(-1);

  test("forgets that it was unknown once its job is seen", () => {
    expect(last({ to: "submitted", requestId: "job-7" })).toStrictEqual({ ...attempt(), requestId: "job-7" });
  });

  test("forgets why, once it is restored", () => {
    expect(last({ to: "restored" })).toStrictEqual({ ...attempt(), ended: "restored", endedAt: later });
  });

  test("keeps it when it is withdrawn", () => {
    expect(last({ to: "withdrawn", problem: { code: "x", message: "y" } })).toStrictEqual({
      ...attempt(),
      ended: "failed",
      endedAt: later,
      problem: { code: "x", message: "y" },
    });
  });

  test("a failure that is on record stays when the id becomes known", () => {
    const failed = attempt({ ended: "failed", endedAt: "2026-11-20T10:30:00Z", problem });
    const next = advance(ledgerRecord({ attempts: [failed] }), { to: "submitted", requestId: "job-7" }, later);
    expect(next.attempts).toStrictEqual([{ ...failed, requestId: "job-7" }]);
  });
});

test("a record without attempts, as written by hand, gets none by an answer or an end", () => {
  for (const transition of [{ to: "restored" }, { to: "submitted", requestId: "job-7" }] as const)
    expect(advance(ledgerRecord({ state: "submitting", claim }), transition, later).attempts).toEqual([]);
});

test("only an unknown outcome is settled by a person, and the attempts stay as they were", () => {
  const told = { as: "restored", by: "alice", why: "looked" } as const;
  for (const state of states.filter((one) => one !== "unknown"))
    expect(resolve(ledgerRecord({ state }), told, later), state).toBeUndefined();
  const record = ledgerRecord({ state: "unknown", attempts: [attempt()] });
  expect(resolve(record, told, later)).toStrictEqual({
    ...record,
    state: "restored",
    resolved: { ...told, at: later },
    version: 2,
    updatedAt: later,
  });
});
