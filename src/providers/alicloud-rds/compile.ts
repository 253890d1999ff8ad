import type { CompiledCall, Pin, Restoration } from "../../model/call.ts";
import type { AlicloudRdsEntry, RDSDatabase, RDSTable } from "../../model/generated/restore-plan.ts";
import type { Json } from "../../model/json.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { withParameters } from "../with-parameters.ts";
import { makesDatabase, newNameOf, targetId } from "./names.ts";

/** RestoreTable refuses more (InvalidParamTableMeta.TooManyTables). */
export const maxTables = 100;

/** A database of an entry with those of its tables that one call restores; without `tables`, the whole database. */
interface Part {
  readonly index: number;
  readonly database: RDSDatabase;
  readonly tables?: readonly { readonly index: number; readonly table: RDSTable }[];
}

export function backup({ fields }: Entry<AlicloudRdsEntry>): { readonly pin: Pin } | { readonly selector: Json } {
  const { backupId, restoreTime } = fields.from;
  if (backupId !== undefined) return { pin: { kind: "backup-set", id: backupId } };
  if (restoreTime !== undefined) return { pin: { kind: "restore-time", id: restoreTimeOf(restoreTime) } };
  return { selector: { latest: true } };
}

/** One RestoreTable an entry, or one for every 100 tables where the databases keep their names. */
export function compile({ fields }: Entry<AlicloudRdsEntry>): CompiledCall[] {
  return split(fields.databases).map((parts) => ({
    operation: "RestoreTable",
    input: {
      DBInstanceId: fields.instance,
      TableMeta: tableMeta(parts),
      ...(fields.instantRecovery === undefined ? {} : { InstantRecovery: fields.instantRecovery }),
    },
    restores: parts.flatMap((part) => restorations(fields, part)),
    // The same for each of several calls: what stands in the way of one is told of the entry.
    path: ["databases"],
  }));
}

/** Whether more than `maxTables` tables can go in several calls: a database made by the first call would be in the way of the second. */
export const canSplit = (databases: readonly RDSDatabase[]) =>
  databases.every(({ tables, ...database }) => tables === undefined || !makesDatabase(database));

export const countTables = (databases: readonly RDSDatabase[]) => databases.reduce((sum, { tables }) => sum + (tables?.length ?? 0), 0);

function split(databases: readonly RDSDatabase[]): readonly (readonly Part[])[] {
  const parts: readonly Part[] = databases.map((database, index) => ({
    index,
    database,
    ...(database.tables === undefined ? {} : { tables: database.tables.map((table, at) => ({ index: at, table })) }),
  }));
  if (countTables(databases) <= maxTables || !canSplit(databases)) return [parts];
  const first: Part[] = [];
  const calls: Part[][] = [first];
  let current = first;
  let room = maxTables;
  for (const part of parts) {
    if (part.tables === undefined) {
      first.push(part);
      continue;
    }
    for (let from = 0; from < part.tables.length; ) {
      if (room === 0) {
        current = [];
        calls.push(current);
        room = maxTables;
      }
      const tables = part.tables.slice(from, from + room);
      current.push({ ...part, tables });
      from += tables.length;
      room -= tables.length;
    }
  }
  return calls;
}

export const withPin = (call: CompiledCall, { kind, id }: Pin): CompiledCall => ({
  ...call,
  input: withParameters(call.input, "DBInstanceId", kind === "restore-time" ? { RestoreTime: id } : { BackupId: id }),
});

/** The JSON text that goes over the wire, keys in the order of Alibaba Cloud's own sample. */
function tableMeta(parts: readonly Part[]): string {
  return JSON.stringify(
    parts.map(({ database, tables }) => ({
      type: "db",
      name: database.name,
      newname: newNameOf(database),
      ...(tables === undefined ? {} : { tables: tables.map(({ table }) => ({ type: "table", name: table.name, newname: table.newName })) }),
    })),
  );
}

function restorations({ region, instance }: AlicloudRdsEntry, { index, database, tables }: Part): Restoration[] {
  const target = newNameOf(database);
  const namedBy = database.newName === undefined ? "name" : "newName";
  const whole = { source: database.name, target, targetId: targetId(region, instance, target), path: ["databases", index, namedBy] };
  if (tables === undefined) return [whole];
  const each = tables.map(({ index: at, table }) => ({
    source: `${database.name}.${table.name}`,
    target: `${target}.${table.newName}`,
    targetId: targetId(region, instance, target, table.newName),
    path: ["databases", index, "tables", at, "newName"],
  }));
  // Two calls that make the same new database collide, whatever tables they put in it.
  return makesDatabase(database) ? [{ ...whole, implied: true }, ...each] : each;
}

/** A plan's timestamp, whose form the schema holds, as RestoreTable takes it: UTC, whole seconds, `2019-08-20T16:00:00Z`. */
export function restoreTimeOf(timestamp: string): string {
  const time = new Date(timestamp.toUpperCase().replace(" ", "T"));
  return Number.isNaN(time.getTime()) ? timestamp : time.toISOString().replace(/[.][0-9]+Z$/, "Z");
}

/** A part of a second, which RestoreTable can't take; rounding it could land on the wrong side of the damage. */
export const hasFraction = (timestamp: string): boolean => /[.]0*[1-9]/.test(timestamp);
