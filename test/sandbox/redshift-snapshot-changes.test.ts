import {
  CopyClusterSnapshotCommand,
  type CopyClusterSnapshotCommandInput,
  DescribeClusterSnapshotsCommand,
  ModifyClusterSnapshotCommand,
} from "@aws-sdk/client-redshift";
import { describe, expect, test } from "vitest";
import { codeOf, frozen } from "./clients.ts";
import { day, useSandbox } from "./redshift-fixture.ts";

const { client, world, restore } = useSandbox();

const find = async (SnapshotIdentifier: string) =>
  (await client().send(new DescribeClusterSnapshotsCommand({ SnapshotIdentifier }))).Snapshots ?? [];

describe("CopyClusterSnapshot", () => {
  const source = "rs:warehouse-2026-11-20-08-00-00";
  const copy = (more: Partial<CopyClusterSnapshotCommandInput> = {}) =>
    client().send(new CopyClusterSnapshotCommand({ SourceSnapshotIdentifier: source, TargetSnapshotIdentifier: "kept", ...more }));

  test("keeps an automated snapshot beyond its retention, and tables can be restored from it", async () => {
    const { Snapshot } = await copy({ ManualSnapshotRetentionPeriod: 90 });
    expect(Snapshot).toMatchObject({
      SnapshotIdentifier: "kept",
      SnapshotType: "manual",
      Status: "available",
      SnapshotCreateTime: new Date("2026-11-20T08:00:00Z"),
      SnapshotRetentionStartTime: new Date(frozen()),
      ManualSnapshotRemainingDays: 90,
    });
    world().clock.advance(60 * day);
    expect(await codeOf(find(source))).toBe("ClusterSnapshotNotFound");
    expect(await codeOf(restore({ SnapshotIdentifier: "kept" }))).toBe("no error");
    world().clock.advance(30 * day);
    expect(await codeOf(find("kept"))).toBe("ClusterSnapshotNotFound");
  });

  test("keeps it for ever unless a period is given", async () => {
    expect((await copy()).Snapshot).toMatchObject({ ManualSnapshotRetentionPeriod: -1 });
  });

  test.each<[string, Partial<CopyClusterSnapshotCommandInput>, string]>([
    ["no target", { TargetSnapshotIdentifier: undefined }, "MissingParameter"],
    ["an unknown source", { SourceSnapshotIdentifier: "gone" }, "ClusterSnapshotNotFound"],
    ["a source of another cluster", { SourceSnapshotClusterIdentifier: "marketing" }, "ClusterSnapshotNotFound"],
    ["a manual source", { SourceSnapshotIdentifier: "warehouse-monthly" }, "InvalidClusterSnapshotState"],
    ["a name that is taken", { TargetSnapshotIdentifier: "marketing-weekly" }, "ClusterSnapshotAlreadyExists"],
    ["a name with a colon", { TargetSnapshotIdentifier: "rs:mine" }, "InvalidParameterValue"],
    ["a name with two hyphens", { TargetSnapshotIdentifier: "a--b" }, "InvalidParameterValue"],
    ["a name that is too long", { TargetSnapshotIdentifier: "a".repeat(256) }, "InvalidParameterValue"],
    ["a period of 0", { ManualSnapshotRetentionPeriod: 0 }, "InvalidRetentionPeriodFault"],
    ["a period of 3654", { ManualSnapshotRetentionPeriod: 3654 }, "InvalidRetentionPeriodFault"],
  ])("with %s is refused", async (_, more, code) => {
    expect(await codeOf(copy(more))).toBe(code);
    expect(await codeOf(find("kept"))).toBe("ClusterSnapshotNotFound");
  });
});

describe("ModifyClusterSnapshot", () => {
  const modify = (ManualSnapshotRetentionPeriod: number, more: { SnapshotIdentifier?: string; Force?: boolean } = {}) =>
    client().send(new ModifyClusterSnapshotCommand({ SnapshotIdentifier: "warehouse-monthly", ManualSnapshotRetentionPeriod, ...more }));

  test("lengthens the retention of a manual snapshot", async () => {
    expect((await modify(365)).Snapshot).toMatchObject({ ManualSnapshotRetentionPeriod: 365, ManualSnapshotRemainingDays: 345 });
    expect(await find("warehouse-monthly")).toMatchObject([{ ManualSnapshotRetentionPeriod: 365 }]);
  });

  test("deletes it with Force and a period that is over already, and never without", async () => {
    expect(await codeOf(modify(5))).toBe("InvalidRetentionPeriodFault");
    expect(await find("warehouse-monthly")).toHaveLength(1);
    expect(await codeOf(modify(5, { Force: true }))).toBe("no error");
    expect(await codeOf(find("warehouse-monthly"))).toBe("ClusterSnapshotNotFound");
  });

  test.each([
    ["an unknown one", "gone", "ClusterSnapshotNotFound"],
    ["an automated one", "rs:warehouse-2026-11-20-08-00-00", "InvalidClusterSnapshotState"],
  ])("of %s is refused", async (_, SnapshotIdentifier, code) => {
    expect(await codeOf(modify(30, { SnapshotIdentifier }))).toBe(code);
  });
});
