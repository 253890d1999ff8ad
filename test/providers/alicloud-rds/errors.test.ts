import { describe, expect, it } from "vitest";
import type { codes } from "../../../src/providers/alicloud-rds/codes.ts";
import { clean, type Problem, toFailure } from "../../../src/providers/alicloud-rds/errors.ts";
import { families, refusals } from "../../../src/providers/alicloud-rds/refusals.ts";
import type { FailureClass } from "../../../src/providers/provider.ts";

/** Status, code, class at submit, diagnostics code. First the API document's own list, then the other codes of RestoreTable, then the gateway's. */
const table: [number, string, FailureClass, keyof typeof codes][] = [
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

  [400, "InvalidBakset.Invalid", "fatal", "backup-not-found"],
  [400, "InvalidBakHistoryDO", "fatal", "backup-unusable"],
  [400, "InvalidBakTableMetaDO", "fatal", "backup-unusable"],
  [400, "MissBackupSetAndRestoreTime.NotFound", "fatal", "request-refused"],
  [400, "InvalidBakHistory.DbVersionMismatch", "fatal", "backup-unusable"],
  [400, "InvalidParamTableMeta", "fatal", "request-refused"],
  [400, "InvalidParamTableMeta.Content", "fatal", "names-refused"],
  [400, "InvalidParamTableMeta.Duplicate", "fatal", "names-refused"],
  [400, "InvalidParamTableMeta.TooManyTables", "fatal", "too-many-tables"],
  [400, "InvalidParamTableMetaForRestore.Content", "fatal", "names-refused"],
  [400, "InvalidSourceRestoreDBName.NotFound", "fatal", "source-not-found"],
  [400, "DiskSize.NotEnough", "fatal", "disk-short"],
  [400, "InvalidSourceCategory", "fatal", "instance-unsuitable"],
  [400, "RestoreTableException", "ambiguous", "service-unavailable"],
  [400, "Order.NoRealNameAuthentication", "fatal", "account-refused"],
  [400, "Price.PricingPlanResultNotFound", "fatal", "account-refused"],
  [403, "InvalidBackupLogStatus", "fatal", "log-backup-off"],
  [403, "IncorrectDBInstanceType", "fatal", "instance-unsuitable"],
  [403, "IncorrectDBInstanceState", "wait", "instance-busy"],
  [400, "IncorrectDBInstanceState", "wait", "instance-busy"],
  [403, "IncorrectDBInstanceLockMode", "fatal", "instance-locked"],
  [404, "IncorrectDBInstanceLockMode", "fatal", "instance-locked"],
  [403, "IncorrectBackupSetMethod", "fatal", "backup-unusable"],
  [404, "InvalidBinlog.NotFound", "fatal", "restore-time-refused"],
  [404, "InvalidDB.NotFound", "fatal", "source-not-found"],
  [404, "InvalidDBInstance.NotFound", "fatal", "instance-not-found"],
  [404, "InvalidDBInstanceId.NotFound", "fatal", "instance-not-found"],
  [404, "InvalidRegion.NotFound", "fatal", "instance-not-found"],
  [500, "ResourceConfigError", "fatal", "request-refused"],

  [400, "OperationDenied.DBInstanceStatus", "wait", "instance-busy"],
  [400, "OperationDenied.DBStatus", "wait", "instance-busy"],
  [400, "LockTimeout", "wait", "instance-busy"],
  [400, "ConcurrentTaskExceeded", "wait", "instance-busy"],
  [400, "InstanceConnectTimeoutFault", "wait", "instance-busy"],
  [400, "Database.ConnectError", "wait", "instance-busy"],
  [400, "InvalidConcurrentOperate", "wait", "instance-busy"],
  [400, "TaskExists", "wait", "instance-busy"],
  [400, "IdempotentParameterMismatch", "fatal", "request-refused"],

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
  [400, "InvalidTimeStamp.Expired", "fatal", "clock-skewed"],
  [400, "SignatureNonceUsed", "ambiguous", "answer-lost"],
  [403, "SignatureDoesNotMatch", "fatal", "credentials-refused"],
  [404, "InvalidAccessKeyId.NotFound", "fatal", "credentials-refused"],
  [400, "InvalidAccessKeyId.Inactive", "fatal", "credentials-refused"],
  [403, "InvalidSecurityToken.Expired", "fatal", "credentials-refused"],
  [403, "Forbidden.RAM", "fatal", "permission-missing"],
  [403, "Forbidden.RiskControl", "fatal", "account-refused"],
  [404, "InvalidApi.NotFound", "fatal", "request-refused"],
  [400, "MissingTableMeta", "fatal", "request-refused"],
  [400, "Something.New", "fatal", "request-refused"],
  [502, "Something.New", "ambiguous", "service-unavailable"],
  [429, "Something.New", "retry", "throttled"],
  [400, "constructor", "fatal", "request-refused"],
];

const refused = (status: number, code: string, text = "the provider's words"): Problem => ({ kind: "refused", status, code, text });

describe("every error code", () => {
  it.each(table)("%i %s is %s, %s", (status, code, expected, diagnostic) => {
    const failure = toFailure(refused(status, code), "RestoreTable", "submit");
    expect(failure).toMatchObject({ class: expected, code: diagnostic, providerCode: code });
    expect(failure.message).toContain(code);
    expect(failure.hint?.length).toBeGreaterThan(0);
  });

  it.each(table)("%i %s is never ambiguous to a read", (status, code, expected) => {
    expect(toFailure(refused(status, code), "DescribeBackups", "read").class).toBe(expected === "ambiguous" ? "retry" : expected);
  });

  it("is in this table when it is in the code's", () => {
    const tested = new Set(table.map(([, code]) => code));
    const others = [
      "InvalidDBInstanceName.NotFound",
      "LogBackupNotEnabled",
      "InvalidMeta.Empty",
      "InvalidMeta.TooLarge",
      "NoPermission",
      "IncompleteSignature",
    ];
    const tokens = ["InvalidSecurityToken.Malformed", "InvalidSecurityToken.MismatchWithAccessKey", "InvalidTimeStamp.Format"];
    expect(
      Object.keys(refusals)
        .filter((code) => !tested.has(code))
        .sort(),
    ).toEqual([...others, ...tokens].sort());
    for (const { pattern } of families) expect(table.some(([, code]) => pattern.test(code))).toBe(true);
  });
});

describe("a failure without an error code", () => {
  const cases: [Problem, FailureClass, string, FailureClass][] = [
    [{ kind: "garbled", status: 500, detail: "<html>" }, "ambiguous", "service-unavailable", "retry"],
    [{ kind: "garbled", status: 502, detail: "an empty body" }, "ambiguous", "service-unavailable", "retry"],
    [{ kind: "garbled", status: 408, detail: "" }, "ambiguous", "service-unavailable", "retry"],
    [{ kind: "garbled", status: 429, detail: "" }, "retry", "throttled", "retry"],
    [{ kind: "garbled", status: 200, detail: "<html>" }, "ambiguous", "answer-unreadable", "retry"],
    [{ kind: "garbled", status: 414, detail: "<html>" }, "fatal", "answer-unreadable", "fatal"],
    [{ kind: "lost", sent: true, detail: "socket hang up" }, "ambiguous", "answer-lost", "retry"],
    [{ kind: "lost", sent: false, detail: "connect ECONNREFUSED" }, "retry", "network-unreachable", "retry"],
    [{ kind: "blocked", code: "proxy-invalid", detail: "no proxy", hint: "write it", temporary: false }, "fatal", "proxy-invalid", "fatal"],
    [{ kind: "blocked", code: "proxy-refused", detail: "503", hint: "wait", temporary: true }, "retry", "proxy-refused", "retry"],
    [{ kind: "credentials", renewing: false, detail: "none" }, "fatal", "credentials-missing", "fatal"],
    [{ kind: "credentials", renewing: true, detail: "none" }, "retry", "credentials-missing", "retry"],
  ];
  it.each(cases)("%j", (problem, submit, code, read) => {
    expect(toFailure(problem, "RestoreTable", "submit")).toMatchObject({ class: submit, code });
    expect(toFailure(problem, "RestoreTable", "read").class).toBe(read);
  });
});

it("names the permission that is missing", () => {
  const failure = toFailure(refused(403, "Forbidden.RAM"), "DescribeMetaList", "read");
  expect(failure.permission).toBe("rds:DescribeMetaList");
  expect(failure.message).toContain("rds:DescribeMetaList");
});

it("passes on the pause that the provider asks for", () => {
  const problem: Problem = { kind: "refused", status: 400, code: "Throttling.User", text: "", retryAfterMs: 1500 };
  expect(toFailure(problem, "RestoreTable", "submit").retryAfterMs).toBe(1500);
});

it("never repeats what a refused signature is answered with", () => {
  const text = "server string to sign is:POST / x-acs-security-token:CANARY";
  for (const code of ["SignatureDoesNotMatch", "IncompleteSignature", "InvalidAccessKeyId.NotFound", "SignatureSomething"]) {
    expect(toFailure(refused(403, code, text), "RestoreTable", "submit").message).not.toContain("CANARY");
  }
});

it("keeps provider text to one line without control characters", () => {
  expect(clean("a\u001b[31m\r\n b\u202e c")).toBe("a [31m b c");
  expect(clean("x ".repeat(300))).toHaveLength(501);
});
