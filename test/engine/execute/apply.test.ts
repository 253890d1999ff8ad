import { describe, expect, it } from "vitest";
import type { ApplyOutcome } from "../../../src/engine/index.ts";
import { LedgerError } from "../../../src/ledger/ledger.ts";
import { countActions } from "../../../src/model/planned.ts";
import type { RunReport } from "../../../src/model/run-report.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { World } from "../../fakes/world.ts";

const reportOf = (outcome: ApplyOutcome): RunReport => {
  if (outcome.is === "refused") throw new Error(outcome.diagnostics.map((one) => `${one.code}: ${one.message}`).join("\n"));
  return outcome.report;
};
const listed = (outcome: ApplyOutcome) => reportOf(outcome).calls.map((call) => `${call.entry} ${call.outcome}`);
const recordsOf = async (world: World) => [...(await world.ledger.read()).records.values()];

describe("apply", () => {
  it("restores each table once, one after the other in a lane, and finds nothing to do the second time", async () => {
    const world = new World();
    const plans = [plan(entry("sales", ["orders", "customers"]))];
    const first = reportOf(await world.apply(plans));
    expect(first.summary).toMatchObject({ restored: 2, failed: 0 });
    expect(first.calls.map((call) => [call.requestId, call.attempts, call.progress])).toEqual([
      ["job-1", 1, { done: 60, total: 60, unit: "MB" }],
      ["job-2", 1, { done: 60, total: 60, unit: "MB" }],
    ]);
    expect(world.cloud.overlaps).toBe(0);
    const counts = { ...world.cloud.counts };
    expect(listed(await world.apply(plans))).toEqual(["sales skipped", "sales skipped"]);
    expect(world.cloud.counts).toEqual(counts);
  });

  it("keeps the backup that `latest` meant when it was first applied", async () => {
    const world = new World();
    const plans = [plan(entry("sales", ["orders"]))];
    await world.apply(plans);
    world.cloud.latest = { kind: "recovery-point", id: "point-2" };
    expect(listed(await world.apply(plans))).toEqual(["sales skipped"]);
    const more = [plan(entry("sales", ["orders", "customers"]))];
    expect(listed(await world.apply(more))).toEqual(["sales skipped", "sales restored"]);
    expect((await recordsOf(world)).map((record) => record.pin?.id)).toEqual(["point-1", "point-1"]);
    const raised = [plan(entry("sales", ["orders"], { generation: 2 }))];
    await world.apply(raised);
    expect((await recordsOf(world)).at(-1)?.pin?.id).toBe("point-2");
  });

  it("runs lanes side by side and a dependant after what it depends on", async () => {
    const world = new World();
    const plans = [
      plan(
        entry("late", ["z"], { namespace: "other", dependsOn: ["early"] }),
        entry("early", ["a", "b"]),
        entry("free", ["c"], { namespace: "third" }),
      ),
    ];
    expect(listed(await world.apply(plans))).toEqual(["late restored", "early restored", "early restored", "free restored"]);
    expect(world.cloud.submits).toEqual(["a_new", "c_new", "b_new", "z_new"]);
  });

  it("takes no more lanes at once than it may", async () => {
    const world = new World();
    const plans = [plan(...["one", "two", "three"].map((namespace) => entry(namespace, [namespace], { namespace })))];
    await world.apply(plans, { settings: { parallel: 1 } });
    const starts = world.cloud.jobs.map((job) => job.acceptedAt);
    expect(starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? 0) + world.cloud.durationMs)).toBe(true);
  });

  it("one failure stops its dependants, not its neighbours, and is tried again as a new attempt with a new token", async () => {
    const world = new World();
    world.cloud.react("a_new", { refuse: "fatal", code: "fake-denied" });
    const plans = [plan(entry("first", ["a", "b"]), entry("second", ["c"], { dependsOn: ["first"] }), entry("third", ["d"]))];
    const outcome = await world.apply(plans);
    expect(listed(outcome)).toEqual(["first failed", "first restored", "second not-run", "third restored"]);
    expect(reportOf(outcome).calls[0]?.diagnostic).toMatchObject({
      code: "fake-denied",
      hint: "a hint",
      location: { file: "plans/inc.yaml" },
    });
    expect(reportOf(outcome).calls[2]?.diagnostic?.code).toBe("dependency-failed");
    expect(listed(await world.apply(plans))).toEqual(["first restored", "first skipped", "second restored", "third skipped"]);
    const [record] = await recordsOf(world);
    expect(record?.attempts.map((attempt) => attempt.ended)).toEqual(["failed", "restored"]);
    expect(new Set(record?.attempts.map((attempt) => attempt.token)).size).toBe(2);
  });

  it.each(["failed", "cancelled"] as const)("reports a restore that the provider says %s, and retries it", async (ending) => {
    const world = new World();
    world.cloud.endings.set("a_new", ending);
    const plans = [plan(entry("one", ["a"]))];
    const outcome = await world.apply(plans);
    expect(reportOf(outcome).calls[0]).toMatchObject({ outcome: "failed", diagnostic: { code: `restore-${ending}` } });
    expect((await recordsOf(world))[0]?.state).toBe(ending);
    world.cloud.endings.clear();
    expect(listed(await world.apply(plans))).toEqual(["one restored"]);
  });
});

describe("an answer that does not come", () => {
  const cases = [
    { name: "accepted, listed at once", reactions: ["accept-silently"], lagMs: 0, submits: 1, outcome: "restored" },
    { name: "accepted, listed late but within settle", reactions: ["accept-silently"], lagMs: 100_000, submits: 1, outcome: "restored" },
    { name: "not accepted: sent again after settle", reactions: ["drop"], lagMs: 0, submits: 2, outcome: "restored" },
    { name: "never accepted", reactions: ["drop", "drop", "drop"], lagMs: 0, submits: 3, outcome: "failed" },
    {
      name: "a second try is refused because the first was accepted, and the first shows up",
      reactions: ["accept-silently", { refuse: "fatal", code: "fake-exists" }],
      lagMs: 150_000,
      submits: 2,
      outcome: "restored",
    },
    {
      name: "a second try is refused and nothing ever shows up",
      reactions: ["drop", { refuse: "fatal", code: "fake-exists" }],
      lagMs: 0,
      submits: 2,
      outcome: "unknown",
    },
    {
      name: "a second try meets our own busy job",
      reactions: ["accept-silently", { refuse: "wait" }],
      lagMs: 150_000,
      submits: 2,
      outcome: "restored",
    },
  ] as const;
  it.each(cases)("$name", async ({ reactions, lagMs, submits, outcome }) => {
    const world = new World();
    world.cloud.durationMs = 600_000;
    world.cloud.lagMs = lagMs;
    world.cloud.react("a_new", ...reactions);
    expect(listed(await world.apply([plan(entry("one", ["a"]))]))).toEqual([`one ${outcome}`]);
    expect(world.cloud.submits).toHaveLength(submits);
    expect(world.cloud.jobs.length).toBeLessThanOrEqual(1);
  });

  it("a place that stays busy after it is not tried for ever, and what the place says is told", async () => {
    const world = new World();
    world.cloud.react("a_new", "drop", ...Array.from({ length: 500 }, () => ({ refuse: "wait" as const, code: "fake-busy" })));
    const plans = [plan(entry("one", ["a"]))];
    const outcome = await world.apply(plans, { settings: { waitForMs: 1_800_000 } });
    expect(reportOf(outcome).calls[0]).toMatchObject({ outcome: "failed", attempts: 1, diagnostic: { code: "fake-busy" } });
    expect(world.clock.monotonic()).toBeLessThan(1_800_000 + 3 * 120_000);
    expect(world.cloud.submits.length).toBeGreaterThan(10);
    world.cloud.reactions.clear();
    expect(listed(await world.apply(plans))).toEqual(["one restored"]);
    expect(world.cloud.jobs).toHaveLength(1);
  });

  it("sends every try of one attempt with the same token", async () => {
    const world = new World();
    world.cloud.react("a_new", "drop", { refuse: "retry" });
    await world.apply([plan(entry("one", ["a"]))]);
    const [record] = await recordsOf(world);
    expect(record?.attempts).toHaveLength(1);
    expect(world.cloud.jobs[0]?.token).toBe(record?.attempts[0]?.token);
  });

  it("an unknown outcome blocks the call until a person has settled it", async () => {
    const world = new World();
    world.cloud.react("a_new", "drop", { refuse: "fatal" });
    const plans = [plan(entry("one", ["a"]))];
    await world.apply(plans);
    const planned = await world.plan(plans);
    expect(countActions(planned)).toMatchObject({ blocked: 1 });
    expect(await world.apply(plans)).toMatchObject({ is: "refused", diagnostics: [{ code: "outcome-unknown" }] });
    expect(world.cloud.submits).toHaveLength(2);
  });

  it("a job that vanishes after it was accepted is unknown, not sent again", async () => {
    const world = new World();
    world.cloud.vanishAfterMs = 10_000;
    expect(listed(await world.apply([plan(entry("one", ["a"]))]))).toEqual(["one unknown"]);
    expect(world.cloud.submits).toHaveLength(1);
  });
});

describe("a provider that says not now", () => {
  it.each(["retry", "wait"] as const)("%s: tries again under the same attempt", async (kind) => {
    const world = new World();
    world.cloud.react("a_new", { refuse: kind }, { refuse: kind });
    const outcome = await world.apply([plan(entry("one", ["a"]))]);
    expect(reportOf(outcome).calls[0]).toMatchObject({ outcome: "restored", attempts: 1 });
    expect(world.cloud.submits).toHaveLength(3);
  });

  it("gives up after its patience and says why", async () => {
    const world = new World();
    world.cloud.react("a_new", ...Array.from({ length: 500 }, () => ({ refuse: "retry" as const })));
    const outcome = await world.apply([plan(entry("one", ["a"]))], { settings: { retryForMs: 60_000 } });
    expect(reportOf(outcome).calls[0]).toMatchObject({ outcome: "failed", diagnostic: { code: "fake-retry" } });
    expect(world.cloud.submits.length).toBeGreaterThan(2);
    expect(world.cloud.submits.length).toBeLessThan(40);
  });

  it("at a timeout the busy one was not run and is free to run later", async () => {
    const world = new World();
    world.cloud.react("a_new", ...Array.from({ length: 500 }, () => ({ refuse: "wait" as const })));
    const plans = [plan(entry("one", ["a"]))];
    const outcome = await world.apply(plans, { settings: { timeoutMs: 100_000 } });
    expect(reportOf(outcome).calls[0]).toMatchObject({ outcome: "not-run", diagnostic: { code: "fake-wait" } });
    world.cloud.reactions.clear();
    expect(listed(await world.apply(plans))).toEqual(["one restored"]);
    expect((await recordsOf(world))[0]?.attempts).toHaveLength(2);
  });

  it("keeps looking when a look fails, and leaves everything recorded when it can't look at all", async () => {
    const world = new World();
    world.cloud.blind.push(failure("retry"), failure("ambiguous"));
    expect(listed(await world.apply([plan(entry("one", ["a"]))]))).toEqual(["one restored"]);
    world.cloud.blind.push(failure("fatal", "fake-expired"));
    const outcome = await world.apply([plan(entry("two", ["b", "c"]))]);
    expect(listed(outcome)).toEqual(["two detached", "two not-run"]);
    expect(reportOf(outcome).calls[0]?.diagnostic?.code).toBe("fake-expired");
    expect(listed(await world.apply([plan(entry("two", ["b", "c"]))]))).toEqual(["two restored", "two restored"]);
    expect(world.cloud.submits).toEqual(["a_new", "b_new", "c_new"]);
  });
});

describe("leaving early", () => {
  it("detaches, and a later apply carries on without sending twice", async () => {
    const world = new World();
    const plans = [plan(entry("one", ["a", "b"]), entry("two", ["c"], { namespace: "other", dependsOn: ["one"] }))];
    expect(listed(await world.apply(plans, { detach: true }))).toEqual(["one detached", "one not-run", "two not-run"]);
    expect((await recordsOf(world)).map((record) => record.state)).toEqual(["submitted", "claimed", "claimed"]);
    expect(countActions(await world.plan(plans))).toMatchObject({ resume: 1, restore: 2 });
    expect(listed(await world.apply(plans))).toEqual(["one restored", "one restored", "two restored"]);
    expect(world.cloud.submits).toEqual(["a_new", "b_new", "c_new"]);
  });

  it("a timeout detaches what runs", async () => {
    const world = new World();
    world.cloud.durationMs = 3_600_000;
    const plans = [plan(entry("one", ["a", "b"]))];
    const outcome = await world.apply(plans, { settings: { timeoutMs: 60_000 } });
    expect(listed(outcome)).toEqual(["one detached", "one not-run"]);
    expect(reportOf(outcome).calls[0]?.diagnostic?.code).toBe("timed-out");
    expect(listed(await world.apply(plans))).toEqual(["one restored", "one restored"]);
  });

  it("an entry's own timeout lets its neighbours go on", async () => {
    const world = new World();
    world.cloud.durationMs = 600_000;
    const plans = [plan(entry("slow", ["a"], { timeoutMs: 30_000 }), entry("other", ["b"], { namespace: "other" }))];
    expect(listed(await world.apply(plans))).toEqual(["slow detached", "other restored"]);
  });

  it("an interruption leaves at once, even while the provider does not answer, with everything on record", async () => {
    const world = new World();
    const stop = new AbortController();
    world.cloud.hang = true;
    const plans = [plan(entry("one", ["a", "b"]))];
    const before = world.clock.now();
    void world.clock.sleep(1_000).then(() => stop.abort());
    const outcome = await world.apply(plans, { signal: stop.signal });
    expect(outcome).toMatchObject({ is: "done", interrupted: true });
    expect(listed(outcome)).toEqual(["one unknown", "one not-run"]);
    expect(world.clock.now() - before).toBeLessThan(5_000);
    expect((await recordsOf(world)).map((record) => record.state)).toEqual(["submitting", "claimed"]);
    world.cloud.hang = false;
    expect(listed(await world.apply(plans))).toEqual(["one restored", "one restored"]);
    expect(world.cloud.jobs).toHaveLength(2);
  });
});

describe("a ledger in trouble", () => {
  /** Fails every update from the `from`-th on, `times` times. */
  function failing(world: World, from: number, times: number): void {
    const { ledger } = world;
    let count = 0;
    world.ledger = {
      url: ledger.url,
      read: () => ledger.read(),
      close: () => ledger.close(),
      async update(decide) {
        count += 1;
        if (count >= from && count < from + times)
          throw new LedgerError("ledger-disk-full", "the disk is full", "free some space", "memory");
        return ledger.update(decide);
      },
    };
  }

  it.each([2, 3, 4])("trouble at update %i that passes is sat out", async (from) => {
    const world = new World();
    failing(world, from, 3);
    expect(listed(await world.apply([plan(entry("one", ["a"]))]))).toEqual(["one restored"]);
    expect(world.cloud.submits).toHaveLength(1);
  });

  it("trouble that stays: before the submit nothing is sent, after it the outcome is unknown and found again later", async () => {
    const before = new World();
    failing(before, 2, 10_000);
    expect(listed(await before.apply([plan(entry("one", ["a"]))]))).toEqual(["one not-run"]);
    expect(before.cloud.submits).toHaveLength(0);

    const after = new World();
    const { ledger } = after;
    failing(after, 3, 10_000);
    const outcome = await after.apply([plan(entry("one", ["a"]))]);
    expect(listed(outcome)).toEqual(["one unknown"]);
    expect(reportOf(outcome).calls[0]?.diagnostic).toMatchObject({ code: "ledger-unwritable" });
    after.ledger = ledger;
    await after.clock.run(after.clock.sleep(61_000));
    expect(listed(await after.apply([plan(entry("one", ["a"]))]))).toEqual(["one restored"]);
    expect(after.cloud.submits).toHaveLength(1);
  });

  it("a write that landed although it seemed to fail counts once", async () => {
    const world = new World();
    const { ledger } = world;
    let count = 0;
    world.ledger = {
      url: ledger.url,
      read: () => ledger.read(),
      close: () => ledger.close(),
      async update(decide) {
        const result = await ledger.update(decide);
        count += 1;
        if (count === 2 || count === 3)
          throw new LedgerError("ledger-io", "written, but not confirmed", "see whether it was written", "memory");
        return result;
      },
    };
    const outcome = await world.apply([plan(entry("one", ["a"]))]);
    expect(reportOf(outcome).calls[0]).toMatchObject({ outcome: "restored", attempts: 1 });
    expect(world.cloud.submits).toHaveLength(1);
  });
});
