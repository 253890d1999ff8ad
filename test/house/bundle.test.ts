import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { overBudget } from "../../tools/build/budget.mjs";
import budget from "../../tools/bundle-budget.json" with { type: "json" };
import { isObject, root } from "./source.ts";

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), "utf8"));

test("installing reinstate installs nothing else", async () => {
  const manifest = await json("package.json");
  const wanted = isObject(manifest)
    ? Object.keys(manifest).filter((name) => /^(dependencies|optionalDependencies|peerDependencies)$/.test(name))
    : ["?"];
  expect(wanted).toEqual([]);
});

test("every part of dist/ that has a budget is there and keeps it", async () => {
  const scripts = (await readdir(join(root, "dist"), { recursive: true })).filter((name) => name.endsWith(".js"));
  const sizes = new Map(
    await Promise.all(scripts.map(async (name) => [name.replaceAll("\\", "/"), (await stat(join(root, "dist", name))).size] as const)),
  );
  sizes.set(
    "total",
    [...sizes.values()].reduce((sum, size) => sum + size, 0),
  );
  expect(Object.keys(budget.bytes).length).toBeGreaterThan(5);
  expect(overBudget(budget.bytes, sizes)).toEqual([]);
});

test("a budget with a star holds for every file that has none of its own", () => {
  const sizes = new Map([
    ["a.js", 10],
    ["vendor-x.js", 20],
    ["vendor-y.js", 30],
  ]);
  expect(overBudget({ "a.js": 10, "vendor-*.js": 25, "vendor-y.js": 30 }, sizes)).toEqual([]);
  expect(overBudget({ "a.js": 9, "vendor-*.js": 25 }, sizes)).toEqual(["a.js: 10 bytes, at most 9", "vendor-y.js: 30 bytes, at most 25"]);
  expect(overBudget({ "b.js": 9, "z-*.js": 1 }, sizes)).toEqual(["b.js: no such file", "z-*.js: no such file"]);
});
