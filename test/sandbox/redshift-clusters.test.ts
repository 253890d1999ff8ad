import { DescribeClustersCommand, DescribeTableRestoreStatusCommand } from "@aws-sdk/client-redshift";
import { describe, expect, test } from "vitest";
import { codeOf, frozen, matching, messageOf } from "./clients.ts";
import { type ClusterScenario, day, useSandbox, warehouse } from "./redshift-fixture.ts";

const { start, client, world, restore, list, statusOf, clusterOf } = useSandbox();

const running = "There is an operation running on the Cluster. Please try to restore table from snapshot at a later time.";
const notAvailable = "The specified cluster is not in the available state.";

describe("a cluster", () => {
  test.each<[NonNullable<ClusterScenario["status"]>, string, string]>([
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
    const cluster = world().cluster("warehouse");
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
    world().clock.advance(30_000);
    expect(await codeOf(restore({ SnapshotIdentifier: "kept" }))).toBe("no error");
  });

  test("runs one restore at a time, and is modifying for a while after it", async () => {
    await start({ clusters: [warehouse({ modifyingMs: 900_000 })] });
    await restore({ SnapshotIdentifier: "kept" });
    const again = () => restore({ SnapshotIdentifier: "kept", NewTableName: "second" });
    expect([await messageOf(again()), (await clusterOf())?.ClusterStatus]).toEqual([running, "available"]);
    world().clock.advance(3500);
    expect([await messageOf(again()), (await clusterOf())?.ClusterStatus]).toEqual([running, "modifying"]);
    world().clock.advance(900_000);
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
    const clusters = Array.from({ length: 45 }, (_, index): ClusterScenario => ({ identifier: `c${index}` }));
    await start({ clusters: [...clusters, { identifier: "gone", createdAt: "-90d", deletedAt: "-1d" }] });
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await client().send(new DescribeClustersCommand({ MaxRecords: 20, Marker }));
      seen.push(...(page.Clusters ?? []).map(({ ClusterIdentifier = "" }) => ClusterIdentifier));
      Marker = page.Marker;
    } while (Marker !== undefined);
    expect(seen).toEqual(clusters.map(({ identifier }) => identifier));
    expect(await codeOf(clusterOf("gone"))).toBe("ClusterNotFound");
    expect(await codeOf(client().send(new DescribeClustersCommand({ ClusterIdentifier: "c1", Marker: "x" })))).toBe(
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
      world().clock.advance(10);
    }
    const seen: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await client().send(new DescribeTableRestoreStatusCommand({ ClusterIdentifier: "warehouse", MaxRecords: 20, Marker }));
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
    world().clock.advance(3500);
    expect(await list()).toHaveLength(count);
    world().clock.advance(60_000);
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
    expect(await codeOf(client().send(new DescribeTableRestoreStatusCommand(parameters)))).toBe(code);
  });

  test("may end with an empty marker, which a client must not follow", async () => {
    await start({ lastMarker: "empty" });
    expect(await client().send(new DescribeTableRestoreStatusCommand({}))).toMatchObject({ Marker: "", TableRestoreStatusDetails: [] });
    await start();
    expect(await client().send(new DescribeTableRestoreStatusCommand({}))).not.toHaveProperty("Marker");
  });
});
