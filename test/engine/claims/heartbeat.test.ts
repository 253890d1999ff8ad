import { expect, it } from "vitest";
import { apply, type Host } from "../../../src/engine/index.ts";
import { type Ledger, LedgerError } from "../../../src/ledger/ledger.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, World } from "../../fakes/world.ts";

/** A run's heartbeat renews its lease while it is at work, and ends with it, however that ends. */

const plans = [plan(entry("one", ["a", "b"]))];
const leaseMs = 60_000;

const broken = (host: Host): Host => ({
  ...host,
  async provider(name) {
    const provider = await host.provider(name);
    return { ...provider, connect: () => Promise.reject(new Error("a bug")) };
  },
});

/** Ledgers whose first `reads` reads and `updates` updates work, and no more. */
const failing = (ledger: Ledger, { reads = 1_000, updates = 1_000 }): Ledger => {
  let [read, updated] = [0, 0];
  const trouble = () => new LedgerError("ledger-io", "the disk is gone", "bring it back", "memory");
  return {
    url: ledger.url,
    close: () => ledger.close(),
    async read() {
      read += 1;
      if (read > reads) throw trouble();
      return ledger.read();
    },
    async update(decide) {
      updated += 1;
      if (updated > updates) throw trouble();
      return ledger.update(decide);
    },
  };
};

it.each<[string, (world: World, host: Host) => Host, string]>([
  ["well", (_, host) => host, "done"],
  ["well, long before its --timeout", (_, host) => ({ ...host, settings: { ...host.settings, timeoutMs: 36_000_000 } }), "done"],
  ["at its --timeout", (_, host) => ({ ...host, settings: { ...host.settings, timeoutMs: 150_000 } }), "done"],
  ["by a bug", (_, host) => broken(host), "a bug"],
  [
    "with a ledger that can't be read once it is claimed",
    ({ ledger }, host) => ({ ...host, ledger: failing(ledger, { reads: 0 }) }),
    "memory: the disk is gone",
  ],
  ["with a ledger that can't be written any more", ({ ledger }, host) => ({ ...host, ledger: failing(ledger, { updates: 4 }) }), "done"],
])("a run that ends %s leaves no heartbeat and nothing else behind", async (_, altered, end) => {
  const world = new World();
  world.cloud.durationMs = 100_000;
  const run = await world.plan(plans);
  let updates = 0;
  const base = altered(world, world.host({ leaseMs, settleMs: 30_000 }));
  const { ledger } = base;
  const counted: Ledger = {
    url: ledger.url,
    read: () => ledger.read(),
    close: () => ledger.close(),
    update: (decide) => {
      updates += 1;
      return ledger.update(decide);
    },
  };
  const work = apply(
    { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal },
    { ...base, ledger: counted },
  );
  const ended = await world.clock.run(
    work.then(
      ({ is }) => is,
      (error: unknown) => (error instanceof Error ? error.message : ""),
    ),
  );
  expect(ended).toBe(end);
  expect(world.clock.asleep).toBe(0);
  expect(world.clock.monotonic()).toBeLessThan(3_600_000);
  const before = updates;
  expect(before).toBeGreaterThan(0);
  await world.clock.run(world.clock.sleep(10 * leaseMs));
  expect(updates).toBe(before);
});

it("renews the lease of a run that has long nothing to write", async () => {
  const world = new World();
  world.cloud.durationMs = 6 * 3_600_000;
  await world.apply(plans, { settings: { timeoutMs: 2 * 3_600_000, leaseMs } });
  const [run] = [...(await world.ledger.read()).runs.values()];
  expect(run?.version).toBeGreaterThan(2 * 60);
  expect(run?.endedAt).toBeDefined();
});
