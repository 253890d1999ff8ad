import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { deps } from "./deps.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { bundleWorker, startWorker } from "./processes.ts";
import { branch, type GitWorld, git, gitWorld } from "./remotes.ts";

describe("a process killed at any instant", () => {
  let folder: Folder;
  let world: GitWorld;
  let worker: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    world = await gitWorld();
    worker = await bundleWorker(folder.path);
  });
  afterEach(async () => {
    await folder.remove();
    await world.remove();
  });

  /** Two at once, killed after at least one change and a random while. What they were told is durable must be there. */
  const rounds = async (url: string, cwd: string, count: number, longest: number) => {
    let before = 0;
    for (let round = 0; round < count; round += 1) {
      const workers = ["a", "b"].map(() => startWorker(worker, [url, cwd, "counter", "1000000"]));
      while (workers.every(({ lines }) => lines.length === 0)) await setTimeout(5);
      await setTimeout(Math.random() * longest);
      for (const { kill } of workers) kill();
      const ends = await Promise.all(workers.map(({ ended }) => ended));
      const told = ends.flatMap(({ lines }) => lines.map(Number));
      const ledger = await openLedger(url, deps(cwd));
      const version = (await ledger.read()).records.get("counter")?.version ?? 0;
      await ledger.close();
      expect(version).toBeGreaterThanOrEqual(Math.max(...told));
      // One change of each may have got there untold; a push that its process didn't see the end of can even do so later.
      expect(version).toBeLessThanOrEqual(before + told.length + workers.length * (round + 1));
      expect(new Set(told).size).toBe(told.length);
      before = version;
    }
    return before;
  };

  test("leaves a whole ledger in a folder", { timeout: 60_000 }, async () => {
    const path = join(folder.path, "ledger");
    const version = await rounds(`file:${path}`, folder.path, 12, 120);
    const names = await readdir(join(path, "changes"));
    expect(names.filter((name) => name.endsWith(".json"))).toHaveLength(version);
  });

  test("leaves a whole ledger on a branch", { timeout: 120_000 }, async () => {
    const clone = await world.clone("clone");
    const version = await rounds(`git:${branch}`, clone, 5, 300);
    expect(version).toBeGreaterThan(4);
    expect(await git(world.remote, "fsck", "--full", "--no-dangling")).toBe("");
  });
});
