import { expect, test } from "vitest";
import { indexLedger } from "../../../src/engine/claims/ledger-index.ts";
import { holdsTargets, recordStanding } from "../../../src/engine/plan/record-standing.ts";
import type { Attempt, LedgerRecord, LedgerState, RunRecord } from "../../../src/model/ledger-record.ts";

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 20, 10, 0, seconds)).toISOString();
const run: RunRecord = {
  id: "run-1",
  version: 1,
  actor: "alice",
  host: "here",
  pid: 1,
  startedAt: at(0),
  leaseMs: 60_000,
  renewedAt: at(0),
};
const attempt: Attempt = { number: 2, token: "t", run: "run-1", submittedAt: at(1), endedAt: at(9), requestId: "job-7" };
const problem = { code: "restore-failed", message: "disk full" };

const record = (state: LedgerState, more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  key: "k",
  version: 1,
  intent: "i",
  plan: "inc",
  entry: "a",
  provider: "p",
  region: "r",
  scope: "s",
  lane: "l",
  operation: "o",
  input: {},
  generation: 1,
  targets: ["t"],
  state,
  attempts: [attempt],
  updatedAt: at(9),
  ...more,
});

const held = { claim: { run: "run-1", fence: 1 } };

function standing(one: LedgerRecord | undefined, holder: Partial<RunRecord> = {}, now = at(30), gone = false) {
  const snapshot = { records: new Map(one ? [[one.key, one]] : []), runs: new Map([[run.id, { ...run, ...holder }]]) };
  return recordStanding(one, { snapshot, index: indexLedger(snapshot), now: Date.parse(now), isGone: () => gone });
}

test.each<[string, LedgerRecord | undefined, object, boolean]>([
  ["nothing on record", undefined, { is: "absent" }, false],
  ["claimed, never sent", record("claimed", { attempts: [] }), { is: "idle" }, false],
  ["claimed after a refusal", record("claimed"), { is: "idle", refused: attempt }, false],
  ["an answer that never came", record("submitting"), { is: "unanswered", attempt: 2 }, true],
  ["an intent without an attempt, as written by hand", record("submitting", { attempts: [] }), { is: "unanswered", attempt: 1 }, true],
  ["accepted, by hand", record("submitted", { attempts: [] }), { is: "accepted", since: "" }, true],
  [
    "restored, as a person found",
    record("restored", { attempts: [], resolved: { as: "restored", by: "alice", why: "looked", at: at(5) } }),
    { is: "restored", at: at(5) },
    false,
  ],
  [
    "restored, before a person looked",
    record("restored", { resolved: { as: "restored", by: "alice", why: "looked", at: at(5) } }),
    { is: "restored", at: at(9), requestId: "job-7" },
    false,
  ],
  ["restored, nobody knows when", record("restored", { attempts: [] }), { is: "restored", at: at(9) }, false],
  [
    "failed, as a person found",
    record("failed", { attempts: [], resolved: { as: "failed", by: "alice", why: "no table", at: at(5) } }),
    { is: "failed", attempt: 0, why: "no table" },
    false,
  ],
  [
    "of unknown outcome, nobody said why",
    record("unknown", { attempts: [] }),
    { is: "unknown", attempt: 0, why: "no reason on record" },
    true,
  ],
  ["accepted", record("submitted"), { is: "accepted", since: at(1), requestId: "job-7" }, true],
  ["restored", record("restored"), { is: "restored", at: at(9), requestId: "job-7" }, false],
  ["failed", record("failed", { attempts: [{ ...attempt, problem }] }), { is: "failed", attempt: 1, why: "disk full" }, false],
  ["cancelled, nobody said why", record("cancelled"), { is: "cancelled", attempt: 1, why: "no reason on record" }, false],
  ["of unknown outcome", record("unknown", { attempts: [{ ...attempt, problem }] }), { is: "unknown", attempt: 1, why: "disk full" }, true],
])("%s", (_, one, wanted, holds) => {
  expect(standing(one)).toEqual(wanted);
  expect(holdsTargets(standing(one))).toBe(holds);
});

test("a person's word counts where no attempt says how it ended", () => {
  const resolved = { as: "restored", by: "alice", why: "seen", at: at(20) } as const;
  const { endedAt: _, ...open } = attempt;
  expect(standing(record("restored", { attempts: [open], resolved }))).toMatchObject({ is: "restored", at: at(20) });
  expect(standing(record("failed", { resolved: { ...resolved, as: "failed" } }))).toMatchObject({ is: "failed", why: "seen" });
});

test.each<LedgerState>(["claimed", "submitting", "submitted", "unknown"])("%s is held while its run renews its lease", (state) => {
  const mine = record(state, held);
  expect(standing(mine)).toMatchObject({ is: "held", run: { id: "run-1" }, state });
  expect(holdsTargets(standing(mine))).toBe(true);
  for (const other of [standing(mine, {}, at(61)), standing(mine, { endedAt: at(5) }), standing(mine, {}, at(30), true)]) {
    expect(other.is).not.toBe("held");
  }
});

test.each<LedgerState>(["restored", "failed", "cancelled"])("%s is nobody's, whoever still renews a lease", (state) => {
  expect(standing(record(state, held)).is).toBe(state);
});
