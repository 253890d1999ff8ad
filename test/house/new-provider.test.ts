import { execFile } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isObject, root } from "./source.ts";

/*
 * A provider is one folder, one schema file and one line in the registry. A copy of the repository gets a made-up one, by
 * just that: it has to compile, to build, and to plan.
 */

const node = (cwd: string, ...args: string[]) => promisify(execFile)(process.execPath, args, { cwd, encoding: "utf8" });
const fixture = (name: string): string => join(root, "test/fixtures/provider", name);

let copy = "";
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "reinstate-provider-"));
  for (const part of ["src", "schema", "tools", "plans", "package.json", "tsconfig.json"])
    await cp(join(root, part), join(copy, part), { recursive: true });
  await symlink(await realpath(join(root, "node_modules")), join(copy, "node_modules"));

  await mkdir(join(copy, "src/providers/paper"));
  await copyFile(fixture("index.ts.txt"), join(copy, "src/providers/paper/index.ts"));
  await copyFile(fixture("entry.schema.json"), join(copy, "schema/entry/paper.schema.json"));
  const registry = join(copy, "src/providers/index.ts");
  const line = '  paper: async () => (await import("./paper/index.ts")).paper,\n';
  await writeFile(registry, (await readFile(registry, "utf8")).replace(/\};\n$/, `${line}};\n`));
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

const yaml = `version: 1
name: inc-1
defaults:
  paper: { region: attic, shelf: s1, place: { room: r1 } }
restores:
  - { id: a, provider: paper, from: { copy: blue-1 }, place: { desk: d1 }, sheets: [x, y] }
`;

test("a provider needs its folder, its schema and its line, and nothing else", { timeout: 120_000 }, async () => {
  await node(copy, "tools/generate.mjs");
  await node(copy, "node_modules/typescript/bin/tsc", "-p", ".", "--noEmit");
  await node(copy, "tools/build.mjs");

  const folder = join(copy, "work");
  await mkdir(join(folder, "plans"), { recursive: true });
  await writeFile(join(folder, "plans/a.yaml"), yaml);
  const cli = join(copy, "dist/cli.js");
  const { stdout: text } = await node(folder, cli, "plan", "--offline", "--ledger", "file:ledger");
  expect(text).toContain("paper, shelf s1 in attic");
  expect(text).toContain("from carbon copy blue-1");
  const { stdout } = await node(folder, cli, "plan", "--offline", "--json", "--ledger", "file:ledger");
  const document: unknown = JSON.parse(stdout);
  const { ExecutionPlan: isExecutionPlan } = await import("../../src/validators/generated/execution-plan.js");
  expect(isExecutionPlan(document)).toBe(true);
  expect(isObject(document) && document["plans"]).toMatchObject([
    {
      entries: [
        {
          provider: "paper",
          pin: { kind: "carbon-copy", id: "blue-1" },
          calls: [{ operation: "CopySheet", input: { shelf: "s1", desk: "r1/d1", sheet: "x", copy: "blue-1" }, action: "restore" }, {}],
        },
      ],
    },
  ]);
});
