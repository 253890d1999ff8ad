import {
  DescribeClustersCommand,
  DescribeTableRestoreStatusCommand,
  type RedshiftClient,
  RestoreTableFromClusterSnapshotCommand,
  type RestoreTableFromClusterSnapshotCommandInput,
} from "@aws-sdk/client-redshift";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Sandbox, type Scenario, startSandbox } from "../../src/sandbox/index.ts";
import { clusterClient, codeOf, frozen, matching, messageOf } from "./clients.ts";

let sandbox: Sandbox;
let client: RedshiftClient;

async function start(scenario: Omit<Scenario, "version"> = {}) {
  await stop();
  sandbox = await startSandbox({ now: frozen, scenario: { version: 1, ...scenario } });
  client = clusterClient(sandbox);
}

async function stop() {
  client?.destroy();
  await sandbox?.close();
}

beforeEach(() => start());
afterEach(stop);

type RestoreInput = RestoreTableFromClusterSnapshotCommandInput;
type Cluster = NonNullable<Scenario["clusters"]>[number];

const defaults: RestoreInput = {
  ClusterIdentifier: "warehouse",
  SnapshotIdentifier: "rs:warehouse-2026-11-20-08-00-00",
  SourceDatabaseName: "prod",
  SourceSchemaName: "public",
  SourceTableName: "orders",
  TargetDatabaseName: "prod",
  TargetSchemaName: "recovered",
  NewTableName: "orders_20261120",
};

const restore = (more: Partial<RestoreInput> = {}) => client.send(new RestoreTableFromClusterSnapshotCommand({ ...defaults, ...more }));
const list = async (ClusterIdentifier?: string) =>
  (await client.send(new DescribeTableRestoreStatusCommand({ ClusterIdentifier }))).TableRestoreStatusDetails ?? [];
const statusOf = async (TableRestoreRequestId: string | undefined) =>
  (await client.send(new DescribeTableRestoreStatusCommand({ TableRestoreRequestId }))).TableRestoreStatusDetails?.[0];
const clusterOf = async (ClusterIdentifier = "warehouse") =>
  (await client.send(new DescribeClustersCommand({ ClusterIdentifier }))).Clusters?.[0];

const day = 86_400_000;
const running = "There is an operation running on the Cluster. Please try to restore table from snapshot at a later time.";
const notAvailable = "The specified cluster is not in the available state.";

/** A cluster `warehouse` with the table of the defaults and one snapshot. */
const warehouse = (more: Partial<Cluster> = {}): Cluster => ({
  identifier: "warehouse",
  databases: [{ name: "prod", schemas: [{ name: "public", tables: [{ name: "orders", megabytes: 1240 }] }, { name: "recovered" }] }],
  snapshots: [{ identifier: "kept", createdAt: "-1h" }],
  ...more,
});

describe("a table restore from a cluster's snapshot", () => {
  test("goes from PENDING through IN_PROGRESS to SUCCEEDED as time passes, and its table is then there", async () => {
    const { TableRestoreStatus: first } = await restore();
    expect(first).toMatchObject({ ...defaults, Status: "PENDING", RequestTime: new Date(frozen()) });
    expect(first).not.toHaveProperty("ProgressInMegaBytes");
    expect(first).not.toHaveProperty("TotalDataInMegaBytes");
    sandbox.world.clock.advance(400 + 1550);
    expect(await statusOf(first?.TableRestoreRequestId)).toMatchObject({
      Status: "IN_PROGRESS",
      ProgressInMegaBytes: 620,
      TotalDataInMegaBytes: 1240,
    });
    sandbox.world.clock.advance(1550);
    expect(await list()).toMatchObject([
      { Status: "SUCCEEDED", ProgressInMegaBytes: 1240, SnapshotIdentifier: defaults.SnapshotIdentifier },
    ]);
    sandbox.world.clock.advance(1000);
    expect(await messageOf(restore())).toBe("Table prod.recovered.orders_20261120 already exists.");
    expect(sandbox.world.state()).toMatchObject({
      submits: [
        { service: "redshift", operation: "RestoreTableFromClusterSnapshot", accepted: true, input: defaults },
        { service: "redshift", accepted: false, code: "InvalidTableRestoreArgument" },
      ],
      restores: [{ service: "redshift", scope: "warehouse", targets: ["prod.recovered.orders_20261120"], status: "succeeded" }],
    });
  });

  test("is not idempotent: what is sent again is another restore", async () => {
    await start({ concurrentRestores: 2, collisions: "later" });
    const ids = [await restore(), await restore()].map(({ TableRestoreStatus }) => TableRestoreStatus?.TableRestoreRequestId);
    expect(new Set(ids).size).toBe(2);
    expect((await list("warehouse")).map(({ TableRestoreRequestId }) => TableRestoreRequestId)).toEqual(ids);
    expect(await list("marketing")).toEqual([]);
  });

  test("takes what it leaves out of the target from the source", async () => {
    const { TableRestoreStatus } = await restore({
      SourceSchemaName: undefined,
      TargetDatabaseName: undefined,
      TargetSchemaName: undefined,
      SourceTableName: "Orders",
    });
    expect(TableRestoreStatus).not.toHaveProperty("TargetSchemaName");
    expect(sandbox.world.state().restores).toMatchObject([
      { sources: ["prod.public.orders"], targets: ["prod.public.orders_20261120"], input: { SourceTableName: "Orders" } },
    ]);
  });

  test("keeps the case of names where the flag is set", async () => {
    const more = { SourceTableName: "Invoices", NewTableName: "Invoices_old", EnableCaseSensitiveIdentifier: true };
    expect(await codeOf(restore(more))).toBe("no error");
    expect(sandbox.world.state()).toMatchObject({
      restores: [{ targets: ["prod.recovered.Invoices_old"] }],
      submits: [{ input: { EnableCaseSensitiveIdentifier: true } }],
    });
  });

  test("of an older snapshot gives what was there then", async () => {
    const tables = [{ name: "orders", droppedAt: "-2h" }];
    const databases = [{ name: "prod", schemas: [{ name: "public", tables }, { name: "recovered" }] }];
    const snapshots = [
      { identifier: "before", createdAt: "-3h" },
      { identifier: "after", createdAt: "-1h" },
    ];
    await start({ clusters: [warehouse({ databases, snapshots })] });
    expect(await messageOf(restore({ SnapshotIdentifier: "after" }))).toBe(
      "Table prod.public.orders does not exist in the specified backup.",
    );
    expect(await codeOf(restore({ SnapshotIdentifier: "before" }))).toBe("no error");
  });

  test("is refused later, as a failed job, where the scenario says so", async () => {
    await start({ collisions: "later" });
    const { TableRestoreStatus } = await restore({ TargetSchemaName: "public", NewTableName: "customers" });
    sandbox.world.clock.advance(400);
    expect(await statusOf(TableRestoreStatus?.TableRestoreRequestId)).toMatchObject({
      Status: "FAILED",
      Message: "Table prod.public.customers already exists.",
    });
  });
});

describe("a table restore is refused", () => {
  test.each<[string, Partial<RestoreInput>, string, number, RegExp]>([
    ["without a required parameter", { NewTableName: undefined }, "MissingParameter", 400, /NewTableName/],
    ["from an unknown cluster", { ClusterIdentifier: "nowhere" }, "ClusterNotFound", 404, /^Cluster nowhere not found\.$/],
    ["from an unknown snapshot", { SnapshotIdentifier: "gone" }, "ClusterSnapshotNotFound", 404, /gone/],
    ["from another cluster's snapshot", { SnapshotIdentifier: "marketing-weekly" }, "InvalidTableRestoreArgument", 400, /not taken from/],
    ["from a table that is not in it", { SourceTableName: "nothing" }, "InvalidTableRestoreArgument", 400, /prod.public.nothing/],
    ["when names need the flag", { SourceTableName: "Invoices" }, "InvalidTableRestoreArgument", 400, /prod.public.invoices/],
    ["to a schema that is not there", { TargetSchemaName: "missing" }, "InvalidTableRestoreArgument", 400, /prod.missing/],
    ["onto a table", { TargetSchemaName: "public", NewTableName: "Customers" }, "InvalidTableRestoreArgument", 400, /already exists/],
    ["when its sort key is interleaved", { SourceTableName: "page_views" }, "UnsupportedOperation", 400, /interleaved/],
  ])("%s", async (_, more, code, status, message) => {
    await expect(restore(more)).rejects.toMatchObject({ Code: code, $metadata: { httpStatusCode: status } });
    expect(await messageOf(restore(more))).toMatch(message);
    expect(sandbox.world.state().restores).toEqual([]);
  });

  test("by the SDK's own names", async () => {
    await expect(restore({ ClusterIdentifier: "nowhere" })).rejects.toMatchObject({ name: "ClusterNotFoundFault" });
    await expect(restore({ SourceTableName: "page_views" })).rejects.toMatchObject({ name: "UnsupportedOperationFault" });
  });

  test.each<[string, NonNullable<Cluster["snapshots"]>[number], string]>([
    ["creating", { identifier: "kept", createdAt: "-1m", status: "creating" }, "InvalidClusterSnapshotState"],
    ["failed", { identifier: "kept", createdAt: "-1h", status: "failed" }, "InvalidClusterSnapshotState"],
    ["another account's", { identifier: "kept", createdAt: "-1h", owner: "444455556666" }, "InvalidClusterSnapshotState"],
    ["shared with another account", { identifier: "kept", createdAt: "-1h", sharedWith: ["444455556666"] }, "InvalidClusterSnapshotState"],
    ["from before a resize", { identifier: "kept", createdAt: "-1h", nodeType: "dc2.large" }, "UnsupportedOperation"],
    ["past its retention", { identifier: "kept", createdAt: "-2d", retentionDays: 1 }, "ClusterSnapshotNotFound"],
    ["of the future", { identifier: "kept", createdAt: "+1h" }, "ClusterSnapshotNotFound"],
  ])("from a snapshot that is %s", async (_, snapshot, code) => {
    await start({ clusters: [warehouse({ snapshots: [snapshot] })] });
    expect(await codeOf(restore({ SnapshotIdentifier: "kept" }))).toBe(code);
  });

  test("but not from one of an elastic resize, which keeps the node type", async () => {
    await start({ clusters: [warehouse({ snapshots: [{ identifier: "kept", createdAt: "-1h", numberOfNodes: 4 }] })] });
    expect(await codeOf(restore({ SnapshotIdentifier: "kept" }))).toBe("no error");
  });

  test("from a snapshot of a deleted cluster of the same name", async () => {
    const old = warehouse({ createdAt: "-90d", deletedAt: "-30d", snapshots: [{ identifier: "old", createdAt: "-40d" }] });
    await start({ clusters: [old, warehouse({ createdAt: "-29d" })] });
    expect(await messageOf(restore({ SnapshotIdentifier: "old" }))).toBe("Snapshot old was not taken from cluster warehouse.");
    expect(await codeOf(restore({ SnapshotIdentifier: "kept" }))).toBe("no error");
  });
});

describe("a cluster", () => {
  test.each<[NonNullable<Cluster["status"]>, string, string]>([
    ["paused", "Unavailable", notAvailable],
    ["resizing", "Modifying", notAvailable],
    ["modifying", "Modifying", running],
    ["available, prep-for-resize", "Available", notAvailable],
    ["hardware-failure", "Failed", notAvailable],
  ])("that is %s restores nothing", async (status, availability, message) => {
    await start({ clusters: [warehouse({ status })] });
    expect(await clusterOf()).toMatchObject({ ClusterStatus: status, ClusterAvailabilityStatus: availability });
    await expect(restore({ SnapshotIdentifier: "kept" })).rejects.toMatchObject({ Code: "InvalidClusterState", message });
  });

  test("under maintenance restores nothing", async () => {
    await start({ clusters: [warehouse({ availability: "Maintenance" })] });
    expect(await clusterOf()).toMatchObject({ ClusterStatus: "available", ClusterAvailabilityStatus: "Maintenance" });
    expect(await messageOf(restore({ SnapshotIdentifier: "kept" }))).toBe(notAvailable);
  });

  test("may be changed while clients are at work", async () => {
    const cluster = sandbox.world.cluster("warehouse");
    if (cluster === undefined) throw new Error("no cluster");
    cluster.status = "paused";
    expect(await codeOf(restore())).toBe("InvalidClusterState");
    cluster.status = "available";
    expect(await codeOf(restore())).toBe("no error");
  });

  test("is busy for as long as another operation runs on it", async () => {
    await start({ clusters: [warehouse({ busyUntil: "+30s" })] });
    expect(await clusterOf()).toMatchObject({ ClusterStatus: "modifying", ClusterAvailabilityStatus: "Modifying" });
    expect(await messageOf(restore({ SnapshotIdentifier: "kept" }))).toBe(running);
    sandbox.world.clock.advance(30_000);
    expect(await codeOf(restore({ SnapshotIdentifier: "kept" }))).toBe("no error");
  });

  test("runs one restore at a time, and is modifying for a while after it", async () => {
    await start({ clusters: [warehouse({ modifyingMs: 900_000 })] });
    await restore({ SnapshotIdentifier: "kept" });
    const again = () => restore({ SnapshotIdentifier: "kept", NewTableName: "second" });
    expect([await messageOf(again()), (await clusterOf())?.ClusterStatus]).toEqual([running, "available"]);
    sandbox.world.clock.advance(3500);
    expect([await messageOf(again()), (await clusterOf())?.ClusterStatus]).toEqual([running, "modifying"]);
    sandbox.world.clock.advance(900_000);
    expect([await codeOf(again()), (await clusterOf())?.ClusterStatus]).toEqual(["no error", "available"]);
  });

  test("may answer one restore too many by its quota", async () => {
    await start({ busyClusterCode: "InProgressTableRestoreQuotaExceededFault", concurrentRestores: 2 });
    await restore();
    await restore({ NewTableName: "second" });
    await expect(restore({ NewTableName: "third" })).rejects.toMatchObject({
      Code: "InProgressTableRestoreQuotaExceededFault",
      message: matching(/exceeded the allowed number of table restore requests/),
    });
  });

  test("tells what a client needs to know of it", async () => {
    expect(await clusterOf()).toMatchObject({
      ClusterIdentifier: "warehouse",
      ClusterNamespaceArn: matching(/^arn:aws:redshift:eu-west-1:111122223333:namespace:[0-9a-f-]{36}$/),
      ClusterCreateTime: new Date(frozen() - 400 * day),
      NodeType: "ra3.xlplus",
      NumberOfNodes: 2,
      DBName: "prod",
      AutomatedSnapshotRetentionPeriod: 7,
      ManualSnapshotRetentionPeriod: -1,
      MaintenanceTrackName: "current",
      MultiAZ: "Disabled",
    });
  });

  test("is found by its identifier, or in pages", async () => {
    const clusters = Array.from({ length: 45 }, (_, index): Cluster => ({ identifier: `c${index}` }));
    await start({ clusters: [...clusters, { identifier: "gone", createdAt: "-90d", deletedAt: "-1d" }] });
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await client.send(new DescribeClustersCommand({ MaxRecords: 20, Marker }));
      seen.push(...(page.Clusters ?? []).map(({ ClusterIdentifier = "" }) => ClusterIdentifier));
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(seen).toEqual(clusters.map(({ identifier }) => identifier));
    expect(await codeOf(clusterOf("gone"))).toBe("ClusterNotFound");
    expect(await codeOf(client.send(new DescribeClustersCommand({ ClusterIdentifier: "c1", Marker: "x" })))).toBe(
      "InvalidParameterCombination",
    );
  });
});

describe("the list of restores", () => {
  test("comes oldest first, in pages, each once", async () => {
    await start({ speed: { megabytesPerSecond: 1e6, pendingMs: 0, minimumMs: 1 }, clusters: [warehouse()] });
    const names = Array.from({ length: 45 }, (_, index) => `t${index}`);
    for (const NewTableName of names) {
      await restore({ SnapshotIdentifier: "kept", NewTableName });
      sandbox.world.clock.advance(10);
    }
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await client.send(new DescribeTableRestoreStatusCommand({ ClusterIdentifier: "warehouse", MaxRecords: 20, Marker }));
      seen.push(...(page.TableRestoreStatusDetails ?? []).map(({ NewTableName = "" }) => NewTableName));
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(seen).toEqual(names);
  });

  test.each([
    [0, 0, "those in progress only"],
    [60_000, 1, "those that ended just now"],
  ])("with listEndedMs %d shows %d that ended: %s", async (listEndedMs, count) => {
    await start({ listEndedMs });
    const { TableRestoreStatus } = await restore();
    expect(await list()).toHaveLength(1);
    sandbox.world.clock.advance(3500);
    expect(await list()).toHaveLength(count);
    sandbox.world.clock.advance(60_000);
    expect(await list()).toEqual([]);
    expect(await statusOf(TableRestoreStatus?.TableRestoreRequestId)).toMatchObject({ Status: "SUCCEEDED" });
  });

  test.each([
    ["an unknown id", { TableRestoreRequestId: "nothing" }, "TableRestoreNotFoundFault"],
    ["an unknown cluster", { ClusterIdentifier: "nowhere" }, "ClusterNotFound"],
    ["a bad marker", { Marker: "nonsense" }, "InvalidParameterValue"],
    ["too small a page", { MaxRecords: 19 }, "InvalidParameterValue"],
    ["too large a page", { MaxRecords: 101 }, "InvalidParameterValue"],
  ])("asked with %s is refused", async (_, parameters, code) => {
    expect(await codeOf(client.send(new DescribeTableRestoreStatusCommand(parameters)))).toBe(code);
  });

  test("may end with an empty marker, which a client must not follow", async () => {
    await start({ lastMarker: "empty" });
    expect(await client.send(new DescribeTableRestoreStatusCommand({}))).toMatchObject({ Marker: "", TableRestoreStatusDetails: [] });
    await start();
    expect(await client.send(new DescribeTableRestoreStatusCommand({}))).not.toHaveProperty("Marker");
  });
});
