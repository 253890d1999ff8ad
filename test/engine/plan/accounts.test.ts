import { describe, expect, it } from "vitest";
import { computePlan } from "../../../src/engine/index.ts";
import type { PlannedRun } from "../../../src/model/planned.ts";
import { err } from "../../../src/model/result.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { World, withSessions } from "../../fakes/world.ts";

const ours = "111122223333";
const theirs = "444455556666";
const unguarded = [plan(entry("one", ["a"]))];
const guarded = (account: string) => [plan(entry("one", ["a"], { account }))];

const summary = (run: PlannedRun) =>
  run.plans.flatMap((one) =>
    one.entries.flatMap((of) => of.calls.map(({ action, diagnostics }) => [action, ...diagnostics.map(({ code }) => code)])),
  );

describe("the account that a restore ran in", () => {
  it("is learned from the provider's answers and stands in plan, record and report", async () => {
    const world = new World();
    world.cloud.account = ours;
    const run = await world.plan(unguarded);
    expect(run.plans[0]?.entries[0]?.account).toBe(ours);
    const outcome = await world.apply(unguarded);
    expect(outcome.is === "done" && outcome.report.calls.map(({ account }) => account)).toEqual([ours]);
    expect([...(await world.ledger.read()).records.values()].map(({ account }) => account)).toEqual([ours]);
  });

  it("of another account, the same call is blocked instead of skipped without a word", async () => {
    const world = new World();
    world.cloud.account = ours;
    await world.apply(unguarded);
    world.cloud.account = theirs;
    expect(summary(await world.plan(unguarded))).toEqual([["blocked", "other-account"]]);
    expect((await world.apply(unguarded)).is).toBe("refused");
    expect(world.cloud.submits).toEqual(["a_new"]);
  });

  it("of another account, what is in flight is not looked for with these credentials", async () => {
    const world = new World();
    world.cloud.account = ours;
    world.cloud.react("a_new", "drop");
    await world.apply(unguarded, { settings: { timeoutMs: 1_000 } });
    world.cloud.account = theirs;
    expect(summary(await world.plan(unguarded))).toEqual([["blocked", "other-account"]]);
    expect(world.cloud.submits).toEqual(["a_new"]);
  });

  it("written down, makes another call of it, whose record is its own", async () => {
    const world = new World();
    world.cloud.account = ours;
    await world.apply(unguarded);
    world.cloud.account = theirs;
    expect(summary(await world.plan(guarded(theirs)))).toEqual([["restore"]]);
    await world.apply(guarded(theirs));
    expect(world.cloud.submits).toEqual(["a_new", "a_new"]);
    expect(summary(await world.plan(guarded(theirs)))).toEqual([["none"]]);
  });

  it("written down later, re-runs nothing, whether the record names the account or not", async () => {
    for (const account of [ours, undefined]) {
      const world = new World();
      world.cloud.account = account;
      await world.apply(unguarded);
      world.cloud.account = ours;
      expect(summary(await world.plan(guarded(ours)))).toEqual([["none"]]);
      world.cloud.latest = { kind: "recovery-point", id: "point-2" };
      expect(summary(await world.plan(guarded(ours)))).toEqual([["none"]]);
    }
  });

  it("no longer written down, re-runs nothing either, and with another account's credentials is blocked", async () => {
    const world = new World();
    world.cloud.account = ours;
    await world.apply(guarded(ours));
    expect(summary(await world.plan(unguarded))).toEqual([["none"]]);
    world.cloud.latest = { kind: "recovery-point", id: "point-2" };
    expect(summary(await world.plan(unguarded))).toEqual([["none"]]);
    world.cloud.account = theirs;
    expect(summary(await world.plan(unguarded))).toEqual([["blocked", "other-account"]]);
    expect(world.cloud.submits).toEqual(["a_new"]);
  });

  it("that nothing tells is said where a record of a known one is taken for this call's", async () => {
    const world = new World();
    world.cloud.account = ours;
    await world.apply(unguarded);
    world.cloud.account = undefined;
    expect(summary(await world.plan(unguarded))).toEqual([["none", "account-unverified"]]);
  });
});

describe("the guard", () => {
  it("refuses any other account's credentials", async () => {
    const world = new World();
    world.cloud.account = theirs;
    expect(summary(await world.plan(guarded(ours)))).toEqual([["blocked", "wrong-account"]]);
    expect((await world.apply(guarded(ours))).is).toBe("refused");
    expect(world.cloud.submits).toEqual([]);
  });

  it("refuses where nothing tells the account, and where it can't be asked", async () => {
    const world = new World();
    expect(summary(await world.plan(guarded(ours)))).toEqual([["blocked", "account-unverified"]]);
    const unreachable = withSessions(world.host(), () => ({ account: async () => err(failure("fatal", "credentials-refused")) }));
    const run = await world.clock.run(computePlan({ plans: guarded(ours), only: [], offline: false }, unreachable));
    expect(summary(run)).toEqual([["blocked", "credentials-refused"]]);
  });

  it("holds what is in flight, too", async () => {
    const world = new World();
    world.cloud.account = ours;
    await world.apply(guarded(ours), { settings: { timeoutMs: 1_000 } });
    world.cloud.account = theirs;
    expect(summary(await world.plan(guarded(ours)))).toEqual([["blocked", "wrong-account"]]);
  });

  it("is in key and digest, and a plan without it keeps those that it had", async () => {
    const world = new World();
    world.cloud.account = ours;
    const keys = async (plans: typeof unguarded) => {
      const planned = await world.plan(plans, { offline: true });
      return planned.plans.map(({ digest, entries }) => [digest, entries[0]?.calls[0]?.key]);
    };
    const [bare, first, second] = [await keys(unguarded), await keys(guarded(ours)), await keys(guarded(theirs))];
    expect(new Set([bare, first, second].map(String)).size).toBe(3);
  });
});
