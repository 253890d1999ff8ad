import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExecutionPlan } from "../../src/model/generated/execution-plan.ts";
import { ExecutionPlan as isExecutionPlan } from "../../src/validators/generated/execution-plan.js";
import { jsonText } from "../../src/views/json.ts";

const call = {
  key: "0".repeat(64),
  action: "restore",
  reason: "r",
  operation: "o",
  input: { zebra: 1, apple: { b: 1, a: 2 } },
  lane: "l",
  diagnostics: [],
} as const;
const plan: ExecutionPlan = {
  formatVersion: "1.0",
  kind: "ExecutionPlan",
  plans: [
    {
      name: "p",
      file: "f",
      digest: "1".repeat(64),
      entries: [{ id: "e", provider: "x", pin: { kind: "snapshot", id: "s" }, calls: [{ ...call, diagnostics: [] }] }],
    },
  ],
  summary: { restore: 1, resume: 0, retry: 0, none: 0, blocked: 0 },
};

test("is one document and a newline, in the order people read it", async () => {
  await expect(jsonText(plan)).toMatchFileSnapshot("../fixtures/golden/plan.json");
  expect(JSON.parse(jsonText(plan))).toEqual(plan);
});

test("the order in which a document was put together doesn't show, and an input's own order does", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(plan), { minLength: 4 }), (entries) => {
      const shuffled: unknown = Object.fromEntries(entries);
      if (!isExecutionPlan(shuffled)) throw new Error("the sample is no execution plan");
      expect(jsonText(shuffled)).toBe(jsonText(plan));
    }),
  );
  expect(jsonText(plan).indexOf("zebra")).toBeLessThan(jsonText(plan).indexOf("apple"));
});
