import { expect, test } from "vitest";
import { applyStatus, monitoringStatus, planStatus } from "../../src/cli/exit-status.ts";
import type { ApplyReport } from "../../src/model/generated/apply-report.ts";
import type { ExecutionPlan } from "../../src/model/generated/execution-plan.ts";
import type { CallStatus } from "../../src/model/generated/status-report.ts";

type Counts = Partial<ApplyReport["summary"]>;

function report(counts: Counts, codes: readonly string[] = []): ApplyReport {
  const summary = { restored: 0, skipped: 0, failed: 0, detached: 0, "not-run": 0, unknown: 0, ...counts };
  const calls = codes.map((code): ApplyReport["calls"][number] => ({
    plan: "p",
    entry: "e",
    key: "k",
    operation: "o",
    outcome: "not-run",
    attempts: 0,
    diagnostic: { severity: "error", code, message: "m" },
  }));
  return { formatVersion: "1.0", kind: "ApplyReport", runId: "r", startedAt: "s", finishedAt: "f", calls, summary };
}

test.each<[Counts, boolean, boolean, number]>([
  [{}, false, false, 0],
  [{ restored: 2, skipped: 1 }, false, false, 0],
  [{ restored: 1, failed: 1 }, false, false, 3],
  [{ "not-run": 1 }, false, false, 3],
  [{ detached: 1 }, false, false, 3],
  [{ detached: 1 }, false, true, 0],
  [{ failed: 1, detached: 1 }, false, true, 3],
  [{ unknown: 1, failed: 1 }, false, false, 4],
  [{ unknown: 1 }, false, true, 4],
  [{ unknown: 1, failed: 1 }, true, false, 130],
  [{ restored: 1 }, true, false, 130],
])("apply with %j, interrupted %s, detached %s: %d", (counts, interrupted, detach, status) => {
  expect(applyStatus(report(counts), interrupted, detach)).toBe(status);
});

test.each([
  ["dependency-failed", 0],
  ["target-exists", 3],
])("a detached apply that left something out for %s: %d", (code, status) => {
  expect(applyStatus(report({ detached: 1, "not-run": 1 }, [code]), false, true)).toBe(status);
});

test.each<[Partial<ExecutionPlan["summary"]>, boolean, boolean, number]>([
  [{ none: 3 }, false, true, 0],
  [{ restore: 1 }, false, false, 0],
  [{ restore: 1 }, false, true, 2],
  [{ resume: 1 }, false, true, 2],
  [{ retry: 1 }, false, true, 2],
  [{ restore: 1, blocked: 1 }, false, true, 1],
  [{ restore: 1 }, true, true, 1],
])("plan with %j, failed %s, detailed %s: %d", (counts, failed, detailed, status) => {
  const summary = { restore: 0, resume: 0, retry: 0, none: 0, blocked: 0, ...counts };
  expect(planStatus({ formatVersion: "1.0", kind: "ExecutionPlan", plans: [], summary }, failed, detailed)).toBe(status);
});

type Seen = readonly [CallStatus["ledger"], CallStatus["observed"]];

test.each<[readonly Seen[], boolean, number]>([
  [[], false, 0],
  [[["restored", "unchecked"]], false, 0],
  [
    [
      ["restored", "succeeded"],
      ["absent", "unchecked"],
    ],
    false,
    2,
  ],
  [[["claimed", "unchecked"]], false, 2],
  [[["submitting", "unchecked"]], false, 2],
  [[["submitted", "running"]], false, 2],
  [
    [
      ["submitted", "failed"],
      ["absent", "unchecked"],
    ],
    false,
    3,
  ],
  [[["cancelled", "unchecked"]], false, 3],
  [
    [
      ["unknown", "absent"],
      ["failed", "failed"],
    ],
    false,
    4,
  ],
  [[["absent", "unchecked"]], true, 1],
])("status --exit-code with %j, not all told %s: %d", (seen, untold, status) => {
  const calls = seen.map(
    ([ledger, observed]): CallStatus => ({ plan: "p", entry: "e", key: "k", operation: "o", restores: [], ledger, observed }),
  );
  expect(monitoringStatus({ formatVersion: "1.0", kind: "StatusReport", calls }, untold)).toBe(status);
});
