import { createHash } from "node:crypto";
import { apply, authorizeAll, computePlan } from "../../src/engine/index.ts";
import type { RestorePlan } from "../../src/model/restore-plan.ts";
import type { RunReport } from "../../src/model/run-report.ts";
import { SimulatedClock } from "./clock.ts";
import { laneOf, SimulatedCloud, simulatedEntry } from "./cloud.ts";
import { simulatedHost } from "./host.ts";
import { tablesOf } from "./lane.ts";
import { logNormal, seeded } from "./random.ts";
import { kinds, type LaneNature, makeTrace, type Trace } from "./trace.ts";

export interface Fleet {
  readonly restores: number;
  readonly lanes: number;
  readonly regions: number;
  readonly seed: number;
}

export interface FleetResult {
  readonly restores: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly makespanMs: number;
  /** What the longest lane takes when nobody waits for anything. */
  readonly longestLaneMs: number;
  readonly requests: number;
  readonly throttled: number;
  /** The most requests that one region got within any one second. */
  readonly busiest: number;
  readonly planCpuMs: number;
  readonly applyCpuMs: number;
  /** Of everything that the report says. */
  readonly digest: string;
}

/** Plans and applies with the real engine: one plan a region, one entry a lane; 2 % of requests throttled, 1 % of restores failing. */
export async function runFleet({ restores, lanes, regions, seed }: Fleet): Promise<FleetResult> {
  const random = seeded(seed);
  const perLane = restores / lanes;
  const natures = new Map<string, LaneNature>();
  const plans: RestorePlan[] = [];
  const tables = tablesOf(perLane);
  for (let region = 0; region < regions; region += 1) {
    const name = `region-${region}`;
    const location = { file: `plans/${name}.yaml`, line: 1, column: 1 };
    const entries = Array.from({ length: lanes / regions }, (_, index) => {
      const namespace = `namespace-${index}`;
      const kind = kinds[Math.floor(random() * kinds.length)] ?? "steady";
      natures.set(laneOf(name, namespace), { kind, megabytesPerSecond: logNormal(random, 120, 0.7), pendingMs: 5_000 + 25_000 * random() });
      return simulatedEntry(name, `entry-${index}`, name, namespace, tables);
    });
    plans.push({ name, labels: {}, file: location.file, entries, location });
  }
  const clock = new SimulatedClock();
  const trace = (lane: string): Trace => {
    const nature = natures.get(lane);
    if (nature === undefined) throw new Error(`no lane ${lane}`);
    return makeTrace(nature, logNormal(random, 10 * 60_000, 0.6), random);
  };
  const cloud = new SimulatedCloud(clock, { latencyMs: 100, throttled: 0.02, failing: 0.01, random, trace });
  const host = simulatedHost(clock, cloud, random, { parallel: lanes }, () => {});
  const before = process.cpuUsage();
  const run = await clock.run(computePlan({ plans, only: [], offline: false }, host));
  const planned = process.cpuUsage(before);
  const from = clock.monotonic();
  const outcome = await clock.run(
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
  const total = process.cpuUsage(before);
  if (outcome.is === "refused") throw new Error("the simulated plan was refused");
  const own = [...cloud.lanes].map((lane) => cloud.jobsOf(lane).reduce((sum, job) => sum + job.durationMs, 0));
  const cpu = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
  const { baseline, submit, observe } = cloud.requests;
  return {
    restores,
    outcomes: { ...outcome.report.summary },
    makespanMs: clock.monotonic() - from,
    longestLaneMs: Math.max(...own),
    requests: baseline + submit + observe,
    throttled: cloud.throttled,
    busiest: cloud.busiest,
    planCpuMs: cpu(planned),
    applyCpuMs: cpu(total) - cpu(planned),
    digest: digestOf(outcome.report),
  };
}

/** Line by line: the text of the whole would be a third of what is measured. */
function digestOf({ calls, ...rest }: RunReport): string {
  const hash = createHash("sha256").update(JSON.stringify(rest));
  for (const call of calls) hash.update(JSON.stringify(call));
  return hash.digest("hex");
}
