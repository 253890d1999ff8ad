import { afterEach, describe, expect, it } from "vitest";
import type { RedshiftEntry } from "../../../src/model/generated/restore-plan.ts";
import type { Watch } from "../../../src/providers/provider.ts";
import { redshift } from "../../../src/providers/redshift/index.ts";
import { type Scenario, startSandbox } from "../../../src/sandbox/index.ts";
import { containing } from "../../matching.ts";
import { callsOf, entryOf, now } from "./fixtures.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The sandbox's default world at `now`, and a session that works in it. */
async function working(scenario: Partial<Scenario> = {}) {
  const start = Date.now();
  const sandbox = await startSandbox({
    scenario: { version: 1, now: new Date(now).toISOString(), speed: { pendingMs: 0, minimumMs: 0, megabytesPerSecond: 1e6 }, ...scenario },
  });
  closing.push(() => sandbox.close());
  const session = await redshift.connect({
    env: sandbox.env,
    requestTimeoutMs: 5000,
    userAgent: "reinstate/0.0.0",
    now: () => now + Date.now() - start,
    sleep: () => Promise.resolve(),
    random: () => 0,
    trace: () => undefined,
  });
  closing.push(() => session.close());
  const resolved = async (fields: Partial<RedshiftEntry> = {}) => {
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
  it("resolves, checks, restores, waits while the cluster is modifying, and sees the end", async () => {
    const { sandbox, session, resolved } = await working();
    const { entry, pin, calls } = await resolved({
      tables: ["orders", "customers"].map((name) => ({ name, newName: `${name}_restored` })),
    });
    expect(pin).toMatchObject({ kind: "snapshot", id: containing("rs:warehouse-2026-11-20-"), expiresAt: containing("2026-11-27T") });
    const { diagnostics } = await session.preflight(entry, pin, calls, new Set());
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["info interleaved-sort-keys"]);
    for (const call of calls) {
      await expect.poll(() => session.baseline(call), { timeout: 5_000 }).toEqual({ ok: true, value: { ids: [] } });
      const answer = await session.submit(call, sending);
      if (!answer.ok) throw new Error(answer.error.message);
      const { requestId } = answer.value;
      await expect
        .poll(() => session.observe([watch(call, { accepted: true, ...(requestId !== undefined && { requestId }) })]))
        .toMatchObject({ value: [{ state: "succeeded", requestId, progress: { unit: "MB" } }] });
    }
    expect(sandbox.world.state().restores.map(({ targets, status }) => [targets, status])).toEqual([
      [["prod.recovered.orders_restored"], "succeeded"],
      [["prod.recovered.customers_restored"], "succeeded"],
    ]);
  });

  it.each([
    ["cluster-not-found", { cluster: "nowhere" }],
    ["backup-not-found", { from: { snapshotIdentifier: "nothing" } }],
    ["backup-of-other-cluster", { from: { snapshotIdentifier: "marketing-weekly" } }],
    ["backup-expired", { from: { snapshotIdentifier: "rs:warehouse-2026-11-01-08-00-00" } }],
  ])("preflight says %s", async (code, fields) => {
    const { session, resolved } = await working();
    const { entry, pin, calls } = await resolved({ from: { snapshotIdentifier: "warehouse-monthly" }, ...fields });
    expect((await session.preflight(entry, pin, calls, new Set())).diagnostics).toContainEqual(
      expect.objectContaining({ severity: "error", code }),
    );
  });

  it("restores case-sensitive names, and tells a table that exists", async () => {
    const { session, resolved } = await working();
    const tables = [{ name: "Invoices", newName: "Invoices_restored" }];
    const [invoices] = (await resolved({ tables, caseSensitiveIdentifiers: true })).calls;
    expect(invoices && (await session.submit(invoices, sending))).toMatchObject({ ok: true });
    const other = await working();
    const [existing] = (await other.resolved({ tables: [{ name: "orders", newName: "customers" }], target: {} })).calls;
    expect(existing && (await other.session.submit(existing, sending))).toMatchObject({
      error: { class: "fatal", code: "target-exists-or-conflict" },
    });
  });
});
