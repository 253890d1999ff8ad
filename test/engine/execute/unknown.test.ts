import { describe, expect, it } from "vitest";
import { resolveRecord } from "../../../src/engine/index.ts";
import { err, ok } from "../../../src/model/result.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { outcomes, World, withSessions } from "../../fakes/world.ts";

const plans = [plan(entry("one", ["a"]))];
const settings = { settleMs: 10_000, pollMinMs: 500, pollMaxMs: 1_000 };

/** A world with an outcome that nobody knows: accepted, no answer, refused the second time, and not listed for as long as it was looked for. */
async function unknown(account?: string) {
  const world = new World();
  world.cloud.account = account;
  world.cloud.react("a_new", "accept-silently", { refuse: "fatal" });
  world.cloud.lagMs = 300_000;
  world.cloud.durationMs = 400_000;
  expect(Object.values(outcomes(await world.apply(plans, { settings })))).toEqual(["unknown"]);
  const [record] = (await world.ledger.read()).records.values();
  if (record === undefined) throw new Error("no record");
  return { world, key: record.key };
}

const state = async (world: World) => [...(await world.ledger.read()).records.values()].map((record) => record.state);
const action = async (world: World) => (await world.plan(plans)).plans[0]?.entries[0]?.calls[0]?.action;

describe("an unknown outcome", () => {
  it("stays blocked while the provider lists no job", async () => {
    const { world } = await unknown();
    expect(await action(world)).toBe("blocked");
    expect((await world.apply(plans, { settings })).is).toBe("refused");
    expect(world.cloud.submits).toEqual(["a_new", "a_new"]);
  });

  it("settles itself when the job runs, and when it has succeeded; nothing more is sent", async () => {
    for (const later of [320_000, 900_000]) {
      const { world } = await unknown();
      await world.clock.run(world.clock.sleep(later));
      expect(await action(world)).toBe("resume");
      expect(Object.values(outcomes(await world.apply(plans, { settings })))).toEqual(["restored"]);
      const [record] = (await world.ledger.read()).records.values();
      expect(record?.attempts).toEqual([expect.objectContaining({ ended: "restored", requestId: "job-1" })]);
      expect(record?.attempts[0]?.problem).toBeUndefined();
      expect(world.cloud.submits).toEqual(["a_new", "a_new"]);
    }
  });

  it("settles as failed when the job did, which the next apply tries again", async () => {
    const { world } = await unknown();
    world.cloud.endings.set("a_new", "failed");
    await world.clock.run(world.clock.sleep(900_000));
    expect(Object.values(outcomes(await world.apply(plans, { settings })))).toEqual(["failed"]);
    expect(await action(world)).toBe("retry");
  });

  it("that is followed and vanishes again stays unknown, and nothing is sent", async () => {
    const { world } = await unknown();
    await world.clock.run(world.clock.sleep(320_000));
    const run = await world.plan(plans);
    expect(run.plans[0]?.entries[0]?.calls[0]?.action).toBe("resume");
    world.cloud.vanishAfterMs = 0;
    const { apply } = await import("../../../src/engine/index.ts");
    const { asTester } = await import("../../fakes/world.ts");
    const request = { run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal };
    expect(Object.values(outcomes(await world.clock.run(apply(request, world.host(settings)))))).toEqual(["unknown"]);
    expect(await state(world)).toEqual(["unknown"]);
    expect(world.cloud.submits).toEqual(["a_new", "a_new"]);
  });
});

describe("settling it by hand as failed", () => {
  const saw = { as: "failed", by: "jo", why: "no table" } as const;

  it("is refused while the provider lists the job, running or done", async () => {
    for (const later of [320_000, 900_000]) {
      const { world, key } = await unknown();
      await world.clock.run(world.clock.sleep(later));
      const resolved = await world.clock.run(resolveRecord(world.host(), key, saw));
      expect(resolved).toMatchObject({ ok: false, error: { code: "job-listed" } });
      expect(await state(world)).toEqual(["unknown"]);
    }
  });

  it("is refused where the provider can't be asked, and not where only the permission is missing", async () => {
    const { world, key } = await unknown();
    const answering = (why: ReturnType<typeof failure>) => withSessions(world.host(), () => ({ observe: async () => err(why) }));
    const unreachable = await world.clock.run(resolveRecord(answering(failure("retry", "network-unreachable")), key, saw));
    expect(unreachable).toMatchObject({ ok: false, error: { code: "not-observed" } });
    const forbidden = { ...failure("fatal", "permission-missing"), permission: "fake:List" };
    expect(await world.clock.run(resolveRecord(answering(forbidden), key, saw))).toMatchObject({ ok: true, value: { state: "failed" } });
  });

  it("is refused with another account's credentials, which would see no job", async () => {
    const { world, key } = await unknown("111122223333");
    world.cloud.account = "444455556666";
    expect(await world.clock.run(resolveRecord(world.host(), key, saw))).toMatchObject({ ok: false, error: { code: "wrong-account" } });
    world.cloud.account = "111122223333";
    expect(await world.clock.run(resolveRecord(world.host(), key, saw))).toMatchObject({ ok: true });
  });

  it("goes through while no job is listed, as does settling it as restored at any time", async () => {
    const { world, key } = await unknown();
    expect(await world.clock.run(resolveRecord(world.host(), key, saw))).toMatchObject({ ok: true, value: { state: "failed" } });
    const other = await unknown();
    await other.world.clock.run(other.world.clock.sleep(900_000));
    const resolved = await other.world.clock.run(resolveRecord(other.world.host(), other.key, { ...saw, as: "restored" }));
    expect(resolved).toMatchObject({ ok: true, value: { state: "restored" } });
  });

  it.each([
    ["running", "r-9", "as running (request r-9)"],
    ["succeeded", undefined, "as succeeded"],
  ] as const)("says what the provider lists: %s, %s", async (listed, requestId, words) => {
    const { world, key } = await unknown();
    let closed = 0;
    const observation = { state: listed, ...(requestId !== undefined && { requestId }) };
    const host = withSessions(world.host(), () => ({
      observe: async () => ok([observation]),
      close: () => {
        closed += 1;
      },
    }));
    expect(await world.clock.run(resolveRecord(host, key, saw))).toEqual({
      ok: false,
      error: {
        severity: "error",
        code: "job-listed",
        message: `the provider lists the job of inc/one ${words}, so it has not failed`,
        hint: "run: reinstate apply. It settles the record by what the provider lists",
      },
    });
    expect(closed).toBe(1);
  });

  it("says that the provider could not be asked, or whose credentials would do", async () => {
    const { world, key } = await unknown("111122223333");
    const silent = withSessions(world.host(), () => ({ observe: async () => err(failure("retry", "network-unreachable")) }));
    const { message } = failure("retry", "network-unreachable");
    expect(await world.clock.run(resolveRecord(silent, key, saw))).toEqual({
      ok: false,
      error: {
        severity: "error",
        code: "not-observed",
        message: `inc/one: the provider could not be asked whether it lists the job: ${message}`,
        hint: "make it reachable first: a restore that runs after all would be sent a second time",
      },
    });
    world.cloud.account = "444455556666";
    expect(await world.clock.run(resolveRecord(world.host(), key, saw))).toEqual({
      ok: false,
      error: {
        severity: "error",
        code: "wrong-account",
        message: "inc/one was sent in account 111122223333, and the credentials are of account 444455556666",
        hint: "use credentials of account 111122223333: with others, its job can't be seen",
      },
    });
  });

  it("asks for the account only where one is on record, knows the lane's other jobs, and takes no answer for none", async () => {
    const { world, key } = await unknown();
    await world.ledger.update((snapshot) => {
      const record = snapshot.records.get(key);
      if (record === undefined) throw new Error("no record");
      const attempts = record.attempts.map((attempt) => ({ ...attempt, requestId: "r-other" }));
      return {
        result: undefined,
        records: [{ ...record, version: 1, key: "f".repeat(64), intent: "other", state: "restored", attempts }],
        message: "m",
      };
    });
    let accounts = 0;
    const taken: string[][] = [];
    const host = withSessions(world.host(), () => ({
      account: async () => {
        accounts += 1;
        return ok("444455556666");
      },
      observe: async (watches) => {
        taken.push(...watches.map((watch) => [...watch.taken]));
        return ok([]);
      },
    }));
    expect(await world.clock.run(resolveRecord(host, key, saw))).toMatchObject({ ok: true, value: { state: "failed" } });
    expect([accounts, taken]).toEqual([0, [["r-other"]]]);
  });

  it.each([
    ["names nothing", "0000"],
    ["has no outcome to settle", undefined],
  ])("asks nobody about a key that %s", async (_, prefix) => {
    const { world, key } = await unknown();
    await world.clock.run(resolveRecord(world.host(), key, { ...saw, as: "restored" }));
    const asked: string[] = [];
    const host = { ...world.host(), provider: async (name: string) => Promise.reject(new Error(asked[asked.push(name)] ?? name)) };
    expect(await world.clock.run(resolveRecord(host, prefix ?? key, saw))).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });
});
