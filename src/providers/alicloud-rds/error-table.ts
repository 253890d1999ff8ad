import { gatewayErrors, gatewayFamilies } from "../alicloud/error-table.ts";
import type { ErrorRow } from "../error-table.ts";
import type { AlicloudRdsCode } from "./codes.ts";

const fatal = (names: readonly string[], code: AlicloudRdsCode, explanation: string, hint: string): ErrorRow<AlicloudRdsCode> => ({
  names,
  class: "fatal",
  code,
  explanation,
  hint,
});

const busy = (names: readonly string[], explanation: string): ErrorRow<AlicloudRdsCode> => ({
  names,
  class: "wait",
  code: "instance-busy",
  explanation,
  hint: "apply waits and tries again; the instance's task list shows what it is busy with",
});

const anotherBackup = "choose a full backup set whose MetaStatus is OK (DescribeBackups)";
const listBackups = "list the backup sets with DescribeBackups";
const otherNames = "give every database and table a new name of its own";
const ownAccount = "see the account's messages and bills in the console";
const asPlanned = "see the call in the execution plan";
const insideWindow = "choose a time inside the instance's recovery window";
const primary = "name a primary MySQL instance, and release its temporary and guard instances first";
const whose = "check `instance`, `region` and the credentials' account";

/** All that RestoreTable's own list names, 41 of them: statuses vary for one code. */
const restoreTable: readonly ErrorRow<AlicloudRdsCode>[] = [
  fatal(
    ["InvalidRestoreType.Format"],
    "request-refused",
    "The kind of restore is not one that the instance has.",
    "name either a backup set or a restore time",
  ),
  fatal(["InvalidRestoreTime.Format"], "restore-time-refused", "The restore time is malformed or in the future.", insideWindow),
  fatal(
    ["InvalidBackup.NotFound"],
    "restore-time-refused",
    "No full backup set covers the restore time.",
    "choose a later time, or a backup set",
  ),
  fatal(["InvalidBinlog.NotFound"], "restore-time-refused", "The binary logs don't reach to the restore time.", insideWindow),
  fatal(["InvalidBackupLogStatus"], "log-backup-off", "Log backup is off, and a restore time needs it.", "restore from a backup set"),
  fatal(["InvalidBackupSetID.NotFound"], "backup-not-found", "The backup set doesn't exist, or not any more.", listBackups),
  fatal(["InvalidBakset.Invalid"], "backup-not-found", "The backup set's id is not valid for this instance.", listBackups),
  fatal(["IncorrectBackupSetState"], "backup-unusable", "The backup set is not in a state to restore from.", anotherBackup),
  fatal(["IncorrectBackupSetMethod"], "backup-unusable", "The backup set's method doesn't serve table restore.", anotherBackup),
  fatal(["InvalidBakHistoryDO"], "backup-unusable", "RDS finds no record of the backup set.", anotherBackup),
  fatal(
    ["InvalidBakTableMetaDO"],
    "backup-unusable",
    "The backup set has no table metadata: table restore was off when it was taken.",
    anotherBackup,
  ),
  fatal(
    ["InvalidBakHistory.DbVersionMismatch"],
    "backup-unusable",
    "The backup set is of another MySQL version than the instance has now.",
    "choose a backup set from after the upgrade",
  ),
  fatal(
    ["InvalidDBName.Duplicate"],
    "target-exists",
    "A database of the new name exists on the instance.",
    "look what it is: choose another `newName`, or rename that database",
  ),
  fatal(["InvalidParamTableMeta"], "request-refused", "TableMeta is empty or no JSON to the provider.", asPlanned),
  fatal(["InvalidParamTableMeta.Content"], "names-refused", "A new `database.table` stands twice, or is there already.", otherNames),
  fatal(["InvalidParamTableMeta.Duplicate"], "names-refused", "A new name is doubled, or one of the system's.", otherNames),
  fatal(["InvalidParamTableMetaForRestore.Content"], "names-refused", "A new name equals the name that it is restored from.", otherNames),
  fatal(
    ["InvalidParamTableMeta.TooManyTables"],
    "too-many-tables",
    "RestoreTable takes 100 tables.",
    "restore the whole database, or use several entries that keep the database's name",
  ),
  fatal(
    ["InvalidSourceRestoreDBName.NotFound"],
    "source-not-found",
    "The source database is not in the backup's list.",
    "correct `name`, or choose a backup from when it existed",
  ),
  fatal(
    ["InvalidDB.NotFound"],
    "source-not-found",
    "A database doesn't exist, or its state allows no restore.",
    "correct `name`, or choose a backup from when it existed",
  ),
  fatal(["MissBackupSetAndRestoreTime.NotFound"], "request-refused", "Neither a backup set nor a restore time arrived.", asPlanned),
  fatal(
    ["InvalidParameters.Format", "InvalidAvZone.Format", "InvalidIP.Format", "InvalidVpcParameter"],
    "request-refused",
    "A parameter is malformed.",
    asPlanned,
  ),
  fatal(
    ["DiskSize.NotEnough"],
    "disk-short",
    "The instance's disk is too small for what would be restored.",
    "extend the storage, or restore less",
  ),
  fatal(["ChildDBInstanceExists"], "instance-unsuitable", "The instance has temporary, guard or read-only instances attached.", primary),
  fatal(["IncorrectDBInstanceType"], "instance-unsuitable", "The instance is read-only, a guard or temporary.", primary),
  fatal(
    ["InvalidSourceCategory"],
    "instance-unsuitable",
    "The instance's edition has no table restore.",
    "restore to a new instance (CloneDBInstance) and copy the tables",
  ),
  fatal(["InvalidDBInstance.NotFound"], "instance-not-found", "The instance doesn't exist or isn't supported.", whose),
  fatal(["InvalidRegion.NotFound", "InvalidRegion.Format"], "instance-not-found", "The region doesn't exist.", "check `region`"),
  fatal(["MissingUserID"], "account-refused", "The account's channel is unknown to RDS.", ownAccount),
  fatal(["MissingUID"], "account-refused", "The account is unknown to RDS.", ownAccount),
  fatal(
    ["Order.ComboInstanceNotAllowOperate", "Order.NoRealNameAuthentication", "Price.PricingPlanResultNotFound"],
    "account-refused",
    "An order or a price stands in the way.",
    ownAccount,
  ),
  fatal(
    ["OrderStatus.UnPaid", "Pay.InsufficientBalance", "pay.noCreditCard"],
    "account-refused",
    "A payment stands in the way.",
    ownAccount,
  ),
  fatal(
    ["ResourceConfigError"],
    "request-refused",
    "RDS has no resource configuration for this restore.",
    "ask the provider's support, with the request id",
  ),
  busy(["IncorrectDBInstanceState"], "The instance is not Running: another restore, backup, migration or restart."),
  {
    names: ["InsufficientResourceCapacity"],
    class: "wait",
    code: "capacity-short",
    explanation: "The provider lacks the resources for the restore now.",
    hint: "apply waits and tries again; ask the provider when it lasts",
  },
  {
    names: ["RestoreTableException"],
    class: "ambiguous",
    code: "service-unavailable",
    explanation: "RDS asked its restore service and got no answer, so the restore may have started.",
    hint: "a restore is looked for before it is sent again; when it lasts, see the provider's health page",
  },
];

/** Those of the calls around RestoreTable, and of RDS as a whole. */
const aroundIt: readonly ErrorRow<AlicloudRdsCode>[] = [
  fatal(
    ["IncorrectDBInstanceLockMode"],
    "instance-locked",
    "The instance is locked: expired, out of disk, or by hand.",
    "clear the cause, then apply again",
  ),
  fatal(
    ["IncorrectEngineVersion", "IncorrectDBInstanceEngine", "IncorrectDBInstanceCharacterType"],
    "instance-unsuitable",
    "The instance's engine, version or kind doesn't allow it.",
    "name a primary MySQL instance",
  ),
  fatal(["NoAvailableDisasterRestoreBakset"], "backup-not-found", "No backup set was found.", listBackups),
  fatal(
    ["IncorrectBackupPolicy"],
    "table-restore-off",
    "The instance's backup policy doesn't allow it.",
    "see the backup policy: CompressType has to be 4, and no advanced policy active",
  ),
  fatal(
    ["InvalidDBInstanceId.NotFound", "InvalidDBInstanceName.NotFound"],
    "instance-not-found",
    "The instance doesn't exist, or belongs to another account.",
    whose,
  ),
  fatal(["LogBackupNotEnabled"], "log-backup-off", "Log backup is off.", "restore from a backup set"),
  fatal(["InvalidMeta.Empty"], "metadata-unavailable", "The backup set holds no list of its tables.", anotherBackup),
  fatal(["InvalidMeta.TooLarge"], "metadata-unavailable", "The backup set has too many tables to list.", "restore whole databases"),
  fatal(["InvalidDBName.Format", "InvalidDBName.Forbid"], "names-refused", "A new database's name is not one that RDS takes.", otherNames),
  busy(["OperationDenied.DBInstanceStatus"], "The instance's state allows no restore now."),
  busy(["OperationDenied.DBStatus", "OperationDeniedDBStatus"], "A database's state allows no restore now."),
  busy(["TaskExists"], "The instance has a task under way."),
  busy(["LockTimeout"], "The instance was held by another operation."),
  busy(["ConcurrentTaskExceeded"], "The instance has too many tasks under way."),
  busy(["InvalidConcurrentOperate"], "Another operation on the instance came first."),
  busy(["InstanceConnectTimeoutFault"], "RDS could not reach the instance in time."),
  busy(["Database.ConnectError"], "RDS could not connect to the instance."),
  fatal(["MissingDBInstanceId", "MissingTableMeta", "MissingParameter"], "request-refused", "A parameter is missing.", asPlanned),
  fatal(
    ["IdempotentParameterMismatch"],
    "request-refused",
    "This ClientToken was used with other parameters.",
    "raise the entry's `generation`, which makes a new token",
  ),
];

/** What a code tells by its beginning. */
const codeFamilies: readonly ErrorRow<AlicloudRdsCode>[] = [
  fatal(["IncorrectBackupSet*"], "backup-unusable", "The backup set doesn't allow it.", anotherBackup),
  fatal(["Order*", "Price.*", "Pay.*", "pay.*"], "account-refused", "An order or a payment stands in the way.", ownAccount),
  fatal(["Missing*"], "request-refused", "A parameter is missing.", asPlanned),
  fatal(["Incorrect*"], "request-refused", "Something about the instance doesn't allow it.", "see the provider's text"),
  fatal(["Invalid*"], "request-refused", "A parameter was refused.", "see the provider's text, and the call in the execution plan"),
];

/** By code, whatever the HTTP status, and by full names only: for a submit these are all the refusals there are. */
export const errorTable: readonly ErrorRow<AlicloudRdsCode>[] = [...restoreTable, ...aroundIt, ...gatewayErrors];

/** For reads alone, where no row above has the code. The first row that fits is the one. */
export const families: readonly ErrorRow<AlicloudRdsCode>[] = [...gatewayFamilies, ...codeFamilies];
