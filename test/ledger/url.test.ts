import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { deps } from "./deps.ts";
import { failure } from "./failure.ts";
import { type Folder, temporaryFolder } from "./folders.ts";
import { record } from "./records.ts";

describe("openLedger", () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  test.each(["", "reinstate", ".reinstate", "file:", "git:", "s3:bucket", "File:x", "file"])("%j names no ledger", async (url) => {
    const error = await failure(openLedger(url, deps(folder.path)));
    expect(error).toMatchObject({ name: "LedgerError", code: "ledger-url-invalid" });
    expect(error.hint).toContain("git:BRANCH");
  });

  test("a folder is found from the working directory that is given", async () => {
    const ledger = await openLedger("file:.reinstate", deps(folder.path));
    await ledger.update(() => ({ result: 0, records: [record("a")], message: "m" }));
    const again = await openLedger(`file:${join(folder.path, ".reinstate")}`, deps("/"));
    expect([ledger.url, (await again.read()).records.size]).toEqual(["file:.reinstate", 1]);
  });

  test("a branch", async () => {
    expect((await openLedger("git:reinstate-ledger", deps(folder.path))).url).toBe("git:reinstate-ledger");
  });
});
