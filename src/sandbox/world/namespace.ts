import type { Namespace as NamespaceScenario, Workgroup } from "../../model/generated/scenario.ts";
import { days, timeOf } from "../clock.ts";
import { uuidOf } from "../identifiers.ts";
import { Lane } from "./lane.ts";
import type { RecoveryPoint } from "./recovery-points.ts";
import { type Lived, Timeline } from "./timeline.ts";

export interface WarehouseTable extends Lived {
  readonly megabytes: number;
  readonly interleaved: boolean;
}

export interface WarehouseSnapshot {
  readonly name: string;
  readonly createdAt: number;
  readonly status: string;
  /** Days; -1 for ever. */
  readonly retentionDays: number;
}

export interface Namespace {
  readonly name: string;
  /** A test may change it while clients are at work, and so the workgroups. */
  status: string;
  readonly createdAt: number;
  readonly busyUntil: number;
  workgroups: readonly Required<Workgroup>[];
  /** Schemas by database. */
  readonly databases: ReadonlyMap<string, ReadonlySet<string>>;
  /** By `tableId`. */
  readonly tables: Timeline<WarehouseTable>;
  /** The scenario's own; undefined: one every 30 minutes. */
  readonly recoveryPoints: readonly RecoveryPoint[] | undefined;
  readonly snapshots: Map<string, WarehouseSnapshot>;
  readonly lane: Lane;
}

export const tableId = (database: string, schema: string, table: string): string => JSON.stringify([database, schema, table]);

/** Whatever region a client asks for, it sees the same world. */
const arn = (account: string, rest: string): string => `arn:aws:redshift-serverless:eu-west-1:${account}:${rest}`;
export const namespaceId = (name: string): string => uuidOf(`namespace/${name}`);
export const namespaceArn = (account: string, name: string): string => arn(account, `namespace/${namespaceId(name)}`);
export const workgroupArn = (account: string, name: string): string => arn(account, `workgroup/${uuidOf(`workgroup/${name}`)}`);
export const snapshotArn = (account: string, name: string): string => arn(account, `snapshot/${uuidOf(`snapshot/${name}`)}`);

/** What a scenario leaves out gets believable values. */
export function makeNamespace(scenario: NamespaceScenario, start: number): Namespace {
  const createdAt = start - 400 * days;
  const tables = new Timeline<WarehouseTable>();
  const databases = new Map<string, ReadonlySet<string>>();
  for (const database of scenario.databases ?? []) {
    databases.set(database.name, new Set((database.schemas ?? []).map((schema) => schema.name)));
    for (const schema of database.schemas ?? []) {
      for (const table of schema.tables ?? []) {
        tables.add(tableId(database.name, schema.name, table.name), {
          from: table.createdAt === undefined ? createdAt : timeOf(table.createdAt, start),
          until: table.droppedAt === undefined ? Number.POSITIVE_INFINITY : timeOf(table.droppedAt, start),
          megabytes: table.megabytes ?? 100,
          interleaved: table.interleaved ?? false,
        });
      }
    }
  }
  const snapshots = (scenario.snapshots ?? []).map((snapshot) => ({
    name: snapshot.name,
    createdAt: timeOf(snapshot.createdAt, start),
    status: snapshot.status ?? "AVAILABLE",
    retentionDays: snapshot.retentionDays ?? -1,
  }));
  return {
    name: scenario.name,
    status: scenario.status ?? "AVAILABLE",
    createdAt,
    busyUntil: scenario.busyUntil === undefined ? 0 : timeOf(scenario.busyUntil, start),
    workgroups: (scenario.workgroups ?? []).map((workgroup) => ({
      name: workgroup.name,
      status: workgroup.status ?? "AVAILABLE",
      caseSensitiveIdentifiers: workgroup.caseSensitiveIdentifiers ?? false,
    })),
    databases,
    tables,
    recoveryPoints: scenario.recoveryPoints?.map((point) => ({ id: point.id, createdAt: timeOf(point.createdAt, start) })),
    snapshots: new Map(snapshots.map((snapshot) => [snapshot.name, snapshot])),
    lane: new Lane(),
  };
}

/** Megabytes of all tables at a moment. */
export function sizeAt(namespace: Namespace, time: number): number {
  let sum = 0;
  for (const [, table] of namespace.tables.allAt(time)) sum += table.megabytes;
  return sum;
}
