import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import { ledgerContract } from "./contract.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type GitServer, serveGit } from "./git-http.ts";
import { next, record } from "./records.ts";
import { branch, commitsAt, type GitWorld, git, gitWorld } from "./remotes.ts";

const token = "ghs_CanaryCanaryCanary0123456789";
const basic = Buffer.from(`x-access-token:${token}`).toString("base64");

/** A clone whose remote is the server, so that nothing but the store talks to it. */
async function cloneOf(world: GitWorld, server: GitServer, name: string): Promise<string> {
  const clone = await world.clone(name, "--depth=1");
  await git(clone, "checkout", "--quiet", "--detach");
  await git(clone, "remote", "set-url", "origin", `${server.url}/remote.git`);
  return clone;
}

ledgerContract("git, over smart HTTP with a token,", async () => {
  const world = await gitWorld();
  const server = await serveGit(world.folder, token);
  const clones = await Promise.all(["a", "b", "c", "d"].map((name) => cloneOf(world, server, name)));
  let opened = 0;
  return {
    open: () => openGitLedger(branch, deps(clones[opened++ % clones.length] ?? "", { ...process.env, REINSTATE_LEDGER_TOKEN: token })),
    says: `branch ${branch} at origin (${server.url}/remote.git)`,
    isShared: true,
    changes: () => commitsAt(world),
    remove: async () => {
      await server.close();
      await world.remove();
    },
  };
});

describe("a git ledger over HTTP", () => {
  let world: GitWorld;
  let server: GitServer;
  let clone: string;
  const use = async (withToken?: string) => {
    world = await gitWorld();
    server = await serveGit(world.folder, withToken);
    clone = await cloneOf(world, server, "clone");
  };
  afterEach(async () => {
    await server.close();
    await world.remove();
  });

  const open = (env: NodeJS.ProcessEnv = {}) => {
    // Waiting is for the server's sake, and here it needs no time.
    const { clock, ...rest } = deps(clone, { ...process.env, ...env });
    return openGitLedger(branch, { ...rest, clock: { ...clock, sleep: async () => {} } });
  };
  const count = (ledger: ReturnType<typeof open>) =>
    ledger.update(({ records }) => ({ result: records.get("a")?.version ?? 0, records: [next(records, "a")], message: "count" }));

  describe("with a token", () => {
    beforeEach(() => use(token));

    test("sends it, once, and keeps it out of arguments, files and messages", async () => {
      // As actions/checkout leaves a clone: with a header of its own, which GitHub wouldn't accept beside ours.
      await git(clone, "config", `http.${server.url}/.extraheader`, "AUTHORIZATION: basic b2xkOm9sZA==");
      const bin = join(world.folder, "bin");
      const log = join(world.folder, "arguments");
      await mkdir(bin);
      await writeFile(
        join(bin, "git"),
        `#!/bin/sh\nfor word; do printf '%s\\n' "$word" >> '${log}'; done\nPATH='${process.env["PATH"]}' exec git "$@"\n`,
        {
          mode: 0o755,
        },
      );

      expect(await count(open({ REINSTATE_LEDGER_TOKEN: token, PATH: `${bin}:${process.env["PATH"]}` }))).toBe(0);
      expect(new Set(server.authorizations)).toEqual(new Set([`basic ${basic}`]));
      const everything = await readAll([log, join(clone, ".git", "config")]);
      const history = await git(world.remote, "log", "-p", "--format=raw", branch);
      expect(everything).toContain("push");
      for (const secret of [token, basic]) expect([everything.includes(secret), history.includes(secret)]).toEqual([false, false]);
    });

    test("a wrong or missing one is refused with what to do, and without the secret", async () => {
      for (const env of [{}, { REINSTATE_LEDGER_TOKEN: "ghs_wrong" }]) {
        const error = await failure(count(open(env)));
        expect(error).toMatchObject({ code: "ledger-forbidden", subject: `git:${branch}` });
        expect(error.hint).toContain("contents: write");
        expect(error.message).not.toContain("ghs_wrong");
      }
    });

    test("works with the header that actions/checkout keeps in the clone", async () => {
      await git(clone, "config", `http.${server.url}/.extraheader`, `AUTHORIZATION: basic ${basic}`);
      expect(await count(open())).toBe(0);
    });
  });

  describe("from a server that fails", () => {
    beforeEach(() => use());

    test("reading is allowed, pushing forbidden: nothing changes, and the error says so", async () => {
      server.faults.readOnly = true;
      expect((await open().read()).records.size).toBe(0);
      await expect(count(open())).rejects.toMatchObject({ code: "ledger-forbidden" });
      expect(await commitsAt(world)).toBe(0);
    });

    test("a moment of 502 is got over", async () => {
      server.faults.failing = { status: 502, times: 2 };
      expect(await count(open())).toBe(0);
    });

    test("a server that stays down, or isn't there, is unreachable", async () => {
      server.faults.failing = { status: 503, times: 1_000 };
      await expect(count(open())).rejects.toMatchObject({ code: "ledger-unreachable" });
      await server.close();
      const error = await failure(count(open()));
      expect(error).toMatchObject({ code: "ledger-unreachable" });
    });

    test("a repository that isn't there is named", async () => {
      await git(clone, "remote", "set-url", "origin", `http://jo:hunter2@${new URL(server.url).host}/other.git`);
      const error = await failure(count(open()));
      expect(error).toMatchObject({ code: "ledger-remote-missing" });
      expect(error.message).not.toContain("hunter2");
    });

    test("a push whose answer was cut off counts once, whoever came after", async () => {
      const ledger = open();
      expect(await count(ledger)).toBe(0);
      server.faults.cutAfterPush = 1;
      expect(await count(ledger)).toBe(1);
      server.faults.cutAfterPush = 3;
      expect(await count(ledger)).toBe(2);
      expect(await count(open())).toBe(3);
      expect(await commitsAt(world)).toBe(4);
    });

    test("the very first push, its answer cut off", async () => {
      server.faults.cutAfterPush = 4;
      expect(await count(open())).toBe(0);
      expect(await commitsAt(world)).toBe(1);
    });

    test("one update on what is known is one push; reading without news is one question", async () => {
      const ledger = open();
      await count(ledger);
      const asked = () => server.requests.length;
      const before = asked();
      await count(ledger);
      const pushed = asked();
      await ledger.read();
      expect([pushed - before, asked() - pushed]).toEqual([2, 2]);
    });

    test("records that another clone wrote come along with the next update", async () => {
      const other = await cloneOf(world, server, "other");
      const ledger = open();
      await count(ledger);
      await openGitLedger(branch, deps(other)).update(() => ({ result: 0, records: [record("b")], message: "b" }));
      await count(ledger);
      expect([...(await ledger.read()).records.keys()].sort()).toEqual(["a", "b"]);
    });
  });
});

const readAll = async (paths: readonly string[]) => (await Promise.all(paths.map((path) => readFile(path, "utf8")))).join("\n");
