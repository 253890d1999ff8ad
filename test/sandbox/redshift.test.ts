import { describe, expect, test } from "vitest";
import { codeOf, frozen, messageOf } from "./clients.ts";
import { type ClusterScenario, type RestoreInput, restoreInput, useSandbox, warehouse } from "./redshift-fixture.ts";

const { start, world, restore, list, statusOf } = useSandbox();

describe("a table restore from a cluster's snapshot", () => {
  test("goes from PENDING through IN_PROGRESS to SUCCEEDED as time passes, and its table is then there", async () => {
    const { TableRestoreStatus: first } = await restore();
    expect(first).toMatchObject({ ...restoreInput, Status: "PENDING", RequestTime: new Date(frozen()) });
    expect(first).not.toHaveProperty("ProgressInMegaBytes");
    expect(first).not.toHaveProperty("TotalDataInMegaBytes");
    world().clock.advance(400 + 1550);
    expect(await statusOf(first?.TableRestoreRequestId)).toMatchObject({
      Status: "IN_PROGRESS",
      ProgressInMegaBytes: 620,
      TotalDataInMegaBytes: 1240,
    });
    world().clock.advance(1550);
    expect(await list()).toMatchObject([
      { Status: "SUCCEEDED", ProgressInMegaBytes: 1240, SnapshotIdentifier: restoreInput.SnapshotIdentifier },
    ]);
    world().clock.advance(1000);
    expect(await messageOf(restore())).toBe("Table prod.recovered.orders_20261120 already exists.");
    expect(world().state()).toMatchObject({
      submits: [
        { service: "redshift", operation: "RestoreTableFromClusterSnapshot", accepted: true, input: restoreInput },
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
    expect(world().state().restores).toMatchObject([
      { sources: ["prod.public.orders"], targets: ["prod.public.orders_20261120"], input: { SourceTableName: "Orders" } },
    ]);
  });

  test("keeps the case of names where the flag is set", async () => {
    const more = { SourceTableName: "Invoices", NewTableName: "Invoices_old", EnableCaseSensitiveIdentifier: true };
    expect(await codeOf(restore(more))).toBe("no error");
    expect(world().state()).toMatchObject({
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
    world().clock.advance(400);
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
    expect(world().state().restores).toEqual([]);
  });

  test("by the SDK's own names", async () => {
    await expect(restore({ ClusterIdentifier: "nowhere" })).rejects.toMatchObject({ name: "ClusterNotFoundFault" });
    await expect(restore({ SourceTableName: "page_views" })).rejects.toMatchObject({ name: "UnsupportedOperationFault" });
  });

  test.each<[string, NonNullable<ClusterScenario["snapshots"]>[number], string]>([
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
