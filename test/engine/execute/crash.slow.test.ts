import { describe, expect, it } from "vitest";
import { apply, computePlan } from "../../../src/engine/index.ts";
import type { RestorePlan } from "../../../src/model/restore-plan.ts";
import { Fuse, fusedLedger, fusedProvider } from "../../fakes/fuse.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World } from "../../fakes/world.ts";

const plans: RestorePlan[] = [
  plan(
    entry("one", ["a", "b"]),
    entry("two", ["c"], { namespace: "other" }),
    entry("three", ["d"], { namespace: "other", dependsOn: ["one"] }),
  ),
];

/** One apply that dies at the given effect; the processes after it share cloud, clock and ledger. */
async function dyingApply(world: World, fuse: Fuse): Promise<void> {
  const host = world.host();
  const provider = fusedProvider(await host.provider(""), fuse);
  const fused = { ...host, ledger: fusedLedger(host.ledger, fuse), provider: async () => provider };
  const run = await world.clock.run(computePlan({ plans, only: [], offline: false }, fused));
  const work = apply(
    { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal },
    fused,
  );
  await world.clock.run(Promise.race([work, fuse.died]));
}

describe("a process that dies at any effect", () => {
  it.each([
    ["before", "its machine knows that it is gone", true],
    ["after", "its machine knows that it is gone", true],
    ["before", "its lease has to lapse", false],
    ["after", "its lease has to lapse", false],
  ] as const)("%s it takes place, when %s: every table is restored once", async (when, _, known) => {
    const whole = new Fuse(Number.POSITIVE_INFINITY, when);
    await dyingApply(new World(), whole);
    expect(whole.effects).toBeGreaterThan(20);
    for (let at = 1; at <= whole.effects; at += 1) {
      const world = new World();
      const fuse = new Fuse(at, when);
      await dyingApply(world, fuse);
      if (known) world.gone.add("run-1");
      else await world.clock.run(world.clock.sleep(61_000));
      const after = await world.apply(plans);
      expect(after.is, `${when} effect ${at}: ${JSON.stringify(outcomes(after))}`).toBe("done");
      expect(world.cloud.jobs.map((job) => job.table).sort(), `${when} effect ${at}`).toEqual(["a_new", "b_new", "c_new", "d_new"]);
      expect([...(await world.ledger.read()).records.values()].map((record) => record.state)).toEqual([
        "restored",
        "restored",
        "restored",
        "restored",
      ]);
    }
  });
});
