import { describe, expect, it } from "vitest";
import { type RequestError, toFailure } from "../../../src/providers/alicloud/errors.ts";
import { clean } from "../../../src/providers/alicloud/message.ts";
import { errorTable, families } from "../../../src/providers/alicloud-rds/error-table.ts";
import { rds } from "../../../src/providers/alicloud-rds/service.ts";
import { findRow } from "../../../src/providers/error-table.ts";
import type { FailureClass } from "../../../src/providers/provider.ts";
import { rdsCodes } from "../catalogues.ts";
import { atRead, titled } from "../fact.ts";
import { documented, facts, listed } from "./facts.ts";

const refused = (status: number, code: string, text = "the provider's words"): RequestError => ({ kind: "refused", status, code, text });

describe("every error code", () => {
  it.each(titled(facts))("%s", (_, { status, name, class: expected, code }) => {
    const failure = toFailure(rds, refused(status, name), "RestoreTable", "submit");
    expect(failure).toMatchObject({ class: expected, code, providerCode: name });
    expect(failure.message).toContain(name);
    expect(failure.hint?.length).toBeGreaterThan(10);
    expect(rdsCodes[code].remedy.length).toBeGreaterThan(0);
  });

  it.each(titled(facts.map(atRead)))("%s, never ambiguous to a read", (_, { status, name, class: expected, code }) => {
    const failure = toFailure(rds, refused(status, name), "DescribeBackups", "read");
    expect(failure).toMatchObject({ class: expected === "ambiguous" ? "retry" : expected, code });
  });

  it("is in the documents' lists when RestoreTable names it: 11 and 30", () => {
    expect(documented).toHaveLength(11);
    expect(new Set([...documented, ...listed].map(({ name }) => name)).size).toBe(41);
  });

  it("of the code's table is met by one of these", () => {
    const rows = [...errorTable, ...families];
    const met = new Set(facts.map(({ name, status }) => findRow(rows, name) ?? findRow(rows, `HTTP ${status}`)));
    expect(rows.filter((row) => !met.has(row))).toEqual([]);
    const plain = errorTable.flatMap(({ names }) => names);
    expect(plain.filter((name) => !facts.some((fact) => fact.name === name))).toEqual([]);
    expect(new Set(plain).size).toBe(plain.length);
  });

  it("that counts as a refusal of a submit stands by its full name", () => {
    expect(errorTable.flatMap(({ names }) => names).filter((name) => /[*]|^HTTP/.test(name))).toEqual([]);
  });
});

describe("a failure without an error code", () => {
  const cases: [RequestError, FailureClass, string, FailureClass][] = [
    [{ kind: "garbled", status: 500, detail: "<html>" }, "ambiguous", "service-unavailable", "retry"],
    [{ kind: "garbled", status: 502, detail: "an empty body" }, "ambiguous", "service-unavailable", "retry"],
    [{ kind: "garbled", status: 408, detail: "" }, "ambiguous", "service-unavailable", "retry"],
    [{ kind: "garbled", status: 429, detail: "" }, "ambiguous", "answer-unreadable", "retry"],
    [{ kind: "garbled", status: 403, detail: "<html>" }, "ambiguous", "answer-unreadable", "fatal"],
    [{ kind: "garbled", status: 302, detail: "" }, "ambiguous", "answer-unreadable", "fatal"],
    [{ kind: "garbled", status: 200, detail: "<html>" }, "ambiguous", "answer-unreadable", "retry"],
    [{ kind: "garbled", status: 414, detail: "<html>" }, "ambiguous", "request-too-long", "fatal"],
    [{ kind: "garbled", status: 413, detail: "<html>" }, "ambiguous", "request-too-long", "fatal"],
    [{ kind: "lost", sent: true, detail: "socket hang up" }, "ambiguous", "answer-lost", "retry"],
    [{ kind: "lost", sent: false, detail: "connect ECONNREFUSED" }, "retry", "network-unreachable", "retry"],
    [{ kind: "blocked", code: "proxy-invalid", detail: "no proxy", hint: "write it", temporary: false }, "fatal", "proxy-invalid", "fatal"],
    [{ kind: "blocked", code: "proxy-refused", detail: "503", hint: "wait", temporary: true }, "retry", "proxy-refused", "retry"],
    [{ kind: "credentials", renewing: false, detail: "none" }, "fatal", "credentials-missing", "fatal"],
    [{ kind: "credentials", renewing: true, detail: "none" }, "retry", "credentials-missing", "retry"],
  ];
  it.each(cases)("%j", (problem, submit, code, read) => {
    expect(toFailure(rds, problem, "RestoreTable", "submit")).toMatchObject({ class: submit, code });
    expect(toFailure(rds, problem, "RestoreTable", "read").class).toBe(read);
  });
});

it("takes a code for a code, whatever JavaScript makes of it", () => {
  for (const name of ["constructor", "__proto__", "HTTP", "HTTP 429", "*", ""]) {
    expect(toFailure(rds, refused(400, name), "RestoreTable", "submit")).toMatchObject({ class: "ambiguous", code: "code-unknown" });
    const read = name === "HTTP 429" ? { class: "retry", code: "throttled" } : { class: "fatal", code: "request-refused" };
    expect(toFailure(rds, refused(400, name), "DescribeBackups", "read")).toMatchObject(read);
  }
});

it("names the permission that is missing", () => {
  const failure = toFailure(rds, refused(403, "Forbidden.RAM"), "DescribeMetaList", "read");
  expect(failure.permission).toBe("rds:DescribeMetaList");
  expect(failure.message).toContain("rds:DescribeMetaList");
});

it("passes on the pause that the provider asks for", () => {
  const problem: RequestError = { kind: "refused", status: 400, code: "Throttling.User", text: "", retryAfterMs: 1500 };
  expect(toFailure(rds, problem, "RestoreTable", "submit").retryAfterMs).toBe(1500);
});

it("never repeats what a refused signature is answered with", () => {
  const text = "server string to sign is:POST / x-acs-security-token:CANARY";
  for (const code of ["SignatureDoesNotMatch", "IncompleteSignature", "InvalidAccessKeyId.NotFound", "SignatureSomething"]) {
    for (const purpose of ["read", "submit"] as const)
      expect(toFailure(rds, refused(403, code, text), "RestoreTable", purpose).message).not.toContain("CANARY");
  }
});

it("keeps provider text to one line without control characters", () => {
  expect(clean("a\u001b[31m\r\n b\u202e c")).toBe("a [31m b c");
  expect(clean("x ".repeat(300))).toHaveLength(501);
});
