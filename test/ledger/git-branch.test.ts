import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import { recordsInFile } from "../../src/ledger/git/record-files.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { next, record, run } from "./records.ts";
import { branch, commitsAt, type GitWorld, git, gitWorld } from "./remotes.ts";

describe("a git ledger", () => {
  let world: GitWorld;
  let clone: string;
  beforeEach(async () => {
    world = await gitWorld();
    clone = await world.clone("clone");
  });
  afterEach(() => world.remove());

  const open = (cwd = clone, env: NodeJS.ProcessEnv = process.env) => openGitLedger(branch, deps(cwd, env));
  /** Two calls and their run, in two commits. */
  const written = async () => {
    const ledger = open();
    await ledger.update(() => ({
      result: 0,
      records: [record("a"), record("b", { plan: "inc-2" })],
      runs: [run("run-1", { actor: "Ana <María>" })],
      message: "inc-4821: taken up",
    }));
    await ledger.update(({ records }) => ({
      result: 0,
      records: [next(records, "a", { state: "submitted" })],
      message: "inc-4821: sales submitted (run 1, attempt 1)",
    }));
    return ledger;
  };
  /** What someone else does to the branch. */
  const meddle = async (change: (folder: string) => Promise<unknown>, ...push: string[]) => {
    const other = await world.clone(`other-${Math.random()}`, "--branch", branch);
    await change(other);
    await git(other, "add", "--all");
    await git(other, "commit", "--quiet", "-m", "meddled");
    await git(other, "push", "--quiet", ...push, "origin", `HEAD:${branch}`);
  };
  const edit = (path: string, edited: (text: string) => string) => async (folder: string) =>
    writeFile(join(folder, path), edited(await readFile(join(folder, path), "utf8")));

  test("has a readable file for each plan and run, and a history that tells the story", async () => {
    await written();
    const files = await git(world.remote, "ls-tree", "-r", "--name-only", branch);
    expect(files.split("\n")).toEqual(["README.md", "ledger.json", "plans/inc-2.json", "plans/inc-4821.json", "runs/run-1.json"]);
    const log = await git(world.remote, "log", "--format=%s|%an|%cn", "--reverse", branch);
    expect(log.split("\n")).toEqual([
      "inc-4821: taken up|Ana María|reinstate",
      "inc-4821: sales submitted (run 1, attempt 1)|Ana María|reinstate",
    ]);
    const difference = await git(world.remote, "diff", "--unified=0", `${branch}~1`, branch);
    expect(difference.split("\n").filter((line) => /^[+-] /.test(line))).toEqual([
      '-      "version": 1,',
      '+      "version": 2,',
      '-      "state": "claimed",',
      '+      "state": "submitted",',
    ]);
  });

  test("each update is a commit of its own, pushed together", async () => {
    const ledger = open();
    await ledger.read();
    await Promise.all(
      ["a", "b", "c"].map((name) => ledger.update(() => ({ result: 0, records: [record(name)], message: `took ${name}` }))),
    );
    expect((await git(world.remote, "log", "--format=%s", "--reverse", branch)).split("\n")).toEqual(["took a", "took b", "took c"]);
  });

  test("leaves work tree, index, HEAD, configuration, branches and tags as they are", async () => {
    await writeFile(join(clone, "staged.txt"), "staged");
    await git(clone, "add", "staged.txt");
    await writeFile(join(clone, "file.txt"), "edited");
    await mkdir(join(clone, "sub"));
    const look = async () => [
      await git(clone, "status", "--porcelain=v2", "--branch"),
      // git itself notes at refs/remotes/origin where a push has left the branch.
      await git(clone, "for-each-ref", "refs/heads", "refs/tags", "refs/reinstate"),
      await readFile(join(clone, ".git", "HEAD"), "utf8"),
      await readFile(join(clone, ".git", "config"), "utf8"),
      // Beside what git has there is only the folder that remembers what was seen.
      (await readdir(join(clone, ".git"))).filter((name) => name !== "reinstate").sort(),
    ];
    const before = await look();
    await written();
    await meddle(edit("runs/run-1.json", (text) => text.replace('"version": 1', '"version": 2')));
    const fromBelow = open(join(clone, "sub"));
    await fromBelow.update(({ runs }) => ({
      result: 0,
      runs: [run("run-1", { version: (runs.get("run-1")?.version ?? 0) + 1 })],
      message: "renewed",
    }));
    expect(await look()).toEqual(before);
  });

  test("runs none of the repository's hooks, and pushes no tags", async () => {
    for (const hook of ["pre-push", "reference-transaction", "post-checkout"]) {
      await writeFile(join(clone, ".git", "hooks", hook), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    }
    await git(clone, "config", "push.followTags", "true");
    await written();
    expect(await commitsAt(world)).toBe(2);
  });

  test("isn't led astray by what git tells its hooks", async () => {
    const env = { ...process.env, GIT_DIR: "/nowhere", GIT_INDEX_FILE: "/nowhere/index", GIT_WORK_TREE: "/", GIT_TRACE: "1" };
    expect((await open(clone, env).read()).records.size).toBe(0);
  });

  test("splits a large plan, so that a change rewrites little", async () => {
    const many = Array.from({ length: 2 * recordsInFile + 1 }, (_, index) => record(`r${index}`));
    const ledger = open();
    await ledger.update(() => ({ result: 0, records: many, message: "taken up" }));
    await ledger.update(({ records }) => ({ result: 0, records: [next(records, `r${recordsInFile}`)], message: "one" }));
    expect((await git(world.remote, "diff", "--name-only", `${branch}~1`, branch)).split("\n")).toEqual(["plans/inc-4821/2.json"]);
    const again = open();
    expect([...(await again.read()).records.values()].map(({ key }) => key).sort()).toEqual(many.map(({ key }) => key).sort());
    await again.update(() => ({ result: 0, records: [record("last")], message: "last" }));
    expect((await git(world.remote, "diff", "--name-only", `${branch}~1`, branch)).split("\n")).toEqual(["plans/inc-4821/3.json"]);
    expect((await ledger.read()).records.size).toBe(many.length + 1);
  });

  test.each<[string, (folder: string) => Promise<unknown>, string, string]>([
    ["torn", edit("plans/inc-2.json", (text) => text.slice(0, 40)), "ledger-corrupt", "plans/inc-2.json"],
    [
      "of an unknown shape",
      edit("plans/inc-2.json", (text) => text.replace('"part"', '"more": 1, "part"')),
      "ledger-corrupt",
      "plans/inc-2.json",
    ],
    ["of another plan", edit("plans/inc-2.json", (text) => text.replaceAll('"inc-2"', '"inc-3"')), "ledger-corrupt", "plans/inc-2.json"],
    [
      "with a foreign record",
      edit("plans/inc-2.json", (text) => text.replace(/"plan": "inc-2",\n {6}"entry/, '"plan": "x",\n      "entry')),
      "ledger-corrupt",
      "plans/inc-2.json",
    ],
    ["of another run", edit("runs/run-1.json", (text) => text.replace('"run-1"', '"run-2"')), "ledger-corrupt", "runs/run-1.json"],
    ["of a newer version", edit("ledger.json", (text) => text.replace("2.0", "2.1")), "ledger-newer-version", "ledger.json"],
    ["that doesn't belong there", (folder) => writeFile(join(folder, "plans", "notes.txt"), ""), "ledger-corrupt", "plans/notes.txt"],
    ["in the place of the marker", (folder) => git(folder, "mv", "ledger.json", "x.json"), "ledger-branch-foreign", ""],
  ])("a file %s is an error that names branch and file", async (_, damage, code, file) => {
    const ledger = await written();
    await meddle(damage);
    for (const reader of [open(), ledger]) {
      const error = await failure(reader.read());
      expect(error).toMatchObject({ name: "LedgerError", code, subject: file === "" ? `git:${branch}` : `${branch}:${file}` });
      expect(error.hint).toBeTruthy();
    }
  });

  test("a record in two files is an error that names both", async () => {
    await written();
    await meddle(edit("plans/inc-2.json", (text) => text.replace('"key": "b"', '"key": "a"')));
    expect((await failure(open().read())).message).toMatch(/plans\/inc-4821.json: .*plans\/inc-2.json has too/);
  });

  test.each<[string, (folder: string) => Promise<unknown>, string]>([
    ["a file removed", (folder) => git(folder, "rm", "--quiet", "plans/inc-2.json"), "ledger-file-missing"],
    ["a record removed", edit("plans/inc-2.json", (text) => text.replace(/"records": \[[\s\S]*\]/, '"records": []')), "ledger-corrupt"],
    ["a record set back", edit("plans/inc-4821.json", (text) => text.replace('"version": 2', '"version": 1')), "ledger-corrupt"],
  ])("%s is noticed by whoever knew it", async (_, damage, code) => {
    const ledger = await written();
    await meddle(damage);
    expect(await failure(ledger.read())).toMatchObject({ code });
    expect(await failure(ledger.update(({ records }) => ({ result: 0, records: [next(records, "a")], message: "m" })))).toMatchObject({
      code,
    });
  });

  test("a rewritten history is refused by whoever knew the old one", async () => {
    const ledger = await written();
    await meddle(
      (folder) => git(folder, "reset", "--quiet", "--hard", "HEAD~1").then(() => edit("README.md", (text) => `${text}\n`)(folder)),
      "--force",
    );
    expect(await failure(ledger.read())).toMatchObject({ code: "ledger-branch-rewritten" });
    expect(await failure(ledger.update(({ records }) => ({ result: 0, records: [next(records, "a")], message: "m" })))).toMatchObject({
      code: "ledger-branch-rewritten",
    });
  });

  test("a deleted branch is no empty ledger for whoever knew it", async () => {
    const ledger = await written();
    await git(clone, "push", "--quiet", "origin", `:${branch}`);
    expect(await failure(ledger.read())).toMatchObject({ code: "ledger-branch-rewritten" });
    expect(await failure(ledger.update(({ records }) => ({ result: 0, records: [next(records, "a")], message: "m" })))).toMatchObject({
      code: "ledger-branch-rewritten",
    });
    expect(await commitsAt(world)).toBe(0);
  });

  test("a branch that isn't a ledger is never written to", async () => {
    const before = await git(world.remote, "rev-parse", "main");
    const error = await failure(openGitLedger("main", deps(clone)).update(() => ({ result: 0, records: [record("a")], message: "m" })));
    expect(error).toMatchObject({ code: "ledger-branch-foreign", subject: "git:main" });
    expect(await git(world.remote, "rev-parse", "main")).toBe(before);
  });

  test("a server that refuses the push for a rule of its own is reported with its words", async () => {
    await writeFile(join(world.remote, "hooks", "pre-receive"), "#!/bin/sh\necho 'GH013: no pushes to this branch' >&2\nexit 1\n", {
      mode: 0o755,
    });
    const error = await failure(written());
    expect(error).toMatchObject({ code: "ledger-push-refused" });
    expect(error.message).toContain("GH013: no pushes to this branch");
  });

  test.each(["-f", "a..b", "a b", "refs/heads/x", "x:y", "HEAD", "a\nb", "@{-1}", "*", "x.lock"])("%j is no branch", async (name) => {
    expect(await failure(openGitLedger(name, deps(clone)).read())).toMatchObject({ code: "ledger-branch-invalid" });
  });

  test("without a repository, a remote, or git, it says which", async () => {
    const outside = join(world.folder, "outside");
    await mkdir(outside);
    const ceiling = { ...process.env, GIT_CEILING_DIRECTORIES: world.folder };
    expect(await failure(open(outside, ceiling).read())).toMatchObject({ code: "ledger-not-a-repository" });
    expect(await failure(open(clone, { ...process.env, PATH: "/nowhere" }).read())).toMatchObject({ code: "ledger-git-missing" });
    await git(clone, "remote", "set-url", "origin", join(world.folder, "gone.git"));
    expect(await failure(open().read())).toMatchObject({ code: "ledger-remote-missing" });
    await git(clone, "remote", "remove", "origin");
    expect(await failure(open().read())).toMatchObject({ code: "ledger-remote-missing" });
  });

  test("a git that never ends is ended", async () => {
    const bin = join(world.folder, "bin");
    await mkdir(bin);
    await writeFile(
      join(bin, "git"),
      `#!/bin/sh\ncase " $* " in *ls-remote*) exec sleep 600;; esac\nPATH='${process.env["PATH"]}' exec git "$@"\n`,
      { mode: 0o755 },
    );
    const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}` };
    const ledger = openGitLedger(branch, { ...deps(clone, env), timeoutMs: 500 });
    expect(await failure(ledger.read())).toMatchObject({ code: "ledger-unreachable" });
  });
});
