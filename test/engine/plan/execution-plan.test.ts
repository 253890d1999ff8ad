import { expect, test } from "vitest";
import { withBlocked } from "../../../src/engine/plan/blocked-call.ts";
import { executionPlan } from "../../../src/engine/plan/execution-plan.ts";
import type { PlannedRun } from "../../../src/model/planned.ts";
import { ExecutionPlan as isExecutionPlan } from "../../../src/validators/generated/execution-plan.js";
import { plannedCall, plannedEntry, plannedPlan } from "../samples.ts";

const key = (letter: string): string => letter.repeat(64);
const pin = { kind: "carbon-copy", id: "1", createdAt: "2026-11-20T09:00:00Z", note: "of the session's own" };
const run: PlannedRun = {
  only: [],
  plans: [
    plannedPlan([
      {
        ...plannedEntry("a", [], [plannedCall({ key: key("a") }), plannedCall({ key: key("b"), action: "none", timeoutMs: 5 })]),
        account: "1",
        pin,
        backupKind: { label: "carbon copy" },
        selector: { latest: true },
      },
      plannedEntry("b", ["a"], [plannedCall({ key: key("c"), action: "resume" })]),
    ]),
  ],
  diagnostics: [],
};

test("the document holds what the contract says, and nothing of what only views and apply need", () => {
  const document = executionPlan(run);
  expect(isExecutionPlan(document)).toBe(true);
  expect(document).not.toHaveProperty("only");
  expect(document.summary).toEqual({ restore: 1, resume: 1, retry: 0, none: 1, blocked: 0 });
  const [entry] = document.plans[0]?.entries ?? [];
  expect(Object.keys(entry ?? {})).toEqual(["id", "provider", "account", "pin", "calls"]);
  expect(entry?.pin).toEqual({ kind: "carbon-copy", id: "1", createdAt: "2026-11-20T09:00:00Z" });
  expect(Object.keys(entry?.calls[0] ?? {})).toEqual(["key", "action", "reason", "operation", "input", "lane", "diagnostics"]);
});

test("a selection stands in it", () => {
  expect(executionPlan({ ...run, only: ["p/a"] }).only).toEqual(["p/a"]);
});

test("what turns out to be blocked is counted as blocked, and its diagnostic is the run's", () => {
  const diagnostic = { severity: "error", code: "claimed-elsewhere", message: "run 2 has it" } as const;
  const blocked = withBlocked(run, new Map([[key("a"), diagnostic]]));
  expect(executionPlan(blocked).summary).toMatchObject({ restore: 0, blocked: 1 });
  expect(blocked.diagnostics).toEqual([diagnostic]);
  expect(blocked.plans[0]?.entries[0]?.calls[0]).toMatchObject({ action: "blocked", reason: "run 2 has it", diagnostics: [diagnostic] });
});
