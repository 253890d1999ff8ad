import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
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
  const budget = await json("tools/bundle-budget.json");
  const bytes = isObject(budget) && isObject(budget["bytes"]) ? Object.entries(budget["bytes"]) : [];
  expect(bytes.length).toBeGreaterThan(5);
  const scripts = (await readdir(join(root, "dist"), { recursive: true })).filter((name) => name.endsWith(".js"));
  const sizes = new Map(
    await Promise.all(scripts.map(async (name) => [name.replaceAll("\\", "/"), (await stat(join(root, "dist", name))).size] as const)),
  );
  sizes.set(
    "total",
    [...sizes.values()].reduce((sum, size) => sum + size, 0),
  );
  const over = bytes
    .filter(([name, most]) => !(Number(sizes.get(name)) <= Number(most)))
    .map(([name, most]) => `${name}: ${Number(sizes.get(name))} bytes of ${Number(most)}`);
  expect(over).toEqual([]);
});
