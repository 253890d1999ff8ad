import type { FailureClass } from "../provider.ts";
import type { Code } from "./codes.ts";

/** What an error code of the RDS API or its gateway means for a restore. Data for errors.ts and for the documentation alike. */
export interface Refusal {
  /** For a submit; a read that is `ambiguous` is simply made again. */
  readonly class: FailureClass;
  readonly code: Code;
  readonly explanation: string;
  readonly hint: string;
}

const row = (refusal: FailureClass, code: Code, explanation: string, hint: string): Refusal => ({
  class: refusal,
  code,
  explanation,
  hint,
});

const again = "nothing to do: apply tries again by itself";
const anotherBackup = "choose a full backup set whose MetaStatus is OK (DescribeBackups)";
const otherNames = "give every database and table a new name of its own";
const ownAccount = "see the account's messages and bills in the console";
const asPlanned = "see the call in the execution plan";
const primary = "name a primary MySQL instance, and release its temporary and guard instances first";

/** By exact code: statuses vary for one code. From RestoreTable's own list, then those of the calls around it, then the gateway's. */
export const refusals: Readonly<Record<string, Refusal>> = {
  "InvalidRestoreType.Format": row(
    "fatal",
    "request-refused",
    "The kind of restore is not one that the instance has.",
    "name either a backup set or a restore time",
  ),
  "InvalidRestoreTime.Format": row(
    "fatal",
    "restore-time-refused",
    "The restore time is malformed or in the future.",
    "choose a time inside the instance's recovery window",
  ),
  "InvalidBackup.NotFound": row(
    "fatal",
    "restore-time-refused",
    "No full backup set covers the restore time.",
    "choose a later time, or a backup set",
  ),
  "InvalidBackupSetID.NotFound": row(
    "fatal",
    "backup-not-found",
    "The backup set doesn't exist, or not any more.",
    "list the backup sets with DescribeBackups",
  ),
  IncorrectBackupSetState: row("fatal", "backup-unusable", "The backup set is not in a state to restore from.", anotherBackup),
  "InvalidDBName.Duplicate": row(
    "fatal",
    "target-exists",
    "A database of the new name exists on the instance.",
    "choose another `newName`, or rename or drop that database",
  ),
  ChildDBInstanceExists: row("fatal", "instance-unsuitable", "The instance has temporary, guard or read-only instances attached.", primary),
  "InvalidParameters.Format": row("fatal", "request-refused", "A parameter is malformed.", asPlanned),
  InsufficientResourceCapacity: row("wait", "capacity-short", "The provider lacks the resources for the restore now.", again),
  MissingUserID: row("fatal", "account-refused", "The account's channel is unknown to RDS.", ownAccount),
  MissingUID: row("fatal", "account-refused", "The account is unknown to RDS.", ownAccount),

  "InvalidBakset.Invalid": row(
    "fatal",
    "backup-not-found",
    "The backup set's id is not valid for this instance.",
    "list the backup sets with DescribeBackups",
  ),
  InvalidBakHistoryDO: row("fatal", "backup-unusable", "RDS finds no record of the backup set.", anotherBackup),
  InvalidBakTableMetaDO: row(
    "fatal",
    "backup-unusable",
    "The backup set has no table metadata: table restore was off when it was taken.",
    anotherBackup,
  ),
  "InvalidBakHistory.DbVersionMismatch": row(
    "fatal",
    "backup-unusable",
    "The backup set is of another MySQL version than the instance has now.",
    "choose a backup set from after the upgrade",
  ),
  IncorrectBackupSetMethod: row("fatal", "backup-unusable", "The backup set's method doesn't serve table restore.", anotherBackup),
  InvalidParamTableMeta: row("fatal", "request-refused", "TableMeta is empty or no JSON to the provider.", asPlanned),
  "InvalidParamTableMeta.Content": row("fatal", "names-refused", "A new `database.table` stands twice in TableMeta.", otherNames),
  "InvalidParamTableMeta.Duplicate": row("fatal", "names-refused", "A new name is doubled, or one of the system's.", otherNames),
  "InvalidParamTableMeta.TooManyTables": row(
    "fatal",
    "too-many-tables",
    "RestoreTable takes 100 tables.",
    "restore the whole database, or use several entries that keep the database's name",
  ),
  "InvalidParamTableMetaForRestore.Content": row(
    "fatal",
    "names-refused",
    "A new name equals the name that it is restored from.",
    otherNames,
  ),
  "InvalidSourceRestoreDBName.NotFound": row(
    "fatal",
    "source-not-found",
    "The source database is not in the backup's list.",
    "correct `name`, or choose a backup from when it existed",
  ),
  "InvalidDB.NotFound": row(
    "fatal",
    "source-not-found",
    "A database doesn't exist, or its state allows no restore.",
    "correct `name`, or choose a backup from when it existed",
  ),
  "MissBackupSetAndRestoreTime.NotFound": row("fatal", "request-refused", "Neither a backup set nor a restore time arrived.", asPlanned),
  "DiskSize.NotEnough": row(
    "fatal",
    "disk-short",
    "The instance's disk is too small for what would be restored.",
    "extend the storage, or restore less",
  ),
  InvalidSourceCategory: row(
    "fatal",
    "instance-unsuitable",
    "The instance's edition has no table restore.",
    "restore to a new instance (CloneDBInstance) and copy the tables",
  ),
  RestoreTableException: row(
    "ambiguous",
    "service-unavailable",
    "RDS asked its restore service and got no answer, so the restore may have begun.",
    again,
  ),
  InvalidBackupLogStatus: row("fatal", "log-backup-off", "Log backup is off, and a restore time needs it.", "restore from a backup set"),
  IncorrectDBInstanceType: row("fatal", "instance-unsuitable", "The instance is read-only, a guard or temporary.", primary),
  IncorrectDBInstanceState: row(
    "wait",
    "instance-busy",
    "The instance is not Running: another restore, backup, migration or restart.",
    again,
  ),
  IncorrectDBInstanceLockMode: row(
    "fatal",
    "instance-locked",
    "The instance is locked: expired, out of disk, or by hand.",
    "clear the cause, then apply again",
  ),
  "InvalidBinlog.NotFound": row(
    "fatal",
    "restore-time-refused",
    "The binary logs don't reach to the restore time.",
    "choose a time inside the instance's recovery window",
  ),
  "InvalidDBInstance.NotFound": row(
    "fatal",
    "instance-not-found",
    "The instance doesn't exist or isn't supported.",
    "check `instance` and `region`",
  ),
  "InvalidRegion.NotFound": row("fatal", "instance-not-found", "The region doesn't exist.", "check `region`"),
  ResourceConfigError: row(
    "fatal",
    "request-refused",
    "RDS has no resource configuration for this restore.",
    "ask the provider's support, with the request id",
  ),

  "InvalidDBInstanceId.NotFound": row(
    "fatal",
    "instance-not-found",
    "The instance doesn't exist, or belongs to another account.",
    "check `instance`, `region` and the credentials' account",
  ),
  "InvalidDBInstanceName.NotFound": row(
    "fatal",
    "instance-not-found",
    "The instance doesn't exist, or belongs to another account.",
    "check `instance`, `region` and the credentials' account",
  ),
  LogBackupNotEnabled: row("fatal", "log-backup-off", "Log backup is off.", "restore from a backup set"),
  "InvalidMeta.Empty": row("fatal", "metadata-unavailable", "The backup set holds no list of its tables.", anotherBackup),
  "InvalidMeta.TooLarge": row("fatal", "metadata-unavailable", "The backup set has too many tables to list.", "restore whole databases"),
  "OperationDenied.DBInstanceStatus": row("wait", "instance-busy", "The instance's state allows no restore now.", again),
  "OperationDenied.DBStatus": row("wait", "instance-busy", "A database's state allows no restore now.", again),
  TaskExists: row("wait", "instance-busy", "The instance has a task under way.", again),
  LockTimeout: row("wait", "instance-busy", "The instance was held by another operation.", again),
  ConcurrentTaskExceeded: row("wait", "instance-busy", "The instance has too many tasks under way.", again),
  InvalidConcurrentOperate: row("wait", "instance-busy", "Another operation on the instance came first.", again),
  InstanceConnectTimeoutFault: row("wait", "instance-busy", "RDS could not reach the instance in time.", again),
  "Database.ConnectError": row("wait", "instance-busy", "RDS could not connect to the instance.", again),
  IdempotentParameterMismatch: row(
    "fatal",
    "request-refused",
    "This ClientToken was used with other parameters.",
    "raise the entry's `generation`, which makes a new token",
  ),

  "Rejected.Throttling": row("retry", "throttled", "Too many requests.", again),
  ServiceUnavailable: row("ambiguous", "service-unavailable", "The service is unavailable for the moment.", again),
  InternalError: row("ambiguous", "service-unavailable", "The provider met an error of its own.", again),
  InternalFailure: row("ambiguous", "service-unavailable", "The provider met an error of its own.", again),
  "IO.Exception": row("ambiguous", "service-unavailable", "The provider lost a connection of its own.", again),
  TimeoutRetryLater: row("ambiguous", "service-unavailable", "The provider ran out of time.", again),
  ConnectTimeoutRetryLater: row("ambiguous", "service-unavailable", "The provider ran out of time.", again),
  "InvalidTimeStamp.Expired": row("fatal", "clock-skewed", "The request's date is more than 15 minutes off.", "set this machine's clock"),
  "InvalidTimeStamp.Format": row("fatal", "clock-skewed", "The request's date could not be read.", "set this machine's clock"),
  SignatureNonceUsed: row(
    "ambiguous",
    "answer-lost",
    "The provider has seen this very request before, so something on the way sent it twice.",
    again,
  ),
  SignatureDoesNotMatch: row(
    "fatal",
    "credentials-refused",
    "The signature is wrong: the secret belongs to another access key.",
    "check the access key's secret",
  ),
  IncompleteSignature: row("fatal", "credentials-refused", "The signature is incomplete.", "check that no proxy takes headers out"),
  "InvalidAccessKeyId.NotFound": row("fatal", "credentials-refused", "The access key doesn't exist.", "check ALIBABA_CLOUD_ACCESS_KEY_ID"),
  "InvalidAccessKeyId.Inactive": row("fatal", "credentials-refused", "The access key is disabled.", "enable it, or use another one"),
  "InvalidSecurityToken.Expired": row(
    "fatal",
    "credentials-refused",
    "The temporary credentials have expired.",
    "get fresh ones, then run again: what is in flight is on record",
  ),
  "InvalidSecurityToken.Malformed": row(
    "fatal",
    "credentials-refused",
    "The security token can't be read.",
    "check ALIBABA_CLOUD_SECURITY_TOKEN",
  ),
  "InvalidSecurityToken.MismatchWithAccessKey": row(
    "fatal",
    "credentials-refused",
    "The security token belongs to another access key.",
    "set key, secret and token of one session",
  ),
  "Forbidden.RAM": row("fatal", "permission-missing", "The credentials lack the RAM permission.", "grant the action on the instance"),
  NoPermission: row("fatal", "permission-missing", "The credentials lack the RAM permission.", "grant the action on the instance"),
  "Forbidden.RiskControl": row("fatal", "account-refused", "The account is under risk control.", ownAccount),
  "InvalidApi.NotFound": row(
    "fatal",
    "request-refused",
    "The endpoint doesn't know the operation.",
    "check REINSTATE_ALICLOUD_RDS_ENDPOINT and `region`",
  ),
};

/** Where the exact code is not listed: the first that fits. */
export const families: readonly { readonly pattern: RegExp; readonly refusal: Refusal }[] = [
  { pattern: /Throttling/, refusal: row("retry", "throttled", "Too many requests.", again) },
  {
    pattern: /^Forbidden\.RAM/,
    refusal: row("fatal", "permission-missing", "The credentials lack the RAM permission.", "grant the action on the instance"),
  },
  {
    pattern: /^(InvalidSecurityToken|InvalidAccessKey|Signature)/,
    refusal: row("fatal", "credentials-refused", "The credentials are not accepted.", "check them, or get fresh ones"),
  },
  {
    pattern: /^InvalidTimeStamp/,
    refusal: row("fatal", "clock-skewed", "The request's date is not accepted.", "set this machine's clock"),
  },
  { pattern: /^(Order|Price|Pay)\b/, refusal: row("fatal", "account-refused", "An order or a payment stands in the way.", ownAccount) },
];
