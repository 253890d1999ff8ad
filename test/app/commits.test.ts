import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { commitOfPlans } from "../../src/app/commits.ts";

const { PATH = "", HOME = "" } = process.env;
const env = { PATH, HOME };

async function clone(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "reinstate-commits-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: folder, encoding: "utf8", env }).trim();
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  git("init", "-q");
  await mkdir(join(folder, "plans"));
  for (const [path, text] of Object.entries(files)) await write(path, text);
  return { folder, git, write };
}

/** The files that have a commit, and it, as they are read from `cwd` now. */
async function found(files: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}) {
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(cwd, file), "utf8").catch(() => undefined)] as const)),
  );
  return Object.fromEntries(await commitOfPlans(files, cwd, (file) => texts.get(file), { ...env, ...more }));
}

describe("the commit of a plan", () => {
  test("is that of HEAD where the file stands in it as it was read", async () => {
    const { folder, git, write } = await clone({
      "plans/a.yaml": "a\n",
      "plans/b.yaml": "b\n",
      "plans/c d.yaml": "c\n",
      "plans/e.yaml": "",
    });
    git("add", ".");
    git("commit", "-qm", "one");
    const head = git("rev-parse", "HEAD");
    await write("plans/b.yaml", "changed\n");
    await write("plans/new.yaml", "new\n");
    await write("plans/staged.yaml", "staged\n");
    git("add", "plans/staged.yaml");
    const files = [
      "plans/a.yaml",
      "plans/b.yaml",
      "plans/c d.yaml",
      "plans/e.yaml",
      "plans/new.yaml",
      "plans/staged.yaml",
      "plans/gone.yaml",
    ];
    const expected = { "plans/a.yaml": head, "plans/c d.yaml": head, "plans/e.yaml": head };
    expect(await found(files, folder)).toEqual(expected);
    expect(await found(["a.yaml", "b.yaml"], join(folder, "plans"))).toEqual({ "a.yaml": head });
  });

  test("is not hidden by line ends or links, nor made up by git's own shortcuts", async () => {
    const { folder, git, write } = await clone({ "plans/a.yaml": "a\nb\n", "plans/b.yaml": "b\n" });
    git("add", ".");
    git("commit", "-qm", "one");
    const head = git("rev-parse", "HEAD");
    await write("plans/a.yaml", "a\r\nb\r\n");
    git("update-index", "--assume-unchanged", "plans/b.yaml");
    await write("plans/b.yaml", "changed\n");
    await symlink("plans", join(folder, "link"));
    expect(await found(["link/a.yaml", "link/b.yaml"], folder)).toEqual({ "link/a.yaml": head });
  });

  test("is that of each file's own repository, whatever git was told by the environment", async () => {
    const [one, two] = [await clone({ "plans/a.yaml": "a\n" }), await clone({ "plans/a.yaml": "a\n" })];
    for (const { git } of [one, two]) {
      git("add", ".");
      git("commit", "-qm", "one", "--date", "2026-11-20T09:00:00Z");
    }
    two.git("commit", "-q", "--allow-empty", "-m", "two");
    const file = join(two.folder, "plans/a.yaml");
    const map = await commitOfPlans(["plans/a.yaml", file], one.folder, () => "a\n", { ...env, GIT_DIR: join(one.folder, ".git") });
    expect(Object.fromEntries(map)).toEqual({ "plans/a.yaml": one.git("rev-parse", "HEAD"), [file]: two.git("rev-parse", "HEAD") });
  });

  test("is none before the first commit, outside git, and where git is missing, broken or hangs", { timeout: 20_000 }, async () => {
    const { folder, git } = await clone({ "plans/a.yaml": "a\n" });
    expect(await found(["plans/a.yaml"], folder)).toEqual({});
    git("add", ".");
    git("commit", "-qm", "one");
    expect(await found(["plans/a.yaml"], folder, { PATH: "/nowhere" })).toEqual({});
    const bin = join(folder, "bin");
    await mkdir(bin);
    await writeFile(join(bin, "git"), "#!/bin/sh\nexec sleep 60\n");
    await chmod(join(bin, "git"), 0o755);
    expect(await found(["plans/a.yaml"], folder, { PATH: `${bin}:${PATH}` })).toEqual({});
    await rm(join(folder, ".git/objects"), { recursive: true });
    expect(await found(["plans/a.yaml"], folder)).toEqual({});
    await rm(join(folder, ".git"), { recursive: true });
    expect(await found(["plans/a.yaml"], folder)).toEqual({});
  });
});
