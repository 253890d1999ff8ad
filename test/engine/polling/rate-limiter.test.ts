import { describe, expect, test } from "vitest";
import { RateLimiter, withRateLimit } from "../../../src/engine/polling/rate-limiter.ts";
import { groupBy } from "../../../src/engine/util/group-by.ts";
import { err, ok } from "../../../src/model/result.ts";
import type { Session } from "../../../src/providers/provider.ts";
import { VirtualClock } from "../../fakes/clock.ts";

const patient = (): AbortSignal => new AbortController().signal;

test("after a quiet time two seconds' worth goes out at once, then the rate holds", async () => {
  const clock = new VirtualClock();
  const limiter = new RateLimiter(clock, 10);
  const times: number[] = [];
  const calls = Array.from({ length: 40 }, async () => {
    await limiter.acquire(patient());
    times.push(clock.monotonic());
  });
  await clock.run(Promise.all(calls));
  expect(times.filter((at) => at === 0)).toHaveLength(20);
  expect(times.at(-1)).toBe(2_000);
  for (const [index, at] of times.entries())
    expect(times.filter((other) => other >= at && other < at + 1_000).length, `from call ${index} on`).toBeLessThanOrEqual(30);
});

test("a pause that the provider asks for holds back everyone's next call", async () => {
  const clock = new VirtualClock();
  let seen = 0;
  const refusing: Session = {
    account: async () => ok(undefined),
    resolve: async () => ok({ kind: "snapshot", id: "s" }),
    preflight: async () => ({ diagnostics: [] }),
    baseline: async () => ok(null),
    submit: async () => ok({}),
    observe: async () => {
      seen += 1;
      return seen === 1 ? err({ class: "retry", code: "throttled", message: "slow down", retryAfterMs: 5_000 }) : ok([]);
    },
    close: () => {},
  };
  const session = withRateLimit(refusing, new RateLimiter(clock, 10), patient());
  await clock.run(session.observe([]));
  expect(clock.monotonic()).toBe(0);
  await clock.run(session.observe([]));
  expect(clock.monotonic()).toBe(5_100);
});

test("a stop ends the waiting", async () => {
  const clock = new VirtualClock();
  const stop = new AbortController();
  const limiter = new RateLimiter(clock, 0.001);
  for (let spent = 0; spent < 5; spent += 1) void limiter.acquire(stop.signal);
  stop.abort();
  await clock.run(limiter.acquire(stop.signal));
  expect(clock.monotonic()).toBe(0);
});

describe("a token that several share", () => {
  const times = async (clock: VirtualClock, count: number, acquire: () => Promise<void>): Promise<number[]> => {
    const came: number[] = [];
    await clock.run(
      Promise.all(
        Array.from({ length: count }, async () => {
          await acquire();
          came.push(clock.monotonic());
        }),
      ),
    );
    return came;
  };

  test("counts once for as many as a request serves", async () => {
    const clock = new VirtualClock();
    const limiter = new RateLimiter(clock, 1);
    // Two at once after a quiet time, then one a second: 95 of 30 at a time take four.
    const came = await times(clock, 95, () => limiter.acquireShared(30, patient()));
    expect([...groupBy(came, (at) => at)].map(([at, all]) => [at, all.length])).toEqual([
      [1, 60],
      [1001, 30],
      [2001, 5],
    ]);
  });

  test("can be joined until it comes", async () => {
    const clock = new VirtualClock();
    const limiter = new RateLimiter(clock, 1);
    for (let spent = 0; spent < 2; spent += 1) await clock.run(limiter.acquire(patient()));
    const came = await times(clock, 3, async () => {
      await clock.sleep(300);
      await limiter.acquireShared(30, patient());
    });
    const late = await times(clock, 1, () => limiter.acquireShared(30, patient()));
    expect([...came, ...late]).toEqual([1000, 1000, 1000, 2000]);
  });

  test("is not shared where a request serves one lane", async () => {
    const clock = new VirtualClock();
    const limiter = new RateLimiter(clock, 1);
    expect(await times(clock, 4, () => limiter.acquireShared(1, patient()))).toEqual([0, 0, 1000, 2000]);
  });

  test("ends with a stop", async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const limiter = new RateLimiter(clock, 0.001);
    for (let spent = 0; spent < 5; spent += 1) void limiter.acquire(stop.signal);
    const waiting = limiter.acquireShared(30, stop.signal);
    stop.abort();
    await clock.run(waiting);
    expect(clock.monotonic()).toBeLessThanOrEqual(1);
  });
});
