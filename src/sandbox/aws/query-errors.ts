import { ServiceError } from "../service-error.ts";

/** Status and default message by code. */
export type ErrorTable = Readonly<Record<string, readonly [status: number, message: string]>>;

/** What any service of the query protocol may answer. */
const common: ErrorTable = {
  AccessDenied: [403, "User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform this action"],
  AccessDeniedException: [400, "You do not have sufficient access to perform this action."],
  ExpiredToken: [403, "The security token included in the request is expired"],
  IncompleteSignature: [400, "The request signature does not conform to AWS standards."],
  InternalFailure: [500, "The request processing has failed because of an unknown error, exception or failure."],
  InvalidAction: [400, "The action or operation requested is invalid. Verify that the action is typed correctly."],
  InvalidClientTokenId: [403, "The security token included in the request is invalid."],
  InvalidParameterCombination: [400, "Parameters that must not be used together were used together."],
  InvalidParameterValue: [400, "An invalid or out-of-range value was supplied for the input parameter."],
  MalformedQueryString: [404, "The query string contains a syntax error."],
  MissingAuthenticationToken: [403, "Request is missing Authentication Token"],
  MissingParameter: [400, "A required parameter for the specified action is not supplied."],
  NotAuthorized: [400, "You do not have permission to perform this action."],
  OptInRequired: [403, "The AWS access key ID needs a subscription for the service."],
  RequestExpired: [400, "The request reached the service more than 15 minutes after the date stamp on the request."],
  ServiceUnavailable: [503, "The request has failed due to a temporary failure of the server."],
  SignatureDoesNotMatch: [
    403,
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  ],
  Throttling: [400, "Rate exceeded"],
  ThrottlingException: [400, "The request was denied due to request throttling."],
  ValidationError: [400, "The input fails to satisfy the constraints specified by an AWS service."],
};

/** Makes errors by the codes that go over the wire: the service's own first, then the common ones. */
export const queryErrors =
  (serviceErrors: ErrorTable = {}) =>
  (code: string, message?: string, status?: number, retryAfterMs?: number): ServiceError => {
    const table = [serviceErrors, common].find((candidate) => Object.hasOwn(candidate, code));
    const [defaultStatus, defaultMessage] = table?.[code] ?? [400, code];
    return new ServiceError(code, message ?? defaultMessage, status ?? defaultStatus, {}, retryAfterMs);
  };
