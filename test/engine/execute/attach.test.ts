import { describe, expect, it } from "vitest";
import { apply, computePlan, type Host } from "../../../src/engine/index.ts";
import type { RestorePlan } from "../../../src/model/restore-plan.ts";
import { Fuse, fusedLedger, fusedProvider } from "../../fakes/fuse.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World, withUpdates } from "../../fakes/world.ts";
import { matching } from "../../matching.ts";

const plans: RestorePlan[] = [plan(entry("one", ["a", "b"]), entry("two", ["c"], { namespace: "other", dependsOn: ["one"] }))];
const tables = ["a_new", "b_new", "c_new"];

async function start(host: Host, attach?: string) {
  const run = await computePlan({ plans, only: [], offline: false }, host);
  const request = { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal };
  return apply({ ...request, ...(attach !== undefined && { attach }) }, host);
}

/** A process that dies at the given effect. */
async function dies(world: World, fuse: Fuse): Promise<void> {
  const host = world.host();
  const provider = fusedProvider(await host.provider(""), fuse);
  const work = start({ ...host, ledger: fusedLedger(host.ledger, fuse), provider: async () => provider });
  await world.clock.run(Promise.race([work, fuse.died]));
}

/** Another process, which plans what is left before the lease of the first has lapsed by its clock. */
const attaches = (world: World, id: string) => world.clock.run(start(world.host(), id));

describe("a run is attached to by its id", () => {
  it.each(["before", "after"] as const)("whatever effect its process died %s: each table once, one run on record", async (when) => {
    const whole = new Fuse(Number.POSITIVE_INFINITY, when);
    await dies(new World(), whole);
    let attached = 0;
    for (let at = 1; at <= whole.effects; at += 1) {
      const world = new World();
      await dies(world, new Fuse(at, when));
      world.gone.add("run-1");
      const run = (await world.ledger.read()).runs.get("run-1");
      if (run === undefined || run.endedAt !== undefined) continue;
      const outcome = await attaches(world, "run-1");
      expect(outcome.is, `${when} effect ${at}: ${JSON.stringify(outcomes(outcome))}`).toBe("done");
      attached += 1;
      expect(outcome.is === "done" && outcome.report.runId).toBe("run-1");
      expect(world.cloud.jobs.map((job) => job.table).sort(), `${when} effect ${at}`).toEqual(tables);
      const { records, runs } = await world.ledger.read();
      expect([...records.values()].map(({ state }) => state)).toEqual(["restored", "restored", "restored"]);
      expect([...runs.keys()]).toEqual(["run-1"]);
    }
    expect(attached).toBeGreaterThan(10);
  });

  it("after its lease was seen to stand still, where nobody knows whether its process lives", async () => {
    const world = new World();
    await dies(world, new Fuse(9, "after"));
    await world.clock.run(world.clock.sleep(61_000));
    const before = world.clock.monotonic();
    expect((await attaches(world, "run-1")).is).toBe("done");
    expect(world.clock.monotonic() - before).toBeGreaterThanOrEqual(60_000);
    expect(world.cloud.jobs.map((job) => job.table).sort()).toEqual(tables);
  });

  it("not while its own process renews the lease", async () => {
    const world = new World();
    world.cloud.durationMs = 100_000;
    const first = start(world.host());
    const second = world.clock.sleep(30_000).then(() => start(world.host(), "run-1"));
    const [own, other] = await world.clock.run(Promise.all([first, second]));
    expect(own.is === "done" && own.report.summary).toMatchObject({ restored: 3 });
    expect(outcomes(other)).not.toHaveProperty("done");
    expect(world.cloud.jobs.map((job) => job.table).sort()).toEqual(tables);
  });

  it.each([
    ["run-7", "run-not-found"],
    ["run-1", "run-ended"],
  ])("not %s: %s", async (id, code) => {
    const world = new World();
    await world.apply([plan(entry("one", ["a"]))]);
    expect(outcomes(await attaches(world, id))).toEqual({ refused: code });
    expect(world.cloud.jobs.map((job) => job.table)).toEqual(["a_new"]);
  });

  it("not by a process that is told to stop while it watches the lease, which says so", async () => {
    const world = new World();
    await dies(world, new Fuse(9, "after"));
    const stop = new AbortController();
    const run = await world.clock.run(computePlan({ plans, only: [], offline: false }, world.host()));
    const request = { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: stop.signal, attach: "run-1" };
    const stopped = world.clock.sleep(10_000).then(() => stop.abort());
    const [outcome] = await world.clock.run(Promise.all([apply({ ...request, skipBlocked: true }, world.host()), stopped]));
    expect(outcomes(outcome)).toEqual({ refused: "interrupted" });
  });

  it("by one of two processes: the other finds out while it waits for a third run, and sends nothing", async () => {
    const world = new World();
    await dies(world, new Fuse(9, "after"));
    world.gone.add("run-1");
    const slow = withUpdates(world.host(), async (update) => {
      const result = await update();
      await world.clock.sleep(5_000);
      return result;
    });
    const [slept, carried] = await world.clock.run(
      Promise.all([start(slow, "run-1"), world.clock.sleep(2_000).then(() => start(world.host(), "run-1"))]),
    );
    expect(outcomes(slept)).toEqual({ refused: matching(/^(run-at-work,?)+$/) });
    const severities = slept.is === "refused" ? slept.diagnostics.map(({ severity }) => severity) : [];
    expect(new Set(severities)).toEqual(new Set(["error"]));
    expect(carried.is === "done" && carried.report.runId).toBe("run-1");
    expect(world.cloud.jobs.map((job) => job.table).sort()).toEqual(tables);
  });

  it("and ends when nothing is left to do", async () => {
    const world = new World();
    await dies(world, new Fuse(9, "after"));
    world.gone.add("run-1");
    await world.apply(plans);
    expect((await attaches(world, "run-1")).is).toBe("done");
    expect((await world.ledger.read()).runs.get("run-1")?.endedAt).toBeDefined();
  });

  it("and the process that slept through it writes and sends nothing when it wakes", async () => {
    const world = new World();
    const wakes = world.clock.sleep(400_000);
    let asleep = false;
    const frozen = withUpdates(world.host(), async (update) => {
      if (asleep) await wakes;
      return update();
    });
    world.cloud.durationMs = 20_000;
    const slept = start(frozen);
    const other = world.clock.sleep(5_000).then(() => {
      asleep = true;
      world.gone.add("run-1");
      return start(world.host(), "run-1");
    });
    const [woken, carried] = await world.clock.run(Promise.all([slept, other]));
    expect(carried.is === "done" && carried.report.summary).toMatchObject({ restored: 3 });
    expect(Object.values(outcomes(woken)).filter((outcome) => outcome === "restored")).toEqual(["restored"]);
    expect(world.cloud.jobs.map((job) => job.table).sort()).toEqual(tables);
    const { runs } = await world.ledger.read();
    expect(runs.get("run-1")?.process).toBeDefined();
  });
});
