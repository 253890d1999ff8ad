import { describe, expect, it } from "vitest";
import { foreignTo, isAutomated, timeInIdentifier, toBackup } from "../../../src/providers/redshift/backups.ts";
import { automatedOf, clusterOf, days, hours, now, snapshotOf } from "./fixtures.ts";

const expiry = (snapshot: Parameters<typeof toBackup>[0], cluster = clusterOf()) => {
  const [backup] = toBackup(snapshot, "warehouse", cluster, now);
  return backup?.expiresAt === undefined ? undefined : (backup.expiresAt - now) / hours(24);
};

describe("when a snapshot goes", () => {
  it.each([
    ["an automated one, as its cluster says", automatedOf(now), 7],
    ["its retention having begun later", automatedOf(now - hours(9), { SnapshotRetentionStartTime: new Date(now) }), 7],
    ["a manual one for ever", snapshotOf("a", now), undefined],
    ["a manual one for 30 days", snapshotOf("a", now - days(1), { ManualSnapshotRetentionPeriod: 30 }), 29],
    [
      "kept from another day",
      snapshotOf("a", now - days(9), { ManualSnapshotRetentionPeriod: 30, SnapshotRetentionStartTime: new Date(now) }),
      30,
    ],
    ["days that remain alone", { ...snapshotOf("a", now), ManualSnapshotRetentionPeriod: undefined, ManualSnapshotRemainingDays: 3 }, 3],
    ["neither", { ...snapshotOf("a", now), ManualSnapshotRetentionPeriod: undefined }, undefined],
    ["beyond all time", snapshotOf("a", now, { ManualSnapshotRetentionPeriod: 1e300 }), undefined],
  ])("%s", (_, snapshot, inDays) => {
    expect(expiry(snapshot)).toBe(inDays);
  });

  it("is not known of an automated one whose cluster can't be read, or keeps none", () => {
    expect(toBackup(automatedOf(now), "warehouse", undefined, now)[0]).not.toHaveProperty("expiresAt");
    expect(expiry(automatedOf(now), clusterOf({ AutomatedSnapshotRetentionPeriod: 0 }))).toBeUndefined();
  });
});

describe("whose a snapshot is", () => {
  it.each([
    ["the cluster's own", {}, undefined],
    ["another cluster's", { ClusterIdentifier: "marketing" }, "other-cluster"],
    ["an earlier cluster's", { ClusterCreateTime: new Date(0) }, "earlier-cluster"],
    ["another account's", { OwnerAccount: "999988887777" }, "other-account"],
    ["copied from another region", { SourceRegion: "us-east-1" }, "other-region"],
    ["from this region", { SourceRegion: "eu-west-1" }, undefined],
    ["shared with another account", { AccountsWithRestoreAccess: [{ AccountId: "999988887777" }] }, "shared"],
    ["shared with nobody", { AccountsWithRestoreAccess: [] }, undefined],
    ["untold", { ClusterIdentifier: undefined, ClusterCreateTime: undefined, OwnerAccount: undefined }, undefined],
  ])("%s", (_, fields, foreign) => {
    const snapshot = { ...snapshotOf("a", now), ...fields };
    expect(foreignTo(snapshot, "warehouse", clusterOf())).toBe(foreign);
    // What tells nothing of its cluster isn't chosen by a selector.
    const isOwn = foreign === undefined && !("ClusterCreateTime" in fields);
    expect(toBackup(snapshot, "warehouse", clusterOf(), now)[0]?.usable).toBe(isOwn);
  });

  it.each(["creating", "failed", "deleted", "final snapshot"])("%s is not usable", (Status) => {
    expect(toBackup(snapshotOf("a", now, { Status }), "warehouse", clusterOf(), now)).toMatchObject([{ status: Status, usable: false }]);
  });

  it("without an identifier or a time is none", () => {
    expect(toBackup({ ...snapshotOf("a", now), SnapshotIdentifier: undefined }, "warehouse", clusterOf(), now)).toEqual([]);
    expect(toBackup({ ...snapshotOf("a", now), SnapshotCreateTime: undefined }, "warehouse", clusterOf(), now)).toEqual([]);
  });
});

describe("an identifier", () => {
  it.each([
    ["rs:warehouse-2026-11-20-08-00-05", "2026-11-20T08:00:05Z"],
    ["cm:a-b-2013-01-22-19-27-58", "2013-01-22T19:27:58Z"],
    ["rs:warehouse-2026-13-20-08-00-05", undefined],
    ["warehouse-2026-11-20-08-00-05", undefined],
    ["monthly", undefined],
  ])("%s tells the time %s", (id, time) => {
    expect(timeInIdentifier(id)).toBe(time === undefined ? undefined : Date.parse(time));
  });

  it("tells an automated snapshot where its type is not told", () => {
    expect(isAutomated({ SnapshotIdentifier: "rs:x" })).toBe(true);
    expect(isAutomated({ SnapshotIdentifier: "x" })).toBe(false);
    expect(isAutomated({ SnapshotIdentifier: "rs:x", SnapshotType: "manual" })).toBe(false);
  });
});
