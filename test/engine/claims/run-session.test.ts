import { describe, expect, it } from "vitest";
import { LeaseLapsed } from "../../../src/engine/claims/lease.ts";
import type { Transition } from "../../../src/engine/claims/record-transitions.ts";
import { RunSession } from "../../../src/engine/claims/run-session.ts";
import type { Host } from "../../../src/engine/index.ts";
import { type Ledger, LedgerError } from "../../../src/ledger/ledger.ts";
import type { PlannedCall } from "../../../src/model/planned.ts";
import { World } from "../../fakes/world.ts";
import { ledgerRecord, plannedCall, runRecord } from "../samples.ts";

const never = new AbortController().signal;
const problem = { code: "no", message: "no" };
const submits: Transition = { to: "submitting", run: "run-1" };

/** The world's ledger, which remembers what was written about and fails where told to: before the write, or after it. */
class Trouble {
  readonly messages: string[] = [];
  updates = 0;
  fails: "before" | "after" | undefined;
  /** What the next updates wait for. */
  gate: Promise<void> | undefined;
  error: () => Error = () => new LedgerError("ledger-io", "the disk is full", "make room", "memory");

  of(ledger: Ledger): Ledger {
    return {
      url: ledger.url,
      read: () => ledger.read(),
      close: () => ledger.close(),
      update: async (decide) => {
        this.updates += 1;
        await this.gate;
        if (this.fails === "before") throw this.error();
        const result = await ledger.update((snapshot) => {
          const decision = decide(snapshot);
          if ((decision.records?.length ?? 0) + (decision.runs?.length ?? 0) > 0) this.messages.push(decision.message);
          return decision;
        });
        if (this.fails === "after") throw this.error();
        return result;
      },
    };
  }
}

const claim = (session: RunSession, calls: readonly PlannedCall[] = [plannedCall()]) => session.claim(calls, new Map(), new Map());

/** A session that holds k1, over a ledger in which trouble can be made. */
async function holding(settings: Partial<Host["settings"]> = {}, signal = never) {
  const world = new World();
  const trouble = new Trouble();
  const host = { ...world.host(settings), ledger: trouble.of(world.ledger), random: () => 0.5 };
  const session = new RunSession(host, signal);
  await claim(session);
  trouble.messages.length = 0;
  trouble.updates = 0;
  const run = async () => (await world.ledger.read()).runs.get(session.id);
  const record = async () => (await world.ledger.read()).records.get("k1");
  return { world, trouble, session, run, record };
}

/** Whether the request may leave. */
const lets = (guard: () => void): boolean => {
  try {
    guard();
    return true;
  } catch (error) {
    if (error instanceof LeaseLapsed) return false;
    throw error;
  }
};

const notices = (world: World) => world.events.flatMap((event) => (event.type === "notice" ? [event.message] : []));

describe("the audit trail", () => {
  it.each<[string, readonly Transition[]]>([
    ["submitted (run run-1, attempt 1)", [submits, { to: "submitted" }]],
    ["submitting (run run-1, attempt 1)", [submits]],
    ["submitted (run run-1, attempt 1)", [{ to: "submitted" }]],
    ["not found at the provider, sending again (run run-1, attempt 1)", [submits, { to: "resending" }]],
    ["not accepted (run run-1, attempt 1)", [submits, { to: "withdrawn", problem }]],
    ["submitting (run run-1, attempt 2)", [submits, { to: "withdrawn", problem }, submits]],
    ["restored (run run-1, attempt 1)", [submits, { to: "submitted" }, { to: "restored" }]],
    ["failed (run run-1, attempt 1)", [submits, { to: "failed", problem }]],
    ["cancelled (run run-1, attempt 1)", [submits, { to: "submitted" }, { to: "cancelled", problem }]],
    ["outcome unknown (run run-1, attempt 1)", [submits, { to: "unknown", problem }]],
  ])("%s", async (words, transitions) => {
    const { session, trouble, world } = await holding();
    for (const transition of transitions) expect((await session.write("k1", transition)).ok).toBe(true);
    expect(trouble.messages.at(-1)).toBe(`p: e ${words}`);
    await world.clock.run(session.end());
    expect(trouble.messages.at(-1)).toBe("run run-1 ended");
  });

  it.each([
    [["p"], "p: 1 call claimed (run run-1)"],
    [["p", "p"], "p: 2 calls claimed (run run-1)"],
    [["a", "b", "c"], "a, b, c: 3 calls claimed (run run-1)"],
    [["a", "b", "c", "d"], "a, b, c and 1 more: 4 calls claimed (run run-1)"],
    [["a", "b", "c", "d", "e"], "a, b, c and 2 more: 5 calls claimed (run run-1)"],
  ])("names the plans of what is claimed: %j", async (plans, message) => {
    const world = new World();
    const trouble = new Trouble();
    const session = new RunSession({ ...world.host(), ledger: trouble.of(world.ledger) }, never);
    const calls = plans.map((plan, index) => plannedCall({ key: `k${index}`, plan }));
    expect((await claim(session, calls))?.held).toHaveLength(plans.length);
    expect(trouble.messages).toEqual([message]);
    await world.clock.run(session.end());
  });
});

describe("the run on record", () => {
  it("is who is at work, since when, and with what", async () => {
    const world = new World();
    const session = new RunSession({ ...world.host(), workflowRun: "https://example.com/1" }, never);
    const startedAt = new Date(world.clock.now()).toISOString();
    await world.clock.run(world.clock.sleep(5_000));
    await claim(session);
    const renewedAt = new Date(world.clock.now()).toISOString();
    const run = {
      id: "run-1",
      version: 1,
      actor: "tester",
      host: "here",
      pid: 1,
      tool: "reinstate/test",
      workflowRun: "https://example.com/1",
      startedAt,
      leaseMs: 60_000,
      renewedAt,
    };
    expect((await world.ledger.read()).runs.get("run-1")).toStrictEqual(run);
    await world.clock.run(session.end());
    expect((await world.ledger.read()).runs.get("run-1")).toStrictEqual({ ...run, version: 2, endedAt: renewedAt });
  });

  it("is not there when nothing was claimed, and nothing beats for it", async () => {
    const world = new World();
    const trouble = new Trouble();
    await world.ledger.update(() => ({ result: undefined, records: [ledgerRecord({ state: "unknown" })], message: "as it was" }));
    const session = new RunSession({ ...world.host(), ledger: trouble.of(world.ledger) }, never);
    expect((await claim(session))?.conflicts).toHaveLength(1);
    expect(session.held("k1")).toBeUndefined();
    expect(world.clock.asleep).toBe(0);
    await world.clock.run(session.end());
    expect(trouble.messages).toEqual([]);
    expect(trouble.updates).toBe(1);
  });

  it("is carried on under its id by one process at a time", async () => {
    const world = new World();
    const before = runRecord("run-0", { version: 1, startedAt: "2026-11-20T09:00:00.000Z" });
    await world.ledger.update(() => ({ result: undefined, runs: [before], message: "as it was" }));
    const [first, late] = [new RunSession(world.host(), never, before), new RunSession(world.host(), never, before)];
    expect(await first.attach(1)).toBe(true);
    expect(await late.attach(1)).toBe(false);
    expect(await new RunSession(world.host(), never, runRecord("run-7")).attach(1)).toBe(false);
    const { runs } = await world.ledger.read();
    expect([...runs.values()]).toMatchObject([{ id: "run-0", version: 2, process: "run-1", startedAt: before.startedAt }]);
    expect(await claim(late)).toBeUndefined();
    expect(lets(late.guard("k1"))).toBe(false);
    await claim(first);
    expect(first.held("k1")?.claim?.run).toBe("run-0");
    await world.clock.run(late.end());
    expect((await world.ledger.read()).runs.get("run-0")?.endedAt).toBeUndefined();
    await world.clock.run(first.end());
  });
});

describe("a write", () => {
  it("about what the run doesn't hold is lost, without a look at the ledger", async () => {
    const { session, trouble, world } = await holding();
    expect(await session.write("k2", submits)).toEqual({ ok: false, error: "lost" });
    expect(trouble.updates).toBe(0);
    await world.clock.run(session.end());
  });

  it("about what another run has taken over is lost, and changes nothing", async () => {
    const { session, trouble, world, record } = await holding();
    const theirs = await record();
    if (theirs === undefined) throw new Error("nothing is claimed");
    const taken = { ...theirs, version: 2, claim: { run: "run-9", fence: 2 } };
    await world.ledger.update(() => ({ result: undefined, records: [taken], message: "taken over" }));
    expect(await session.write("k1", submits)).toEqual({ ok: false, error: "lost" });
    expect(await record()).toEqual(taken);
    expect(trouble.messages).toEqual([]);
    await world.clock.run(session.end());
  });

  it("that can't be made is tried again for as long as --settle, which is said once", async () => {
    const { session, trouble, world, record } = await holding({ settleMs: 15_500, leaseMs: 600_000 });
    const began = world.clock.now();
    trouble.fails = "before";
    const written = await world.clock.run(session.write("k1", submits));
    expect(written).toMatchObject({ ok: false, error: { code: "ledger-io" } });
    expect(world.clock.monotonic()).toBe(2_500 + 4_500 + 8_500);
    expect(trouble.updates).toBe(4);
    expect(world.events[0]?.at).toBe(began);
    expect(notices(world)).toEqual(["the ledger could not be written: memory: the disk is full; trying again"]);
    expect((await record())?.state).toBe("claimed");
    trouble.fails = undefined;
    await world.clock.run(session.end());
  });

  it("that can't be made by a run that is told to stop is tried once", async () => {
    const { session, trouble, world } = await holding({}, AbortSignal.abort());
    trouble.fails = "before";
    expect(await world.clock.run(session.write("k1", submits))).toMatchObject({ ok: false, error: { code: "ledger-io" } });
    expect(trouble.updates).toBe(1);
    trouble.fails = undefined;
    await world.clock.run(session.end());
  });

  it("that fails by a bug is not tried again", async () => {
    const { session, trouble, world } = await holding();
    trouble.fails = "before";
    trouble.error = () => new Error("a bug");
    await expect(session.write("k1", submits)).rejects.toThrow("a bug");
    expect(trouble.updates).toBe(1);
    trouble.fails = undefined;
    await world.clock.run(session.end());
  });

  it("that landed though it seemed to fail is made once, and renews the lease", async () => {
    const { session, trouble, world, record, run } = await holding();
    trouble.fails = "after";
    const again = world.clock.sleep(500).then(() => {
      trouble.fails = undefined;
    });
    const written = await world.clock.run(session.write("k1", submits));
    await again;
    expect((await record())?.attempts).toHaveLength(1);
    expect(written).toEqual({ ok: true, value: await record() });
    expect(session.held("k1")).toEqual(await record());
    expect(trouble.messages).toEqual(["p: e submitting (run run-1, attempt 1)", "run run-1 checks its claim again"]);
    expect((await run())?.version).toBe(2);
    await world.clock.run(session.end());
  });

  it.each<[string, number, Transition, number]>([
    ["leaves a fresh lease as it is", 0, { to: "submitted" }, 1],
    ["renews one that is due", 15_000, { to: "submitted" }, 2],
    ["before another send renews even a fresh one", 0, { to: "resending" }, 2],
  ])("%s", async (_, afterMs, transition, version) => {
    const { session, world, run } = await holding();
    await session.write("k1", submits);
    await world.clock.run(world.clock.sleep(afterMs));
    await session.write("k1", transition);
    expect((await run())?.version).toBe(version);
    await world.clock.run(session.end());
  });
});

describe("a guard", () => {
  it("lets a request leave while the lease is sure to hold, and never after the run has ended", async () => {
    const { session, world } = await holding();
    await session.write("k1", submits);
    const guard = session.guard("k1");
    expect([lets(guard), lets(session.guard("k2"))]).toEqual([true, true]);
    await world.clock.run(session.end());
    expect([lets(guard), lets(session.guard("k1")), lets(session.guard("k2"))]).toEqual([false, false, false]);
  });

  it("is void once the lease may have lapsed, though it was renewed since; only a look at the claim makes a new one", async () => {
    const { session, trouble, world } = await holding();
    await session.write("k1", submits);
    trouble.fails = "before";
    await world.clock.run(world.clock.sleep(61_000));
    trouble.fails = undefined;
    await world.clock.run(world.clock.sleep(20_000));
    expect(lets(session.guard("k1"))).toBe(false);
    expect(lets(session.guard("k2"))).toBe(true);
    await session.write("k1", { to: "resending" });
    expect(lets(session.guard("k1"))).toBe(true);
    await world.clock.run(session.end());
  });

  it("of a call that has ended is the run's own", async () => {
    const { session, trouble, world } = await holding();
    await session.write("k1", submits);
    await session.write("k1", { to: "failed", problem });
    trouble.fails = "before";
    await world.clock.run(world.clock.sleep(61_000));
    trouble.fails = undefined;
    await world.clock.run(world.clock.sleep(20_000));
    expect(lets(session.guard("k1"))).toBe(true);
    await world.clock.run(session.end());
  });
});

describe("the heartbeat", () => {
  it("renews the lease three times in its length", async () => {
    const { session, trouble, world } = await holding();
    await world.clock.run(world.clock.sleep(60_500));
    expect(trouble.messages).toEqual(Array.from({ length: 3 }, () => "run run-1 renews its lease"));
    await world.clock.run(session.end());
  });

  it("has nothing to do where a write has just renewed it", async () => {
    const { session, trouble, world } = await holding();
    await session.write("k1", submits);
    await world.clock.run(world.clock.sleep(19_000));
    await session.write("k1", { to: "submitted" });
    await world.clock.run(world.clock.sleep(1_500));
    expect(trouble.messages).not.toContain("run run-1 renews its lease");
    await world.clock.run(session.end());
  });

  it("that fails is tried eight times in a lease, and that is said once until it works again", async () => {
    const { session, trouble, world } = await holding();
    const notice = "the lease could not be renewed: memory: the disk is full";
    trouble.fails = "before";
    await world.clock.run(world.clock.sleep(42_000));
    expect(trouble.updates).toBe(3);
    await world.clock.run(world.clock.sleep(1_000));
    expect(trouble.updates).toBe(4);
    expect(notices(world)).toEqual([notice]);
    trouble.fails = undefined;
    await world.clock.run(world.clock.sleep(7_500));
    expect(trouble.messages).toEqual(["run run-1 renews its lease"]);
    trouble.fails = "before";
    await world.clock.run(world.clock.sleep(40_000));
    expect(notices(world)).toEqual([notice, notice]);
    trouble.fails = undefined;
    await world.clock.run(session.end());
  });

  it("does not renew a lease that is given up", async () => {
    const { session, trouble, world } = await holding();
    await world.clock.run(world.clock.sleep(16_000));
    await world.clock.run(session.end());
    expect(trouble.messages).toEqual(["run run-1 ended"]);
  });

  it.each<[string, "before" | undefined, string]>([
    ["which is the last that is written", undefined, "ended"],
    ["which tells of a bug in it", "before", "a bug"],
  ])("that is being written is waited for by the run's end, %s", async (_, fails, end) => {
    const { session, trouble, world, run } = await holding();
    trouble.error = () => {
      trouble.fails = undefined;
      return new Error("a bug");
    };
    trouble.gate = world.clock.sleep(25_000);
    await world.clock.run(world.clock.sleep(21_000));
    expect(trouble.updates).toBe(1);
    trouble.fails = fails;
    const { gate } = trouble;
    trouble.gate = undefined;
    const ended = session.end().then(
      () => "ended",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(await world.clock.run(ended)).toBe(end);
    await gate;
    expect((await run())?.endedAt !== undefined).toBe(fails === undefined);
    expect(trouble.messages).toEqual(fails === undefined ? ["run run-1 renews its lease", "run run-1 ended"] : []);
  });
});
