import { describe, expect, it } from "vitest";
import { createReads } from "../../../src/providers/redshift/reads.ts";
import { resolve } from "../../../src/providers/redshift/resolve.ts";
import { containing } from "../../matching.ts";
import { automatedOf, clusterOf, entryOf, fakeClient, hours, iso, now, sdkError, snapshotOf, type World } from "./fixtures.ts";

async function resolved(from: Parameters<typeof entryOf>[0], world: Partial<World>) {
  const reads = createReads(fakeClient(world).client, () => now);
  const answer = await resolve(entryOf(from), reads, now);
  return answer.ok ? answer.value : answer.error;
}

const at = (ms: number) => ({ from: { at: iso(ms) } });
const latest = { from: { latest: true as const } };

describe("resolve", () => {
  const own = [snapshotOf("two", now - hours(16)), snapshotOf("three", now - hours(8)), snapshotOf("one", now - hours(24))];
  const others = [
    snapshotOf("creating", now - hours(1), { Status: "creating" }),
    snapshotOf("failed", now - hours(1), { Status: "failed" }),
    snapshotOf("of-earlier-cluster", now - hours(2), { ClusterCreateTime: new Date(0) }),
    snapshotOf("of-other-account", now - hours(3), { OwnerAccount: "999988887777" }),
    snapshotOf("shared", now - hours(4), { AccountsWithRestoreAccess: [{ AccountId: "999988887777" }] }),
    snapshotOf("copied", now - hours(5), { SourceRegion: "us-east-1" }),
    { ...snapshotOf("untold", now - hours(6)), ClusterCreateTime: undefined },
  ];
  const snapshots = [...others, ...own];

  it.each([
    ["the newest of the cluster's own", latest, "three"],
    ["now", at(now), "three"],
    ["one made just then", at(now - hours(16)), "two"],
    ["a millisecond too early for it", at(now - hours(16) - 1), "one"],
  ])("%s, over all pages and in any order", async (_, from, id) => {
    expect(await resolved(from, { snapshots, pageSize: 2 })).toMatchObject({ kind: "snapshot", id });
    expect(await resolved(from, { snapshots: snapshots.toReversed() })).toMatchObject({ id });
  });

  it("tells when a snapshot was made and ends", async () => {
    expect(await resolved(latest, { snapshots: [automatedOf(now - hours(2))] })).toEqual({
      kind: "snapshot",
      id: "rs:warehouse-2026-11-20-10-00-00",
      createdAt: "2026-11-20T10:00:00Z",
      expiresAt: "2026-11-27T10:00:00Z",
    });
    expect(await resolved(latest, { snapshots: own })).not.toHaveProperty("expiresAt");
  });

  it("prefers the manual copy of an automated snapshot: it lives longer", async () => {
    const copy = snapshotOf("protected", now - hours(2), { ManualSnapshotRetentionPeriod: 30 });
    expect(await resolved(latest, { snapshots: [automatedOf(now - hours(2)), copy] })).toMatchObject({ id: "protected" });
  });

  it("fails with what there is", async () => {
    expect(await resolved(latest, { snapshots: others })).toMatchObject({
      class: "fatal",
      code: "no-snapshot",
      message: containing("the 7"),
    });
    expect(await resolved(latest, {})).toMatchObject({ code: "no-snapshot" });
    expect(await resolved(at(now - hours(30)), { snapshots })).toMatchObject({ code: "no-backup-at", hint: containing("snapshot one") });
    expect(await resolved(at(now + 1), { snapshots })).toMatchObject({ class: "fatal", code: "at-in-future" });
  });

  it("names the cluster that may be meant where there is none of the name", async () => {
    const cluster = sdkError("ClusterNotFound", "Cluster warehuose not found.", 404);
    const mistyped = { cluster: "warehuose", ...latest };
    const failure = { class: "fatal", code: "cluster-not-found", message: "there is no cluster warehuose in eu-west-1 (ClusterNotFound)" };
    const named = (...names: string[]) => names.map((name) => clusterOf({ ClusterIdentifier: name }));
    expect(await resolved(mistyped, { cluster, clusters: named("marketing", "warehouse"), pageSize: 1 })).toMatchObject({
      ...failure,
      hint: containing("did you mean warehouse?"),
    });
    expect(await resolved(mistyped, { cluster, clusters: named("b") })).toMatchObject({ hint: containing("here is only b") });
    expect(await resolved(mistyped, { cluster, clusters: named("b", "c", "d", "e", "f", "g") })).toMatchObject({
      hint: containing("here are b, c, d, e, f and 1 more"),
    });
    expect(await resolved(mistyped, { cluster })).toMatchObject({ ...failure, hint: containing("no cluster at all") });
    const failing = { describeClusters: sdkError("AccessDenied", "no", 403) };
    expect(await resolved(mistyped, { cluster, failing })).toMatchObject({ ...failure, hint: containing("check the region") });
  });

  it.each([
    ["describeCluster" as const, "redshift:DescribeClusters"],
    ["describeSnapshots" as const, "redshift:DescribeClusterSnapshots"],
  ])("fails when %s is forbidden: without it nobody knows which are the cluster's own", async (method, permission) => {
    const failing = { [method]: sdkError("AccessDenied", "no", 403) };
    expect(await resolved(latest, { snapshots, failing })).toMatchObject({ class: "fatal", code: "permission-missing", permission });
  });

  it("asks nothing where the plan names its backup", async () => {
    const { client, asked } = fakeClient();
    const answer = await resolve(
      entryOf(),
      createReads(client, () => now),
      now,
    );
    expect(answer).toEqual({ ok: true, value: { kind: "snapshot", id: "s-1" } });
    expect(asked).toEqual([]);
  });
});
