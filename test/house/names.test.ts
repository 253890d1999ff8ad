import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedTypeNames } from "./names.ts";
import { strayFiles } from "./neighbours.ts";
import { readModules, root } from "./source.ts";

const source = readModules(join(root, "src")).filter(({ path }) => !path.includes("/generated/"));
const entries = new Set(["cli/main.ts", "action/main.ts", "index.ts"]);

/** Short files that stay on their own, each with the reason. */
const exceptions = new Map([["validators/plan-shell.ts", "the declarations of the generated validators import it"]]);

describe("every name and every file has a place of its own", () => {
  test("no two exported types share a name", () => {
    expect(source.length).toBeGreaterThan(100);
    expect(sharedTypeNames(source)).toEqual([]);
  });

  test("every file has an importer, and no short one has only one", () => {
    const strays = strayFiles(source, entries).filter((line) => !exceptions.has(line.split(":")[0] ?? ""));
    expect(strays).toEqual([]);
  });

  test("no exception has outlived its file", () => {
    const strays = new Set(strayFiles(source, entries).map((line) => line.split(":")[0]));
    expect([...exceptions.keys()].filter((path) => !strays.has(path))).toEqual([]);
  });
});

describe("the checker of names", () => {
  const module = (path: string, text: string) => ({ path, text });

  test.each([
    ["interfaces", "export interface A {}", "export interface A { b: 1 }"],
    ["an alias and a class", "export type A = 1", "export class A {}"],
    ["an enum and an abstract class", "export enum A { B }", "export abstract class A {}"],
  ])("finds %s of one name", (_, one, other) => {
    expect(sharedTypeNames([module("a.ts", one), module("b.ts", other)])).toEqual(["A: a.ts, b.ts"]);
  });

  test.each([
    ["a type that is passed on", "export interface A {}", 'export type { A } from "./a.ts"'],
    ["one that isn't exported", "export interface A {}", "interface A {}"],
    ["a value", "export interface A {}", "export const A = 1"],
    ["a mention", "export interface A {}", "// export interface A {}\nexport const b = 'export interface A {}'"],
  ])("lets %s be", (_, one, other) => {
    expect(sharedTypeNames([module("a.ts", one), module("b.ts", other)])).toEqual([]);
  });
});

describe("the checker of files", () => {
  const module = (path: string, text: string) => ({ path, text });
  const long = "\n".repeat(12);

  test("finds what nothing imports", () => {
    expect(strayFiles([module("a.ts", "export {}"), module("main.ts", "")], new Set(["main.ts"]))).toEqual(["a.ts: nothing imports it"]);
  });

  const short = "export const b = 1;\n";
  test.each([
    ["a short file with one importer", short, 'import { b } from "./b.ts"', ["x/b.ts: 1 lines that only x/main.ts imports"]],
    ["no longer one", `export const a = 1;${long}${short}`, 'import { b } from "./b.ts"', []],
    ["none that is loaded on demand", short, 'const b = () => import("./b.ts")', []],
  ])("finds %s", (_, text, importing, found) => {
    expect(strayFiles([module("x/b.ts", text), module("x/main.ts", importing)], new Set(["x/main.ts"]))).toEqual(found);
  });

  test("lets a short file be that two import", () => {
    const importing = 'import { b } from "./b.ts"';
    const modules = [module("b.ts", "export const b = 1;\n"), module("c.ts", importing), module("d.ts", importing)];
    expect(strayFiles(modules, new Set(["c.ts", "d.ts"]))).toEqual([]);
  });
});
