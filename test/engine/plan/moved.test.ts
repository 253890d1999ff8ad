import { expect, it } from "vitest";
import { apply, computePlan } from "../../../src/engine/index.ts";
import { countActions } from "../../../src/model/planned.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, World, withSessions } from "../../fakes/world.ts";

const plans = [plan(entry("one", ["a"]))];

it("a colleague's restore that lands while the cloud is asked is taken for what it is", async () => {
  const world = new World();
  let colleague = true;
  const exists = { severity: "error" as const, code: "fake-exists", message: "a_new exists", path: ["tables", 0] };
  const host = withSessions(world.host(), () => ({
    async preflight() {
      if (!colleague) return { diagnostics: [] };
      colleague = false;
      const run = await computePlan({ plans, only: [], offline: false }, world.host());
      await apply(
        { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal },
        world.host(),
      );
      return { diagnostics: [exists] };
    },
  }));
  const run = await world.clock.run(computePlan({ plans, only: [], offline: false }, host));
  expect(run.diagnostics).toEqual([]);
  expect(countActions(run)).toMatchObject({ none: 1, blocked: 0 });
});

it("a ledger that moves for ever doesn't keep a plan for ever", async () => {
  const world = new World();
  let reads = 0;
  const host = withSessions(world.host(), () => ({
    async preflight() {
      reads += 1;
      const generation = reads;
      await world.clock.run(Promise.resolve());
      const other = [plan(entry("other", ["a"], { plan: "other", generation, from: { recoveryPointId: "point-9" } }))];
      const run = await computePlan({ plans: other, only: [], offline: false }, world.host());
      await apply(
        { run, authorizations: asTester(run), detach: true, skipBlocked: true, signal: new AbortController().signal },
        world.host(),
      );
      return { diagnostics: [] };
    },
  }));
  await world.clock.run(computePlan({ plans, only: [], offline: false }, host));
  expect(reads).toBeLessThanOrEqual(4);
});

it("asks the ledger once where nobody was asked", async () => {
  const world = new World();
  await world.apply(plans);
  let reads = 0;
  const { ledger } = world;
  const read = () => {
    reads += 1;
    return ledger.read();
  };
  const counting = { ...world.host(), ledger: { ...ledger, read } };
  await world.clock.run(computePlan({ plans, only: [], offline: true }, counting));
  expect(reads).toBe(1);
});

it("what turns out to be in the way at the claim stands in the execution plan", async () => {
  const world = new World();
  world.cloud.durationMs = 600_000;
  const run = await world.plan(plans);
  const other = [plan(entry("one", ["a"], { plan: "other", from: { recoveryPointId: "point-7" } }))];
  await world.apply(other, { settings: { timeoutMs: 1_000 } });
  const outcome = await world.clock.run(
    apply({ run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal }, world.host()),
  );
  expect(outcome.is).toBe("refused");
  if (outcome.is !== "refused") return;
  expect(countActions(outcome.run)).toMatchObject({ blocked: 1, restore: 0 });
  const [call] = outcome.run.plans[0]?.entries[0]?.calls ?? [];
  expect(call?.diagnostics.map(({ code }) => code)).toEqual(["target-in-flight"]);
  expect(call?.reason).toContain("other/one");
});
