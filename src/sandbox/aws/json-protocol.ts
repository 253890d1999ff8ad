import type { Json, JsonObject } from "../../model/json.ts";
import type { Answer, Done, Exchange, SandboxRequest } from "../exchange.ts";
import { isObject, parseJson } from "../json.ts";
import type { ServiceError } from "../service-error.ts";
import type { ServiceName, World } from "../world/world.ts";
import { awsError } from "./json-errors.ts";
import { JsonInput } from "./redshift-serverless/input.ts";
import { operations } from "./redshift-serverless/operations.ts";
import { accessKeyOf, type SignatureFlaw, signatureFlaw } from "./sigv4.ts";

const services: Readonly<Record<string, ServiceName>> = {
  RedshiftServerless: "redshift-serverless",
  RedshiftData: "redshift-data",
};

const flawCodes: Readonly<Record<SignatureFlaw, string>> = {
  missing: "MissingAuthenticationTokenException",
  incomplete: "IncompleteSignatureException",
  "unknown-key": "UnrecognizedClientException",
  mismatch: "InvalidSignatureException",
};

/** Reads an awsJson1.1 request: the operation in X-Amz-Target, the input as a JSON body. */
export function jsonExchange(request: SandboxRequest, target: string, requestId: string): Exchange {
  const [prefix = "", operation = ""] = target.split(".");
  const known = Object.hasOwn(services, prefix) ? services[prefix] : undefined;
  const parsed = request.body.length === 0 ? {} : parseJson(request.body.toString("utf8"));
  const input: JsonObject = isObject(parsed) ? parsed : {};
  const accessKey = accessKeyOf(request);
  return {
    service: known ?? "redshift-serverless",
    operation,
    input,
    requestId,
    accessKey,
    submits: operation === "RestoreTableFromRecoveryPoint" || operation === "RestoreTableFromSnapshot",
    authenticate: (secretOf) => {
      const flaw = signatureFlaw(request, secretOf);
      if (flaw !== undefined) throw awsError(flawCodes[flaw]);
    },
    run: (world) => {
      if (!isObject(parsed)) throw awsError("SerializationException");
      return run(known, operation, input, world.accountOf("aws", accessKey), world);
    },
    succeed: (body) => answer(200, body, requestId),
    // The two services spell the message's member differently.
    fail: (serviceError) => {
      const plain = answer(serviceError.status, errorBody(serviceError, known === "redshift-data" ? "Message" : "message"), requestId);
      if (serviceError.retryAfterMs === undefined) return plain;
      return { ...plain, headers: { ...plain.headers, "retry-after": String(Math.ceil(serviceError.retryAfterMs / 1000)) } };
    },
    official: awsError,
    throttled: (retryAfterMs) => awsError("ThrottlingException", undefined, undefined, retryAfterMs),
  };
}

function run(service: ServiceName | undefined, operation: string, input: JsonObject, account: string, world: World): Done {
  if (service === "redshift-data")
    throw awsError("ValidationException", `The sandbox does not serve the Redshift Data API (${operation}).`);
  const handler = service === undefined ? undefined : operations.get(operation);
  if (!handler) throw awsError("UnknownOperationException", `The sandbox does not know the operation ${operation}.`);
  return handler(new JsonInput(input, account), world, input);
}

const errorBody = (serviceError: ServiceError, member: string): JsonObject => ({
  __type: serviceError.code,
  [member]: serviceError.message,
  ...serviceError.details,
});

const answer = (status: number, body: Json, requestId: string): Answer => ({
  status,
  headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId },
  body: JSON.stringify(body),
});
