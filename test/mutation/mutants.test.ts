import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../house/source.ts";
import { mutantsOf, mutated } from "./mutants.ts";
import { reportOf, summarize } from "./report.ts";
import { targets } from "./targets.ts";

const texts = (text: string): string[] => mutantsOf({ path: "x.ts", text }).map((mutant) => mutated(text, mutant));

describe("the mutants of", () => {
  test.each<[string, string[]]>([
    ["a < b", [";", "a <= b", "a >= b"]],
    ["f(a && !b)", [";", "f(a || !b)", "f(a && b)"]],
    ["f(a ?? b)", [";", "f(a)", "f(b)"]],
    ["n -= 2", [";", "n += 2", "n -= 3"]],
    ["f(0.9, true)", [";", "f(1, true)", "f(0.9, false)"]],
    ['f("code")', [";", 'f("")']],
    ["f(a?.b?.[c])", [";", "f(a.b?.[c])", "f(a?.b[c])"]],
    ["f?.(a)", [";", "f(a)"]],
    ["if (a) b();", ["if (true) b();", "if (false) b();", "if (a) ;"]],
    ["while (a) b();", ["while (false) b();", "while (a) ;"]],
    ["const c = a ? b : d;", ["const c = true ? b : d;", "const c = false ? b : d;"]],
    ["const m = Math.max(a, b);", ["const m = a;", "const m = b;", "const m = Math.min(a, b);"]],
    ["const l = list.filter(f);", ["const l = list;"]],
    ["const h = set.has(a);", ["const h = !set.has(a);"]],
    ["function f() { return a; }", ["function f() { return undefined; }"]],
    [
      "function f() { if (a) return; }",
      ["function f() { if (true) return; }", "function f() { if (false) return; }", "function f() { if (a) ; }"],
    ],
    [
      "switch (a) { case b: c(); break; default: a satisfies never; }",
      ["switch (a) { case b: break; default: a satisfies never; }", "switch (a) { case b: ; break; default: a satisfies never; }"],
    ],
  ])("%s", (text, expected) => {
    expect(texts(text).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    'import { a } from "./a.ts";',
    'type A = "a" | 1 | true;',
    "interface A { readonly b: 1 }",
    "const a: 1 | 2 = b;",
    'const a = "words for people";',
    "const a = { b: c };",
    "const a = b as 1;",
  ])("%s: none", (text) => {
    expect(texts(text)).toEqual([]);
  });

  test("a file keep their names when lines are put before them, and have each a name of its own", () => {
    const text = "if (a < b) c();\nif (a < b) c();\n";
    const names = (source: string) => mutantsOf({ path: "x.ts", text: source }).map(({ name }) => name);
    expect(names(`// é a line\n${text}`)).toEqual(names(text));
    expect(new Set(names(text)).size).toBe(names(text).length);
  });
});

test("every target and every test of a target is there", () => {
  for (const { file, tests } of targets) for (const path of [file, ...tests]) expect(readFileSync(join(root, path), "utf8")).not.toBe("");
});

describe("the result of a file", () => {
  const [killed, alive, known] = mutantsOf({ path: "x.ts", text: "f(a < b)" });
  if (killed === undefined || alive === undefined || known === undefined) throw new Error("three mutants are needed");
  const because = "nobody can see it";
  const result = summarize(
    "x.ts",
    [
      { mutant: killed, verdict: "killed" },
      { mutant: alive, verdict: "survived" },
      { mutant: known, verdict: "survived" },
    ],
    [
      { file: "x.ts", mutant: known.name, because },
      { file: "x.ts", mutant: killed.name, because },
      { file: "x.ts", mutant: "no such mutant", because },
      { file: "y.ts", mutant: alive.name, because },
    ],
  );

  test("tells survivors from known equivalents of that file", () => {
    expect(result.counts).toEqual({ mutants: 3, killed: 1, hung: 0, equivalent: 1 });
    expect(result.survivors).toEqual([alive]);
  });

  test("names the entries that are killed or gone as stale", () => {
    expect(result.stale.map(({ mutant }) => mutant)).toEqual([killed.name, "no such mutant"]);
    expect(reportOf(result)).toHaveLength(4);
  });
});
