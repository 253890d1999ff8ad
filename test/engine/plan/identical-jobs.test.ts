import { describe, expect, it } from "vitest";
import { apply, computePlan, type Doubles, noDoubles } from "../../../src/engine/index.ts";
import type { PlannedRun } from "../../../src/model/planned.ts";
import type { IdenticalJob } from "../../../src/providers/provider.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World, withSessions } from "../../fakes/world.ts";

const plans = [plan(entry("one", ["a", "b"]))];

/** A world whose provider lists a job that no record has, identical to the call for table a. */
async function seen(job: Partial<IdenticalJob> = {}) {
  const world = new World();
  const [key = ""] = keysOf(await world.plan(plans));
  const listed: IdenticalJob = { key, requestId: "job-1", state: "succeeded", message: "the same restore was done already", ...job };
  world.cloud.jobs.push({ id: "job-1", table: "a_new", lane: "fake/analytics", token: "", acceptedAt: world.clock.now() - 120_000 });
  world.cloud.preflights.set("one", { diagnostics: [], identical: [listed] });
  const planWith = (doubles: Doubles) => world.clock.run(computePlan({ plans, only: [], offline: false, doubles }, world.host()));
  const applyWith = async (doubles: Doubles) => {
    const run = await planWith(doubles);
    const signal = new AbortController().signal;
    return world.clock.run(apply({ run, authorizations: asTester(run), detach: false, skipBlocked: false, signal }, world.host()));
  };
  return { world, key, planWith, applyWith };
}

const callsOf = (run: PlannedRun) => run.plans.flatMap((one) => one.entries.flatMap((of) => of.calls));
const keysOf = (run: PlannedRun) => callsOf(run).map(({ key }) => key);

describe("a job that is this very restore and that the ledger doesn't know", () => {
  it("blocks its call, and only that, until a person has said what it is", async () => {
    const { key, planWith, applyWith, world } = await seen();
    const calls = callsOf(await planWith(noDoubles));
    expect(calls.map(({ action, diagnostics }) => [action, ...diagnostics.map(({ code }) => code)])).toEqual([
      ["blocked", "identical-restore-seen"],
      ["restore"],
    ]);
    expect(calls[0]?.diagnostics[0]?.hint).toContain(`--adopt ${key.slice(0, 12)}`);
    expect((await applyWith(noDoubles)).is).toBe("refused");
    expect(world.cloud.submits).toEqual([]);
  });

  it("is adopted on record, followed to its end, and never sent", async () => {
    const { key, applyWith, world } = await seen();
    const outcome = await applyWith({ adopt: [key.slice(0, 12)], again: [] });
    expect(Object.values(outcomes(outcome))).toEqual(["restored", "restored"]);
    expect(world.cloud.submits).toEqual(["b_new"]);
    const record = (await world.ledger.read()).records.get(key);
    expect(record).toMatchObject({ state: "restored", attempts: [{ number: 1, adopted: true, requestId: "job-1", ended: "restored" }] });
    expect(callsOf(await world.plan(plans)).map(({ action }) => action)).toEqual(["none", "none"]);
  });

  it("that still runs is adopted too, and waited for", async () => {
    const { key, applyWith, world } = await seen({ state: "running" });
    world.cloud.durationMs = 600_000;
    const outcome = await applyWith({ adopt: [key.slice(0, 12)], again: [] });
    expect(Object.values(outcomes(outcome))).toEqual(["restored", "restored"]);
    expect(world.cloud.submits).toEqual(["b_new"]);
  });

  it("is sent again when that is said, and what holds only then is told", async () => {
    const otherwise = [{ severity: "warning" as const, code: "fake-exists", message: "a_new exists", path: ["tables", 0] }];
    const { key, planWith, applyWith, world } = await seen({ otherwise });
    expect(callsOf(await planWith(noDoubles)).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).not.toContain(
      "fake-exists",
    );
    const calls = callsOf(await planWith({ adopt: [], again: [key.slice(0, 8)] }));
    expect(calls.map(({ action, diagnostics }) => [action, ...diagnostics.map(({ code }) => code)])).toEqual([
      ["restore", "fake-exists"],
      ["restore"],
    ]);
    await applyWith({ adopt: [], again: [key.slice(0, 8)] });
    expect(world.cloud.submits).toEqual(["a_new", "b_new"]);
  });

  it("is not found by a key of another call, by too short a beginning, or where there is none", async () => {
    const { key, planWith, world } = await seen();
    for (const doubles of [
      { adopt: ["ffffffff"], again: [] },
      { adopt: [key.slice(0, 3)], again: [] },
      { adopt: [], again: ["ffffffff"] },
    ]) {
      const run = await planWith(doubles);
      expect(run.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(["nothing-to-adopt", "identical-restore-seen"]));
    }
    world.cloud.preflights.clear();
    expect((await planWith({ adopt: [key], again: [] })).diagnostics.map(({ code }) => code)).toEqual(["nothing-to-adopt"]);
  });

  it("can't be adopted and sent again at once", async () => {
    const { key, planWith } = await seen();
    const run = await planWith({ adopt: [key.slice(0, 12)], again: [key.slice(0, 8)] });
    expect(run.diagnostics.map(({ code }) => code)).toContain("nothing-to-adopt");
  });
});

it("the job of a call whose run died before it had the job's id is no double of its neighbour", async () => {
  const world = new World();
  const one = [plan(entry("one", ["a"]))];
  world.cloud.durationMs = 600_000;
  await world.apply(one, { settings: { timeoutMs: 1_000 } });
  await world.ledger.update(({ records }) => ({
    result: undefined,
    records: [...records.values()].map((record) => ({
      ...record,
      version: record.version + 1,
      state: "submitting" as const,
      attempts: record.attempts.map(({ requestId: _, ...attempt }) => attempt),
    })),
    message: "died between submit and look",
  }));
  const told: string[][] = [];
  const host = withSessions(world.host(), (session) => ({
    preflight(of, pin, calls, known) {
      told.push([...known]);
      return session.preflight(of, pin, calls, known);
    },
  }));
  const both = [plan(entry("one", ["a"]), entry("two", ["b"]))];
  await world.clock.run(computePlan({ plans: both, only: [], offline: false }, host));
  expect(told).toEqual([["job-1"]]);
});
