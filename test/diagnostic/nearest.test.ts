import { describe, expect, test } from "vitest";
import { nearest } from "../../src/diagnostic/nearest.ts";

const fields = ["region", "namespace", "workgroup", "database", "tables"];

describe("the nearest name", () => {
  test.each([
    ["namespce", fields, "namespace"],
    ["nmaespace", fields, "namespace"],
    ["Work_Group", fields, "workgroup"],
    ["databse", fields, "database"],
    ["zzz", fields, undefined],
    ["q", fields, undefined],
    ["n".repeat(200), fields, undefined],
    ["orders", ["order", "ORDERS"], "ORDERS"],
    ["ordres", ["orders", "others"], "orders"],
    ["a", ["b"], undefined],
    ["accounts", ["zebra"], undefined],
  ])("to %s among %j is %s", (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected);
  });

  test("is looked for among as many as are wanted", () => {
    const known = [...Array.from({ length: 1_000 }, (_, index) => `other_${index}`), "orders"];
    expect([nearest("ordres", known), nearest("ordres", known, Number.POSITIVE_INFINITY)]).toEqual([undefined, "orders"]);
  });
});
