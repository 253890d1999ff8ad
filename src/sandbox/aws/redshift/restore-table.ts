import type { Done } from "../../exchange.ts";
import { type Cluster, clusterAvailability, clusterStatus } from "../../world/cluster.ts";
import type { World } from "../../world/world.ts";
import { isInterleaved, schemaExists, startTableRestore, tableNames, tableProblem } from "../table-restore.ts";
import { clusterNotFound, operationRunning, redshiftError } from "./errors.ts";
import { type FoundSnapshot, findSnapshot } from "./find-snapshot.ts";
import type { QueryInput } from "./input.ts";
import { tableRestoreStatus } from "./shapes.ts";

const operation = "RestoreTableFromClusterSnapshot";
const refused = (message: string) => redshiftError("InvalidTableRestoreArgument", message);

/** Restores a table, with every refusal that the service documents, its guide describes or its users report. */
export function restoreTable(input: QueryInput, world: World): Done {
  const now = world.clock.now();
  const cluster = world.cluster(input.text("ClusterIdentifier"));
  if (!cluster) throw clusterNotFound(input.text("ClusterIdentifier"));
  const found = findSnapshot(input.text("SnapshotIdentifier"), world);
  const names = tableNames({
    source: [input.text("SourceDatabaseName"), input.optionalText("SourceSchemaName"), input.text("SourceTableName")],
    target: [input.optionalText("TargetDatabaseName"), input.optionalText("TargetSchemaName"), input.text("NewTableName")],
    caseSensitive: input.flag("EnableCaseSensitiveIdentifier") ?? false,
  });
  checkCluster(cluster, world, now);
  checkSnapshot(found, cluster);
  const wanted = {
    service: "redshift",
    operation,
    scope: cluster.identifier,
    place: cluster,
    ...names,
    backupTime: found.snapshot.createdAt,
    input: input.values,
  } as const;
  if (isInterleaved(wanted))
    throw redshiftError("UnsupportedOperation", `Table ${names.source.join(".")} has an interleaved sort key, so it can't be restored.`);
  const problem = tableProblem(wanted, now);
  if (problem !== undefined && world.collisions === "at-once") throw refused(problem.message);
  if (!schemaExists(wanted)) throw refused(`Schema ${names.target[0]}.${names.target[1]} does not exist.`);
  const restore = startTableRestore(wanted, problem, world);
  return { body: { TableRestoreStatus: tableRestoreStatus(restore, now) }, restoreId: restore.id };
}

function checkCluster(cluster: Cluster, world: World, now: number): void {
  if (clusterStatus(cluster, now) === "modifying") throw operationRunning();
  if (cluster.status !== "available" || clusterAvailability(cluster, now) !== "Available") throw redshiftError("InvalidClusterState");
  if (cluster.lane.running(now).length < world.concurrentRestores) return;
  throw world.busyClusterCode === "InvalidClusterState" ? operationRunning() : redshiftError(world.busyClusterCode);
}

/** Only a snapshot of this cluster will do, of its present life, and with the node type that it has now. */
function checkSnapshot({ cluster: source, snapshot }: FoundSnapshot, cluster: Cluster): void {
  if (snapshot.status !== "available" || snapshot.owner !== undefined || snapshot.sharedWith.length > 0)
    throw redshiftError("InvalidClusterSnapshotState");
  if (source !== cluster) throw refused(`Snapshot ${snapshot.identifier} was not taken from cluster ${cluster.identifier}.`);
  if (snapshot.nodeType !== cluster.nodeType)
    throw redshiftError("UnsupportedOperation", "You can't restore a table from a snapshot that was taken before the cluster was resized.");
}
