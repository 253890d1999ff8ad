import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openWorkspace, readPlans } from "../../src/action/checkout/workspace.ts";
import { narrowSelection, scopeOf } from "../../src/action/trigger/changed-plans.ts";
import type { RestorePlan } from "../../src/model/restore-plan.ts";

let outside: string;
let root: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), "reinstate-workspace-"));
  root = join(outside, "root");
  for (const folder of ["root/.git", "root/team/plans", "root/plans"]) mkdirSync(join(outside, folder), { recursive: true });
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

const opened = async (directory = ".") => {
  const workspace = await openWorkspace(root, directory);
  if (!workspace.ok) throw new Error(workspace.error.message);
  return workspace.value;
};

describe("the working directory", () => {
  test("is inside the workspace, and knows the repository's top", async () => {
    expect(await opened("team")).toMatchObject({ directory: join(root, "team"), repository: root });
    mkdirSync(join(root, "team/.git"));
    expect(await opened("team/plans")).toMatchObject({ repository: join(root, "team") });
  });

  test.each([["..", "/etc", "missing", "link"]].flat())("%s is refused", async (directory) => {
    symlinkSync(outside, join(root, "link"));
    expect(await openWorkspace(root, directory)).toMatchObject({ ok: false, error: { code: "outside-workspace" } });
  });
});

describe("plans", () => {
  test("are named from the repository's top, diagnostics included", async () => {
    writeFileSync(join(root, "team/plans/a.yaml"), "version: 1\n");
    const read = await readPlans(await opened("team"), ["plans/"]);
    expect(new Set(read.diagnostics.map(({ location }) => location?.file))).toEqual(new Set(["team/plans/a.yaml"]));
  });

  test("that lead out of the workspace, or into .git, are not looked into", async () => {
    writeFileSync(join(outside, "secret.yaml"), "secret: 1\n");
    writeFileSync(join(root, ".git/config.yaml"), "secret: 2\n");
    symlinkSync(join(outside, "secret.yaml"), join(root, "plans/a.yaml"));
    symlinkSync(join(root, ".git/config.yaml"), join(root, "plans/b.yaml"));
    const read = await readPlans(await opened(), ["plans/a.yaml", "plans/b.yaml", "../secret.yaml"]);
    expect(read.valid).toBe(false);
    expect(read.report.files).toBe(0);
    expect(new Set(read.diagnostics.map(({ code }) => code))).toEqual(new Set(["outside-workspace"]));
  });

  test("that don't exist are a warning: there may be none yet", async () => {
    const read = await readPlans(await opened(), ["plans/", "other/"]);
    expect(read.valid).toBe(true);
    expect(read.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "warning no-plans-found",
      "warning file-not-found",
    ]);
  });
});

describe("what a change is about", () => {
  const at = (file: string, name: string): RestorePlan => ({ name, labels: {}, file, entries: [], location: { file, line: 1, column: 1 } });
  const plans = [at("plans/a.yaml", "a"), at("plans/b.yaml", "b"), at("plans/b.yaml", "b2")];
  const file = (path: string, removed = false) => ({ path, removed });

  test.each([
    ["a changed file", [file("plans/b.yaml"), file("README.md")], ["b", "b2"], []],
    ["a removed file", [file("plans/c.yml", true), file("x.txt", true)], [], ["plans/c.yml"]],
    ["a renamed file", [{ ...file("plans/a.yaml"), previousPath: "plans/old.yaml" }], ["a"], []],
    ["more files than are listed", undefined, ["a", "b", "b2"], []],
  ] as const)("%s", (_, files, names, removed) => {
    const scope = scopeOf(plans, files);
    expect([scope.plans.map(({ name }) => name), scope.removed]).toEqual([names, removed]);
  });

  test.each([
    [[], []],
    [["a"], ["a"]],
    [["a/x", "z"], ["a/x"]],
    [["z"], undefined],
  ])("only %j", (only, wanted) => {
    expect(narrowSelection(only, plans)).toEqual(wanted);
  });
});
