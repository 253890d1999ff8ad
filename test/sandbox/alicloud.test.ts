import * as rds from "@alicloud/rds20140815";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { codeOf, frozen, type Generation, instance, matching, metaOf, rdsClient, restoreRequest } from "./clients.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof rdsClient>;

async function start(scenario: Omit<Scenario, "version"> = {}) {
  await sandbox?.close();
  sandbox = await startSandbox({ now: frozen, scenario: { version: 1, ...scenario } });
  client = rdsClient(sandbox);
}

beforeEach(() => start());
afterEach(() => sandbox.close());

const restore = (parameters: Parameters<typeof restoreRequest>[0] = {}) =>
  client.restoreTable(restoreRequest({ backupId: "9026262", ...parameters }));

async function attribute() {
  const { body } = await client.describeDBInstanceAttribute(new rds.DescribeDBInstanceAttributeRequest({ DBInstanceId: instance }));
  return body?.items?.DBInstanceAttribute?.[0];
}

async function databases(): Promise<Record<string, string>> {
  const { body } = await client.describeDatabases(new rds.DescribeDatabasesRequest({ DBInstanceId: instance }));
  return Object.fromEntries((body?.databases?.database ?? []).map((database) => [String(database.DBName), String(database.DBStatus)]));
}

async function tasks(more: Record<string, unknown> = {}) {
  const window = { fromStartTime: "2026-11-20T00:00:00Z", toStartTime: "2026-11-21T00:00:00Z", instanceId: instance };
  const { body } = await client.describeHistoryTasks(
    new rds.DescribeHistoryTasksRequest({ ...window, taskType: "mysql_restore_table", ...more }),
  );
  return body?.items ?? [];
}

describe.each<Generation>(["ACS3-HMAC-SHA256", "v2"])("a restore through the official client, signed by %s", (generation) => {
  test("runs as a task, shows its database, ends, and then collides", async () => {
    client = rdsClient(sandbox, generation);
    const { body, statusCode } = await restore();
    expect([statusCode, body?.requestId]).toEqual([200, matching(/^[0-9A-F-]{36}$/)]);
    expect((await attribute())?.DBInstanceStatus).toBe("Restoring");
    expect(await tasks()).toMatchObject([{ status: "Running", progress: 0, startTime: "2026-11-20T10:10:00Z" }]);
    sandbox.world.clock.advance(400 + 750);
    expect(await tasks()).toMatchObject([{ status: "Running", progress: 50, remainTime: 1 }]);
    expect(await databases()).toMatchObject({ testdb1: "Running", testdb1_new: "Creating" });
    expect(await codeOf(restore())).toBe("IncorrectDBInstanceState");
    sandbox.world.clock.advance(750);
    expect(await tasks()).toMatchObject([{ status: "Succeed", progress: 100, endTime: "2026-11-20T10:10:02Z" }]);
    expect(await databases()).toMatchObject({ testdb1: "Running", testdb1_new: "Running" });
    expect((await attribute())?.DBInstanceStatus).toBe("Running");
    expect(await codeOf(restore())).toBe("InvalidDBName.Duplicate");
    expect(sandbox.world.state().restores[0]).toMatchObject({
      sources: ["testdb1.testdb1table1"],
      targets: ["testdb1_new.testdb1table1_new"],
      status: "succeeded",
    });
  });
});

describe("a client token", () => {
  test("gets the same answer for the same parameters, and starts one restore", async () => {
    const first = await restore({ clientToken: "token-1" });
    const second = await restore({ clientToken: "token-1" });
    expect(second.body?.requestId).toBe(first.body?.requestId);
    expect(sandbox.world.state().restores).toHaveLength(1);
    expect(sandbox.world.state().submits.map(({ accepted, replayed }) => [accepted, replayed])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test("is refused for others", async () => {
    await restore({ clientToken: "token-1" });
    expect(await codeOf(restore({ clientToken: "token-1", meta: [metaOf("testdb1", "other")] }))).toBe("IdempotentParameterMismatch");
  });

  test.each(["x".repeat(65), "née"])("must be 64 ASCII characters at most: %s", async (clientToken) => {
    expect(await codeOf(restore({ clientToken }))).toBe("InvalidParameters.Format");
  });

  test("is free again after a refusal", async () => {
    expect(await codeOf(restore({ clientToken: "token-1", backupId: "1" }))).toBe("InvalidBackupSetID.NotFound");
    expect(await codeOf(restore({ clientToken: "token-1" }))).toBe("no error");
  });
});

describe("RestoreTable is refused", () => {
  const table = { testdb1table1: "testdb1table1" };
  const hundredAndOne = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`t${index}`, `n${index}`]));

  test.each<[string, Parameters<typeof restoreRequest>[0]]>([
    ["InvalidDBInstance.NotFound", { instance: "rm-nowhere" }],
    ["InvalidParamTableMeta", { meta: "not json" }],
    ["InvalidParamTableMeta", { meta: [] }],
    ["InvalidParamTableMeta", { meta: [{ type: "table", name: "testdb1", newname: "new1" }] }],
    ["InvalidParamTableMeta", { meta: [metaOf("testdb1", "Bad Name")] }],
    ["InvalidParamTableMeta.TooManyTables", { meta: [metaOf("testdb1", "many", hundredAndOne)] }],
    ["InvalidParamTableMeta.Content", { meta: [metaOf("testdb1", "new1", { testdb1table1: "same", testdb1table2: "same" })] }],
    ["InvalidParamTableMeta.Content", { meta: [metaOf("testdb1", "testdb1", { testdb1table1: "testdb1table2" })] }],
    ["InvalidParamTableMeta.Duplicate", { meta: [metaOf("testdb1", "new1"), metaOf("dtstestdata", "new1")] }],
    ["InvalidParamTableMeta.Duplicate", { meta: [metaOf("testdb1", "mysql")] }],
    ["InvalidParamTableMetaForRestore.Content", { meta: [metaOf("testdb1", "testdb1")] }],
    ["InvalidParamTableMetaForRestore.Content", { meta: [metaOf("testdb1", "testdb1", table)] }],
    ["InvalidSourceRestoreDBName.NotFound", { meta: [metaOf("nothing", "new1")] }],
    ["InvalidDBName.Duplicate", { meta: [metaOf("testdb1", "crm")] }],
    ["InvalidBackupSetID.NotFound", { backupId: "1" }],
    ["InvalidBakset.Invalid", { backupId: "8997305" }],
    ["MissBackupSetAndRestoreTime.NotFound", { backupId: "" }],
    ["InvalidRestoreTime.Format", { backupId: "", restoreTime: "2026-11-20 09:13" }],
    ["InvalidBinlog.NotFound", { backupId: "", restoreTime: "2026-11-01T00:00:00Z" }],
    ["InvalidBinlog.NotFound", { backupId: "", restoreTime: "2026-11-20T10:11:00Z" }],
    ["InvalidBackup.NotFound", { backupId: "", restoreTime: "2026-11-15T00:00:00Z" }],
    ["MissingTableMeta", { meta: "" }],
  ])("%s: %j", async (code, parameters) => {
    expect(await codeOf(restore(parameters))).toBe(code);
    expect(sandbox.world.state().restores).toEqual([]);
  });

  type Instance = NonNullable<Scenario["instances"]>[number];
  test.each<[string, Partial<Instance>]>([
    ["IncorrectDBInstanceState", { status: "TRANSING" }],
    ["IncorrectDBInstanceLockMode", { lockMode: "LockByDiskQuota" }],
    ["IncorrectDBInstanceType", { type: "Readonly" }],
    ["ChildDBInstanceExists", { temporaryInstance: "rm-temp" }],
    ["InvalidSourceCategory", { category: "Basic" }],
    ["InvalidSourceCategory", { storageType: "cloud_essd" }],
    ["DiskSize.NotEnough", { storageGigabytes: 20, usedGigabytes: 19.9999 }],
    ["IncorrectBackupSetState", { backups: [{ id: "9026262", startedAt: "-8h", available: false }] }],
    ["IncorrectBackupSetState", { backups: [{ id: "9026262", startedAt: "-8h", status: "Failed" }] }],
    ["IncorrectBackupSetMethod", { backups: [{ id: "9026262", startedAt: "-8h", method: "Snapshot" }] }],
    ["InvalidBakHistory.DbVersionMismatch", { backups: [{ id: "9026262", startedAt: "-8h", engineVersion: "5.6" }] }],
    ["InvalidBakset.Invalid", { backups: [{ id: "9026262", startedAt: "-8h", metaStatus: "LARGE" }] }],
  ])("%s where the instance is %j", async (code, more) => {
    const base: Instance = {
      id: instance,
      databases: [{ name: "testdb1", tables: [{ name: "testdb1table1", kilobytes: 2048 }] }],
      backups: [{ id: "9026262", startedAt: "-8h" }],
    };
    await start({ instances: [{ ...base, ...more }] });
    expect(await codeOf(restore())).toBe(code);
  });

  test("InvalidBackupLogStatus without log backups, for a restore time only", async () => {
    const databases = [{ name: "testdb1", tables: [{ name: "testdb1table1" }] }];
    const backups = [{ id: "9026262", startedAt: "-8h" }];
    await start({ instances: [{ id: instance, databases, backups, backupPolicy: { logBackup: false } }] });
    expect(await codeOf(restore({ backupId: "", restoreTime: "2026-11-20T09:13:00Z" }))).toBe("InvalidBackupLogStatus");
    expect(await codeOf(restore())).toBe("no error");
  });

  test("later, as a failed task, where the scenario says so", async () => {
    await start({ collisions: "later" });
    await restore({ meta: [metaOf("testdb1", "crm")] });
    sandbox.world.clock.advance(400);
    const [task] = await tasks();
    expect(task).toMatchObject({ status: "Failed", progress: 0 });
    expect(task?.taskDetail).toContain("InvalidDBName.Duplicate");
  });

  test("later, when a table is not in the backup", async () => {
    await restore({ meta: [metaOf("testdb1", "new1", { nothing: "something" })] });
    sandbox.world.clock.advance(400);
    expect(await tasks()).toMatchObject([{ status: "Failed" }]);
    expect(await databases()).not.toHaveProperty("new1");
  });
});

describe("a restore time", () => {
  test("gives what there was at that time", async () => {
    const tables = [
      { name: "dropped", droppedAt: "-90m" },
      { name: "young", createdAt: "-1h" },
    ];
    const backups = [{ id: "9026262", startedAt: "-8h" }];
    await start({ instances: [{ id: instance, databases: [{ name: "testdb1", tables }], backups }] });
    const at = async (restoreTime: string, table: string) => {
      await restore({ backupId: "", restoreTime, meta: [metaOf("testdb1", `from-${table}`, { [table]: table })] });
      sandbox.world.clock.advance(60_000);
      return (await tasks())[0]?.status;
    };
    expect(await at("2026-11-20T08:30:00Z", "dropped")).toBe("Succeed");
    expect(await at("2026-11-20T08:45:00Z", "dropped")).toBe("Failed");
    expect(await at("2026-11-20T08:30:00Z", "young")).toBe("Failed");
    expect(await at("2026-11-20T09:30:00Z", "young")).toBe("Succeed");
  });

  test("may keep the database's name where the tables get new ones, as the official sample does", async () => {
    const meta = [metaOf("dtstestdata", "dtstestdata", { customer_old: "customer_old123", order: "order123" })];
    await restore({ backupId: "", restoreTime: "2026-11-20T09:13:00Z", meta });
    sandbox.world.clock.advance(60_000);
    expect(await tasks()).toMatchObject([{ status: "Succeed" }]);
    expect(await codeOf(restore({ meta }))).toBe("InvalidParamTableMeta.Content");
  });
});

describe("the reads", () => {
  test("DescribeBackups gives counts as text and pages", async () => {
    const list = async (more: object) =>
      (await client.describeBackups(new rds.DescribeBackupsRequest({ DBInstanceId: instance, ...more }))).body;
    const all = await list({});
    expect(all).toMatchObject({ totalRecordCount: "6", pageRecordCount: "6", pageNumber: "1" });
    expect(all?.items?.backup?.[0]).toMatchObject({
      backupId: "9026262",
      isAvail: 1,
      metaStatus: "OK",
      backupStartTime: "2026-11-20T02:10:00Z",
    });
    expect(all?.items?.backup?.at(-1)).toMatchObject({ backupId: "8997305", metaStatus: "" });
    expect((await list({ pageSize: 4, pageNumber: 2 }))?.items?.backup).toHaveLength(2);
    expect((await list({ backupId: "9020417" }))?.items?.backup).toHaveLength(1);
    expect((await list({ startTime: "2026-11-19T00:00Z", endTime: "2026-11-19T23:59Z" }))?.items?.backup).toHaveLength(1);
  });

  test("DescribeBackupPolicy, DescribeLocalAvailableRecoveryTime and DescribeDBInstances tell the defaults", async () => {
    const policy = await client.describeBackupPolicy(new rds.DescribeBackupPolicyRequest({ DBInstanceId: instance }));
    expect(policy.body).toMatchObject({ compressType: "4", backupLog: "Enable", enableBackupLog: "1" });
    const window = await client.describeLocalAvailableRecoveryTime(
      new rds.DescribeLocalAvailableRecoveryTimeRequest({ DBInstanceId: instance }),
    );
    expect(window.body).toMatchObject({ recoveryBeginTime: "2026-11-13T10:10:00Z", recoveryEndTime: "2026-11-20T10:10:00Z" });
    const instances = await client.describeDBInstances(new rds.DescribeDBInstancesRequest({ regionId: "cn-hangzhou" }));
    expect(instances.body).toMatchObject({ totalRecordCount: 2 });
    expect(await attribute()).toMatchObject({ lockMode: "Unlock", category: "HighAvailability", DBInstanceStorageType: "local_ssd" });
    const nowhere = new rds.DescribeDBInstanceAttributeRequest({ DBInstanceId: "rm-nowhere" });
    expect(await codeOf(client.describeDBInstanceAttribute(nowhere))).toBe("InvalidDBInstanceId.NotFound");
  });

  test("DescribeMetaList has one row unless both page parameters are given", async () => {
    const list = async (more: object) =>
      (await client.describeMetaList(new rds.DescribeMetaListRequest({ DBInstanceId: instance, backupSetID: 9026262, ...more }))).body;
    expect(await list({})).toMatchObject({ totalRecordCount: 3, pageRecordCount: 1 });
    const all = await list({ pageSize: 30, pageIndex: 1 });
    expect(all?.items?.meta?.map(({ database }) => database)).toEqual(["testdb1", "dtstestdata", "crm"]);
    const exact = await list({ getDbName: "testdb1", pageSize: 30, pageIndex: 1 });
    expect(exact?.items?.meta).toMatchObject([{ database: "testdb1", tables: "testdb1table1,testdb1table2", size: "614400,81920" }]);
    expect((await list({ pattern: "test", pageSize: 30, pageIndex: 1 }))?.items?.meta).toHaveLength(2);
    await start({ metaRows: "table" });
    expect((await list({ getDbName: "testdb1", pageSize: 30, pageIndex: 1 }))?.items?.meta).toMatchObject([
      { database: "testdb1", tables: "testdb1table1", size: "614400" },
      { database: "testdb1", tables: "testdb1table2", size: "81920" },
    ]);
  });

  test.each([
    [8997305, "InvalidMeta.Empty"],
    [1, "InvalidBackupSetID.NotFound"],
  ])("DescribeMetaList of backup %d is refused", async (backupSetID, code) => {
    expect(await codeOf(client.describeMetaList(new rds.DescribeMetaListRequest({ DBInstanceId: instance, backupSetID })))).toBe(code);
  });

  test("DescribeHistoryTasks shows other tasks too, filters and pages", async () => {
    await restore();
    expect(await tasks({ taskType: undefined })).toHaveLength(2);
    expect(await tasks({ taskType: undefined, fromStartTime: "2026-11-01T00:00:00Z" })).toHaveLength(3);
    expect(await tasks({ fromStartTime: "2026-11-20T10:10:01Z" })).toHaveLength(0);
    expect(await tasks({ status: "Succeed" })).toHaveLength(0);
    expect(await codeOf(tasks({ pageSize: 5 }))).toBe("InvalidParameters.Format");
    expect(await codeOf(tasks({ fromStartTime: undefined }))).toBe("MissingFromStartTime");
  });

  test("DescribeHistoryTasks takes 30 instances, and says of each task whose it is", async () => {
    await restore();
    const others = Array.from({ length: 29 }, (_, index) => `rm-other${index}`);
    expect(await tasks({ instanceId: [...others, instance].join(",") })).toMatchObject([{ instanceId: instance }]);
    expect(await tasks({ instanceId: others.join(",") })).toEqual([]);
    expect(await codeOf(tasks({ instanceId: [...others, instance, "rm-31"].join(",") }))).toBe("InvalidParameters.Format");
  });
});
