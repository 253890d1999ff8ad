import * as official from "@aws-sdk/client-redshift";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redshift } from "../../src/sandbox/aws/redshift/service.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { sendForm } from "./signed-form.ts";
import { findElement, parseStrictXml, xmlPaths } from "./strict-xml.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  const snapshots = [
    { identifier: "kept", createdAt: "-1d", retentionDays: 30, sharedWith: ["444455556666"], sourceRegion: "us-east-1", tags: { a: "b" } },
  ];
  const databases = [{ name: "prod", schemas: [{ name: "public", tables: [{ name: "orders" }] }] }];
  const automatedSnapshots = [{ createdAt: "-1h", identifier: "rs:one" }];
  const fault = { kind: "restore-fails", at: 0 } as const;
  sandbox = await startSandbox({
    scenario: {
      version: 1,
      speed: { pendingMs: 0, minimumMs: 1 },
      clusters: [{ identifier: "warehouse", databases, snapshots, automatedSnapshots }],
      faults: [{ operation: "RestoreTableFromClusterSnapshot", fault }],
    },
  });
});
afterAll(() => sandbox.close());

/** What a list of the SDK's model holds, and the name that its items bear. */
interface ListModel {
  readonly item: unknown;
  readonly name: string;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** The SDK's model writes a type as itself, as a function that gives it, or as a pair of it and its traits. */
function resolved(type: unknown): unknown {
  if (typeof type === "function") return resolved(type.call(undefined));
  return isList(type) && (typeof type[0] === "function" || type.length === 2) ? resolved(type[0]) : type;
}

/** Members of a structure by name; undefined for another type. */
function membersOf(type: unknown): readonly (readonly [string, unknown])[] | undefined {
  const model = resolved(type);
  if (!isList(model) || model[0] !== 3 || !isList(model[4]) || !isList(model[5])) return undefined;
  const types = model[5];
  return model[4].map((name, index) => [String(name), types[index]]);
}

function listOf(type: unknown): ListModel | undefined {
  const model = resolved(type);
  if (!isList(model) || model[0] !== 1) return undefined;
  const traits = isList(model[4]) ? model[4][1] : undefined;
  const name = isRecord(traits) && typeof traits.xmlName === "string" ? traits.xmlName : "member";
  return { item: isList(model[4]) && isRecord(traits) ? model[4][0] : model[4], name };
}

/** Every `a.b` that an answer may have, an item's name included; also the inner ones, which may be empty. */
function pathsOfModel(type: unknown, path: string): string[] {
  const list = listOf(type);
  if (list) return [path, ...pathsOfModel(list.item, `${path}.${list.name}`)];
  const inner = (membersOf(type) ?? []).flatMap(([name, member]) => pathsOfModel(member, path === "" ? name : `${path}.${name}`));
  return path === "" ? inner : [path, ...inner];
}

/** The parameters of a request that uses everything that the model has. */
function formOf(type: unknown, path = ""): string[] {
  const list = listOf(type);
  if (list) return formOf(list.item, `${path}.${list.name}.1`);
  const members = membersOf(type);
  return members ? members.flatMap(([name, member]) => formOf(member, path === "" ? name : `${path}.${name}`)) : [path];
}

const models = {
  DescribeClusters: official.DescribeClusters$,
  DescribeClusterSnapshots: official.DescribeClusterSnapshots$,
  CopyClusterSnapshot: official.CopyClusterSnapshot$,
  ModifyClusterSnapshot: official.ModifyClusterSnapshot$,
  RestoreTableFromClusterSnapshot: official.RestoreTableFromClusterSnapshot$,
  DescribeTableRestoreStatus: official.DescribeTableRestoreStatus$,
} as const;
type Operation = keyof typeof models;

const names = {
  SourceDatabaseName: "prod",
  SourceTableName: "orders",
  NewTableName: "o2",
  TargetDatabaseName: "prod",
  TargetSchemaName: "public",
};

describe.each<[Operation, Readonly<Record<string, string>>]>([
  ["DescribeClusters", {}],
  ["DescribeClusterSnapshots", {}],
  ["CopyClusterSnapshot", { SourceSnapshotIdentifier: "rs:one", TargetSnapshotIdentifier: "copied" }],
  ["ModifyClusterSnapshot", { SnapshotIdentifier: "kept", ManualSnapshotRetentionPeriod: "60" }],
  ["RestoreTableFromClusterSnapshot", { ClusterIdentifier: "warehouse", SnapshotIdentifier: "rs:one", ...names }],
  ["DescribeTableRestoreStatus", {}],
])("%s", (operation, parameters) => {
  const [, , , , input, output] = models[operation];

  test("answers with the SDK's fields only", async () => {
    const answer = await sendForm(sandbox.url, new URLSearchParams({ Action: operation, Version: "2012-12-01", ...parameters }));
    const text = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/xml"]);
    const document = parseStrictXml(text);
    expect(document.children.map(({ name }) => name)).toEqual([`${operation}Result`, "ResponseMetadata"]);
    expect(findElement(document, "RequestId")?.text).toBe(answer.headers.get("x-amzn-requestid"));
    const result = findElement(document, `${operation}Result`);
    const paths = result ? xmlPaths(result) : [];
    const known = new Set(pathsOfModel(output, ""));
    expect(paths.length).toBeGreaterThan(7);
    expect(paths.filter((path) => !known.has(path))).toEqual([]);
  });

  test("takes all of the SDK's parameters", () => {
    const form = new Map(formOf(input).map((name) => [name, "1"]));
    const expected = (membersOf(input) ?? []).map(([name]) => name);
    expect(expected.length).toBeGreaterThan(2);
    expect(Object.keys(redshift.read(operation, form)).toSorted()).toEqual(expected.toSorted());
  });
});
