import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PollBatcher } from "../../../src/engine/polling/poll-batcher.ts";
import { groupBy } from "../../../src/engine/util/group-by.ts";
import { VirtualClock } from "../../fakes/clock.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { outcomes, World } from "../../fakes/world.ts";

interface Poll {
  readonly lane: number;
  readonly at: number;
  readonly joined: boolean;
  /** When it would have been alone, given the poll before it. */
  readonly due: number;
  readonly earliest: number;
}

/** Lanes that poll as often as their pauses say, each again after its own poll. */
async function pollTogether(lanes: readonly (readonly number[])[], batchSize: number): Promise<Poll[]> {
  const clock = new VirtualClock();
  const batcher = new PollBatcher(clock, () => batchSize);
  const polls: Poll[] = [];
  const work = lanes.map(async (pauses, lane) => {
    for (const pause of pauses) {
      const due = clock.monotonic() + pause;
      const earliest = due - pause / 2;
      const joined = await batcher.sleep(due, earliest, new AbortController().signal);
      if (!joined) batcher.wakeOthers();
      polls.push({ lane, at: clock.monotonic(), joined, due, earliest });
    }
  });
  await clock.run(Promise.all(work));
  return polls;
}

const pauses = fc.array(fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 8 }), { minLength: 1, maxLength: 12 });

describe("lanes that share polls", () => {
  test("poll no later than alone, no earlier than they are willing to, and only with one whose poll is due", async () => {
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 2, max: 6 }), async (lanes, batchSize) => {
        const polls = await pollTogether(lanes, batchSize);
        expect(polls).toHaveLength(lanes.flat().length);
        for (const { at, joined, due, earliest } of polls) {
          expect(at).toBeLessThanOrEqual(due);
          expect(at).toBeGreaterThanOrEqual(joined ? earliest : due);
        }
        for (const [at, together] of groupBy(polls, (poll) => poll.at)) {
          const due = together.filter(({ joined }) => !joined).length;
          expect(due, `at ${at}`).toBeGreaterThan(0);
          expect(together.length, `at ${at}`).toBeLessThanOrEqual(due * batchSize);
        }
      }),
    );
  });

  test("in batches of one are alone, poll for poll", async () => {
    await fc.assert(
      fc.asyncProperty(pauses, async (lanes) => {
        for (const poll of await pollTogether(lanes, 1)) expect(poll).toMatchObject({ at: poll.due, joined: false });
      }),
    );
  });

  test("with equal pauses poll in one request, after a while", async () => {
    const lanes = Array.from({ length: 30 }, (_, lane) => [1 + lane * 50, ...Array.from({ length: 20 }, () => 2_000)]);
    const times = new Set((await pollTogether(lanes, 30)).map(({ at }) => at));
    expect(times.size).toBeLessThanOrEqual(30);
  });

  test("that are told to stop wake at once, and aren't waited for", async () => {
    const clock = new VirtualClock();
    const batcher = new PollBatcher(clock, () => 30);
    const stop = new AbortController();
    const sleeping = batcher.sleep(60_000, 1_000, stop.signal);
    stop.abort();
    expect(await clock.run(sleeping)).toBe(false);
    expect(await clock.run(batcher.sleep(60_000, 1_000, stop.signal))).toBe(false);
    expect(clock.monotonic()).toBe(0);
    batcher.wakeOthers();
  });

  test("step by step of any number: each poll wakes no more than fit a batch", async () => {
    const polls = await pollTogether(
      Array.from({ length: 2_000 }, (_, lane) => [1_000 + (lane % 997), 2_000]),
      30,
    );
    expect(polls).toHaveLength(4_000);
    for (const together of groupBy(polls, (poll) => poll.at).values())
      expect(together.length).toBeLessThanOrEqual(30 * together.filter(({ joined }) => !joined).length);
  });
});

describe("a run with lanes that share polls", () => {
  const lanes = 12;
  const plans = [plan(...Array.from({ length: lanes }, (_, lane) => entry(`e${lane}`, ["a", "b"], { namespace: `n${lane}` })))];

  async function run(lanesPerPoll: number, prepare: (world: World) => void = () => {}) {
    const world = new World();
    world.cloud.lanesPerPoll = lanesPerPoll;
    world.cloud.durationMs = 20 * 60_000;
    prepare(world);
    const outcome = await world.apply(plans, { settings: { parallel: lanes, callsPerSecond: 3 } });
    return { world, outcome, requests: new Set(world.cloud.looks.map(({ at }) => at)).size };
  }

  test("does the same with a fraction of the requests, and none of them throttled", async () => {
    const [alone, batched] = [await run(1), await run(30)];
    expect(outcomes(batched.outcome)).toEqual(outcomes(alone.outcome));
    expect(batched.world.cloud.submits.toSorted()).toEqual(alone.world.cloud.submits.toSorted());
    expect(batched.requests).toBeLessThan(alone.world.cloud.counts.observe / 4);
    expect(batched.world.clock.monotonic()).toBeLessThanOrEqual(alone.world.clock.monotonic());
  });

  test("doesn't wake a lane that searches for a submit without an answer: that poll takes requests of its own", async () => {
    const pollsOfFirst = async (lanesPerPoll: number) => {
      const { world, outcome } = await run(lanesPerPoll, ({ cloud }) => void cloud.react("a_new", "drop"));
      expect(new Set(Object.values(outcomes(outcome)))).toEqual(new Set(["restored"]));
      const sentAgain = world.cloud.jobs.find(({ lane }) => lane === "fake/n0")?.acceptedAt ?? 0;
      return world.cloud.looks.filter(({ lane, at }) => lane === "fake/n0" && world.clock.now() - world.clock.monotonic() + at < sentAgain)
        .length;
    };
    expect(await pollsOfFirst(30)).toBe(await pollsOfFirst(1));
  });

  test("goes on when shared polls fail", async () => {
    const { world, outcome } = await run(30, ({ cloud }) => {
      for (let lane = 0; lane < lanes; lane += 1) cloud.blind.push(failure("retry"));
    });
    expect(Object.values(outcomes(outcome))).toEqual(Array.from({ length: 2 * lanes }, () => "restored"));
    expect(world.cloud.overlaps).toBe(0);
  });

  test("a lane's own timeout ends its waiting, and nobody else's", async () => {
    const world = new World();
    world.cloud.lanesPerPoll = 30;
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
