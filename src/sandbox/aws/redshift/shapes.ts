import type { JsonObject } from "../../../model/json.ts";
import { days } from "../../clock.ts";
import { type Cluster, clusterAvailability, clusterNamespaceArn, clusterSnapshotArn, clusterStatus } from "../../world/cluster.ts";
import type { ClusterSnapshot } from "../../world/cluster-snapshot.ts";
import { type JobPhase, megabytesOf, phaseOf } from "../../world/job.ts";
import { manualExpiry } from "../../world/snapshot-retention.ts";
import { megabytesAt } from "../../world/warehouse.ts";
import type { Restore } from "../../world/world.ts";

/** The service's answers, member by member. All its times are text with milliseconds. */
const iso = (time: number): string => new Date(time).toISOString();

const statuses: Readonly<Record<JobPhase, string>> = {
  pending: "PENDING",
  running: "IN_PROGRESS",
  succeeded: "SUCCEEDED",
  failed: "FAILED",
  cancelled: "CANCELED",
};

/** Parameters that a table restore's status repeats. */
const echoed = [
  "ClusterIdentifier",
  "SnapshotIdentifier",
  "SourceDatabaseName",
  "SourceSchemaName",
  "SourceTableName",
  "TargetDatabaseName",
  "TargetSchemaName",
  "NewTableName",
];

/** Sizes are there once the restore is in progress. */
export function tableRestoreStatus(restore: Restore, now: number): JsonObject {
  const phase = phaseOf(restore.job, now);
  const { done, total } = megabytesOf(restore.job, now);
  const ended = phase === "failed" || phase === "cancelled";
  return {
    TableRestoreRequestId: restore.id,
    Status: statuses[phase],
    ...(ended && restore.job.message !== undefined ? { Message: restore.job.message } : {}),
    RequestTime: iso(restore.job.acceptedAt),
    ...(phase === "pending" ? {} : { ProgressInMegaBytes: done, TotalDataInMegaBytes: total }),
    ...Object.fromEntries(echoed.filter((name) => restore.input[name] !== undefined).map((name) => [name, restore.input[name] ?? ""])),
  };
}

const tagList = (tags: Readonly<Record<string, string>>): JsonObject => ({
  Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
});

/** Days that a manual snapshot is still kept; undefined for one that stays. */
function remainingDays(snapshot: ClusterSnapshot, now: number): number | undefined {
  const expiry = manualExpiry(snapshot);
  return Number.isFinite(expiry) ? Math.max(0, Math.ceil((expiry - now) / days)) : undefined;
}

export function snapshotShape(account: string, cluster: Cluster, snapshot: ClusterSnapshot, now: number): JsonObject {
  const size = megabytesAt(cluster, snapshot.createdAt);
  const remaining = snapshot.type === "manual" ? remainingDays(snapshot, now) : undefined;
  return {
    SnapshotIdentifier: snapshot.identifier,
    SnapshotArn: clusterSnapshotArn(snapshot.owner ?? account, cluster, snapshot.identifier),
    ClusterIdentifier: cluster.identifier,
    SnapshotCreateTime: iso(snapshot.createdAt),
    Status: snapshot.status,
    SnapshotType: snapshot.type,
    ClusterCreateTime: iso(cluster.createdAt),
    ClusterVersion: "1.0",
    EngineFullVersion: "1.0.77433",
    NodeType: snapshot.nodeType,
    NumberOfNodes: snapshot.numberOfNodes,
    ...databaseName(cluster),
    MasterUsername: "admin",
    Port: 5439,
    AvailabilityZone: "eu-west-1a",
    VpcId: "vpc-0a1b2c3d4e5f60718",
    Encrypted: false,
    EncryptedWithHSM: false,
    EnhancedVpcRouting: false,
    MaintenanceTrackName: "current",
    OwnerAccount: snapshot.owner ?? account,
    AccountsWithRestoreAccess: { AccountWithRestoreAccess: snapshot.sharedWith.map((AccountId) => ({ AccountId })) },
    TotalBackupSizeInMegaBytes: size,
    ActualIncrementalBackupSizeInMegaBytes: size,
    BackupProgressInMegaBytes: snapshot.status === "creating" ? size / 2 : size,
    CurrentBackupRateInMegaBytesPerSecond: 0,
    EstimatedSecondsToCompletion: 0,
    ElapsedTimeInSeconds: 0,
    ...(snapshot.sourceRegion === undefined ? {} : { SourceRegion: snapshot.sourceRegion }),
    RestorableNodeTypes: { NodeType: [snapshot.nodeType] },
    SnapshotRetentionStartTime: iso(snapshot.retentionStart),
    ...(snapshot.type === "manual" ? { ManualSnapshotRetentionPeriod: snapshot.retentionDays } : {}),
    ...(remaining === undefined ? {} : { ManualSnapshotRemainingDays: remaining }),
    Tags: tagList(snapshot.tags),
  };
}

function databaseName(cluster: Cluster): JsonObject {
  const [DBName] = cluster.databases.keys();
  return DBName === undefined ? {} : { DBName };
}

export function clusterShape(account: string, cluster: Cluster, now: number): JsonObject {
  return {
    ClusterIdentifier: cluster.identifier,
    ClusterNamespaceArn: clusterNamespaceArn(account, cluster),
    ClusterStatus: clusterStatus(cluster, now),
    ClusterAvailabilityStatus: clusterAvailability(cluster, now),
    ClusterCreateTime: iso(cluster.createdAt),
    ClusterVersion: "1.0",
    ClusterRevisionNumber: "77433",
    NodeType: cluster.nodeType,
    NumberOfNodes: cluster.numberOfNodes,
    ...databaseName(cluster),
    MasterUsername: "admin",
    Endpoint: { Address: `${cluster.identifier}.c0a1b2c3d4e5.eu-west-1.redshift.amazonaws.com`, Port: 5439 },
    AutomatedSnapshotRetentionPeriod: cluster.automatedRetentionDays,
    ManualSnapshotRetentionPeriod: -1,
    ClusterParameterGroups: {
      ClusterParameterGroup: [{ ParameterGroupName: "default.redshift-1.0", ParameterApplyStatus: "in-sync" }],
    },
    PendingModifiedValues: {},
    PendingActions: {},
    AvailabilityZone: "eu-west-1a",
    VpcId: "vpc-0a1b2c3d4e5f60718",
    MaintenanceTrackName: "current",
    MultiAZ: "Disabled",
    AllowVersionUpgrade: true,
    PubliclyAccessible: false,
    Encrypted: false,
    EnhancedVpcRouting: false,
    Tags: tagList({}),
  };
}
