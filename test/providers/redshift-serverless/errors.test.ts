import { describe, expect, it } from "vitest";
import { families } from "../../../src/providers/aws/error-table.ts";
import { findRow, type Purpose } from "../../../src/providers/error-table.ts";
import { ConnectError } from "../../../src/providers/http/connect-error.ts";
import { errorTable } from "../../../src/providers/redshift-serverless/error-table.ts";
import { failureOf } from "../../../src/providers/redshift-serverless/service.ts";
import { serverlessCodes } from "../catalogues.ts";
import { atRead, titled } from "../fact.ts";
import { facts } from "./facts.ts";
import { sdkError } from "./fixtures.ts";

const operation = "RestoreTableFromRecoveryPoint";
const told = (error: unknown, purpose: Purpose = "submit") => {
  const { class: kind, code } = failureOf(error, operation, purpose);
  return `${kind} ${code}`;
};
const nodeError = (code: string, message = code, more = {}) => Object.assign(new Error(message), { code, ...more });

describe("what the service answers", () => {
  it.each(titled(facts))("%s", (_, { status, name, message = "", class: kind, code }) => {
    const failure = failureOf(sdkError(name, message, status), operation, "submit");
    expect(failure).toMatchObject({ class: kind, code, providerCode: name });
    expect(failure.message).toContain(name);
    expect(failure.hint?.length).toBeGreaterThan(10);
    expect(serverlessCodes[code].remedy.length).toBeGreaterThan(0);
  });

  it.each(titled(facts.map(atRead)))("%s, to a read", (_, { status, name, message = "", class: kind, code }) => {
    expect(failureOf(sdkError(name, message, status), "GetNamespace", "read")).toMatchObject({ class: kind, code, providerCode: name });
  });

  it.each([
    ["SyntaxError", 500, "ambiguous answer-unreadable"],
    ["SyntaxError", 200, "ambiguous answer-unreadable"],
    ["SyntaxError", 403, "ambiguous answer-unreadable"],
    ["SyntaxError", 429, "ambiguous answer-unreadable", "retry throttled"],
    ["SyntaxError", 413, "ambiguous request-too-long", "fatal request-too-long"],
    ["TypeError", 200, "ambiguous answer-unreadable"],
    ["SomethingNew", 418, "ambiguous code-unknown", "fatal request-refused"],
    ["ValidationException", 302, "ambiguous answer-unreadable", "fatal request-refused"],
    ["ValidationException", 407, "ambiguous code-unknown", "fatal request-refused"],
    ["ValidationException", 502, "ambiguous service-unavailable", "fatal request-refused"],
  ])("%s with HTTP %i, so not in Redshift's format: %s", (name, status, submit, read = submit) => {
    expect(told(sdkError(name, "Unexpected token <", status))).toBe(submit);
    expect(told(sdkError(name, "Unexpected token <", status), "read")).toBe(read);
  });

  it("names the missing permission, as told or as the operation's", () => {
    const message = "User: arn:aws:iam::1:user/x is not authorized to perform: redshift-serverless:GetNamespace on resource: *";
    expect(failureOf(sdkError("AccessDeniedException", message, 403), "ListSnapshots", "read").permission).toBe(
      "redshift-serverless:GetNamespace",
    );
    expect(failureOf(sdkError("AccessDeniedException", "no", 403), "ListSnapshots", "read").permission).toBe(
      "redshift-serverless:ListSnapshots",
    );
  });

  it("doesn't take a missing right to get credentials for a missing right to read", () => {
    const message = "User is not authorized to perform: sts:AssumeRoleWithWebIdentity";
    expect(failureOf(sdkError("AccessDenied", message, 403), "ListSnapshots", "read")).not.toHaveProperty("permission");
  });

  it("takes over the pause that the service asks for", () => {
    const error = Object.assign(sdkError("ThrottlingException"), { $response: { headers: { "retry-after": "7" } } });
    expect(failureOf(error, operation, "submit").retryAfterMs).toBe(7000);
    expect(failureOf(sdkError("ThrottlingException"), operation, "submit")).not.toHaveProperty("retryAfterMs");
  });

  it("keeps signed headers out of the message", () => {
    const message = "The request signature does not match.\n\nThe Canonical String was\n'POST\nx-amz-security-token:GEHEIM";
    expect(JSON.stringify(failureOf(sdkError("InvalidSignatureException", message, 403), operation, "submit"))).not.toContain("GEHEIM");
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
  it("has no row that none of the documents' errors meets", () => {
    const rows = [...errorTable, ...families];
    const met = new Set(facts.map(({ name, status, message }) => findRow(rows, name, message) ?? findRow(rows, `HTTP ${status}`)));
    const others = findRow(errorTable, "SignatureDoesNotMatch");
    expect(rows.filter((row) => row !== others && !met.has(row))).toEqual([]);
  });

  it("names what counts as a refusal of a submit in full", () => {
    expect(errorTable.flatMap(({ names }) => names).filter((name) => /[*]|^HTTP/.test(name))).toEqual([]);
  });

  it.each(errorTable.flatMap((row) => row.names.map((name) => [name, row] as const)))("%s ends as its row says", (name, row) => {
    const text = row.text?.source.replace(/\\\w/g, " ") ?? "";
    const failure = failureOf(sdkError(name, text, 400), operation, "submit");
    expect(failure).toMatchObject({ class: row.class, code: row.code, hint: row.hint, providerCode: name });
    expect(failure.message).toContain(name);
  });

  it("uses documented codes only", () => {
    expect(Object.keys(serverlessCodes)).toEqual(expect.arrayContaining([...new Set(errorTable.map(({ code }) => code))]));
  });
});
