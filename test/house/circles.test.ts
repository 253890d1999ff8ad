import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCircles } from "./circles.ts";
import { readModules, root } from "./source.ts";

test("no module of src/ can reach itself by imports", () => {
  const source = readModules(join(root, "src"));
  expect(source.length).toBeGreaterThan(100);
  expect(importCircles(source)).toEqual([]);
});

describe("the checker of circles", () => {
  const modules = (imports: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(imports).map(([path, lines]) => ({ path, text: lines.join("\n") }));

  test.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ["two", { "a.ts": ['import { b } from "./b.ts"'], "b.ts": ['import { a } from "./a.ts"'] }, ["a.ts, b.ts"]],
    ["types", { "x/a.ts": ['import type { B } from "../b.ts"'], "b.ts": ['export type { A } from "./x/a.ts"'] }, ["b.ts, x/a.ts"]],
    ["what is loaded on demand", { "a.ts": ['const b = () => import("./b.ts")'], "b.ts": ['import "./a.ts"'] }, ["a.ts, b.ts"]],
    [
      "three, beside what only leads there",
      {
        "z.ts": ['import "./a.ts"'],
        "a.ts": ['import "./b.ts"'],
        "b.ts": ['import "./c.ts"'],
        "c.ts": ['import "./a.ts"', 'import "./d.ts"'],
        "d.ts": [],
      },
      ["a.ts, b.ts, c.ts"],
    ],
    ["a module that imports itself", { "a.ts": ['import { a } from "./a.ts"'] }, ["a.ts"]],
    [
      "two circles that share a module, as one",
      { "a.ts": ['import "./b.ts"', 'import "./c.ts"'], "b.ts": ['import "./a.ts"'], "c.ts": ['import "./a.ts"'] },
      ["a.ts, b.ts, c.ts"],
    ],
    [
      "none in a diamond",
      { "a.ts": ['import "./b.ts"', 'import "./c.ts"'], "b.ts": ['import "./d.ts"'], "c.ts": ['import "./d.ts"'], "d.ts": [] },
      [],
    ],
  ])("finds %s", (_, imports, found) => {
    expect(importCircles(modules(imports))).toEqual(found);
  });
});
