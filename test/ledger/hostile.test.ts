import { execFileSync } from "node:child_process";
import { cp, mkdir, open as openFile, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { seal, unseal } from "../../src/ledger/file/seal.ts";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import { formatVersion } from "../../src/ledger/store/file-format.ts";
import type { LedgerRecord } from "../../src/model/ledger-record.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { next, record, run } from "./records.ts";
import { branch, type GitWorld, git, gitWorld } from "./remotes.ts";

describe("a folder in which somebody else has put things", () => {
  let folder: Folder;
  let place: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    place = join(folder.path, "ledger");
    const ledger = open();
    for (let count = 0; count < 3; count += 1) await step(ledger);
  });
  afterEach(() => folder.remove());

  const open = () => openFileLedger(place, { ...deps(folder.path), checkpointEvery: 2 });
  const step = (ledger = open()) =>
    ledger.update(({ records }) => ({ result: records.get("a")?.version ?? 0, records: [next(records, "a")], message: "m" }));
  const change = (number: number) => join(place, "changes", `0000000${number}.json`);
  const elsewhere = () => join(folder.path, "elsewhere.json");

  test.each<[string, () => Promise<unknown>, string]>([
    ["a link to a device that never ends", () => symlink("/dev/zero", change(4)), "ledger-corrupt"],
    ["a link to nowhere", () => symlink("/nowhere", change(4)), "ledger-corrupt"],
    [
      "a link to the next change itself",
      () => rename(change(3), elsewhere()).then(() => symlink(elsewhere(), change(3))),
      "ledger-corrupt",
    ],
    ["a link to itself", () => symlink(change(4), change(4)), "ledger-corrupt"],
    ["a pipe that nobody writes to", async () => void execFileSync("sh", ["-c", `mkfifo "$1"`, "sh", change(4)]), "ledger-corrupt"],
    [
      "a link in a checkpoint's place",
      () =>
        rename(join(place, "checkpoints", "00000002.json"), elsewhere()).then(() =>
          symlink(elsewhere(), join(place, "checkpoints", "00000002.json")),
        ),
      "ledger-corrupt",
    ],
    ["a change of a number far away", () => writeFile(join(place, "changes", "999999999999999.json"), "{}"), "ledger-file-missing"],
    ["a checkpoint of a number far away", () => writeFile(join(place, "checkpoints", "999999999999999.json"), "{}"), "ledger-file-missing"],
  ])("%s is refused, with its name, at once", async (_, put, code) => {
    const known = open();
    await known.read();
    await put();
    const started = performance.now();
    expect(await failure(open().read())).toMatchObject({ code });
    expect(await failure(step())).toMatchObject({ code });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("a file too large for any string is refused before it is read", async () => {
    const file = await openFile(change(4), "w");
    await file.truncate(600 * 1024 * 1024);
    await file.close();
    expect(await failure(open().read())).toMatchObject({ code: "ledger-corrupt", subject: change(4) });
  });

  test("thousands of other files cost nothing but the listing", async () => {
    await Promise.all(Array.from({ length: 5_000 }, (_, index) => writeFile(join(place, "changes", `.x${index}.tmp`), "")));
    await Promise.all(Array.from({ length: 5_000 }, (_, index) => writeFile(join(place, "changes", `${index}.json`), "")));
    expect(await step()).toBe(3);
  });

  test("the folder itself may be a link", async () => {
    await rename(place, join(folder.path, "real"));
    await symlink(join(folder.path, "real"), place);
    expect(await step()).toBe(3);
    expect(await step()).toBe(4);
  });

  /** As somebody does who knows how a change is sealed. */
  const forge = async (records: readonly LedgerRecord[]) => {
    const { hash } = unseal(await readFile(change(3)), change(3), "LedgerChange");
    const time = "2026-11-20T09:14:00.000Z";
    const document = {
      kind: "LedgerChange",
      formatVersion,
      number: 4,
      previous: hash,
      time,
      updates: [{ message: "m", records, runs: [] }],
    } as const;
    await writeFile(change(4), seal(document).bytes);
  };

  test.each([2 ** 53, 1e308, 1_000_000_000_001])("a version of %d is none", async (version) => {
    await forge([record("b", { version })]);
    expect(await failure(open().read())).toMatchObject({ code: "ledger-corrupt", subject: change(4) });
  });

  test("a fence that can't grow is told as what it is when it has to", async () => {
    const fence = 1_000_000_000_000;
    await forge([record("b", { claim: { run: "run-1", fence } })]);
    const takeOver = open().update(({ records }) => ({
      result: 0,
      records: [next(records, "b", { claim: { run: "run-2", fence: fence + 1 } })],
      message: "taken over",
    }));
    expect(await failure(takeOver)).toMatchObject({ code: "ledger-corrupt" });
  });
});

const deepFolder = Array.from({ length: 200 }, () => "d");

describe("a branch to which somebody else has pushed", () => {
  let world: GitWorld;
  let clone: string;
  let other: string;
  beforeEach(async () => {
    world = await gitWorld();
    clone = await world.clone("clone");
    await open().update(() => ({ result: 0, records: [record("a")], runs: [run("run-1")], message: "m" }));
    other = await world.clone("other", "--branch", branch);
  });
  afterEach(() => world.remove());

  const open = () => openGitLedger(branch, deps(clone));
  const push = async () => {
    await git(other, "add", "--all");
    await git(other, "commit", "--quiet", "-m", "meddled");
    await git(other, "push", "--quiet", "origin", `HEAD:${branch}`);
  };

  test.each<[string, () => Promise<unknown>, string]>([
    ["a link", () => symlink("/etc/passwd", join(other, "plans", "x.json")), "plans/x.json"],
    [
      "a link in a folder's place",
      () => rm(join(other, "runs"), { recursive: true }).then(() => symlink("/etc", join(other, "runs"))),
      "runs",
    ],
    ["a file of gigabytes that is tiny to push", () => huge(join(other, "plans", "x.json")), "plans/x.json"],
    ["lists inside lists", () => writeFile(join(other, "plans", "x.json"), deep(1_000_000)), "plans/x.json"],
    [
      "folders inside folders",
      () => mkdir(join(other, ...deepFolder), { recursive: true }).then(() => writeFile(join(other, ...deepFolder, "x.json"), "{}")),
      "d/",
    ],
    [
      "a version that is too large",
      () => edit("plans/inc-4821.json", (text) => text.replace('"version": 1', '"version": 9007199254740992')),
      "plans/inc-4821.json",
    ],
  ])("%s is refused, with its name", async (_, put, path) => {
    await put();
    await push();
    const error = await failure(open().read());
    expect(error.code).toBe("ledger-corrupt");
    expect(error.subject.startsWith(`${branch}:${path}`)).toBe(true);
  });

  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const edit = async (path: string, edited: (text: string) => string) =>
    writeFile(join(other, path), edited(await readFile(join(other, path), "utf8")));
  const huge = async (path: string) => {
    const file = await openFile(path, "w");
    await file.truncate(129 * 1024 * 1024);
    await file.close();
  };

  test("names that mean something to JavaScript or git are names like any other", async () => {
    for (const name of ["__proto__", "constructor", ".git", "-n"])
      await cp(join(other, "runs/run-1.json"), join(other, `runs/x${name}.json`));
    await push();
    expect(await failure(open().read())).toMatchObject({ code: "ledger-corrupt" });
    expect((await readdir(join(clone, ".git", "reinstate", "seen"))).length).toBe(1);
  });
});
