import { describe, expect, it } from "vitest";
import { apply, computePlan } from "../../../src/engine/index.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World } from "../../fakes/world.ts";

const hours = 3_600_000;
const plans = [plan(entry("one", ["a"]))];

describe("somebody sets the wall clock while a run is at work", () => {
  it.each([
    ["forward", 8 * hours],
    ["back", -8 * hours],
  ])("%s: a busy place is waited for as before", async (_, jumpMs) => {
    const world = new World();
    world.cloud.react("a_new", ...Array.from({ length: 6 }, () => ({ refuse: "wait" }) as const));
    const jump = world.clock.sleep(3_000).then(() => world.clock.jumpWall(jumpMs));
    const [outcome] = await Promise.all([world.apply(plans), world.clock.run(jump)]);
    expect(Object.values(outcomes(outcome))).toEqual(["restored"]);
    expect(world.clock.monotonic()).toBeLessThan(0.1 * hours);
  });

  it.each([
    ["forward", 8 * hours],
    ["back", -8 * hours],
  ])("%s: a running restore is polled on, and an unanswered submit is sought as long as --settle", async (_, jumpMs) => {
    const world = new World();
    world.cloud.durationMs = 20_000;
    world.cloud.react("a_new", "drop");
    const jump = world.clock.sleep(5_000).then(() => world.clock.jumpWall(jumpMs));
    const settled: number[] = [];
    const [outcome] = await Promise.all([
      world.apply(plans, { settings: { settleMs: 60_000 } }),
      world.clock.run(jump.then(() => settled.push(world.clock.monotonic()))),
    ]);
    expect(Object.values(outcomes(outcome))).toEqual(["restored"]);
    expect(world.cloud.jobs.map(({ table }) => table)).toEqual(["a_new"]);
    expect(world.clock.monotonic()).toBeGreaterThanOrEqual(80_000);
    expect(world.clock.monotonic()).toBeLessThan(0.1 * hours);
  });
});

it("a listener that throws ends the run: nothing more is sent, and what runs is on record", async () => {
  const world = new World();
  const host = world.host();
  const several = [plan(entry("one", ["a", "b"]), entry("two", ["c"], { namespace: "other" }))];
  const run = await world.clock.run(computePlan({ plans: several, only: [], offline: false }, host));
  const work = apply(
    { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal },
    {
      ...host,
      emit(event) {
        if (event.type === "ended") throw new Error("the listener has a bug");
      },
    },
  );
  await expect(world.clock.run(work)).rejects.toThrow("the listener has a bug");
  expect(world.clock.asleep).toBe(0);
  const { runs } = await world.ledger.read();
  expect([...runs.values()].every(({ endedAt }) => endedAt !== undefined)).toBe(true);
});
