import { dirname, resolve } from "node:path";
import { LedgerError, type LedgerOrigin, type StoredLedger } from "../ledger.ts";
import type { LedgerDeps } from "../ledger-deps.ts";
import type { State, Update } from "../store/state.ts";
import { openStore } from "../store/store.ts";
import { uniqueName } from "../unique-name.ts";
import { advance, type Position, readAll, readOn, sealChange, sealCheckpoint } from "./change-log.ts";
import { diskError } from "./disk-errors.ts";
import { changesOf, checkpointsOf, fileName } from "./file-names.ts";
import { type SeenLedger, seenBefore, seenLedgerOf } from "./last-seen-change.ts";
import { type LedgerDisk, disk as realDisk } from "./ledger-disk.ts";
import { publish } from "./publish-file.ts";

export interface FileLedgerDeps extends Omit<LedgerDeps, "env"> {
  readonly disk?: LedgerDisk;
  /** A checkpoint is written after as many changes (1,000), or more when the ledger is large. */
  readonly checkpointEvery?: number;
}

/** Someone always wins, so losing this often means that the others never pause. */
const maxLost = 1_000;

/**
 * The ledger in a folder of this machine: one immutable, numbered file for each change; see docs/ledger.md.
 * The folder is made by the first write. There are no locks: whoever links its file to the next number is next.
 */
export function openFileLedger(place: string, deps: FileLedgerDeps): StoredLedger {
  const { clock, random, disk = realDisk, checkpointEvery = 1_000 } = deps;
  // As the user wrote it where that means the same, for shorter messages.
  const folder = resolve(deps.cwd, place) === resolve(place) ? place : resolve(deps.cwd, place);
  const time = () => new Date(clock.now()).toISOString();
  let at: Position | undefined;
  let remembered: Promise<SeenLedger | undefined> | undefined;
  let origin: LedgerOrigin = { place: resolve(deps.cwd, place), isNew: true };

  const seenHere = () => {
    remembered ??= seenLedgerOf(disk, resolve(deps.cwd, place), time, () => uniqueName(random));
    return remembered;
  };

  /** The first reading of the folder, checked against what this repository remembers of it. */
  const readFirst = async (state: State) => {
    const seen = await seenHere();
    const last = await seen?.last();
    const reading = await readAll(disk, folder, state, checkpointEvery);
    await seen?.check(last, reading.position);
    const isNew = reading.position.number === 0;
    const before = isNew && last ? seenBefore(last) : undefined;
    origin = { ...origin, isNew, ...(before && { seenBefore: before }) };
    return reading;
  };

  const makeFolders = async () => {
    try {
      await disk.makeFolder(changesOf(folder));
      await disk.syncFolder(folder);
      await disk.syncFolder(dirname(folder));
    } catch (error) {
      throw diskError(error, folder);
    }
  };

  /** Best effort: without it a reader only has more to replay. */
  const writeCheckpoint = async (number: number, change: string, state: State) => {
    try {
      await disk.makeFolder(checkpointsOf(folder));
      const { bytes } = sealCheckpoint(number, change, state, time());
      await publish(disk, checkpointsOf(folder), fileName(number), bytes, uniqueName(random));
    } catch (error) {
      if (!(diskError(error, folder) instanceof LedgerError)) throw error;
    }
  };

  return openStore(`file:${place}`, {
    readsFirst: true,

    async catchUp(state) {
      const { position, state: next } = at
        ? await readOn(disk, folder, { state, position: at }, 0, checkpointEvery)
        : await readFirst(state);
      if (position.number > (at?.number ?? 0)) await (await seenHere())?.remember(position);
      at = position;
      return next;
    },

    async commit(updates: readonly Update[], state: State) {
      if (at === undefined) throw new Error("nothing was read before this write");
      if (at.number === 0) {
        await makeFolders();
        await (await seenHere())?.startNew();
      }
      const { bytes, hash } = sealChange(at, updates, time());
      if (!(await publish(disk, changesOf(folder), fileName(at.number + 1), bytes, uniqueName(random)))) return false;
      const written = updates.reduce((sum, update) => sum + update.records.length + update.runs.length, 0);
      const { position, due } = advance(at, hash, state, written, checkpointEvery);
      at = position;
      await (await seenHere())?.remember(position);
      if (due) await writeCheckpoint(position.number, hash, state);
      return true;
    },

    // No pause: a lost race means that another process got on.
    backOff: (lost) => (lost < maxLost ? Promise.resolve() : Promise.reject(contended(folder, lost))),

    origin: async () => origin,

    close: async () => {},
  });
}

const contended = (folder: string, lost: number) =>
  new LedgerError("ledger-contended", `lost ${lost} races for the next change`, "run again with fewer runs at once", folder);
