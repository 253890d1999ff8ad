import { describe, expect, it } from "vitest";
import type { Pin } from "../../../src/model/call.ts";
import { containing } from "../../matching.ts";
import { clusterCodes } from "../catalogues.ts";
import {
  automatedOf,
  callsOf,
  clusterOf,
  days,
  entryOf,
  hours,
  now,
  sdkError,
  snapshotOf,
  snapshotPin,
  stage,
  statusOf,
  type World,
} from "./fixtures.ts";

const good = snapshotOf("s-1", now - hours(2));

async function checked(
  world: Partial<World> = {},
  pin: Pin = snapshotPin,
  fields: Parameters<typeof entryOf>[0] = {},
  known: readonly string[] = [],
) {
  const { session, asked } = stage({ snapshots: [good], ...world });
  const entry = entryOf({ from: { snapshotIdentifier: pin.id }, ...fields });
  return { ...(await session.preflight(entry, pin, callsOf(entry, pin), new Set(known))), asked };
}

const lines = async (...given: Parameters<typeof checked>) =>
  (await checked(...given)).diagnostics
    .filter(({ code }) => code !== "interleaved-sort-keys")
    .map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`);

const from = (severity: string, code: string) => [`${severity} ${code} from.snapshotIdentifier`];

describe("the snapshot", () => {
  const of = (fields: Parameters<typeof snapshotOf>[2]) => ({ snapshots: [snapshotOf("s-1", now - hours(2), fields)] });
  it.each<[string, Partial<World>, string[]]>([
    ["one of the cluster's own", {}, []],
    ["unknown", { snapshots: [snapshotOf("s-2", now)] }, from("error", "backup-not-found")],
    [
      "of another cluster",
      { snapshots: [], elsewhere: [snapshotOf("s-1", now, { ClusterIdentifier: "marketing", NodeType: "dc2.large" })] },
      from("error", "backup-of-other-cluster"),
    ],
    ["copied from another region", of({ SourceRegion: "us-east-1" }), from("error", "backup-of-other-cluster")],
    ["of an earlier cluster", of({ ClusterCreateTime: new Date(0), NodeType: "dc2.large" }), from("warning", "backup-of-earlier-cluster")],
    ["another account's", of({ OwnerAccount: "999988887777" }), from("error", "backup-shared")],
    ["shared with others", of({ AccountsWithRestoreAccess: [{ AccountId: "999988887777" }] }), from("warning", "backup-shared")],
    ["in the making", of({ Status: "creating" }), from("error", "snapshot-not-available")],
    ["failed", of({ Status: "failed" }), from("error", "snapshot-not-available")],
    ["of another node type", of({ NodeType: "dc2.large" }), from("error", "backup-before-resize")],
    ["of another number of nodes", of({ NumberOfNodes: 4 }), from("warning", "backup-before-resize")],
    [
      "kept for another two hours",
      of({ ManualSnapshotRetentionPeriod: 1, SnapshotRetentionStartTime: new Date(now - hours(22)) }),
      from("warning", "backup-expiring"),
    ],
    [
      "kept for another ten hours",
      of({ ManualSnapshotRetentionPeriod: 1, SnapshotRetentionStartTime: new Date(now - hours(14)) }),
      from("info", "backup-expiring"),
    ],
    [
      "the cluster's own, beside another's of the same identifier",
      { snapshots: [snapshotOf("s-1", now, { OwnerAccount: "999988887777" }), good] },
      [],
    ],
  ])("%s", async (_, world, expected) => {
    expect(await lines(world)).toEqual(expected);
  });

  it("that an automated one expired is told by its identifier, with the nearest that exist", async () => {
    const gone = { kind: "snapshot", id: "rs:warehouse-2026-11-10-08-00-00" };
    const { diagnostics } = await checked({ snapshots: [snapshotOf("old", now - days(20)), snapshotOf("new", now - days(5))] }, gone);
    expect(diagnostics[0]).toMatchObject({
      severity: "error",
      code: "backup-expired",
      message: "snapshot rs:warehouse-2026-11-10-08-00-00 expired at 2026-11-17T08:00:00Z",
      hint: "the nearest that exist are snapshot old (2026-10-31T12:00:00Z) and snapshot new (2026-11-15T12:00:00Z)",
    });
    const young = { kind: "snapshot", id: "rs:warehouse-2026-11-20-08-00-00" };
    expect(await lines({}, young)).toEqual(from("error", "backup-not-found"));
    expect(await lines({}, { ...snapshotPin, id: "s-9", expiresAt: "2026-11-19T00:00:00Z" })).toEqual(from("error", "backup-expired"));
  });

  it.each([
    ["an automated one", automatedOf(now - days(7) + hours(3)), "CopyClusterSnapshot"],
    ["a manual one", snapshotOf("s-1", now - hours(21), { ManualSnapshotRetentionPeriod: 1 }), "modify-cluster-snapshot"],
  ])("says what keeps %s, and never forces anything", async (_, snapshot, command) => {
    const pin = { kind: "snapshot", id: snapshot.SnapshotIdentifier ?? "" };
    const { diagnostics, pin: told } = await checked({ snapshots: [snapshot] }, pin);
    expect(diagnostics[0]).toMatchObject({ severity: "warning", code: "backup-expiring", hint: containing(command) });
    expect(diagnostics[0]?.hint).not.toMatch(/force/i);
    expect(told).toMatchObject({ id: pin.id, expiresAt: "2026-11-20T15:00:00Z" });
  });

  it("says how much older it is than what was asked for", async () => {
    const at = (time: string) => ({ from: { at: time } });
    expect(await lines({}, snapshotPin, at("2026-11-20T12:00:00Z"))).toEqual(["warning backup-far-before from.at"]);
    expect(await lines({}, snapshotPin, at("2026-11-20T10:30:00Z"))).toEqual([]);
    expect(await lines({}, snapshotPin, at("2026-11-20T09:00:00Z"))).toEqual(["error backup-after-time from.at"]);
  });
});

describe("the cluster", () => {
  it.each<[string, Partial<World>, string[]]>([
    ["modifying", { cluster: clusterOf({ ClusterStatus: "modifying" }) }, ["warning cluster-not-available cluster"]],
    ["resizing", { cluster: clusterOf({ ClusterStatus: "resizing" }) }, ["warning cluster-not-available cluster"]],
    ["in maintenance", { cluster: clusterOf({ ClusterAvailabilityStatus: "Maintenance" }) }, ["warning cluster-not-available cluster"]],
    ["paused", { cluster: clusterOf({ ClusterStatus: "paused" }) }, ["error cluster-not-available cluster"]],
    ["being deleted", { cluster: clusterOf({ ClusterStatus: "deleting" }) }, ["error cluster-not-available cluster"]],
    ["unknown", { cluster: sdkError("ClusterNotFound", "", 404) }, ["error cluster-not-found cluster"]],
    ["unknown, and so is everything of it", unknownCluster({}), ["error cluster-not-found cluster"]],
    [
      "not the one that the snapshot is of",
      unknownCluster({ elsewhere: [snapshotOf("s-1", now, { ClusterIdentifier: "marketing" })] }),
      ["error backup-of-other-cluster from.snapshotIdentifier", "error cluster-not-found cluster"],
    ],
  ])("%s", async (_, world, expected) => {
    expect(await lines(world)).toEqual(expected);
  });

  function unknownCluster(world: Partial<World>): Partial<World> {
    const absent = sdkError("ClusterNotFound", "", 404);
    return { snapshots: [], cluster: absent, failing: { describeTableRestores: absent }, ...world };
  }
});

describe("other restores", () => {
  const other = { tableRestoreRequestId: "req-9", newTableName: "else" };
  const done = statusOf({ status: "SUCCEEDED" });

  it("say what runs, into what, and how far it is", async () => {
    const running = statusOf({ ...other, progressInMegaBytes: 40, totalDataInMegaBytes: 1240 });
    const { diagnostics } = await checked({ restores: [running] });
    expect(diagnostics.find(({ code }) => code === "restore-running")).toMatchObject({
      severity: "warning",
      path: ["cluster"],
      message: containing(
        "a restore of prod.public.orders into prod.public.else is running in cluster warehouse, 40 of 1240 MB (request req-9",
      ),
    });
    expect(await lines({ restores: [statusOf({ ...other, status: "PENDING" })] })).toEqual(["warning restore-running cluster"]);
    expect(await lines({ restores: [statusOf({ ...other, status: "SUCCEEDED" })] })).toEqual([]);
    expect(await lines({ restores: [running] }, snapshotPin, {}, ["req-9"])).toEqual([]);
  });

  it.each<[string, World["restores"], [string, string, string][] | undefined]>([
    ["the same one running", [statusOf()], [["key-0", "running", "req-1"]]],
    ["the same one done", [done], [["key-0", "succeeded", "req-1"]]],
    ["the same one failed", [statusOf({ status: "FAILED" })], undefined],
    ["the same one cancelled", [statusOf({ status: "CANCELED" })], undefined],
    ["the same one from another snapshot", [{ ...done, snapshotIdentifier: "s-0" }], undefined],
    ["the same one in another cluster", [{ ...done, clusterIdentifier: "marketing" }], undefined],
    ["the same one from another schema", [{ ...done, sourceSchemaName: "old" }], undefined],
  ])("of which one is %s", async (_, restores, expected) => {
    expect((await checked({ restores })).identical?.map(({ key, state, requestId }) => [key, state, requestId])).toEqual(expected);
  });
});

describe("checks that can't be made", () => {
  const all = (error: Error) => ({
    failing: { describeCluster: error, describeSnapshots: error, describeTableRestores: error },
  });

  it("are warnings that name the permission where it is missing", async () => {
    const { diagnostics } = await checked(all(sdkError("UnauthorizedOperation", "Access Denied.")));
    const shown = diagnostics.filter(({ code }) => code !== "interleaved-sort-keys");
    expect(shown.map(({ severity, code }) => `${severity} ${code}`)).toEqual(shown.map(() => "warning check-forbidden"));
    expect(shown.map(({ message }) => /redshift:\w+/.exec(message)?.[0])).toEqual([
      "redshift:DescribeClusterSnapshots",
      "redshift:DescribeClusters",
      "redshift:DescribeTableRestoreStatus",
    ]);
  });

  it.each([
    ["nobody is reached", Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" }), "network-unreachable"],
    ["the credentials have expired", sdkError("ExpiredToken", "", 403), "credentials-expired"],
  ])("are one error with the cause where %s", async (_, error, code) => {
    const errors = (await checked(all(error))).diagnostics.filter(({ severity }) => severity !== "info");
    expect(errors.map(({ severity, code: own }) => `${severity} ${own}`)).toEqual([`error ${code}`]);
  });

  it("are errors where the answer is one", async () => {
    expect(await lines({ failing: { describeSnapshots: sdkError("ValidationError") } })).toEqual(from("error", "check-failed"));
  });
});

describe("many entries of one cluster", () => {
  it("cost one request of each kind", async () => {
    const { session, asked } = stage({ snapshots: [good] });
    const entries = Array.from({ length: 50 }, (_, index) => entryOf({ tables: [{ name: "orders", newName: `o${index}` }] }));
    await Promise.all(entries.map((entry) => session.preflight(entry, snapshotPin, callsOf(entry), new Set())));
    expect(asked.sort()).toEqual(["describeCluster", "describeSnapshots", "describeTableRestores"]);
  });

  it("give each diagnostic a documented code", async () => {
    const { diagnostics } = await checked({
      snapshots: [],
      cluster: clusterOf({ ClusterStatus: "modifying" }),
      restores: [statusOf({ newTableName: "x" })],
    });
    expect(diagnostics.filter(({ code, hint }) => !(code in clusterCodes) || !hint)).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(2);
  });
});
