import { describe, expect, it } from "vitest";
import { status } from "../../../src/engine/index.ts";
import { openMemoryLedger } from "../../../src/ledger/memory-ledger.ts";
import type { RestorePlan } from "../../../src/model/restore-plan.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { World } from "../../fakes/world.ts";

const seen = async (world: World, plans: readonly RestorePlan[], offline = false) => {
  const { report } = await world.clock.run(status({ plans, only: [], offline }, world.host()));
  return report.calls.map(({ restores, ledger, observed, run }) => [restores[0]?.target, ledger, observed, run]);
};

describe("status", () => {
  const plans = [plan(entry("sales", ["orders", "customers"]))];

  it("says of what it didn't ask for that it is unchecked, whatever the provider has", async () => {
    const world = new World();
    expect(await seen(world, plans)).toMatchObject([
      [expect.stringContaining("orders_new"), "absent", "unchecked", undefined],
      [expect.stringContaining("customers_new"), "absent", "unchecked", undefined],
    ]);
    await world.apply(plans);
    world.ledger = openMemoryLedger();
    expect((await seen(world, plans)).map(([, ledger, observed]) => [ledger, observed])).toEqual([
      ["absent", "unchecked"],
      ["absent", "unchecked"],
    ]);
  });

  it("tells what a run took up and hasn't sent from what nobody took up, and which run it was", async () => {
    const world = new World();
    await world.apply(plans, { detach: true });
    expect((await seen(world, plans)).map(([, ledger, observed, run]) => [ledger, observed, run])).toEqual([
      ["submitted", "running", "run-1"],
      ["claimed", "unchecked", "run-1"],
    ]);
    expect((await seen(world, plans, true)).map(([, ledger, observed]) => [ledger, observed])).toEqual([
      ["submitted", "unchecked"],
      ["claimed", "unchecked"],
    ]);
  });

  it("names what the plan asks for, source and target", async () => {
    const world = new World();
    const { report } = await world.clock.run(status({ plans, only: [], offline: false }, world.host()));
    const [call] = (await world.plan(plans)).plans[0]?.entries[0]?.calls ?? [];
    expect(report.calls[0]?.restores).toEqual(call?.restores.map(({ source, target }) => ({ source, target })));
  });
});
