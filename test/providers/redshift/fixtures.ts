import type { Cluster, Snapshot } from "@aws-sdk/client-redshift";
import type { Call, CompiledCall, Pin } from "../../../src/model/call.ts";
import type { RedshiftEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Entry } from "../../../src/model/restore-plan.ts";
import type { TokenPage } from "../../../src/providers/aws/pages.ts";
import type { ClusterClient } from "../../../src/providers/redshift/client.ts";
import { compile, place, withPin } from "../../../src/providers/redshift/compile.ts";
import type { ClusterRestoreInput, ClusterTableRestore } from "../../../src/providers/redshift/request.ts";
import { sessionOver } from "../../../src/providers/redshift/session.ts";

export const now = Date.parse("2026-11-20T12:00:00Z");
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => hours(24 * count);
export const iso = (ms: number): string => new Date(ms).toISOString();

export function entryOf(fields: Partial<RedshiftEntry> = {}): Entry<RedshiftEntry> {
  const all: RedshiftEntry = {
    id: "sales",
    provider: "redshift",
    region: "eu-west-1",
    cluster: "warehouse",
    from: { snapshotIdentifier: "s-1" },
    source: { database: "prod" },
    tables: [{ name: "orders", newName: "orders_restored" }],
    ...fields,
  };
  const locate = () => ({ file: "plans/a.yaml", line: 1, column: 1 });
  return { plan: "inc-1", id: all.id, provider: all.provider, fields: all, dependsOn: [], generation: 1, locate };
}

export const snapshotPin: Pin = { kind: "snapshot", id: "s-1" };

/** The calls of an entry with their backup in them, if there is one. */
export const compiled = (entry: Entry<RedshiftEntry>, pin: Pin | undefined): CompiledCall[] =>
  compile(entry).map((call) => (pin === undefined ? call : withPin(call, pin)));

export function callsOf(entry: Entry<RedshiftEntry>, pin: Pin = snapshotPin): Call[] {
  return compiled(entry, pin).map((call, index) => ({
    ...call,
    ...place(entry),
    key: `key-${index}`,
    intent: `intent-${index}`,
    plan: entry.plan,
    entry: entry.id,
    provider: entry.provider,
    generation: 1,
    pin,
  }));
}

export function callOf(fields: Partial<RedshiftEntry> = {}, pin?: Pin): Call {
  const [call] = callsOf(entryOf(fields), pin);
  if (call === undefined) throw new Error("the entry has no table");
  return call;
}

/** The status of the restore that `callOf()` asks for. */
export function statusOf(fields: Partial<ClusterTableRestore> = {}): ClusterTableRestore {
  return {
    tableRestoreRequestId: "req-1",
    clusterIdentifier: "warehouse",
    snapshotIdentifier: "s-1",
    sourceDatabaseName: "prod",
    sourceSchemaName: "public",
    sourceTableName: "orders",
    targetDatabaseName: "prod",
    targetSchemaName: "public",
    newTableName: "orders_restored",
    status: "IN_PROGRESS",
    requestTime: new Date(now),
    ...fields,
  };
}

const born = new Date("2025-10-01T08:00:00Z");

export const clusterOf = (fields: Partial<Cluster> = {}): Cluster => ({
  ClusterIdentifier: "warehouse",
  ClusterStatus: "available",
  ClusterAvailabilityStatus: "Available",
  ClusterCreateTime: born,
  ClusterNamespaceArn: "arn:aws:redshift:eu-west-1:111122223333:namespace:5f0c",
  NodeType: "ra3.xlplus",
  NumberOfNodes: 2,
  AutomatedSnapshotRetentionPeriod: 7,
  ...fields,
});

/** A manual one that is kept for ever. */
export const snapshotOf = (SnapshotIdentifier: string, createdAt: number, fields: Partial<Snapshot> = {}): Snapshot => ({
  SnapshotIdentifier,
  ClusterIdentifier: "warehouse",
  SnapshotCreateTime: new Date(createdAt),
  Status: "available",
  SnapshotType: "manual",
  ManualSnapshotRetentionPeriod: -1,
  ClusterCreateTime: born,
  OwnerAccount: "111122223333",
  NodeType: "ra3.xlplus",
  NumberOfNodes: 2,
  ...fields,
});

export const automatedOf = (createdAt: number, fields: Partial<Snapshot> = {}): Snapshot => {
  const { ManualSnapshotRetentionPeriod: _, ...shape } = snapshotOf(
    `rs:warehouse-${iso(createdAt).slice(0, 19).replace(/[T:]/g, "-")}`,
    createdAt,
    { SnapshotType: "automated" },
  );
  return { ...shape, ...fields };
};

/** An error as the SDK throws it for an answer of the service: its name is the shape's, the code is the wire's. */
export function sdkError(code: string, message = "", status = 400): Error {
  const name = /Fault$|Exception$/.test(code) ? code : `${code}Fault`;
  const more = { name, Code: code, Error: { Type: "Sender", Code: code, Message: message }, $metadata: { httpStatusCode: status } };
  return Object.assign(new Error(message), { $fault: status < 500 ? "client" : "server", ...more });
}

export interface World {
  cluster: Cluster | Error;
  clusters: Cluster[];
  /** Of a cluster's name. */
  snapshots: Snapshot[];
  /** Found only by their identifier. */
  elsewhere: Snapshot[];
  restores: ClusterTableRestore[];
  /** Restores that are listed no more, but known by their id. */
  unlisted: ClusterTableRestore[];
  pageSize: number;
  credentialsAccount: string | undefined;
  /** Errors by method. */
  failing: Partial<Record<keyof ClusterClient, Error>>;
  /** Nothing: the answer has no restore in it. */
  submit: (input: ClusterRestoreInput, beforeSend: () => void) => ClusterTableRestore | undefined;
}

/** A client over plain data, which a test may change between requests. `asked` lists the requests it got. */
export function fakeClient(world: Partial<World> = {}): { client: ClusterClient; asked: string[] } {
  const asked: string[] = [];
  const answer = async <T>(method: keyof ClusterClient, value: T | Error): Promise<T> => {
    asked.push(method);
    await Promise.resolve();
    const error = world.failing?.[method] ?? value;
    if (error instanceof Error) throw error;
    return error;
  };
  const page = <T>(items: readonly T[] = [], marker: string | undefined): TokenPage<T> => {
    const start = Number(marker ?? 0);
    const end = start + (world.pageSize ?? 100);
    return { items: items.slice(start, end), ...(end < items.length ? { nextToken: String(end) } : {}) };
  };
  const client: ClusterClient = {
    describeCluster: () => answer("describeCluster", world.cluster ?? clusterOf()),
    describeClusters: (marker) => answer("describeClusters", page(world.clusters, marker)),
    describeSnapshots(query, marker) {
      if ("ClusterIdentifier" in query) return answer("describeSnapshots", page(world.snapshots, marker));
      const called = [...(world.snapshots ?? []), ...(world.elsewhere ?? [])].filter(
        ({ SnapshotIdentifier: id }) => id === query.SnapshotIdentifier,
      );
      return answer("describeSnapshots", called.length === 0 ? sdkError("ClusterSnapshotNotFound", "", 404) : page(called, marker));
    },
    describeTableRestores: (_, marker) => answer("describeTableRestores", page(world.restores, marker)),
    describeTableRestore: (_, id) =>
      answer(
        "describeTableRestore",
        [...(world.restores ?? []), ...(world.unlisted ?? [])].find(({ tableRestoreRequestId }) => tableRestoreRequestId === id) ??
          sdkError("TableRestoreNotFoundFault"),
      ),
    credentialsAccount: () => answer("credentialsAccount", world.credentialsAccount),
    async restoreTable(input, beforeSend) {
      const status = await answer("restoreTable", world.submit === undefined ? statusOf() : world.submit(input, beforeSend));
      return { ...(status && { status }), apiRequestId: "api-1" };
    },
    close: () => undefined,
  };
  return { client, asked };
}

/** A session over such a client. */
export function stage(world: Partial<World> = {}, clock: () => number = () => now) {
  const { client, asked } = fakeClient(world);
  const session = sessionOver(
    () => client,
    clock,
    () => undefined,
  );
  return { session, asked, client };
}
