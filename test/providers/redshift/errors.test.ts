import { describe, expect, it } from "vitest";
import { findRow } from "../../../src/providers/error-table.ts";
import { errorTable } from "../../../src/providers/redshift/error-table.ts";
import { failureOf } from "../../../src/providers/redshift/service.ts";
import { clusterCodes } from "../catalogues.ts";
import { atRead, titled } from "../fact.ts";
import { facts } from "./facts.ts";
import { sdkError } from "./fixtures.ts";

const operation = "RestoreTableFromClusterSnapshot";

describe("what the service answers", () => {
  it.each(titled(facts))("%s", (_, { status, name, message = "", class: kind, code }) => {
    const failure = failureOf(sdkError(name, message, status), operation, "submit");
    expect(failure).toMatchObject({ class: kind, code, providerCode: name });
    expect(failure.message).toContain(name);
    expect(failure.hint?.length).toBeGreaterThan(10);
    expect(clusterCodes[code].remedy.length).toBeGreaterThan(0);
  });

  it.each(titled(facts.map(atRead)))("%s, to a read", (_, { status, name, message = "", class: kind, code }) => {
    expect(failureOf(sdkError(name, message, status), "DescribeClusters", "read")).toMatchObject({ class: kind, code, providerCode: name });
  });

  it("of a cluster that is in no state for it is for good, until the cluster is looked at", () => {
    const failure = failureOf(sdkError("InvalidClusterState", "The cluster is not in the available state."), operation, "submit");
    expect(failure).toMatchObject({ class: "fatal", code: "cluster-not-available" });
  });

  it("names the missing permission, as told or as the operation's: the service itself names none", () => {
    const denied = "Access Denied. Please ensure that your IAM Permissions allow this operation.";
    expect(failureOf(sdkError("UnauthorizedOperation", denied), operation, "submit")).toMatchObject({
      permission: "redshift:RestoreTableFromClusterSnapshot",
    });
    const message = "User: arn:aws:iam::1:user/x is not authorized to perform: redshift:DescribeClusters on resource: *";
    expect(failureOf(sdkError("AccessDenied", message, 403), "DescribeClusterSnapshots", "read").permission).toBe(
      "redshift:DescribeClusters",
    );
  });
});

describe("the table of refusals", () => {
  it.each(errorTable.flatMap((row) => row.names.map((name) => [name, row] as const)))("%s ends as its row says", (name, row) => {
    const text = row.text?.source.split("|")[0] ?? "";
    const failure = failureOf(sdkError(name, text, 400), operation, "submit");
    expect(failure).toMatchObject({ class: row.class, code: row.code, hint: row.hint, providerCode: name });
  });

  it("names what counts as a refusal of a submit in full", () => {
    expect(errorTable.flatMap(({ names }) => names).filter((name) => /[*]|^HTTP/.test(name))).toEqual([]);
  });

  it("has a documented error for each row of its own", () => {
    const own = errorTable.filter(({ names }) => facts.some((fact) => names.includes(fact.name)));
    const met = new Set(facts.map(({ name, message }) => findRow(errorTable, name, message)));
    const stateless = findRow(errorTable, "InvalidClusterState");
    expect(own.filter((row) => !met.has(row) && row !== stateless)).toEqual([]);
  });

  it("uses documented codes only", () => {
    expect(Object.keys(clusterCodes)).toEqual(expect.arrayContaining([...new Set(errorTable.map(({ code }) => code))]));
  });
});
