import type { JsonObject } from "../../../model/json.ts";
import type { Done } from "../../exchange.ts";
import { acceptJob } from "../../world/job.ts";
import { type Namespace, tableId, type WarehouseTable } from "../../world/namespace.ts";
import { recoveryPoint } from "../../world/recovery-points.ts";
import type { Restore, World } from "../../world/world.ts";
import { awsError, invalid, notFound } from "../json-errors.ts";
import type { Input } from "./input.ts";
import { tableRestoreStatus } from "./shapes.ts";
import { snapshotsOf } from "./snapshots.ts";

type Operation = "RestoreTableFromRecoveryPoint" | "RestoreTableFromSnapshot";

/** Both ways of restoring a table, with every refusal that the service documents or its guide describes. */
export function restoreTable(operation: Operation, body: JsonObject, input: Input, world: World): Done {
  const backupField = operation === "RestoreTableFromSnapshot" ? "snapshotName" : "recoveryPointId";
  input.require("namespaceName", "workgroupName", backupField, "sourceDatabaseName", "sourceTableName", "newTableName");
  const now = world.clock.now();
  const namespace = world.namespaces.get(input.text("namespaceName"));
  if (!namespace) throw notFound("Namespace", input.text("namespaceName"));
  checkWorkgroup(namespace, input.text("workgroupName"), world);
  const backupTime =
    operation === "RestoreTableFromSnapshot"
      ? snapshotTime(namespace, input.text("snapshotName"), now)
      : pointTime(namespace, input.text("recoveryPointId"), now);

  const fold = input.flag("activateCaseSensitiveIdentifier") ? (name: string) => name : (name: string) => name.toLowerCase();
  const source = [
    fold(input.text("sourceDatabaseName")),
    fold(input.optionalText("sourceSchemaName") ?? "public"),
    fold(input.text("sourceTableName")),
  ] as const;
  const target = [
    fold(input.optionalText("targetDatabaseName") ?? source[0]),
    fold(input.optionalText("targetSchemaName") ?? source[1]),
    fold(input.text("newTableName")),
  ] as const;
  checkIdle(namespace, world, now);
  const table = namespace.tables.at(tableId(...source), backupTime);
  checkTable(table, source.join("."));
  const problem =
    table === undefined ? `Table ${source.join(".")} does not exist in the specified backup.` : collision(namespace, target, now);
  if (problem !== undefined && world.collisions === "at-once")
    throw table === undefined ? invalid(problem) : awsError("ConflictException", problem);
  if (!namespace.databases.get(target[0])?.has(target[1])) throw invalid(`Schema ${target[0]}.${target[1]} does not exist.`);

  const job = acceptJob(now, table?.megabytes ?? 0, world.pace, world.faults.forJob(operation, body), problem);
  if (job.end === "succeeded" && table) {
    namespace.tables.add(tableId(...target), {
      from: job.endsAt,
      until: Number.POSITIVE_INFINITY,
      megabytes: table.megabytes,
      interleaved: false,
    });
  }
  namespace.lane.add(job);
  const restore: Restore = {
    id: world.ids.uuid(),
    service: "redshift-serverless",
    operation,
    scope: namespace.name,
    input: body,
    sources: [source.join(".")],
    targets: [target.join(".")],
    job,
  };
  world.addRestore(restore);
  return { body: { tableRestoreStatus: tableRestoreStatus(restore, now) }, restoreId: restore.id };
}

function checkWorkgroup(namespace: Namespace, name: string, world: World): void {
  const workgroup = namespace.workgroups.find((own) => own.name === name);
  if (!workgroup) {
    const elsewhere = [...world.namespaces.values()].some((other) => other.workgroups.some((own) => own.name === name));
    throw elsewhere ? invalid(`Workgroup ${name} is not associated with namespace ${namespace.name}.`) : notFound("Workgroup", name);
  }
  if (workgroup.status !== "AVAILABLE")
    throw awsError("ConflictException", `Workgroup ${name} is not available. Its status is ${workgroup.status}.`);
  if (namespace.status !== "AVAILABLE")
    throw awsError("ConflictException", `Namespace ${namespace.name} is not available. Its status is ${namespace.status}.`);
}

function pointTime(namespace: Namespace, id: string, now: number): number {
  const point = recoveryPoint(namespace, id, now);
  if (!point) throw notFound("Recovery point", id);
  return point.createdAt;
}

function snapshotTime(namespace: Namespace, name: string, now: number): number {
  const snapshot = snapshotsOf(namespace, now).find((own) => own.name === name);
  if (!snapshot) throw notFound("Snapshot", name);
  if (snapshot.status !== "AVAILABLE") throw invalid(`Snapshot ${name} is not available. Its status is ${snapshot.status}.`);
  return snapshot.createdAt;
}

function checkIdle(namespace: Namespace, world: World, now: number): void {
  if (now < namespace.busyUntil || namespace.lane.running(now).length >= world.concurrentRestores) throw awsError("ConflictException");
}

function checkTable(table: WarehouseTable | undefined, name: string): void {
  if (table?.interleaved) throw invalid(`Table ${name} has an interleaved sort key. You can't restore tables with interleaved sort keys.`);
}

const collision = (namespace: Namespace, target: readonly [string, string, string], now: number): string | undefined =>
  namespace.tables.taken(tableId(...target), now) ? `Table ${target.join(".")} already exists.` : undefined;
