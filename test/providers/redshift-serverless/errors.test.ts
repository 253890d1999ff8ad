import { describe, expect, it } from "vitest";
import { ConnectError } from "../../../src/providers/connect-error.ts";
import { codes } from "../../../src/providers/redshift-serverless/codes.ts";
import { failureOf } from "../../../src/providers/redshift-serverless/errors.ts";
import { failureCodes } from "../../../src/providers/redshift-serverless/failure-codes.ts";
import { refusals } from "../../../src/providers/redshift-serverless/refusals.ts";
import { sdkError } from "./fixtures.ts";

const operation = "RestoreTableFromRecoveryPoint";
const told = (error: unknown) => {
  const { class: kind, code } = failureOf(error, operation);
  return `${kind} ${code}`;
};
const nodeError = (code: string, message = code, more = {}) => Object.assign(new Error(message), { code, ...more });

describe("what the service answers", () => {
  it.each([
    ["ConflictException", "There is an operation running on the namespace. Try again later.", 400, "wait namespace-busy"],
    ["ConflictException", "Table prod.public.x already exists", 400, "fatal target-exists-or-conflict"],
    ["ConflictException", "", 400, "fatal target-exists-or-conflict"],
    ["ValidationException", "The table already exists", 400, "fatal target-exists-or-conflict"],
    ["ValidationException", "interleaved sort keys", 400, "fatal request-refused"],
    ["ValidationException", "bad name", 400, "fatal request-refused"],
    ["InvalidPaginationException", "", 400, "fatal request-refused"],
    ["ResourceNotFoundException", "gone", 404, "fatal resource-not-found"],
    ["AccessDeniedException", "User is not authorized", 403, "fatal permission-missing"],
    ["UnrecognizedClientException", "", 403, "fatal credentials-refused"],
    ["ExpiredTokenException", "", 403, "fatal credentials-expired"],
    ["ExpiredToken", "", 400, "fatal credentials-expired"],
    ["InvalidSignatureException", "", 403, "fatal signature-invalid"],
    ["ServiceQuotaExceededException", "", 400, "fatal quota-exceeded"],
    ["InsufficientCapacityException", "", 400, "wait capacity-short"],
    ["ThrottlingException", "Rate exceeded", 400, "retry throttled"],
    ["TooManyRequestsException", "", 429, "retry throttled"],
    ["SomethingNew", "", 429, "retry throttled"],
    ["ThrottlingException", "", 503, "retry throttled"],
    ["InternalServerException", "", 500, "ambiguous service-unavailable"],
    ["SomethingNew", "", 500, "ambiguous service-unavailable"],
    ["SomethingNew", "", 503, "ambiguous service-unavailable"],
    ["SomethingNew", "", 418, "fatal request-refused"],
    ["SyntaxError", "Unexpected token <", 500, "ambiguous answer-unreadable"],
    ["SyntaxError", "Unexpected token <", 200, "ambiguous answer-unreadable"],
    ["SyntaxError", "Unexpected token <", 403, "ambiguous answer-unreadable"],
    ["TypeError", "undefined is not an object", 200, "ambiguous answer-unreadable"],
  ])("%s %j %i: %s", (name, message, status, expected) => {
    expect(told(sdkError(name, message, status))).toBe(expected);
  });

  it("names the missing permission, as told or as the operation's", () => {
    const message = "User: arn:aws:iam::1:user/x is not authorized to perform: redshift-serverless:GetNamespace on resource: *";
    expect(failureOf(sdkError("AccessDeniedException", message, 403), "ListSnapshots").permission).toBe("redshift-serverless:GetNamespace");
    expect(failureOf(sdkError("AccessDeniedException", "no", 403), "ListSnapshots").permission).toBe("redshift-serverless:ListSnapshots");
  });

  it("doesn't take a missing right to get credentials for a missing right to read", () => {
    const message = "User is not authorized to perform: sts:AssumeRoleWithWebIdentity";
    expect(failureOf(sdkError("AccessDenied", message, 403), "ListSnapshots")).not.toHaveProperty("permission");
  });

  it("takes over the pause that the service asks for", () => {
    const error = Object.assign(sdkError("ThrottlingException"), { $response: { headers: { "retry-after": "7" } } });
    expect(failureOf(error, operation).retryAfterMs).toBe(7000);
    expect(failureOf(sdkError("ThrottlingException"), operation)).not.toHaveProperty("retryAfterMs");
  });

  it("keeps signed headers out of the message", () => {
    const message = "The request signature does not match.\n\nThe Canonical String was\n'POST\nx-amz-security-token:GEHEIM";
    expect(JSON.stringify(failureOf(sdkError("InvalidSignatureException", message, 403), operation))).not.toContain("GEHEIM");
  });
});

describe("no answer", () => {
  it.each([
    [nodeError("ECONNREFUSED"), "retry network-unreachable"],
    [nodeError("ENOTFOUND"), "retry network-unreachable"],
    [nodeError("EAI_AGAIN"), "retry network-unreachable"],
    [nodeError("ETIMEDOUT", "connect ETIMEDOUT", { syscall: "connect", name: "TimeoutError" }), "retry network-unreachable"],
    [Object.assign(new AggregateError([], "all failed"), { code: "ETIMEDOUT" }), "retry network-unreachable"],
    [
      nodeError("ECONNRESET", "Client network socket disconnected before secure TLS connection was established"),
      "retry network-unreachable",
    ],
    [
      Object.assign(new Error("the request socket did not establish a connection with the server"), { name: "TimeoutError" }),
      "retry network-unreachable",
    ],
    [nodeError("ECONNRESET", "socket hang up"), "ambiguous answer-lost"],
    [nodeError("ECONNRESET", "read ECONNRESET", { name: "TimeoutError", syscall: "read" }), "ambiguous answer-lost"],
    [nodeError("EPIPE", "write EPIPE", { syscall: "write" }), "ambiguous answer-lost"],
    [nodeError("ETIMEDOUT", "exceeded", { name: "TimeoutError" }), "ambiguous answer-lost"],
    [nodeError("HPE_INVALID_CONSTANT", "Parse Error"), "ambiguous answer-lost"],
    [nodeError("DEPTH_ZERO_SELF_SIGNED_CERT", "self-signed certificate"), "fatal tls-untrusted"],
    [nodeError("ERR_TLS_CERT_ALTNAME_INVALID"), "fatal tls-untrusted"],
    [nodeError("EPROTO", "ssl3_get_record:wrong version number"), "fatal tls-untrusted"],
    [nodeError("ERR_INVALID_URL", "Invalid URL"), "fatal endpoint-invalid"],
    [Object.assign(new Error("none found"), { name: "CredentialsProviderError" }), "fatal credentials-missing"],
    [new ConnectError("proxy-refused", "no", "ask"), "fatal proxy-refused"],
    [new ConnectError("proxy-refused", "no", "ask", true), "retry proxy-refused"],
    [new Error("odd"), "ambiguous unexpected-error"],
    ["odd", "ambiguous unexpected-error"],
    [undefined, "ambiguous unexpected-error"],
  ])("%s: %s", (error, expected) => {
    expect(told(error)).toBe(expected);
  });
});

describe("the table of refusals", () => {
  it.each(refusals.flatMap((row) => row.names.map((name) => [name, row] as const)))("%s ends as its row says", (name, row) => {
    const text = row.text?.source.replace(/\\\w/g, " ") ?? "";
    const failure = failureOf(sdkError(name, text, 400), operation);
    expect(failure).toMatchObject({ class: row.class, code: row.code, hint: row.hint, providerCode: name });
    expect(failure.message).toContain(name);
  });

  it("uses documented codes only, and all of them are used", () => {
    const used = new Set<string>(refusals.map(({ code }) => code));
    const elsewhere = [
      "credentials-missing",
      "answer-lost",
      "answer-unreadable",
      "network-unreachable",
      "tls-untrusted",
      "endpoint-invalid",
      "unexpected-error",
    ];
    expect([...used, ...elsewhere].sort()).toEqual(Object.keys(failureCodes).sort());
    expect(Object.keys(codes)).toEqual(expect.arrayContaining([...used]));
  });
});
