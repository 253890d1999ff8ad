import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../src/model/event.ts";
import type { ApplyPage } from "../../../src/model/pages.ts";
import { countOutcomes, type RunReport } from "../../../src/model/run-report.ts";
import { applyComment } from "../../../src/views/markdown/index.ts";
import { bigRun } from "./big.ts";
import { applied, applyPage } from "./example.ts";

const run = bigRun({ plans: 1, entries: 1, tables: 3 });

/** The report of this run with these outcomes, call by call. */
function ended(...outcomes: readonly Outcome[]): RunReport {
  const report = applied(run);
  const calls = report.calls.map((call, index) => ({ ...call, outcome: outcomes[index] ?? "restored" }));
  return { ...report, summary: countOutcomes(calls), calls };
}

const first = (more: Partial<ApplyPage>): string => applyComment(applyPage(more)).split("\n")[2] ?? "";

describe("the first line", () => {
  test.each([
    [{ report: ended("restored", "restored", "restored") }, "### Restored: 3 restored (8.6 MB) in 5m 37s"],
    [{ report: ended("skipped", "skipped", "skipped") }, "### Nothing to do: 3 calls done before"],
    [{ report: ended("failed", "restored", "not-run") }, "### Not all restored: 1 failed, 1 not run, 1 restored (2.9 MB)"],
    [{ report: ended("unknown", "restored", "restored") }, "### Not all restored: 1 unknown, 2 restored (7.2 MB)"],
    [{ report: ended("detached", "detached", "detached"), detached: true }, "### Submitted: 3 still running"],
    [{ report: ended("detached", "restored", "restored") }, "### Not finished: 1 still running, 2 restored (7.2 MB)"],
    [{ report: ended("detached", "not-run", "not-run"), interrupted: true }, "### Interrupted: 2 not run, 1 still running"],
    [{}, "### Nothing to do"],
    [{ failureReason: "invalid" as const }, "### Nothing was sent: the restore plans are not valid"],
  ])("%#", (more, line) => {
    expect(first(more)).toBe(line);
  });
});

test("each call has its duration, megabytes and rate", () => {
  const text = applyComment(applyPage({ report: applied(run) }));
  expect(text).toContain("| Entry | Source → target | Outcome | Took | MB | MB/s |");
  expect(text).toMatch(
    /^\| `inc-0\/entry-0` \| `prod\.public\.table_0_0_0`<br>→ `prod\.public\.table_0_0_0_restored` \| restored \| 1m 1s \| 1\.4 \| 0 \|$/m,
  );
});

test("a chart says when each ran, by UTC", () => {
  const text = applyComment(applyPage({ report: applied(run) }));
  expect(text).toContain("gantt\n  dateFormat YYYY-MM-DDTHH:mm:ss\n");
  expect(text).toContain(":c0, 2026-11-20T10:00:04, 2026-11-20T10:01:05\n");
});

test("a failure comes first, with its place and hint", () => {
  const report = applied(run, { failed: 1 });
  const text = applyComment(applyPage({ report, failureReason: "restores-failed" }));
  expect(text).toContain("- **failed** `inc-0/entry-0`, [`plans/inc-0.yaml:1`](");
  expect(text).toContain("<br>rename or drop it, or choose another newName, then run this again\n");
  expect(text.indexOf("What went wrong")).toBeLessThan(text.indexOf("| Entry |"));
  expect(text).toContain("Run the job again to carry on: what is restored is never restored twice.");
});

test("a refusal shows what was reviewed beside what is there now", () => {
  const refusal = {
    reason: "plan-changed" as const,
    message: "The merged plan is not the one that was reviewed.",
    hint: "open a new pull request",
    diagnostics: [],
    differences: [
      { plan: "inc-0", entry: "a", change: "changed" as const, fields: [{ field: "newTableName", before: "x", after: "y|z" }] },
      { plan: "inc-0", entry: "b", change: "changed" as const, fields: [] },
      { plan: "inc-0", entry: "c", change: "removed" as const, fields: [] },
    ],
  };
  const text = applyComment(applyPage({ refusal, failureReason: "plan-changed" }));
  expect(text.split("\n")[2]).toBe("### Nothing was sent: what would be sent is not what was reviewed");
  expect(text).toContain("> The merged plan is not the one that was reviewed. (`plan-changed`)\n>\n> open a new pull request\n");
  expect(text).toContain(
    "| `inc-0/a` | `newTableName` | `x` | `y\\|z` |\n| `inc-0/b` |  | its digest | another digest |\n| `inc-0/c` |  | there | removed |\n",
  );
});
