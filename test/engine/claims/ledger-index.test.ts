import { describe, expect, it } from "vitest";
import { accountOf, mayBeSame } from "../../../src/engine/claims/accounts.ts";
import { indexLedger, isLive, isOpen, jobsOf, latest } from "../../../src/engine/claims/ledger-index.ts";
import { watchOf } from "../../../src/engine/claims/watch.ts";
import type { LedgerRecord, LedgerState } from "../../../src/model/ledger-record.ts";
import { attempt, ledgerRecord, now, plannedCall, runRecord, snapshotOf, viewOf } from "../samples.ts";

const states: Readonly<Record<LedgerState, { readonly open: boolean; readonly holds: boolean }>> = {
  claimed: { open: true, holds: true },
  submitting: { open: true, holds: true },
  submitted: { open: true, holds: true },
  unknown: { open: true, holds: true },
  restored: { open: false, holds: true },
  failed: { open: false, holds: false },
  cancelled: { open: false, holds: false },
};
const all = Object.entries(states).map(([state, expected]) => [state, expected] as const);
const isState = (text: string): text is LedgerState => text in states;
const inState = (state: string, more: Partial<LedgerRecord> = {}) => ledgerRecord({ ...(isState(state) && { state }), ...more });

describe("the ledger is looked up", () => {
  it.each(all)("by the targets that a record holds: %s", (state, { open, holds }) => {
    const record = inState(state, { targets: ["t1", "t2"] });
    expect(isOpen(record)).toBe(open);
    const { byTarget } = indexLedger(snapshotOf([record]));
    expect([...byTarget]).toEqual(
      holds
        ? [
            ["t1", [record]],
            ["t2", [record]],
          ]
        : [],
    );
  });

  it.each(all)("by lane for what was sent and has no id yet: %s", (state, { open }) => {
    const idless = inState(state, { key: "k1", attempts: [attempt({ requestId: "job-0" }), attempt({ number: 2 })] });
    const known = inState(state, { key: "k2", attempts: [attempt(), attempt({ number: 2, requestId: "job-1" })] });
    const unsent = inState(state, { key: "k3" });
    expect([...indexLedger(snapshotOf([idless, known, unsent])).idless]).toEqual(open ? [[idless.lane, [idless]]] : []);
  });

  it("by lane for every job of every attempt", () => {
    const one = ledgerRecord({ key: "k1", attempts: [attempt({ requestId: "job-1" }), attempt(), attempt({ requestId: "job-2" })] });
    const two = ledgerRecord({ key: "k2", state: "restored", attempts: [attempt({ requestId: "job-3" })] });
    const other = ledgerRecord({ key: "k3", lane: "other" });
    expect(jobsOf(one)).toEqual(["job-1", "job-2"]);
    expect(indexLedger(snapshotOf([one, two, other])).jobs).toEqual(
      new Map([
        [one.lane, new Set(["job-1", "job-2", "job-3"])],
        ["other", new Set()],
      ]),
    );
  });

  it("by intent for the record that changed last, and for the accounts it names", () => {
    const old = ledgerRecord({ key: "k1", intent: "i", updatedAt: "2026-11-20T09:00:00.000Z", account: "1" });
    const fresh = ledgerRecord({ key: "k2", intent: "i" });
    for (const records of [
      [old, fresh],
      [fresh, old],
    ])
      expect(indexLedger(snapshotOf(records)).byIntent.get("i")).toBe(fresh);
    expect(latest(undefined, old)).toBe(old);
    expect(latest(ledgerRecord({ key: "k3" }), fresh)).toBe(fresh);
    expect(indexLedger(snapshotOf([old, fresh])).accounts).toEqual(new Set(["1"]));
  });
});

describe("a lease is believed in", () => {
  const ago = (ms: number) => new Date(Date.parse(now) - ms).toISOString();
  it.each([
    ["renewed now", runRecord("r"), true],
    ["renewed just within its length", runRecord("r", { renewedAt: ago(60_000) }), true],
    ["renewed longer ago", runRecord("r", { renewedAt: ago(60_001) }), false],
    ["renewed in the future", runRecord("r", { renewedAt: ago(-1) }), false],
    ["ended", runRecord("r", { endedAt: now }), false],
    ["of a run that is not on record", undefined, false],
  ])("%s", (_, run, live) => {
    expect(isLive(run, viewOf([]))).toBe(live);
    expect(isLive(run, { ...viewOf([]), isGone: () => true })).toBe(false);
  });
});

describe("what a provider is told of a call", () => {
  const call = plannedCall();
  const taken = new Set(["job-9"]);

  it("without a record, or a send", () => {
    expect(watchOf(call, undefined, taken)).toStrictEqual({ call, taken, accepted: false });
    expect(watchOf(call, ledgerRecord(), taken)).toStrictEqual({ call, taken, accepted: false });
    expect(watchOf(call, ledgerRecord({ state: "unknown" }), taken)).toStrictEqual({ call, taken, accepted: false });
  });

  it("of the latest send, and of no earlier one", () => {
    const first = attempt({ requestId: "job-1", baseline: ["job-0"] });
    const second = attempt({ number: 2, submittedAt: "2026-11-20T11:00:00.000Z" });
    const submittedAt = Date.parse(second.submittedAt);
    const watch = (last: object) => watchOf(call, ledgerRecord({ state: "submitting", attempts: [first, { ...second, ...last }] }), taken);
    expect(watch({})).toStrictEqual({ call, taken, accepted: false, submittedAt });
    const facts = { requestId: "job-2", baseline: ["job-1"] };
    expect(watch(facts)).toStrictEqual({ call, taken, accepted: false, submittedAt, ...facts });
  });

  it.each<[LedgerState, object, boolean]>([
    ["claimed", { requestId: "job-1" }, false],
    ["submitting", { requestId: "job-1" }, false],
    ["submitted", {}, true],
    ["restored", {}, true],
    ["failed", {}, true],
    ["cancelled", {}, true],
    ["unknown", {}, false],
    ["unknown", { requestId: "job-1" }, true],
    ["unknown", { apiRequestId: "api-1" }, true],
  ])("that it was accepted: %s %o: %s", (state, ids, accepted) => {
    expect(watchOf(call, ledgerRecord({ state, attempts: [attempt(ids)] }), taken).accepted).toBe(accepted);
  });
});

describe("accounts", () => {
  it("are as written, or else as seen", () => {
    expect(accountOf({})).toBeUndefined();
    expect(accountOf({ seenAccount: "2" })).toBe("2");
    expect(accountOf({ account: "1", seenAccount: "2" })).toBe("1");
  });

  it.each([
    [undefined, undefined, true],
    ["1", undefined, true],
    [undefined, "1", true],
    ["1", "1", true],
    ["1", "2", false],
  ])("%s and %s may be the same: %s", (one, other, same) => {
    expect(mayBeSame(one, other)).toBe(same);
  });
});
