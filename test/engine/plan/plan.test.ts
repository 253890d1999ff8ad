import { describe, expect, it } from "vitest";
import { countActions } from "../../../src/model/planned.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { World } from "../../fakes/world.ts";

describe("the execution plan", () => {
  it("says for each call what apply would do, and pins its backup", async () => {
    const world = new World();
    const run = await world.plan([plan(entry("sales", ["orders", "customers"]))]);
    expect(countActions(run)).toEqual({ restore: 2, resume: 0, retry: 0, none: 0, blocked: 0 });
    expect(run.plans[0]?.entries[0]).toMatchObject({
      pin: { kind: "recovery-point", id: "point-1" },
      calls: [{ action: "restore", input: { recoveryPointId: "point-1", newTableName: "orders_new" } }, {}],
    });
  });

  it("changes its digest exactly with what would be sent", async () => {
    const digest = async (...entries: Parameters<typeof plan>) => (await new World().plan([plan(...entries)])).plans[0]?.digest;
    const base = await digest(entry("a", ["t"]));
    expect(await digest(entry("a", ["t"], { timeoutMs: 5 }))).toBe(base);
    const others = [
      entry("b", ["t"]),
      entry("a", ["u"]),
      entry("a", ["t"], { generation: 2 }),
      entry("a", ["t"], { namespace: "other" }),
      entry("a", ["t"], { from: { recoveryPointId: "x" } }),
    ];
    const digests = await Promise.all(others.map((one) => digest(one)));
    expect(new Set([base, ...digests]).size).toBe(others.length + 1);
  });

  it("does not depend on what is in the ledger", async () => {
    const world = new World();
    const plans = [plan(entry("a", ["t", "u"]))];
    const before = (await world.plan(plans)).plans[0]?.digest;
    await world.apply(plans);
    expect((await world.plan(plans)).plans[0]?.digest).toBe(before);
  });

  it("offline asks no provider and says that the backup is not resolved", async () => {
    const world = new World();
    const { plans, diagnostics } = await world.plan([plan(entry("a", ["t"]))], { offline: true });
    expect(world.cloud.counts).toEqual({ resolve: 0, preflight: 0, baseline: 0, submit: 0, observe: 0 });
    expect(plans[0]?.entries[0]?.pin).toBeUndefined();
    expect(diagnostics.map((one) => one.code)).toEqual(["backup-unresolved"]);
  });

  it("blocks what no backup is found for, at the place of its selector, and its dependants", async () => {
    const world = new World();
    world.cloud.resolution = failure("fatal", "no-backup");
    const { plans, diagnostics } = await world.plan([
      plan(entry("a", ["t"]), entry("b", ["u"], { from: { recoveryPointId: "x" }, dependsOn: ["a"] })),
    ]);
    expect(countActions({ plans })).toMatchObject({ blocked: 2 });
    expect(diagnostics.map((one) => one.code).sort()).toEqual(["dependency-blocked", "no-backup"]);
  });

  it("hands a diagnostic about one table to its call, and one about the entry to all", async () => {
    const world = new World();
    world.cloud.preflights.set("a", {
      diagnostics: [
        { severity: "error", code: "bad-table", message: "no", path: ["tables", 1, "name"] },
        { severity: "warning", code: "soon", message: "expires", path: ["from"] },
      ],
    });
    const { plans, diagnostics } = await world.plan([plan(entry("a", ["t", "u"]))]);
    expect(plans[0]?.entries[0]?.calls.map((call) => [call.action, call.diagnostics.map((one) => one.code)])).toEqual([
      ["restore", ["soon"]],
      ["blocked", ["soon", "bad-table"]],
    ]);
    expect(diagnostics).toHaveLength(2);
  });

  it("a selection leaves the rest out, but not what it depends on", async () => {
    const world = new World();
    const plans = [plan(entry("a", ["t"]), entry("b", ["u"], { dependsOn: ["a"] }))];
    const alone = await world.plan(plans, { only: ["inc/b"] });
    expect(alone.diagnostics.map((one) => one.code)).toEqual(["dependency-not-restored"]);
    await world.apply(plans, { only: ["inc/a"] });
    const after = await world.plan(plans, { only: ["inc/b"] });
    expect(countActions(after)).toMatchObject({ restore: 1, blocked: 0 });
    expect((await world.plan(plans, { only: ["inc/c"] })).diagnostics.map((one) => one.code)).toEqual(["unknown-selection"]);
  });

  it("says who holds a call that another run has taken up", async () => {
    const world = new World();
    const plans = [plan(entry("a", ["t"]))];
    world.cloud.durationMs = 3_600_000;
    const other = world.apply(plans, { settings: { timeoutMs: 30_000 } });
    await other;
    await world.ledger.update((snapshot) => {
      const [run] = [...snapshot.runs.values()];
      if (run === undefined) throw new Error("no run");
      const { endedAt: _, ...alive } = run;
      return {
        result: undefined,
        runs: [{ ...alive, version: run.version + 1, renewedAt: new Date(world.clock.now()).toISOString() }],
        message: "still alive",
      };
    });
    const { diagnostics } = await world.plan(plans);
    expect(diagnostics.map((one) => one.code)).toEqual(["claimed-elsewhere"]);
    expect(await world.apply(plans)).toMatchObject({ is: "refused" });
    expect(world.cloud.submits).toHaveLength(1);
  });

  it("warns when the ledger knows that the target was made before, and blocks while it is being made", async () => {
    const world = new World();
    await world.apply([plan(entry("a", ["t"]))]);
    const again = await world.plan([plan(entry("a", ["t"], { generation: 2 }))]);
    expect(again.diagnostics.map((one) => `${one.severity} ${one.code}`)).toEqual(["warning target-restored-before"]);
    await world.apply([plan(entry("b", ["v"]))], { detach: true });
    const meanwhile = await world.plan([plan(entry("b", ["v"], { generation: 2 }))]);
    expect(meanwhile.diagnostics.map((one) => `${one.severity} ${one.code}`)).toEqual(["error target-in-flight"]);
  });
});
