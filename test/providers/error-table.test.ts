import { expect, it } from "vitest";
import { type ErrorRow, findRow } from "../../src/providers/error-table.ts";

const row = (names: readonly string[], explanation: string, text?: RegExp): ErrorRow<string> => ({
  names,
  class: "fatal",
  code: "refused",
  explanation,
  hint: "",
  ...(text && { text }),
});

const table = [
  row(["Exact"], "exact"),
  row(["Told"], "told", /running/),
  row(["Told"], "plain"),
  row(["Begins.*"], "begins"),
  row(["*Holds*"], "holds"),
  row(["One*Two*Three"], "several"),
  row(["*"], "any"),
];

it.each([
  ["Exact", "", "exact"],
  ["Exactly", "", "any"],
  ["NotExact", "", "any"],
  ["Told", "it is running", "told"],
  ["Told", "", "plain"],
  ["Begins.", "", "begins"],
  ["Begins.Here", "", "begins"],
  ["Begins", "", "any"],
  ["Holds", "", "holds"],
  ["WhatItHoldsNow", "", "holds"],
  ["OneTwoThree", "", "several"],
  ["One.Two.Three", "", "several"],
  ["OneThreeTwo", "", "any"],
  ["OneTwThree", "", "any"],
  ["", "", "any"],
])("%j with %j is of the row %s", (name, text, expected) => {
  expect(findRow(table, name, text)?.explanation).toBe(expected);
});

it("is of none when none fits", () => {
  expect(findRow(table.slice(0, 3), "Other")).toBeUndefined();
});
