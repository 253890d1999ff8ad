import { expect, test } from "vitest";
import { type ResumeGate, resumable } from "../../../src/engine/plan/resumable.ts";
import { callsOf, type PlannedCall, type PlannedRun } from "../../../src/model/planned.ts";
import { ledgerRecord, plannedCall, plannedEntry, plannedPlan } from "../samples.ts";

const fresh = plannedCall({ key: "new" });
const claimed = plannedCall({ key: "claimed", record: ledgerRecord({ key: "claimed" }) });
const failed = plannedCall({ key: "failed", action: "retry", record: ledgerRecord({ key: "failed", state: "failed" }) });
const flying = plannedCall({ key: "flying", action: "resume", record: ledgerRecord({ key: "flying", state: "submitted" }) });
const done = plannedCall({ key: "done", action: "none", record: ledgerRecord({ key: "done", state: "restored" }) });

const run = (...entries: (readonly [string, readonly string[], readonly PlannedCall[]])[]): PlannedRun => ({
  only: [],
  plans: [plannedPlan(entries.map(([id, dependsOn, calls]) => plannedEntry(id, dependsOn, calls)))],
  diagnostics: [],
});
const gate = (more: Partial<ResumeGate> = {}): ResumeGate => ({ refused: new Map(), begin: new Set(), ...more });
const actions = (planned: PlannedRun, by: ResumeGate): Record<string, string> =>
  Object.fromEntries(callsOf(resumable(planned, by)).map(({ key, action }) => [key, action]));

test("carries on with what was begun and sends nothing new", () => {
  expect(actions(run(["a", [], [fresh, claimed, failed, flying, done]]), gate())).toEqual({
    new: "blocked",
    claimed: "restore",
    failed: "blocked",
    flying: "resume",
    done: "none",
  });
});

test("what was begun waits for what was not, over any number of entries", () => {
  const planned = run(["a", [], [fresh]], ["b", ["a"], [claimed]], ["c", ["b"], [flying]]);
  expect(actions(planned, gate())).toEqual({ new: "blocked", claimed: "blocked", flying: "resume" });
});

test("begins the calls of a plan that may be begun", () => {
  expect(actions(run(["a", [], [fresh, failed]]), gate({ begin: new Set(["p"]) }))).toEqual({ new: "restore", failed: "retry" });
});

test("of a refused plan, nothing is sent and what is in flight is followed", () => {
  const why = { severity: "error", code: "unreviewed", message: "nobody has reviewed it" } as const;
  const by = gate({ begin: new Set(["p"]), refused: new Map([["p", why]]) });
  const planned = resumable(run(["a", [], [fresh, claimed, failed, flying, done]]), by);
  expect(callsOf(planned).map(({ key, action, followOnly }) => [key, action, followOnly])).toEqual([
    ["new", "blocked", undefined],
    ["claimed", "blocked", undefined],
    ["failed", "blocked", undefined],
    ["flying", "resume", why],
    ["done", "none", undefined],
  ]);
});
