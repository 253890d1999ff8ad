import type { Namespace, RecoveryPoint, Snapshot, TableRestoreStatus, Workgroup } from "@aws-sdk/client-redshift-serverless";
import type { Call, CompiledCall, Pin } from "../../../src/model/call.ts";
import type { RedshiftServerlessEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Entry } from "../../../src/model/restore-plan.ts";
import type { TokenPage } from "../../../src/providers/aws/pages.ts";
import type { RedshiftClient } from "../../../src/providers/redshift-serverless/client.ts";
import { compile, place, withPin } from "../../../src/providers/redshift-serverless/compile.ts";
import type { RestoreRequest } from "../../../src/providers/redshift-serverless/request.ts";

export const now = Date.parse("2026-11-20T12:00:00Z");
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;

export function entryOf(fields: Partial<RedshiftServerlessEntry> = {}): Entry<RedshiftServerlessEntry> {
  const all: RedshiftServerlessEntry = {
    id: "sales",
    provider: "redshift-serverless",
    region: "eu-west-1",
    namespace: "analytics",
    workgroup: "analytics-wg",
    from: { recoveryPointId: "rp-1" },
    source: { database: "prod" },
    tables: [{ name: "orders", newName: "orders_restored" }],
    ...fields,
  };
  const locate = () => ({ file: "plans/a.yaml", line: 1, column: 1 });
  return { plan: "inc-1", id: all.id, provider: all.provider, fields: all, dependsOn: [], generation: 1, locate };
}

/** The calls of an entry with their backup in them, if there is one. */
export const compiled = (entry: Entry<RedshiftServerlessEntry>, pin: Pin | undefined): CompiledCall[] =>
  compile(entry).map((call) => (pin === undefined ? call : withPin(call, pin)));

export function callsOf(entry: Entry<RedshiftServerlessEntry>, pin: Pin = { kind: "recovery-point", id: "rp-1" }): Call[] {
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

export function callOf(fields: Partial<RedshiftServerlessEntry> = {}, pin?: Pin): Call {
  const [call] = callsOf(entryOf(fields), pin);
  if (call === undefined) throw new Error("the entry has no table");
  return call;
}

/** The status of the restore that `callOf()` asks for. */
export function statusOf(fields: Partial<TableRestoreStatus> = {}): TableRestoreStatus {
  return {
    tableRestoreRequestId: "req-1",
    namespaceName: "analytics",
    workgroupName: "analytics-wg",
    recoveryPointId: "rp-1",
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

export const pointOf = (recoveryPointId: string, createdAt: number): RecoveryPoint => ({
  recoveryPointId,
  recoveryPointCreateTime: new Date(createdAt),
  namespaceName: "analytics",
});

export const snapshotOf = (snapshotName: string, createdAt: number, fields: Partial<Snapshot> = {}): Snapshot => ({
  snapshotName,
  snapshotCreateTime: new Date(createdAt),
  namespaceName: "analytics",
  status: "AVAILABLE",
  ...fields,
});

/** An error as the SDK throws it for an answer of the service. */
export function sdkError(name: string, message = "", status = 400): Error {
  return Object.assign(new Error(message), { name, $fault: status < 500 ? "client" : "server", $metadata: { httpStatusCode: status } });
}

export interface World {
  points: RecoveryPoint[];
  snapshots: Snapshot[];
  namespace: Namespace | Error;
  workgroup: Workgroup | Error;
  restores: TableRestoreStatus[];
  pageSize: number;
  credentialsAccount: string | undefined;
  /** Errors by method. */
  failing: Partial<Record<keyof RedshiftClient, Error>>;
  /** Nothing: the answer has no restore in it. */
  submit: (request: RestoreRequest, beforeSend: () => void) => TableRestoreStatus | undefined;
}

/** A client over plain data. `asked` lists the requests it got. */
export function fakeClient(world: Partial<World> = {}): { client: RedshiftClient; asked: string[] } {
  const asked: string[] = [];
  const { points = [], snapshots = [], restores = [], pageSize = 100, failing = {} } = world;
  const answer = async <T>(method: keyof RedshiftClient, value: T | Error): Promise<T> => {
    asked.push(method);
    await Promise.resolve();
    const error = failing[method] ?? value;
    if (error instanceof Error) throw error;
    return error;
  };
  const page = <T>(items: readonly T[], token: string | undefined): TokenPage<T> => {
    const start = Number(token ?? 0);
    const end = start + pageSize;
    return { items: items.slice(start, end), ...(end < items.length ? { nextToken: String(end) } : {}) };
  };
  const client: RedshiftClient = {
    listRecoveryPoints: (_, token) => answer("listRecoveryPoints", page(points, token)),
    getRecoveryPoint: (id) =>
      answer(
        "getRecoveryPoint",
        points.find(({ recoveryPointId }) => recoveryPointId === id) ?? sdkError("ResourceNotFoundException", "", 400),
      ),
    listSnapshots: (_, token) => answer("listSnapshots", page(snapshots, token)),
    getNamespace: () => answer("getNamespace", world.namespace ?? { namespaceName: "analytics", status: "AVAILABLE" }),
    getWorkgroup: () =>
      answer("getWorkgroup", world.workgroup ?? { workgroupName: "analytics-wg", namespaceName: "analytics", status: "AVAILABLE" }),
    listTableRestoreStatus: (_, token) => answer("listTableRestoreStatus", page(restores, token)),
    getTableRestoreStatus: (id) =>
      answer(
        "getTableRestoreStatus",
        restores.find(({ tableRestoreRequestId }) => tableRestoreRequestId === id) ?? sdkError("ResourceNotFoundException", "", 400),
      ),
    credentialsAccount: () => answer("credentialsAccount", world.credentialsAccount),
    async restoreTable(request, beforeSend) {
      const status = await answer("restoreTable", world.submit === undefined ? statusOf() : world.submit(request, beforeSend));
      return { ...(status && { status }), apiRequestId: "api-1" };
    },
    close: () => undefined,
  };
  return { client, asked };
}
