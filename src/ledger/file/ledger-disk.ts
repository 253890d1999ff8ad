import { constants as buffers } from "node:buffer";
import { constants } from "node:fs";
import { access, link, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { errnoOf } from "./disk-errors.ts";

/** What a file ledger asks of a file system. Everything fails with Node's errors (`code`: ENOENT, EEXIST, ENOSPC…). */
export interface LedgerDisk {
  /** A plain file's content. Fails with ELOOP for a link, EFTYPE for a pipe or a device, EFBIG for more than fits a string. */
  read(path: string): Promise<Buffer>;
  /** Names in a folder. */
  list(folder: string): Promise<string[]>;
  exists(path: string): Promise<boolean>;
  /** A new file, its bytes on disk when this returns. */
  create(path: string, bytes: Buffer): Promise<void>;
  /** A second name for a file; EEXIST when the name is taken. Exactly one of several processes succeeds. */
  link(from: string, to: string): Promise<void>;
  /** How many names a file has. */
  names(path: string): Promise<number>;
  unlink(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** A folder's entries on disk when this returns. */
  syncFolder(path: string): Promise<void>;
}

export const disk: LedgerDisk = {
  read,
  list: (folder) => readdir(folder),
  async exists(path) {
    try {
      await access(path);
      return true;
    } catch (error) {
      if (errnoOf(error) === "ENOENT") return false;
      throw error;
    }
  },
  async create(path, bytes) {
    const file = await open(path, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  link,
  names: async (path) => (await stat(path)).nlink,
  unlink,
  makeFolder,
  async syncFolder(path) {
    // Windows can't open folders; there the file system's own journal has to do.
    if (process.platform === "win32") return;
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

/** Never by way of a link, and never waiting: whoever may write to the folder could else have anything read, or nothing ever again. */
const plainly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function read(path: string): Promise<Buffer> {
  const file = await open(path, plainly);
  try {
    const found = await file.stat();
    if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(`no plain file: ${path}`), { code: "EFTYPE" });
    if (found.size > buffers.MAX_STRING_LENGTH) throw Object.assign(new Error(`too large: ${path}`), { code: "EFBIG" });
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** With its parents, one by one: Node's own `recursive` tells a read-only file system as a folder that isn't there. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" && dirname(path) !== path) {
      await makeFolder(dirname(path));
      await makeFolder(path);
    } else if (errno !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
  }
}
