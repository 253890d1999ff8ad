import type { AlicloudRdsCode } from "../../../src/providers/alicloud-rds/codes.ts";
import type { FailureClass } from "../../../src/providers/provider.ts";
import type { Fact } from "../fact.ts";

type Row = readonly [status: number, name: string, class_: FailureClass, code: AlicloudRdsCode];

const factsOf = (rows: readonly Row[]): Fact<AlicloudRdsCode>[] =>
  rows.map(([status, name, kind, code]) => ({ status, name, class: kind, code }));

/** What reads make of a code that no document names. A submit learns nothing from it. */
const unnamed = (rows: readonly Row[]): Fact<AlicloudRdsCode>[] =>
  rows.map(([status, name, kind, code]) => ({
    status,
    name,
    class: "ambiguous",
    code: status >= 500 || status === 408 ? "service-unavailable" : status === 414 ? "request-too-long" : "code-unknown",
    read: { class: kind, code },
  }));

/** The eleven of RestoreTable's first page. */
export const documented = factsOf([
  [400, "InvalidRestoreType.Format", "fatal", "request-refused"],
  [400, "InvalidRestoreTime.Format", "fatal", "restore-time-refused"],
  [404, "InvalidBackup.NotFound", "fatal", "restore-time-refused"],
  [404, "InvalidBackupSetID.NotFound", "fatal", "backup-not-found"],
  [403, "IncorrectBackupSetState", "fatal", "backup-unusable"],
  [400, "InvalidDBName.Duplicate", "fatal", "target-exists"],
  [403, "ChildDBInstanceExists", "fatal", "instance-unsuitable"],
  [400, "InvalidParameters.Format", "fatal", "request-refused"],
  [404, "InsufficientResourceCapacity", "wait", "capacity-short"],
  [400, "MissingUserID", "fatal", "account-refused"],
  [400, "MissingUID", "fatal", "account-refused"],
]);

/** The thirty others of RestoreTable in the API's metadata. */
export const listed = factsOf([
  [400, "InvalidBakset.Invalid", "fatal", "backup-not-found"],
  [400, "InvalidParamTableMeta", "fatal", "request-refused"],
  [400, "InvalidBakHistoryDO", "fatal", "backup-unusable"],
  [400, "InvalidBakTableMetaDO", "fatal", "backup-unusable"],
  [400, "InvalidParamTableMeta.Content", "fatal", "names-refused"],
  [400, "InvalidParamTableMeta.Duplicate", "fatal", "names-refused"],
  [400, "InvalidSourceRestoreDBName.NotFound", "fatal", "source-not-found"],
  [400, "InvalidParamTableMetaForRestore.Content", "fatal", "names-refused"],
  [400, "InvalidAvZone.Format", "fatal", "request-refused"],
  [400, "InvalidRegion.Format", "fatal", "instance-not-found"],
  [400, "InvalidIP.Format", "fatal", "request-refused"],
  [400, "InvalidVpcParameter", "fatal", "request-refused"],
  [400, "MissBackupSetAndRestoreTime.NotFound", "fatal", "request-refused"],
  [400, "InvalidBakHistory.DbVersionMismatch", "fatal", "backup-unusable"],
  [400, "DiskSize.NotEnough", "fatal", "disk-short"],
  [400, "InvalidSourceCategory", "fatal", "instance-unsuitable"],
  [400, "RestoreTableException", "ambiguous", "service-unavailable"],
  [400, "InvalidParamTableMeta.TooManyTables", "fatal", "too-many-tables"],
  [400, "Order.ComboInstanceNotAllowOperate", "fatal", "account-refused"],
  [400, "Price.PricingPlanResultNotFound", "fatal", "account-refused"],
  [400, "Order.NoRealNameAuthentication", "fatal", "account-refused"],
  [403, "InvalidBackupLogStatus", "fatal", "log-backup-off"],
  [403, "IncorrectDBInstanceType", "fatal", "instance-unsuitable"],
  [403, "IncorrectDBInstanceState", "wait", "instance-busy"],
  [403, "IncorrectBackupSetMethod", "fatal", "backup-unusable"],
  [404, "InvalidBinlog.NotFound", "fatal", "restore-time-refused"],
  [404, "InvalidDB.NotFound", "fatal", "source-not-found"],
  [404, "InvalidRegion.NotFound", "fatal", "instance-not-found"],
  [404, "InvalidDBInstance.NotFound", "fatal", "instance-not-found"],
  [500, "ResourceConfigError", "fatal", "request-refused"],
]);

/** Of DescribeMetaList, DescribeLocalAvailableRecoveryTime, the checks of new names, ModifyBackupPolicy; and what other clients wait for. */
export const around = factsOf([
  [400, "IncorrectDBInstanceState", "wait", "instance-busy"],
  [403, "IncorrectDBInstanceLockMode", "fatal", "instance-locked"],
  [404, "IncorrectDBInstanceLockMode", "fatal", "instance-locked"],
  [403, "IncorrectEngineVersion", "fatal", "instance-unsuitable"],
  [403, "IncorrectDBInstanceEngine", "fatal", "instance-unsuitable"],
  [403, "IncorrectDBInstanceCharacterType", "fatal", "instance-unsuitable"],
  [400, "IncorrectBackupPolicy", "fatal", "table-restore-off"],
  [400, "LogBackupNotEnabled", "fatal", "log-backup-off"],
  [403, "InvalidMeta.Empty", "fatal", "metadata-unavailable"],
  [403, "InvalidMeta.TooLarge", "fatal", "metadata-unavailable"],
  [400, "NoAvailableDisasterRestoreBakset", "fatal", "backup-not-found"],
  [404, "InvalidDBInstanceId.NotFound", "fatal", "instance-not-found"],
  [404, "InvalidDBInstanceName.NotFound", "fatal", "instance-not-found"],
  [400, "InvalidDBName.Format", "fatal", "names-refused"],
  [400, "InvalidDBName.Forbid", "fatal", "names-refused"],
  [403, "OperationDenied.DBInstanceStatus", "wait", "instance-busy"],
  [403, "OperationDenied.DBStatus", "wait", "instance-busy"],
  [403, "OperationDeniedDBStatus", "wait", "instance-busy"],
  [400, "LockTimeout", "wait", "instance-busy"],
  [400, "ConcurrentTaskExceeded", "wait", "instance-busy"],
  [400, "InstanceConnectTimeoutFault", "wait", "instance-busy"],
  [400, "Database.ConnectError", "wait", "instance-busy"],
  [400, "InvalidConcurrentOperate", "wait", "instance-busy"],
  [400, "TaskExists", "wait", "instance-busy"],
  [400, "IdempotentParameterMismatch", "fatal", "request-refused"],
  [403, "OrderStatus.UnPaid", "fatal", "account-refused"],
  [400, "Pay.InsufficientBalance", "fatal", "account-refused"],
  [400, "pay.noCreditCard", "fatal", "account-refused"],
]);

/** The gateway's. */
export const gateway = factsOf([
  [400, "Throttling", "retry", "throttled"],
  [400, "Throttling.User", "retry", "throttled"],
  [400, "Throttling.Api", "retry", "throttled"],
  [503, "Throttling", "retry", "throttled"],
  [400, "Rejected.Throttling", "retry", "throttled"],
  [503, "ServiceUnavailable", "ambiguous", "service-unavailable"],
  [500, "InternalError", "ambiguous", "service-unavailable"],
  [500, "InternalFailure", "ambiguous", "service-unavailable"],
  [500, "IO.Exception", "ambiguous", "service-unavailable"],
  [400, "TimeoutRetryLater", "ambiguous", "service-unavailable"],
  [400, "ConnectTimeoutRetryLater", "ambiguous", "service-unavailable"],
  [502, "Something.New", "ambiguous", "service-unavailable"],
  [408, "Something.New", "ambiguous", "service-unavailable"],
  [400, "SignatureNonceUsed", "ambiguous", "answer-lost"],
  [400, "InvalidTimeStamp.Expired", "fatal", "clock-skewed"],
  [400, "InvalidTimeStamp.Format", "fatal", "clock-skewed"],
  [400, "SignatureDoesNotMatch", "fatal", "credentials-refused"],
  [400, "IncompleteSignature", "fatal", "credentials-refused"],
  [404, "InvalidAccessKeyId.NotFound", "fatal", "credentials-refused"],
  [400, "InvalidAccessKeyId.Inactive", "fatal", "credentials-refused"],
  [403, "InvalidSecurityToken.Expired", "fatal", "credentials-expired"],
  [403, "InvalidSecurityToken.Malformed", "fatal", "credentials-refused"],
  [403, "InvalidSecurityToken.MismatchWithAccessKey", "fatal", "credentials-refused"],
  [403, "Forbidden", "fatal", "permission-missing"],
  [403, "Forbidden.RAM", "fatal", "permission-missing"],
  [403, "NoPermission", "fatal", "permission-missing"],
  [403, "Forbidden.RiskControl", "fatal", "account-refused"],
  [404, "InvalidApi.NotFound", "fatal", "request-refused"],
  [400, "MissingTableMeta", "fatal", "request-refused"],
  [400, "MissingDBInstanceId", "fatal", "request-refused"],
  [400, "MissingParameter", "fatal", "request-refused"],
]);

/** Such as no document names, or names for other operations alone. */
export const others = unnamed([
  [403, "IncorrectBackupSetSomething", "fatal", "backup-unusable"],
  [400, "InvalidPageSize", "fatal", "request-refused"],
  [400, "InvalidPageIndex", "fatal", "request-refused"],
  [400, "IncorrectSomething", "fatal", "request-refused"],
  [500, "InvalidSomething", "fatal", "request-refused"],
  [400, "SomethingThrottlingNew", "retry", "throttled"],
  [403, "InvalidSecurityToken.New", "fatal", "credentials-refused"],
  [403, "Forbidden.Something", "fatal", "account-refused"],
  [429, "Something.New", "retry", "throttled"],
  [400, "Something.New", "fatal", "request-refused"],
  [400, "InvalidTimeStamp.New", "fatal", "clock-skewed"],
  [403, "Forbidden.RAM.New", "fatal", "permission-missing"],
  [403, "NoPermission.New", "fatal", "permission-missing"],
  [403, "Risk.New", "fatal", "account-refused"],
  [400, "Order.New", "fatal", "account-refused"],
  [400, "MissingNew", "fatal", "request-refused"],
  // A firewall's.
  [403, "WAF_BLOCK", "fatal", "request-refused"],
  [414, "Something.New", "fatal", "request-too-long"],
]);

/** Every error of RDS that RestoreTable's pages, the API's metadata, the gateway's documents and other clients name. */
export const facts: readonly Fact<AlicloudRdsCode>[] = [...documented, ...listed, ...around, ...gateway, ...others];
