import {
  ConvertRecoveryPointToSnapshotCommand,
  GetNamespaceCommand,
  GetRecoveryPointCommand,
  GetSnapshotCommand,
  GetTableRestoreStatusCommand,
  GetWorkgroupCommand,
  ListNamespacesCommand,
  ListRecoveryPointsCommand,
  ListSnapshotsCommand,
  ListTableRestoreStatusCommand,
  ListWorkgroupsCommand,
  type RecoveryPoint,
  type RedshiftServerlessClient,
  RestoreTableFromRecoveryPointCommand,
  type RestoreTableFromRecoveryPointCommandInput,
  RestoreTableFromSnapshotCommand,
} from "@aws-sdk/client-redshift-serverless";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { awsClient, codeOf, frozen, messageOf } from "./clients.ts";

let sandbox: Sandbox;
let client: RedshiftServerlessClient;

async function start(scenario: Omit<Scenario, "version"> = {}) {
  await stop();
  sandbox = await startSandbox({ now: frozen, scenario: { version: 1, ...scenario } });
  client = awsClient(sandbox);
}

async function stop() {
  client?.destroy();
  await sandbox?.close();
}

beforeEach(() => start());
afterEach(stop);

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function newestPoint(namespaceName = "analytics"): Promise<string> {
  const { recoveryPoints = [] } = await client.send(new ListRecoveryPointsCommand({ namespaceName }));
  const newest = recoveryPoints.reduce((a, b) => ((a.recoveryPointCreateTime ?? 0) > (b.recoveryPointCreateTime ?? 0) ? a : b));
  return newest.recoveryPointId ?? "";
}

async function input(more: Partial<RestoreTableFromRecoveryPointCommandInput> = {}): Promise<RestoreTableFromRecoveryPointCommandInput> {
  return {
    namespaceName: "analytics",
    workgroupName: "analytics-wg",
    recoveryPointId: await newestPoint(),
    sourceDatabaseName: "prod",
    sourceSchemaName: "public",
    sourceTableName: "orders",
    targetDatabaseName: "prod",
    targetSchemaName: "recovered",
    newTableName: "orders_20261120",
    ...more,
  };
}

const restore = async (more: Partial<RestoreTableFromRecoveryPointCommandInput> = {}) =>
  client.send(new RestoreTableFromRecoveryPointCommand(await input(more)));

const statusOf = async (tableRestoreRequestId: string | undefined) =>
  (await client.send(new GetTableRestoreStatusCommand({ tableRestoreRequestId }))).tableRestoreStatus;

describe("a table restore", () => {
  test("goes from PENDING through IN_PROGRESS to SUCCEEDED as time passes, and its table is then there", async () => {
    const parameters = await input();
    const { tableRestoreStatus: first } = await client.send(new RestoreTableFromRecoveryPointCommand(parameters));
    expect(first).toMatchObject({ ...parameters, status: "PENDING", progressInMegaBytes: 0, totalDataInMegaBytes: 1240 });
    expect(first?.requestTime).toEqual(new Date(frozen()));
    sandbox.world.clock.advance(400 + 1550);
    expect(await statusOf(first?.tableRestoreRequestId)).toMatchObject({ status: "IN_PROGRESS", progressInMegaBytes: 620 });
    sandbox.world.clock.advance(1550);
    expect(await statusOf(first?.tableRestoreRequestId)).toMatchObject({ status: "SUCCEEDED", progressInMegaBytes: 1240 });
    expect(await messageOf(restore())).toBe("Table prod.recovered.orders_20261120 already exists.");
    expect(sandbox.world.state().restores).toHaveLength(1);
    expect(sandbox.world.state().submits.map(({ accepted, code }) => [accepted, code])).toEqual([
      [true, undefined],
      [false, "ConflictException"],
    ]);
  });

  test("from a snapshot works the same", async () => {
    const { recoveryPointId: _, ...rest } = await input();
    const command = new RestoreTableFromSnapshotCommand({ ...rest, snapshotName: "analytics-before-migration" });
    const { tableRestoreStatus } = await client.send(command);
    expect(tableRestoreStatus).toMatchObject({ snapshotName: "analytics-before-migration", status: "PENDING" });
    expect(tableRestoreStatus).not.toHaveProperty("recoveryPointId");
  });

  test("keeps its namespace busy, and only its own", async () => {
    await restore();
    expect(await messageOf(restore({ newTableName: "other" }))).toMatch(/operation running on the namespace/);
    const elsewhere = {
      namespaceName: "reporting",
      workgroupName: "reporting-wg",
      recoveryPointId: await newestPoint("reporting"),
      sourceDatabaseName: "bi",
      targetDatabaseName: "bi",
      sourceTableName: "daily_revenue",
    };
    expect(await codeOf(restore(elsewhere))).toBe("no error");
    sandbox.world.clock.advance(60_000);
    expect(await codeOf(restore({ newTableName: "other" }))).toBe("no error");
  });

  test("may run beside others where the scenario says so", async () => {
    await start({ concurrentRestores: 2 });
    await restore();
    expect(await codeOf(restore({ newTableName: "second" }))).toBe("no error");
    expect(await codeOf(restore({ newTableName: "third" }))).toBe("ConflictException");
  });

  test("of an empty table has nothing to report but ends", async () => {
    const schemas = [{ name: "public", tables: [{ name: "empty", megabytes: 0 }] }, { name: "recovered" }];
    await start({ namespaces: [{ name: "analytics", workgroups: [{ name: "analytics-wg" }], databases: [{ name: "prod", schemas }] }] });
    const { tableRestoreStatus } = await restore({ sourceTableName: "empty" });
    sandbox.world.clock.advance(60_000);
    const status = { status: "SUCCEEDED", progressInMegaBytes: 0, totalDataInMegaBytes: 0 };
    expect(await statusOf(tableRestoreStatus?.tableRestoreRequestId)).toMatchObject(status);
  });
});

describe("a table restore is refused", () => {
  test.each<[string, Partial<RestoreTableFromRecoveryPointCommandInput>, string, RegExp]>([
    ["without its backup", { recoveryPointId: undefined }, "ValidationException", /recoveryPointId/],
    [
      "without several fields",
      { newTableName: undefined, workgroupName: undefined },
      "ValidationException",
      /2 .*workgroupName.*newTableName/,
    ],
    ["from an unknown namespace", { namespaceName: "nowhere" }, "ResourceNotFoundException", /Namespace nowhere/],
    ["to an unknown workgroup", { workgroupName: "nowhere" }, "ResourceNotFoundException", /Workgroup nowhere/],
    ["to another namespace's workgroup", { workgroupName: "reporting-wg" }, "ValidationException", /not associated/],
    ["from an unknown recovery point", { recoveryPointId: "gone" }, "ResourceNotFoundException", /gone/],
    ["when its sort key is interleaved", { sourceTableName: "page_views" }, "ValidationException", /interleaved sort key/],
    ["from a table that is not in the backup", { sourceTableName: "nothing" }, "ValidationException", /prod.public.nothing does not exist/],
    ["to a schema that is not there", { targetSchemaName: "missing" }, "ValidationException", /prod.missing/],
    ["onto an existing table", { targetSchemaName: "public", newTableName: "customers" }, "ConflictException", /already exists/],
    [
      "onto one that differs in case only",
      { targetSchemaName: "public", newTableName: "Customers" },
      "ConflictException",
      /already exists/,
    ],
    ["when names need the case-sensitive flag", { sourceTableName: "Invoices" }, "ValidationException", /prod.public.invoices/],
  ])("%s", async (_, more, code, message) => {
    const parameters = await input(more);
    const send = () => client.send(new RestoreTableFromRecoveryPointCommand(parameters));
    expect(await codeOf(send())).toBe(code);
    expect(await messageOf(send())).toMatch(message);
    expect(sandbox.world.state().restores).toEqual([]);
  });

  test("but not when the flag is set", async () => {
    const more = { sourceTableName: "Invoices", newTableName: "Invoices_old", activateCaseSensitiveIdentifier: true };
    expect(await codeOf(restore(more))).toBe("no error");
    expect(sandbox.world.state().restores[0]?.targets).toEqual(["prod.recovered.Invoices_old"]);
  });

  test.each([
    ["MODIFYING", "AVAILABLE", /Namespace analytics .* MODIFYING/],
    ["AVAILABLE", "DELETING", /Workgroup analytics-wg .* DELETING/],
  ] as const)("while the namespace is %s and the workgroup %s", async (namespace, workgroup, message) => {
    await start({ namespaces: [{ name: "analytics", status: namespace, workgroups: [{ name: "analytics-wg", status: workgroup }] }] });
    expect(await messageOf(restore())).toMatch(message);
  });

  test("later, as a failed job, where the scenario says so", async () => {
    await start({ collisions: "later" });
    const { tableRestoreStatus } = await restore({ targetSchemaName: "public", newTableName: "customers" });
    expect(tableRestoreStatus?.status).toBe("PENDING");
    sandbox.world.clock.advance(400);
    expect(await statusOf(tableRestoreStatus?.tableRestoreRequestId)).toMatchObject({
      status: "FAILED",
      message: "Table prod.public.customers already exists.",
    });
  });
});

describe("recovery points", () => {
  test("come every 30 minutes, last 24 hours and are listed in no order, in pages", async () => {
    const points: RecoveryPoint[] = [];
    let nextToken: string | undefined;
    let pages = 0;
    do {
      const page = await client.send(new ListRecoveryPointsCommand({ namespaceName: "analytics", maxResults: 20, nextToken }));
      points.push(...(page.recoveryPoints ?? []));
      nextToken = page.nextToken;
      pages += 1;
    } while (nextToken !== undefined);
    const times = points.map((point) => point.recoveryPointCreateTime?.getTime() ?? 0);
    const sorted = times.toSorted((a, b) => a - b);
    expect(pages).toBe(3);
    expect(times).toHaveLength(48);
    expect(times).not.toEqual(sorted);
    expect(new Date(sorted[0] ?? 0).toISOString()).toBe("2026-11-19T10:30:00.000Z");
    expect(new Date(sorted[47] ?? 0).toISOString()).toBe("2026-11-20T10:00:00.000Z");
    expect(new Set(points.map((point) => point.recoveryPointId)).size).toBe(48);
  });

  test("are found by time, which goes out as a number and comes back as text", async () => {
    const window = { startTime: new Date("2026-11-20T08:59:59.500Z"), endTime: new Date("2026-11-20T09:30:00Z") };
    const { recoveryPoints = [] } = await client.send(new ListRecoveryPointsCommand({ namespaceName: "analytics", ...window }));
    expect(recoveryPoints.map((point) => point.recoveryPointCreateTime?.toISOString() ?? "").toSorted(byText)).toEqual([
      "2026-11-20T09:00:00.000Z",
      "2026-11-20T09:30:00.000Z",
    ]);
  });

  test("expire", async () => {
    const recoveryPointId = await newestPoint();
    const get = () => client.send(new GetRecoveryPointCommand({ recoveryPointId }));
    expect((await get()).recoveryPoint?.namespaceName).toBe("analytics");
    sandbox.world.clock.advance(24 * 3600_000);
    expect(await codeOf(get())).toBe("ResourceNotFoundException");
  });

  test("outlive that as snapshots", async () => {
    const recoveryPointId = await newestPoint();
    await client.send(new ConvertRecoveryPointToSnapshotCommand({ recoveryPointId, snapshotName: "kept", retentionPeriod: 3 }));
    sandbox.world.clock.advance(48 * 3600_000);
    const { snapshot } = await client.send(new GetSnapshotCommand({ snapshotName: "kept" }));
    expect(snapshot).toMatchObject({ status: "AVAILABLE", snapshotCreateTime: new Date("2026-11-20T10:00:00Z"), snapshotRemainingDays: 1 });
    sandbox.world.clock.advance(48 * 3600_000);
    expect(await codeOf(client.send(new GetSnapshotCommand({ snapshotName: "kept" })))).toBe("ResourceNotFoundException");
  });
});

describe("lists and lookups", () => {
  test("statuses come page by page, each once", async () => {
    await start({ speed: { megabytesPerSecond: 1e6, pendingMs: 0, minimumMs: 1 } });
    for (let index = 0; index < 7; index += 1) {
      await restore({ newTableName: `t${index}` });
      sandbox.world.clock.advance(2);
    }
    const seen: string[] = [];
    let nextToken: string | undefined;
    do {
      const page = await client.send(new ListTableRestoreStatusCommand({ namespaceName: "analytics", maxResults: 3, nextToken }));
      seen.push(...(page.tableRestoreStatuses ?? []).map((status) => status.newTableName ?? ""));
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    expect(seen.toSorted(byText)).toEqual(["t0", "t1", "t2", "t3", "t4", "t5", "t6"]);
    const { tableRestoreStatuses } = await client.send(new ListTableRestoreStatusCommand({ workgroupName: "reporting-wg" }));
    expect(tableRestoreStatuses).toEqual([]);
  });

  test.each([
    ["a bad token", { nextToken: "nonsense" }, "InvalidPaginationException"],
    ["too large a page", { maxResults: 101 }, "ValidationException"],
    ["an unknown namespace", { namespaceName: "nowhere" }, "ResourceNotFoundException"],
  ])("listing statuses with %s is refused", async (_, parameters, code) => {
    expect(await codeOf(client.send(new ListTableRestoreStatusCommand(parameters)))).toBe(code);
  });

  test("a token of another list is refused", async () => {
    const { nextToken } = await client.send(new ListRecoveryPointsCommand({ namespaceName: "analytics", maxResults: 1 }));
    expect(await codeOf(client.send(new ListSnapshotsCommand({ nextToken })))).toBe("ValidationException");
  });

  test("namespaces and workgroups tell their status and settings", async () => {
    const { namespace } = await client.send(new GetNamespaceCommand({ namespaceName: "analytics" }));
    expect(namespace).toMatchObject({ status: "AVAILABLE", dbName: "prod", adminUsername: "admin" });
    expect(namespace?.creationDate).toBeInstanceOf(Date);
    const { workgroup } = await client.send(new GetWorkgroupCommand({ workgroupName: "analytics-wg" }));
    expect(workgroup).toMatchObject({ status: "AVAILABLE", namespaceName: "analytics" });
    expect(workgroup?.configParameters).toContainEqual({ parameterKey: "enable_case_sensitive_identifier", parameterValue: "false" });
    expect((await client.send(new ListNamespacesCommand({}))).namespaces).toHaveLength(2);
    expect((await client.send(new ListWorkgroupsCommand({}))).workgroups).toHaveLength(2);
    expect(await codeOf(client.send(new GetNamespaceCommand({ namespaceName: "nowhere" })))).toBe("ResourceNotFoundException");
    expect(await codeOf(client.send(new GetNamespaceCommand({ namespaceName: "No" })))).toBe("ValidationException");
    expect(await codeOf(client.send(new GetTableRestoreStatusCommand({ tableRestoreRequestId: "nothing" })))).toBe(
      "ResourceNotFoundException",
    );
  });

  test("a snapshot of the future is not there yet", async () => {
    await start({ now: "2026-11-19T12:00:00Z" });
    const { snapshots = [] } = await client.send(new ListSnapshotsCommand({ namespaceName: "analytics" }));
    expect(snapshots.map((snapshot) => snapshot.snapshotName)).toEqual(["analytics-before-migration", "analytics-monthly"]);
  });
});
