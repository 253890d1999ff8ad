import type { ServiceError } from "../../service-error.ts";
import { type ErrorTable, queryErrors } from "../query-errors.ts";

/** The service's own codes, as they go over the wire. */
const known: ErrorTable = {
  ClusterNotFound: [404, "The ClusterIdentifier parameter does not refer to an existing cluster."],
  ClusterSnapshotAlreadyExists: [400, "The value specified as a snapshot identifier is already used by an existing snapshot."],
  ClusterSnapshotNotFound: [404, "The snapshot identifier does not refer to an existing cluster snapshot."],
  ClusterSnapshotQuotaExceeded: [400, "The request would result in the user exceeding the allowed number of cluster snapshots."],
  DependentServiceRequestThrottlingFault: [400, "The request cannot be completed because a dependent service is throttling requests."],
  DependentServiceUnavailableFault: [
    400,
    "Your request cannot be completed because a dependent internal service is temporarily unavailable.",
  ],
  InProgressTableRestoreQuotaExceededFault: [
    400,
    "You have exceeded the allowed number of table restore requests. Wait for your current table restore requests to complete before making a new request.",
  ],
  InvalidClusterSnapshotState: [
    400,
    "The specified cluster snapshot is not in the available state, or other accounts are authorized to access the snapshot.",
  ],
  InvalidClusterState: [400, "The specified cluster is not in the available state."],
  InvalidRetentionPeriodFault: [
    400,
    "The retention period specified is either in the past or is not a valid value. The value must be either -1 or an integer between 1 and 3,653.",
  ],
  InvalidTableRestoreArgument: [
    400,
    "The value specified for the sourceDatabaseName, sourceSchemaName, or sourceTableName parameter, or a combination of these, doesn't exist in the snapshot.",
  ],
  InvalidTagFault: [400, "The tag is invalid."],
  LimitExceededFault: [400, "The encryption key has exceeded its grant limit in AWS KMS."],
  TableRestoreNotFoundFault: [400, "The specified TableRestoreRequestId value was not found."],
  UnauthorizedOperation: [400, "Access Denied. Please ensure that your IAM Permissions allow this operation."],
  UnsupportedOperation: [400, "The requested operation isn't supported."],
};

export const redshiftError = queryErrors(known);

export const clusterNotFound = (identifier: string): ServiceError => redshiftError("ClusterNotFound", `Cluster ${identifier} not found.`);
export const snapshotNotFound = (identifier: string): ServiceError =>
  redshiftError("ClusterSnapshotNotFound", `Snapshot ${identifier} not found.`);

/** What users meet when they restore a table while the cluster is at work on something else. */
export const operationRunning = (): ServiceError =>
  redshiftError(
    "InvalidClusterState",
    "There is an operation running on the Cluster. Please try to restore table from snapshot at a later time.",
  );
