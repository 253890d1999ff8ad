import { DescribeClusterSnapshotsCommand, type DescribeClusterSnapshotsCommandInput } from "@aws-sdk/client-redshift";
import { beforeEach, describe, expect, test } from "vitest";
import { codeOf, frozen } from "./clients.ts";
import { day, hour, useSandbox } from "./redshift-fixture.ts";

const { start, client, world } = useSandbox();

type Filter = DescribeClusterSnapshotsCommandInput;

const find = async (filter: Filter = {}) => (await client().send(new DescribeClusterSnapshotsCommand(filter))).Snapshots ?? [];
const names = async (filter: Filter = {}) => (await find(filter)).map(({ SnapshotIdentifier = "" }) => SnapshotIdentifier);
const sorted = async (filter: Filter = {}) => (await names(filter)).toSorted();

describe("automated snapshots", () => {
  test("come every 8 hours under the service's own names, and expire with the cluster's retention", async () => {
    await start({ clusters: [{ identifier: "warehouse" }] });
    expect(await sorted()).toEqual([
      "rs:warehouse-2026-11-19-16-00-00",
      "rs:warehouse-2026-11-20-00-00-00",
      "rs:warehouse-2026-11-20-08-00-00",
    ]);
    world().clock.advance(6 * hour);
    expect((await sorted())[0]).toBe("rs:warehouse-2026-11-20-00-00-00");
  });

  test("are gone at a retention of 0, or once the cluster is deleted", async () => {
    await start({
      clusters: [
        { identifier: "none", automatedRetentionDays: 0 },
        { identifier: "deleted", deletedAt: "-1h", snapshots: [{ identifier: "final", createdAt: "-1h" }] },
      ],
    });
    expect(await names()).toEqual(["final"]);
  });

  test("of a scenario expire too, but for the latest one", async () => {
    const automatedSnapshots = [{ createdAt: "-5d" }, { createdAt: "-3d", identifier: "cm:older-name" }, { createdAt: "+1h" }];
    await start({ clusters: [{ identifier: "warehouse", automatedSnapshots }] });
    expect(await names()).toEqual(["cm:older-name"]);
    world().clock.advance(hour);
    expect(await names()).toEqual(["rs:warehouse-2026-11-20-11-10-00"]);
  });
});

describe("DescribeClusterSnapshots", () => {
  test("tells what a client needs to know of a manual one", async () => {
    const snapshot = { identifier: "kept", createdAt: "-3d", retentionDays: 30, sourceRegion: "us-east-1", tags: { team: "data" } };
    await start({ clusters: [{ identifier: "warehouse", createdAt: "-90d", snapshots: [{ ...snapshot, sharedWith: ["444455556666"] }] }] });
    expect(await find({ SnapshotIdentifier: "kept" })).toMatchObject([
      {
        SnapshotArn: "arn:aws:redshift:eu-west-1:111122223333:snapshot:warehouse/kept",
        ClusterIdentifier: "warehouse",
        SnapshotCreateTime: new Date(frozen() - 3 * day),
        ClusterCreateTime: new Date(frozen() - 90 * day),
        SnapshotRetentionStartTime: new Date(frozen() - 3 * day),
        Status: "available",
        SnapshotType: "manual",
        NodeType: "ra3.xlplus",
        NumberOfNodes: 2,
        OwnerAccount: "111122223333",
        AccountsWithRestoreAccess: [{ AccountId: "444455556666" }],
        ManualSnapshotRetentionPeriod: 30,
        ManualSnapshotRemainingDays: 27,
        SourceRegion: "us-east-1",
        TotalBackupSizeInMegaBytes: 0,
        Tags: [{ Key: "team", Value: "data" }],
      },
    ]);
  });

  test("tells no days that remain of one that stays, and no period of an automated one", async () => {
    const [manual] = await find({ SnapshotIdentifier: "warehouse-20261119" });
    expect(manual).toMatchObject({ ManualSnapshotRetentionPeriod: -1, AccountsWithRestoreAccess: [], TotalBackupSizeInMegaBytes: 13570 });
    expect(manual).not.toHaveProperty("ManualSnapshotRemainingDays");
    const [automated] = await find({ SnapshotIdentifier: "rs:warehouse-2026-11-20-08-00-00" });
    expect(automated).toMatchObject({ SnapshotType: "automated", Status: "available" });
    expect(automated).not.toHaveProperty("ManualSnapshotRetentionPeriod");
  });

  test.each<[string, Filter, string[]]>([
    ["a cluster", { ClusterIdentifier: "marketing", SnapshotType: "manual" }, ["marketing-weekly"]],
    ["an ARN", { SnapshotArn: "arn:aws:redshift:eu-west-1:111122223333:snapshot:marketing/marketing-weekly" }, ["marketing-weekly"]],
    [
      "a time, both ends included",
      { StartTime: new Date("2026-11-20T08:00:00Z"), EndTime: new Date("2026-11-20T08:00:00Z"), ClusterIdentifier: "warehouse" },
      ["rs:warehouse-2026-11-20-08-00-00"],
    ],
    ["a tag's key", { TagKeys: ["schedule", "team"] }, ["warehouse-monthly"]],
    ["a tag's key and value", { TagKeys: ["schedule"], TagValues: ["weekly"] }, []],
    ["another owner", { OwnerAccount: "444455556666" }, []],
    ["the owner", { OwnerAccount: "111122223333", ClusterIdentifier: "marketing", SnapshotType: "manual" }, ["marketing-weekly"]],
  ])("filters by %s", async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  test("sorts by several attributes, and only when asked", async () => {
    const unsorted = (await find({ ClusterIdentifier: "warehouse" })).map(({ SnapshotCreateTime }) => SnapshotCreateTime?.getTime() ?? 0);
    const newestFirst = unsorted.toSorted((a, b) => b - a);
    expect(unsorted).not.toEqual(newestFirst);
    expect(unsorted).not.toEqual(newestFirst.toReversed());
    const byTime = await find({ ClusterIdentifier: "warehouse", SortingEntities: [{ Attribute: "CREATE_TIME", SortOrder: "DESC" }] });
    expect(byTime.map(({ SnapshotCreateTime }) => SnapshotCreateTime?.getTime())).toEqual(newestFirst);
    const byBoth = await find({ SortingEntities: [{ Attribute: "SOURCE_TYPE", SortOrder: "DESC" }, { Attribute: "TOTAL_SIZE" }] });
    expect(byBoth.slice(0, 5).map(({ SnapshotType, ClusterIdentifier }) => `${SnapshotType} ${ClusterIdentifier}`)).toEqual([
      "manual marketing",
      "manual warehouse",
      "manual warehouse",
      "manual warehouse",
      "automated marketing",
    ]);
  });

  test("comes in pages that hold each once", async () => {
    const seen: string[] = [];
    let Marker: string | undefined;
    let pages = 0;
    do {
      const page = await client().send(new DescribeClusterSnapshotsCommand({ MaxRecords: 20, Marker }));
      seen.push(...(page.Snapshots ?? []).map(({ SnapshotIdentifier = "" }) => SnapshotIdentifier));
      Marker = page.Marker;
      pages += 1;
    } while (Marker !== undefined);
    expect([pages, seen.toSorted()]).toEqual([2, await sorted()]);
    expect(seen).toHaveLength(28);
  });

  describe("of clusters that are gone", () => {
    beforeEach(() =>
      start({
        clusters: [
          { identifier: "gone", createdAt: "-90d", deletedAt: "-30d", snapshots: [{ identifier: "last", createdAt: "-31d" }] },
          { identifier: "again", createdAt: "-90d", deletedAt: "-30d", snapshots: [{ identifier: "of-the-old", createdAt: "-31d" }] },
          { identifier: "again", createdAt: "-29d", automatedSnapshots: [], snapshots: [{ identifier: "of-the-new", createdAt: "-1d" }] },
        ],
      }),
    );

    test.each<[Filter, string[]]>([
      [{}, ["last", "of-the-new", "of-the-old"]],
      [{ ClusterIdentifier: "gone" }, ["last"]],
      [{ ClusterExists: false }, ["last"]],
      [{ ClusterExists: false, ClusterIdentifier: "again" }, []],
      [{ ClusterExists: true, ClusterIdentifier: "again" }, ["of-the-new", "of-the-old"]],
    ])("%j shows %j", async (filter, expected) => {
      expect(await sorted(filter)).toEqual(expected);
    });

    test.each<[Filter, string]>([
      [{ ClusterIdentifier: "nowhere" }, "ClusterNotFound"],
      [{ ClusterExists: true, ClusterIdentifier: "gone" }, "ClusterNotFound"],
      [{ ClusterExists: true }, "InvalidParameterCombination"],
    ])("%j is refused: %s", async (filter, code) => {
      expect(await codeOf(find(filter))).toBe(code);
    });

    test("tells one life of a cluster from another by its time", async () => {
      const times = (await find({ ClusterIdentifier: "again" })).map(({ SnapshotIdentifier, ClusterCreateTime }) => [
        SnapshotIdentifier,
        ClusterCreateTime?.getTime(),
      ]);
      expect(new Map(times.map(([name, time]) => [name, time]))).toEqual(
        new Map([
          ["of-the-old", frozen() - 90 * day],
          ["of-the-new", frozen() - 29 * day],
        ]),
      );
    });
  });

  test.each<[string, string]>([
    ["SnapshotIdentifier", "ClusterSnapshotNotFound"],
    ["SnapshotArn", "ClusterSnapshotNotFound"],
    ["SnapshotType", "InvalidParameterValue"],
    ["Marker", "InvalidParameterValue"],
  ])("refuses a %s that is not known: %s", async (name, code) => {
    expect(await codeOf(find({ [name]: "nonsense" }))).toBe(code);
  });
});
