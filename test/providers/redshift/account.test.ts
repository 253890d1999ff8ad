import { describe, expect, it } from "vitest";
import { placeOf } from "../place.ts";
import { automatedOf, callsOf, clusterOf, entryOf, now, sdkError, snapshotOf, snapshotPin, stage, type World } from "./fixtures.ts";

const arn = (account: string) => `arn:aws:redshift:eu-west-1:${account}:namespace:5f0c`;
const denied = sdkError("AccessDenied", "no", 403);
const told = (world: Partial<World>) => stage(world).session.account(placeOf(entryOf()));

describe("the account of a cluster", () => {
  it("is that of its namespace's ARN, asked once for many entries and with the checks", async () => {
    const { session, asked } = stage({
      cluster: clusterOf({ ClusterNamespaceArn: arn("111111111111") }),
      credentialsAccount: "333333333333",
    });
    const entries = Array.from({ length: 9 }, (_, index) => entryOf({ tables: [{ name: "orders", newName: `o${index}` }] }));
    expect(await Promise.all(entries.map((entry) => session.account(placeOf(entry))))).toEqual(
      entries.map(() => ({ ok: true, value: "111111111111" })),
    );
    await session.preflight(entryOf(), snapshotPin, callsOf(entryOf()), new Set());
    expect(asked.filter((what) => what === "describeCluster")).toHaveLength(1);
    expect(asked).not.toContain("credentialsAccount");
  });

  it("is the owner of its automated snapshots where the cluster may not be read; manual ones may be shared by others", async () => {
    const shared = snapshotOf("shared", now, { OwnerAccount: "999988887777" });
    const failing = { describeCluster: denied };
    expect(await told({ failing, snapshots: [shared, automatedOf(now, { OwnerAccount: "222222222222" })] })).toMatchObject({
      value: "222222222222",
    });
    expect(await told({ failing, snapshots: [shared], credentialsAccount: "333333333333" })).toMatchObject({ value: "333333333333" });
  });

  it.each<[string, Partial<World>]>([
    ["nothing may be read", { failing: { describeCluster: denied, describeSnapshots: denied } }],
    ["the cluster isn't there", { cluster: sdkError("ClusterNotFound", "", 404) }],
    ["the answer has no ARN", { cluster: { ClusterIdentifier: "warehouse" } }],
    ["the ARN has no account", { cluster: clusterOf({ ClusterNamespaceArn: "arn:aws:redshift:eu-west-1::namespace:x" }) }],
  ])("is that of the credentials where %s", async (_, world) => {
    expect(await told({ ...world, credentialsAccount: "333333333333" })).toEqual({ ok: true, value: "333333333333" });
    expect(await told(world)).toEqual({ ok: true, value: undefined });
  });

  it.each([
    ["credentials-refused", sdkError("InvalidClientTokenId", "", 403)],
    ["network-unreachable", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })],
  ])("can't be told: %s", async (code, error) => {
    expect(await told({ failing: { describeCluster: error }, credentialsAccount: "333333333333" })).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});
