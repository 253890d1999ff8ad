import type { Cluster, Snapshot } from "@aws-sdk/client-redshift";
import { accountIn } from "../aws/arn.ts";
import { type Backup, dayMs, expiryOf } from "../aws/redshift/backups.ts";

/** Why a snapshot is not the cluster's own, or not certainly; undefined where nothing speaks against it. */
export type Foreign = "other-account" | "other-cluster" | "other-region" | "earlier-cluster" | "shared";

export function foreignTo(snapshot: Snapshot, name: string, cluster: Cluster | undefined): Foreign | undefined {
  const { ClusterIdentifier: of, OwnerAccount: owner, SourceRegion: from, ClusterCreateTime: created, SnapshotArn: arn } = snapshot;
  const account = accountIn(cluster?.ClusterNamespaceArn);
  if (owner !== undefined && account !== undefined && owner !== account) return "other-account";
  if (of !== undefined && of !== name) return "other-cluster";
  if (from && from !== regionIn(arn ?? cluster?.ClusterNamespaceArn)) return "other-region";
  const present = cluster?.ClusterCreateTime;
  if (created !== undefined && present !== undefined && created.getTime() !== present.getTime()) return "earlier-cluster";
  return snapshot.AccountsWithRestoreAccess !== undefined && snapshot.AccountsWithRestoreAccess.length > 0 ? "shared" : undefined;
}

const regionIn = (arn: string | undefined): string | undefined => arn?.split(":")[3];

/** `usable`: a table can be restored from it, as far as it tells; what selectors choose from. */
export function toBackup(snapshot: Snapshot, name: string, cluster: Cluster | undefined, now: number): Backup[] {
  const { SnapshotIdentifier: id, SnapshotCreateTime, Status: status = "unknown" } = snapshot;
  if (id === undefined || SnapshotCreateTime === undefined) return [];
  const createdAt = SnapshotCreateTime.getTime();
  // A snapshot that doesn't tell of which life of the cluster it is may be one of an earlier cluster.
  const isOwn = snapshot.ClusterCreateTime !== undefined && cluster?.ClusterCreateTime !== undefined;
  const usable = status === "available" && isOwn && foreignTo(snapshot, name, cluster) === undefined;
  return [{ kind: "snapshot", id, createdAt, ...expiryOfSnapshot(snapshot, createdAt, cluster, now), status, usable }];
}

/**
 * Derived: an automated snapshot is kept as its cluster says, the latest of them for longer. A manual one tells its period,
 * -1 for ever, or else the days that remain.
 */
function expiryOfSnapshot(snapshot: Snapshot, createdAt: number, cluster: Cluster | undefined, now: number): { expiresAt?: number } {
  const keptFrom = snapshot.SnapshotRetentionStartTime?.getTime() ?? createdAt;
  if (isAutomated(snapshot)) return expiryOf(keptFrom, cluster?.AutomatedSnapshotRetentionPeriod ?? 0);
  const { ManualSnapshotRetentionPeriod: period, ManualSnapshotRemainingDays: remaining } = snapshot;
  if (period !== undefined) return expiryOf(keptFrom, period);
  return remaining === undefined || remaining < 0 ? {} : { expiresAt: now + remaining * dayMs };
}

/** By its type, or by the form of its identifier, which no manual snapshot can have: `rs:warehouse-2026-11-20-08-00-00`. */
export const isAutomated = ({ SnapshotType: type, SnapshotIdentifier: id = "" }: Snapshot): boolean =>
  type === undefined ? id.includes(":") : type === "automated";

/** When an automated snapshot began, as its identifier tells. */
export function timeInIdentifier(id: string): number | undefined {
  const [, date, hour, minute, second] = /^\w+:.*-(\d{4}-\d\d-\d\d)-(\d\d)-(\d\d)-(\d\d)$/.exec(id) ?? [];
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}
