import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { planPaths } from "../../src/app/default-paths.ts";
import { defaultLedger, newLedgerNote } from "../../src/app/ledger-place.ts";
import { LedgerError, type LedgerOrigin } from "../../src/ledger/ledger.ts";
import { containing } from "../matching.ts";

/** A folder with what is named in it; a name that ends in a slash is a folder. */
async function tree(...names: readonly string[]): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "reinstate-place-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) {
    const path = join(folder, name);
    await mkdir(name.endsWith("/") ? path : join(path, ".."), { recursive: true });
    if (!name.endsWith("/")) await writeFile(path, "");
  }
  return folder;
}

const refused = (cwd: string): Promise<unknown> =>
  defaultLedger(cwd).then(
    (url) => url,
    (error: unknown) => (error instanceof LedgerError ? { code: error.code, message: error.message, hint: error.hint } : error),
  );

describe("the ledger that nobody named is", () => {
  test.each<[string, readonly string[], string, string]>([
    ["in the root, from the root", ["repo/.git/HEAD"], "repo", "file:.reinstate"],
    ["in the root, from below", ["repo/.git/HEAD", "repo/plans/deep/"], "repo/plans/deep", "file:../../.reinstate"],
    ["here, outside git", ["a/plans/", "a/.reinstate/changes/1"], "a/plans", "file:.reinstate"],
    ["in a linked worktree's own root", ["repo/.git/HEAD", "repo/tree/.git", "repo/tree/plans/"], "repo/tree/plans", "file:../.reinstate"],
    ["past a .git that is no repository", ["repo/.git/HEAD", "repo/a/.git/", "repo/a/b/"], "repo/a/b", "file:../../.reinstate"],
    ["in the root, past empty folders of its name", ["repo/.git/HEAD", "repo/a/.reinstate/"], "repo/a", "file:../.reinstate"],
    ["in the root, past files of its name", ["repo/.git/HEAD", "repo/a/.reinstate"], "repo/a", "file:../.reinstate"],
    ["in the root, whatever lies above", [".reinstate/changes/1", "repo/.git/HEAD", "repo/a/"], "repo/a", "file:../.reinstate"],
  ])("%s", async (_, names, from, expected) => {
    expect(await refused(join(await tree(...names), from))).toBe(expected);
  });

  test("found by the real path, where the working folder is a link into a repository", async () => {
    const folder = await tree("repo/.git/HEAD", "repo/plans/");
    await symlink(join(folder, "repo/plans"), join(folder, "link"));
    expect(await defaultLedger(join(folder, "link"))).toBe(`file:${join(folder, "repo/.reinstate")}`);
    expect((await planPaths([], join(folder, "link"))).paths).toEqual([join(folder, "repo/plans")]);
  });

  test.each([
    ["the working folder", "repo/a/b/.reinstate"],
    ["a folder between", "repo/a/.reinstate"],
  ])("not chosen where %s has another: both are named", async (_, other) => {
    const folder = await tree("repo/.git/HEAD", "repo/a/b/", `${other}/changes/00000001.json`);
    const [nearer, ofRoot] = [join(folder, other), join(folder, "repo/.reinstate")];
    expect(await refused(join(folder, "repo/a/b"))).toEqual({
      code: "ledger-ambiguous",
      message: `${nearer}: two ledgers could be meant, this one and ${ofRoot} in the repository's root, so nothing was done`,
      hint: containing(`--ledger file:${nearer} or --ledger file:${ofRoot}`),
    });
  });

  test("chosen where the other is a link to it", async () => {
    const folder = await tree("repo/.git/HEAD", "repo/a/", "repo/.reinstate/changes/00000001.json");
    await symlink(join(folder, "repo/.reinstate"), join(folder, "repo/a/.reinstate"));
    expect(await defaultLedger(join(folder, "repo/a"))).toBe("file:../.reinstate");
  });
});

test.each<[string, LedgerOrigin, readonly string[]]>([
  ["that is new is told with its place", { place: "/r/.reinstate", isNew: true }, ["info", "ledger-new", "in a new one: /r/.reinstate"]],
  [
    "that was here and is gone is a warning",
    { place: "/r/.reinstate", isNew: true, seenBefore: { at: "2026-11-20T09:00:00Z", changes: 3 } },
    ["warning", "ledger-gone", "last changed at 2026-11-20T09:00:00Z, is gone, so restores will be recorded in a new one: /r/.reinstate"],
  ],
  ["that holds something goes without saying", { place: "/r/.reinstate", isNew: false }, []],
])("a ledger %s", async (_, origin, [severity, code, words]) => {
  const note = await newLedgerNote({ origin: () => Promise.resolve(origin) });
  expect(note).toEqual(code === undefined ? undefined : { severity, code, message: containing(words ?? ""), hint: containing(" ") });
});

describe("plans that nobody named are those", () => {
  test.each<[string, readonly string[], string, readonly string[], boolean]>([
    ["of the working folder", ["repo/.git/HEAD", "repo/plans/", "repo/a/plans/"], "repo/a", ["plans/"], false],
    ["of the root", ["repo/.git/HEAD", "repo/plans/", "repo/a/"], "repo/a", ["../plans"], true],
    ["of the root, from inside of them", ["repo/.git/HEAD", "repo/plans/x.yaml"], "repo/plans", ["."], true],
    ["of the root, from deep inside of them", ["repo/.git/HEAD", "repo/plans/2026/x.yaml"], "repo/plans/2026", [".."], true],
    ["of the working folder, outside git", ["plans/", "a/"], "a", ["plans/"], false],
    ["of the root itself, even when it has none", ["repo/.git/HEAD"], "repo", ["plans/"], false],
  ])("%s", async (_, names, from, expected, told) => {
    const { paths, notes } = await planPaths([], join(await tree(...names), from));
    expect({ paths, told: notes.map(({ code }) => code) }).toEqual({ paths: expected, told: told ? ["plans-of-root"] : [] });
  });

  test("and named ones are taken as they are", async () => {
    expect(await planPaths(["x.yaml"], await tree("repo/.git/HEAD"))).toEqual({ paths: ["x.yaml"], notes: [] });
  });
});
