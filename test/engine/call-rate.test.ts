import { expect, test } from "vitest";
import { atRate, CallRate } from "../../src/engine/call-rate.ts";
import { err, ok } from "../../src/model/result.ts";
import type { Session } from "../../src/providers/provider.ts";
import { VirtualClock } from "../fakes/clock.ts";

const patient = (): AbortSignal => new AbortController().signal;

test("after a quiet time two seconds' worth goes out at once, then the rate holds", async () => {
  const clock = new VirtualClock();
  const rate = new CallRate(clock, 10);
  const times: number[] = [];
  const calls = Array.from({ length: 40 }, async () => {
    await rate.turn(patient());
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
    resolve: async () => ok({ kind: "snapshot", id: "s" }),
    preflight: async () => ({ findings: [] }),
    baseline: async () => ok(null),
    submit: async () => ok({}),
    observe: async () => {
      seen += 1;
      return seen === 1 ? err({ class: "retry", code: "throttled", message: "slow down", retryAfterMs: 5_000 }) : ok([]);
    },
    close: () => {},
  };
  const session = atRate(refusing, new CallRate(clock, 10), patient());
  await clock.run(session.observe([]));
  expect(clock.monotonic()).toBe(0);
  await clock.run(session.observe([]));
  expect(clock.monotonic()).toBe(5_100);
});

test("a stop ends the waiting", async () => {
  const clock = new VirtualClock();
  const stop = new AbortController();
  const rate = new CallRate(clock, 0.001);
  for (let spent = 0; spent < 5; spent += 1) void rate.turn(stop.signal);
  stop.abort();
  await clock.run(rate.turn(stop.signal));
  expect(clock.monotonic()).toBe(0);
});
