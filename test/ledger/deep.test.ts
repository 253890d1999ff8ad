import { expect, test } from "vitest";
import { parseStored, unwritable } from "../../src/ledger/store/file-format.ts";
import type { Json } from "../../src/model/json.ts";
import { record } from "./records.ts";

const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const planFile = (input: string): string =>
  JSON.stringify({ kind: "LedgerPlan", formatVersion: "1.0", plan: "inc-4821", part: 1, records: [record("a")] }).replace(
    JSON.stringify(record("a").input),
    `{"x":${input}}`,
  );

test("a record that is nested too deep to be written out again is refused when it is read, and never written", () => {
  expect(parseStored(planFile(nested(10)), "b:plans/a.json", "LedgerPlan").records).toHaveLength(1);
  expect(() => parseStored(planFile(nested(100_000)), "b:plans/a.json", "LedgerPlan")).toThrow(/^b:plans\/a\.json: .*inside each other/);
  let deep: Json = [];
  for (let depth = 0; depth < 60; depth += 1) deep = [deep];
  expect(unwritable({ message: "m", records: [record("a", { input: { x: deep } })], runs: [] })).toContain("inside each other");
});
