import type { Json, JsonObject } from "../../model/json.ts";
import type { Answer, Done, Exchange, HttpRequest } from "../exchange.ts";
import { isObject, parseJson } from "../json.ts";
import type { Refusal } from "../refusal.ts";
import type { ServiceName, World } from "../world/world.ts";
import { awsError } from "./json-errors.ts";
import { Input } from "./redshift-serverless/input.ts";
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
export function jsonExchange(request: HttpRequest, target: string, requestId: string): Exchange {
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
    refuse: (refusal) => {
      const plain = answer(refusal.status, errorBody(refusal, known === "redshift-data" ? "Message" : "message"), requestId);
      if (refusal.retryAfterMs === undefined) return plain;
      return { ...plain, headers: { ...plain.headers, "retry-after": String(Math.ceil(refusal.retryAfterMs / 1000)) } };
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
  return handler(new Input(input, account), world, input);
}

const errorBody = (refusal: Refusal, member: string): JsonObject => ({
  __type: refusal.code,
  [member]: refusal.message,
  ...refusal.details,
});

const answer = (status: number, body: Json, requestId: string): Answer => ({
  status,
  headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId },
  body: JSON.stringify(body),
});
