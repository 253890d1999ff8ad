import type { Pin } from "../../../model/call.ts";

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** The last moment that a Date can hold. */
const lastMs = 8.64e15;

/** A backup as far as choosing between several needs. Times are ms since the epoch. */
export interface Backup {
  readonly kind: "recovery-point" | "snapshot";
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt?: number;
  /** The service's word, where it has one. */
  readonly status?: string;
  /** Whether a table can be restored from it now. */
  readonly usable: boolean;
}

/** When what is kept for `days` from `from` on ends; no days, 0 or -1: it is kept until someone deletes it. */
export function expiryOf(from: number, days: number): { expiresAt?: number } {
  const expiresAt = from + days * dayMs;
  return days > 0 && expiresAt <= lastMs ? { expiresAt } : {};
}

/** The newest of those made at or before `at`. Of two made at once, such as a snapshot and its copy, the one that lives longer; then by id, so that the choice is always the same. */
export function newest(backups: readonly Backup[], at = Number.POSITIVE_INFINITY): Backup | undefined {
  let best: Backup | undefined;
  for (const backup of backups) {
    if (backup.createdAt <= at && (best === undefined || isNewer(backup, best))) best = backup;
  }
  return best;
}

function isNewer(a: Backup, b: Backup): boolean {
  if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt;
  if (a.kind !== b.kind) return a.kind === "snapshot";
  const [ends, otherEnds] = [a.expiresAt ?? Number.POSITIVE_INFINITY, b.expiresAt ?? Number.POSITIVE_INFINITY];
  return ends === otherEnds ? a.id < b.id : ends > otherEnds;
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
