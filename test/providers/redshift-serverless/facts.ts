import type { FailureClass } from "../../../src/providers/provider.ts";
import type { RedshiftServerlessCode } from "../../../src/providers/redshift-serverless/codes.ts";
import type { Fact } from "../fact.ts";

type Read = readonly [class_: FailureClass, code: RedshiftServerlessCode];
type Row = readonly [
  status: number,
  name: string,
  class_: FailureClass,
  code: RedshiftServerlessCode,
  message?: string | undefined,
  read?: Read,
];

const rows: readonly Row[] = [
  // The four that RestoreTableFromRecoveryPoint and RestoreTableFromSnapshot declare, by what they can say.
  [
    400,
    "ConflictException",
    "wait",
    "namespace-busy",
    "There is an operation running on the namespace. Try deleting the namespace again later.",
  ],
  [400, "ConflictException", "wait", "namespace-busy", "Namespace analytics is MODIFYING."],
  [400, "ConflictException", "fatal", "target-exists-or-conflict", "The table orders_restored conflicts with another object."],
  [400, "ConflictException", "fatal", "target-exists-or-conflict", ""],
  [400, "ValidationException", "fatal", "request-refused", "1 validation error detected"],
  [400, "ValidationException", "fatal", "target-exists-or-conflict", "The table already exists."],
  [400, "ValidationException", "fatal", "request-refused", "Tables with interleaved sort keys can't be restored."],
  [404, "ResourceNotFoundException", "fatal", "resource-not-found"],
  [400, "ResourceNotFoundException", "fatal", "resource-not-found"],
  [500, "InternalServerException", "ambiguous", "service-unavailable"],
  // Declared by the operations around them.
  [400, "InvalidPaginationException", "fatal", "request-refused"],
  [400, "TooManyTagsException", "fatal", "quota-exceeded"],
  // In the service's model, declared by none of these.
  [403, "AccessDeniedException", "fatal", "permission-missing"],
  [400, "ThrottlingException", "retry", "throttled"],
  [400, "InsufficientCapacityException", "wait", "capacity-short"],
  [402, "ServiceQuotaExceededException", "fatal", "quota-exceeded"],
  // The provisioned API's, for the same restore.
  [
    400,
    "InvalidClusterState",
    "wait",
    "namespace-busy",
    "There is an operation running on the Cluster. Please try to restore table from snapshot at a later time.",
  ],
  [400, "InProgressTableRestoreQuotaExceededFault", "wait", "namespace-busy"],
  [400, "InvalidTableRestoreArgument", "fatal", "request-refused"],
  [400, "UnsupportedOperation", "fatal", "request-refused"],
  // Names that the SDK takes for throttling, whatever the service.
  [400, "Throttling", "retry", "throttled"],
  [400, "ThrottledException", "retry", "throttled"],
  [429, "TooManyRequestsException", "retry", "throttled"],
  [400, "RequestLimitExceeded", "retry", "throttled"],
  [503, "SlowDown", "ambiguous", "service-unavailable", undefined, ["retry", "throttled"]],
  [400, "RequestThrottled", "retry", "throttled"],
  [400, "RequestThrottledException", "retry", "throttled"],
  [400, "LimitExceededException", "ambiguous", "code-unknown", undefined, ["retry", "throttled"]],
  [429, "SomethingNew", "ambiguous", "code-unknown", undefined, ["retry", "throttled"]],
  // What the SDK takes for transient.
  [500, "SomethingNew", "ambiguous", "service-unavailable"],
  [502, "SomethingNew", "ambiguous", "service-unavailable"],
  [503, "SomethingNew", "ambiguous", "service-unavailable"],
  [504, "SomethingNew", "ambiguous", "service-unavailable"],
  // Never tried again.
  [403, "UnrecognizedClientException", "fatal", "credentials-refused"],
  [403, "ExpiredTokenException", "fatal", "credentials-expired"],
  [400, "SomethingNew", "ambiguous", "code-unknown", undefined, ["fatal", "request-refused"]],
  // A firewall's.
  [403, "WAF_BLOCK", "ambiguous", "code-unknown", undefined, ["fatal", "request-refused"]],
  [413, "SomethingNew", "ambiguous", "request-too-long", undefined, ["fatal", "request-too-long"]],
];

/** Every error of Redshift Serverless that its API reference, its service model, its SDK and its guides name. */
export const facts: readonly Fact<RedshiftServerlessCode>[] = rows.map(([status, name, kind, code, message, read]) => ({
  status,
  name,
  class: kind,
  code,
  ...(message !== undefined && { message }),
  ...(read && { read: { class: read[0], code: read[1] } }),
}));
