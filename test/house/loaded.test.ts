import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadedBy } from "./loaded.ts";
import { root } from "./source.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "reinstate-loaded-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const dist = join(root, "dist");
const vendors = (chunks: readonly string[]) => chunks.filter((chunk) => chunk.startsWith("chunks/vendor-"));

describe("what each command loads", () => {
  test("the trace sees what ran and not what was left alone", async () => {
    await writeFile(join(folder, "a.mjs"), 'import "./b.mjs"; if (process.argv[2]) await import("./c.mjs"); process.exit(3);');
    await writeFile(join(folder, "b.mjs"), "export const b = 1;");
    await writeFile(join(folder, "c.mjs"), "export const c = 1;");
    expect(await loadedBy(folder, "a.mjs", [])).toMatchObject({ status: 3, files: ["a.mjs", "b.mjs"] });
    expect(await loadedBy(folder, "a.mjs", ["c"])).toMatchObject({ status: 3, files: ["a.mjs", "b.mjs", "c.mjs"] });
  });

  const reading = ["chunks/vendor-commander.js", "chunks/vendor-yaml.js"];
  test.each([
    { args: ["--version"], loads: [], commands: [] },
    { args: ["--help"], loads: [], commands: [] },
    { args: ["ledger", "show", "-h"], loads: [], commands: [] },
    { args: ["help", "plan"], loads: [], commands: [] },
    { args: ["validate"], loads: reading, commands: ["chunks/cli-commands-validate.js"] },
    { args: ["plan", "--offline"], loads: reading, commands: ["chunks/cli-commands-plan.js"] },
    { args: ["plan", "--offline", "--json"], loads: reading, commands: ["chunks/cli-commands-plan.js"] },
  ])("reinstate $args", async ({ args, loads, commands }) => {
    await mkdir(join(folder, "plans"), { recursive: true });
    await copyFile(join(root, "test/fixtures/plans/two-providers.yaml"), join(folder, "plans/two-providers.yaml"));
    const { status, files } = await loadedBy(dist, "cli.js", args, folder);
    expect({ status, loads: vendors(files), commands: files.filter((file) => file.startsWith("chunks/cli-commands-")) }).toEqual({
      status: 0,
      loads,
      commands,
    });
    // No cloud, no git, no sandbox.
    expect(files.filter((file) => /session|sandbox|ledger-git|on-demand/.test(file))).toEqual([]);
  });
});
