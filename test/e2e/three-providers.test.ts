import { describe, expect, test } from "vitest";
import { containing } from "../matching.ts";
import { applied, each, entryOf, type Fault, fleet, type Lane, submitOf } from "./fleet.ts";

/** One restore plan over all three providers: the program as processes, over the wire, killed at the worst moments. */

const lanes: readonly Lane[] = [
  { cloud: "redshift", name: "one", calls: 2 },
  { cloud: "cluster", name: "one", calls: 2 },
  { cloud: "rds", name: "one", calls: 2 },
];
const calls = 6;
/** So slow that nothing ends before the test moves the sandbox's clock. */
const slow = { megabytesPerSecond: 1, pendingMs: 0, minimumMs: 40_000 };

/** How often each thing was restored, by place and target. */
function counts(restores: readonly { readonly scope: string; readonly targets: readonly string[]; readonly status: string }[]) {
  const made = restores.filter(({ status }) => status === "succeeded").map(({ scope, targets }) => `${scope} ${targets.join()}`);
  return { made: made.length, different: new Set(made).size, started: restores.length };
}

test("is validated, planned, applied, and then there is nothing to do", async () => {
  const at = await fleet(lanes);
  expect(await at.run(["validate"])).toMatchObject({ status: 0, stdout: "1 file, 6 entries: no problems\n" });
  const { status, stdout } = await at.run(["plan"]);
  expect(status).toBe(0);
  for (const words of [
    "redshift-serverless, namespace ns-one",
    "redshift, cluster cl-one",
    "alicloud-rds, instance rm-one",
    "6 to restore",
  ])
    expect(stdout).toContain(words);
  expect(await at.apply()).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
  expect(await at.status()).toEqual(each(lanes, "restored succeeded"));
  expect((await at.run(["apply", "--yes"])).stdout).toBe("nothing to do: 6 restored before\n");
  expect(counts(at.state().restores)).toEqual({ made: calls, different: calls, started: calls });
});

describe("killed and resumed", () => {
  test("while all three run: each restore is followed, none is sent again", async () => {
    const at = await fleet(lanes, { speed: slow });
    const run = at.start(["apply", "--yes"]);
    await at.until(run, ({ restores }) => restores.length === lanes.length);
    run.child.kill("SIGKILL");
    await run.ended;
    const next = at.start(["apply", "--yes", "--json"]);
    at.sandbox.world.clock.advance(45_000);
    await at.until(next, ({ restores }) => restores.length === calls);
    at.sandbox.world.clock.advance(45_000);
    expect(applied(await next.ended)).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
    expect(at.state().submits).toHaveLength(calls);
    expect(counts(at.state().restores)).toEqual({ made: calls, different: calls, started: calls });
  });

  test("while all three wait for an answer that never comes: each is found, none is sent again", async () => {
    const faults = Object.values(submitOf).map((operation): Fault => ({ operation, fault: { kind: "hang", accepted: true, ms: 60_000 } }));
    const at = await fleet(lanes, { faults });
    const run = at.start(["apply", "--yes"]);
    await at.until(run, ({ restores }) => restores.length === lanes.length);
    run.child.kill("SIGKILL");
    await run.ended;
    expect(await at.apply()).toMatchObject({ status: 0, outcomes: each(lanes, "restored") });
    expect(at.state().submits).toHaveLength(calls);
    expect(counts(at.state().restores)).toEqual({ made: calls, different: calls, started: calls });
  });
});

describe("a cluster whose listing shows only what is in progress", () => {
  const lane: Lane = { cloud: "cluster", name: "two", calls: 2 };
  const [first, second] = [entryOf(lane, 1), entryOf(lane, 2)];

  test("a restore that ended while nobody looked is asked for by its id", async () => {
    const at = await fleet([lane], { speed: slow, listEndedMs: 0 });
    const run = at.start(["apply", "--yes"]);
    await run.says("stderr", ": submitted as ");
    run.child.kill("SIGKILL");
    await run.ended;
    at.sandbox.world.clock.advance(45_000);
    const next = at.start(["apply", "--yes", "--json"]);
    await at.until(next, ({ restores }) => restores.length === 2);
    at.sandbox.world.clock.advance(45_000);
    expect(applied(await next.ended)).toMatchObject({ status: 0, outcomes: { [first]: "restored", [second]: "restored" } });
    expect(at.state().submits).toHaveLength(2);
  });

  test("one whose answer was lost, too, is sent again, refused for the table that exists, and unknown: never made twice", async () => {
    const lost: Fault = { operation: submitOf.cluster, fault: { kind: "hang", accepted: true, ms: 60_000 } };
    const at = await fleet([{ ...lane, calls: 1 }], { speed: slow, listEndedMs: 0, faults: [lost] });
    const run = at.start(["apply", "--yes"]);
    await at.until(run, ({ restores }) => restores.length === 1);
    run.child.kill("SIGKILL");
    await run.ended;
    at.sandbox.world.clock.advance(45_000);
    const next = await at.apply();
    expect(next).toMatchObject({ status: 4, outcomes: { [first]: "unknown" } });
    expect(next.calls.get(first)).toMatchObject({ code: "submit-unsettled", message: containing("already exists") });
    expect(at.state().submits).toMatchObject([{ accepted: true }, { accepted: false, code: "InvalidTableRestoreArgument" }]);
    expect(at.state().restores).toHaveLength(1);
  });
});
