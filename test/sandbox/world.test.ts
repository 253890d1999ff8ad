import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { page } from "../../src/sandbox/aws/paging.ts";
import { timeOf } from "../../src/sandbox/clock.ts";
import { ServiceError } from "../../src/sandbox/service-error.ts";
import { acceptJob, megabytesOf, partOf, phaseOf } from "../../src/sandbox/world/job.ts";
import { Timeline } from "../../src/sandbox/world/timeline.ts";
import { World } from "../../src/sandbox/world/world.ts";

const pace = { megabytesPerSecond: 10, pendingMs: 100, minimumMs: 50 };

describe("a job", () => {
  test("only ever goes forward, and ends as it was decided", () => {
    const faults = fc.subarray([
      { kind: "restore-fails", at: 0.3 },
      { kind: "restore-cancelled", at: 0.6 },
      { kind: "late-listing", ms: 10 },
    ] as const);
    fc.assert(
      fc.property(fc.nat(10_000), faults, fc.array(fc.nat(2_000_000), { minLength: 2 }), (megabytes, chosen, times) => {
        const job = acceptJob(0, megabytes, pace, chosen);
        const order = ["pending", "running", "succeeded", "failed", "cancelled"];
        const seen = times
          .toSorted((a, b) => a - b)
          .map((now) => ({ phase: order.indexOf(phaseOf(job, now)), part: partOf(job, now), ...megabytesOf(job, now) }));
        for (const [index, now] of seen.slice(1).entries()) {
          expect(now.phase).toBeGreaterThanOrEqual(seen[index]?.phase ?? 0);
          expect(now.part).toBeGreaterThanOrEqual(seen[index]?.part ?? 0);
          expect(now.done).toBeLessThanOrEqual(now.total);
        }
        expect(phaseOf(job, job.endsAt)).toBe(job.end);
        expect(partOf(job, job.endsAt)).toBe(job.reach);
      }),
    );
  });
});

describe("a timeline", () => {
  test("shows a thing from its beginning up to its end, and what is to come as taken", () => {
    const timeline = new Timeline<{ from: number; until: number; what: string }>();
    timeline.add("a", { from: 10, until: 20, what: "first" });
    timeline.add("a", { from: 30, until: Number.POSITIVE_INFINITY, what: "second" });
    expect([9, 10, 19, 20, 30].map((time) => timeline.at("a", time)?.what)).toEqual([undefined, "first", "first", undefined, "second"]);
    expect([5, 25].map((time) => timeline.taken("a", time))).toEqual([true, true]);
    expect(timeline.taken("b", 0)).toBe(false);
    expect([...timeline.allAt(15)].map(([name, { what }]) => [name, what])).toEqual([["a", "first"]]);
  });
});

describe("paging", () => {
  const refuse = () => new ServiceError("bad", "bad token");

  test("gives every shown item once, whatever the page size, also while the list grows", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (count, size, every) => {
          const items = Array.from({ length: count }, (_, index) => index);
          const wanted = items.filter((item) => item % every === 0);
          const seen: number[] = [];
          let token: string | undefined;
          do {
            const { items: found, nextToken } = page("l", items, size, token, refuse, (item) => item % every === 0 && item < count);
            seen.push(...found);
            expect(found.length).toBeLessThanOrEqual(size);
            items.push(items.length);
            token = items.length < 200 ? nextToken : undefined;
          } while (token !== undefined);
          expect(seen).toEqual(wanted);
        },
      ),
    );
  });

  test.each(["", "x", Buffer.from('["other",1]').toString("base64url"), Buffer.from('["l",-1]').toString("base64url")])(
    "refuses %j",
    (token) => {
      expect(() => page("l", [1, 2], 1, token, refuse)).toThrow("bad token");
    },
  );
});

test.each([
  ["-90m", -5_400_000],
  ["+30s", 30_000],
  ["-2d", -172_800_000],
  ["+5ms", 5],
  ["1970-01-01T01:00:00+01:00", 0],
])("a scenario's time %s is %d ms from the start", (text, time) => {
  expect(timeOf(text, 0)).toBe(time);
});

test("the same scenario and clock make the same world", () => {
  const worlds = [0, 1].map(
    () =>
      new World(
        { version: 1 },
        () => 1_790_000_000_000,
        () => 0.5,
      ),
  );
  const [a, b] = worlds.map((world) => [
    world.ids.uuid(),
    world.ids.word(16),
    [...(world.instances.values().next().value?.tasks ?? [])].map(({ id }) => id),
  ]);
  expect(a).toEqual(b);
  expect(new Set(a?.flat()).size).toBe(4);
});
