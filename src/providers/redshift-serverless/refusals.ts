import type { FailureClass } from "../provider.ts";
import type { FailureCode } from "./failure-codes.ts";

/** One row of what Redshift Serverless answers instead of doing it. The first row whose name, and text where given, fits is the one. */
export interface Refusal {
  /** Names as in `__type`, without the namespace. */
  readonly names: readonly string[];
  /** Tells rows of one name apart by the message. */
  readonly text?: RegExp;
  readonly class: FailureClass;
  readonly code: FailureCode;
  readonly explanation: string;
  readonly hint: string;
}

/** All errors that the API reference, the service model and the gateway in front of it name. Also the table in docs/providers/redshift-serverless.md. */
export const refusals: readonly Refusal[] = [
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
    class: "fatal",
    code: "target-exists-or-conflict",
    explanation: "the restore conflicts with what is there",
    hint: "look whether the new table exists; rename or drop it, or choose another newName",
  },
  {
    names: ["ValidationException"],
    text: /already exists/i,
    class: "fatal",
    code: "target-exists-or-conflict",
    explanation: "the new table exists already",
    hint: "rename or drop it, or choose another newName",
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
    names: ["ValidationException", "InvalidPaginationException", "SerializationException", "UnknownOperationException"],
    class: "fatal",
    code: "request-refused",
    explanation: "the request's parameters were refused",
    hint: "correct the part of the entry that the message names",
  },
  {
    names: ["ResourceNotFoundException"],
    class: "fatal",
    code: "resource-not-found",
    explanation: "something that the request names doesn't exist",
    hint: "check region, namespace, workgroup, backup and table; upper-case names need caseSensitiveIdentifiers: true, and recovery points are gone after 24 hours",
  },
  {
    names: ["AccessDeniedException", "AccessDenied", "NotAuthorized", "OptInRequired"],
    class: "fatal",
    code: "permission-missing",
    explanation: "the credentials lack a permission",
    hint: "allow it in IAM; a restore needs it on the namespace and on the recovery point or snapshot",
  },
  {
    names: [
      "UnrecognizedClientException",
      "InvalidClientTokenId",
      "InvalidAccessKeyId",
      "MissingAuthenticationToken",
      "MissingAuthenticationTokenException",
    ],
    class: "fatal",
    code: "credentials-refused",
    explanation: "the provider doesn't know the credentials",
    hint: "see which are in use with `aws sts get-caller-identity`",
  },
  {
    names: ["ExpiredTokenException", "ExpiredToken", "RequestExpired"],
    class: "fatal",
    code: "credentials-expired",
    explanation: "the credentials have expired",
    hint: "log in again and run the same command; what was submitted is found again",
  },
  {
    names: [
      "InvalidSignatureException",
      "SignatureDoesNotMatch",
      "IncompleteSignature",
      "IncompleteSignatureException",
      "RequestTimeTooSkewed",
    ],
    class: "fatal",
    code: "signature-invalid",
    explanation: "the request's signature was rejected",
    hint: "check the secret key and this machine's clock",
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
  {
    names: [
      "ThrottlingException",
      "Throttling",
      "ThrottledException",
      "TooManyRequestsException",
      "RequestLimitExceeded",
      "RequestThrottled",
      "RequestThrottledException",
      "SlowDown",
      "LimitExceededException",
      "BandwidthLimitExceeded",
      "PriorRequestNotComplete",
    ],
    class: "retry",
    code: "throttled",
    explanation: "too many requests",
    hint: "it is tried again after a pause; lower --parallel if it goes on",
  },
  {
    names: ["InternalServerException", "InternalServerError", "InternalFailure", "ServiceUnavailable", "ServiceUnavailableException"],
    class: "ambiguous",
    code: "service-unavailable",
    explanation: "Redshift failed while it handled the request",
    hint: "apply looks whether it happened before it sends again",
  },
];
