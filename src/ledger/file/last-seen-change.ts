import { createHash } from "node:crypto";
import { join } from "node:path";
import { fieldsOf, type LastSeenFile, lastSeenFile } from "../last-seen-file.ts";
import { LedgerError, type LedgerOrigin } from "../ledger.ts";
import type { Position } from "./change-log.ts";
import { diskError, errnoOf } from "./disk-errors.ts";
import { changesOf, fileName } from "./file-names.ts";
import { gitFolderOf } from "./find-git-folder.ts";
import type { LedgerDisk } from "./ledger-disk.ts";

/** The last change of a file ledger that a process of this repository has seen. */
interface SeenChange {
  /** 0: the ledger was gone, and a new one is being made. */
  readonly number: number;
  /** SHA-256 of the change's file. */
  readonly hash: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The last change of the ledger that was gone. */
  readonly before?: LedgerOrigin["seenBefore"];
}

/** What the repository that a file ledger lies in remembers of it; outside of one nothing is remembered. */
export interface SeenLedger {
  /** Read it before the folder: whatever it names, the folder had by then. */
  last(): Promise<SeenChange | undefined>;
  remember(position: Pick<Position, "number" | "hash">): Promise<void>;
  /** Before the first change of a new ledger: what was seen of one before is no longer looked for. */
  startNew(): Promise<void>;
  /** Fails if the folder, read up to `position`, is an older copy or another ledger than the one seen. */
  check(seen: SeenChange | undefined, position: Position): Promise<void>;
}

export async function seenLedgerOf(
  disk: LedgerDisk,
  folder: string,
  now: () => string,
  unique: () => string,
): Promise<SeenLedger | undefined> {
  const git = await gitFolderOf(folder);
  return git && seenLedger(disk, folder, lastSeenFile(git.path, `file-${git.inside}`, git.inside, unique), now);
}

function seenLedger(disk: LedgerDisk, folder: string, file: LastSeenFile, now: () => string): SeenLedger {
  const last = async () => seenChangeOf(await file.read());

  const differs = async ({ number, hash }: SeenChange, position: Position): Promise<string | undefined> => {
    // A folder without any change is a new ledger.
    if (position.number === 0 || number === 0) return undefined;
    if (number > position.number) return `its last change is ${position.number}, and change ${number} was seen here`;
    const there = number === position.number ? position.hash : await hashOf(disk, folder, number);
    return there === hash ? undefined : `its change ${number} is another one than the one that was seen here`;
  };

  return {
    last,

    async remember({ number, hash }) {
      const known = await last();
      if (known === undefined || number > known.number) await file.write({ ledger: folder, number, hash, at: now() });
    },

    async startNew() {
      const known = await last();
      if (known !== undefined && known.number > 0) {
        await file.write({ ledger: folder, number: 0, hash: null, at: now(), before: seenBefore(known) });
      }
    },

    async check(seen, position) {
      if (seen === undefined || (await differs(seen, position)) === undefined) return;
      // Meanwhile another process may have created a new ledger.
      const again = await last();
      const difference = again && (await differs(again, position));
      if (again === undefined || difference === undefined) return;
      throw new LedgerError(
        "ledger-older-copy",
        `${difference} (${again.at})`,
        `put the newest copy of the folder back: what is on record there would be restored again; to go on with this one, on purpose, remove ${file.path}`,
        folder,
      );
    },
  };
}

/** For a ledger that is gone: the one that was seen there. */
export const seenBefore = ({ number, at, before }: SeenChange): LedgerOrigin["seenBefore"] =>
  number > 0 ? { at, changes: number } : before;

function seenChangeOf(value: unknown): SeenChange | undefined {
  const { number, hash, at, before } = fieldsOf(value);
  if (!isCount(number) || !isTime(at)) return undefined;
  if (number === 0) return { number, hash: null, at, before: beforeOf(before) };
  return typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash) ? { number, hash, at } : undefined;
}

function beforeOf(value: unknown): LedgerOrigin["seenBefore"] {
  const { at, changes } = fieldsOf(value);
  return isCount(changes) && isTime(at) ? { at, changes } : undefined;
}

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isTime = (value: unknown): value is string => typeof value === "string" && /^[0-9TZ:.-]{20,30}$/.test(value);

async function hashOf(disk: LedgerDisk, folder: string, number: number): Promise<string | undefined> {
  const path = join(changesOf(folder), fileName(number));
  try {
    return createHash("sha256")
      .update(await disk.read(path))
      .digest("hex");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw diskError(error, path);
  }
}
