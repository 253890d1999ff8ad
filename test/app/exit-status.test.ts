import { describe, expect, test } from "vitest";
import {
  applyExit,
  type ExitStatus,
  exit,
  firstThatApplies,
  monitoringExit,
  planExit,
  type RunResult,
  runResult,
  validationExit,
} from "../../src/app/exit-status.ts";
import type { AppliedCall, ApplyReport } from "../../src/model/generated/apply-report.ts";
import type { ExecutionPlan } from "../../src/model/generated/execution-plan.ts";
import type { CallStatus } from "../../src/model/generated/status-report.ts";
import type { ValidationReport } from "../../src/model/generated/validation-report.ts";

/** Every choice of some of these, none and all included. */
function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((some) => [some, [first, ...some]]);
}
const yesOrNo = [false, true] as const;

/** The contract's words: the first that applies of these. */
const precedence = [130, 4, 3, 1, 2, 0];

test("of any statuses the contract's first one counts, in whatever order they are met", () => {
  const all = Object.values(exit);
  expect(all.toSorted((a, b) => a - b)).toEqual(precedence.toSorted((a, b) => a - b));
  for (const some of subsets(all)) {
    const wanted = precedence.find((status) => some.some((one) => one === status)) ?? 0;
    expect(firstThatApplies(...some)).toBe(wanted);
    expect(firstThatApplies(...some.toReversed(), false)).toBe(wanted);
  }
});

const outcomes = ["restored", "skipped", "failed", "detached", "not-run", "unknown"] as const;
type Left = "waits" | "follows" | "refused";
const diagnostics = {
  waits: { severity: "info", code: "dependency-not-restored", message: "" },
  follows: { severity: "error", code: "dependency-failed", message: "" },
  refused: { severity: "error", code: "target-exists", message: "" },
} as const;

/** One call of each outcome; `left`: why the one that was not run was left out. */
function report(some: readonly AppliedCall["outcome"][], left: Left = "refused"): ApplyReport {
  const summary = { restored: 0, skipped: 0, failed: 0, detached: 0, "not-run": 0, unknown: 0 };
  const calls = some.map((outcome): AppliedCall => {
    summary[outcome] += 1;
    const diagnostic = outcome === "not-run" ? { diagnostic: diagnostics[left] } : {};
    return { plan: "p", entry: "e", key: "k", operation: "o", outcome, attempts: 0, ...diagnostic };
  });
  return { formatVersion: "1.0", kind: "ApplyReport", runId: "r", startedAt: "s", finishedAt: "f", calls, summary };
}

describe("apply", () => {
  test.each(
    (["waits", "follows", "refused"] as const).flatMap((left) =>
      yesOrNo.flatMap((interrupted) => yesOrNo.map((detach) => ({ left, interrupted, detach }))),
    ),
  )("$left, interrupted $interrupted, detach $detach", ({ left, interrupted, detach }) => {
    for (const some of subsets(outcomes)) {
      const has = (outcome: AppliedCall["outcome"]) => some.includes(outcome);
      const lost = has("failed") || (has("not-run") && (!detach || left === "refused")) || (has("detached") && !detach);
      const wanted: ExitStatus = interrupted ? 130 : has("unknown") ? 4 : lost ? 3 : 0;
      const found = runResult(report(some, left), { interrupted, detach });
      expect({ some, exit: found.exit }).toEqual({ some, exit: wanted });
      expect(applyExit(report(some, left), { interrupted, detach })).toBe(wanted);
      // The word and the reason never say better than the status does.
      expect({ some, good: found.failureReason === undefined }).toEqual({ some, good: found.exit === 0 });
      expect({ some, unknown: found.outcome === "unknown" }).toEqual({ some, unknown: has("unknown") });
      if (found.exit === 0) expect(["nothing-to-do", "applied", "detached"]).toContain(found.outcome);
      else expect(["unknown", "failed", "detached"]).toContain(found.outcome);
    }
  });

  const failed = { outcome: "failed", failureReason: "restores-failed", exit: 3 } as const;
  const running = { outcome: "detached", failureReason: "restores-failed" } as const;
  test.each<[string, ApplyReport, { interrupted?: true; detach?: true }, RunResult]>([
    ["all restored", report(["restored"]), {}, { outcome: "applied", exit: 0 }],
    ["nothing left to do", report(["skipped"]), {}, { outcome: "nothing-to-do", exit: 0 }],
    ["one failed", report(["restored", "failed"]), {}, failed],
    ["one unknown beats one failed", report(["failed", "unknown"]), {}, { outcome: "unknown", failureReason: "outcome-unknown", exit: 4 }],
    ["still running at the timeout", report(["detached"]), {}, { ...running, exit: 3 }],
    ["detached as asked", report(["detached", "not-run"], "waits"), { detach: true }, { outcome: "detached", exit: 0 }],
    ["what waits for what waits", report(["detached", "not-run"], "follows"), { detach: true }, { outcome: "detached", exit: 0 }],
    ["detached, but one could not be sent", report(["detached", "not-run"], "refused"), { detach: true }, failed],
    ["stopped", report(["restored", "detached"]), { interrupted: true }, { ...running, exit: 130 }],
  ])("%s", (_, given, { interrupted = false, detach = false }, wanted) => {
    expect(runResult(given, { interrupted, detach })).toEqual(wanted);
  });

  test("anything but a report means that nothing was sent", () => {
    for (const document of [execution({}), validation([])])
      for (const detach of yesOrNo) {
        expect(applyExit(document, { interrupted: false, detach })).toBe(1);
        expect(applyExit(document, { interrupted: true, detach })).toBe(130);
      }
  });
});

const execution = (counts: Partial<ExecutionPlan["summary"]>): ExecutionPlan => ({
  formatVersion: "1.0",
  kind: "ExecutionPlan",
  plans: [],
  summary: { restore: 0, resume: 0, retry: 0, none: 0, blocked: 0, ...counts },
});
const validation = (severities: readonly ("error" | "warning" | "info")[]): ValidationReport => ({
  formatVersion: "1.0",
  kind: "ValidationReport",
  files: 1,
  entries: 1,
  diagnostics: severities.map((severity) => ({ severity, code: "c", message: "m" })),
});

test("plan", () => {
  for (const some of subsets(["restore", "resume", "retry", "none", "blocked"] as const))
    for (const failed of yesOrNo)
      for (const detailed of yesOrNo) {
        const document = execution(Object.fromEntries(some.map((action) => [action, 1])));
        const work = some.some((action) => action === "restore" || action === "resume" || action === "retry");
        const wanted: ExitStatus = failed || some.includes("blocked") ? 1 : detailed && work ? 2 : 0;
        expect({ some, failed, detailed, exit: planExit(document, { failed, detailed }) }).toEqual({
          some,
          failed,
          detailed,
          exit: wanted,
        });
      }
});

test("validate, and plan of what isn't valid", () => {
  for (const some of subsets(["error", "warning", "info"] as const)) {
    expect(validationExit(validation(some))).toBe(some.includes("error") ? 1 : 0);
    expect(planExit(validation(some), { failed: false, detailed: true })).toBe(some.includes("error") ? 1 : 0);
  }
});

type Seen = readonly [CallStatus["ledger"], CallStatus["observed"]];
const seen = {
  restored: ["restored", "unchecked"],
  done: ["restored", "succeeded"],
  // A job of old: what is on record as restored stays restored.
  old: ["restored", "failed"],
  waiting: ["absent", "unchecked"],
  running: ["submitted", "running"],
  failed: ["submitted", "failed"],
  cancelled: ["cancelled", "unchecked"],
  unknown: ["unknown", "absent"],
} satisfies Record<string, Seen>;

test("status --exit-code", () => {
  for (const some of subsets(["restored", "done", "old", "waiting", "running", "failed", "cancelled", "unknown"] as const))
    for (const unclear of yesOrNo) {
      const calls = some.map((name): CallStatus => {
        const [ledger, observed] = seen[name];
        return { plan: "p", entry: "e", key: "k", operation: "o", restores: [], ledger, observed };
      });
      const has = (...names: string[]) => some.some((name) => names.includes(name));
      const wanted: ExitStatus = has("unknown") ? 4 : has("failed", "cancelled") ? 3 : unclear ? 1 : has("waiting", "running") ? 2 : 0;
      const found = monitoringExit({ formatVersion: "1.0", kind: "StatusReport", calls }, unclear);
      expect({ some, unclear, exit: found }).toEqual({ some, unclear, exit: wanted });
    }
});
