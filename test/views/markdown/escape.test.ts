import { describe, expect, test } from "vitest";
import { code, codeHtml, fenced, row, tableHead } from "../../../src/views/markdown/escape.ts";
import { hiddenMarker } from "../../../src/views/markdown/marker.ts";
import { bareLabel, label } from "../../../src/views/markdown/mermaid.ts";
import { placeLink } from "../../../src/views/markdown/place.ts";
import { prose } from "../../../src/views/markdown/prose.ts";

describe("a name in a code span", () => {
  test.each([
    ["orders", "`orders`"],
    ["", "`(empty)`"],
    ["a`b", "``a`b``"],
    ["`a", "`` `a ``"],
    ["``` x", "```` ``` x ````"],
    ["`".repeat(9), `\`${"\\u0060".repeat(9)}\``],
    [" a  b ", "`␣a␣ b␣`"],
    ["a\nb\tc", "`a\\nb\\tc`"],
    ["safe\u202eevil", "`safe\\u202Eevil`"],
    ["a\u200bb\u00a0c\u3164d\u{e0041}", "`a\\u200Bb\\u00A0c\\u3164d\\u{E0041}`"],
    ["e\u0301\u0301\u0301\u0301", "`e\u0301\u0301\u0301\\u0301`"],
    ["\ud800", "`\\uD800`"],
    ["訂單", "`訂單`"],
    ["x".repeat(300), `\`${"x".repeat(80)}…${"x".repeat(79)}\``],
  ])("%j", (name, markdown) => {
    expect(code(name)).toBe(markdown);
  });

  test("its pipes are escaped by the row", () => {
    expect(row([code("a|b\\|c"), "d"])).toBe("| `a\\|b\\\\|c` | d |");
    expect(tableHead(["A", ">B"])).toBe("| A | B |\n| :-- | --: |");
  });

  test("inside an HTML block it is entities", () => {
    expect(codeHtml("</code>`@t&")).toBe("<code>&#60;/code&#62;&#96;&#64;t&#38;</code>");
  });
});

describe("a sentence", () => {
  test.each([
    ["nothing is sent while this stands.", "nothing is sent while this stands."],
    ["the night's backup set (still) holds them, all of it!", "the night's backup set (still) holds them, all of it!"],
    ["2 of 3, about 45% in 23 h 0 min", "2 of 3, about 45% in 23 h 0 min"],
    ["overwrote and/or deleted at 09:14", "overwrote and/or deleted at 09:14"],
    ["instance rm-1x has no backup 17.", "instance `rm-1x` has no backup 17."],
    ["ask @team, or see #12.", "ask `@team`, or see `#12`."],
    ["see GH-1 and INC-4821", "see `GH-1` and `INC-4821`"],
    ["commit deadbeef1 did it", "commit `deadbeef1` did it"],
    ["go to www.evil.example or https://evil.example", "go to `www.evil.example` or `https://evil.example`"],
    ["<b>bold</b> **x** _y_ [z](u)", "`<b>bold</b> **x** _y_ [z](u)`"],
    ["a table called a|b", "a table called `a|b`"],
    ["table `orders` is there", "table `` `orders` `` is there"],
    ["1. first", "`1`. first"],
    ["- item", "`-` item"],
    ["several\n\n  lines", "several lines"],
    ["safe\u202eevil end", "`safe\\u202Eevil` end"],
    ["call f(x) now", "call `f(x)` now"],
    ["", ""],
  ])("%j", (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });

  test("is cut when it goes on and on", () => {
    expect(prose("word ".repeat(200))).toBe(`${"word ".repeat(79)}…`);
  });
});

test("a fence is longer than what it holds", () => {
  expect(fenced("json", ["a", "````", "b"])).toBe("`````json\na\n````\nb\n`````");
});

test("a marker stays one hidden comment", () => {
  expect(hiddenMarker("plan", "a-->\n<b>")).toBe("<!-- reinstate plan a_2d__2d__3e__a__3c_b_3e_ -->");
});

describe("a diagram's label", () => {
  test.each([
    ["orders 1", "orders 1"],
    ['a"b#c;', "a#34;b#35;c#59;"],
    ["<b>`x`", "#60;b#62;#96;x#96;"],
    ["表", "#34920;"],
    ["", "#40;empty#41;"],
  ])("%j", (text, escaped) => {
    expect(label(text)).toBe(escaped);
  });

  test("without quotes, never a keyword", () => {
    expect(bareLabel("section x")).toBe("#115;ection x");
  });
});

describe("a place", () => {
  const location = { file: "plans/a (1)/é|b.yaml", line: 8, column: 1 };

  test("links to its line, whatever its path holds", () => {
    expect(placeLink(location, { blobUrl: "https://github.com/o/r/blob/abc" })).toBe(
      "[`plans/a (1)/é|b.yaml:8`](https://github.com/o/r/blob/abc/plans/a%20%281%29/%C3%A9%7Cb.yaml?plain=1#L8)",
    );
  });

  test.each([undefined, "javascript:alert(1)", "https://x.example/) [y](z"])("is plain with %s", (blobUrl) => {
    expect(placeLink(location, blobUrl === undefined ? {} : { blobUrl })).toBe("`plans/a (1)/é|b.yaml:8`");
  });
});
