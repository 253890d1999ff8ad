import type { FailureClass } from "../../../src/providers/provider.ts";
import type { ClusterCode } from "../../../src/providers/redshift/codes.ts";
import type { Fact } from "../fact.ts";

type Read = readonly [class_: FailureClass, code: ClusterCode];
type Row = readonly [status: number, name: string, class_: FailureClass, code: ClusterCode, message?: string | undefined, read?: Read];

const rows: readonly Row[] = [
  // What RestoreTableFromClusterSnapshot declares, by the codes on the wire and by what they can say.
  [404, "ClusterNotFound", "fatal", "cluster-not-found", "Cluster warehouse not found."],
  [404, "ClusterSnapshotNotFound", "fatal", "backup-not-found"],
  [400, "InvalidClusterSnapshotState", "fatal", "snapshot-not-available"],
  [
    400,
    "InvalidClusterState",
    "wait",
    "cluster-busy",
    "There is an operation running on the Cluster. Please try to restore table from snapshot at a later time.",
  ],
  [400, "InProgressTableRestoreQuotaExceededFault", "wait", "cluster-busy"],
  [400, "InvalidTableRestoreArgument", "fatal", "request-refused", "The value doesn't exist in the snapshot."],
  [400, "InvalidTableRestoreArgument", "fatal", "target-exists-or-conflict", "Table prod.public.orders already exists."],
  [400, "InvalidTableRestoreArgument", "fatal", "request-refused", "The table has an interleaved sort key."],
  [400, "UnsupportedOperation", "fatal", "request-refused", "The requested operation isn't supported."],
  [400, "UnsupportedOperation", "fatal", "request-refused", "A table with an interleaved sort key can't be restored."],
  [
    400,
    "UnauthorizedOperation",
    "fatal",
    "permission-missing",
    "Access Denied. Please ensure that your IAM Permissions allow this operation.",
  ],
  // Declared by the operations around it.
  [400, "InvalidTagFault", "fatal", "request-refused"],
  [400, "TableRestoreNotFoundFault", "fatal", "resource-not-found"],
  // In the service's model, declared by none of these.
  [400, "DependentServiceRequestThrottlingFault", "ambiguous", "service-unavailable"],
  [400, "DependentServiceUnavailableFault", "ambiguous", "service-unavailable"],
  [400, "LimitExceededFault", "fatal", "quota-exceeded"],
  [400, "RedshiftInvalidParameter", "fatal", "request-refused"],
  // The common errors of the API reference.
  [403, "AccessDenied", "fatal", "permission-missing"],
  [400, "AccessDeniedException", "fatal", "permission-missing"],
  [403, "ExpiredToken", "fatal", "credentials-expired"],
  [403, "IncompleteSignature", "fatal", "signature-invalid"],
  [500, "InternalFailure", "ambiguous", "service-unavailable"],
  [400, "InvalidAction", "fatal", "request-refused"],
  [403, "InvalidClientTokenId", "fatal", "credentials-refused"],
  [400, "InvalidParameterCombination", "fatal", "request-refused"],
  [400, "InvalidParameterValue", "fatal", "request-refused"],
  [404, "MalformedQueryString", "fatal", "request-refused"],
  [403, "MissingAuthenticationToken", "fatal", "credentials-refused"],
  [400, "MissingParameter", "fatal", "request-refused"],
  [400, "NotAuthorized", "fatal", "permission-missing"],
  [403, "OptInRequired", "fatal", "permission-missing"],
  [400, "RequestExpired", "fatal", "credentials-expired"],
  [503, "ServiceUnavailable", "ambiguous", "service-unavailable"],
  [403, "SignatureDoesNotMatch", "fatal", "signature-invalid"],
  [400, "Throttling", "retry", "throttled", "Rate exceeded"],
  [400, "ThrottlingException", "retry", "throttled"],
  [400, "ValidationError", "fatal", "request-refused"],
  // Whatever else.
  [429, "SomethingNew", "ambiguous", "code-unknown", undefined, ["retry", "throttled"]],
  [503, "SlowDown", "ambiguous", "service-unavailable", undefined, ["retry", "throttled"]],
  [500, "SomethingNew", "ambiguous", "service-unavailable"],
  [502, "SomethingNew", "ambiguous", "service-unavailable"],
  [400, "SomethingNew", "ambiguous", "code-unknown", undefined, ["fatal", "request-refused"]],
  // The names that the SDK gives to codes of the wire are no codes.
  [400, "InvalidTableRestoreArgumentFault", "ambiguous", "code-unknown", undefined, ["fatal", "request-refused"]],
  [413, "SomethingNew", "ambiguous", "request-too-long", undefined, ["fatal", "request-too-long"]],
];

/** Every error of Redshift that its API reference, its service model and its users name. */
export const facts: readonly Fact<ClusterCode>[] = rows.map(([status, name, kind, code, message, read]) => ({
  status,
  name,
  class: kind,
  code,
  ...(message !== undefined && { message }),
  ...(read && { read: { class: read[0], code: read[1] } }),
}));
