import { expect, it } from "vitest";
import { claimAll } from "../../../src/engine/claims/claim-rules.ts";
import { apply, computePlan, type Host } from "../../../src/engine/index.ts";
import type { LedgerRecord, RunRecord } from "../../../src/model/ledger-record.ts";
import { countActions } from "../../../src/model/planned.ts";
import type { RestorePlan } from "../../../src/model/restore-plan.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World, withSessions } from "../../fakes/world.ts";

async function start(host: Host, plans: readonly RestorePlan[]) {
  const run = await computePlan({ plans, only: [], offline: false }, host);
  return apply({ run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal }, host);
}

/** A host whose every session does `before` first. */
const slowed = (host: Host, before: (what: "baseline" | "observed") => Promise<void>): Host =>
  withSessions(host, (session) => ({
    async baseline(call) {
      await before("baseline");
      return session.baseline(call);
    },
    async observe(watches) {
      const seen = await session.observe(watches);
      await before("observed");
      return seen;
    },
  }));

const first = [plan(entry("one", ["a"]))];
/** The same object from another backup: another call. */
const other = [plan(entry("one", ["a"], { from: { recoveryPointId: "point-7" } }))];

it("what a run took up and never sent doesn't keep another call from making the same object", async () => {
  const world = new World();
  world.cloud.durationMs = 600_000;
  const busy = [plan(entry("one", ["b", "a"]))];
  await world.apply(busy, { settings: { timeoutMs: 30_000 } });
  expect([...(await world.ledger.read()).records.values()].map(({ state }) => state)).toEqual(["submitted", "claimed"]);
  expect(countActions(await world.plan(other))).toMatchObject({ restore: 1, blocked: 0 });
  expect(Object.values(outcomes(await world.apply(other)))).toEqual(["restored"]);
  const left = [...(await world.ledger.read()).records.values()].find(({ state }) => state === "claimed");
  expect(left?.claim).toBeUndefined();
});

it("a run that slept while another call took its object over sends nothing when it wakes", async () => {
  const world = new World();
  const wakes = world.clock.sleep(400_000);
  const host = world.host();
  let still = false;
  const frozen: Host = {
    ...host,
    ledger: {
      ...host.ledger,
      url: host.ledger.url,
      read: () => host.ledger.read(),
      close: () => host.ledger.close(),
      async update(decide) {
        if (still) await wakes;
        return host.ledger.update(decide);
      },
    },
  };
  const sleeper = start(
    slowed(frozen, async (what) => {
      if (what !== "baseline") return;
      still = true;
      await wakes;
    }),
    first,
  );
  await world.clock.run(world.clock.sleep(100_000));
  const [slept, took] = await world.clock.run(Promise.all([sleeper, start(world.host(), other)]));
  expect(Object.values(outcomes(took))).toEqual(["restored"]);
  expect(Object.values(outcomes(slept))).toEqual(["detached"]);
  expect(world.cloud.jobs).toHaveLength(1);
});

it("a listing that took long to come proves nothing about the time since it was asked for", async () => {
  const world = new World();
  world.cloud.durationMs = 600_000;
  world.cloud.lagMs = 110_000;
  world.cloud.react("a_new", "accept-silently");
  const host = slowed(world.host(), (what) => (what === "observed" ? world.clock.sleep(100_000) : Promise.resolve()));
  const outcome = await world.clock.run(start(host, first));
  expect(Object.values(outcomes(outcome))).toEqual(["restored"]);
  expect(world.cloud.jobs).toHaveLength(1);
});

/** Leaves the first plan's call behind in the ledger as another run's, changed as given, with nothing sent. */
async function leftBehind(leaseMs: number, change: Partial<LedgerRecord>): Promise<World> {
  const world = new World();
  const planned = await world.plan(first);
  const at = new Date(world.clock.now() + 3_600_000).toISOString();
  const run: RunRecord = { id: "other", version: 1, actor: "b", host: "there", pid: 1, startedAt: at, leaseMs, renewedAt: at };
  const calls = planned.plans.flatMap(({ entries }) => entries.flatMap((one) => one.calls));
  await world.ledger.update((snapshot) => {
    const { held } = claimAll(snapshot, { run, authorizations: asTester(planned), lapsed: new Map(), now: at }, calls);
    return { result: undefined, records: held.map((record) => ({ ...record, ...change })), runs: [run], message: "left" };
  });
  return world;
}

it("--timeout ends the watch over a lease that another run left for days", async () => {
  const world = await leftBehind(10 * 86_400_000, {});
  const before = world.clock.now();
  expect(outcomes(await world.apply(first, { settings: { timeoutMs: 60_000 } }))).toEqual({ refused: "claimed-elsewhere" });
  expect(world.clock.now() - before).toBe(60_000);
  expect(world.cloud.submits).toEqual([]);
});

it("a record that says it is being sent and has no attempt is sent once: nobody ever sent it", async () => {
  const world = await leftBehind(1_000, { state: "submitting", attempts: [] });
  await world.apply(first);
  expect(world.cloud.submits).toEqual(["a_new"]);
});
