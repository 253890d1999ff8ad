import { describe, expect, it } from "vitest";
import { apply, type Host, type Settings } from "../../../src/engine/index.ts";
import { err } from "../../../src/model/result.ts";
import { entry, failure, plan } from "../../fakes/provider.ts";
import { asTester, World, withSessions } from "../../fakes/world.ts";

/** A storm of throttling over 200 lanes of one account and region, on a virtual clock. */

const lanes = Array.from({ length: 200 }, (_, index) => `ns-${index}`);
const plans = [plan(...lanes.map((namespace) => entry(namespace, [namespace], { namespace })))];
const stormMs = 60_000;

interface Request {
  /** ms since the run began. */
  readonly at: number;
  readonly what: "baseline" | "submit" | "observe";
  readonly lane: string;
}

/** Every submit and look until the storm is over is throttled. What a session is asked is what the cloud sees: retries are the engine's. */
function stormy(world: World, host: Host, requests: Request[], retryAfterMs: number | undefined): Host {
  const begin = world.clock.now();
  const refused = () => err({ ...failure("retry", "throttled"), ...(retryAfterMs !== undefined && { retryAfterMs }) });
  const note = (what: Request["what"], lane: string) => {
    requests.push({ at: world.clock.now() - begin, what, lane });
    return world.clock.now() - begin < stormMs;
  };
  return withSessions(host, (session) => ({
    async baseline(call) {
      note("baseline", call.lane);
      return session.baseline(call);
    },
    submit: async (call, context) => (note("submit", call.lane) ? refused() : session.submit(call, context)),
    observe: async (watches) => (note("observe", watches[0]?.call.lane ?? "") ? refused() : session.observe(watches)),
  }));
}

async function weathered(settings: Partial<Settings>, retryAfterMs?: number) {
  const world = new World();
  world.cloud.durationMs = 300_000;
  const run = await world.plan(plans);
  const requests: Request[] = [];
  const host = stormy(world, world.host({ parallel: lanes.length, ...settings }), requests, retryAfterMs);
  const outcome = await world.clock.run(
    apply({ run, authorizations: asTester(run), detach: false, skipBlocked: false, signal: new AbortController().signal }, host),
  );
  return { world, outcome, requests };
}

/** Requests in the busiest second from `from` to `to`, wherever that second begins. */
function busiest(requests: readonly Request[], from = 0, to = Number.POSITIVE_INFINITY): number {
  const times = requests.map(({ at }) => at).filter((at) => from <= at && at < to);
  let [most, first] = [0, 0];
  for (const [index, at] of times.entries()) {
    while (at - (times[first] ?? at) >= 1000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

function triesOf(requests: readonly Request[], to: number): readonly number[] {
  const tries = new Map(lanes.map((lane) => [`fake/${lane}`, 0]));
  for (const { at, what, lane } of requests) if (what === "submit" && at < to) tries.set(lane, (tries.get(lane) ?? 0) + 1);
  return [...tries.values()];
}

describe.each([
  ["without a pause to keep", undefined],
  ["with the same pause for all", 20_000],
])("a storm %s", (_, retryAfterMs) => {
  it("ends with every restore done once; all lanes had their turns, and nothing ever went over the rate", async () => {
    const { world, outcome, requests } = await weathered({}, retryAfterMs);
    expect(outcome).toMatchObject({ is: "done", report: { summary: { restored: 200 } } });
    expect(new Set(world.cloud.jobs.map(({ table }) => table)).size).toBe(200);
    expect(world.cloud.jobs).toHaveLength(200);
    const tries = triesOf(requests, stormMs);
    expect(Math.min(...tries)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...tries) - Math.min(...tries)).toBeLessThanOrEqual(2);
    // 10 a second, and two seconds' worth at once after a quiet time; there is none right after a storm.
    expect(busiest(requests)).toBeLessThanOrEqual(30);
    expect(busiest(requests, stormMs, stormMs + 10_000)).toBeLessThanOrEqual(10);
  });
});

it("200 lanes that are refused at the same instant come back spread out, even where no rate holds them", async () => {
  const { world, outcome, requests } = await weathered({ callsPerSecond: 10_000 });
  expect(outcome).toMatchObject({ is: "done", report: { summary: { restored: 200 } } });
  const submits = requests.filter(({ what }) => what === "submit");
  expect(new Set(submits.slice(0, 200).map(({ at }) => at))).toEqual(new Set([0]));
  const delays = world.events.flatMap((event) => (event.type === "waiting" ? [event.delayMs] : []));
  expect(new Set(delays.slice(0, 200)).size).toBe(200);
  expect(busiest(submits, 1)).toBeLessThan(100);
  expect(busiest(submits, stormMs)).toBeLessThanOrEqual(20);
});
