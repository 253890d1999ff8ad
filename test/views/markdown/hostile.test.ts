import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FailureReason } from "../../../src/model/pages.ts";
import { applyComment, applySummary, planComment, planSummary } from "../../../src/views/markdown/index.ts";
import { diagnostic, hostile, reportOf, run } from "./arbitrary.ts";
import { applyPage, page, recorded } from "./example.ts";
import { faults } from "./structure.ts";

const runs = { numRuns: 300 };
const reasons: readonly FailureReason[] = ["plan-changed", "not-planned", "backup-expired", "blocked", "restores-failed"];

describe("whatever names, messages and paths hold", () => {
  test("nothing of it takes effect in the plan", () => {
    const extras = fc.record(
      { offline: fc.boolean(), removed: fc.array(hostile, { maxLength: 7 }), validation: fc.array(diagnostic, { maxLength: 4 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(run, run, extras, (now, before, extra) => {
        const input = page(now, { ...extra, previous: recorded(before) });
        expect(faults(planComment(input))).toEqual([]);
        expect(faults(planSummary(input))).toEqual([]);
      }),
      runs,
    );
  });

  test("nor in the report", () => {
    const field = fc.record({ field: hostile, before: hostile, after: hostile }, { requiredKeys: ["field"] });
    const difference = fc.record({
      plan: hostile,
      entry: hostile,
      change: fc.constantFrom("added", "changed", "removed"),
      fields: fc.array(field, { maxLength: 3 }),
    });
    const refusal = fc.record({
      reason: fc.constantFrom(...reasons),
      message: hostile,
      hint: hostile,
      differences: fc.array(difference, { maxLength: 4 }),
      diagnostics: fc.array(diagnostic, { maxLength: 4 }),
    });
    const input = run.chain((done) =>
      fc
        .record({ report: reportOf(done), refusal, interrupted: fc.boolean(), detached: fc.boolean() }, { requiredKeys: [] })
        .map((more) => applyPage(more)),
    );
    fc.assert(
      fc.property(input, (page) => {
        expect(faults(applyComment(page))).toEqual([]);
        expect(faults(applySummary(page))).toEqual([]);
      }),
      runs,
    );
  });
});

describe("the checker of these tests", () => {
  test.each([
    ["a mention", "hello @team"],
    ["an issue", "see #12"],
    ["a link", "[x](https://evil.example)"],
    ["a bare address", "https://evil.example"],
    ["HTML", "<b>x</b>"],
    ["an open code span", "a ` b"],
    ["an open fence", "```json\nx"],
    ["an open fold", "<details><summary>1</summary>\n"],
    ["a row of another width", "| a | b |\n| :-- | :-- |\n| a | b | c |"],
    ["a bidi override", "`\u202e`"],
    ["a diagram's own words", "```mermaid\nflowchart LR\n  click b0 callback\n```"],
  ])("finds %s", (_, text) => {
    expect(faults(text)).not.toEqual([]);
  });

  test.each(["`@team #12`", "``a ` b``", "| a | b |\n| :-- | :-- |\n| `a\\|b` | c |", "> [!CAUTION]\n> **Stop.**"])(
    "lets be %s",
    (text) => {
      expect(faults(text)).toEqual([]);
    },
  );
});
