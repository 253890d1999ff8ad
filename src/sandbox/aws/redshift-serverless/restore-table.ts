import type { JsonObject } from "../../../model/json.ts";
import type { Done } from "../../exchange.ts";
import type { Namespace } from "../../world/namespace.ts";
import { recoveryPoint } from "../../world/recovery-points.ts";
import type { World } from "../../world/world.ts";
import { awsError, invalid, notFound } from "../json-errors.ts";
import { isInterleaved, schemaExists, startTableRestore, type TableProblem, tableNames, tableProblem } from "../table-restore.ts";
import type { JsonInput } from "./input.ts";
import { tableRestoreStatus } from "./shapes.ts";
import { snapshotsOf } from "./snapshots.ts";

type Operation = "RestoreTableFromRecoveryPoint" | "RestoreTableFromSnapshot";

/** Both ways of restoring a table, with every refusal that the service documents or its guide describes. */
export function restoreTable(operation: Operation, body: JsonObject, input: JsonInput, world: World): Done {
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
  const names = tableNames({
    source: [input.text("sourceDatabaseName"), input.optionalText("sourceSchemaName"), input.text("sourceTableName")],
    target: [input.optionalText("targetDatabaseName"), input.optionalText("targetSchemaName"), input.text("newTableName")],
    caseSensitive: input.flag("activateCaseSensitiveIdentifier"),
  });
  checkIdle(namespace, world, now);

  const wanted = {
    service: "redshift-serverless",
    operation,
    scope: namespace.name,
    place: namespace,
    ...names,
    backupTime,
    input: body,
  } as const;
  if (isInterleaved(wanted)) {
    const name = names.source.join(".");
    throw invalid(`Table ${name} has an interleaved sort key. You can't restore tables with interleaved sort keys.`);
  }
  const problem = tableProblem(wanted, now);
  if (problem !== undefined && world.collisions === "at-once") throw serviceErrorOf(problem);
  if (!schemaExists(wanted)) throw invalid(`Schema ${names.target[0]}.${names.target[1]} does not exist.`);
  const restore = startTableRestore(wanted, problem, world);
  return { body: { tableRestoreStatus: tableRestoreStatus(restore, now) }, restoreId: restore.id };
}

const serviceErrorOf = ({ kind, message }: TableProblem) =>
  kind === "source-absent" ? invalid(message) : awsError("ConflictException", message);

function checkWorkgroup(namespace: Namespace, name: string, world: World): void {
  const workgroup = namespace.workgroups.find((candidate) => candidate.name === name);
  if (!workgroup) {
    const elsewhere = [...world.namespaces.values()].some((other) => other.workgroups.some((candidate) => candidate.name === name));
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
  const snapshot = snapshotsOf(namespace, now).find((candidate) => candidate.name === name);
  if (!snapshot) throw notFound("Snapshot", name);
  if (snapshot.status !== "AVAILABLE") throw invalid(`Snapshot ${name} is not available. Its status is ${snapshot.status}.`);
  return snapshot.createdAt;
}

function checkIdle(namespace: Namespace, world: World, now: number): void {
  if (now < namespace.busyUntil || namespace.lane.running(now).length >= world.concurrentRestores) throw awsError("ConflictException");
}
