import { describe, expect, test } from "vitest";
import { differences } from "../../src/action/record/difference.ts";
import type { EntryRecord, PlanRecord } from "../../src/model/pages.ts";

const call = (input: Record<string, string>) => ({
  operation: "RestoreTable",
  subject: { provider: "p", region: "r", generation: 1, input },
});
const entry = (id: string, ...inputs: Record<string, string>[]): EntryRecord => ({
  id,
  pin: { kind: "snapshot", id: "s1" },
  calls: inputs.map(call),
});
const plan = (digest: string, entries: readonly EntryRecord[], name = "inc"): PlanRecord => ({
  name,
  file: "plans/inc.yaml",
  digest,
  entries,
});

describe("what was reviewed against what was merged", () => {
  test("equal digests, whatever else", () => {
    expect(differences([plan("d", [entry("a", { x: "1" })])], [plan("d", [])])).toEqual([]);
  });

  test.each<[string, EntryRecord, EntryRecord, object[]]>([
    ["a field", entry("a", { x: "1", y: "1" }), entry("a", { x: "2", y: "1" }), [{ field: "x", before: "1", after: "2" }]],
    ["a field that went", entry("a", { x: "1", y: "1" }), entry("a", { x: "1" }), [{ field: "y", before: "1" }]],
    [
      "the backup",
      entry("a", {}),
      { ...entry("a", {}), pin: { kind: "snapshot", id: "s2" } },
      [{ field: "backup", before: "snapshot s1", after: "snapshot s2" }],
    ],
    [
      "one of several calls",
      entry("a", { x: "1" }, { x: "2" }),
      entry("a", { x: "1" }, { x: "3" }),
      [{ field: "call 1.x", before: "2", after: "3" }],
    ],
  ])("%s", (_, before, after, fields) => {
    expect(differences([plan("d", [before])], [plan("e", [after])])).toEqual([{ plan: "inc", entry: "a", change: "changed", fields }]);
  });

  test("a call more", () => {
    const [found] = differences([plan("d", [entry("a", { x: "1" })])], [plan("e", [entry("a", { x: "1" }, { x: "2" })])]);
    expect(found?.fields).toMatchObject([{ field: "call 1", after: { input: { x: "2" } } }]);
  });

  test("entries and plans added and removed", () => {
    const found = differences(
      [plan("d", [entry("a"), entry("b")]), plan("f", [entry("x")], "gone")],
      [plan("e", [entry("b"), entry("c")]), plan("g", [entry("y")], "new")],
    );
    expect(found.map(({ plan: name, entry: id, change }) => `${name}/${id} ${change}`).sort()).toEqual([
      "gone/x removed",
      "inc/a removed",
      "inc/c added",
      "new/y added",
    ]);
  });

  test("a record without calls still tells that something changed", () => {
    expect(differences([plan("d", [{ id: "a" }])], [plan("e", [entry("a", { x: "1" })])])).toEqual([
      { plan: "inc", entry: "a", change: "changed", fields: [] },
    ]);
  });

  test("the same entries in another order are another plan", () => {
    expect(differences([plan("d", [entry("a"), entry("b")])], [plan("e", [entry("b"), entry("a")])])).toEqual([
      { plan: "inc", entry: "", change: "changed", fields: [] },
    ]);
  });
});
