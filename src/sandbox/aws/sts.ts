import type { JsonObject } from "../../model/json.ts";
import type { Answer, Exchange, HttpRequest } from "../exchange.ts";
import { awsError } from "./errors.ts";
import { accessKeyOf } from "./protocol.ts";
import { verifySigV4 } from "./sigv4.ts";

const namespace = "https://sts.amazonaws.com/doc/2011-06-15/";

/** Reads a request of AWS STS: the query protocol, whose parameters are a form, and whose answers are XML. */
export function readSts(request: HttpRequest, requestId: string): Exchange | undefined {
  if (!(request.headers.authorization ?? "").startsWith("AWS4-HMAC-SHA256")) return undefined;
  const url = new URL(request.url, "http://sandbox");
  const parameters = new Map([...url.searchParams, ...new URLSearchParams(request.body.toString("utf8"))]);
  const operation = parameters.get("Action") ?? "";
  const input: JsonObject = Object.fromEntries(parameters);
  const accessKey = accessKeyOf(request);
  return {
    service: "aws-sts",
    operation,
    input,
    requestId,
    accessKey,
    submits: false,
    authenticate: (secretOf) => verifySigV4(request, secretOf),
    run: (world) => {
      if (operation !== "GetCallerIdentity") throw awsError("InvalidAction", `The sandbox does not know ${operation}.`);
      const account = world.accountOf("aws", accessKey);
      return { body: { Arn: `arn:aws:iam::${account}:user/sandbox`, UserId: "AIDASANDBOX", Account: account } };
    },
    succeed: (body) =>
      answer(
        200,
        `<${operation}Response xmlns="${namespace}"><${operation}Result>${members(body)}</${operation}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>`,
        requestId,
      ),
    refuse: ({ code, message, status }) =>
      answer(
        status,
        `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type>${members({ Code: code, Message: message })}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
        requestId,
      ),
    official: awsError,
    throttled: (retryAfterMs) => awsError("Throttling", "Rate exceeded", 400, retryAfterMs),
  };
}

const members = (body: JsonObject): string =>
  Object.entries(body)
    .map(([name, value]) => `<${name}>${typeof value === "string" ? escapeXml(value) : ""}</${name}>`)
    .join("");

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const answer = (status: number, body: string, requestId: string): Answer => ({
  status,
  headers: { "content-type": "text/xml", "x-amzn-requestid": requestId },
  body,
});
