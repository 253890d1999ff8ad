import { isRunning, type TableRestore, type Wanted } from "./table-restore.ts";

/** A listing, arranged so that each of many calls finds its own restores without going through all of it. */
export class RestoreIndex<R extends TableRestore> {
  readonly running: readonly R[];
  readonly #byId = new Map<string, R>();
  readonly #byNewTable = new Map<string, R[]>();

  constructor(restores: readonly R[]) {
    this.running = restores.filter(isRunning);
    for (const restore of restores) {
      if (restore.tableRestoreRequestId !== undefined) this.#byId.set(restore.tableRestoreRequestId, restore);
      const key = (restore.newTableName ?? "").toLowerCase();
      const bucket = this.#byNewTable.get(key);
      if (bucket === undefined) this.#byNewTable.set(key, [restore]);
      else bucket.push(restore);
    }
  }

  byId(id: string): R | undefined {
    return this.#byId.get(id);
  }

  /** Those that match, as far as they tell. */
  like(wanted: Wanted<R>): R[] {
    const unnamed = this.#byNewTable.get("") ?? [];
    const named = this.#byNewTable.get(wanted.newTableName.toLowerCase()) ?? [];
    return [...named, ...unnamed].filter((restore) => wanted.matches(restore));
  }
}
