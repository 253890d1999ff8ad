import type { Json, JsonObject } from "../../../model/json.ts";
import { isoSeconds } from "../../clock.ts";
import { type Backup, type Instance, kilobytesAt, logWindow, statusOf } from "../../world/instance.ts";
import type { World } from "../../world/world.ts";
import { aliError } from "../errors.ts";
import type { Parameters } from "./input.ts";
import { backupBefore } from "./restore-table.ts";

function instanceOf(input: Parameters, world: World): Instance {
  const instance = world.instances.get(input.text("DBInstanceId"));
  if (!instance) throw aliError("InvalidDBInstanceId.NotFound");
  return instance;
}

/** What DescribeDBInstanceAttribute and DescribeDBInstances have in common. */
function common(instance: Instance, now: number): JsonObject {
  return {
    DBInstanceId: instance.id,
    DBInstanceDescription: instance.description,
    DBInstanceType: instance.type,
    DBInstanceStatus: statusOf(instance, now),
    Engine: instance.engine,
    EngineVersion: instance.engineVersion,
    Category: instance.category,
    DBInstanceStorageType: instance.storageType,
    DBInstanceClass: "rds.mysql.s3.large",
    DBInstanceNetType: "Intranet",
    RegionId: instance.region,
    ZoneId: `${instance.region}-h`,
    LockMode: instance.lockMode,
    LockReason: "",
    PayType: "Postpaid",
    ConnectionMode: "Standard",
    InstanceNetworkType: "VPC",
    ...(instance.guardInstance === undefined ? {} : { GuardDBInstanceId: instance.guardInstance }),
    ...(instance.temporaryInstance === undefined ? {} : { TempDBInstanceId: instance.temporaryInstance }),
    ReadOnlyDBInstanceIds: { ReadOnlyDBInstanceId: instance.readOnlyInstances.map((DBInstanceId) => ({ DBInstanceId })) },
  };
}

export function describeAttribute(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const attribute = {
    ...common(instance, world.clock.now()),
    DBInstanceStorage: instance.storageGigabytes,
    DBInstanceDiskUsed: String(Math.round(instance.usedMegabytes * 1024 * 1024)),
    DBInstanceClassType: "s",
    DBInstanceCPU: "4",
    DBInstanceMemory: 8192,
    CreationTime: isoSeconds(world.clock.now() - 400 * 24 * 3600 * 1000),
    ConnectionString: `${instance.id}.mysql.rds.aliyuncs.com`,
    Port: "3306",
    MaintainTime: "18:00Z-22:00Z",
  };
  return { Items: { DBInstanceAttribute: [attribute] } };
}

export function describeInstances(input: Parameters, world: World): JsonObject {
  const size = input.integer("PageSize", 30, 1, 100);
  const number = input.integer("PageNumber", 1, 1, 1_000_000);
  const wanted = input.list("DBInstanceId");
  const all = [...world.instances.values()].filter((instance) => wanted === undefined || wanted.has(instance.id));
  const shown = all.slice((number - 1) * size, number * size);
  return {
    Items: { DBInstance: shown.map((instance) => common(instance, world.clock.now())) },
    PageNumber: number,
    PageRecordCount: shown.length,
    TotalRecordCount: all.length,
  };
}

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

function backupShape(instance: Instance, backup: Backup): JsonObject {
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

export function describeDatabases(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const now = world.clock.now();
  const size = input.integer("PageSize", 30, 1, 100);
  const number = input.integer("PageNumber", 1, 1, 1_000_000);
  const name = input.optional("DBName");
  const status = input.optional("DBStatus");
  const all = [...instance.databases.allAt(now)]
    .map(([own, database]) => ({ name: own, status: now < database.readyAt ? "Creating" : "Running" }))
    .filter((database) => (name === undefined || database.name === name) && (status === undefined || database.status === status));
  const shape = (database: { name: string; status: string }): Json => ({
    DBInstanceId: instance.id,
    DBName: database.name,
    DBStatus: database.status,
    DBDescription: "",
    CharacterSetName: "utf8mb4",
    Engine: instance.engine,
    Accounts: { AccountPrivilegeInfo: [] },
  });
  return { Databases: { Database: all.slice((number - 1) * size, number * size).map(shape) } };
}

/** The databases and tables of a backup set. PageSize and PageIndex count only together; otherwise there is one row. */
export function describeMetaList(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const { backup, moment } = metaSource(input, instance, world.clock.now());
  if (backup.metaStatus === "LARGE") throw aliError("InvalidMeta.TooLarge");
  if (backup.metaStatus !== "OK") throw aliError("InvalidMeta.Empty");
  const exact = input.optional("GetDbName");
  const pattern = input.optional("Pattern");
  const rows = [...backup.databases.allAt(moment)]
    .filter(([name]) => (exact === undefined ? name.includes(pattern ?? "") : name === exact))
    .flatMap(([name, database]): JsonObject[] => {
      if (exact === undefined && pattern !== undefined) return [{ Database: name }];
      const tables = [...database.tables.allAt(moment)].map(([table, { kilobytes }]) => ({ table, size: String(kilobytes) }));
      if (world.metaRows === "table") return tables.map(({ table, size }) => ({ Database: name, Tables: table, Size: size }));
      return [{ Database: name, Tables: tables.map(({ table }) => table).join(","), Size: tables.map(({ size }) => size).join(",") }];
    });
  const together = input.optional("PageSize") !== undefined && input.optional("PageIndex") !== undefined;
  const size = together ? input.integer("PageSize", 1, 1, 1000) : 1;
  const index = together ? input.integer("PageIndex", 1, 1, 1_000_000) : 1;
  const shown = rows.slice((index - 1) * size, index * size);
  return {
    DBInstanceName: instance.id,
    Items: { Meta: shown },
    PageNumber: index,
    PageRecordCount: shown.length,
    TotalRecordCount: rows.length,
    TotalPageCount: Math.ceil(rows.length / size),
  };
}

function metaSource(input: Parameters, instance: Instance, now: number): { readonly backup: Backup; readonly moment: number } {
  const type = input.optional("RestoreType") ?? "BackupSetID";
  if (type === "RestoreTime") {
    const time = input.exactTime("RestoreTime", "InvalidRestoreTime.Format");
    if (time === undefined) throw aliError("InvalidRestoreTime.Format");
    const backup = backupBefore(instance, time, now);
    return { backup, moment: backup.startedAt };
  }
  if (type !== "BackupSetID") throw aliError("InvalidRestoreType.Format");
  const id = input.text("BackupSetID");
  if (!/^\d+$/.test(id)) throw aliError("InvalidParameters.Format");
  const backup = instance.backups.find((own) => own.id === id && own.startedAt <= now);
  if (!backup) throw aliError("InvalidBackupSetID.NotFound");
  return { backup, moment: backup.startedAt };
}
