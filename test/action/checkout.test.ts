import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askGit } from "../../src/action/checkout/git.ts";
import { checkWorkspace, openWorkspace, readPlans } from "../../src/action/checkout/workspace.ts";
import type { ChangedFile } from "../../src/action/github/resources.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "reinstate-checkout-"));
  git("init", "--quiet");
  write("README.md", "plans\n");
  commit();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const env = { PATH: process.env["PATH"], HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: "1" };
const author = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.test",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.test",
};
const git = (...args: string[]) => execFileSync("git", args, { cwd: root, env: { ...env, ...author }, encoding: "utf8" }).trim();

function write(path: string, text = "version: 1\n"): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function link(path: string, target: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(target, join(root, path));
}

function commit(): string {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "-m", "change");
  return git("rev-parse", "HEAD");
}

const changed = (...paths: string[]): ChangedFile[] => paths.map((path) => ({ path, removed: false }));

/** Codes with the files that they are about, and the changed files as `readPlans` names them. */
async function held(
  files: readonly ChangedFile[] | undefined,
  plans: readonly string[] = ["plans/"],
  commits = [git("rev-parse", "HEAD")],
  directory = ".",
) {
  const opened = await openWorkspace(root, directory);
  if (!opened.ok) throw new Error(opened.error.message);
  const read = await readPlans(opened.value, plans);
  const found = await checkWorkspace(opened.value, plans, read, { commits, files }, askGit(env));
  return {
    told: found.diagnostics.map(
      ({ severity, code, location }) => `${severity} ${code}${location === undefined ? "" : ` ${location.file}`}`,
    ),
    seen: read.files.filter((file) => found.files?.some(({ path, removed }) => path === file && !removed)),
    read: read.files,
    messages: found.diagnostics.map(({ message }) => message),
  };
}

describe("the checked-out commit", () => {
  test("has to be the event's", async () => {
    const before = git("rev-parse", "HEAD");
    const after = commit();
    expect((await held([], ["plans/"], [after])).told).toEqual([]);
    expect((await held([], ["plans/"], [before, after])).told).toEqual([]);
    const other = await held(changed("plans/a.yaml"), ["plans/"], [before]);
    expect(other.told).toEqual(["error checkout-differs"]);
    expect(other.messages).toEqual([`the workspace holds commit ${after.slice(0, 12)}, and this event is about ${before.slice(0, 12)}`]);
  });

  test("may be a newer merge of the pull request's head", async () => {
    git("checkout", "--quiet", "-b", "topic");
    const head = commit();
    git("checkout", "--quiet", "-");
    commit();
    git("merge", "--quiet", "--no-ff", "-m", "merge", "topic");
    expect((await held([], ["plans/"], [head])).told).toEqual([]);
    commit();
    expect((await held([], ["plans/"], [head])).told).toEqual(["error checkout-differs"]);
  });

  test("is not known without a .git", async () => {
    rmSync(join(root, ".git"), { recursive: true });
    expect((await held([], ["plans/"], ["0".repeat(40)])).told).toEqual([]);
  });

  test("that can't be read is an error", async () => {
    rmSync(join(root, ".git"), { recursive: true });
    mkdirSync(join(root, ".git"));
    expect((await held([], ["plans/"], ["0".repeat(40)])).told).toEqual(["error checkout-differs"]);
  });
});

describe("a changed plan that is not there", () => {
  test("is an error that names it; a removed one is rightly not there", async () => {
    const files = [...changed("plans/a.yaml", "docs/b.yaml"), { path: "plans/c.yaml", removed: true }];
    expect((await held(files)).told).toEqual(["error plan-not-in-checkout plans/a.yaml"]);
  });

  test.each([
    ["a file", "plans/a.yaml"],
    ["a glob", "pl*/[ab].yaml"],
    ["the folder above", "."],
  ])("where plans is %s", async (_, plans) => {
    expect((await held(changed("plans/a.yaml"), [plans])).told).toEqual(["error plan-not-in-checkout plans/a.yaml"]);
  });

  test("seen from a working directory", async () => {
    write("team/notes.md");
    const commits = [commit()];
    expect((await held(changed("plans/a.yaml"), ["plans/"], commits, "team")).told).toEqual([]);
    expect((await held(changed("team/plans/a.yaml"), ["plans/"], commits, "team")).told).toEqual([
      "error plan-not-in-checkout team/plans/a.yaml",
    ]);
  });

  test("where a sparse checkout leaves it out, whether or not it is known what was changed", async () => {
    write("plans/a.yaml");
    write("docs/b.md");
    commit();
    git("sparse-checkout", "set", "docs");
    expect((await held(changed("plans/a.yaml"))).told).toEqual(["error plan-not-in-checkout plans/a.yaml"]);
    expect((await held(undefined)).told).toEqual(["error plan-not-in-checkout plans/a.yaml"]);
    expect((await held(changed("docs/b.md"))).told).toEqual([]);
  });

  test("whose name is left out by a dot is warned of", async () => {
    write("plans/.a.yaml");
    expect((await held(changed("plans/.a.yaml"))).told).toEqual(["warning plan-left-out plans/.a.yaml"]);
  });

  test("with names that need quotes", async () => {
    write('plans/it\'s "a" plan é.yaml');
    commit();
    expect(await held(undefined)).toMatchObject({ told: [], read: ['plans/it\'s "a" plan é.yaml'] });
    expect((await held(changed('plans/it\'s "a" plan é.yaml'))).seen).toHaveLength(1);
  });

  test("spelled in another Unicode form than GitHub lists is the same", async () => {
    write("plans/cafe\u0301.yaml");
    commit();
    expect(await held(changed("plans/caf\u00e9.yaml"))).toMatchObject({ told: [], seen: ["plans/cafe\u0301.yaml"] });
  });
});

describe("symbolic links", () => {
  test("plans is one: files have their real names, as GitHub lists them, each once", async () => {
    write("teams/a/plans/x.yaml");
    link("plans", "teams/a/plans");
    link("plans2/y.yaml", "../teams/a/plans/x.yaml");
    commit();
    expect(await held(changed("teams/a/plans/x.yaml"), ["plans/", "plans2/"])).toEqual({
      told: [],
      messages: [],
      read: ["teams/a/plans/x.yaml"],
      seen: ["teams/a/plans/x.yaml"],
    });
    expect((await held(changed("teams/a/plans/gone.yaml"))).told).toEqual(["error plan-not-in-checkout teams/a/plans/gone.yaml"]);
  });

  test("a changed link changes what it leads to", async () => {
    write("teams/a/plans/x.yaml");
    write("shared/y.yaml");
    link("plans/a", "../teams/a/plans");
    link("plans/y.yaml", "../shared/y.yaml");
    commit();
    expect((await held(changed("plans/a"))).seen).toEqual(["teams/a/plans/x.yaml"]);
    expect((await held(changed("plans/y.yaml"))).seen).toEqual(["shared/y.yaml"]);
  });

  test("to what is not there are errors where they matter", async () => {
    link("plans", "teams/a/plans");
    link("docs/x", "nowhere");
    commit();
    expect((await held(changed("plans", "docs/x"))).told).toEqual(["error plan-not-in-checkout plans"]);
    expect((await held(changed("teams/a/plans/x.yaml"))).told).toEqual(["error plan-not-in-checkout teams/a/plans/x.yaml"]);
    expect((await held(changed("teams/b/plans/x.yaml"))).told).toEqual([]);
  });
});

describe("other repositories", () => {
  test.each([
    ["plans is a submodule", "plans", ["plans/"]],
    ["a folder above plans is one", "vendor", ["vendor/plans/"]],
    ["one among the plans", "plans/sub", ["plans/"]],
  ])("%s", async (_, path, plans) => {
    mkdirSync(join(root, path), { recursive: true });
    expect((await held(changed(path), plans)).told).toEqual([`error plan-in-other-repository ${path}`]);
  });

  test("a submodule elsewhere is none of ours", async () => {
    mkdirSync(join(root, "vendor/lib"), { recursive: true });
    expect((await held(changed("vendor/lib"))).told).toEqual([]);
  });

  test("plans that stand in another repository inside the workspace", async () => {
    write("plans/a.yaml");
    execFileSync("git", ["init", "--quiet"], { cwd: join(root, "plans"), env });
    expect((await held([])).told).toEqual(["error plan-in-other-repository plans/a.yaml"]);
  });
});
