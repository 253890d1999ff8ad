import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runNode } from "./loaded.ts";
import { readModules, resolve, root, specifiers } from "./source.ts";

const dist = join(root, "dist");
const chunks = readModules(dist);
/** Native helpers that ws, in the Alibaba Cloud SDK, uses when they are there and does without. */
const optional = ["bufferutil", "utf-8-validate"];
const builtins = new Set([...optional, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

describe("dist/ as it is committed", () => {
  test("is what the sources give", async () => {
    expect(await runNode(["tools/build.mjs", "--check"], { cwd: root })).toMatchObject({ status: 0, stderr: "" });
  });

  test("imports nothing but Node's own modules and its own chunks", () => {
    const strangers = chunks.flatMap((chunk) => {
      const imported = [...specifiers(chunk), ...requires(chunk)];
      return imported
        .filter((name) => (name.startsWith(".") ? !existsSync(join(dist, resolve(chunk.path, name))) : !builtins.has(name)))
        .map((name) => `${chunk.path}: ${name}`);
    });
    expect(strangers).toEqual([]);
  });

  test("names every bundled package in its notices", async () => {
    const named = await readFile(join(dist, "THIRD-PARTY-NOTICES.txt"), "utf8");
    const packages = new Set(
      chunks.flatMap(({ text }) =>
        [...text.matchAll(/^\/\/ node_modules\/(?:.*\/node_modules\/)?((?:@[^/\n]+\/)?[^/\n]+)/gm)].map((match) => match[1]),
      ),
    );
    expect(packages.size).toBeGreaterThan(5);
    expect([...packages].filter((name) => !named.includes(`\n${name} `))).toEqual([]);
  });
});

describe("dist/ on a machine with nothing installed", () => {
  let bare = "";
  beforeAll(async () => {
    bare = await mkdtemp(join(tmpdir(), "reinstate-bare-"));
    await cp(dist, join(bare, "dist"), { recursive: true });
    await cp(join(root, "package.json"), join(bare, "package.json"));
  });
  afterAll(() => rm(bare, { recursive: true, force: true }));

  test("tells its version, which is the package's", async () => {
    const { stdout, ...rest } = await runNode(["dist/cli.js", "--version"], { cwd: bare });
    expect(rest).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(await readFile(join(root, "package.json"), "utf8"))).toMatchObject({ version: stdout.trimEnd() });
  });

  test("prints its schema", async () => {
    const { status, stdout } = await runNode(["dist/cli.js", "schema"], { cwd: bare });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(await readFile(join(root, "schema/restore-plan.schema.json"), "utf8")));
  });

  test("is a library of the four verbs", async () => {
    const library = pathToFileURL(join(bare, "dist/index.js")).href;
    const { stdout } = await runNode(["--input-type=module", "--eval", `console.log(Object.keys(await import("${library}")).join())`], {
      cwd: bare,
    });
    expect(stdout.trim().split(",")).toEqual(["apply", "plan", "status", "validate"]);
  });

  test("loads every chunk", async () => {
    const entries = new Set(["cli.js", "action.js"]);
    const urls = chunks.filter(({ path }) => !entries.has(path)).map(({ path }) => pathToFileURL(join(bare, "dist", path)).href);
    expect(
      await runNode(["--input-type=module", "--eval", `for (const url of ${JSON.stringify(urls)}) await import(url)`], { cwd: bare }),
    ).toMatchObject({ status: 0, stdout: "" });
  });
});

/** Modules that bundled CommonJS code asks for at run time. */
function requires(chunk: { readonly path: string; readonly text: string }): string[] {
  return [...chunk.text.matchAll(/\b__require\("([^"]+)"\)/g)].flatMap((match) => match[1] ?? []);
}
