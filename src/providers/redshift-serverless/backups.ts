import type { RecoveryPoint, Snapshot } from "@aws-sdk/client-redshift-serverless";
import type { Pin } from "../../model/call.ts";

/** Recovery points are kept for this long (user guide, "Snapshots and recovery points"). */
export const recoveryPointLifeMs = 24 * 3_600_000;
const dayMs = 24 * 3_600_000;
/** The last moment that a Date can hold. */
const lastMs = 8.64e15;

/** A recovery point or snapshot as far as choosing between them needs. Times are ms since the epoch. */
export interface Backup {
  readonly kind: "recovery-point" | "snapshot";
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
  /** Snapshots have one; a recovery point that is listed is usable. */
  readonly status?: string;
}

export function fromRecoveryPoint({ recoveryPointId: id, recoveryPointCreateTime }: RecoveryPoint): Backup[] {
  if (id === undefined || recoveryPointCreateTime === undefined) return [];
  const createdAt = recoveryPointCreateTime.getTime();
  return [{ kind: "recovery-point", id, createdAt, expiresAt: Math.min(createdAt + recoveryPointLifeMs, lastMs) }];
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
  // No period, 0 or -1: kept until someone deletes it.
  const expiresAt = keptFrom + days * dayMs;
  return [{ kind: "snapshot", id, createdAt, status, ...(days > 0 && expiresAt <= lastMs ? { expiresAt } : {}) }];
}

export const isUsable = ({ kind, status }: Backup): boolean => kind === "recovery-point" || status === "AVAILABLE";

/** The newest of those made at or before `at`. Of two made at once a snapshot, which lives longer; then by id, so that the choice is always the same. */
export function newest(backups: readonly Backup[], at = Number.POSITIVE_INFINITY): Backup | undefined {
  let best: Backup | undefined;
  for (const backup of backups) {
    if (backup.createdAt <= at && (best === undefined || isNewer(backup, best))) best = backup;
  }
  return best;
}

function isNewer(a: Backup, b: Backup): boolean {
  if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt;
  return a.kind === b.kind ? a.id < b.id : a.kind === "snapshot";
}

/** The oldest of those made after `at`. */
export function nextAfter(backups: readonly Backup[], at: number): Backup | undefined {
  let best: Backup | undefined;
  for (const backup of backups) {
    if (backup.createdAt > at && (best === undefined || isNewer(best, backup))) best = backup;
  }
  return best;
}

export const iso = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");

export function toPin({ kind, id, createdAt, expiresAt }: Backup): Pin {
  return { kind, id, createdAt: iso(createdAt), ...(expiresAt === undefined ? {} : { expiresAt: iso(expiresAt) }) };
}

/** `recovery point 6f0… (2026-11-20T09:00:00Z)` */
export const describe = ({ kind, id, createdAt }: Backup): string => `${kindName(kind)} ${id} (${iso(createdAt)})`;

export const kindName = (kind: Pin["kind"]): string => (kind === "recovery-point" ? "recovery point" : "snapshot");
