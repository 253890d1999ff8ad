import { expect, test } from "vitest";
import { select } from "../../../src/engine/plan/selection.ts";
import { entry, plan } from "../../fakes/provider.ts";

const plans = [plan(entry("a", ["t"]), entry("b", ["u"])), plan(entry("c", ["v"], { plan: "other" }))];
const picked = (...only: string[]): string[] =>
  plans.flatMap(({ name, entries }) => entries.flatMap(({ id }) => (select(plans, only).has(name, id) ? [`${name}/${id}`] : [])));

test.each([
  ["everything where nothing is named", [], ["inc/a", "inc/b", "other/c"]],
  ["a plan", ["inc"], ["inc/a", "inc/b"]],
  ["an entry", ["inc/b"], ["inc/b"]],
  ["several", ["inc/b", "other"], ["inc/b", "other/c"]],
  ["nothing by a name that no plan has", ["inc/c"], []],
])("picks %s", (_, only, wanted) => {
  expect(picked(...only)).toEqual(wanted);
});

test("a name that picks nothing is an error, and says what there is", () => {
  expect(select(plans, ["inc"]).diagnostics).toEqual([]);
  expect(select(plans, ["inc", "ink"]).diagnostics).toMatchObject([
    {
      severity: "error",
      code: "unknown-selection",
      message: "--only ink picks no restore plan or entry",
      hint: "the plans are: inc, other; an entry is PLAN/ENTRY",
    },
  ]);
  const many = Array.from({ length: 12 }, (_, index) => plan(entry("a", ["t"], { plan: `p${index}` })));
  expect(select(many, ["x"]).diagnostics[0]?.hint).toContain("p9 and 2 more");
  expect(select([], ["x"]).diagnostics[0]?.hint).toContain("the plans are: none");
});
