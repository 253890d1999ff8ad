import type { Json, JsonObject } from "../../model/json.ts";
import type { Answer, Exchange, HttpRequest } from "../exchange.ts";
import { isObject, parseJson } from "../json.ts";
import type { Refusal } from "../refusal.ts";
import { awsError } from "./errors.ts";
import { Input } from "./input.ts";
import { operations } from "./operations.ts";
import { verifySigV4 } from "./sigv4.ts";

const services: Readonly<Record<string, "redshift-serverless" | "redshift-data">> = {
  RedshiftServerless: "redshift-serverless",
  RedshiftData: "redshift-data",
};

/** Reads an awsJson1.1 request: the operation in X-Amz-Target, the input as a JSON body. */
export function readAws(request: HttpRequest, target: string, requestId: string): Exchange {
  const [prefix = "", operation = ""] = target.split(".");
  const service = services[prefix] ?? "redshift-serverless";
  const parsed = request.body.length === 0 ? {} : parseJson(request.body.toString("utf8"));
  const input: JsonObject = isObject(parsed) ? parsed : {};
  const accessKey = accessKeyOf(request);
  return {
    service,
    operation,
    input,
    requestId,
    accessKey,
    submits: operation === "RestoreTableFromRecoveryPoint" || operation === "RestoreTableFromSnapshot",
    authenticate: (secretOf) => verifySigV4(request, secretOf),
    run: (world) => {
      if (!isObject(parsed)) throw awsError("SerializationException");
      if (service === "redshift-data")
        throw awsError("ValidationException", `The sandbox does not serve the Redshift Data API (${operation}).`);
      const handler = services[prefix] === undefined ? undefined : operations.get(operation);
      if (!handler) throw awsError("UnknownOperationException", `The sandbox does not know ${target}.`);
      return handler(new Input(input, world.accountOf("aws", accessKey)), world, input);
    },
    succeed: (body) => answer(200, body, requestId),
    // The two services spell the message's member differently.
    refuse: (refusal) => {
      const plain = answer(refusal.status, errorBody(refusal, service === "redshift-data" ? "Message" : "message"), requestId);
      if (refusal.retryAfterMs === undefined) return plain;
      return { ...plain, headers: { ...plain.headers, "retry-after": String(Math.ceil(refusal.retryAfterMs / 1000)) } };
    },
    official: awsError,
    throttled: (retryAfterMs) => awsError("ThrottlingException", undefined, undefined, retryAfterMs),
  };
}

/** Empty where the request bears no signature. */
export const accessKeyOf = ({ headers }: HttpRequest): string => /Credential=([^/,]+)/.exec(headers.authorization ?? "")?.[1] ?? "";

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
