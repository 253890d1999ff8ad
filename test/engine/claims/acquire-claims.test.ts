import { describe, expect, it } from "vitest";
import { acquireClaims, watchLeases } from "../../../src/engine/claims/acquire-claims.ts";
import { attachRun } from "../../../src/engine/claims/attach-run.ts";
import { RunSession } from "../../../src/engine/claims/run-session.ts";
import type { Host } from "../../../src/engine/index.ts";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import type { LedgerRecord, RunRecord } from "../../../src/model/ledger-record.ts";
import type { PlannedCall } from "../../../src/model/planned.ts";
import { World } from "../../fakes/world.ts";
import { attempt, ledgerRecord, plannedCall, runRecord, snapshotOf } from "../samples.ts";

const never = new AbortController().signal;

async function worldWith(records: readonly LedgerRecord[], runs: readonly RunRecord[] = []): Promise<World> {
  const world = new World();
  await world.ledger.update(() => ({ result: undefined, records, runs, message: "as it was" }));
  return world;
}

/** Why the calls could not be claimed, by key; undefined when they were. */
async function acquire(world: World, calls: readonly PlannedCall[], signal = never, host: Host = world.host()) {
  const run = new RunSession(host, signal);
  const claimed = await world.clock.run(acquireClaims(run, calls, new Map(), host, signal));
  await world.clock.run(run.end());
  return "held" in claimed ? undefined : claimed;
}

const notices = (world: World) => world.events.flatMap((event) => (event.type === "notice" ? [event.message] : []));
const renews = (run: RunRecord, world: World) =>
  world.ledger.update(() => ({ result: undefined, runs: [{ ...run, version: run.version + 1 }], message: "renewed" }));

const key = "k".repeat(64);
const call = plannedCall({ key });
const at = `${key}_new`;
const alive = runRecord("run-0");
const asleep = runRecord("run-0", { renewedAt: "2026-11-20T09:00:00.000Z" });
const claim = { run: "run-0", fence: 1 };

describe("a call that can't be claimed says why", () => {
  const adopting = plannedCall({ key, adopts: { requestId: "job-1" } });
  const other = { key: "k2", plan: "q", entry: "f" };
  it.each<[string, PlannedCall, Partial<LedgerRecord>, string, string]>([
    [
      "claimed-elsewhere",
      call,
      { key, state: "submitting", claim, attempts: [attempt()] },
      `run run-0 (alice on laptop) has claimed p/e (${at}) and is submitting with it`,
      "wait for that run to end, or stop it; nothing was sent",
    ],
    [
      "claimed-elsewhere",
      plannedCall({ key, restores: [] }),
      { key, claim },
      "run run-0 (alice on laptop) has claimed p/e (e) and is claimed with it",
      "wait for that run to end, or stop it; nothing was sent",
    ],
    [
      "target-in-flight",
      call,
      { ...other, targets: [`target of ${key}`], state: "submitted", claim, attempts: [attempt()] },
      `q/f makes the same object (${at}) and is submitted in the ledger`,
      "let it end (reinstate status), then apply again; nothing was sent",
    ],
    [
      "outcome-unknown",
      call,
      { key, state: "unknown", attempts: [attempt()] },
      `the outcome of an earlier submit of p/e (${at}) is unknown`,
      `look at the target, then: reinstate ledger resolve ${"k".repeat(12)} --as restored|failed --why TEXT`,
    ],
    [
      "other-account",
      plannedCall({ key, account: "1" }),
      { key, account: "2", state: "failed", attempts: [attempt()] },
      `the ledger has this very call (${at}) of account 2`,
      "write the account that is meant into the entry: account; nothing was sent",
    ],
    [
      "job-taken",
      adopting,
      { ...other, state: "submitted", attempts: [attempt({ requestId: "job-1" })] },
      `the job that p/e (${at}) was to adopt is already on record as that of q/f`,
      "one job is one call's: leave out the --adopt of this one, and look what the job made; nothing was sent",
    ],
    [
      "plan-moved",
      call,
      { ...other, intent: call.intent, state: "failed", attempts: [attempt()] },
      `another run has chosen a backup for p/e (${at}) since this was planned`,
      "plan again; nothing was sent",
    ],
  ])("%s", async (code, wanted, record, message, hint) => {
    const world = await worldWith([ledgerRecord(record)], [alive]);
    expect(await acquire(world, [wanted])).toEqual(new Map([[key, { severity: "error", code, message, hint }]]));
    expect(world.clock.monotonic()).toBe(0);
  });
});

describe("a run that is in the way", () => {
  const mine = ledgerRecord({ key, claim });
  const rival = ledgerRecord({ key: "k2", intent: "j", targets: [`target of ${key}`], claim });
  const watching = "run run-0 seems gone; watching its lease for 60 s before taking over";

  it.each([
    ["has the call", mine],
    ["has taken up another call for the object, and sent nothing", rival],
  ])("and seems gone is watched for its whole lease: it %s", async (_, record) => {
    const world = await worldWith([record], [asleep]);
    expect(await acquire(world, [call])).toBeUndefined();
    expect(world.clock.monotonic()).toBe(60_000);
    expect(notices(world)).toEqual([watching]);
  });

  it("and is surely gone is not watched", async () => {
    const world = await worldWith([mine], [asleep]);
    world.gone.add("run-0");
    expect(await acquire(world, [call])).toBeUndefined();
    expect(world.clock.monotonic()).toBe(0);
    expect(notices(world)).toEqual([]);
  });

  it("and renews its lease while it is watched keeps the call", async () => {
    const world = await worldWith([mine], [asleep]);
    const renewed = world.clock.sleep(30_000).then(() => renews(asleep, world));
    expect((await acquire(world, [call]))?.get(key)?.code).toBe("claimed-elsewhere");
    await renewed;
    expect(world.clock.monotonic()).toBe(60_000);
  });

  it.each<[string, LedgerRecord]>([
    ["of unknown outcome", ledgerRecord({ key: "k3", state: "unknown", attempts: [attempt()] })],
    ["of unknown outcome, and held by the same run", ledgerRecord({ key: "k3", state: "unknown", claim, attempts: [attempt()] })],
    ["held by a run that is alive", ledgerRecord({ key: "k3", claim: { run: "run-9", fence: 1 } })],
    [
      "sent, by the same run, for an object of this call",
      ledgerRecord({ key: "k4", intent: "j", targets: ["target of k3"], state: "submitted", claim, attempts: [attempt()] }),
    ],
    [
      "sent, and nobody's, for an object of this call",
      ledgerRecord({ key: "k4", intent: "j", targets: ["target of k3"], state: "submitted", attempts: [attempt()] }),
    ],
  ])("is not watched for nothing: another call is %s", async (_, stays) => {
    const world = await worldWith([mine, stays], [asleep, runRecord("run-9")]);
    expect((await acquire(world, [call, plannedCall({ key: "k3" })]))?.has("k3")).toBe(true);
    expect(world.clock.monotonic()).toBe(0);
  });

  it("is not taken over from by a run that is told to stop", async () => {
    const world = await worldWith([mine], [asleep]);
    expect((await acquire(world, [call], AbortSignal.abort()))?.get(key)?.code).toBe("claimed-elsewhere");
    expect(world.clock.monotonic()).toBe(0);
    const stop = new AbortController();
    const stopped = world.clock.sleep(30_000).then(() => stop.abort());
    expect((await acquire(world, [call], stop.signal))?.get(key)?.code).toBe("claimed-elsewhere");
    await stopped;
    expect(world.clock.monotonic()).toBe(30_000);
  });

  it("is watched together with all others, for the longest lease of those whose process may live", async () => {
    const world = new World();
    world.gone.add("gone");
    const runs = [
      runRecord("gone", { leaseMs: 900_000, version: 3 }),
      runRecord("a", { leaseMs: 20_000, version: 5 }),
      runRecord("b", { leaseMs: 40_001, version: 7 }),
    ];
    const lapsed = new Map<string, number>();
    await world.clock.run(watchLeases(runs, lapsed, world.host(), never));
    expect([...lapsed]).toEqual([
      ["gone", 3],
      ["a", 5],
      ["b", 7],
    ]);
    expect(world.clock.monotonic()).toBe(40_001);
    expect(notices(world)).toEqual(["run a, b seems gone; watching its lease for 41 s before taking over"]);
  });
});

it("a lease is watched in one sleep, and for the rest by a clock that wakes too early", async () => {
  const host = new World().host();
  let elapsed = 5;
  const sleeps: number[] = [];
  const clock: Host["clock"] = {
    now: () => host.clock.now(),
    monotonic: () => elapsed,
    async sleep(ms) {
      sleeps.push(ms);
      elapsed += sleeps.length === 1 ? ms - 0.5 : ms;
    },
  };
  await watchLeases([asleep], new Map(), { ...host, clock }, never);
  expect(sleeps).toEqual([60_000, 1]);
});

describe("a run that can't be attached to says why", () => {
  const attach = (world: World, signal = never) => world.clock.run(attachRun("run-0", world.host(), signal));
  const atWork = {
    severity: "error",
    code: "run-at-work",
    message: "run run-0 is still carried on by another process (alice on laptop, process 1)",
    hint: "wait for it, or stop that process; nothing was sent",
  };

  it.each<[string, readonly RunRecord[], object]>([
    [
      "run-not-found",
      [],
      { severity: "error", code: "run-not-found", message: "the ledger has no run run-0", hint: "see: reinstate ledger list" },
    ],
    [
      "run-ended",
      [{ ...asleep, endedAt: "2026-11-20T09:30:00Z" }],
      {
        severity: "error",
        code: "run-ended",
        message: "run run-0 ended at 2026-11-20T09:30:00Z",
        hint: "apply again: it carries on what is left, as a new run",
      },
    ],
  ])("%s", async (_, runs, diagnostic) => {
    const world = await worldWith([], runs);
    expect(await attach(world)).toEqual(diagnostic);
    expect(world.clock.monotonic()).toBe(0);
  });

  it("run-at-work where its lease moves while it is watched, and interrupted where it was not watched to the end", async () => {
    const moves = await worldWith([], [asleep]);
    const renewed = moves.clock.sleep(30_000).then(() => renews(asleep, moves));
    expect(await attach(moves)).toEqual(atWork);
    await renewed;
    const stopped = await worldWith([], [asleep]);
    expect(await attach(stopped, AbortSignal.abort())).toMatchObject({ severity: "error", code: "interrupted" });
    for (const world of [moves, stopped]) expect((await world.ledger.read()).runs.get("run-0")?.process).toBeUndefined();
  });

  it("interrupted: a lease that was not watched to the end permits nothing, even where the run has left the ledger", async () => {
    const world = new World();
    const snapshot = snapshotOf([], [asleep]);
    const { ledger } = world;
    const before: Ledger = {
      url: ledger.url,
      read: async () => snapshot,
      update: (decide) => ledger.update(decide),
      close: () => ledger.close(),
    };
    const attached = attachRun("run-0", { ...world.host(), ledger: before }, AbortSignal.abort());
    expect(await world.clock.run(attached)).toMatchObject({ code: "interrupted" });
    expect((await ledger.read()).runs.size).toBe(0);
  });
});
