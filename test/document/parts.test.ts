import { describe, expect, test } from "vitest";
import { lineIndex } from "../../src/document/parse/line-index.ts";
import { parseGlob } from "../../src/document/read/glob.ts";
import { parseDuration } from "../../src/document/validate/duration.ts";
import { explainTimestamp } from "../../src/document/validate/timestamp.ts";

test.each([
  ["500ms", 500],
  ["30s", 30_000],
  ["15m", 900_000],
  ["6h", 21_600_000],
  ["2d", 172_800_000],
  ["", undefined],
  ["6", undefined],
  ["1.5h", undefined],
  ["-1s", undefined],
  ["1w", undefined],
])("parseDuration(%j) is %j", (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each([
  [0, "1:1"],
  [2, "1:3"],
  [3, "2:1"],
  [4, "3:1"],
  [5, "3:2"],
  [99, "3:2"],
])("offset %i of a text is %s", (offset, expected) => {
  const { line, column } = lineIndex("a", "ab\n\nc")(offset);
  expect(`${line}:${column}`).toBe(expected);
});

test.each([
  ["2026-11-20T09:14:00", "has no zone", "write 2026-11-20T09:14:00Z if that is UTC, or with its offset: 2026-11-20T09:14:00+01:00"],
  ["2026-11-20 09:14", "has no zone", "write 2026-11-20T09:14:00Z if that is UTC, or with its offset: 2026-11-20T09:14:00+01:00"],
  ["2026-11-20", "has no time of day", "write 2026-11-20T00:00:00Z if that is UTC, or with its offset: 2026-11-20T00:00:00+01:00"],
  ["2026-11-20T09:14:00 UTC", "is not written as a plan needs it", "write 2026-11-20T09:14:00Z"],
  ["2026-11-20T09:14:00.5+0200", "is not written as a plan needs it", "write 2026-11-20T09:14:00.5+02:00"],
  ["2026-11-20T09:14:00+19:00", "is not written as a plan needs it", "offsets go to 14:00"],
  ["2026-11-31T09:14:00Z", "is a day that does not exist", "2026-11 has 30 days"],
  ["2026-13-01T09:14:00Z", "is a day that does not exist", "months go from 01 to 12"],
  ["2026-11-20T24:00:00Z", "is a time of day that does not exist", "hours go to 23, minutes and seconds to 59"],
  ["yesterday", "is not a time", "write a date, a time and a zone: 2026-11-20T09:14:00Z"],
])("explainTimestamp(%j)", (text, problem, hint) => {
  expect(explainTimestamp(text)).toEqual({ problem, hint });
});

describe("globs", () => {
  const matches = (glob: string, path: string): boolean =>
    parseGlob(glob)?.some(({ base, matches }) => {
      const below = base === "." ? path : path.startsWith(`${base}/`) ? path.slice(base.length + 1) : undefined;
      return below !== undefined && matches(below.split("/"));
    }) === true;
  test.each([
    ["plans/*.yaml", "plans/a.yaml", true],
    ["plans/*.yaml", "plans/a/b.yaml", false],
    ["plans/**/*.yaml", "plans/a.yaml", true],
    ["plans/**/*.yaml", "plans/a/b/c.yaml", true],
    ["**/inc-*/**/*.yml", "x/inc-1/y/z/a.yml", true],
    ["**/inc-*/**/*.yml", "x/inc/y/z/a.yml", false],
    ["plans/**", "plans/a/b.yaml", true],
    ["plans/inc-?.yaml", "plans/inc-1.yaml", true],
    ["plans/inc-?.yaml", "plans/inc-12.yaml", false],
    ["plans/inc-[12].yaml", "plans/inc-2.yaml", true],
    ["plans/inc-[!12].yaml", "plans/inc-2.yaml", false],
    ["{plans,more}/*.{yaml,yml}", "more/a.yml", true],
    ["plans/a.b*.yaml", "plans/axb.yaml", false],
    ["plans/(a)*.yaml", "plans/(a)1.yaml", true],
    ["plans/{a,b{1,2}}.yaml", "plans/b2.yaml", true],
    ["plans/*-*-*.yaml", "plans/a-b-c-d.yaml", true],
    ["plans/*-*-*.yaml", "plans/a-b.yaml", false],
    ["plans/?.yaml", "plans/\u{1f600}.yaml", true],
    ["plans/*", "plans/a\nb.yaml", true],
    ["plans/[ab-d]*", "plans/c.yaml", true],
    ["plans/[", "plans/[", true],
  ])("%s, %s: %s", (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  test("without ** only so many folders are searched", () => {
    expect(parseGlob("plans/*/*.yaml")?.map(({ base, depth }) => ({ base, depth }))).toEqual([{ base: "plans", depth: 2 }]);
  });

  test("alternatives in one folder are looked for together", () => {
    expect(parseGlob("plans/{a,b/c,d/*}*.yaml")?.map(({ base, depth }) => [base, depth])).toEqual([
      ["plans/d", 1],
      ["plans/b", 1],
      ["plans", 1],
    ]);
    expect(parseGlob("{**,*}/{a,b}*.yaml")).toHaveLength(1);
  });

  test.each([
    ["a name of many alternatives", `${"{a,b}".repeat(18)}.yaml`],
    ["a long list", `{${Array.from({ length: 1_001 }, (_, index) => index).join(",")}}`],
    ["braces in braces", `${"{a,".repeat(40)}b${"}".repeat(40)}`.repeat(2)],
    ["braces around one", "{a}".repeat(40_000)],
  ])("%s is refused at once", { timeout: 10_000 }, (_, glob) => {
    expect(parseGlob(glob)).toBeUndefined();
  });

  test("1,000 alternatives are not too many", () => {
    expect(parseGlob("{0,1,2,3,4,5,6,7,8,9}".repeat(3))).toHaveLength(1);
  });

  test("many stars take no longer than few", { timeout: 10_000 }, () => {
    expect(matches(`${"*a".repeat(60)}b.yaml`, `${"a".repeat(250)}.yaml`)).toBe(false);
  });
});
