import { describe, expect, it } from "vitest";
import type { Watch } from "../../../src/providers/provider.ts";
import { containing, matching } from "../../matching.ts";
import { callOf, clusterOf, hours, now, sdkError, stage, statusOf, type World } from "./fixtures.ts";

const watchOf = (fields: Partial<Watch> = {}): Watch => ({ call: callOf(), accepted: false, taken: new Set(), ...fields });

async function observed(watches: readonly Watch[], world: Partial<World>) {
  const { session, asked } = stage(world);
  const answer = await session.observe(watches);
  return { asked, answer, all: answer.ok ? answer.value : [], first: answer.ok ? answer.value[0] : undefined };
}

describe("a restore of known id", () => {
  it.each([
    ["PENDING", "running"],
    ["IN_PROGRESS", "running"],
    ["SUCCEEDED", "succeeded"],
    ["FAILED", "failed"],
    ["CANCELED", "cancelled"],
    ["SOMETHING_NEW", "running"],
    [undefined, "running"],
  ])("%s is %s, by one request", async (status, state) => {
    const { asked, first } = await observed([watchOf({ requestId: "req-1" })], { restores: [statusOf({ status })] });
    expect(first).toMatchObject({ state, requestId: "req-1", startedAt: "2026-11-20T12:00:00.000Z" });
    expect(asked).toEqual(["describeTableRestore"]);
  });

  it("has no progress while it is pending, and the service's figures later", async () => {
    const seen = async (fields: Parameters<typeof statusOf>[0]) =>
      (await observed([watchOf({ requestId: "req-1" })], { restores: [statusOf(fields)] })).first;
    expect(await seen({ status: "PENDING" })).not.toHaveProperty("progress");
    expect(await seen({ progressInMegaBytes: 130, totalDataInMegaBytes: 124 })).toHaveProperty("progress", {
      done: 130,
      total: 124,
      unit: "MB",
    });
  });

  it("that failed carries the service's message", async () => {
    const message = "Table prod.public.orders_restored already exists";
    const { first } = await observed([watchOf({ requestId: "req-1" })], { restores: [statusOf({ status: "FAILED", message })] });
    expect(first).toMatchObject({ code: "restore-failed", message, hint: matching(/rename it, or choose another newName/) });
  });

  it("has not gone when a listing lacks it: it is asked for by its id", async () => {
    const { session, asked } = stage({ restores: [], unlisted: [statusOf({ status: "SUCCEEDED" })] });
    await session.baseline(callOf());
    expect(await session.observe([watchOf({ requestId: "req-1", accepted: true })])).toMatchObject({ value: [{ state: "succeeded" }] });
    expect(asked).toEqual(["describeCluster", "describeTableRestores", "describeTableRestores", "describeTableRestore"]);
  });

  it("beside others is asked for by its id where the listing has only what is in progress", async () => {
    const call = callOf({ tables: [{ name: "orders", newName: "second" }] });
    const running = statusOf({ tableRestoreRequestId: "req-2", newTableName: "second" });
    const watches = [watchOf({ requestId: "req-1" }), watchOf({ call, requestId: "req-2" })];
    const { all, asked } = await observed(watches, { restores: [running], unlisted: [statusOf({ status: "FAILED" })] });
    expect(all.map(({ state }) => state)).toEqual(["failed", "running"]);
    expect(asked).toEqual(["describeTableRestores", "describeTableRestore"]);
  });

  it("is absent only where the service knows it neither in the listing nor by its id", async () => {
    const { all, asked } = await observed([watchOf({ requestId: "req-1", accepted: true, submittedAt: now })], {});
    expect(all).toEqual([{ state: "absent" }]);
    expect(asked).toEqual(["describeTableRestore", "describeTableRestores"]);
  });

  it.each([
    ["expired credentials", sdkError("ExpiredToken", "", 403), "credentials-expired"],
    ["a cluster that is gone", sdkError("ClusterNotFound", "", 404), "cluster-not-found"],
  ])("fails with %s", async (_, error, code) => {
    const { answer } = await observed([watchOf({ requestId: "req-1" })], { failing: { describeTableRestore: error } });
    expect(answer).toMatchObject({ ok: false, error: { class: "fatal", code } });
  });

  it("that names another restore gives way to the one with the call's content", async () => {
    const foreign = statusOf({ tableRestoreRequestId: "req-other", newTableName: "other", status: "SUCCEEDED" });
    const wrong = { accepted: true, submittedAt: now, baseline: { ids: [] }, requestId: "req-other" };
    expect((await observed([watchOf(wrong)], { restores: [foreign, statusOf()] })).first).toMatchObject({
      state: "running",
      requestId: "req-1",
    });
    expect((await observed([watchOf(wrong)], { restores: [foreign] })).all).toEqual([{ state: "absent" }]);
  });
});

describe("a submit without an answer", () => {
  const identified = async (status: Parameters<typeof statusOf>[0], watch: Partial<Watch> = {}) =>
    (await observed([watchOf({ baseline: { ids: [] }, submittedAt: now, ...watch })], { restores: [statusOf(status)] })).first?.state;

  it("is the one that has all its parameters", async () => {
    expect(await identified({})).toBe("running");
    expect(await identified({ status: "SUCCEEDED" })).toBe("succeeded");
    expect(await identified({ sourceTableName: "ORDERS" })).toBe("running");
    expect(await identified({ sourceTableName: "ORDERS" }, { call: callOf({ caseSensitiveIdentifiers: true }) })).toBe("absent");
  });

  it.each([
    "clusterIdentifier",
    "snapshotIdentifier",
    "sourceDatabaseName",
    "sourceSchemaName",
    "sourceTableName",
    "targetDatabaseName",
    "targetSchemaName",
    "newTableName",
  ])("is none with another %s", async (name) => {
    expect(await identified({ [name]: "other" })).toBe("absent");
  });

  it("is none that was there before, is another call's, or was asked for days later", async () => {
    expect(await identified({}, { baseline: { ids: ["req-1"] } })).toBe("absent");
    expect(await identified({}, { taken: new Set(["req-1"]) })).toBe("absent");
    expect(await identified({ requestTime: new Date(now + hours(24)) })).toBe("absent");
  });

  it("with two that fit is unclear, and names both and how to look", async () => {
    const restores = [statusOf(), statusOf({ tableRestoreRequestId: "req-2" })];
    const { first } = await observed([watchOf({ baseline: { ids: [] } })], { restores });
    expect(first).toMatchObject({ state: "unclear", message: containing("req-1, req-2"), hint: containing("DescribeTableRestoreStatus") });
  });
});

describe("a listing", () => {
  it("that the service answers with not found has no restore in it", async () => {
    const failing = { describeTableRestores: sdkError("TableRestoreNotFoundFault") };
    expect(await stage({ failing }).session.baseline(callOf())).toEqual({ ok: true, value: { ids: [] } });
  });

  it("is read to its end, whatever its order", async () => {
    const others = Array.from({ length: 250 }, (_, index) =>
      statusOf({ tableRestoreRequestId: `req-x${index}`, newTableName: `t${index}` }),
    );
    const { session } = stage({ restores: [...others, statusOf({ status: "FAILED" })] });
    expect(await session.baseline(callOf())).toEqual({ ok: true, value: { ids: ["req-1"] } });
  });
});

describe("a baseline", () => {
  it.each([
    ["modifying", "wait", "cluster-busy"],
    ["resizing", "wait", "cluster-busy"],
    ["available, resize-cleanup", "wait", "cluster-busy"],
    ["paused", "fatal", "cluster-not-available"],
  ])("of a cluster that is %s says so, and lists nothing", async (ClusterStatus, kind, code) => {
    const { session, asked } = stage({ cluster: clusterOf({ ClusterStatus }) });
    expect(await session.baseline(callOf())).toMatchObject({
      ok: false,
      error: { class: kind, code, message: containing(ClusterStatus), hint: matching(/./) },
    });
    expect(asked).toEqual(["describeCluster"]);
  });

  it("asks again each time how the cluster is doing", async () => {
    let clock = now;
    const world: Partial<World> = { cluster: clusterOf({ ClusterStatus: "modifying" }) };
    const { session } = stage(world, () => clock);
    expect(await session.baseline(callOf())).toMatchObject({ ok: false });
    world.cluster = clusterOf();
    clock += 2_000;
    expect(await session.baseline(callOf())).toMatchObject({ ok: true });
  });

  it("goes on where the cluster may not be read, and fails where it can't", async () => {
    const failing = (error: Error) => stage({ failing: { describeCluster: error } }).session.baseline(callOf());
    expect(await failing(sdkError("UnauthorizedOperation"))).toMatchObject({ ok: true });
    expect(await failing(sdkError("Throttling"))).toMatchObject({ ok: false, error: { class: "retry", code: "throttled" } });
    expect(await failing(sdkError("ClusterNotFound", "", 404))).toMatchObject({
      ok: false,
      error: { class: "fatal", code: "cluster-not-found" },
    });
  });
});
