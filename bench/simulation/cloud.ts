import type { Call } from "../../src/model/call.ts";
import type { RedshiftServerlessEntry } from "../../src/model/generated/restore-plan.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Entry } from "../../src/model/restore-plan.ts";
import { err, ok } from "../../src/model/result.ts";
import type { Failure, Provider, Session, Watch } from "../../src/providers/provider.ts";
import type { SimulatedClock } from "./clock.ts";
import { progressAt, type Trace } from "./trace.ts";

export interface Job {
  readonly id: string;
  readonly table: string;
  readonly lane: string;
  readonly durationMs: number;
  /** Gone once the next restore of the lane has begun. */
  trace: Trace | undefined;
  readonly acceptedAt: number;
  readonly endsAt: number;
  readonly fails: boolean;
}

export interface CloudSettings {
  /** How long every request takes, ms. */
  readonly latencyMs: number;
  /** How often a request is refused with a throttling error. */
  readonly throttled: number;
  /** How often a restore fails. */
  readonly failing: number;
  readonly random: () => number;
  /** How many lanes that poll at the same time are served by one request. */
  readonly lanesPerPoll?: number;
  /** The restore that a request for this table starts. */
  trace(lane: string, table: string): Trace;
}

/** A cloud whose restores follow traces. It counts every request and knows when each lane stood still. */
export class SimulatedCloud {
  readonly #clock: SimulatedClock;
  readonly #settings: CloudSettings;
  readonly #byId = new Map<string, Job>();
  readonly #byLane = new Map<string, Job[]>();
  readonly requests = { baseline: 0, submit: 0, observe: 0 };
  throttled = 0;
  #accepted = 0;
  /** The most requests that one region got within one second. */
  busiest = 0;
  /** When the last poll of each lane began, unless something was submitted since. */
  readonly #polls = new Map<string, number>();
  readonly #shared = new Map<string, { readonly at: number; seats: number; readonly answer: Promise<Failure | undefined> }>();
  readonly #seconds = new Map<string, { second: number; count: number }>();

  constructor(clock: SimulatedClock, settings: CloudSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  jobsOf(lane: string): readonly Job[] {
    return this.#byLane.get(lane) ?? [];
  }

  get lanes(): Iterable<string> {
    return this.#byLane.keys();
  }

  session(): Session {
    return {
      account: async () => ok(undefined),
      resolve: async () => ok({ kind: "recovery-point", id: "point-1" }),
      preflight: async () => ({ diagnostics: [] }),
      baseline: async (call) => {
        // As the providers have it: the poll right before serves.
        if (this.#clock.monotonic() - (this.#polls.get(call.lane) ?? Number.NEGATIVE_INFINITY) <= 1_000) return ok({ ids: [] });
        const refused = await this.#together("baseline", call.region);
        return refused === undefined ? ok({ ids: [] }) : err(refused);
      },
      submit: async (call, { guard }) => {
        guard();
        this.requests.submit += 1;
        this.#polls.delete(call.lane);
        const refused = await this.#answer(call.region);
        return refused === undefined ? this.#accept(call) : err(refused);
      },
      observe: async (watches) => {
        const { region = "", lane = "" } = watches[0]?.call ?? {};
        const began = this.#clock.monotonic();
        const refused = await this.#together("observe", region);
        if (refused !== undefined) return err(refused);
        this.#polls.set(lane, began);
        return ok(watches.map((watch) => this.#observe(watch)));
      },
      lanesPerPoll: () => this.#settings.lanesPerPoll ?? 1,
      close: () => {},
    };
  }

  #count(region: string): void {
    const second = Math.floor(this.#clock.monotonic() / 1000);
    const last = this.#seconds.get(region);
    const count = last?.second === second ? last.count + 1 : 1;
    this.#seconds.set(region, { second, count });
    this.busiest = Math.max(this.busiest, count);
  }

  /** One request for all that ask at this moment, as many as it serves. */
  #together(kind: "baseline" | "observe", region: string): Promise<Failure | undefined> {
    const key = `${kind} ${region}`;
    const at = this.#clock.monotonic();
    const known = this.#shared.get(key);
    if (known !== undefined && known.at === at && known.seats > 0) {
      known.seats -= 1;
      return known.answer;
    }
    this.requests[kind] += 1;
    const answer = this.#answer(region);
    this.#shared.set(key, { at, seats: (this.#settings.lanesPerPoll ?? 1) - 1, answer });
    return answer;
  }

  async #answer(region: string): Promise<Failure | undefined> {
    this.#count(region);
    const { latencyMs, random, throttled } = this.#settings;
    // What is seen is what holds halfway through the request.
    await this.#clock.sleep(latencyMs / 2);
    if (random() >= throttled) return undefined;
    this.throttled += 1;
    return { class: "retry", code: "throttled", message: "the cloud throttles" };
  }

  #accept(call: Call): ReturnType<Session["submit"]> {
    const { lane } = call;
    const table = call.restores[0]?.source ?? "";
    const jobs = this.#byLane.get(lane) ?? [];
    const acceptedAt = this.#clock.monotonic();
    const last = jobs.at(-1);
    if (last !== undefined && last.endsAt > acceptedAt) throw new Error(`two restores at once in ${lane}`);
    if (last !== undefined) {
      last.trace = undefined;
      // Nobody looks at it any more.
      this.#byId.delete(last.id);
    }
    const trace = this.#settings.trace(lane, table);
    const fails = this.#settings.random() < this.#settings.failing;
    const job: Job = {
      id: `job-${++this.#accepted}`,
      table,
      lane,
      durationMs: trace.durationMs,
      trace,
      acceptedAt,
      endsAt: acceptedAt + trace.durationMs,
      fails,
    };
    jobs.push(job);
    this.#byLane.set(lane, jobs);
    this.#byId.set(job.id, job);
    return this.#later(ok({ requestId: job.id }));
  }

  async #later<T>(value: T): Promise<T> {
    await this.#clock.sleep(this.#settings.latencyMs / 2);
    return value;
  }

  #observe({ requestId = "" }: Watch): Observation {
    const job = this.#byId.get(requestId);
    if (job === undefined) return { state: "absent" };
    const now = this.#clock.monotonic();
    const progress = job.trace && progressAt(job.trace, now - job.acceptedAt);
    const seen = { requestId, ...(progress && { progress }) };
    if (now < job.endsAt) return { state: "running", ...seen };
    return job.fails
      ? { state: "failed", code: "restore-failed", message: "the restore failed", ...seen }
      : { state: "succeeded", ...seen };
  }
}

/** Its namespaces are lanes; one call for each table. */
export function simulatedProvider(cloud: SimulatedCloud): Provider<RedshiftServerlessEntry> {
  return {
    name: "redshift-serverless",
    about: {
      title: "A simulated cloud",
      backups: { "recovery-point": { label: "recovery point" } },
      backupGone: [],
      variables: { prefixes: [], secret: [], endpoint: [] },
    },
    check: () => [],
    place: ({ fields: { region, namespace } }) => ({ region, scopeKind: "namespace", scope: namespace, lane: laneOf(region, namespace) }),
    backup: () => ({ pin: { kind: "recovery-point", id: "point-1" } }),
    compile: ({ fields: { region, namespace, tables } }) =>
      tables.map(({ name, newName }, index) => ({
        operation: "RestoreTableFromRecoveryPoint",
        input: { namespaceName: namespace, sourceTableName: name, newTableName: newName },
        restores: [
          { source: name, target: newName, targetId: `${laneOf(region, namespace)}/${newName}`, path: ["tables", index, "newName"] },
        ],
        path: ["tables", index],
      })),
    withPin: (call, { id }) => ({ ...call, input: { ...call.input, recoveryPointId: id } }),
    connect: async () => cloud.session(),
  };
}

export const laneOf = (region: string, namespace: string): string => `redshift-serverless/${region}/${namespace}`;

/** An entry that restores `tables` to `NAME_new`. */
export function simulatedEntry(
  plan: string,
  id: string,
  region: string,
  namespace: string,
  tables: readonly string[],
): Entry<RedshiftServerlessEntry> {
  const location = { file: `plans/${plan}.yaml`, line: 1, column: 1 };
  return {
    plan,
    id,
    provider: "redshift-serverless",
    fields: {
      id,
      provider: "redshift-serverless",
      region,
      namespace,
      workgroup: "wg",
      from: { recoveryPointId: "point-1" },
      source: { database: "prod" },
      tables: tables.map((name) => ({ name, newName: `${name}_new` })),
    },
    dependsOn: [],
    generation: 1,
    locate: () => location,
  };
}
