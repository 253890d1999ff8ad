import type { WarehouseDatabaseScenario } from "../../model/generated/scenario.ts";
import { timeOf } from "../clock.ts";
import { type Lived, Timeline } from "./timeline.ts";

export interface WarehouseTable extends Lived {
  readonly megabytes: number;
  readonly interleaved: boolean;
}

/** Databases with schemas and tables, as a namespace and a cluster hold them. */
export interface Warehouse {
  /** Schemas by database. */
  readonly databases: ReadonlyMap<string, ReadonlySet<string>>;
  /** By `tableId`. */
  readonly tables: Timeline<WarehouseTable>;
}

export type TableName = readonly [database: string, schema: string, table: string];

export const tableId = (name: TableName): string => JSON.stringify(name);

export function makeWarehouse(scenarios: readonly WarehouseDatabaseScenario[], createdAt: number, start: number): Warehouse {
  const tables = new Timeline<WarehouseTable>();
  const databases = new Map<string, ReadonlySet<string>>();
  for (const database of scenarios) {
    databases.set(database.name, new Set((database.schemas ?? []).map((schema) => schema.name)));
    for (const schema of database.schemas ?? []) {
      for (const table of schema.tables ?? []) {
        tables.add(tableId([database.name, schema.name, table.name]), {
          from: table.createdAt === undefined ? createdAt : timeOf(table.createdAt, start),
          until: table.droppedAt === undefined ? Number.POSITIVE_INFINITY : timeOf(table.droppedAt, start),
          megabytes: table.megabytes ?? 100,
          interleaved: table.interleaved ?? false,
        });
      }
    }
  }
  return { databases, tables };
}

/** Megabytes of all tables at a moment. */
export function megabytesAt({ tables }: Warehouse, time: number): number {
  let sum = 0;
  for (const [, table] of tables.allAt(time)) sum += table.megabytes;
  return sum;
}
