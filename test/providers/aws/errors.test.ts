import { describe, expect, it } from "vitest";
import { type ErrorCode, jsonErrorCode, queryErrorCode } from "../../../src/providers/aws/error-code.ts";
import { commonErrors } from "../../../src/providers/aws/error-table.ts";
import { translator } from "../../../src/providers/aws/errors.ts";
import { containing } from "../../matching.ts";

const own = {
  names: ["InvalidClusterState"],
  class: "wait",
  code: "cluster-busy",
  explanation: "another operation is running on the cluster",
  hint: "apply waits and tries again",
} as const;

const service = (codeOf: ErrorCode) =>
  translator({
    title: "Aurora",
    permissions: "rds",
    endpointVariable: "AWS_ENDPOINT_URL_RDS",
    errorTable: [own, ...commonErrors],
    codeOf,
  });

/** As the SDK of a query service throws it: its own name, and the wire's code beside. */
const queryError = (name: string, code: string, status = 400) =>
  Object.assign(new Error("no"), { name, Code: code, Type: "Sender", $metadata: { httpStatusCode: status } });

describe("an error of the query protocol", () => {
  const { failureOf } = service(queryErrorCode);

  it("is told by the code on the wire, not by the SDK's name", () => {
    const error = queryError("InvalidClusterStateFault", "InvalidClusterState");
    expect(failureOf(error, "Restore", "submit")).toMatchObject({
      class: "wait",
      code: "cluster-busy",
      providerCode: "InvalidClusterState",
      message: containing("InvalidClusterState:"),
    });
  });

  it("may have its code one level down", () => {
    const { Code, ...rest } = queryError("ThrottlingFault", "Throttling");
    const error = Object.assign(new Error("no"), rest, { Error: { Code } });
    expect(failureOf(error, "Restore", "submit")).toMatchObject({ class: "retry", code: "throttled" });
  });

  it("without a code goes by its name", () => {
    const error = Object.assign(new Error("no"), { name: "AccessDenied", $metadata: { httpStatusCode: 403 } });
    expect(failureOf(error, "Restore", "submit")).toMatchObject({ code: "permission-missing", permission: "rds:Restore" });
  });
});

it("of a JSON service goes by its name, whatever field stands beside", () => {
  const error = queryError("WAF_BLOCK", "AccessDenied", 403);
  expect(service(jsonErrorCode).failureOf(error, "Restore", "submit")).toMatchObject({ class: "ambiguous", code: "code-unknown" });
});

it("names the service, its permission and its endpoint's variable", async () => {
  const { attempt, failureOf } = service(jsonErrorCode);
  const page = Object.assign(new SyntaxError("Unexpected token <"), { $metadata: { httpStatusCode: 200 } });
  expect(failureOf(page, "Restore", "submit")).toMatchObject({ message: containing("Aurora's format") });
  const invalid = async () => {
    throw Object.assign(new Error("Invalid URL"), { code: "ERR_INVALID_URL" });
  };
  expect(await attempt("Restore", invalid)).toMatchObject({ error: { hint: containing("AWS_ENDPOINT_URL_RDS") } });
  expect(await attempt("Restore", async () => 1)).toEqual({ ok: true, value: 1 });
});
