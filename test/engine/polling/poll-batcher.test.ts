import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Company } from "../../../src/engine/polling/poll-batcher.ts";
import { groupBy } from "../../../src/engine/util/group-by.ts";
import { VirtualClock } from "../../fakes/clock.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { outcomes, World } from "../../fakes/world.ts";

interface Look {
  readonly lane: number;
  readonly at: number;
  readonly along: boolean;
  /** When it would have been alone, given the look before it. */
  readonly due: number;
  readonly earliest: number;
}

/** Lanes that look as often as their pauses say, each again after its own look. */
async function lookTogether(lanes: readonly (readonly number[])[], most: number): Promise<Look[]> {
  const clock = new VirtualClock();
  const company = new Company(clock, () => most);
  const looks: Look[] = [];
  const work = lanes.map(async (pauses, lane) => {
    for (const pause of pauses) {
      const due = clock.monotonic() + pause;
      const earliest = due - pause / 2;
      const along = await company.sleep(due, earliest, new AbortController().signal);
      if (!along) company.gather();
      looks.push({ lane, at: clock.monotonic(), along, due, earliest });
    }
  });
  await clock.run(Promise.all(work));
  return looks;
}

const pauses = fc.array(fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 8 }), { minLength: 1, maxLength: 12 });

describe("lanes in company", () => {
  test("look no later than alone, no earlier than they are willing to, and only along with one whose look is due", async () => {
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 2, max: 6 }), async (lanes, most) => {
        const looks = await lookTogether(lanes, most);
        expect(looks).toHaveLength(lanes.flat().length);
        for (const { at, along, due, earliest } of looks) {
          expect(at).toBeLessThanOrEqual(due);
          expect(at).toBeGreaterThanOrEqual(along ? earliest : due);
        }
        for (const [at, together] of groupBy(looks, (look) => look.at)) {
          const due = together.filter(({ along }) => !along).length;
          expect(due, `at ${at}`).toBeGreaterThan(0);
          expect(together.length, `at ${at}`).toBeLessThanOrEqual(due * most);
        }
      }),
    );
  });

  test("of one are alone, look for look", async () => {
    await fc.assert(
      fc.asyncProperty(pauses, async (lanes) => {
        for (const look of await lookTogether(lanes, 1)) expect(look).toMatchObject({ at: look.due, along: false });
      }),
    );
  });

  test("with pauses alike look once for all, after a while", async () => {
    const lanes = Array.from({ length: 30 }, (_, lane) => [1 + lane * 50, ...Array.from({ length: 20 }, () => 2_000)]);
    const times = new Set((await lookTogether(lanes, 30)).map(({ at }) => at));
    expect(times.size).toBeLessThanOrEqual(30);
  });

  test("that are told to stop wake at once, and aren't waited for", async () => {
    const clock = new VirtualClock();
    const company = new Company(clock, () => 30);
    const stop = new AbortController();
    const sleeping = company.sleep(60_000, 1_000, stop.signal);
    stop.abort();
    expect(await clock.run(sleeping)).toBe(false);
    expect(await clock.run(company.sleep(60_000, 1_000, stop.signal))).toBe(false);
    expect(clock.monotonic()).toBe(0);
    company.gather();
  });

  test("step by step of any number: each look wakes no more than fit", async () => {
    const looks = await lookTogether(
      Array.from({ length: 2_000 }, (_, lane) => [1_000 + (lane % 997), 2_000]),
      30,
    );
    expect(looks).toHaveLength(4_000);
    for (const together of groupBy(looks, (look) => look.at).values())
      expect(together.length).toBeLessThanOrEqual(30 * together.filter(({ along }) => !along).length);
  });
});

describe("a run with lanes that share looks", () => {
  const lanes = 12;
  const plans = [plan(...Array.from({ length: lanes }, (_, lane) => entry(`e${lane}`, ["a", "b"], { namespace: `n${lane}` })))];

  async function run(lanesPerLook: number, prepare: (world: World) => void = () => {}) {
    const world = new World();
    world.cloud.lanesPerLook = lanesPerLook;
    world.cloud.durationMs = 20 * 60_000;
    prepare(world);
    const outcome = await world.apply(plans, { settings: { parallel: lanes, callsPerSecond: 3 } });
    return { world, outcome, requests: new Set(world.cloud.looks.map(({ at }) => at)).size };
  }

  test("does the same with a fraction of the looks, and none of them throttled", async () => {
    const [alone, along] = [await run(1), await run(30)];
    expect(outcomes(along.outcome)).toEqual(outcomes(alone.outcome));
    expect(along.world.cloud.submits.toSorted()).toEqual(alone.world.cloud.submits.toSorted());
    expect(along.requests).toBeLessThan(alone.world.cloud.counts.observe / 4);
    expect(along.world.clock.monotonic()).toBeLessThanOrEqual(alone.world.clock.monotonic());
  });

  test("doesn't take along who looks for a submit without an answer: that look takes requests of its own", async () => {
    const looksOfFirst = async (lanesPerLook: number) => {
      const { world, outcome } = await run(lanesPerLook, ({ cloud }) => void cloud.react("a_new", "drop"));
      expect(new Set(Object.values(outcomes(outcome)))).toEqual(new Set(["restored"]));
      const sentAgain = world.cloud.jobs.find(({ lane }) => lane === "fake/n0")?.acceptedAt ?? 0;
      return world.cloud.looks.filter(({ lane, at }) => lane === "fake/n0" && world.clock.now() - world.clock.monotonic() + at < sentAgain)
        .length;
    };
    expect(await looksOfFirst(30)).toBe(await looksOfFirst(1));
  });

  test("goes on when shared looks fail", async () => {
    const { world, outcome } = await run(30, ({ cloud }) => {
      for (let lane = 0; lane < lanes; lane += 1) cloud.blind.push(failure("retry"));
    });
    expect(Object.values(outcomes(outcome))).toEqual(Array.from({ length: 2 * lanes }, () => "restored"));
    expect(world.cloud.overlaps).toBe(0);
  });

  test("a lane's own timeout ends its waiting, and nobody else's", async () => {
    const world = new World();
    world.cloud.lanesPerLook = 30;
    world.cloud.durationMs = 20 * 60_000;
    const timed = [
      plan(
        ...Array.from({ length: 6 }, (_, lane) =>
          entry(`e${lane}`, ["a"], { namespace: `n${lane}`, ...(lane === 2 && { timeoutMs: 90_000 }) }),
        ),
      ),
    ];
    const outcome = await world.apply(timed);
    expect(Object.values(outcomes(outcome)).toSorted()).toEqual(["detached", ...Array.from({ length: 5 }, () => "restored")]);
    expect(world.cloud.looks.filter(({ lane, at }) => lane === "fake/n2" && at > 90_000)).toEqual([]);
  });
});
