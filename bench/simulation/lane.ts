import { apply, authorizeAll, computePlan, type Settings } from "../../src/engine/index.ts";
import { SimulatedClock } from "./clock.ts";
import { laneOf, SimulatedCloud, simulatedEntry } from "./cloud.ts";
import { simulatedHost } from "./host.ts";
import { logNormal, seeded } from "./random.ts";
import { type Kind, makeTrace, type Trace } from "./trace.ts";

export interface LaneCase {
  readonly kind: Kind;
  /** The middle of the lane's restore lengths. */
  readonly lengthMs: number;
  readonly restores: number;
  readonly lanes: number;
  readonly seed: number;
}

/** What the lanes of a case cost beyond the restores' own time. */
export interface LaneCost {
  readonly restores: number;
  /** The restores' own time, all together, ms. */
  readonly ownMs: number;
  /** A restore has ended and nobody has noticed, or the next one isn't accepted yet, ms. */
  readonly deadMs: number;
  readonly requests: number;
}

export const tablesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `t${index}`);

const seedsOf = (of: LaneCase): number[] => Array.from({ length: of.lanes }, (_, lane) => of.seed * 1000 + lane);

/** Runs the real engine over lanes whose restores follow traces, one lane after the other so that none disturbs another. */
export async function measureLanes(of: LaneCase, settings: Partial<Settings>): Promise<LaneCost> {
  const costs: LaneCost[] = [];
  for (const seed of seedsOf(of)) costs.push(await measureAtOnce(of, [seed], settings, 1));
  return together(costs);
}

/** The same lanes with the same traces side by side in one region, where one request serves so many polls. */
export const measureRegion = (of: LaneCase, settings: Partial<Settings>, lanesPerPoll: number): Promise<LaneCost> =>
  measureAtOnce(of, seedsOf(of), { ...settings, parallel: of.lanes }, lanesPerPoll);

export function together(costs: readonly LaneCost[]): LaneCost {
  const sum = (get: (cost: LaneCost) => number) => costs.reduce((total, cost) => total + get(cost), 0);
  return {
    restores: sum((cost) => cost.restores),
    ownMs: sum((cost) => cost.ownMs),
    deadMs: sum((cost) => cost.deadMs),
    requests: sum((cost) => cost.requests),
  };
}

function tracesOf(of: LaneCase, random: () => number): Trace[] {
  const nature = { kind: of.kind, megabytesPerSecond: logNormal(random, 120, 0.7), pendingMs: 5_000 + 25_000 * random() };
  // Tables of one namespace differ: two of three are within the factor 1.65 of the middle.
  return tablesOf(of.restores).map(() => makeTrace(nature, logNormal(random, of.lengthMs, 0.5), random));
}

const region = "eu-west-1";

async function measureAtOnce(of: LaneCase, seeds: readonly number[], settings: Partial<Settings>, lanesPerPoll: number): Promise<LaneCost> {
  const randoms = seeds.map(seeded);
  const traces = new Map(randoms.map((random, lane) => [laneOf(region, `n${lane}`), tracesOf(of, random)]));
  const [random = seeded(0)] = randoms;
  const clock = new SimulatedClock();
  const trace = (lane: string, table: string) => {
    const found = traces.get(lane)?.[Number(table.replace(/\D/g, ""))];
    if (found === undefined) throw new Error(`no trace for ${table}`);
    return found;
  };
  const cloud = new SimulatedCloud(clock, { latencyMs: 100, throttled: 0, failing: 0, random, lanesPerPoll, trace });
  const lastEnded = new Map<string, number>();
  const host = simulatedHost(clock, cloud, random, settings, (event) => {
    if (event.type === "ended") lastEnded.set(event.call.lane, event.at - clock.now() + clock.monotonic());
  });
  const location = { file: "plans/p.yaml", line: 1, column: 1 };
  const entries = seeds.map((_, lane) => simulatedEntry("p", `e${lane}`, region, `n${lane}`, tablesOf(of.restores)));
  const plans = [{ name: "p", labels: {}, file: location.file, entries, location }];
  const run = await clock.run(computePlan({ plans, only: [], offline: true }, host));
  await clock.run(
    apply(
      {
        run,
        authorizations: authorizeAll(run, { by: "person", actor: "bench", tool: "bench" }),
        detach: false,
        skipBlocked: false,
        signal: new AbortController().signal,
      },
      host,
    ),
  );
  const { baseline, submit, observe } = cloud.requests;
  const lanes = [...cloud.lanes].map((lane) => {
    const jobs = cloud.jobsOf(lane);
    const deadMs = jobs.reduce((sum, job, index) => sum + (jobs[index + 1]?.acceptedAt ?? lastEnded.get(lane) ?? 0) - job.endsAt, 0);
    return { restores: jobs.length, ownMs: jobs.reduce((sum, job) => sum + job.durationMs, 0), deadMs, requests: 0 };
  });
  return { ...together(lanes), requests: baseline + submit + observe };
}
