import * as rds from "@alicloud/rds20140815";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../src/sandbox/index.ts";
import { instance, rdsClient, restoreRequest } from "./clients.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  await rdsClient(sandbox).restoreTable(restoreRequest({ backupId: "9026262" }));
});
afterAll(() => sandbox.close());

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

/** Every `a.b` of the answer, lists left out of the path. */
function pathsOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, path));
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([name, item]) => pathsOf(item, path === "" ? name : `${path}.${name}`));
}

/** The same of the SDK's model, by the names that go over the wire. */
function pathsOfModel(model: unknown, path = ""): string[] {
  if (!isModel(model)) return [path];
  const types = model.types();
  return Object.entries(model.names()).flatMap(([name, wire]) => {
    const type = types[name];
    const inner = isRecord(type) && "itemType" in type ? type.itemType : type;
    return pathsOfModel(inner, path === "" ? wire : `${path}.${wire}`);
  });
}

interface Model {
  names(): Readonly<Record<string, string>>;
  types(): Readonly<Record<string, unknown>>;
}
const isModel = (value: unknown): value is Model => typeof value === "function" && "names" in value && "types" in value;

const window = { FromStartTime: "2020-01-01T00:00:00Z", ToStartTime: "2100-01-01T00:00:00Z" };

test.each<[string, Readonly<Record<string, string>>, unknown]>([
  ["DescribeDBInstanceAttribute", {}, rds.DescribeDBInstanceAttributeResponseBody],
  ["DescribeDBInstances", {}, rds.DescribeDBInstancesResponseBody],
  ["DescribeBackups", {}, rds.DescribeBackupsResponseBody],
  ["DescribeBackupPolicy", {}, rds.DescribeBackupPolicyResponseBody],
  ["DescribeMetaList", { BackupSetID: "9026262" }, rds.DescribeMetaListResponseBody],
  ["DescribeLocalAvailableRecoveryTime", {}, rds.DescribeLocalAvailableRecoveryTimeResponseBody],
  ["DescribeDatabases", {}, rds.DescribeDatabasesResponseBody],
  ["DescribeHistoryTasks", window, rds.DescribeHistoryTasksResponseBody],
])("%s answers with the SDK's fields only", async (Action, more, model) => {
  const common = { Action, Version: "2014-08-15", Format: "JSON", AccessKeyId: "A", SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0" };
  const query = new URLSearchParams({
    ...common,
    SignatureNonce: Action,
    Timestamp: "2026-11-20T10:10:00Z",
    Signature: "x",
    DBInstanceId: instance,
    ...more,
  });
  const answer = await fetch(`${sandbox.url}/?${query.toString()}`);
  expect(answer.status).toBe(200);
  const official = new Set(pathsOfModel(model));
  const paths = pathsOf(await answer.json());
  expect(paths.length).toBeGreaterThan(2);
  expect(paths.filter((path) => !official.has(path))).toEqual([]);
});
