import type { Json, JsonObject } from "../../../model/json.ts";
import { days } from "../../clock.ts";
import { wordOf } from "../../identifiers.ts";
import { type JobPhase, megabytesOf, phaseOf } from "../../world/job.ts";
import { type Namespace, type NamespaceSnapshot, namespaceArn, namespaceId, snapshotArn, workgroupArn } from "../../world/namespace.ts";
import type { RecoveryPoint } from "../../world/recovery-points.ts";
import { megabytesAt } from "../../world/warehouse.ts";
import type { Restore } from "../../world/world.ts";

/** The service's answers, member by member. It mixes two time formats: requestTime is a number, the others are text. */
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
  "namespaceName",
  "workgroupName",
  "recoveryPointId",
  "snapshotName",
  "sourceDatabaseName",
  "sourceSchemaName",
  "sourceTableName",
  "targetDatabaseName",
  "targetSchemaName",
  "newTableName",
];

export function tableRestoreStatus(restore: Restore, now: number): JsonObject {
  const { done, total } = megabytesOf(restore.job, now);
  const phase = phaseOf(restore.job, now);
  const ended = phase === "failed" || phase === "cancelled";
  return {
    tableRestoreRequestId: restore.id,
    status: statuses[phase],
    ...(ended && restore.job.message !== undefined ? { message: restore.job.message } : {}),
    requestTime: restore.job.acceptedAt / 1000,
    ...Object.fromEntries(echoed.filter((name) => restore.input[name] !== undefined).map((name) => [name, restore.input[name] ?? ""])),
    progressInMegaBytes: done,
    totalDataInMegaBytes: total,
  };
}

export function recoveryPointShape(account: string, namespace: Namespace, point: RecoveryPoint): JsonObject {
  return {
    recoveryPointId: point.id,
    recoveryPointCreateTime: iso(point.createdAt),
    namespaceName: namespace.name,
    namespaceArn: namespaceArn(account, namespace.name),
    ...(namespace.workgroups[0] ? { workgroupName: namespace.workgroups[0].name } : {}),
    totalSizeInMegaBytes: megabytesAt(namespace, point.createdAt),
  };
}

export function snapshotShape(account: string, namespace: Namespace, snapshot: NamespaceSnapshot, now: number): JsonObject {
  const size = megabytesAt(namespace, snapshot.createdAt);
  const left = snapshot.retentionDays < 0 ? -1 : Math.max(0, Math.ceil((snapshot.createdAt + snapshot.retentionDays * days - now) / days));
  return {
    snapshotName: snapshot.name,
    snapshotArn: snapshotArn(account, snapshot.name),
    snapshotCreateTime: iso(snapshot.createdAt),
    namespaceName: namespace.name,
    namespaceArn: namespaceArn(account, namespace.name),
    adminUsername: "admin",
    ownerAccount: account,
    status: snapshot.status,
    totalBackupSizeInMegaBytes: size,
    backupProgressInMegaBytes: snapshot.status === "CREATING" ? Math.floor(size / 2) : size,
    snapshotRetentionPeriod: snapshot.retentionDays,
    snapshotRemainingDays: left,
    snapshotRetentionStartTime: iso(snapshot.createdAt),
    accountsWithRestoreAccess: [],
    accountsWithProvisionedRestoreAccess: [],
  };
}

export function namespaceShape(account: string, namespace: Namespace): JsonObject {
  const [firstDatabase] = namespace.databases.keys();
  return {
    namespaceName: namespace.name,
    namespaceId: namespaceId(namespace.name),
    namespaceArn: namespaceArn(account, namespace.name),
    status: namespace.status,
    adminUsername: "admin",
    ...(firstDatabase === undefined ? {} : { dbName: firstDatabase }),
    creationDate: iso(namespace.createdAt),
    iamRoles: [],
    logExports: [],
    kmsKeyId: "AWS_OWNED_KMS_KEY",
  };
}

export function workgroupShape(account: string, namespace: Namespace, workgroup: Namespace["workgroups"][number]): JsonObject {
  const parameter = (parameterKey: string, parameterValue: string): Json => ({ parameterKey, parameterValue });
  const id = wordOf(workgroup.name, 12);
  return {
    workgroupName: workgroup.name,
    workgroupId: id,
    workgroupArn: workgroupArn(account, workgroup.name),
    namespaceName: namespace.name,
    status: workgroup.status,
    baseCapacity: 128,
    creationDate: iso(namespace.createdAt),
    configParameters: [
      parameter("auto_mv", "true"),
      parameter("datestyle", "ISO, MDY"),
      parameter("enable_case_sensitive_identifier", String(workgroup.caseSensitiveIdentifiers)),
      parameter("enable_user_activity_logging", "true"),
      parameter("query_group", "default"),
      parameter("search_path", "$user, public"),
    ],
    endpoint: { address: `${workgroup.name}.${account}.eu-west-1.redshift-serverless.amazonaws.com`, port: 5439, vpcEndpoints: [] },
    enhancedVpcRouting: false,
    port: 5439,
    publiclyAccessible: false,
    securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
    subnetIds: ["subnet-0a1b2c3d4e5f60718"],
  };
}
