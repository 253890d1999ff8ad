import { describe, expect, it } from "vitest";
import type { Pin } from "../../../src/model/call.ts";
import { sessionOver } from "../../../src/providers/redshift-serverless/session.ts";
import { containing } from "../../matching.ts";
import { serverlessCodes } from "../catalogues.ts";
import { callsOf, entryOf, fakeClient, hours, minutes, now, pointOf, sdkError, snapshotOf, statusOf, type World } from "./fixtures.ts";

const fresh = pointOf("rp-1", now - minutes(10));
const recoveryPoint: Pin = { kind: "recovery-point", id: "rp-1" };
const snapshot: Pin = { kind: "snapshot", id: "s-1" };

async function checked(
  world: Partial<World>,
  pin = recoveryPoint,
  fields: Parameters<typeof entryOf>[0] = {},
  known: readonly string[] = [],
) {
  const { client, asked } = fakeClient({ points: [fresh], ...world });
  const entry = entryOf({ from: pin.kind === "snapshot" ? { snapshotName: pin.id } : { recoveryPointId: pin.id }, ...fields });
  const session = sessionOver(
    () => client,
    () => now,
    () => undefined,
  );
  return { ...(await session.preflight(entry, pin, callsOf(entry, pin), new Set(known))), asked };
}

const lines = async (world: Partial<World>, pin?: Pin, fields?: Parameters<typeof entryOf>[0]) =>
  (await checked(world, pin, fields)).diagnostics
    .filter(({ code }) => code !== "interleaved-sort-keys")
    .map(({ severity, code, path }) => `${severity} ${code} ${path.join(".")}`);

const soon = "info backup-expiring from.recoveryPointId";

describe("the backup", () => {
  it.each<[string, Partial<World>, Pin, string[]]>([
    ["a fresh recovery point", {}, recoveryPoint, [soon]],
    [
      "in its last six hours",
      { points: [pointOf("rp-1", now - hours(18))] },
      recoveryPoint,
      ["warning backup-expiring from.recoveryPointId"],
    ],
    [
      "past its time but there",
      { points: [pointOf("rp-1", now - hours(25))] },
      recoveryPoint,
      ["warning backup-expiring from.recoveryPointId"],
    ],
    ["unknown", { points: [pointOf("rp-9", now)] }, recoveryPoint, ["error backup-not-found from.recoveryPointId"]],
    [
      "expired since it was pinned",
      { points: [] },
      { ...recoveryPoint, createdAt: "2026-11-19T11:30:00Z" },
      ["error backup-expired from.recoveryPointId"],
    ],
    [
      "gone before its time",
      { points: [] },
      { ...recoveryPoint, createdAt: "2026-11-20T11:30:00Z" },
      ["error backup-not-found from.recoveryPointId"],
    ],
    [
      "of another namespace",
      { points: [{ ...fresh, namespaceName: "other" }], failing: { listRecoveryPoints: sdkError("ResourceNotFoundException") } },
      recoveryPoint,
      ["error backup-of-other-namespace from.recoveryPointId"],
    ],
    ["found although it may not be listed", { failing: { listRecoveryPoints: sdkError("AccessDeniedException") } }, recoveryPoint, [soon]],
    ["a snapshot", { snapshots: [snapshotOf("s-1", now)] }, snapshot, []],
    ["a snapshot kept for long", { snapshots: [snapshotOf("s-1", now, { snapshotRetentionPeriod: 30 })] }, snapshot, []],
    [
      "a snapshot's last day",
      { snapshots: [snapshotOf("s-1", now - hours(10), { snapshotRetentionPeriod: 1 })] },
      snapshot,
      ["info backup-expiring from.snapshotName"],
    ],
    [
      "a snapshot in the making",
      { snapshots: [snapshotOf("s-1", now, { status: "CREATING" })] },
      snapshot,
      ["error snapshot-not-available from.snapshotName"],
    ],
    ["no such snapshot", { snapshots: [snapshotOf("s-2", now)] }, snapshot, ["error backup-not-found from.snapshotName"]],
  ])("%s", async (_, world, pin, expected) => {
    expect(await lines(world, pin)).toEqual(expected);
  });

  it("names the nearest ones that exist, on both sides", async () => {
    const points = [-20, -9, -5, -1].map((ago) => pointOf(`old${ago}`, now + hours(ago)));
    const { diagnostics } = await checked({ points }, { ...recoveryPoint, createdAt: "2026-11-20T05:00:00Z" });
    expect(diagnostics[0]?.hint).toBe(
      "the nearest that exist are recovery point old-9 (2026-11-20T03:00:00Z) and recovery point old-5 (2026-11-20T07:00:00Z)",
    );
  });

  it("doesn't claim to know others when they can't be listed", async () => {
    const { diagnostics } = await checked({ points: [], failing: { listRecoveryPoints: sdkError("AccessDeniedException", "no", 403) } });
    expect(diagnostics[0]).toMatchObject({ code: "backup-not-found", hint: containing("can't be listed") });
  });

  it("says when it goes and what keeps it", async () => {
    const { diagnostics, pin } = await checked({});
    expect(diagnostics[0]?.message).toBe("recovery point rp-1 expires at 2026-11-21T11:50:00Z, in 23 h 50 min");
    expect(diagnostics[0]?.hint).toContain("ConvertRecoveryPointToSnapshot");
    expect(pin).toEqual({ ...recoveryPoint, createdAt: "2026-11-20T11:50:00Z", expiresAt: "2026-11-21T11:50:00Z" });
  });

  it("says when it is much older than what was asked for", async () => {
    const from = { at: "2026-11-20T12:00:00Z" };
    expect(await lines({ points: [pointOf("rp-1", now - hours(3))] }, recoveryPoint, { from })).toEqual([
      "info backup-expiring from.at",
      "warning backup-far-before from.at",
    ]);
    expect(await lines({}, recoveryPoint, { from })).toEqual(["info backup-expiring from.at"]);
    const late = pointOf("rp-1", Date.parse(from.at) + 1000);
    expect(await lines({ points: [late] }, recoveryPoint, { from })).toContain("error backup-after-time from.at");
  });
});

describe("namespace and workgroup", () => {
  const group = { workgroupName: "analytics-wg", namespaceName: "analytics" };
  it.each<[string, Partial<World>, string[]]>([
    ["no namespace", { namespace: sdkError("ResourceNotFoundException") }, ["error namespace-not-found namespace"]],
    ["a namespace being modified", { namespace: { status: "MODIFYING" } }, ["warning namespace-not-available namespace"]],
    ["a namespace being deleted", { namespace: { status: "DELETING" } }, ["error namespace-not-available namespace"]],
    ["no workgroup", { workgroup: sdkError("ResourceNotFoundException") }, ["error workgroup-not-found workgroup"]],
    [
      "another namespace's workgroup",
      { workgroup: { ...group, namespaceName: "other", status: "AVAILABLE" } },
      ["error workgroup-not-of-namespace workgroup"],
    ],
    ["a workgroup being made", { workgroup: { ...group, status: "CREATING" } }, ["warning workgroup-not-available workgroup"]],
    ["a workgroup being deleted", { workgroup: { ...group, status: "DELETING" } }, ["error workgroup-not-available workgroup"]],
  ])("%s", async (_, world, expected) => {
    expect(await lines(world)).toEqual([soon, ...expected]);
  });
});

describe("other restores", () => {
  const other = { tableRestoreRequestId: "req-9", newTableName: "else" };
  it.each<[string, World["restores"], string[]]>([
    ["another one running", [statusOf(other)], ["warning restore-running namespace"]],
    ["another one that ended", [statusOf({ ...other, status: "SUCCEEDED" })], []],
    ["the same one", [statusOf()], []],
  ])("%s", async (_, restores, expected) => {
    expect(await lines({ restores })).toEqual([soon, ...expected]);
  });

  const identical = async (restores: World["restores"], known: readonly string[] = []) =>
    (await checked({ restores }, undefined, {}, known)).identical?.map(({ key, state, requestId }) => [key, state, requestId]);
  const done = statusOf({ status: "SUCCEEDED" });
  const later = { ...done, tableRestoreRequestId: "req-2", requestTime: new Date(now + 1) };
  it.each<[string, World["restores"], [string, string, string][] | undefined]>([
    ["the same one running", [statusOf()], [["key-0", "running", "req-1"]]],
    ["the same one pending", [statusOf({ status: "PENDING" })], [["key-0", "running", "req-1"]]],
    ["the same one in a status that nobody knows", [statusOf({ status: "QUEUED" })], [["key-0", "running", "req-1"]]],
    ["the same one done", [done], [["key-0", "succeeded", "req-1"]]],
    ["the same one done twice: the later", [done, later], [["key-0", "succeeded", "req-2"]]],
    ["the same one done and running", [later, statusOf()], [["key-0", "running", "req-1"]]],
    ["the same one failed", [statusOf({ status: "FAILED" })], undefined],
    ["the same one cancelled", [statusOf({ status: "CANCELED" })], undefined],
    ["the same one from another backup", [{ ...done, recoveryPointId: "rp-0" }], undefined],
    ["the same one from another schema", [{ ...done, sourceSchemaName: "old" }], undefined],
    ["another workgroup's", [{ ...done, workgroupName: "other-wg" }], undefined],
  ])("of which one is %s", async (_, restores, expected) => {
    expect(await identical(restores)).toEqual(expected);
  });

  it("is not identical when a record has it", async () => {
    expect(await identical([statusOf()], ["req-1"])).toBeUndefined();
    expect(await identical([done, later], ["req-2"])).toEqual([["key-0", "succeeded", "req-1"]]);
  });

  it("says that one may be the same where the listing leaves something out", async () => {
    const { newTableName: _, ...some } = done;
    const [job] = (await checked({ restores: [some] })).identical ?? [];
    expect(job).toMatchObject({ state: "succeeded", message: containing("may be the same restore") });
  });

  it("tells an identical one's time, target and how many there are", async () => {
    const [job] = (await checked({ restores: [done, later] })).identical ?? [];
    expect(job?.startedAt).toBe("2026-11-20T12:00:00.001Z");
    expect(job?.message).toMatch(/prod\.public\.orders_restored was done already \(request req-2, .*\), and 1 more like it/);
  });

  it("name the request", async () => {
    const { diagnostics } = await checked({ restores: [statusOf(other), statusOf({ ...other, tableRestoreRequestId: "req-8" })] });
    expect(diagnostics.find(({ code }) => code === "restore-running")?.message).toContain(
      "(request req-9, 2026-11-20T12:00:00.000Z) and 1 more",
    );
  });

  it.each([
    [{}, "a restore of prod.public.orders into prod.public.else is running in namespace analytics (request req-9"],
    [{ progressInMegaBytes: 40, totalDataInMegaBytes: 1240 }, "is running in namespace analytics, 40 of 1240 MB (request"],
    [{ progressInMegaBytes: 0, totalDataInMegaBytes: 0 }, "is running in namespace analytics (request"],
    [{ sourceSchemaName: "old", sourceTableName: undefined, newTableName: undefined }, "a restore of a table into a new one is running"],
    [{ sourceDatabaseName: undefined }, "a restore of public.orders into"],
  ])("say what runs and how far it is: %j", async (fields, words) => {
    const { diagnostics } = await checked({ restores: [statusOf({ ...other, ...fields })] });
    expect(diagnostics.find(({ code }) => code === "restore-running")?.message).toContain(words);
  });
});

describe("checks that can't be made", () => {
  const denied = sdkError("AccessDeniedException", "no", 403);
  it("are warnings that name the permission where it is missing", async () => {
    const failing = {
      getNamespace: denied,
      getWorkgroup: denied,
      listTableRestoreStatus: denied,
      listRecoveryPoints: denied,
      getRecoveryPoint: denied,
    };
    const { diagnostics } = await checked({ failing });
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      ...Array.from({ length: 4 }, () => "warning check-forbidden"),
      "info interleaved-sort-keys",
    ]);
    expect(diagnostics.map(({ message }) => /redshift-serverless:\w+/.exec(message)?.[0]).slice(0, 4)).toEqual(
      ["GetRecoveryPoint", "GetNamespace", "GetWorkgroup", "ListTableRestoreStatus"].map((operation) => `redshift-serverless:${operation}`),
    );
  });

  it("are errors where the answer is one", async () => {
    expect(await lines({ failing: { getNamespace: sdkError("InternalServerException", "", 500) } })).toEqual([
      soon,
      "error service-unavailable namespace",
    ]);
    expect(await lines({ failing: { listSnapshots: sdkError("ThrottlingException") } }, snapshot)).toEqual([
      "error throttled from.snapshotName",
    ]);
    expect(await lines({ failing: { getNamespace: sdkError("ValidationException") } })).toEqual([soon, "error check-failed namespace"]);
  });

  it.each([
    ["nobody is reached", Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" }), "network-unreachable"],
    ["the credentials are refused", sdkError("UnrecognizedClientException", "", 403), "credentials-refused"],
    ["the credentials have expired", sdkError("ExpiredTokenException", "", 403), "credentials-expired"],
    ["a gateway answers everything", sdkError("SyntaxError", "HTTP 502", 502), "answer-unreadable"],
    ["a role may not be taken", sdkError("AccessDenied", "is not authorized to perform: sts:AssumeRole", 403), "permission-missing"],
  ])("are one error with the cause where %s", async (_, error, code) => {
    const failing = {
      getNamespace: error,
      getWorkgroup: error,
      listTableRestoreStatus: error,
      listRecoveryPoints: error,
      getRecoveryPoint: error,
    };
    const { diagnostics } = await checked({ failing });
    const errors = diagnostics.filter(({ severity }) => severity !== "info");
    expect(errors.map(({ severity, code: own }) => `${severity} ${own}`)).toEqual([`error ${code}`]);
    expect(errors[0]?.message).toContain(error.message);
  });
});

it("doesn't call a recovery point missing when its list failed and the answer about it is empty", async () => {
  const { client } = fakeClient({ failing: { listRecoveryPoints: sdkError("InternalServerException", "", 500) } });
  const session = sessionOver(
    () => ({ ...client, getRecoveryPoint: async () => undefined }),
    () => now,
    () => undefined,
  );
  const { diagnostics } = await session.preflight(entryOf(), recoveryPoint, callsOf(entryOf()), new Set());
  expect(diagnostics.map(({ code }) => code)).toEqual(["service-unavailable", "interleaved-sort-keys"]);
});

describe("many entries of one namespace", () => {
  it("cost one request of each kind", async () => {
    const { client, asked } = fakeClient({ points: [fresh] });
    const session = sessionOver(
      () => client,
      () => now,
      () => undefined,
    );
    const entries = Array.from({ length: 50 }, (_, index) => entryOf({ tables: [{ name: "orders", newName: `o${index}` }] }));
    const all = await Promise.all(entries.map((entry) => session.preflight(entry, recoveryPoint, callsOf(entry), new Set())));
    expect(all).toHaveLength(50);
    expect(asked.sort()).toEqual(["getNamespace", "getWorkgroup", "listRecoveryPoints", "listTableRestoreStatus"]);
  });

  it("give each diagnostic a documented code", async () => {
    const { diagnostics } = await checked({ points: [], namespace: { status: "MODIFYING" }, restores: [statusOf()] });
    expect(diagnostics.filter(({ code }) => !(code in serverlessCodes))).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(2);
  });
});

it.each(["IN_PROGRESS", "SUCCEEDED"])("says nothing of a restore that is %s and on record in the ledger", async (status) => {
  const { diagnostics, identical } = await checked({ restores: [statusOf({ status, tableRestoreRequestId: "ours" })] }, undefined, {}, [
    "ours",
  ]);
  expect(identical).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).not.toContain("restore-running");
});
