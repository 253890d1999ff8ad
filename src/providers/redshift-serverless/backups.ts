import type { RecoveryPoint, Snapshot } from "@aws-sdk/client-redshift-serverless";
import { type Backup, expiryOf } from "../aws/redshift/backups.ts";

/** Recovery points are kept for one day (user guide, "Snapshots and recovery points"). */
export const recoveryPointDays = 1;

export function fromRecoveryPoint({ recoveryPointId: id, recoveryPointCreateTime }: RecoveryPoint): Backup[] {
  if (id === undefined || recoveryPointCreateTime === undefined) return [];
  const createdAt = recoveryPointCreateTime.getTime();
  // One that is listed can be used.
  return [{ kind: "recovery-point", id, createdAt, ...expiryOf(createdAt, recoveryPointDays), usable: true }];
}

export function fromSnapshot(snapshot: Snapshot): Backup[] {
  const {
    snapshotName: id,
    snapshotCreateTime,
    snapshotRetentionStartTime,
    snapshotRetentionPeriod: days = 0,
    status = "unknown",
  } = snapshot;
  if (id === undefined || snapshotCreateTime === undefined) return [];
  const createdAt = snapshotCreateTime.getTime();
  const keptFrom = snapshotRetentionStartTime?.getTime() ?? createdAt;
  return [{ kind: "snapshot", id, createdAt, ...expiryOf(keptFrom, days), status, usable: status === "AVAILABLE" }];
}
