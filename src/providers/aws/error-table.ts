import type { ErrorRow } from "../error-table.ts";
import type { AwsCode } from "./codes.ts";

/**
 * What AWS answers whatever the service, by the code on the wire: credentials, permissions, throttling and the gateway's own
 * failures, in JSON services and in the query protocol. A service's table has its own rows first.
 */
export const commonErrors: readonly ErrorRow<AwsCode>[] = [
  {
    names: ["AccessDeniedException", "AccessDenied", "NotAuthorized", "OptInRequired"],
    class: "fatal",
    code: "permission-missing",
    explanation: "the credentials lack a permission",
    hint: "allow it in IAM; a restore needs it on the place and on the backup",
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
    names: [
      "ThrottlingException",
      "Throttling",
      "ThrottledException",
      "TooManyRequestsException",
      "RequestLimitExceeded",
      "RequestThrottled",
      "RequestThrottledException",
    ],
    class: "retry",
    code: "throttled",
    explanation: "too many requests",
    hint: "it is tried again after a pause; lower --parallel if it goes on",
  },
  {
    names: [
      "InternalServerException",
      "InternalServerError",
      "InternalFailure",
      "ServiceUnavailable",
      "ServiceUnavailableException",
      "RequestTimeout",
      "RequestTimeoutException",
      "RequestAbortedException",
    ],
    class: "ambiguous",
    code: "service-unavailable",
    explanation: "the service failed while it handled the request",
    hint: "a restore is looked for before it is sent again; when it lasts, see the provider's health page",
  },
];

/** For reads alone: other services' names for throttling, as the SDK knows them, and what the status of an unknown answer tells. */
export const families: readonly ErrorRow<AwsCode>[] = [
  {
    names: ["SlowDown", "LimitExceededException", "BandwidthLimitExceeded", "PriorRequestNotComplete", "HTTP 429"],
    class: "retry",
    code: "throttled",
    explanation: "too many requests",
    hint: "it is tried again after a pause; lower --parallel if it goes on",
  },
  {
    names: ["HTTP 408", "HTTP 5*"],
    class: "ambiguous",
    code: "service-unavailable",
    explanation: "the service failed while it handled the request",
    hint: "it is tried again; when it lasts, see the provider's health page",
  },
];

/** For reads: any other answer. */
export const otherwise: ErrorRow<AwsCode> = {
  names: ["*"],
  class: "fatal",
  code: "request-refused",
  explanation: "the request was refused",
  hint: "see the provider's code and message",
};
