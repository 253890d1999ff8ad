import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openFileLedger } from "../../src/ledger/file/file-ledger.ts";
import { ledgerContract } from "./contract.ts";
import { deps } from "./deps.ts";
import { temporaryFolder } from "./folders.ts";

const place = async (checkpointEvery: number) => {
  const folder = await temporaryFolder();
  const path = join(folder.path, "deep", "ledger");
  const names = () => readdir(join(path, "changes")).catch(() => []);
  return {
    open: () => openFileLedger(path, { ...deps(folder.path), checkpointEvery }),
    says: path,
    isShared: true,
    changes: async () => (await names()).length,
    remove: folder.remove,
  };
};

ledgerContract("file", () => place(1_000));
ledgerContract("file, with a checkpoint after each change,", () => place(1));
