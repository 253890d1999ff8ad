import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import { describe, expect, it } from "vitest";
import type { Watch } from "../../../src/providers/provider.ts";
import { sessionOver } from "../../../src/providers/redshift-serverless/session.ts";
import { containing, matching } from "../../matching.ts";
import { callOf, fakeClient, hours, minutes, now, sdkError, statusOf, type World } from "./fixtures.ts";

const watchOf = (fields: Partial<Watch> = {}): Watch => ({ call: callOf(), accepted: false, taken: new Set(), ...fields });

async function observed(watches: readonly Watch[], world: Partial<World>) {
  const { client, asked } = fakeClient(world);
  const session = sessionOver(
    () => client,
    () => now,
    () => undefined,
  );
  const answer = await session.observe(watches);
  return { asked, answer, all: answer.ok ? answer.value : [], first: answer.ok ? answer.value[0] : undefined };
}

describe("a restore of unknown outcome, seen days later", () => {
  const submittedAt = now - hours(72);
  const requested = (ms: number, fields = {}) => statusOf({ requestTime: new Date(submittedAt + ms), status: "SUCCEEDED", ...fields });
  const seen = async (restores: World["restores"], watch: Partial<Watch> = {}) =>
    (await observed([watchOf({ submittedAt, baseline: { ids: ["req-0"] }, ...watch })], { restores })).first;

  it("is found by its time and parameters", async () => {
    expect(await seen([requested(0), requested(-9, { tableRestoreRequestId: "req-0" })])).toMatchObject({
      state: "succeeded",
      requestId: "req-1",
    });
    expect(await seen([requested(hours(7))])).toMatchObject({ state: "succeeded", requestId: "req-1" });
  });

  it("is absent, never a guess, where only others are listed", async () => {
    const absent = { state: "absent" };
    expect(await seen([])).toEqual(absent);
    expect(await seen([requested(hours(24))])).toEqual(absent);
    expect(await seen([requested(hours(24))], { accepted: true })).toEqual(absent);
    expect(await seen([requested(0)], { baseline: { ids: ["req-1"] } })).toEqual(absent);
    expect(await seen([requested(0)], { taken: new Set(["req-1"]) })).toEqual(absent);
    expect(await seen([requested(0, { recoveryPointId: "rp-2" })])).toEqual(absent);
    expect(await seen([requested(0), requested(1, { tableRestoreRequestId: "req-2" })])).toMatchObject({ state: "unclear" });
  });
});

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
    expect(asked).toEqual(["getTableRestoreStatus"]);
  });

  it.each([
    ["FAILED", "restore-failed"],
    ["CANCELED", "restore-cancelled"],
  ])("%s carries the service's message", async (status, code) => {
    const message = "Table prod.public.orders_restored already exists";
    const { first } = await observed([watchOf({ requestId: "req-1" })], { restores: [statusOf({ status, message })] });
    expect(first).toMatchObject({ code, message, hint: matching(/./) });
    const silent = await observed([watchOf({ requestId: "req-1" })], { restores: [statusOf({ status })] });
    expect(silent.first).toMatchObject({ message: containing("no reason") });
  });

  it.each([
    [10, 100],
    [110, 100],
    [5, 0],
    [0, 0],
  ])("progress of %i of %i is passed on as it is", async (progressInMegaBytes, totalDataInMegaBytes) => {
    const { first } = await observed([watchOf({ requestId: "req-1" })], {
      restores: [statusOf({ progressInMegaBytes, totalDataInMegaBytes })],
    });
    expect(first).toHaveProperty("progress", { done: progressInMegaBytes, total: totalDataInMegaBytes, unit: "MB" });
  });

  it("is looked for in the listing when it can't be got", async () => {
    const failing = { getTableRestoreStatus: sdkError("ResourceNotFoundException") };
    const { asked, first } = await observed([watchOf({ requestId: "req-1" })], { restores: [statusOf({ status: "SUCCEEDED" })], failing });
    expect(first).toMatchObject({ state: "succeeded" });
    expect(asked).toEqual(["getTableRestoreStatus", "listTableRestoreStatus"]);
  });

  it("that nobody knows is absent, however it was accepted: how long that is borne with is the engine's affair", async () => {
    const watch = { requestId: "req-1", accepted: true };
    const { all, asked } = await observed([watchOf({ ...watch, submittedAt: now })], {});
    expect(all).toEqual([{ state: "absent" }]);
    expect(asked).toEqual(["getTableRestoreStatus", "listTableRestoreStatus"]);
  });

  it("fails with the read", async () => {
    const failing = { getTableRestoreStatus: sdkError("ExpiredTokenException", "", 403) };
    expect((await observed([watchOf({ requestId: "req-1" })], { failing })).answer).toMatchObject({
      error: { code: "credentials-expired" },
    });
  });
});

describe("an id on record that is not the call's own", () => {
  const foreign = statusOf({ tableRestoreRequestId: "req-other", newTableName: "other", status: "SUCCEEDED" });
  const own = statusOf({ status: "SUCCEEDED" });
  const wrong = { accepted: true, submittedAt: now, baseline: { ids: [] } };

  it.each(["req-other", "not-yours"])("%s gives way to the restore that has the call's content", async (requestId) => {
    const { asked, all } = await observed([watchOf({ ...wrong, requestId })], { restores: [foreign, own] });
    expect(all).toMatchObject([{ state: "succeeded", requestId: "req-1" }]);
    expect(asked).toEqual(["getTableRestoreStatus", "listTableRestoreStatus"]);
  });

  it.each(["req-other", "not-yours"])("%s never ends a call whose own restore isn't there", async (requestId) => {
    expect((await observed([watchOf({ ...wrong, requestId })], { restores: [foreign] })).all).toEqual([{ state: "absent" }]);
    const old = { ...wrong, requestId, baseline: { ids: ["req-1"] } };
    expect((await observed([watchOf(old)], { restores: [foreign, own] })).all).toEqual([{ state: "absent" }]);
    const taken = { ...wrong, requestId, taken: new Set(["req-1", requestId]) };
    expect((await observed([watchOf(taken)], { restores: [foreign, own] })).all).toEqual([{ state: "absent" }]);
  });

  it("has all pages read, beside calls whose ids are right", async () => {
    const other = watchOf({ call: callOf({ tables: [{ name: "orders", newName: "other" }] }), requestId: "req-other", accepted: true });
    const { asked, all } = await observed([other, watchOf({ ...wrong, requestId: "req-other" })], {
      restores: [foreign, own],
      pageSize: 1,
    });
    expect(all).toMatchObject([
      { state: "succeeded", requestId: "req-other" },
      { state: "succeeded", requestId: "req-1" },
    ]);
    expect(asked).toEqual(["listTableRestoreStatus", "listTableRestoreStatus"]);
  });

  it("is unclear where several have the call's content", async () => {
    const restores = [own, statusOf({ tableRestoreRequestId: "req-2" })];
    expect((await observed([watchOf({ ...wrong, requestId: "not-yours" })], { restores })).first).toMatchObject({ state: "unclear" });
  });
});

describe("several restores", () => {
  const calls = ["a", "b", "c"].map((newName) => callOf({ tables: [{ name: "orders", newName }] }));
  const restores = ["a", "b", "c", "d", "e"].map((newTableName) =>
    statusOf({ newTableName, tableRestoreRequestId: `req-${newTableName}` }),
  );
  const watches = calls.map((call, index) => watchOf({ call, requestId: `req-${"abc"[index]}` }));

  it("cost one listing, answered in order, no more pages than needed", async () => {
    const { asked, all } = await observed(watches, { restores, pageSize: 3 });
    expect(all.map((seen) => "requestId" in seen && seen.requestId)).toEqual(["req-a", "req-b", "req-c"]);
    expect(asked).toEqual(["listTableRestoreStatus"]);
  });

  it("are looked for through all pages", async () => {
    const { asked, all } = await observed(watches, { restores: restores.toReversed(), pageSize: 2 });
    expect(all.map(({ state }) => state)).toEqual(["running", "running", "running"]);
    expect(asked).toHaveLength(3);
  });

  it("are asked for one by one where the listing lacks them", async () => {
    const lost = watchOf({ call: callOf(), requestId: "req-z", accepted: true });
    const { asked, all } = await observed([...watches, lost], { restores, pageSize: 10 });
    expect(all.map(({ state }) => state)).toEqual(["running", "running", "running", "absent"]);
    expect(asked).toEqual(["listTableRestoreStatus", "getTableRestoreStatus"]);
  });

  it("never share one: what another call's id names isn't a candidate", async () => {
    const second = watchOf({ baseline: { ids: [] } });
    const { all } = await observed([watchOf({ requestId: "req-1" }), second], { restores: [statusOf()] });
    expect(all).toMatchObject([{ state: "running" }, { state: "absent" }]);
  });

  it("are not read off half a listing, when a token comes again", async () => {
    const { client } = fakeClient();
    let pages = 0;
    const looping = {
      ...client,
      listTableRestoreStatus: () => Promise.resolve({ items: [statusOf({ tableRestoreRequestId: `req-${pages++}` })], nextToken: "same" }),
    };
    const answer = await sessionOver(
      () => looping,
      () => now,
      () => undefined,
    ).observe([watchOf({ baseline: { ids: ["req-0", "req-1"] } })]);
    expect(answer).toMatchObject({
      ok: false,
      error: { class: "fatal", code: "listing-endless", message: containing("ListTableRestoreStatus") },
    });
    expect(pages).toBe(2);
  });
});

describe("a submit without an answer", () => {
  const identifiedBy = async (watch: Partial<Watch>, status: Parameters<typeof statusOf>[0]) =>
    (await observed([watchOf(watch)], { restores: [statusOf(status)] })).first?.state;
  const identified = (status: Parameters<typeof statusOf>[0], watch: Partial<Watch> = {}) =>
    identifiedBy({ baseline: { ids: [] }, submittedAt: now, ...watch }, status);

  it("is the one that has all its parameters", async () => {
    expect(await identified({})).toBe("running");
    expect(await identified({ status: "SUCCEEDED" })).toBe("succeeded");
  });

  it.each([
    "namespaceName",
    "workgroupName",
    "recoveryPointId",
    "sourceDatabaseName",
    "sourceSchemaName",
    "sourceTableName",
    "targetDatabaseName",
    "targetSchemaName",
    "newTableName",
  ])("is none with another %s", async (name) => {
    expect(await identified({ [name]: "other" })).toBe("absent");
  });

  it("is none from a snapshot, and the other way round", async () => {
    expect(await identified({ recoveryPointId: undefined, snapshotName: "rp-1" })).toBe("absent");
    const call = callOf({ from: { snapshotName: "s-1" } }, { kind: "snapshot", id: "s-1" });
    expect(await identified({ recoveryPointId: undefined, snapshotName: "s-1" }, { call })).toBe("running");
    expect(await identified({}, { call })).toBe("absent");
  });

  it("is found by folded names unless they are case sensitive", async () => {
    expect(await identified({ sourceTableName: "ORDERS", newTableName: "Orders_Restored" })).toBe("running");
    expect(await identified({ sourceTableName: "ORDERS" }, { call: callOf({ caseSensitiveIdentifiers: true }) })).toBe("absent");
  });

  it("is none that was there before, or that is another call's", async () => {
    expect(await identified({}, { baseline: { ids: ["req-1"] } })).toBe("absent");
    expect(await identified({}, { taken: new Set(["req-1"]) })).toBe("absent");
  });

  it("doesn't trust clocks when it has a baseline", async () => {
    expect(await identified({ requestTime: new Date(now - hours(2)) })).toBe("running");
  });

  it.each([
    [-4, "running"],
    [-6, "absent"],
    [120, "running"],
  ])("without a baseline goes by the time: %i minutes from the submit is %s", async (offset, state) => {
    expect(await identifiedBy({ submittedAt: now }, { requestTime: new Date(now + minutes(offset)) })).toBe(state);
  });

  it("that never was has no restore", async () => {
    expect(await identifiedBy({}, {})).toBe("absent");
  });

  it("with two that fit is unclear, and names both", async () => {
    const restores = [statusOf(), statusOf({ tableRestoreRequestId: "req-2" })];
    const { first } = await observed([watchOf({ baseline: { ids: [] } })], { restores });
    expect(first).toMatchObject({ state: "unclear", message: matching(/req-1, req-2/) });
  });
});

describe("baseline", () => {
  const others = Array.from({ length: 250 }, (_, index) => statusOf({ tableRestoreRequestId: `req-x${index}`, newTableName: `t${index}` }));

  it("is the ids that look like the call, from all pages", async () => {
    const { client, asked } = fakeClient({
      restores: [...others, statusOf(), statusOf({ tableRestoreRequestId: "req-2", status: "FAILED" })],
    });
    const session = sessionOver(
      () => client,
      () => now,
      () => undefined,
    );
    expect(await session.baseline(callOf())).toEqual({ ok: true, value: { ids: ["req-1", "req-2"] } });
    expect(asked).toHaveLength(3);
  });

  it("may use a listing of the last second, but none from before a submit", async () => {
    let clock = now;
    const { client, asked } = fakeClient();
    const session = sessionOver(
      () => client,
      () => clock,
      () => undefined,
    );
    const steps: number[] = [];
    for (const step of [0, 900, 200]) {
      clock += step;
      await session.baseline(callOf());
      steps.push(asked.length);
    }
    await session.submit(callOf(), { token: "t", guard: () => undefined });
    await session.baseline(callOf());
    expect([...steps, asked.length]).toEqual([1, 1, 2, 4]);
  });

  it("leads observe to exactly the new restore", async () => {
    const restores = [statusOf()];
    const { client } = fakeClient({ restores });
    const session = sessionOver(
      () => client,
      () => now,
      () => undefined,
    );
    const before = await session.baseline(callOf());
    if (!before.ok) throw new Error(before.error.message);
    restores.push(statusOf({ tableRestoreRequestId: "req-2" }));
    expect(await session.observe([watchOf({ baseline: before.value })])).toMatchObject({
      value: [{ state: "running", requestId: "req-2" }],
    });
  });
});

describe("a look and the baseline after it", () => {
  const submission = { token: "t", guard: () => undefined };

  function lane(restores: TableRestoreStatus[] = [statusOf()], pageSize = 100) {
    let clock = now;
    const world: Partial<World> = { restores, pageSize, submit: () => statusOf({ tableRestoreRequestId: "req-new" }) };
    const { client, asked } = fakeClient(world);
    const session = sessionOver(
      () => client,
      () => clock,
      () => undefined,
    );
    const step = async <T>(work: Promise<T>) => {
      const value = await work;
      return { value, asked: asked.splice(0) };
    };
    return {
      restores,
      pass: (ms: number) => {
        clock += ms;
      },
      baseline: () => step(session.baseline(callOf())),
      submit: () => step(session.submit(callOf(), submission)),
      look: (...ids: string[]) => step(session.observe((ids.length === 0 ? ["req-1"] : ids).map((requestId) => watchOf({ requestId })))),
      lookFor: () => step(session.observe([watchOf({ baseline: { ids: [] } })])),
    };
  }

  it("cost one request together, while the namespace's restores fit one page", async () => {
    const one = lane();
    expect((await one.baseline()).asked).toEqual(["listTableRestoreStatus"]);
    await one.submit();
    one.pass(60_000);
    expect(await one.look()).toMatchObject({ value: { value: [{ state: "running" }] }, asked: ["listTableRestoreStatus"] });
    one.pass(1000);
    one.restores.push(statusOf({ tableRestoreRequestId: "req-other", newTableName: "other" }));
    expect(await one.baseline()).toEqual({ value: { ok: true, value: { ids: ["req-1"] } }, asked: [] });
  });

  it("cost two where they don't: a look by id is one request, however long the listing", async () => {
    const one = lane([statusOf(), statusOf({ tableRestoreRequestId: "req-2" })], 1);
    expect((await one.baseline()).asked).toHaveLength(2);
    await one.submit();
    expect((await one.look()).asked).toEqual(["getTableRestoreStatus"]);
    expect(await one.baseline()).toMatchObject({ value: { value: { ids: ["req-1", "req-2"] } }, asked: { length: 2 } });
  });

  it("cost two again once they have grown beyond a page, and half a listing is no baseline", async () => {
    const one = lane(undefined, 2);
    await one.baseline();
    await one.submit();
    one.restores.push(statusOf({ tableRestoreRequestId: "req-2" }), statusOf({ tableRestoreRequestId: "req-3" }));
    expect((await one.look()).asked).toEqual(["listTableRestoreStatus"]);
    expect(await one.baseline()).toMatchObject({ value: { value: { ids: ["req-1", "req-2", "req-3"] } }, asked: { length: 2 } });
    await one.submit();
    expect((await one.look()).asked).toEqual(["getTableRestoreStatus"]);
  });

  it("of a restore that the listing lacks is asked for by id", async () => {
    const one = lane([]);
    await one.baseline();
    await one.submit();
    one.restores.push(statusOf({ newTableName: "elsewhere", tableRestoreRequestId: "req-9" }));
    expect((await one.look()).asked).toEqual(["listTableRestoreStatus", "getTableRestoreStatus"]);
  });

  it.each([1001, -1, -3_600_000])("%i ms later, or by a clock that was set, is a listing of its own", async (later) => {
    const one = lane();
    await one.baseline();
    await one.submit();
    await one.look();
    one.pass(later);
    expect((await one.baseline()).asked).toEqual(["listTableRestoreStatus"]);
  });

  it("after a submit is a listing of its own", async () => {
    const one = lane();
    await one.baseline();
    await one.look();
    await one.submit();
    expect((await one.baseline()).asked).toEqual(["listTableRestoreStatus"]);
  });

  it("after a submit is a listing of its own even where the look, begun before it, was answered after it", async () => {
    const { client, asked } = fakeClient({ restores: [statusOf()] });
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = {
      ...client,
      async listTableRestoreStatus(...page: Parameters<typeof client.listTableRestoreStatus>) {
        const listed = await client.listTableRestoreStatus(...page);
        await held;
        return listed;
      },
    };
    const session = sessionOver(
      () => slow,
      () => now,
      () => undefined,
    );
    const looking = session.observe([watchOf({ baseline: { ids: [] } })]);
    await session.submit(callOf(), submission);
    answer();
    await looking;
    await session.baseline(callOf());
    expect(asked).toEqual(["listTableRestoreStatus", "restoreTable", "listTableRestoreStatus"]);
  });

  it("for several restores, or one without an id, serves just as well", async () => {
    const one = lane([statusOf(), statusOf({ tableRestoreRequestId: "req-2" })]);
    expect((await one.look("req-1", "req-2")).asked).toEqual(["listTableRestoreStatus"]);
    expect((await one.baseline()).asked).toEqual([]);
    one.pass(60_000);
    expect((await one.lookFor()).asked).toEqual(["listTableRestoreStatus"]);
    expect((await one.baseline()).asked).toEqual([]);
  });
});
