import { expect, test } from "vitest";
import { applied, both, type Effect, each, type Fault, fleet, type Lane, matching, scopeOf, submitOf } from "./fleet.ts";

/**
 * A storm of throttling over 12 namespaces, 12 clusters and 12 instances: the program as a process, over the wire. What comes after a
 * storm, second by second, is seen on a virtual clock in test/engine/execute/storm.test.ts: here a slow machine would decide.
 */

const always = 1_000_000;
const lanes = Array.from({ length: 12 }, (_, index): Lane[] => [
  ...both({ name: `s${index}` }),
  { cloud: "cluster", name: `s${index}` },
]).flat();

/** All the ways in which the clouds say it, with a pause to keep and without. */
const ways: Readonly<Record<Lane["cloud"], readonly Effect[]>> = {
  redshift: [{ kind: "throttle" }, { kind: "error", code: "TooManyRequestsException" }, { kind: "throttle", retryAfterMs: 1000 }],
  cluster: [{ kind: "throttle" }, { kind: "error", code: "ThrottlingException" }, { kind: "throttle", retryAfterMs: 1000 }],
  rds: [{ kind: "throttle" }, { kind: "error", code: "Throttling", status: 429 }, { kind: "throttle", retryAfterMs: 300 }],
};
const storm: readonly Fault[] = lanes.map((lane, index) => ({
  operation: submitOf[lane.cloud],
  match: matching(lane),
  times: always,
  fault: ways[lane.cloud][Math.floor(index / 3) % 3] ?? { kind: "throttle" },
}));

const throttled = new Set(["ThrottlingException", "TooManyRequestsException", "Throttling.User", "Throttling"]);

test("every restore is done once, every lane gets its turns, and the run ends well", async () => {
  const at = await fleet(lanes, { speed: { megabytesPerSecond: 20_000, pendingMs: 20, minimumMs: 1_500 }, faults: [...storm] });
  const run = at.start(["apply", "--yes", "--json"]);
  const turns = (lane: Lane) => {
    const own = Object.entries(matching(lane));
    return at.state().submits.filter(({ input }) => own.every(([name, value]) => input[name] === value)).length;
  };

  // No submit gets through, until the last lane was refused twice.
  await at.until(run, () => lanes.every((lane) => turns(lane) >= 2));
  const counts = lanes.map(turns);
  expect(at.state().restores).toEqual([]);
  expect(Math.max(...counts)).toBeLessThanOrEqual(8);

  // Then some do, and now everything is refused: looks as well.
  at.sandbox.world.faults.clear();
  await at.until(run, ({ restores }) => restores.length >= 8);
  at.sandbox.world.addFaults([{ operation: "*", times: 40, fault: { kind: "throttle" } }]);

  const ended = applied(await run.ended);
  expect(ended).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
  expect([...ended.calls.values()].map(({ attempts }) => attempts)).toEqual(lanes.map(() => 1));
  const { submits, restores, faults } = at.state();
  expect(faults).toMatchObject([{ fired: 40 }]);
  expect(restores.map(({ scope }) => scope).sort()).toEqual(lanes.map(scopeOf).sort());
  expect(submits.filter(({ accepted }) => accepted)).toHaveLength(lanes.length);
  expect(submits.filter(({ accepted, code = "" }) => !accepted && !throttled.has(code))).toEqual([]);
  expect((await at.run(["apply", "--yes"])).stdout).toBe(`nothing to do: ${lanes.length} restored before\n`);
  expect(at.state().submits).toHaveLength(submits.length);
});
