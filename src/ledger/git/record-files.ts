import type { LedgerRecord } from "../../model/ledger-record.ts";
import { PersistentMap } from "../store/persistent-map.ts";
import { planPath } from "./paths.ts";

/** Records in one file; a larger plan is split, so that a change rewrites little and stays below a host's file limit. */
export const recordsInFile = 250;

export interface PlanFile {
  readonly plan: string;
  readonly part: number;
  /** In the order in which they came, so that a commit's difference is small. */
  readonly keys: readonly string[];
}

/** Which record is in which file. Immutable, like the state. */
export class RecordFiles {
  static readonly empty = (): RecordFiles => new RecordFiles(PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());

  readonly files: PersistentMap<PlanFile>;
  /** Key to path. */
  readonly places: PersistentMap<string>;
  /** Plan to its last part. */
  readonly #parts: PersistentMap<number>;

  private constructor(files: PersistentMap<PlanFile>, places: PersistentMap<string>, parts: PersistentMap<number>) {
    this.files = files;
    this.places = places;
    this.#parts = parts;
  }

  /** With the records placed, and the paths of the files that hold or held them. */
  place(records: readonly LedgerRecord[]): { layout: RecordFiles; paths: ReadonlySet<string> } {
    const files = new Map<string, { plan: string; part: number; keys: string[] }>();
    const places = new Map<string, string>();
    const parts = new Map<string, number>();
    const paths = new Set<string>();
    const fileAt = (plan: string, part: number) => {
      const path = planPath(plan, part);
      const file = files.get(path) ?? { plan, part, keys: [...(this.files.get(path)?.keys ?? [])] };
      files.set(path, file);
      return { path, file };
    };
    for (const { key, plan } of records) {
      const old = places.get(key) ?? this.places.get(key);
      const holder = old === undefined ? undefined : (files.get(old) ?? this.files.get(old));
      if (old !== undefined) paths.add(old);
      if (holder?.plan === plan) continue;
      // The same call is now part of another plan: a renamed one, say.
      if (holder !== undefined) {
        const { file } = fileAt(holder.plan, holder.part);
        file.keys = file.keys.filter((other) => other !== key);
      }
      let part = parts.get(plan) ?? this.#parts.get(plan) ?? 1;
      if (fileAt(plan, part).file.keys.length >= recordsInFile) part += 1;
      const { path, file } = fileAt(plan, part);
      file.keys.push(key);
      parts.set(plan, part);
      places.set(key, path);
      paths.add(path);
    }
    return { layout: new RecordFiles(this.files.with(files), this.places.with(places), this.#parts.with(parts)), paths };
  }

  /** With files as they were read. */
  with(read: ReadonlyMap<string, PlanFile>): RecordFiles {
    const places = [...read].flatMap(([path, file]) => file.keys.map((key) => [key, path] as const));
    const parts = new Map<string, number>();
    for (const { plan, part } of read.values()) parts.set(plan, Math.max(part, parts.get(plan) ?? this.#parts.get(plan) ?? 1));
    return new RecordFiles(this.files.with(read), this.places.with(places), this.#parts.with(parts));
  }

  /** Takes back everything since. */
  restore(): this {
    this.files.restore();
    this.places.restore();
    this.#parts.restore();
    return this;
  }
}
