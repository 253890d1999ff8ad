import { describe, expect, test } from "vitest";
import { SimulatedClock } from "../../bench/simulation/clock.ts";
import { runFleet } from "../../bench/simulation/fleet.ts";
import { measureLanes, measureRegion } from "../../bench/simulation/lane.ts";
import { seeded } from "../../bench/simulation/random.ts";
import { kinds, makeTrace, progressAt } from "../../bench/simulation/trace.ts";

describe("the simulated clock", () => {
  test("wakes sleepers in order of their time, and of falling asleep", async () => {
    const clock = new SimulatedClock();
    const woken: string[] = [];
    const random = seeded(3);
    const sleeps = Array.from({ length: 500 }, (_, index) => ({ ms: Math.floor(random() * 50), index }));
    await clock.run(Promise.all(sleeps.map(({ ms, index }) => clock.sleep(ms).then(() => woken.push(`${ms}/${index}`)))));
    const expected = sleeps.toSorted((a, b) => a.ms - b.ms || a.index - b.index).map(({ ms, index }) => `${ms}/${index}`);
    expect(woken).toEqual(expected);
  });

  test("says so when nothing can go on", async () => {
    await expect(new SimulatedClock().run(new Promise(() => undefined))).rejects.toThrow("hangs");
  });
});

test.each(kinds)("a trace that is %s is as long as asked and tells all in the end", (kind) => {
  const trace = makeTrace({ kind, megabytesPerSecond: 100, pendingMs: 10_000 }, 600_000, seeded(5));
  expect(trace.durationMs).toBeCloseTo(600_000, 0);
  const last = progressAt(trace, trace.durationMs);
  expect(last?.done).toBe(kind === "without figures" ? undefined : last?.total);
});

const fleet = { restores: 400, lanes: 40, regions: 4, seed: 11 };

test("the engine, simulated, gives the same report for the same seed, and carries everything out", async () => {
  const [first, again, other] = [await runFleet(fleet), await runFleet(fleet), await runFleet({ ...fleet, seed: 12 })];
  expect(again.digest).toBe(first.digest);
  expect(other.digest).not.toBe(first.digest);
  expect((first.outcomes["restored"] ?? 0) + (first.outcomes["failed"] ?? 0)).toBe(fleet.restores);
  expect(first.makespanMs).toBeLessThanOrEqual(first.longestLaneMs * 1.05);
  // Ten a second and two seconds' worth at once.
  expect(first.busiest).toBeLessThanOrEqual(30);
});

test("a lane of long steady restores: under 2 % overhead at no more than 12 calls each", async () => {
  const cost = await measureLanes({ kind: "steady", lengthMs: 3_600_000, restores: 6, lanes: 2, seed: 7 }, { pollMaxMs: 6 * 3_600_000 });
  expect(cost.restores).toBe(12);
  expect(cost.deadMs / cost.ownMs).toBeLessThanOrEqual(0.02);
  expect(cost.requests / cost.restores).toBeLessThanOrEqual(12);
});

test.each(kinds)("lanes of one region that share requests, %s: less than half the calls, and less dead time", async (kind) => {
  const of = { kind, lengthMs: 600_000, restores: 3, lanes: 20, seed: 7 };
  const [alone, along] = [await measureRegion(of, {}, 1), await measureRegion(of, {}, 30)];
  expect(along.restores).toBe(60);
  expect(along.ownMs).toBe(alone.ownMs);
  expect(along.requests).toBeLessThan(alone.requests / 2);
  expect(along.deadMs).toBeLessThanOrEqual(alone.deadMs);
});

test("looks along don't put off the look that is timed for the end of a short restore", async () => {
  const cost = await measureRegion({ kind: "steady", lengthMs: 10_000, restores: 6, lanes: 20, seed: 7 }, {}, 30);
  expect(cost.deadMs / cost.ownMs).toBeLessThanOrEqual(0.07);
});

test("a lane by itself costs the same wherever requests could be shared", async () => {
  const of = { kind: "bursty", lengthMs: 600_000, restores: 4, lanes: 1, seed: 7 } as const;
  const [alone, along] = [await measureRegion(of, {}, 1), await measureRegion(of, {}, 30)];
  expect(along.requests).toBe(alone.requests);
});
