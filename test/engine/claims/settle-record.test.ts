import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolve } from "../../../src/engine/claims/record-transitions.ts";
import { settleRecord } from "../../../src/engine/claims/settle-record.ts";
import { findRecord } from "../../../src/engine/index.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { openMemoryLedger } from "../../../src/ledger/memory-ledger.ts";
import type { LedgerRecord, LedgerState } from "../../../src/model/ledger-record.ts";
import { containing } from "../../matching.ts";

const at = "2026-11-20T09:14:00.000Z";
const later = "2026-11-20T11:00:00.000Z";

const record = (key: string, state: LedgerState): LedgerRecord => ({
  key,
  version: 1,
  intent: `intent of ${key}`,
  plan: "inc-4821",
  entry: "sales",
  provider: "redshift-serverless",
  region: "eu-west-1",
  scope: "analytics",
  lane: "redshift-serverless/eu-west-1/analytics",
  operation: "RestoreTableFromRecoveryPoint",
  input: { sourceTableName: "orders" },
  generation: 1,
  targets: ["redshift-serverless/eu-west-1/analytics/prod/recovered/orders"],
  state,
  attempts: [
    { number: 1, token: "t", run: "r", submittedAt: at, ended: "unknown", endedAt: at, problem: { code: "job-vanished", message: "gone" } },
  ],
  updatedAt: at,
});

const states: readonly LedgerState[] = ["claimed", "submitting", "submitted", "restored", "failed", "cancelled", "unknown"];
const found = { by: "jo", why: "the table is there" } as const;

describe("resolve", () => {
  test.each(states.filter((state) => state !== "unknown"))("leaves a record alone that is %s", (state) => {
    expect(resolve(record("k", state), { ...found, as: "failed" }, later)).toBeUndefined();
  });

  test.each(["restored", "failed"] as const)("an unknown one becomes %s, and its attempts stay as they were", (as) => {
    const before = record("k", "unknown");
    expect(resolve(before, { ...found, as }, later)).toEqual({
      ...before,
      version: 2,
      state: as,
      updatedAt: later,
      resolved: { as, ...found, at: later },
    });
  });
});

describe("findRecord", () => {
  const records = (...keys: string[]) => ({ records: new Map(keys.map((key) => [key, record(key, "unknown")])) });

  test("any prefix that no other key shares finds its record, and one that others share doesn't", () => {
    const key = fc.string({ unit: fc.constantFrom(..."0123"), minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(key, { minLength: 1, maxLength: 40 }), fc.nat(), fc.integer({ min: 4, max: 8 }), (keys, pick, length) => {
        const prefix = (keys[pick % keys.length] ?? "").slice(0, length);
        const same = keys.filter((one) => one.startsWith(prefix));
        const answer = findRecord(records(...keys), prefix);
        if (same.length === 1) expect(answer).toMatchObject({ ok: true, value: { key: same[0] } });
        else expect(answer).toMatchObject({ ok: false, error: { code: "record-ambiguous" } });
      }),
    );
  });

  test.each([
    [2, "give more digits: abcd00000000 (inc-4821/sales), abcd10000000 (inc-4821/sales)"],
    [5, `give more digits: ${[0, 1, 2, 3, 4].map((digit) => `abcd${digit}0000000 (inc-4821/sales)`).join(", ")}`],
    [7, `give more digits: ${[0, 1, 2, 3, 4].map((digit) => `abcd${digit}0000000 (inc-4821/sales)`).join(", ")} and 2 more`],
  ])("of %i keys with one beginning, the first five are named", (count, hint) => {
    const keys = Array.from({ length: count }, (_, digit) => `abcd${digit}${"0".repeat(30)}`);
    const error = { severity: "error", code: "record-ambiguous", message: `${count} keys begin with abcd`, hint };
    expect(findRecord(records(...keys), "abcd")).toEqual({ ok: false, error });
  });

  test.each([
    ["abc", '"abc" is too short for a key', "give at least 4 characters of it"],
    ["abce", "the ledger has no record whose key begins with abce", "see: reinstate ledger list"],
  ])("%s is told why it names nothing", (prefix, message, hint) => {
    const error = { severity: "error", code: "record-not-found", message, hint };
    expect(findRecord(records("abcd1234"), prefix)).toEqual({ ok: false, error });
  });

  test.each(["", "abc", "abcde"])("%j names nothing", (prefix) => {
    expect(findRecord(records("abcd1234"), prefix)).toMatchObject({ ok: false, error: { code: "record-not-found" } });
  });

  test("a whole key wins over longer ones", () => {
    expect(findRecord(records("abcd", "abcd1"), "abcd")).toMatchObject({ ok: true, value: { key: "abcd" } });
  });
});

test("settleRecord writes who and why, once", async () => {
  const ledger = openMemoryLedger();
  await ledger.update(() => ({ result: undefined, records: [record("abcd1234", "unknown")], message: "m" }));
  const settle = (as: "restored" | "failed") => settleRecord(ledger, "abcd", { ...found, as }, () => Date.parse(later));
  expect(await settle("restored")).toMatchObject({ ok: true, value: { state: "restored", version: 2, resolved: { by: "jo", at: later } } });
  expect(await settle("failed")).toMatchObject({
    ok: false,
    error: { code: "record-not-unknown", message: containing("settled by jo") },
  });
  expect((await ledger.read()).records.get("abcd1234")).toMatchObject({ state: "restored", version: 2 });
});

describe("what can't be settled", () => {
  /** A ledger of one record, and the messages of what was asked of it. */
  async function ledgerOf(one: LedgerRecord) {
    const ledger = openMemoryLedger();
    await ledger.update(() => ({ result: undefined, records: [one], message: "m" }));
    const messages: string[] = [];
    const spy: Ledger = {
      ...ledger,
      update: (decide) =>
        ledger.update((snapshot) => {
          const change = decide(snapshot);
          messages.push(change.message);
          return change;
        }),
    };
    return { messages, settle: (prefix: string) => settleRecord(spy, prefix, { ...found, as: "failed" }, () => Date.parse(later)) };
  }
  const key = "0123456789abcdef0123456789abcdef";

  test("a key that names nothing changes nothing", async () => {
    const { messages, settle } = await ledgerOf(record(key, "unknown"));
    expect(await settle("ffff")).toMatchObject({ ok: false, error: { code: "record-not-found" } });
    expect(new Set(messages)).toEqual(new Set([""]));
  });

  test.each([
    ["that failed", record(key, "failed"), ""],
    [
      "that was settled before",
      { ...record(key, "restored"), resolved: { as: "restored", by: "ana", why: "seen", at } } as const,
      ` (settled by ana at ${at})`,
    ],
  ])("a record %s says so", async (_, one, by) => {
    const { messages, settle } = await ledgerOf(one);
    expect(await settle("0123")).toEqual({
      ok: false,
      error: {
        severity: "error",
        code: "record-not-unknown",
        message: `inc-4821/sales 0123456789ab is ${one.state}${by}, and only an unknown outcome can be settled`,
        hint: "see: reinstate ledger show 0123456789ab",
      },
    });
    expect(new Set(messages)).toEqual(new Set([""]));
  });
});
