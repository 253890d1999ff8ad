import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { visible, visibleInPlace, visibleJson } from "../../src/diagnostic/escape-control.ts";
import { formatDiagnostics } from "../../src/diagnostic/format.ts";

const text = "version: 1\nname: inc\nrestores:\n\t- id: a\n";
const at = (line: number, column: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  severity: "error",
  code: "a-code",
  message: "something is wrong",
  location: { file: "plans/a.yaml", line, column },
  ...more,
});
const format = (diagnostics: readonly Diagnostic[], source: string | undefined = text, color = false): string =>
  formatDiagnostics(diagnostics, () => source, { color });

describe("formatDiagnostics", () => {
  test("place, code, excerpt and hint", () => {
    expect(format([at(2, 7, { hint: "do this" })])).toBe(`plans/a.yaml:2:7: error a-code: something is wrong
    1 | version: 1
  > 2 | name: inc
      |       ^
    3 | restores:
  hint: do this`);
  });

  test("tabs before the place stay tabs, so that the caret stands under it", () => {
    expect(format([at(4, 4)])).toContain("  > 4 | \t- id: a\n      | \t  ^");
  });

  test("several are parted by a blank line; without a place or text there is no excerpt", () => {
    const { location: _, ...nowhere } = at(1, 1, { severity: "warning" });
    expect(format([nowhere, at(9, 1)])).toBe("warning a-code: something is wrong\n\nplans/a.yaml:9:1: error a-code: something is wrong");
    expect(formatDiagnostics([at(1, 1)], () => undefined, { color: false })).toBe("plans/a.yaml:1:1: error a-code: something is wrong");
    expect(format([])).toBe("");
  });

  test("a line that is too long is cut around the place", () => {
    const lines = format([at(1, 500)], `${"a".repeat(498)}>${"b".repeat(1000)}\nshort`).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(140);
    expect(lines[1]?.[lines[2]?.indexOf("^") ?? 0]).toBe("b");
    expect(lines[1]?.[(lines[2]?.indexOf("^") ?? 0) - 1]).toBe(">");
  });

  test("color is only added", () => {
    const colored = format([at(2, 7, { hint: "do this" })], text, true);
    expect(colored).toContain("\u001B[31merror\u001B[0m");
    expect(colored.replace(/\u001B\[\d+m/g, "")).toBe(format([at(2, 7, { hint: "do this" })]));
  });

  test("nothing from a document drives the terminal", () => {
    const evil = "\u001B[2J\u0007\u202Eabc\u2066\u200B\u2028";
    const shown = format(
      [at(1, 3, { message: `unknown ${evil}\nline`, hint: evil, location: { file: evil, line: 1, column: 3 } })],
      `${evil}\nname`,
    );
    expect(shown).not.toMatch(/[\u001B\u0007\u202E\u2066\u200B\u2028]/);
    expect(shown.split("\n")[0]).toContain("error a-code: unknown \\u001B[2J\\u0007\\u202Eabc\\u2066\\u200B\\u2028\\nline");
    expect(shown.split("\n")).toHaveLength(5);
  });
});

/** Drawn without ink, though Unicode counts most of them as letters, marks or symbols. */
const blank = [
  "\u2800",
  "\u3164",
  "\uFFA0",
  "\u115F",
  "\u1160",
  "\u17B4",
  "\u034F",
  "\u{13441}",
  "\u{16FE4}",
  "\u{1D159}",
  "\u202E",
  "\u00A0",
];
test.each(blank)("what has no ink is written out: %j", (character) => {
  const text = `a${character}b`;
  expect(visible(text)).toMatch(/^a\\u(\{[0-9A-F]+\}|[0-9A-F]{4})b$/);
  expect(visibleInPlace(text)).toMatch(/^a\u00B7+b$/);
  const json = visibleJson(JSON.stringify(text));
  expect(json).toMatch(/^[ -~]+$/);
  expect(JSON.parse(json)).toBe(text);
});

test.each([
  ["plain é 表 🙂", "plain é 表 🙂"],
  ["\uD800", "\\uD800"],
  ["\u{E0041}", "\\u{E0041}"],
  ["a\tb", "a\\tb"],
])("visible(%j) is %s", (given, expected) => {
  expect(visible(given)).toBe(expected);
});
