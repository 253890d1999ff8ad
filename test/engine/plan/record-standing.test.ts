import { expect, test } from "vitest";
import { holdsTargets, recordStanding } from "../../../src/engine/plan/record-standing.ts";
import type { LedgerRecord, LedgerState, RunRecord } from "../../../src/model/ledger-record.ts";
import { attempt, ledgerRecord, now, runRecord, viewOf } from "../samples.ts";

const at = (seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();
const run = runRecord("run-1");
const last = attempt({ number: 2, run: "run-1", submittedAt: at(1), endedAt: at(9), requestId: "job-7" });
const problem = { code: "restore-failed", message: "disk full" };

const record = (state: LedgerState, more: Partial<LedgerRecord> = {}): LedgerRecord =>
  ledgerRecord({ state, attempts: [last], updatedAt: at(9), ...more });

const held = { claim: { run: "run-1", fence: 1 } };

function standing(one: LedgerRecord | undefined, holder: Partial<RunRecord> = {}, when = at(30), gone = false) {
  const view = viewOf(one === undefined ? [] : [one], [{ ...run, ...holder }]);
  return recordStanding(one, { ...view, now: Date.parse(when), isGone: () => gone });
}

test.each<[string, LedgerRecord | undefined, object, boolean]>([
  ["nothing on record", undefined, { is: "absent" }, false],
  ["claimed, never sent", record("claimed", { attempts: [] }), { is: "idle" }, false],
  ["claimed after a refusal", record("claimed"), { is: "idle", refused: last }, false],
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
  ["failed", record("failed", { attempts: [{ ...last, problem }] }), { is: "failed", attempt: 1, why: "disk full" }, false],
  ["cancelled, nobody said why", record("cancelled"), { is: "cancelled", attempt: 1, why: "no reason on record" }, false],
  ["of unknown outcome", record("unknown", { attempts: [{ ...last, problem }] }), { is: "unknown", attempt: 1, why: "disk full" }, true],
])("%s", (_, one, wanted, holds) => {
  expect(standing(one)).toEqual(wanted);
  expect(holdsTargets(standing(one))).toBe(holds);
});

test("a person's word counts where no attempt says how it ended", () => {
  const resolved = { as: "restored", by: "alice", why: "seen", at: at(20) } as const;
  const { endedAt: _, ...open } = last;
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
