import { commonErrors } from "../aws/error-table.ts";
import type { ErrorRow } from "../error-table.ts";
import type { ClusterCode } from "./codes.ts";

const wait = "apply waits and tries again; it can take minutes";

/**
 * What Redshift answers instead of restoring a table, by the code on the wire: all that the service's model declares for it,
 * its common errors, and what else the service is known to answer. The first row that fits is the one.
 */
export const errorTable: readonly ErrorRow<ClusterCode>[] = [
  {
    names: ["InvalidClusterState"],
    text: /operation running|at a later time/i,
    class: "wait",
    code: "cluster-busy",
    explanation: "another operation is running on the cluster",
    hint: wait,
  },
  {
    names: ["InvalidClusterState"],
    class: "fatal",
    code: "cluster-not-available",
    explanation: "the cluster is not in a state to restore a table",
    hint: "see its status: a paused cluster has to be resumed; one that is being changed is waited for",
  },
  {
    names: ["InProgressTableRestoreQuotaExceededFault"],
    class: "wait",
    code: "cluster-busy",
    explanation: "another restore is running",
    hint: wait,
  },
  {
    names: ["InvalidClusterSnapshotState"],
    class: "fatal",
    code: "snapshot-not-available",
    explanation: "the snapshot is not available, or other accounts may restore from it",
    hint: "wait until it is available, or take one that is not shared",
  },
  {
    names: ["InvalidTableRestoreArgument"],
    text: /already exists/i,
    class: "fatal",
    code: "target-exists-or-conflict",
    explanation: "the new table exists already",
    hint: "look what it is: rename it, or choose another newName",
  },
  {
    names: ["InvalidTableRestoreArgument", "UnsupportedOperation"],
    text: /interleaved/i,
    class: "fatal",
    code: "request-refused",
    explanation: "tables with interleaved sort keys can't be restored one by one",
    hint: "restore the snapshot into another cluster and copy the table from there",
  },
  {
    names: ["InvalidTableRestoreArgument"],
    class: "fatal",
    code: "request-refused",
    explanation: "the database, schema or table isn't in the snapshot, or can't be restored so",
    hint: "correct the name that the message tells, or choose a snapshot from when it existed; upper-case names need caseSensitiveIdentifiers: true",
  },
  {
    names: ["UnsupportedOperation"],
    class: "fatal",
    code: "request-refused",
    explanation: "this restore isn't supported: the table may have interleaved sort keys, or the snapshot be from before a resize",
    hint: "choose a later snapshot, or restore the snapshot into another cluster and copy the table from there",
  },
  {
    names: ["ClusterNotFound"],
    class: "fatal",
    code: "cluster-not-found",
    explanation: "there is no such cluster here",
    hint: "check the region first, then the cluster's name and which account the credentials are of",
  },
  {
    names: ["ClusterSnapshotNotFound"],
    class: "fatal",
    code: "backup-not-found",
    explanation: "there is no such snapshot here, or its retention has passed",
    hint: "plan again, which names those that exist",
  },
  {
    names: ["TableRestoreNotFoundFault"],
    class: "fatal",
    code: "resource-not-found",
    explanation: "the service knows no restore of this id",
    hint: "look for the new table by hand",
  },
  {
    names: ["UnauthorizedOperation"],
    class: "fatal",
    code: "permission-missing",
    explanation: "the credentials lack a permission",
    hint: "allow it in IAM, on the cluster and on the snapshot",
  },
  {
    names: [
      "InvalidAction",
      "InvalidParameterCombination",
      "InvalidParameterValue",
      "InvalidTagFault",
      "MalformedQueryString",
      "MissingParameter",
      "RedshiftInvalidParameter",
      "ValidationError",
    ],
    class: "fatal",
    code: "request-refused",
    explanation: "the request's parameters were refused",
    hint: "correct the part of the entry that the message names",
  },
  {
    names: ["LimitExceededFault"],
    class: "fatal",
    code: "quota-exceeded",
    explanation: "the encryption key has reached its limit of grants",
    hint: "retire grants of the key in AWS KMS, or ask for more in Service Quotas",
  },
  {
    names: ["DependentServiceRequestThrottlingFault", "DependentServiceUnavailableFault"],
    class: "ambiguous",
    code: "service-unavailable",
    explanation: "a service that Redshift depends on failed",
    hint: "a restore is looked for before it is sent again; when it lasts, see the provider's health page",
  },
  ...commonErrors,
];
