import type { JsonObject } from "../../model/json.ts";
import type { Answer, Exchange, SandboxRequest } from "../exchange.ts";
import { parametersOf } from "../parameters.ts";
import { element } from "../xml.ts";
import { verifyAcs3 } from "./acs3.ts";
import { aliError, missing } from "./errors.ts";
import { Nonces } from "./nonces.ts";
import { runOperation } from "./rds/operations.ts";
import type { Tokens } from "./rds/restore-table.ts";
import { verifyRpc } from "./rpc.ts";

/** Of the RDS API, and of STS. */
const versions = { rds: "2014-08-15", sts: "2015-04-01" };
const isIdentity = (operation: string) => operation === "GetCallerIdentity";

/** Parameters of the protocol, not of an operation. */
const protocolParameters: ReadonlySet<string> = new Set([
  "Action",
  "Version",
  "Format",
  "AccessKeyId",
  "Signature",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureNonce",
  "SignatureType",
  "Timestamp",
  "SecurityToken",
]);

/** undefined when the request is none of this cloud's. */
export type AlicloudReader = (request: SandboxRequest, requestId: string) => Exchange | undefined;

/** Reads requests of both SDK generations; remembers client tokens and nonces. */
export function alicloudReader(): AlicloudReader {
  const tokens: Tokens = new Map();
  const nonces = new Nonces();
  return (request, requestId) => {
    const parameters = parametersOf(request);
    const current = request.headers["x-acs-action"] !== undefined && parameters.get("Signature") === undefined;
    const operation = current ? request.headers["x-acs-action"] : parameters.get("Action");
    if (operation === undefined) return undefined;
    const format = parameters.get("Format")?.toLowerCase() ?? (current ? "json" : "xml");
    const input: JsonObject = Object.fromEntries([...parameters].filter(([name]) => !protocolParameters.has(name)));
    const accessKey = parameters.get("AccessKeyId") ?? /Credential=([^, ]+)/.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const given = current ? request.headers["x-acs-version"] : parameters.get("Version");
    return {
      service: isIdentity(operation) ? "alicloud-sts" : "alicloud-rds",
      operation,
      input,
      requestId,
      accessKey,
      submits: operation === "RestoreTable",
      authenticate: (secretOf) => {
        if (current) verifyAcs3(request, secretOf);
        else verifyRpc(request.method, parameters, secretOf);
        nonces.use((current ? request.headers["x-acs-signature-nonce"] : parameters.get("SignatureNonce")) ?? "");
      },
      run: (world) => {
        if (given === undefined) throw missing("Version");
        if (given !== (isIdentity(operation) ? versions.sts : versions.rds)) throw aliError("InvalidVersion");
        if (isIdentity(operation)) return { body: callerIdentity(world.accountOf("alicloud", accessKey), requestId) };
        const done = runOperation(operation, input, requestId, world, tokens);
        if (!done) throw aliError("InvalidApi.NotFound");
        return done;
      },
      succeed: (body) => answer(200, `${operation}Response`, body, format, requestId),
      fail: (serviceError) => {
        const body = {
          RequestId: requestId,
          HostId: "rds.aliyuncs.com",
          Code: serviceError.code,
          Message: serviceError.message,
          Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(serviceError.code)}&product=Rds`,
          ...serviceError.details,
        };
        const plain = answer(serviceError.status, "Error", body, format, requestId);
        if (serviceError.retryAfterMs === undefined) return plain;
        return { ...plain, headers: { ...plain.headers, "x-acs-retry-after": String(serviceError.retryAfterMs) } };
      },
      official: aliError,
      throttled: (retryAfterMs) => aliError("Throttling.User", undefined, undefined, retryAfterMs),
    };
  };
}

const callerIdentity = (account: string, requestId: string): JsonObject => ({
  RequestId: requestId,
  AccountId: account,
  IdentityType: "RAMUser",
  UserId: "216959339000654321",
  PrincipalId: "216959339000654321",
  Arn: `acs:ram::${account}:user/sandbox`,
});

function answer(status: number, root: string, body: JsonObject, format: string, requestId: string): Answer {
  const xml = format === "xml";
  return {
    status,
    headers: { "content-type": xml ? "text/xml;charset=utf-8" : "application/json;charset=utf-8", "x-acs-request-id": requestId },
    body: xml ? `<?xml version='1.0' encoding='UTF-8'?>${element(root, body)}` : JSON.stringify(body),
  };
}
