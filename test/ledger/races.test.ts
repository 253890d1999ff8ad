import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { deps } from "./deps.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { serveGit } from "./git-http.ts";
import { bundleWorker, startWorker } from "./processes.ts";
import { branch, type GitWorld, git, gitWorld } from "./remotes.ts";

const racers = 8;

describe("eight processes that race", () => {
  let folder: Folder;
  let world: GitWorld;
  let worker: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    world = await gitWorld();
    worker = await bundleWorker(folder.path);
  });
  afterAll(async () => {
    await folder.remove();
    await world.remove();
  });

  /** Each counts `times`; every version must have been given to exactly one. */
  const race = async (url: string, cwds: readonly string[], times: number) => {
    const workers = cwds.map((cwd) => startWorker(worker, [url, cwd, "counter", String(times)]));
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    expect(ends.map(({ stderr }) => stderr)).toEqual(ends.map(() => ""));
    const versions = ends.flatMap(({ lines }) => lines.map(Number)).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: cwds.length * times }, (_, index) => index + 1));
    const ledger = await openLedger(url, deps(cwds[0] ?? ""));
    expect((await ledger.read()).records.get("counter")?.version).toBe(versions.length);
    await ledger.close();
  };

  test("for a folder", async () => {
    await race(`file:${join(folder.path, "ledger")}`, Array(racers).fill(folder.path), 50);
  });

  test("for a branch, each from its own clone", { timeout: 120_000 }, async () => {
    const clones = await Promise.all(
      Array.from({ length: racers }, (_, index) => world.clone(`clone-${index}`, ...(index % 2 ? ["--depth=1"] : []))),
    );
    await race(`git:${branch}`, clones, 4);
    const log = await git(world.remote, "log", "--format=%s", "--reverse", branch);
    expect(log.split("\n")).toEqual(Array.from({ length: racers * 4 }, (_, index) => `inc-4821: counter counted to ${index + 1}`));
  });

  test("for a branch over smart HTTP, each from its own shallow clone", { timeout: 120_000 }, async () => {
    const server = await serveGit(world.folder);
    onTestFinished(() => server.close());
    const clones = await Promise.all(Array.from({ length: racers }, (_, index) => world.clone(`http-${index}`, "--depth=1")));
    for (const clone of clones) await git(clone, "remote", "set-url", "origin", `${server.url}/remote.git`);
    await race("git:http-ledger", clones, 3);
    expect(server.requests.some((request) => request.includes("git-receive-pack"))).toBe(true);
  });

  test("for a branch, all in one shallow clone", { timeout: 120_000 }, async () => {
    const clone = await world.clone("shared", "--depth=1");
    await race("git:shared-ledger", Array(racers).fill(clone), 4);
  });
});
