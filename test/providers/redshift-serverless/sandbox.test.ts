import { afterEach, describe, expect, it } from "vitest";
import type { RedshiftServerlessEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Watch } from "../../../src/providers/provider.ts";
import { redshiftServerless } from "../../../src/providers/redshift-serverless/index.ts";
import { type Scenario, startSandbox } from "../../../src/sandbox/index.ts";
import { containing, matching } from "../../matching.ts";
import { callOf, callsOf, entryOf, now } from "./fixtures.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The sandbox's default world at `now`, and a session that works in it. */
async function working(scenario: Partial<Scenario> = {}, requestTimeoutMs = 5000) {
  const start = Date.now();
  const sandbox = await startSandbox({
    scenario: { version: 1, now: new Date(now).toISOString(), speed: { pendingMs: 0, minimumMs: 0, megabytesPerSecond: 1e6 }, ...scenario },
  });
  closing.push(() => sandbox.close());
  const session = await redshiftServerless.connect({
    env: sandbox.env,
    requestTimeoutMs,
    userAgent: "reinstate/0.0.0",
    now: () => now + Date.now() - start,
    sleep: () => Promise.resolve(),
    random: () => 0,
    trace: () => undefined,
  });
  closing.push(() => session.close());
  const resolved = async (fields: Partial<RedshiftServerlessEntry> = {}) => {
    const entry = entryOf({ from: { latest: true }, target: { schema: "recovered" }, ...fields });
    const pin = await session.resolve(entry);
    if (!pin.ok) throw new Error(pin.error.message);
    return { entry, pin: pin.value, calls: callsOf(entry, pin.value) };
  };
  return { sandbox, session, resolved };
}

const sending = { token: "t", guard: () => undefined };
const watch = (call: Watch["call"], more: Partial<Watch> = {}): Watch => ({
  call,
  accepted: false,
  taken: new Set(),
  submittedAt: now,
  ...more,
});

describe("the real SDK against the sandbox", () => {
  it("resolves, checks, restores and sees the end", async () => {
    const { sandbox, session, resolved } = await working();
    const { entry, pin, calls } = await resolved({
      tables: ["orders", "customers"].map((name) => ({ name, newName: `${name}_restored` })),
    });
    expect(pin).toMatchObject({ kind: "recovery-point", expiresAt: matching(/^2026-11-21T/) });
    const { diagnostics } = await session.preflight(entry, pin, calls, new Set());
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["info backup-expiring", "info interleaved-sort-keys"]);
    for (const call of calls) {
      expect(await session.baseline(call)).toEqual({ ok: true, value: { ids: [] } });
      const answer = await session.submit(call, sending);
      if (!answer.ok) throw new Error(answer.error.message);
      await expect
        .poll(() => session.observe([watch(call, { requestId: answer.value.requestId ?? "", accepted: true })]))
        .toMatchObject({
          value: [{ state: "succeeded", requestId: answer.value.requestId, progress: { unit: "MB" } }],
        });
    }
    expect(sandbox.world.state().restores.map(({ targets, status }) => [targets, status])).toEqual([
      [["prod.recovered.orders_restored"], "succeeded"],
      [["prod.recovered.customers_restored"], "succeeded"],
    ]);
  });

  it("chooses the newest backup at or before a time, over both kinds", async () => {
    const { resolved } = await working();
    expect((await resolved({ from: { at: "2026-11-20T09:14:00Z" } })).pin).toMatchObject({
      kind: "recovery-point",
      createdAt: matching(/T(09:0|08:4)/),
    });
    expect((await resolved({ from: { at: "2026-11-19T23:00:00+01:00" } })).pin).toMatchObject({ id: "analytics-20261119" });
    const { session } = await working();
    expect(await session.resolve(entryOf({ from: { at: "2020-01-01T00:00:00Z" } }))).toMatchObject({
      error: { code: "no-backup-at", hint: containing("snapshot analytics-monthly") },
    });
  });

  it("restores from a snapshot, by case-sensitive names", async () => {
    const { sandbox, session, resolved } = await working();
    const tables = [{ name: "Invoices", newName: "Invoices_restored" }];
    const { calls } = await resolved({ from: { snapshotName: "analytics-monthly" }, tables, caseSensitiveIdentifiers: true });
    expect(calls[0] && (await session.submit(calls[0], sending))).toMatchObject({ ok: true });
    expect(sandbox.world.state().submits).toMatchObject([
      { operation: "RestoreTableFromSnapshot", accepted: true, input: calls[0]?.input },
    ]);
  });

  it.each([
    ["namespace-not-found", { namespace: "nowhere" }],
    ["workgroup-not-found", { workgroup: "nowhere-wg" }],
    ["workgroup-not-of-namespace", { workgroup: "reporting-wg" }],
    ["backup-not-found", { from: { recoveryPointId: "00000000-0000-4000-8000-000000000000" } }],
    ["backup-not-found", { from: { snapshotName: "nothing" } }],
  ])("preflight says %s", async (code, fields) => {
    const { session, resolved } = await working();
    const { entry, pin, calls } = await resolved({ from: { snapshotName: "analytics-monthly" }, ...fields });
    expect((await session.preflight(entry, pin, calls, new Set())).diagnostics).toContainEqual(
      expect.objectContaining({ severity: "error", code }),
    );
  });

  it.each<[string, NonNullable<Scenario["faults"]>[number]["fault"], number]>([
    ["dropped after acceptance", { kind: "drop-after" }, 5000],
    ["answered by a gateway after acceptance", { kind: "html", accepted: true }, 5000],
    ["failed after acceptance", { kind: "error", code: "InternalServerException", accepted: true }, 5000],
    ["not answered in time", { kind: "hang", ms: 60_000, accepted: true }, 300],
  ])("a submit that is %s is sent once, and found by its looks", async (_, fault, timeout) => {
    const { sandbox, session, resolved } = await working({ faults: [{ operation: "RestoreTableFromRecoveryPoint", fault }] }, timeout);
    const [call] = (await resolved()).calls;
    if (call === undefined) throw new Error("no call");
    const baseline = await session.baseline(call);
    if (!baseline.ok) throw new Error(baseline.error.message);
    expect(await session.submit(call, sending)).toMatchObject({ error: { class: "ambiguous" } });
    expect(sandbox.world.state().submits).toHaveLength(1);
    await expect
      .poll(() => session.observe([watch(call, { baseline: baseline.value })]))
      .toMatchObject({
        value: [{ state: "succeeded", requestId: sandbox.world.state().restores[0]?.id }],
      });
  });

  it("a submit that was lost on the way stays absent", async () => {
    const { sandbox, session, resolved } = await working({
      faults: [{ operation: "RestoreTableFromRecoveryPoint", fault: { kind: "drop-before" } }],
    });
    const [call] = (await resolved()).calls;
    if (call === undefined) throw new Error("no call");
    expect(await session.submit(call, sending)).toMatchObject({ error: { class: "ambiguous" } });
    expect(await session.observe([watch(call, { baseline: { ids: [] } })])).toEqual({ ok: true, value: [{ state: "absent" }] });
    expect(sandbox.world.state().restores).toEqual([]);
  });

  it("a collision, a busy namespace and an ended restore are told apart", async () => {
    const slow = { pendingMs: 0, minimumMs: 60_000, megabytesPerSecond: 1 };
    const { session, resolved } = await working({ speed: slow });
    const { calls } = await resolved({
      tables: [
        { name: "orders", newName: "one" },
        { name: "orders", newName: "two" },
      ],
    });
    const [one, two] = calls;
    if (one === undefined || two === undefined) throw new Error("no calls");
    expect(await session.submit(one, sending)).toMatchObject({ ok: true });
    expect(await session.submit(two, sending)).toMatchObject({ error: { class: "wait", code: "namespace-busy" } });
    const fast = await working();
    const collision = (await fast.resolved({ tables: [{ name: "customers", newName: "orders" }], target: {} })).calls[0];
    expect(collision && (await fast.session.submit(collision, sending))).toMatchObject({
      error: { class: "fatal", code: "target-exists-or-conflict" },
    });
  });

  it.each([
    ["restore-fails", "failed", "restore-failed"],
    ["restore-cancelled", "cancelled", "restore-cancelled"],
  ] as const)("%s is %s with the service's message", async (kind, state, code) => {
    const fault = { kind, message: "the service says why", at: 0 };
    const { session, resolved } = await working({ faults: [{ operation: "RestoreTableFromRecoveryPoint", fault }] });
    const [call] = (await resolved()).calls;
    if (call === undefined) throw new Error("no call");
    const answer = await session.submit(call, sending);
    const requestId = answer.ok ? answer.value.requestId : undefined;
    await expect
      .poll(() => session.observe([watch(call, { requestId: requestId ?? "" })]))
      .toMatchObject({
        value: [{ state, code, message: containing("the service says why") }],
      });
  });

  it("a restore that is listed late is neither absent nor sent again once accepted", async () => {
    const fault = { kind: "late-listing", ms: 60_000 } as const;
    const { session, resolved } = await working({ faults: [{ operation: "RestoreTableFromRecoveryPoint", fault }] });
    const [call] = (await resolved()).calls;
    if (call === undefined) throw new Error("no call");
    const answer = await session.submit(call, sending);
    const requestId = answer.ok ? answer.value.requestId : undefined;
    const [seen] = await session
      .observe([watch(call, { requestId: requestId ?? "", accepted: true }), watch(callOf({ tables: [{ name: "x", newName: "y" }] }))])
      .then((all) => (all.ok ? all.value : []));
    expect(seen?.state).toMatch(/running|succeeded/);
  });
});
