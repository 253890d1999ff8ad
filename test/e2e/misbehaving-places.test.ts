import { describe, expect, test } from "vitest";
import type { Spawned } from "../cli/spawned.ts";
import { containing } from "../matching.ts";
import { applied, entryOf, type Fleet, fleet, type Lane, scopeOf } from "./fleet.ts";

/** Namespaces, workgroups, clusters and instances that change under a run: the program as processes, over the wire. */

/** So slow that nothing ends before the test moves the sandbox's clock. */
const slow = { megabytesPerSecond: 1, pendingMs: 0, minimumMs: 40_000 };
const pass = (at: Fleet) => at.sandbox.world.clock.advance(45_000);
const applying = (at: Fleet) => at.start(["apply", "--yes", "--json"]);
const refused = (at: Fleet, wanted: string) => at.state().submits.filter(({ code }) => code === wanted).length;

/** Starts an apply, has `change` happen while its first restore runs, and lets that one end. */
async function changing(lanes: readonly Lane[], change: (at: Fleet) => void): Promise<{ readonly at: Fleet; readonly run: Spawned }> {
  const at = await fleet(lanes, { speed: slow });
  const run = applying(at);
  await at.until(run, ({ restores }) => restores.length === 1);
  change(at);
  pass(at);
  return { at, run };
}

/** Once the run has started its next restore, lets that one end, and with it the run; the apply after it has nothing to do. */
async function ending(at: Fleet, run: Spawned) {
  const before = at.accepted();
  await at.until(run, ({ restores }) => restores.length > before);
  pass(at);
  const ended = applied(await run.ended);
  expect((await at.run(["apply", "--yes"])).stdout).toMatch(/^nothing to do/);
  expect(at.accepted()).toBe(before + 1);
  return ended;
}

describe("Redshift Serverless", () => {
  const lane: Lane = { cloud: "redshift", name: "moves", calls: 2 };
  const other: Lane = { cloud: "redshift", name: "other", calls: 0 };
  const [first, second] = [entryOf(lane, 1), entryOf(lane, 2)];
  const namespace = (at: Fleet, which = lane) => {
    const found = at.sandbox.world.namespaces.get(scopeOf(which));
    if (found === undefined) throw new Error("no such namespace");
    return found;
  };
  const workgroup = (status: "AVAILABLE" | "DELETING") => ({ name: "wg-moves", status, caseSensitiveIdentifiers: false });

  test("the namespace is being modified: waited for", async () => {
    const { at, run } = await changing([lane], (now) => {
      namespace(now).status = "MODIFYING";
    });
    await at.until(run, () => refused(at, "ConflictException") >= 2);
    namespace(at).status = "AVAILABLE";
    expect(await ending(at, run)).toMatchObject({ status: 0, outcomes: { [first]: "restored", [second]: "restored" } });
  });

  test.each([
    {
      what: "is being deleted",
      here: [workgroup("DELETING")],
      there: [],
      code: "target-exists-or-conflict",
      blocked: "workgroup-not-available",
    },
    { what: "is gone", here: [], there: [], code: "resource-not-found", blocked: "workgroup-not-found" },
    {
      what: "is another namespace's",
      here: [],
      there: [workgroup("AVAILABLE")],
      code: "request-refused",
      blocked: "workgroup-not-of-namespace",
    },
  ])("the workgroup $what: what runs ends well, 3; then blocked, 1, until it is back", async ({ here, there, code, blocked }) => {
    const { at, run } = await changing([lane, other], (now) => {
      namespace(now).workgroups = here;
      namespace(now, other).workgroups = there;
    });
    const ended = applied(await run.ended);
    expect(ended).toMatchObject({ status: 3, outcomes: { [first]: "restored", [second]: "failed" } });
    expect(ended.calls.get(second)).toMatchObject({ code, message: containing("wg-moves"), hint: containing(" ") });
    expect((await at.records()).get(second)).toMatchObject({ state: "failed", attempts: [{ ended: "failed", problem: { code } }] });
    expect(await at.run(["apply", "--yes"])).toMatchObject({ status: 1, stdout: containing(blocked) });
    expect(at.state().submits).toHaveLength(2);
    namespace(at).workgroups = [workgroup("AVAILABLE")];
    namespace(at, other).workgroups = [];
    expect(await ending(at, applying(at))).toMatchObject({ status: 0, outcomes: { [first]: "skipped", [second]: "restored" } });
  });
});

describe("a Redshift cluster", () => {
  const lane: Lane = { cloud: "cluster", name: "moves", calls: 2 };
  const [first, second] = [entryOf(lane, 1), entryOf(lane, 2)];
  const clusterAt = (at: Fleet) => {
    const found = at.sandbox.world.cluster(scopeOf(lane));
    if (found === undefined) throw new Error("no such cluster");
    return found;
  };

  test("it is being modified: asked for by reads, with nothing sent and nothing but the claim on record", async () => {
    const { at, run } = await changing([lane], (now) => {
      clusterAt(now).status = "modifying";
    });
    await run.says("stderr", "waiting, cluster cl-moves is modifying (cluster-busy)");
    const seen = at.state().requests["DescribeClusters"] ?? 0;
    await at.until(run, ({ requests }) => (requests["DescribeClusters"] ?? 0) >= seen + 3);
    expect(at.state().submits).toHaveLength(1);
    expect((await at.records()).get(second)).toMatchObject({ state: "claimed", attempts: [] });
    clusterAt(at).status = "available";
    expect(await ending(at, run)).toMatchObject({ status: 0, outcomes: { [first]: "restored", [second]: "restored" } });
    expect(at.state().submits).toHaveLength(2);
  });

  test("it is paused: what runs ends well, 3; then blocked, 1, until it is resumed", async () => {
    const { at, run } = await changing([lane], (now) => {
      clusterAt(now).status = "paused";
    });
    const ended = applied(await run.ended);
    expect(ended).toMatchObject({ status: 3, outcomes: { [first]: "restored", [second]: "not-run" } });
    expect(ended.calls.get(second)).toMatchObject({
      code: "cluster-not-available",
      message: containing("paused"),
      hint: containing("resume"),
    });
    const blocked = await at.run(["apply", "--yes"]);
    expect(blocked).toMatchObject({ status: 1, stdout: containing("cluster cl-moves is paused") });
    expect(blocked.stdout).toContain("aws redshift resume-cluster --cluster-identifier cl-moves");
    expect(at.state().submits).toHaveLength(1);
    clusterAt(at).status = "available";
    expect(await ending(at, applying(at))).toMatchObject({ status: 0, outcomes: { [first]: "skipped", [second]: "restored" } });
  });
});

describe("ApsaraDB RDS", () => {
  const instance = (at: Fleet, lane: Lane) => {
    const found = at.sandbox.world.instances.get(scopeOf(lane));
    if (found === undefined) throw new Error("no such instance");
    return found;
  };

  test("the disk fills up and locks the instance: failed, 3; then blocked, 1, until it is unlocked", async () => {
    const lane: Lane = { cloud: "rds", name: "full", effects: [{ kind: "restore-fails", message: "No space left on device." }] };
    const { at, run } = await changing([lane], (now) => {
      instance(now, lane).lockMode = "LockByDiskQuota";
    });
    const ended = applied(await run.ended);
    expect(ended).toMatchObject({ status: 3, outcomes: { [entryOf(lane)]: "failed" } });
    expect(ended.calls.get(entryOf(lane))).toMatchObject({ code: "restore-failed", message: containing("No space left on device.") });
    const blocked = await at.run(["apply", "--yes"]);
    expect(blocked).toMatchObject({ status: 1, stdout: containing("LockByDiskQuota") });
    expect(blocked.stdout).toContain("hint: extend its storage");
    instance(at, lane).lockMode = "Unlock";
    const last = await ending(at, applying(at));
    expect(last).toMatchObject({ status: 0, outcomes: { [entryOf(lane)]: "restored" } });
    expect(last.calls.get(entryOf(lane))).toMatchObject({ attempts: 2 });
  });

  test("the instance expires and is locked: what runs ends well, the next is refused, 3; then blocked, 1, until it is renewed", async () => {
    const lane: Lane = { cloud: "rds", name: "expired", calls: 2 };
    const [first, second] = [entryOf(lane, 1), entryOf(lane, 2)];
    const { at, run } = await changing([lane], (now) => {
      instance(now, lane).lockMode = "LockByExpiration";
    });
    const ended = applied(await run.ended);
    expect(ended).toMatchObject({ status: 3, outcomes: { [first]: "restored", [second]: "failed" } });
    expect(ended.calls.get(second)).toMatchObject({ code: "instance-locked", message: containing("IncorrectDBInstanceLockMode") });
    expect((await at.records()).get(second)).toMatchObject({ state: "failed", attempts: [{ problem: { code: "instance-locked" } }] });
    expect(await at.run(["apply", "--yes"])).toMatchObject({ status: 1, stdout: containing("hint: renew the instance") });
    instance(at, lane).lockMode = "Unlock";
    expect(await ending(at, applying(at))).toMatchObject({ status: 0, outcomes: { [first]: "skipped", [second]: "restored" } });
  });

  test("an upgrade before the submit, and a switch while it runs: both waited for", async () => {
    const lane: Lane = { cloud: "rds", name: "upgraded" };
    const at = await fleet([lane], { speed: slow });
    instance(at, lane).status = "EngineVersionUpgrading";
    const run = applying(at);
    await at.until(run, () => refused(at, "IncorrectDBInstanceState") >= 2);
    instance(at, lane).status = "Running";
    await at.until(run, ({ restores }) => restores.length === 1);
    instance(at, lane).status = "GuardSwitching";
    pass(at);
    const seen = at.state().requests["DescribeDBInstanceAttribute"] ?? 0;
    // It asks whether the instance is at rest again, and for as long as it isn't, the restore isn't over.
    await at.until(run, ({ requests }) => (requests["DescribeDBInstanceAttribute"] ?? 0) >= seen + 3);
    instance(at, lane).status = "Running";
    expect(applied(await run.ended)).toMatchObject({ status: 0, outcomes: { [entryOf(lane)]: "restored" } });
    expect((await at.run(["apply", "--yes"])).stdout).toBe("nothing to do: 1 restored before\n");
    expect(at.accepted()).toBe(1);
  });
});
