import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { disk, type LedgerDisk } from "../../src/ledger/file/ledger-disk.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { next, record } from "./records.ts";

const fails = (code: string) => () => Promise.reject(Object.assign(new Error(`${code}: as injected`), { code }));

describe("a folder that can't be used", () => {
  let folder: Folder;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, "ledger");
  });
  afterEach(() => folder.remove());

  const open = (faults: Partial<LedgerDisk> = {}) =>
    openFileLedger(path, { ...deps(folder.path), disk: { ...disk, ...faults }, checkpointEvery: 2 });
  const count = (ledger: ReturnType<typeof open>) =>
    ledger.update(({ records }) => ({ result: records.get("a")?.version ?? 0, records: [next(records, "a")], message: "m" }));

  test.each<[string, Partial<LedgerDisk>, string]>([
    ["no permission to list it", { list: fails("EACCES") }, "ledger-forbidden"],
    ["no permission to read a change", { read: fails("EACCES") }, "ledger-forbidden"],
    ["no permission to write", { create: fails("EPERM") }, "ledger-forbidden"],
    ["a read-only file system", { create: fails("EROFS") }, "ledger-read-only"],
    ["a full disk", { create: fails("ENOSPC") }, "ledger-disk-full"],
    ["a full quota", { create: fails("EDQUOT") }, "ledger-disk-full"],
    ["a disk that fills up at the link", { link: fails("ENOSPC") }, "ledger-disk-full"],
    ["no links on this file system", { link: fails("ENOTSUP") }, "ledger-no-links"],
    ["no links, said with EPERM", { link: fails("EPERM") }, "ledger-no-links"],
    ["a broken disk", { syncFolder: fails("EIO") }, "ledger-io"],
    ["too many open files", { read: fails("EMFILE") }, "ledger-io"],
  ])("%s", async (_, faults, code) => {
    await count(open());
    const ledger = open(faults);
    const error = await failure(count(ledger));
    expect(error).toMatchObject({ name: "LedgerError", code });
    expect(error.message).toContain(path);
    expect(error.hint).toBeTruthy();
  });

  test("no permission to make it", async () => {
    await expect(count(open({ makeFolder: fails("EACCES") }))).rejects.toMatchObject({ code: "ledger-forbidden", subject: path });
  });

  test("a failed write leaves what was there, and the same store goes on once it works again", async () => {
    let broken = false;
    const ledger = open({ create: (file, bytes) => (broken ? fails("ENOSPC")() : disk.create(file, bytes)) });
    await count(ledger);
    broken = true;
    await expect(count(ledger)).rejects.toMatchObject({ code: "ledger-disk-full" });
    broken = false;
    expect(await count(ledger)).toBe(1);
    expect((await open().read()).records.get("a")?.version).toBe(2);
  });

  test("half a file when the disk fills up is thrown away", async () => {
    const ledger = open({ create: (file, bytes) => disk.create(file, bytes.subarray(0, 10)).then(fails("ENOSPC")) });
    await expect(count(ledger)).rejects.toMatchObject({ code: "ledger-disk-full" });
    expect(await readdir(join(path, "changes"))).toEqual([]);
  });

  test("a change whose folder couldn't be synced is reported, and seen when it is there all the same", async () => {
    let broken = false;
    const ledger = open({ syncFolder: (name) => (broken ? fails("EIO")() : disk.syncFolder(name)) });
    await count(ledger);
    broken = true;
    await expect(count(ledger)).rejects.toMatchObject({ code: "ledger-io" });
    broken = false;
    expect(await count(ledger)).toBe(2);
  });

  test("a link whose answer got lost is known by its two names", async () => {
    const ledger = open({ link: (from, to) => disk.link(from, to).then(fails("EEXIST")) });
    expect(await count(ledger)).toBe(0);
    expect(await count(ledger)).toBe(1);
    expect((await open().read()).records.get("a")?.version).toBe(2);
  });

  test("a checkpoint that can't be written is done without", async () => {
    const create: LedgerDisk["create"] = (file, bytes) => (file.includes("checkpoints") ? fails("ENOSPC")() : disk.create(file, bytes));
    const ledger = open({ create });
    for (let changes = 0; changes < 5; changes += 1) await count(ledger);
    expect(await readdir(join(path, "checkpoints"))).toEqual([]);
    expect((await open().read()).records.get("a")?.version).toBe(5);
  });

  test("losing every race ends in an error instead of never", async () => {
    const list: LedgerDisk["list"] = (name) => disk.list(name);
    const ledger = open({ list, link: fails("EEXIST"), create: async () => {}, names: async () => 1, unlink: async () => {} });
    await expect(count(ledger)).rejects.toMatchObject({ code: "ledger-contended" });
  });

  test("one whole process: nothing is on disk before it is asked for, and what was told is", async () => {
    const events: string[] = [];
    const noted = (name: string) => {
      events.push(name);
    };
    const ledger = open({
      create: (file, bytes) => disk.create(file, bytes).then(() => noted("file synced")),
      link: (from, to) => disk.link(from, to).then(() => noted("linked")),
      syncFolder: (name) => disk.syncFolder(name).then(() => noted(name.endsWith("changes") ? "folder synced" : "parent synced")),
    });
    await ledger.update(() => ({ result: 0, records: [record("a")], message: "m" }));
    events.push("told");
    expect(events).toEqual(["parent synced", "parent synced", "file synced", "linked", "folder synced", "told"]);
  });
});
