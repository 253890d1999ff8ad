import { mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { next, record, run } from "./records.ts";

describe("a damaged folder is an error that names the file, never an empty ledger", () => {
  let folder: Folder;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, "ledger");
  });
  afterEach(() => folder.remove());

  const open = (checkpointEvery = 1_000) => openFileLedger(path, { ...deps(folder.path), checkpointEvery });
  const change = (number: number) => join(path, "changes", `0000000${number}.json`);
  const checkpoint = (number: number) => join(path, "checkpoints", `0000000${number}.json`);

  /** Four changes, and a checkpoint after the third when asked for. */
  const written = async (checkpointEvery?: number) => {
    const ledger = open(checkpointEvery);
    for (let count = 0; count < 4; count += 1) {
      await ledger.update(({ records }) => ({
        result: 0,
        records: [next(records, "a"), record(`b${count}`)],
        runs: [run(`r${count}`)],
        message: "m",
      }));
    }
    await ledger.close();
  };

  const edit = async (file: string, edited: (text: string) => string) => writeFile(file, edited(await readFile(file, "utf8")));

  test.each<[string, (file: string) => Promise<unknown>, string]>([
    ["torn", async (file) => truncate(file, Math.floor((await stat(file)).size / 2)), "ledger-corrupt"],
    ["cut by one byte", async (file) => truncate(file, (await stat(file)).size - 1), "ledger-corrupt"],
    ["empty", (file) => truncate(file, 0), "ledger-corrupt"],
    ["tampered with", (file) => edit(file, (text) => text.replace("claimed", "unknown")), "ledger-corrupt"],
    ["reformatted", (file) => edit(file, (text) => JSON.stringify(JSON.parse(text))), "ledger-corrupt"],
    ["of another kind", (file) => edit(file, (text) => text.replace("LedgerChange", "LedgerRun")), "ledger-corrupt"],
    ["no object", (file) => writeFile(file, "[]"), "ledger-corrupt"],
    ["of an unknown shape", (file) => edit(file, (text) => text.replace('"number"', '"more": 1, "number"')), "ledger-corrupt"],
    ["of a newer version", (file) => edit(file, (text) => text.replace('"2.0"', '"2.1"')), "ledger-newer-version"],
    ["of a much newer version", (file) => writeFile(file, '{"formatVersion":"3.0","what":"ever"}'), "ledger-newer-version"],
    ["missing", (file) => rm(file), "ledger-file-missing"],
    ["a folder", async (file) => rm(file).then(() => mkdir(file)), "ledger-io"],
  ])("%s", async (_, damage, code) => {
    await written();
    await damage(change(2));
    const error = await failure(open().read());
    expect(error).toMatchObject({ code, subject: change(2) });
    expect(error.message).toContain(change(2));
    expect(error.hint).toBeTruthy();
    expect(await failure(open().update(() => ({ result: 0, records: [record("z")], message: "m" })))).toMatchObject({ code });
  });

  test("the newest change, torn", async () => {
    await written();
    await truncate(change(4), 100);
    expect(await failure(open().read())).toMatchObject({ code: "ledger-corrupt", subject: change(4) });
  });

  test("changes in another order", async () => {
    await written();
    await rename(change(2), join(path, "x"));
    await rename(change(3), change(2));
    await rename(join(path, "x"), change(3));
    expect(await failure(open().read())).toMatchObject({ code: "ledger-corrupt", subject: change(2) });
  });

  test("a change of another ledger in the place of one", async () => {
    await written();
    const other = await temporaryFolder();
    const foreign = openFileLedger(other.path, deps(other.path));
    for (const name of ["x", "y"]) await foreign.update(() => ({ result: 0, records: [record(name)], message: "m" }));
    await writeFile(change(2), await readFile(join(other.path, "changes", "00000002.json")));
    await other.remove();
    expect(await failure(open().read())).toMatchObject({ code: "ledger-corrupt", subject: change(2) });
  });

  test("the folder taken away under a process that has read it", async () => {
    await written();
    const ledger = open();
    await ledger.read();
    await rm(path, { recursive: true });
    expect(await failure(ledger.read())).toMatchObject({ code: "ledger-file-missing", subject: change(4) });
    expect(await failure(ledger.update(() => ({ result: 0, records: [record("z")], message: "m" })))).toMatchObject({
      code: "ledger-file-missing",
    });
    await expect(stat(path)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("a folder that holds something else", async () => {
    await mkdir(path);
    await writeFile(join(path, "notes.txt"), "mine");
    expect(await failure(open().read())).toMatchObject({ code: "ledger-file-missing", subject: join(path, "changes") });
  });

  test("a file in the folder's place", async () => {
    await writeFile(path, "");
    expect(await failure(open().read())).toMatchObject({ code: "ledger-not-a-folder" });
  });

  test("temporary files of killed processes and hidden files are nobody's business", async () => {
    await written();
    for (const name of ["changes/.00000005.json.1-2.tmp", "changes/notes", "changes/5.json", ".gitignore"])
      await writeFile(join(path, name), "half");
    expect((await open().read()).records.get("a")?.version).toBe(4);
  });

  test("an empty folder that exists is an empty ledger", async () => {
    await mkdir(path);
    expect((await open().read()).records.size).toBe(0);
  });

  describe("with checkpoints", () => {
    beforeEach(() => written(3));

    test("reading starts at the newest, and the changes before it must only be there", async () => {
      expect(await readdir(join(path, "checkpoints"))).toEqual(["00000003.json"]);
      await writeFile(change(1), "not read any more");
      const { records, runs } = await open(3).read();
      expect([records.get("a")?.version, records.size, runs.size]).toEqual([4, 5, 4]);
      await rm(change(2));
      expect(await failure(open(3).read())).toMatchObject({ code: "ledger-file-missing", subject: change(2) });
    });

    test("a missing one costs only time", async () => {
      await rm(join(path, "checkpoints"), { recursive: true });
      expect((await open(3).read()).records.size).toBe(5);
    });

    test.each<[string, (file: string) => Promise<unknown>]>([
      ["torn", (file) => truncate(file, 50)],
      ["tampered with", (file) => edit(file, (text) => text.replace("claimed", "unknown"))],
      ["of another number", async (file) => edit(file, (text) => text.replace('"number": 3', '"number": 2'))],
    ])("a damaged one is named: %s", async (_, damage) => {
      await damage(checkpoint(3));
      expect(await failure(open(3).read())).toMatchObject({ code: "ledger-corrupt", subject: checkpoint(3) });
    });

    test("the change that it was made after can't be exchanged, nor lost", async () => {
      const old = await readFile(change(3), "utf8");
      await writeFile(change(3), await readFile(change(4)));
      expect((await failure(open(3).read())).code).toBe("ledger-corrupt");
      await writeFile(change(3), old);
      await rm(change(3));
      await rm(change(4));
      expect(await failure(open(3).read())).toMatchObject({ code: "ledger-file-missing", subject: change(3) });
    });
  });
});
