import type { JsonObject } from "../../../model/json.ts";
import { isoSeconds } from "../../clock.ts";
import { kilobytesAt, logWindow, type RdsBackup, type RdsInstance } from "../../world/instance.ts";
import type { World } from "../../world/world.ts";
import { aliError } from "../errors.ts";
import type { Parameters } from "./input.ts";
import { instanceOf } from "./instances.ts";

/** Its counts are strings. */
export function describeBackups(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const size = input.integer("PageSize", 30, 1, 1000);
  const number = input.integer("PageNumber", 1, 1, 1_000_000);
  const begin = input.time("StartTime") ?? Number.NEGATIVE_INFINITY;
  const end = input.time("EndTime") ?? Number.POSITIVE_INFINITY;
  const equal = (name: string, value: string) => [undefined, value].includes(input.optional(name));
  const all = instance.backups
    .filter((backup) => backup.startedAt <= world.clock.now() && begin <= backup.startedAt && backup.startedAt <= end)
    .filter(
      (backup) =>
        equal("BackupId", backup.id) &&
        equal("BackupStatus", backup.status) &&
        equal("BackupType", backup.type) &&
        equal("BackupMode", backup.mode),
    )
    .sort((a, b) => b.startedAt - a.startedAt);
  const shown = all.slice((number - 1) * size, number * size);
  return {
    Items: { Backup: shown.map((backup) => backupShape(instance, backup)) },
    PageNumber: String(number),
    PageRecordCount: String(shown.length),
    TotalRecordCount: String(all.length),
    TotalEcsSnapshotSize: 0,
  };
}

function backupShape(instance: RdsInstance, backup: RdsBackup): JsonObject {
  let kilobytes = 0;
  for (const [, database] of backup.databases.allAt(backup.startedAt)) kilobytes += kilobytesAt(database, backup.startedAt);
  return {
    DBInstanceId: instance.id,
    BackupId: backup.id,
    BackupStatus: backup.status,
    BackupType: backup.type,
    BackupMethod: backup.method,
    BackupMode: backup.mode,
    BackupInitiator: backup.mode === "Automated" ? "System" : "User",
    BackupStartTime: isoSeconds(backup.startedAt),
    BackupEndTime: isoSeconds(backup.endedAt),
    BackupSize: Math.round(kilobytes * 0.6) * 1024,
    ConsistentTime: backup.engineVersion === "5.6" ? Math.floor(backup.startedAt / 1000) : 0,
    IsAvail: backup.available ? 1 : 0,
    MetaStatus: backup.metaStatus,
    StorageClass: backup.archived ? "1" : "0",
    StoreStatus: "Disabled",
    HostInstanceID: "5882781",
    Engine: instance.engine,
    EngineVersion: backup.engineVersion,
    Encryption: "{}",
  };
}

export function describeBackupPolicy(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  return {
    PreferredBackupTime: "02:00Z-03:00Z",
    PreferredBackupPeriod: "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
    PreferredNextBackupTime: isoSeconds(world.clock.now() + 16 * 3600 * 1000),
    BackupRetentionPeriod: instance.retentionDays,
    BackupLog: instance.logBackup ? "Enable" : "Disabled",
    EnableBackupLog: instance.logBackup ? "1" : "0",
    LogBackupRetentionPeriod: instance.logRetentionDays,
    LocalLogRetentionHours: 18,
    LocalLogRetentionSpace: "30",
    HighSpaceUsageProtection: "Enable",
    CompressType: instance.compressType,
    ReleasedKeepPolicy: "None",
    Category: "Standard",
  };
}

export function describeRecoveryTime(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  if (!instance.logBackup) throw aliError("LogBackupNotEnabled");
  const { begin, end } = logWindow(instance, world.clock.now());
  if (end < begin) throw aliError("InvalidBinlog.NotFound");
  return { DBInstanceId: instance.id, RecoveryBeginTime: isoSeconds(begin), RecoveryEndTime: isoSeconds(end) };
}
