import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folded } from "../../src/views/format/fold.ts";
import { bytes, counted, duration, instantOf, quantity, relative, wholeSeconds } from "../../src/views/format/human.ts";
import { painter } from "../../src/views/format/paint.ts";
import { table } from "../../src/views/format/table.ts";
import { clipped, displayWidth, fitted, padded } from "../../src/views/format/width.ts";

test.each([
  [0, "0ms"],
  [999, "999ms"],
  [1_000, "1s"],
  [59_700, "1m"],
  [61_000, "1m 1s"],
  [3_600_000, "1h"],
  [11_520_000, "3h 12m"],
  [86_400_000, "1d"],
  [187_200_000, "2d 4h"],
  [60_150_000_000_000, "1,907 years"],
  [-5, "0ms"],
])("%d ms is %s", (ms, text) => expect(duration(ms)).toBe(text));

test.each([
  [0, "0s"],
  [999, "0s"],
  [1_999, "1s"],
  [61_500, "1m 1s"],
])("%d ms in whole seconds is %s", (ms, text) => expect(wholeSeconds(ms)).toBe(text));

test.each([
  [0, 30_000, "30s ago"],
  [0, 5_220_999, "1h 27m ago"],
  [90_500, 0, "in 1m"],
])("%d seen from %d is %s", (at, now, text) => expect(relative(at, now)).toBe(text));

test.each([
  [0, "0 B"],
  [1_023, "1,023 B"],
  [1_536, "1.5 kB"],
  [1_300_234_240, "1.2 GB"],
  [5e18, "4,441 PB"],
])("%d bytes are %s", (value, text) => expect(bytes(value)).toBe(text));

test.each([
  [1234567, "1,234,567"],
  [9.96, "10"],
  [0.25, "0.3"],
  [-1234, "-1,234"],
])("the quantity %d is %s", (value, text) => expect(quantity(value)).toBe(text));

test("counts agree with their noun", () => {
  expect([counted(1, "entry", "entries"), counted(0, "entry", "entries"), counted(2, "file")]).toEqual(["1 entry", "0 entries", "2 files"]);
});

test("a timestamp that isn't one is left alone", () => {
  expect([instantOf("2026-11-20T09:14:00.123+01:00"), instantOf("soon")]).toEqual(["2026-11-20T08:14:00Z", "soon"]);
});

describe("width", () => {
  test.each([
    ["orders", 6],
    ["订单", 4],
    ["e\u0301", 1],
    ["🚀", 2],
    ["", 0],
  ])("%j takes %d columns", (text, columns) => expect(displayWidth(text)).toBe(columns));

  test("fitting never exceeds its room, keeps what fits, and cuts in the middle", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, room) => {
        expect(displayWidth(fitted(text, room))).toBeLessThanOrEqual(room);
        if (displayWidth(text) <= room) expect(fitted(text, room)).toBe(text);
      }),
    );
    expect(fitted("prod.recovered.orders_20261120", 15)).toBe("prod.re…0261120");
  });

  test("clipping cuts at the end", () => {
    expect([clipped("waiting 3s: busy", 10), clipped("订单订单", 6), clipped("x", 0), clipped("busy", 4)]).toEqual([
      "waiting 3…",
      "订单…",
      "",
      "busy",
    ]);
  });

  test("padding fills up to the width, on either side", () => {
    expect([padded("订", 4), padded("订", 4, "right"), padded("orders", 3)]).toEqual(["订  ", "  订", "orders"]);
  });
});

test("a table aligns wide characters, leaves empty columns out and ends no line in spaces", () => {
  const rows = [
    [{ text: "订单" }, { text: "" }, { text: "1" }],
    [{ text: "orders" }, { text: "" }, { text: "12" }],
    [{ text: "x" }, { text: "" }, { text: "" }],
  ];
  const columns = [{ title: "name" }, { title: "never" }, { title: "n", align: "right" as const }];
  expect(table(columns, rows, painter(false))).toEqual(["name     n", "订单     1", "orders  12", "x"]);
});

test.each([
  [22, 22, 0],
  [23, 20, 3],
])("of %d items, %d are shown", (count, shown, hidden) => {
  const list = Array.from({ length: count }, (_, index) => index);
  expect(folded(list, 20, false)).toEqual({ shown: list.slice(0, shown), hidden });
  expect(folded(list, 20, true).hidden).toBe(0);
});
