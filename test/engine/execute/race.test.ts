import { describe, expect, it } from "vitest";
import { type ApplyOutcome, apply, computePlan, type Host } from "../../../src/engine/index.ts";
import type { RestorePlan } from "../../../src/model/restore-plan.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World } from "../../fakes/world.ts";

const plans = [plan(entry("one", ["a", "b"]), entry("two", ["c"], { namespace: "other" }))];

async function start(host: Host, what: readonly RestorePlan[] = plans): Promise<ApplyOutcome> {
  const run = await computePlan({ plans: what, only: [], offline: false }, host);
  return apply({ run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal }, host);
}

/** A process that stands still, heartbeat and all, in the last moment before its first request leaves; SIGSTOP does that. */
function stopped(host: Host, wakes: Promise<void>): Host {
  let still: Promise<void> | undefined;
  const ledger = { ...host.ledger, url: host.ledger.url, read: () => host.ledger.read(), close: () => host.ledger.close() };
  const wrap = (provider: Provider): Provider => ({
    ...provider,
    connect: async (options) => {
      const session = await provider.connect(options);
      return {
        ...session,
        async submit(call, context) {
          still ??= wakes;
          await still;
          return session.submit(call, context);
        },
      };
    },
  });
  return {
    ...host,
    ledger: {
      ...ledger,
      async update(decide) {
        await still;
        return host.ledger.update(decide);
      },
    },
    provider: async (name) => wrap(await host.provider(name)),
  };
}

describe("runs that race", () => {
  it.each([2, 3, 8])("%i runs with the same plan: one restores, the others are refused or find it done", async (count) => {
    const world = new World();
    const runs = Array.from({ length: count }, () => start(world.host()));
    const ended = await world.clock.run(Promise.all(runs));
    expect(ended.filter((outcome) => outcome.is === "done")).toHaveLength(1);
    for (const outcome of ended)
      if (outcome.is === "refused") expect(outcome.diagnostics.every((one) => one.code === "claimed-elsewhere")).toBe(true);
    expect(world.cloud.jobs.map((job) => job.table).sort()).toEqual(["a_new", "b_new", "c_new"]);
  });

  it("plans that overlap: all the calls of a run or none", async () => {
    const world = new World();
    const more = [...plans, plan(entry("extra", ["x"], { plan: "extra", namespace: "third" }))];
    const [first, second] = await world.clock.run(Promise.all([start(world.host()), start(world.host(), more)]));
    expect([first?.is, second?.is].sort()).toEqual(["done", "refused"]);
    const claimed = new Set([...(await world.ledger.read()).records.values()].map((record) => record.plan));
    expect(claimed.has("extra")).toBe(second?.is === "done");
  });

  it("a run that was stopped past its lease and woken sends nothing more", async () => {
    const world = new World();
    const wakes = world.clock.sleep(400_000);
    const sleeper = start(stopped(world.host(), wakes));
    await world.clock.run(world.clock.sleep(100_000));
    const taker = start(world.host());
    const [slept, took] = await world.clock.run(Promise.all([sleeper, taker]));
    expect(Object.values(outcomes(took))).toEqual(["restored", "restored", "restored"]);
    expect(Object.values(outcomes(slept))).toEqual(["detached", "detached", "detached"]);
    expect(world.cloud.jobs.map((job) => job.table).sort()).toEqual(["a_new", "b_new", "c_new"]);
    expect(world.cloud.submits).toHaveLength(3);
  });

  it.each([2 * 3_600_000, -2 * 3_600_000])("clocks %i ms apart: a live run is not taken over", async (skew) => {
    const world = new World();
    world.cloud.durationMs = 600_000;
    const running = start(world.host());
    await world.clock.run(world.clock.sleep(30_000));
    const host = world.host();
    const skewed: Host = {
      ...host,
      clock: {
        now: () => world.clock.now() + skew,
        monotonic: () => world.clock.monotonic(),
        sleep: (ms, signal) => world.clock.sleep(ms, signal),
      },
    };
    const [first, second] = await world.clock.run(Promise.all([running, start(skewed)]));
    expect(Object.values(outcomes(first))).toEqual(["restored", "restored", "restored"]);
    expect(second).toMatchObject({ is: "refused" });
    expect(world.cloud.submits).toHaveLength(3);
  });

  it("a suspended machine that comes back verifies its claims before it sends", async () => {
    const world = new World();
    const host = world.host();
    const provider = await host.provider("");
    const suspended: Provider = {
      ...provider,
      connect: async (options) => {
        const session = await provider.connect(options);
        let first = true;
        return {
          ...session,
          async submit(call, context) {
            if (first) world.clock.jumpWall(3_600_000);
            first = false;
            return session.submit(call, context);
          },
        };
      },
    };
    const outcome = await world.clock.run(start({ ...host, provider: async () => suspended }, [plan(entry("one", ["a"]))]));
    expect(Object.values(outcomes(outcome))).toEqual(["restored"]);
    expect(world.cloud.counts.submit).toBe(2);
    expect(world.cloud.jobs).toHaveLength(1);
  });
});
