import { join } from "node:path";
import { diskError, errnoOf, linkError } from "./disk-errors.ts";
import type { LedgerDisk } from "./ledger-disk.ts";

/**
 * Makes `bytes` the file `name`, complete and on disk, or returns false because that name is taken. Killed at any
 * instant it leaves either the whole file or a temporary one that nobody reads.
 */
export async function publish(disk: LedgerDisk, folder: string, name: string, bytes: Buffer, unique: string): Promise<boolean> {
  const path = join(folder, name);
  const temporary = join(folder, `.${name}.${unique}.tmp`);
  const discard = () => disk.unlink(temporary).catch(() => {});
  try {
    await disk.create(temporary, bytes);
  } catch (error) {
    await discard();
    throw diskError(error, errnoOf(error) === "ENOENT" ? folder : path);
  }
  try {
    const won = await linked(disk, temporary, path);
    await discard();
    if (won) await disk.syncFolder(folder);
    return won;
  } catch (error) {
    await discard();
    throw diskError(error, path);
  }
}

async function linked(disk: LedgerDisk, temporary: string, path: string): Promise<boolean> {
  try {
    await disk.link(temporary, path);
    return true;
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw linkError(error, path);
    // Over a network the answer to a link that was made can get lost; then the file has both names.
    return (await disk.names(temporary)) > 1;
  }
}
