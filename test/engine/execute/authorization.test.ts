import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic/diagnostic.ts";
import { apply, resumable } from "../../../src/engine/index.ts";
import type { Authorization, LedgerRecord, LedgerState } from "../../../src/model/ledger-record.ts";
import type { PlannedRun } from "../../../src/model/planned.ts";
import { entry, plan } from "../../fakes/provider.ts";
import { asTester, outcomes, World } from "../../fakes/world.ts";

const plans = [plan(entry("one", ["a"]))];
const nobody: ReadonlyMap<string, Authorization> = new Map();
const settings = { settleMs: 5_000, pollMinMs: 500, pollMaxMs: 1_000 };
const refusal: Diagnostic = { severity: "error", code: "approvals-missing", message: "nobody approved it" };

const go = (world: World, run: PlannedRun, authorizations: ReadonlyMap<string, Authorization>) =>
  world.clock.run(
    apply({ run, authorizations, detach: false, skipBlocked: true, signal: new AbortController().signal }, world.host(settings)),
  );

const recordsOf = async (world: World) => [...(await world.ledger.read()).records.values()];

/** The record that a claim of the call would make, changed by hand and put into a ledger that knows nothing else. */
async function forged(state: LedgerState, attempt: boolean): Promise<World> {
  const honest = new World();
  honest.cloud.durationMs = 10_000_000;
  await honest.apply(plans, { settings: { timeoutMs: 1_000 } });
  const [record] = await recordsOf(honest);
  if (record === undefined) throw new Error("no record");
  const { claim: _, ...rest } = record;
  const [first] = record.attempts;
  if (first === undefined) throw new Error("no attempt");
  const fake: LedgerRecord = { ...rest, version: 1, state, attempts: attempt ? [{ ...first, requestId: "made-up" }] : [] };
  const world = new World();
  await world.ledger.update(() => ({ result: undefined, records: [fake], message: "forged" }));
  return world;
}

describe("a record grants nothing", () => {
  it.each([
    ["claimed", false],
    ["claimed", true],
    ["submitting", true],
    ["submitted", true],
    ["failed", true],
    ["cancelled", true],
    ["unknown", true],
  ] as const)("one that somebody wrote by hand as %s (with an attempt: %s) is never sent without authorization", async (state, attempt) => {
    const world = await forged(state, attempt);
    const run = await world.plan(plans);
    await go(world, run, nobody);
    expect(world.cloud.submits).toEqual([]);
    const gated = await world.plan(plans);
    await go(world, resumable(gated, { refused: new Map([["inc", refusal]]), begin: new Set() }), asTester(gated));
    expect(world.cloud.submits).toEqual([]);
  });

  it("says why, and what was sent is followed to its end all the same", async () => {
    const world = new World();
    const both = [plan(entry("one", ["a"]), entry("two", ["b"]))];
    await world.apply(both, { settings: { timeoutMs: 1_000 } });
    expect((await recordsOf(world)).map(({ state }) => state)).toEqual(["submitted", "claimed"]);
    const run = await world.plan(both);
    const outcome = await go(world, resumable(run, { refused: new Map([["inc", refusal]]), begin: new Set() }), nobody);
    expect(Object.values(outcomes(outcome))).toEqual(["restored", "not-run"]);
    expect(outcome.is === "done" && outcome.report.calls[1]?.diagnostic?.code).toBe("approvals-missing");
    expect(world.cloud.submits).toEqual(["a_new"]);
    expect((await recordsOf(world)).map(({ state }) => state)).toEqual(["restored", "claimed"]);
  });

  it("an unanswered submit that the provider never lists is not sent again without authorization", async () => {
    const world = new World();
    world.cloud.react("a_new", "drop");
    await world.apply(plans, { settings: { ...settings, timeoutMs: 1_000 } });
    const outcome = await go(world, await world.plan(plans), nobody);
    expect(Object.values(outcomes(outcome))).toEqual(["not-run"]);
    expect((await recordsOf(world)).map(({ state }) => state)).toEqual(["submitting"]);
    expect(world.cloud.submits).toEqual(["a_new"]);
    expect(Object.values(outcomes(await world.apply(plans, { settings })))).toEqual(["restored"]);
    expect(world.cloud.submits).toEqual(["a_new", "a_new"]);
  });

  it("between planning and claiming a failure is not taken as leave to try again", async () => {
    const world = new World();
    await world.apply(plans, { settings: { timeoutMs: 1_000 } });
    const run = await world.plan(plans);
    world.cloud.endings.set("a_new", "failed");
    await world.apply(plans);
    await go(world, run, nobody);
    expect(world.cloud.submits).toEqual(["a_new"]);
  });
});

describe("who asked for it", () => {
  it("stands in the claim and then with each attempt, and of a resume that only follows, in neither", async () => {
    const world = new World();
    const run = await world.plan(plans);
    const [who] = asTester(run).values();
    await world.apply(plans, { settings: { timeoutMs: 1_000 } });
    expect((await recordsOf(world))[0]?.attempts.map(({ authorization }) => authorization)).toEqual([who]);
    await go(world, await world.plan(plans), nobody);
    const [record] = await recordsOf(world);
    expect(record?.attempts.map(({ authorization }) => authorization)).toEqual([who]);
    expect(who).toMatchObject({ by: "person", actor: "tester", digest: run.plans[0]?.digest });
  });

  it("each attempt keeps its own", async () => {
    const world = new World();
    world.cloud.react("a_new", { refuse: "fatal" });
    await world.apply(plans);
    const run = await world.plan(plans);
    const review: Authorization = { by: "review", actor: "ana", tool: "t", digest: run.plans[0]?.digest ?? "" };
    await go(world, run, new Map([["inc", review]]));
    expect((await recordsOf(world))[0]?.attempts.map(({ authorization }) => authorization?.by)).toEqual(["person", "review"]);
  });
});
