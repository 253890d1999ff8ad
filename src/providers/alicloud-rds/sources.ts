import type { EntryDiagnostic, Path } from "../../diagnostic/diagnostic.ts";
import { didYouMean } from "../../diagnostic/look-alikes.ts";
import { nearest } from "../../diagnostic/nearest.ts";
import type { AlicloudRdsEntry, RDSDatabase } from "../../model/generated/restore-plan.ts";
import type { TableMetadata } from "./client.ts";
import { diagnose } from "./codes.ts";
import { newNameOf, targetId } from "./names.ts";

/** A database in a backup set. */
export interface Content {
  /** Bytes by table, undefined where the metadata doesn't tell. */
  readonly tables: ReadonlyMap<string, number | undefined>;
  /** Bytes of the whole. */
  readonly size?: number;
}

/** Undefined: no such database. */
export function contentOf(rows: readonly TableMetadata[], database: string): Content | undefined {
  const own = rows.filter((row) => row.database === database);
  if (own.length === 0) return undefined;
  const tables = new Map<string, number | undefined>();
  let total: number | undefined = 0;
  for (const { tables: names = "", size = "" } of own) {
    const sizes = size.split(",").map(bytes);
    const sum = sizes.reduce((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0);
    total = total === undefined || sum === undefined ? undefined : total + sum;
    const several = names.split(",").map((name) => name.trim());
    if (several.length > 1)
      for (const [index, name] of several.entries()) tables.set(name, several.length === sizes.length ? sizes[index] : undefined);
    // A name may itself have a comma.
    if (names !== "") tables.set(names, sum);
  }
  return { tables, ...(total !== undefined && { size: total }) };
}

const bytes = (kilobytes: string) => (/^\s*[0-9.]+\s*$/.test(kilobytes) ? Number(kilobytes) * 1024 : undefined);

export interface Sources {
  readonly diagnostics: readonly EntryDiagnostic[];
  /** Bytes by targetId. */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface Contents {
  /** By database; one that couldn't be read is left out, one that isn't in the backup is undefined. */
  readonly byDatabase: ReadonlyMap<string, Content | undefined>;
  /** Names that `name` may have been meant for. */
  readonly databases: readonly string[];
  /** The backup set that the contents are of. */
  readonly backupId: string;
  /** Binary logs are replayed on top of it, which may add tables. */
  readonly thenLogs: boolean;
}

/** Each database and table of an entry against the backup's list, names to the letter. */
export function examineSources({ region, instance, databases }: AlicloudRdsEntry, contents: Contents): Sources {
  const diagnostics: EntryDiagnostic[] = [];
  const sizes: Record<string, number> = {};
  const { byDatabase, backupId, thenLogs } = contents;
  const absent = (path: Path, what: string, candidates: Iterable<string>, name: string) => {
    // A hint compares every name of the backup, so only the first few diagnostics get one.
    const near = diagnostics.length < 5 ? nearest(name, candidates, Number.POSITIVE_INFINITY) : undefined;
    const hint = near === undefined ? "correct the name, or choose a backup from when it existed" : didYouMean(name, near);
    diagnostics.push(
      thenLogs
        ? diagnose(
            "warning",
            "source-not-in-full-backup",
            `${what} is not in the full backup ${backupId}; it may be in the binary logs only`,
            near === undefined ? "check that it existed at the restore time" : hint,
            path,
          )
        : diagnose("error", "source-not-found", `${what} is not in backup set ${backupId}`, hint, path),
    );
  };
  for (const [index, database] of databases.entries()) {
    if (!byDatabase.has(database.name)) continue;
    const content = byDatabase.get(database.name);
    if (content === undefined) {
      absent(["databases", index, "name"], `database ${database.name}`, contents.databases, database.name);
      continue;
    }
    if (database.tables === undefined && content.size !== undefined) sizes[targetId(region, instance, newNameOf(database))] = content.size;
    tablesOf(database, content, (at, name) =>
      absent(["databases", index, "tables", at, "name"], `table ${database.name}.${name}`, content.tables.keys(), name),
    );
    for (const { name, newName } of database.tables ?? []) {
      const size = content.tables.get(name);
      if (size !== undefined) sizes[targetId(region, instance, newNameOf(database), newName)] = size;
    }
  }
  return { diagnostics, sizes };
}

function tablesOf(database: RDSDatabase, content: Content, missing: (index: number, name: string) => void): void {
  // A database listed without any of its tables says nothing about them.
  if (content.tables.size === 0) return;
  for (const [index, { name }] of database.tables?.entries() ?? []) if (!content.tables.has(name)) missing(index, name);
}
