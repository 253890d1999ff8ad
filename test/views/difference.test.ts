import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { sidesOf } from "../../src/views/format/difference.ts";
import { spread } from "../../src/views/format/spread.ts";
import { fieldsText, shownChanges } from "../../src/views/markdown/differences.ts";
import { diffText } from "../../src/views/text/diff.ts";

const meta = (names: readonly string[], extra: object = {}): string =>
  JSON.stringify([
    {
      type: "db",
      name: "testdb1",
      newname: "testdb1",
      tables: names.map((name) => ({ type: "table", name: name.replace(/_.*/, ""), newname: name })),
      ...extra,
    },
  ]);
const tables = (count: number): string[] => Array.from({ length: count }, (_, index) => `t${index}_new`);
const shown = (before: Json, after: Json, columns = 120) =>
  sidesOf(before, after, columns).map(({ text, note }) => (note === undefined ? text : `${text} (${note})`));

describe("a difference is shown as one", () => {
  test("in the middle of a TableMeta, by its name", () => {
    const now = tables(12);
    now[8] = "t8_sneaked";
    expect(fieldsText([{ field: "TableMeta", before: meta(tables(12)), after: meta(now) }])).toBe(
      "`TableMeta[testdb1].tables[t8].newname` `t8_new` → `t8_sneaked`",
    );
  });

  test.each<[string, Json, Json, string[]]>([
    ["a table more", meta(["a_1"]), meta(["a_1", "b_1"]), ["TableMeta[testdb1].tables[b]"]],
    ["a table less", meta(["a_1", "b_1"]), meta(["b_1"]), ["TableMeta[testdb1].tables[a]"]],
    ["another order", meta(["a_1", "b_1"]), meta(["b_1", "a_1"]), ["TableMeta[testdb1].tables (order)"]],
    ["a list by position", ["x", "y", "z"], ["x", "q", "z"], ["TableMeta[#2]"]],
    ["items of one name, by position", [{ name: "a", v: 1 }, { name: "a" }], [{ name: "a", v: 2 }, { name: "a" }], ["TableMeta[#1].v"]],
    ["members in another order", '{"a":1,"b":2}', '{"b":2,"a":1}', ["TableMeta"]],
    ["text that is no plain JSON", '{"a": 1}', '{"a": 2}', ["TableMeta"]],
    ["numbers that JSON would round", '{"a":9007199254740993}', '{"a":9007199254740992}', ["TableMeta"]],
    [
      "a name in another Unicode form",
      meta(["caf\u00e9_1"]),
      meta(["cafe\u0301_1"]),
      ["TableMeta[testdb1].tables[caf\u00e9].name", "TableMeta[testdb1].tables[caf\u00e9].newname"],
    ],
  ])("%s", (_, before, after, fields) => {
    expect(spread({ field: "TableMeta", before, after }).map(({ field }) => field)).toEqual(fields);
  });

  test("a long text is cut around the place, in the same frame", () => {
    const text = (middle: string) => `${"a".repeat(500)}${middle}${"z".repeat(500)}`;
    expect(shown(text("one"), text("two"), 40)).toEqual([
      `…${"a".repeat(10)}one${"z".repeat(9)}…`,
      `…${"a".repeat(10)}two${"z".repeat(9)}…`,
    ]);
    expect(shown("a".repeat(500), `${"a".repeat(500)}b`, 40)).toEqual([`…${"a".repeat(10)}`, `…${"a".repeat(10)}b`]);
  });

  test.each<[string, Json, Json, string[]]>([
    ["Unicode forms", "caf\u00e9", "cafe\u0301", ["caf\u00e9 (U+00E9)", "cafe\u0301 (U+0065 U+0301)"]],
    ["look-alikes", "\u0430bc", "abc", ["\u0430bc (U+0430)", "abc (U+0061)"]],
    ["a space at the end", "orders ", "orders", ["orders  (U+0020)", "orders"]],
    ["a space of another kind", "a\u00a0b", "a b", ["a\u00a0b (U+00A0)", "a b (U+0020)"]],
    ["what is not seen at all", "a\u200bb", "ab", ["a\u200bb (U+200B)", "ab"]],
    ["a text that reads like its escape", "\u200b", "\\u200B", ["\u200b (U+200B)", "\\u200B (U+005C U+0075 U+0032 U+0030 …)"]],
    ["letters and digits that look alike", "rm-O1", "rm-01", ["rm-O1 (U+004F)", "rm-01 (U+0030)"]],
    ["nothing, and the words for it", "", "(empty)", [" (no characters)", "(empty)"]],
    ["a text and a number", "1", 1, ['"1"', "1"]],
    ["a text and nothing", "null", null, ['"null"', "null"]],
    ["plain letters", "seen", "changed", ["seen", "changed"]],
  ])("%s", (_, before, after, wanted) => {
    expect(shown(before, after)).toEqual(wanted);
  });
});

describe("two different values are never shown as equal", () => {
  const piece = fc.constantFrom(
    "a",
    "b",
    "O",
    "0",
    " ",
    "`",
    "``````````",
    "\\u0060",
    "\\",
    "…",
    "␣",
    "|",
    "é",
    "e\u0301",
    "\u200b",
    "\u202e",
    "\n",
    "\\n",
    "訂",
    "😀",
    "(empty)",
    '"',
    "1",
    "null",
    "\u0301\u0301\u0301\u0301",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
    fc
      .tuple(fc.array(piece, { maxLength: 4 }), fc.nat(300))
      .map(([pieces, at]) => `${"x".repeat(at)}${pieces.join("")}${"x".repeat(300 - at)}`),
  );
  const leaf = fc.oneof(text, fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constant(null));
  const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("name", "a", "b"), tie("value"), { maxKeys: 3 }),
      tie("value").map((value) => JSON.stringify(value)),
    ),
  })).value;
  const isSame = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

  /** Two texts that differ in one piece. */
  const close = fc
    .tuple(text, piece, fc.oneof(piece, fc.constant("")), text)
    .map(([head, one, other, tail]): [Json, Json] => [head + one + tail, head + other + tail]);
  const pair = fc.oneof(close, fc.tuple(json, json));

  test("in Markdown", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        fc.pre(!isSame(before, after));
        const changes = shownChanges([{ field: "f", before, after }]);
        expect(changes.length).toBeGreaterThan(0);
        for (const change of changes) expect(change.before).not.toBe(change.after);
      }),
      { numRuns: 3_000 },
    );
  });

  test("in the terminal", () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        fc.pre(!isSame(before, after));
        const entry = { id: "e", change: "changed", fields: [{ field: "f", before, after }] } as const;
        const said = diffText([{ name: "p", file: "p.yaml", change: "changed", entries: [entry] }], {
          color: false,
          verbose: true,
          now: 0,
        });
        const line = said.split("\n").find((one) => one.startsWith("      f: ")) ?? "";
        const rest = line.slice("      f: ".length);
        const halves = (rest.length - " -> ".length) / 2;
        expect(rest.slice(0, halves) === rest.slice(halves + " -> ".length)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test("one character among many, and the frame stays small", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.nat(400),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
        (whole, at, more) => {
          const after = whole.slice(0, at) + more + whole.slice(at);
          const [old, now] = sidesOf(whole, after, 60);
          expect([old.text, old.note]).not.toEqual([now.text, now.note]);
          expect([...now.text].length).toBeLessThan(150);
        },
      ),
    );
  });
});
