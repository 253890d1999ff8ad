import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import { fieldsOf } from "../../src/ledger/last-seen-file.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { next, record } from "./records.ts";
import { branch, commitsAt, type GitWorld, git, gitWorld } from "./remotes.ts";

describe("what a clone has seen of the ledger's branch", () => {
  let world: GitWorld;
  beforeEach(async () => {
    world = await gitWorld();
  });
  afterEach(() => world.remove());

  const open = (clone: string) => openGitLedger(branch, deps(clone));
  const step = (clone: string) =>
    open(clone).update(({ records }) => ({ result: records.get("a")?.version ?? 0, records: [next(records, "a")], message: "step" }));
  const tip = () => git(world.remote, "rev-parse", branch);
  const setBack = (to: string) => git(world.remote, "update-ref", `refs/heads/${branch}`, to);
  const folderOf = (clone: string) => join(clone, ".git", "reinstate", "seen");
  const noteOf = async (clone: string) => {
    const names = await readdir(folderOf(clone));
    expect(names).toHaveLength(1);
    const path = join(folderOf(clone), names[0] ?? "");
    const note = fieldsOf(JSON.parse(await readFile(path, "utf8")));
    return { path, note, commit: String(note["commit"]) };
  };
  const refused = async (clone: string) => {
    for (const use of [() => step(clone), () => open(clone).read()])
      expect(await failure(use())).toMatchObject({ code: "ledger-branch-rewritten" });
    return failure(step(clone));
  };

  describe.each([
    ["a full clone", []],
    ["a shallow clone", ["--depth=1"]],
  ])("in %s", (_, options) => {
    let clone: string;
    beforeEach(async () => {
      clone = await world.clone("clone", ...options);
    });

    test("a branch that lost commits between two runs is refused, with both commits and both ways on", async () => {
      for (let count = 0; count < 3; count += 1) await step(clone);
      const seen = await tip();
      await setBack(`${seen}~1`);
      const older = await tip();
      const error = await refused(clone);
      expect(error.message).toContain(older);
      expect(error.message).toContain(`commit ${seen}, which was seen here at 20`);
      expect(error.hint).toContain(`--force-with-lease=${branch}:${older} origin ${seen}:refs/heads/${branch}`);
      const { path } = await noteOf(clone);
      expect(error.hint).toContain(`remove ${path}`);
      expect(await tip()).toBe(older);

      // Put back as the hint says, it is the ledger again.
      await git(clone, "push", "--quiet", `--force-with-lease=${branch}:${older}`, "origin", `${seen}:refs/heads/${branch}`);
      expect(await step(clone)).toBe(3);
    });

    test("a branch that was written anew is refused, and taken on purpose once the file is removed", async () => {
      await step(clone);
      await step(clone);
      const elsewhere = await world.clone("elsewhere");
      await git(world.remote, "branch", "-D", branch);
      await step(elsewhere);
      await refused(clone);
      await rm((await noteOf(clone)).path);
      expect(await step(clone)).toBe(1);
      expect((await noteOf(clone)).note).toMatchObject({ branch, commit: await tip() });
    });

    test("a branch that was deleted is refused, not begun anew", async () => {
      await step(clone);
      const seen = await tip();
      await git(world.remote, "branch", "-D", branch);
      const error = await refused(clone);
      expect(error.message).toContain("deleted");
      expect(error.hint).toContain(`git push origin ${seen}:refs/heads/${branch}`);
      expect(await commitsAt(world)).toBe(0);
      await rm((await noteOf(clone)).path);
      expect(await step(clone)).toBe(0);
    });

    test("what others added is no loss, however much, also when git has thrown the old commit away", async () => {
      const other = await world.clone("other");
      await step(clone);
      for (let count = 0; count < 3; count += 1) await step(other);
      expect(await step(clone)).toBe(4);
      const { commit } = await noteOf(clone);
      for (let count = 0; count < 3; count += 1) await step(other);
      // What a push noted, and all that nothing refers to.
      await git(clone, "update-ref", "-d", `refs/remotes/origin/${branch}`);
      await git(clone, "reflog", "expire", "--expire=now", "--all");
      await git(clone, "-c", "gc.pruneExpire=now", "gc", "--quiet", "--prune=now");
      await expect(git(clone, "cat-file", "-e", commit)).rejects.toThrow();
      const history = await git(clone, "rev-list", "--count", "HEAD");
      expect(await step(clone)).toBe(8);
      expect(await git(clone, "rev-list", "--count", "HEAD")).toBe(history);

      await setBack(`${commit}~1`);
      await refused(clone);
    });

    test("a process that knows less than another one pushes nothing onto a branch that was set back", async () => {
      const ledger = open(clone);
      const count = () => ledger.update(({ records }) => ({ result: 0, records: [next(records, "b")], message: "b" }));
      await count();
      await step(clone);
      const { path, note, commit } = await noteOf(clone);
      await setBack(`${commit}~1`);
      const before = await tip();
      expect(await failure(count())).toMatchObject({ code: "ledger-branch-rewritten" });
      expect(await tip()).toBe(before);
      expect(JSON.parse(await readFile(path, "utf8"))).toEqual(note);
    });

    test("what a slower process noted later is no reason to refuse, nor to try for ever", async () => {
      const ledger = open(clone);
      const count = () => ledger.update(({ records }) => ({ result: 0, records: [next(records, "b")], message: "b" }));
      await count();
      const { path } = await noteOf(clone);
      const old = await readFile(path, "utf8");
      await count();
      await writeFile(path, old);
      await count();
      await writeFile(path, old);
      expect(await step(clone)).toBe(0);
      expect((await noteOf(clone)).commit).toBe(await tip());
    });
  });

  test("is shared by all work trees of the clone, and leaves references, configuration and index alone", async () => {
    const clone = await world.clone("clone");
    const tree = join(world.folder, "tree");
    await git(clone, "worktree", "add", "--quiet", "--detach", tree);
    await step(clone);
    await step(tree);
    const { note, commit } = await noteOf(clone);
    expect(note).toMatchObject({ commit: await tip(), remote: world.url, branch });
    await setBack(`${commit}~1`);
    await refused(tree);
    await refused(clone);
    expect(await git(clone, "for-each-ref", "refs/reinstate", "refs/heads", "--format=%(refname)")).toBe("refs/heads/main");
    expect(await git(clone, "status", "--porcelain")).toBe("");
  });

  test("another repository under the same remote's name is another ledger, and another branch too", async () => {
    const clone = await world.clone("clone");
    await step(clone);
    const { note } = await noteOf(clone);
    const fork = join(world.folder, "fork.git");
    await git(world.folder, "clone", "--quiet", "--bare", "--single-branch", "--branch=main", world.remote, fork);
    await git(clone, "remote", "set-url", "origin", `file://${fork}`);
    expect(await step(clone)).toBe(0);
    expect(await readdir(folderOf(clone))).toHaveLength(2);
    await openGitLedger("other", deps(clone)).update(() => ({ result: 0, records: [record("a")], message: "other" }));
    expect(await readdir(folderOf(clone))).toHaveLength(3);
    await git(clone, "remote", "set-url", "origin", world.url);
    expect(await step(clone)).toBe(1);
    expect(note["remote"]).toBe(world.url);
  });

  test.each([
    ["torn", '{"commit": "abc'],
    ["empty", ""],
    ["of another shape", '["commit"]'],
    ["with what is no commit", '{"commit": "--upload-pack=touch /tmp/x"}'],
    ["huge", `{"commit": "${"0".repeat(40)}", "x": "${"x".repeat(20_000)}"}`],
  ])("a file that is %s counts as none, and is replaced", async (_, text) => {
    const clone = await world.clone("clone", "--depth=1");
    await step(clone);
    const { path } = await noteOf(clone);
    await writeFile(path, text);
    expect(await step(clone)).toBe(1);
    expect((await noteOf(clone)).commit).toBe(await tip());
  });

  test("where it can't be written, the ledger works all the same", async () => {
    const clone = await world.clone("clone");
    await writeFile(join(clone, ".git", "reinstate"), "a file in the folder's place");
    await step(clone);
    expect(await step(clone)).toBe(1);
    await rm(join(clone, ".git", "reinstate"));
    await mkdir(join(clone, ".git", "reinstate", "seen"), { recursive: true });
    await chmod(join(clone, ".git", "reinstate", "seen"), 0o500);
    expect(await step(clone)).toBe(2);
  });

  test("two processes at once leave one whole file, of the newest that one of them saw", async () => {
    const clone = await world.clone("clone");
    await step(clone);
    await Promise.all(Array.from({ length: 4 }, () => step(clone)));
    expect(await step(clone)).toBe(5);
    expect((await noteOf(clone)).commit).toBe(await tip());
  });
});
