import { ServiceError } from "../service-error.ts";

/** Status and default message of the errors that the service can give, by name. */
const known: Readonly<Record<string, { readonly status: number; readonly message: string }>> = {
  InternalServerException: { status: 500, message: "The request processing has failed because of an unknown error, exception or failure." },
  ServiceUnavailableException: { status: 503, message: "The service is temporarily unavailable." },
  ResourceNotFoundException: { status: 400, message: "The resource could not be found." },
  ValidationException: { status: 400, message: "The input failed to satisfy the constraints specified by an AWS service." },
  ConflictException: { status: 400, message: "There is an operation running on the namespace. Try restoring the table again later." },
  InvalidPaginationException: { status: 400, message: "The provided pagination token is invalid." },
  ThrottlingException: { status: 400, message: "Rate exceeded" },
  TooManyRequestsException: { status: 429, message: "Too many requests" },
  AccessDeniedException: { status: 400, message: "User: arn:aws:iam::111122223333:user/sandbox is not authorized to perform this action" },
  ServiceQuotaExceededException: { status: 400, message: "The service limit was exceeded." },
  TooManyTagsException: { status: 400, message: "The request exceeded the number of tags allowed for a resource." },
  InsufficientCapacityException: { status: 400, message: "There is an insufficient capacity to perform the action." },
  ExpiredTokenException: { status: 403, message: "The security token included in the request is expired" },
  UnrecognizedClientException: { status: 403, message: "The security token included in the request is invalid." },
  InvalidSignatureException: {
    status: 403,
    message:
      "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  },
  IncompleteSignatureException: {
    status: 400,
    message: "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.",
  },
  MissingAuthenticationTokenException: { status: 400, message: "Missing Authentication Token" },
  SerializationException: { status: 400, message: "The request body is not valid JSON." },
  UnknownOperationException: { status: 400, message: "The operation is not known." },
};

export function awsError(code: string, message?: string, status?: number, retryAfterMs?: number): ServiceError {
  const defaults = Object.hasOwn(known, code) ? known[code] : undefined;
  return new ServiceError(code, message ?? defaults?.message ?? code, status ?? defaults?.status ?? 400, {}, retryAfterMs);
}

export const notFound = (kind: string, name: string): ServiceError =>
  new ServiceError("ResourceNotFoundException", `${kind} ${name} not found.`, 400, { resourceName: name });

export const invalid = (message: string): ServiceError => awsError("ValidationException", message);
