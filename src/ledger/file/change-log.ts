import { join } from "node:path";
import { LedgerError } from "../ledger.ts";
import { corrupt, formatVersion } from "../store/file-format.ts";
import { outOfStep, type State, type Update } from "../store/state.ts";
import { diskError, errnoOf } from "./disk-errors.ts";
import { changesOf, checkpointsOf, fileName, numberOf } from "./file-names.ts";
import type { LedgerDisk } from "./ledger-disk.ts";
import { type Sealed, seal, unseal } from "./seal.ts";

/** How far a reader is: the last change it has, that file's hash, and what has come since a checkpoint was due. */
export interface Position {
  readonly number: number;
  readonly hash: string | null;
  readonly changes: number;
  readonly written: number;
}

export interface Reading {
  readonly state: State;
  readonly position: Position;
}

const start: Position = { number: 0, hash: null, changes: 0, written: 0 };
/** Files read at once while catching up with many. */
const readAhead = 32;

/** The ledger from its newest checkpoint on. */
export async function readAll(disk: LedgerDisk, folder: string, state: State, every: number): Promise<Reading> {
  const checkpoints = await numbersIn(disk, checkpointsOf(folder));
  const changes = await numbersIn(disk, changesOf(folder));
  const newest = checkpoints?.at(-1) ?? 0;
  const last = Math.max(changes?.at(-1) ?? 0, newest);
  if (changes === undefined && last === 0) await refuseOther(disk, folder);
  await refuseGaps(disk, folder, changes ?? [], last);
  const begin = newest > 0 ? await readCheckpoint(disk, folder, state, newest) : { state, position: start };
  return readOn(disk, folder, begin, last, every);
}

/** What came after `reading`. `last`: changes up to there are known to exist. */
export async function readOn(disk: LedgerDisk, folder: string, reading: Reading, last: number, every: number): Promise<Reading> {
  let { state, position } = reading;
  const { number } = position;
  for (;;) {
    const ahead = Math.min(readAhead, Math.max(1, last - position.number));
    const files = await Promise.all(Array.from({ length: ahead }, (_, index) => readChange(disk, folder, position.number + 1 + index)));
    for (const file of files) {
      if (file !== undefined) ({ state, position } = replay(folder, { state, position }, file, every));
      else if (position.number < last) throw missing(changePath(folder, position.number + 1));
      else {
        if (position.number === number && number > 0) await refuseVanished(disk, changePath(folder, number));
        return { state, position };
      }
    }
  }
}

/** The position after a change with `written` records and runs, and whether a checkpoint is due there. */
export function advance(
  position: Position,
  hash: string,
  state: State,
  written: number,
  every: number,
): { position: Position; due: boolean } {
  const changes = position.changes + 1;
  const total = position.written + written;
  // All checkpoints together stay within a few times the size of the changes, and so does what a reader replays.
  const due = changes >= every && total * 4 >= state.records.size + state.runs.size;
  const since = due ? { changes: 0, written: 0 } : { changes, written: total };
  return { position: { number: position.number + 1, hash, ...since }, due };
}

export function sealChange(position: Position, updates: readonly Update[], time: string): Sealed {
  return seal({ kind: "LedgerChange", formatVersion, number: position.number + 1, previous: position.hash, time, updates });
}

export function sealCheckpoint(number: number, change: string, state: State, time: string): Sealed {
  const content = { records: [...state.records.values()], runs: [...state.runs.values()] };
  return seal({ kind: "LedgerCheckpoint", formatVersion, number, change, time, ...content });
}

const changePath = (folder: string, number: number): string => join(changesOf(folder), fileName(number));

interface ChangeFile {
  readonly path: string;
  readonly bytes: Buffer;
}

async function readChange(disk: LedgerDisk, folder: string, number: number): Promise<ChangeFile | undefined> {
  const path = changePath(folder, number);
  try {
    return { path, bytes: await disk.read(path) };
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw diskError(error, path);
  }
}

function replay(folder: string, reading: Reading, { path, bytes }: ChangeFile, every: number): Reading {
  const { document, hash } = unseal(bytes, path, "LedgerChange");
  const { number, hash: previous } = reading.position;
  if (document.number !== number + 1) throw corrupt(path, `says that it is change ${document.number}`);
  if (document.previous !== previous) {
    throw corrupt(
      path,
      number === 0 ? "says that a change comes before it" : `doesn't follow ${changePath(folder, number)} as that is now`,
    );
  }
  let state = reading.state;
  let written = 0;
  for (const update of document.updates) {
    const wrong = outOfStep(state, update);
    if (wrong !== undefined) throw corrupt(path, wrong);
    state = state.with(update.records, update.runs);
    written += update.records.length + update.runs.length;
  }
  return { state, position: advance(reading.position, hash, state, written, every).position };
}

/** A checkpoint only repeats what the changes say, but one that is damaged means that the disk, or someone, damages files: stop. */
async function readCheckpoint(disk: LedgerDisk, folder: string, empty: State, number: number): Promise<Reading> {
  const path = join(checkpointsOf(folder), fileName(number));
  const bytes = await about(path, disk.read(path));
  const { document } = unseal(bytes, path, "LedgerCheckpoint");
  const change = await readChange(disk, folder, number);
  if (change === undefined) throw missing(changePath(folder, number));
  const { hash } = unseal(change.bytes, change.path, "LedgerChange");
  if (document.number !== number || document.change !== hash) throw corrupt(path, `doesn't belong to ${change.path} as that is now`);
  const state = empty.with(document.records, document.runs);
  if (state.records.size !== document.records.length || state.runs.size !== document.runs.length) throw corrupt(path, "has a record twice");
  return { state, position: { ...start, number, hash } };
}

/** In order; undefined: no such folder. */
async function numbersIn(disk: LedgerDisk, folder: string): Promise<number[] | undefined> {
  try {
    const names = await disk.list(folder);
    return names.flatMap((name) => numberOf(name) ?? []).sort((a, b) => a - b);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return undefined;
    throw diskError(error, folder);
  }
}

async function refuseGaps(disk: LedgerDisk, folder: string, numbers: readonly number[], last: number): Promise<void> {
  if (numbers.length === last) return;
  const listed = new Set(numbers);
  for (let number = 1; number <= last; number += 1) {
    // Changes that were made while the folder was listed may be missing from the listing.
    if (!listed.has(number) && !(await exists(disk, changePath(folder, number)))) throw missing(changePath(folder, number));
  }
}

/** A folder that exists and holds other things is no empty ledger. */
async function refuseOther(disk: LedgerDisk, folder: string): Promise<void> {
  if (!(await exists(disk, folder))) return;
  const names = await about(folder, disk.list(folder));
  const other = names.find((name) => !name.startsWith(".") && name !== "checkpoints" && name !== "changes");
  if (other === undefined) return;
  throw new LedgerError(
    "ledger-file-missing",
    `the ledger's changes aren't there, and ${folder} isn't empty`,
    "put the folder back from a copy, or name another one with --ledger file:DIR",
    changesOf(folder),
  );
}

async function refuseVanished(disk: LedgerDisk, path: string): Promise<void> {
  if (!(await exists(disk, path))) throw missing(path);
}

const exists = (disk: LedgerDisk, path: string): Promise<boolean> => about(path, disk.exists(path));

/** A failure becomes a LedgerError about `path`. */
async function about<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw diskError(error, path);
  }
}

const missing = (path: string) =>
  new LedgerError(
    "ledger-file-missing",
    "this change of the ledger isn't there, but there are later ones",
    "put this file, or the whole folder, back from a copy",
    path,
  );
