import { describe, expect, test } from "vitest";
import { type Claimant, claimAll, heldBy, mayTakeOver } from "../../../src/engine/claims/claim-rules.ts";
import type { Authorization, LedgerRecord, LedgerState, RunRecord } from "../../../src/model/ledger-record.ts";
import type { PlannedCall } from "../../../src/model/planned.ts";
import { attempt, ledgerRecord, now, plannedCall, runRecord, snapshotOf } from "../samples.ts";

const mine = runRecord("mine");
const alive = runRecord("alive", { version: 7 });
const ended = runRecord("ended", { endedAt: now });
const authorization: Authorization = { by: "person", actor: "alice", tool: "t", digest: "0".repeat(64) };
const call = plannedCall();
const other = plannedCall({ key: "k2" });

const own = (state: LedgerState, run?: string, more: Partial<LedgerRecord> = {}) =>
  ledgerRecord({ state, ...(run !== undefined && { claim: { run, fence: 4 } }), ...more });
/** Another call's record with the same target. */
const rival = (state: LedgerState, run?: string, more: Partial<LedgerRecord> = {}) =>
  own(state, run, { key: "k9", intent: "i9", targets: call.restores.map(({ targetId }) => targetId), ...more });

function claim(records: readonly LedgerRecord[], calls: readonly PlannedCall[] = [call], lapsed: ReadonlyMap<string, number> = new Map()) {
  const claimant: Claimant = { run: mine, authorizations: new Map([["p", authorization]]), lapsed, now: "2026-11-20T11:00:00.000Z" };
  return claimAll(snapshotOf(records, [mine, alive, ended]), claimant, calls);
}

describe("a run may be taken over from", () => {
  test.each<[string, RunRecord | undefined, [string, number][], boolean]>([
    ["when it isn't there", undefined, [], true],
    ["when it ended", ended, [], true],
    ["not while nobody has seen its lease stand still", alive, [], false],
    ["when its lease stood still at this version", alive, [["alive", 7]], true],
    ["not when it was renewed since", alive, [["alive", 6]], false],
    ["not because another's lease stood still", alive, [["ended", 7]], false],
  ])("%s", (_, run, lapsed, expected) => {
    expect(mayTakeOver(run, new Map(lapsed))).toBe(expected);
  });
});

describe("a call's own record", () => {
  const lapsed = new Map([["alive", 7]]);
  test.each<[string, LedgerRecord, ReadonlyMap<string, number>, string]>([
    ["of a run that lives is its", own("claimed", "alive"), new Map(), "claimed-elsewhere"],
    ["of a run whose lease stood still is taken", own("submitted", "alive"), lapsed, "held"],
    ["of a run that ended is taken", own("submitting", "ended"), new Map(), "held"],
    ["of a run that isn't on record is taken", own("claimed", "nobody"), new Map(), "held"],
    ["of this run is claimed anew", own("claimed", "mine"), new Map(), "held"],
    ["in nobody's hands is taken", own("failed"), new Map(), "held"],
    ["that is restored is settled", own("restored"), new Map(), "settled"],
  ])("%s", (_, record, stoodStill, expected) => {
    const { conflicts, held, settled } = claim([record], [call], stoodStill);
    const found = [...conflicts.map(({ kind }) => kind), ...held.map(() => "held"), ...settled.map(() => "settled")];
    expect(found).toEqual([expected]);
  });

  test("names the run and the record that are in the way", () => {
    const record = own("claimed", "alive");
    expect(claim([record]).conflicts).toEqual([{ kind: "claimed-elsewhere", call, run: alive, record }]);
  });

  test.each<[LedgerRecord, number]>([
    [own("claimed", "ended"), 5],
    [own("claimed", "mine"), 5],
    [own("failed"), 1],
  ])("gets a fence that no earlier holder has", (record, fence) => {
    expect(claim([record]).held[0]?.claim).toEqual({ run: "mine", fence, authorization });
  });
});

describe("another record of the target", () => {
  test.each<[string, LedgerRecord, string[]]>([
    ["that is submitting is in the way, even of a run that ended", rival("submitting", "ended"), ["target-in-flight"]],
    ["that is claimed by a run that lives is in the way", rival("claimed", "alive"), ["target-in-flight"]],
    ["that a run claimed which ended is not", rival("claimed", "ended"), []],
    ["that is claimed by nobody is not", rival("claimed"), []],
    ["that is restored is not", rival("restored"), []],
    ["that failed is not", rival("failed"), []],
    ["of another target is not", rival("submitted", "alive", { targets: ["elsewhere"] }), []],
  ])("%s", (_, record, kinds) => {
    expect(claim([record]).conflicts.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("is taken from a gone run, so that it can't wake and send; one in nobody's hands stays as it is", () => {
    const gone = rival("claimed", "ended");
    const { claim: _, ...unclaimed } = gone;
    expect(claim([gone]).released).toEqual([{ ...unclaimed, version: 2, updatedAt: "2026-11-20T11:00:00.000Z" }]);
    expect(claim([rival("claimed")]).released).toEqual([]);
  });

  test("the first of several is named", () => {
    const conflicts = claim([rival("submitted", "alive"), rival("submitting", "alive", { key: "k8", intent: "i8" })]).conflicts;
    expect(conflicts).toMatchObject([{ kind: "target-in-flight", record: { key: "k9" } }]);
  });
});

test("a record with the same intent and another key means that the plan has moved", () => {
  const record = ledgerRecord({ key: "k7", intent: call.intent, targets: [] });
  expect(claim([record]).conflicts).toEqual([{ kind: "plan-moved", call, record }]);
});

describe("several calls", () => {
  test("are claimed in their order, but for those that are restored", () => {
    const [third, fourth] = [plannedCall({ key: "k3" }), plannedCall({ key: "k4" })];
    const restored = [own("restored"), own("restored", undefined, { key: "k3", intent: "i3", targets: [] })];
    const { held, settled } = claim(restored, [call, other, third, fourth]);
    expect(held.map(({ key }) => key)).toEqual(["k2", "k4"]);
    expect(settled.map(({ key }) => key)).toEqual(["k1", "k3"]);
  });

  test("are claimed all or none, and every conflict is told in their order", () => {
    const third = plannedCall({ key: "k3" });
    const records = [own("claimed", "alive"), own("claimed", "alive", { key: "k3", intent: "i3", targets: [] }), rival("claimed", "ended")];
    const { conflicts, held, released, settled } = claim(records, [call, other, third]);
    expect(conflicts.map(({ call: { key } }) => key)).toEqual(["k1", "k3"]);
    expect([held, released, settled]).toEqual([[], [], []]);
  });

  test("are not claimed because of a single conflict, which is the only one told", () => {
    const adopting = { ...call, adopts: { requestId: "job-9" } };
    const same = { ...other, adopts: { requestId: "job-9" } };
    const { conflicts, held } = claim([own("claimed", "alive")], [adopting, same]);
    expect(conflicts.map(({ kind, call: { key } }) => [kind, key])).toEqual([["claimed-elsewhere", "k1"]]);
    expect(held).toEqual([]);
  });

  test("of one run that make the same object are no rivals of each other", () => {
    const same = plannedCall({ key: "k2", restores: call.restores });
    expect(claim([own("claimed", "mine")], [call, same]).conflicts).toEqual([]);
  });
});

test("jobs are looked up in the ledger only for calls that adopt one", () => {
  const job = own("failed", undefined, { key: "k9", intent: "i9", attempts: [attempt({ requestId: "job-9" })] });
  expect(claim([job], [other, { ...call, adopts: { requestId: "job-9" } }]).conflicts.map(({ kind }) => kind)).toEqual(["job-taken"]);
  expect(claim([job], [{ ...call, adopts: {} }]).held).toMatchObject([{ state: "submitted", attempts: [{ adopted: true }] }]);
  expect(claim([job]).held).toMatchObject([{ key: "k1" }]);
});

describe("a record that a run holds", () => {
  const held = own("submitted", "mine");
  test.each<[string, LedgerRecord | undefined, LedgerRecord, boolean]>([
    ["is still its", own("submitted", "mine", { version: 9 }), held, true],
    ["is lost to another run", own("submitted", "alive"), held, false],
    ["is lost to a later claim of the same run", own("submitted", "mine", { claim: { run: "mine", fence: 5 } }), held, false],
    ["is lost when nobody has it", own("submitted"), held, false],
    ["is lost when it is gone", undefined, held, false],
    ["is as it was when nobody had it before either", own("submitted"), own("submitted"), true],
    ["is lost when it is gone and nobody had it before", undefined, own("submitted"), false],
    ["was never its", held, own("submitted"), false],
  ])("%s", (_, record, before, expected) => {
    expect(heldBy(snapshotOf(record === undefined ? [] : [record]), before)).toBe(expected ? record : undefined);
  });
});
