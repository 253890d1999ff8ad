import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { fieldsOf } from "../../src/ledger/last-seen-file.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { next } from "./records.ts";
import { git } from "./remotes.ts";

describe("what a repository has seen of the file ledger in it", () => {
  let folder: Folder;
  let root: string;
  let place: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    root = join(folder.path, "repository");
    place = join(root, ".reinstate");
    await git(folder.path, "init", "--quiet", root);
  });
  afterEach(() => folder.remove());

  const open = (at = place, checkpointEvery = 1_000) => openFileLedger(at, { ...deps(root), checkpointEvery });
  const step = (at = place, checkpointEvery?: number) =>
    open(at, checkpointEvery).update(({ records }) => ({
      result: records.get("a")?.version ?? 0,
      records: [next(records, "a")],
      message: "m",
    }));
  const steps = async (count: number, checkpointEvery?: number) => {
    for (let done = 0; done < count; done += 1) await step(place, checkpointEvery);
  };
  const change = (number: number) => join(place, "changes", `0000000${number}.json`);
  const note = async (git = join(root, ".git")) => {
    const names = await readdir(join(git, "reinstate", "seen"));
    expect(names).toHaveLength(1);
    return join(git, "reinstate", "seen", names[0] ?? "");
  };
  const refused = async (at = place) => {
    for (const use of [() => open(at).read(), () => step(at)])
      expect(await failure(use())).toMatchObject({ code: "ledger-older-copy", subject: at });
    return failure(open(at).read());
  };

  test("an older copy is refused, with the file to remove to take it all the same", async () => {
    await steps(2);
    await cp(place, join(folder.path, "copy"), { recursive: true });
    await steps(3);
    await rm(place, { recursive: true });
    await cp(join(folder.path, "copy"), place, { recursive: true });
    const error = await refused();
    expect(error.message).toContain("its last change is 2, and change 5 was seen here");
    expect(error.hint).toContain(`remove ${await note()}`);
    await rm(await note());
    expect(await step()).toBe(2);
    expect(await step()).toBe(3);
  });

  test("the newest changes taken away is an older copy as well", async () => {
    await steps(3, 1);
    await rm(change(3));
    await rm(join(place, "checkpoints", "00000003.json"));
    await refused();
  });

  test("another ledger in its place is refused, also one that is longer", async () => {
    await steps(2);
    const other = join(folder.path, "elsewhere");
    for (let done = 0; done < 4; done += 1) await step(other, 1);
    await rm(place, { recursive: true });
    await rename(other, place);
    expect((await refused()).message).toContain("its change 2 is another one");
  });

  test("what others added is no loss, with checkpoints and without", async () => {
    await steps(2);
    const seen = await readFile(await note(), "utf8");
    await steps(6, 2);
    await writeFile(await note(), seen);
    expect(await step(place, 2)).toBe(8);
    expect(JSON.parse(await readFile(await note(), "utf8"))).toMatchObject({ number: 9 });
  });

  test("a ledger that is gone is a new one, which says that there was one before, until it is written", async () => {
    await steps(3);
    await rm(place, { recursive: true });
    for (let look = 0; look < 2; look += 1) {
      const origin = await open().origin();
      expect(origin).toMatchObject({ place, isNew: true, seenBefore: { changes: 3 } });
      expect(Date.parse(origin.seenBefore?.at ?? "")).toBeGreaterThan(0);
    }
    expect(await step()).toBe(0);
    expect(await open().origin()).toEqual({ place, isNew: false });
    expect(await step()).toBe(1);
  });

  test.each([
    ["before its first change was made", async () => rm(place, { recursive: true })],
    ["right after its first change was made", async () => {}],
  ])("a process that is killed while it begins the new one, %s, leaves no refusal behind", async (_, undo) => {
    await steps(3);
    await rm(place, { recursive: true });
    const old = await note();
    await step();
    // As it is between the change and the note of it.
    const before = { changes: 3, at: "2026-11-20T09:14:00.000Z" };
    await writeFile(old, JSON.stringify({ ledger: place, number: 0, hash: null, at: before.at, before }));
    await undo();
    const { isNew, seenBefore } = await open().origin();
    expect([isNew, seenBefore]).toEqual(isNew ? [true, before] : [false, undefined]);
    await step();
  });

  test("each work tree has its own ledger, and a repository that was moved knows its own", async () => {
    await git(root, "commit", "--quiet", "--allow-empty", "-m", "first");
    const tree = join(folder.path, "tree");
    await git(root, "worktree", "add", "--quiet", "--detach", tree);
    const other = join(tree, ".reinstate");
    await steps(3);
    expect(await open(other).origin()).toEqual({ place: other, isNew: true });
    await step(other);
    expect(await step(other)).toBe(1);

    const moved = join(folder.path, "moved");
    await rename(root, moved);
    await rm(join(moved, ".reinstate", "changes", "00000003.json"));
    await refused(join(moved, ".reinstate"));
  });

  test("the same folder by way of a link is the same ledger", async () => {
    await steps(2);
    const link = join(folder.path, "link");
    await symlink(root, link);
    await rm(change(2));
    await refused(join(link, ".reinstate"));
  });

  test("below, and from a folder that doesn't exist yet", async () => {
    const deep = join(root, "a", "b", "ledger");
    await step(deep);
    await step(deep);
    await rm(join(deep, "changes", "00000002.json"));
    await refused(deep);
  });

  test("outside of a repository nothing is remembered, nor below what only looks like one", async () => {
    const outside = join(folder.path, "outside", "ledger");
    await step(outside);
    await step(outside);
    await rm(join(outside, "changes", "00000002.json"));
    expect(await step(outside)).toBe(1);
    await mkdir(join(folder.path, "outside", ".git"));
    await step(outside);
    expect(await readdir(join(folder.path, "outside", ".git"))).toEqual([]);
  });

  test.each([
    ["torn", '{"number": 9'],
    ["of another shape", '{"number": "9", "hash": 1}'],
    ["empty", ""],
  ])("a file that is %s counts as none", async (_, text) => {
    await steps(2);
    await writeFile(await note(), text);
    expect(await step()).toBe(2);
  });

  test("where it can't be written, the ledger works all the same", async () => {
    await writeFile(join(root, ".git", "reinstate"), "");
    await steps(2);
    expect(await step()).toBe(2);
  });

  test("many processes at once leave one whole file, of a change that is there", async () => {
    await Promise.all(Array.from({ length: 12 }, () => step()));
    const { number, hash } = fieldsOf(JSON.parse(await readFile(await note(), "utf8")));
    const file = await readFile(join(place, "changes", `${String(number).padStart(8, "0")}.json`));
    expect(createHash("sha256").update(file).digest("hex")).toBe(hash);
    expect(await step()).toBe(12);
    expect(JSON.parse(await readFile(await note(), "utf8"))).toMatchObject({ number: 13 });
  });
});
