import { apply, computePlan, type Settings } from "../../src/engine/index.ts";
import { SimulatedClock } from "./clock.ts";
import { laneOf, SimulatedCloud, simulatedEntry } from "./cloud.ts";
import { simulatedHost } from "./host.ts";
import { logNormal, seeded } from "./random.ts";
import { type Kind, makeTrace } from "./trace.ts";

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

/** Runs the real engine over lanes whose restores follow traces, one lane after the other so that none disturbs another. */
export async function measureLanes(of: LaneCase, settings: Partial<Settings>): Promise<LaneCost> {
  const costs: LaneCost[] = [];
  for (let lane = 0; lane < of.lanes; lane += 1) costs.push(await measureLane(of, of.seed * 1000 + lane, settings));
  const sum = (get: (cost: LaneCost) => number) => costs.reduce((total, cost) => total + get(cost), 0);
  return {
    restores: sum((cost) => cost.restores),
    ownMs: sum((cost) => cost.ownMs),
    deadMs: sum((cost) => cost.deadMs),
    requests: sum((cost) => cost.requests),
  };
}

async function measureLane(of: LaneCase, seed: number, settings: Partial<Settings>): Promise<LaneCost> {
  const random = seeded(seed);
  const nature = { kind: of.kind, megabytesPerSecond: logNormal(random, 120, 0.7), pendingMs: 5_000 + 25_000 * random() };
  // Tables of one namespace differ: two of three are within the factor 1.65 of the middle.
  const traces = tablesOf(of.restores).map(() => makeTrace(nature, logNormal(random, of.lengthMs, 0.5), random));
  const clock = new SimulatedClock();
  const trace = (_: string, table: string) => {
    const found = traces[Number(table.replace(/\D/g, ""))];
    if (found === undefined) throw new Error(`no trace for ${table}`);
    return found;
  };
  const cloud = new SimulatedCloud(clock, { latencyMs: 100, throttled: 0, failing: 0, random, trace });
  let lastEnded = 0;
  const host = simulatedHost(clock, cloud, random, settings, (event) => {
    if (event.type === "ended") lastEnded = event.at - clock.now() + clock.monotonic();
  });
  const plans = [
    {
      name: "p",
      labels: {},
      file: "plans/p.yaml",
      entries: [simulatedEntry("p", "e", "eu-west-1", "n", tablesOf(of.restores))],
      location: { file: "plans/p.yaml", line: 1, column: 1 },
    },
  ];
  const run = await clock.run(computePlan({ plans, only: [], offline: true }, host));
  await clock.run(apply({ run, detach: false, skipBlocked: false, signal: new AbortController().signal }, host));
  const jobs = cloud.jobsOf(laneOf("eu-west-1", "n"));
  const deadMs = jobs.reduce((sum, job, index) => sum + (jobs[index + 1]?.acceptedAt ?? lastEnded) - job.endsAt, 0);
  const { baseline, submit, observe } = cloud.requests;
  return {
    restores: jobs.length,
    ownMs: jobs.reduce((sum, job) => sum + job.durationMs, 0),
    deadMs,
    requests: baseline + submit + observe,
  };
}
