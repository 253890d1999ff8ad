import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { seal, unseal } from "../../src/ledger/file/seal.ts";
import { openGitLedger } from "../../src/ledger/git/git-ledger.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { fullRecord, fullRun, next } from "./records.ts";
import { branch, type GitWorld, git, gitWorld } from "./remotes.ts";

// Written by the last version of format 1.0, which knew these rules.
const fixtures = join(import.meta.dirname, "../fixtures/ledger-1.0");
const rules = new Ajv({ discriminator: true, strict: false }).compile(
  JSON.parse(await readFile(join(fixtures, "ledger.schema.json"), "utf8")),
);
/** Whether a program of format 1.0 takes a stored file for one that it knows. */
const oldReads = (text: string): boolean => rules(JSON.parse(text)) === true;

/** What the ledgers of the fixtures hold. */
const expectOld = async (ledger: Ledger) => {
  const { records, runs } = await ledger.read();
  const { account: _, claim: __, ...full } = fullRecord("items");
  expect([...records.keys()].sort()).toEqual(["customers", "items", "orders"]);
  expect(records.get("orders")).toMatchObject({ version: 2, state: "submitted" });
  expect(records.get("customers")).toMatchObject({ version: 2, state: "failed", plan: "inc-2" });
  expect(records.get("items")).toMatchObject({ ...full, attempts: [{ number: 1 }, { number: 2, requestId: "r" }] });
  expect(runs.get("run-1")).toMatchObject({ version: 2, endedAt: "2026-11-20T10:00:00.000Z" });
};
/** The next step, by this version. */
const goOn = (ledger: Ledger) =>
  ledger.update(({ records }) => ({
    result: 0,
    records: [next(records, "orders", { state: "restored" }), fullRecord("new")],
    runs: [fullRun("run-2")],
    message: "inc-4821: sales restored (run run-2, attempt 1)",
  }));

describe("a file ledger of format 1.0", () => {
  let folder: Folder;
  let place: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    place = join(folder.path, "ledger");
    await cp(join(fixtures, "file"), place, { recursive: true });
  });
  afterEach(() => folder.remove());
  const open = () => openFileLedger(place, { ...deps(folder.path), checkpointEvery: 2 });
  const change = (number: number) => join(place, "changes", `0000000${number}.json`);

  test("is read as what it is, from its checkpoint and from its changes, and reading leaves it", async () => {
    await expectOld(open());
    expect(oldReads(await readFile(change(4), "utf8"))).toBe(true);
    expect((await readdir(join(place, "changes"))).length).toBe(4);
  });

  test("goes on in 2.0, on the same chain, and from there on an older program stops", async () => {
    await goOn(open());
    expect(oldReads(await readFile(change(5), "utf8"))).toBe(false);
    expect(JSON.parse(await readFile(change(5), "utf8"))).toMatchObject({ formatVersion: "2.0", number: 5 });
    const { records, runs } = await open().read();
    expect([records.get("orders")?.version, records.size, runs.size]).toEqual([3, 4, 2]);
    expect(records.get("new")).toEqual(fullRecord("new"));
    // A checkpoint is where an older program would begin to read.
    for (const number of await readdir(join(place, "checkpoints"))) {
      const old = oldReads(await readFile(join(place, "checkpoints", number), "utf8"));
      expect([number, old]).toEqual([number, number === "00000003.json"]);
    }
  });

  test("keeps what an older program wrote first, in a race for the next change", async () => {
    const ledger = open();
    const { records } = await ledger.read();
    const { document, hash } = unseal(await readFile(change(4)), change(4), "LedgerChange");
    const { digest: _, ...last } = document;
    const won = { ...last, number: 5, previous: hash, updates: [{ message: "won", records: [next(records, "customers")], runs: [] }] };
    await writeFile(change(5), seal(won).bytes);
    await goOn(ledger);
    const after = (await open().read()).records;
    expect([after.get("customers")?.version, after.get("orders")?.version]).toEqual([3, 3]);
    expect(JSON.parse(await readFile(change(6), "utf8"))).toMatchObject({ formatVersion: "2.0", number: 6 });
  });
});

describe("a git ledger of format 1.0", () => {
  let world: GitWorld;
  let clone: string;
  let other: string;
  beforeEach(async () => {
    world = await gitWorld();
    other = await world.clone("other");
    await git(other, "checkout", "--quiet", "--orphan", branch);
    await git(other, "rm", "--quiet", "-rf", ".");
    await cp(join(fixtures, "git"), other, { recursive: true });
    await push("inc-2: sales failed (run run-1, attempt 1)");
    clone = await world.clone("clone", "--depth=1");
  });
  afterEach(() => world.remove());
  const open = () => openGitLedger(branch, deps(clone));
  const push = async (message: string) => {
    await git(other, "add", "--all");
    await git(other, "commit", "--quiet", "-m", message);
    await git(other, "push", "--quiet", "origin", `HEAD:${branch}`);
  };
  const show = (path: string) => git(world.remote, "show", `${branch}:${path}`);

  test("is read as what it is, and reading leaves it", async () => {
    await expectOld(open());
    expect(oldReads(await show("ledger.json"))).toBe(true);
  });

  test("gets the marker of 2.0 with the first write, and none with the next", async () => {
    const ledger = open();
    await goOn(ledger);
    const changed = await git(world.remote, "diff", "--name-only", `${branch}~1`, branch);
    expect(changed.split("\n")).toEqual(["ledger.json", "plans/inc-4821.json", "runs/run-2.json"]);
    // What an older program reads of it, the marker first.
    for (const path of changed.split("\n")) expect([path, oldReads(await show(path))]).toEqual([path, false]);
    await goOnAgain(ledger);
    await goOnAgain(open());
    expect(await git(world.remote, "log", "--format=%h", branch, "--", "ledger.json").then((log) => log.split("\n").length)).toBe(2);
    expect((await open().read()).records.get("orders")?.version).toBe(5);
  });

  test("raises the marker also when another one was faster", async () => {
    const ledger = open();
    await ledger.read();
    const path = join(other, "plans/inc-2.json");
    await writeFile(path, (await readFile(path, "utf8")).replace('"version": 2', '"version": 3'));
    await push("an older program's step");
    await goOn(ledger);
    const { records } = await open().read();
    expect([records.get("customers")?.version, records.get("orders")?.version]).toEqual([3, 3]);
    expect(oldReads(await show("ledger.json"))).toBe(false);
    // Based on what it saw before, an older program's next push is refused by git itself.
    await writeFile(path, (await readFile(path, "utf8")).replace('"version": 3', '"version": 4'));
    await expect(push("too late")).rejects.toThrow(/rejected/);
  });

  test("a marker of a newer format is refused before anything else is read or written", async () => {
    await writeFile(join(other, "ledger.json"), '{ "kind": "LedgerMarker", "formatVersion": "2.1", "more": true }\n');
    await writeFile(join(other, "plans/inc-2.json"), "whatever a newer version writes\n");
    await push("newer");
    expect(await failure(open().read())).toMatchObject({ code: "ledger-newer-version", subject: `${branch}:ledger.json` });
    expect(await failure(goOn(open()))).toMatchObject({ code: "ledger-newer-version" });
  });

  const goOnAgain = (ledger: Ledger) =>
    ledger.update(({ records }) => ({ result: 0, records: [next(records, "orders")], message: "again" }));
});
