import type { Pin } from "../../model/call.ts";
import type { BackupSet } from "./client.ts";

/** Why single tables can't be restored from a backup set, or undefined: DescribeBackups has the last word on that, not the instance's version. */
export function unusable(backup: BackupSet): string | undefined {
  if (backup.type !== undefined && backup.type !== "FullBackup") return `it is no full backup but ${backup.type}`;
  if (backup.status !== "Success") return `its BackupStatus is ${backup.status ?? "missing"}`;
  if (backup.isAvailable !== 1) return `its IsAvail is ${backup.isAvailable ?? "missing"}`;
  switch (backup.metaStatus) {
    case "OK":
      return undefined;
    case "LARGE":
      return "its MetaStatus is LARGE: it holds too many tables for table restore";
    case "EMPTY":
      return "its MetaStatus is EMPTY: the backup task failed to list the tables";
    case "":
    case undefined:
      return "its MetaStatus is empty: it was taken before table restore was switched on";
    default:
      return `its MetaStatus is ${backup.metaStatus}`;
  }
}

export const takenAt = (backup: BackupSet) => backup.endTime ?? backup.startTime;

export function pinOf(backup: BackupSet & { readonly id: string }): Pin {
  const createdAt = instant(takenAt(backup));
  const expiresAt = instant(backup.expiresAt);
  return { kind: "backup-set", id: backup.id, ...(createdAt && { createdAt }), ...(expiresAt && { expiresAt }) };
}

/** The full backup that a restore to `time` starts from: the newest usable one finished by then. `backups` come newest first. */
export function baseOf(backups: readonly BackupSet[], time: string): BackupSet | undefined {
  const limit = Date.parse(time);
  return backups.find((backup) => unusable(backup) === undefined && Date.parse(takenAt(backup) ?? "") <= limit);
}

/** The provider's times have the form that plans use; what isn't a time is left out. */
function instant(text: string | undefined): string | undefined {
  const ms = Date.parse(text ?? "");
  return Number.isNaN(ms) ? undefined : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
