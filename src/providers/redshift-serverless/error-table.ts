import { commonErrors } from "../aws/error-table.ts";
import type { ErrorRow } from "../error-table.ts";
import type { RedshiftServerlessCode } from "./codes.ts";

/**
 * What Redshift Serverless answers instead of doing it: all errors that the API reference, the service model and the gateway in
 * front of it name, and those of the provisioned API for the same restore, by their full names. The first row that fits is the one.
 */
export const errorTable: readonly ErrorRow<RedshiftServerlessCode>[] = [
  {
    names: ["ConflictException"],
    text: /operation running/i,
    class: "wait",
    code: "namespace-busy",
    explanation: "another operation is running on the namespace",
    hint: "apply waits and tries again; it can take minutes",
  },
  {
    names: ["ConflictException"],
    text: /MODIFYING/,
    class: "wait",
    code: "namespace-busy",
    explanation: "the namespace or workgroup is being changed",
    hint: "apply waits and tries again; it can take minutes",
  },
  {
    names: ["ConflictException"],
    class: "fatal",
    code: "target-exists-or-conflict",
    explanation: "the restore conflicts with what is there",
    hint: "if the new table exists, look what it is: rename it, or choose another newName; otherwise do what the message says",
  },
  {
    names: ["InvalidClusterState", "InvalidClusterStateFault", "InProgressTableRestoreQuotaExceededFault"],
    class: "wait",
    code: "namespace-busy",
    explanation: "another restore or operation is running",
    hint: "apply waits and tries again; it can take minutes",
  },
  {
    names: ["ValidationException"],
    text: /already exists/i,
    class: "fatal",
    code: "target-exists-or-conflict",
    explanation: "the new table exists already",
    hint: "look what it is: rename it, or choose another newName",
  },
  {
    names: ["ValidationException"],
    text: /interleaved/i,
    class: "fatal",
    code: "request-refused",
    explanation: "tables with interleaved sort keys can't be restored one by one",
    hint: "restore the snapshot into another namespace and copy the table from there",
  },
  {
    names: [
      "ValidationException",
      "ValidationError",
      "InvalidPaginationException",
      "SerializationException",
      "UnknownOperationException",
      "MalformedHttpRequestException",
    ],
    class: "fatal",
    code: "request-refused",
    explanation: "the request's parameters were refused",
    hint: "correct the part of the entry that the message names",
  },
  {
    names: ["InvalidTableRestoreArgument", "InvalidTableRestoreArgumentFault", "UnsupportedOperation", "UnsupportedOperationFault"],
    class: "fatal",
    code: "request-refused",
    explanation: "this table can't be restored so: it may not be in the backup, or have interleaved sort keys",
    hint: "correct the table's name, or choose a backup from when it existed",
  },
  {
    names: ["ResourceNotFoundException"],
    class: "fatal",
    code: "resource-not-found",
    explanation: "something that the request names doesn't exist",
    hint: "check region, namespace, workgroup, backup and table; upper-case names need caseSensitiveIdentifiers: true, and recovery points are gone after 24 hours",
  },
  {
    names: ["ServiceQuotaExceededException", "TooManyTagsException"],
    class: "fatal",
    code: "quota-exceeded",
    explanation: "a quota of the account is used up",
    hint: "free some of it, or ask for more in Service Quotas",
  },
  {
    names: ["InsufficientCapacityException"],
    class: "wait",
    code: "capacity-short",
    explanation: "Redshift has no capacity for this right now",
    hint: "apply waits and tries again",
  },
  ...commonErrors,
];
