import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { namedIn, similarBranch } from "../../src/ledger/git/branch-name.ts";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { next, record } from "./records.ts";
import { branch, commitsAt, type GitWorld, git, gitWorld } from "./remotes.ts";

describe("a branch that is in the way of the ledger's", () => {
  let world: GitWorld;
  let clone: string;
  beforeEach(async () => {
    world = await gitWorld();
    clone = await world.clone("clone", "--depth=1");
  });
  afterEach(() => world.remove());

  /** The sleeps that were asked for, ms; none of them takes time. */
  let slept: number[] = [];
  const open = (name = branch, env: NodeJS.ProcessEnv = process.env) => {
    slept = [];
    const given = deps(clone, env);
    return openGitLedger(name, { ...given, clock: { ...given.clock, sleep: async (ms) => void slept.push(ms) } });
  };
  const write = (ledger = open()) => ledger.update(() => ({ result: 0, records: [record("a")], message: "taken up" }));
  /** Nothing that only a person can change is waited for longer than this. */
  const bound = 40_000;
  const waited = () => slept.reduce((sum, ms) => sum + ms, 0);

  test.each([
    ["below it", "reinstate-ledger/old", branch],
    ["far below it", "reinstate-ledger/2025/old", branch],
    ["above it", "reinstate", "reinstate/ledger"],
    ["far above it", "reinstate", "reinstate/of/data"],
  ])("%s is named before anything is pushed", async (_, other, name) => {
    await git(world.remote, "branch", other, "main");
    for (const use of [write, (ledger = open()) => ledger.read()]) {
      const error = await failure(use(open(name)));
      expect(error).toMatchObject({ code: "ledger-branch-conflict", subject: `git:${name}` });
      expect(error.message).toContain(`a branch ${other},`);
      expect(error.hint).toContain("--ledger git:BRANCH");
    }
    expect([waited(), await git(world.remote, "for-each-ref", `refs/heads/${name}`, "--format=%(refname)")]).toEqual([
      0,
      other.startsWith(`${name}/`) ? `refs/heads/${other}` : "",
    ]);
  });

  test("is named as well where the server keeps its branches in one file", async () => {
    await git(world.remote, "branch", "reinstate-ledger/old", "main");
    await git(world.remote, "pack-refs", "--all");
    expect((await failure(write())).message).toContain("a branch reinstate-ledger/old,");
  });

  test("that comes up meanwhile is named by the server's refusal", async () => {
    const ledger = open();
    await ledger.read();
    await git(world.remote, "branch", "reinstate-ledger/old", "main");
    expect(await failure(write(ledger))).toMatchObject({ code: "ledger-branch-conflict" });
    expect(waited()).toBe(0);
  });

  test("that the server hides is named by the server's refusal", async () => {
    await git(world.remote, "branch", "reinstate-ledger/old", "main");
    await git(world.remote, "config", "transfer.hideRefs", "refs/heads/reinstate-ledger");
    const error = await failure(write());
    expect(error.code).toBe("ledger-push-refused");
    expect(waited()).toBe(0);
    await git(world.remote, "config", "transfer.hideRefs", "refs/heads/reinstate-ledger/old");
    expect((await failure(write())).message).toContain("a branch reinstate-ledger/old,");
    expect(waited()).toBe(0);
  });

  test("neighbours, tags, and branches of this clone are not in the way", async () => {
    for (const name of ["reinstate-ledger-old", "reinstate", "Reinstate-Ledger/old"]) await git(world.remote, "branch", name, "main");
    await git(world.remote, "tag", "reinstate-ledger/old", "main");
    await git(clone, "branch", "reinstate-ledger/old");
    await git(clone, "update-ref", "refs/reinstate/old", "HEAD");
    // Left from a branch that the remote has no more: git can't note there where the push has left the ledger.
    await git(clone, "update-ref", "refs/remotes/origin/reinstate-ledger/old", "HEAD");
    await write();
    await open().update(({ records }) => ({ result: 0, records: [next(records, "a")], message: "again" }));
    expect(await commitsAt(world)).toBe(2);
  });

  test("is told from the server's words, whoever's they are, or by its looks", () => {
    const refused = (why: string) => `!\tabc:refs/heads/reinstate-ledger\t[remote rejected] (${why})`;
    expect(namedIn(refused("Name conflicts with refs/heads/Reinstate-Ledger/old"), branch)).toBe("Reinstate-Ledger/old");
    expect(
      namedIn(refused("cannot lock ref 'refs/heads/reinstate-ledger': 'refs/heads/reinstate-ledger/a' exists; cannot create"), branch),
    ).toBe("reinstate-ledger/a");
    expect(namedIn(refused("directory file conflict"), branch)).toBeUndefined();
    const heads = "1\trefs/heads/main\n2\trefs/heads/REINSTATE-ledger\n3\trefs/heads/reinstate-ledger-2\n";
    expect(similarBranch(branch, heads)).toBe("REINSTATE-ledger");
    expect(similarBranch("cafe\u0301", "1\trefs/heads/caf\u00e9\n")).toBe("caf\u00e9");
    expect(similarBranch("main", heads)).toBeUndefined();
  });

  /** A server that refuses every push in these words; where it keeps its branches on a disk that ignores case, say. */
  const refusing = async (...words: string[]) => {
    const bin = join(world.folder, "bin");
    await mkdir(bin);
    const line = words.map((word) => `echo '${word.replaceAll("'", "'\\''")}' >&2`).join("; ");
    await writeFile(
      join(bin, "git"),
      `#!/bin/sh\ncase " $* " in *" push "*) echo push >> '${world.folder}/pushes'; ${line}; exit 1;; esac\nPATH='${process.env["PATH"]}' exec git "$@"\n`,
      { mode: 0o755 },
    );
    return { ...process.env, PATH: `${bin}:${process.env["PATH"]}` };
  };

  test("that differs only in case is named when the server refuses the other", async () => {
    await git(world.remote, "branch", "Reinstate-Ledger", "main");
    const env = await refusing(
      "remote: error: cannot lock ref 'refs/heads/reinstate-ledger': reference already exists",
      "! [remote rejected] a -> reinstate-ledger (failed to update ref)",
    );
    const error = await failure(write(open(branch, env)));
    expect(error).toMatchObject({ code: "ledger-branch-conflict" });
    expect(error.message).toContain("a branch Reinstate-Ledger,");
  });

  test.each([
    ["! [remote rejected] a -> x (failed to update ref)", "ledger-push-refused"],
    ["fatal: Unable to create '/r/.git/refs/heads/x.lock': File exists.", "ledger-git-failed"],
    ["remote: Internal Server Error", "ledger-push-refused"],
    ["fatal: the remote end hung up unexpectedly", "ledger-unreachable"],
    ["error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413", "ledger-push-refused"],
    ["remote: fatal: write error: No space left on device", "ledger-disk-full"],
    ["ERROR: This repository was archived so it is read-only.", "ledger-forbidden"],
  ])("a push that is refused for ever ends in seconds: %s", async (words, code) => {
    const env = await refusing(words);
    expect(await failure(write(open(branch, env)))).toMatchObject({ code });
    expect(waited()).toBeLessThan(bound);
  });
});
