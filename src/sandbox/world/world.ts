import type { Fault, Scenario } from "../../model/generated/scenario.ts";
import type { JsonObject } from "../../model/json.ts";
import { SandboxClock } from "../clock.ts";
import { type FaultState, Faults } from "../faults.ts";
import { Identifiers } from "../identifiers.ts";
import { type Cluster, clusterExists, makeCluster } from "./cluster.ts";
import { defaultAccounts, defaultClusters, defaultInstances, defaultNamespaces } from "./default-world.ts";
import { makeInstance, type RdsInstance } from "./instance.ts";
import { type Job, megabytesOf, phaseOf, type RestoreSpeed } from "./job.ts";
import { makeNamespace, type Namespace } from "./namespace.ts";

export type ServiceName = "redshift-serverless" | "redshift" | "redshift-data" | "alicloud-rds" | "aws-sts" | "alicloud-sts";

/** An accepted restore. */
export interface Restore {
  readonly id: string;
  readonly service: ServiceName;
  readonly operation: string;
  /** The namespace, cluster or instance. */
  readonly scope: string;
  /** What the client sent. */
  readonly input: JsonObject;
  /** `prod.public.orders`; a whole database by its name alone. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly job: Job;
}

/** A request to restore something, whatever became of it. */
export interface Submit {
  readonly at: string;
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: JsonObject;
  /** Of the request, not of the restore. */
  readonly requestId: string;
  /** It started a restore. */
  readonly accepted: boolean;
  /** An earlier answer was given again, for its ClientToken. */
  readonly replayed: boolean;
  readonly restoreId?: string;
  /** The code of the error that it got. */
  readonly code?: string;
  /** The injected fault that it met. */
  readonly fault?: string;
}

export interface RestoreState {
  readonly id: string;
  readonly service: ServiceName;
  readonly operation: string;
  readonly scope: string;
  readonly status: "pending" | "running" | "succeeded" | "failed" | "cancelled";
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly acceptedAt: string;
  readonly endedAt?: string;
  readonly message?: string;
  readonly progress: { readonly done: number; readonly total: number; readonly unit: "MB" };
  readonly input: JsonObject;
}

/** What `GET /_sandbox/state` answers. */
export interface SandboxState {
  readonly now: string;
  readonly submits: readonly Submit[];
  readonly restores: readonly RestoreState[];
  /** Requests by operation, refused ones included. */
  readonly requests: Readonly<Record<string, number>>;
  readonly faults: readonly FaultState[];
}

/** Everything that the sandbox pretends exists. */
export class World {
  readonly clock: SandboxClock;
  readonly faults = new Faults();
  readonly speed: RestoreSpeed;
  readonly collisions: "at-once" | "later";
  readonly concurrentRestores: number;
  readonly busyClusterCode: NonNullable<Scenario["busyClusterCode"]>;
  /** How long a cluster lists a restore that has ended. */
  readonly listEndedMs: number;
  readonly lastMarker: NonNullable<Scenario["lastMarker"]>;
  readonly taskType: string;
  readonly metaRows: "database" | "table";
  readonly namespaces: ReadonlyMap<string, Namespace>;
  /** Deleted ones too, so that two may share an identifier. */
  readonly clusters: readonly Cluster[];
  readonly instances: ReadonlyMap<string, RdsInstance>;
  readonly ids: Identifiers;
  /** In the order of acceptance. */
  readonly restores: Restore[] = [];
  readonly submits: Submit[] = [];
  readonly #byId = new Map<string, Restore>();
  readonly #byScope = new Map<string, Restore[]>();
  readonly #requests = new Map<string, number>();
  readonly #account: string | undefined;
  readonly #accounts: Readonly<Record<string, string>>;

  constructor(scenario: Scenario, wall: () => number, random: () => number) {
    this.clock = new SandboxClock(wall, scenario.now === undefined ? undefined : Date.parse(scenario.now));
    const start = this.clock.now();
    this.speed = { megabytesPerSecond: 400, pendingMs: 400, minimumMs: 1500, ...scenario.speed };
    this.collisions = scenario.collisions ?? "at-once";
    this.concurrentRestores = scenario.concurrentRestores ?? 1;
    this.busyClusterCode = scenario.busyClusterCode ?? "InvalidClusterState";
    this.listEndedMs = scenario.listEndedMs ?? Number.POSITIVE_INFINITY;
    this.lastMarker = scenario.lastMarker ?? "absent";
    this.taskType = scenario.taskType ?? "mysql_restore_table";
    this.metaRows = scenario.metaRows ?? "database";
    this.namespaces = new Map((scenario.namespaces ?? defaultNamespaces).map((part) => [part.name, makeNamespace(part, start)]));
    this.clusters = (scenario.clusters ?? defaultClusters).map((part) => makeCluster(part, start));
    this.instances = new Map((scenario.instances ?? defaultInstances).map((part) => [part.id, makeInstance(part, start)]));
    this.#account = scenario.account;
    this.#accounts = scenario.accounts ?? {};
    this.ids = new Identifiers(String(random()));
    this.addFaults(scenario.faults ?? []);
  }

  addFaults(faults: readonly Fault[]): void {
    this.faults.add(faults);
  }

  /** The account that an access key belongs to. */
  accountOf(cloud: "aws" | "alicloud", accessKey: string): string {
    const ofKey = Object.hasOwn(this.#accounts, accessKey) ? this.#accounts[accessKey] : undefined;
    return ofKey ?? this.#account ?? defaultAccounts[cloud];
  }

  /** The cluster that bears this identifier now. */
  cluster(identifier: string): Cluster | undefined {
    const now = this.clock.now();
    return this.clusters.find((cluster) => cluster.identifier === identifier && clusterExists(cluster, now));
  }

  countRequest(operation: string): void {
    this.#requests.set(operation, (this.#requests.get(operation) ?? 0) + 1);
  }

  addRestore(restore: Restore): void {
    this.restores.push(restore);
    this.#byId.set(restore.id, restore);
    const key = `${restore.service}/${restore.scope}`;
    const siblings = this.#byScope.get(key);
    if (siblings) siblings.push(restore);
    else this.#byScope.set(key, [restore]);
  }

  restore(id: string): Restore | undefined {
    return this.#byId.get(id);
  }

  /** In the order of acceptance. */
  restoresOf(service: ServiceName, scope: string): readonly Restore[] {
    return this.#byScope.get(`${service}/${scope}`) ?? [];
  }

  state(): SandboxState {
    const now = this.clock.now();
    return {
      now: new Date(now).toISOString(),
      submits: [...this.submits],
      restores: this.restores.map((restore) => stateOf(restore, now)),
      requests: Object.fromEntries([...this.#requests].sort(([a], [b]) => (a < b ? -1 : 1))),
      faults: this.faults.list(),
    };
  }
}

function stateOf(restore: Restore, now: number): RestoreState {
  const { job, ...rest } = restore;
  const ended = now >= job.endsAt;
  return {
    ...rest,
    status: phaseOf(job, now),
    acceptedAt: new Date(job.acceptedAt).toISOString(),
    ...(ended ? { endedAt: new Date(job.endsAt).toISOString() } : {}),
    ...(job.message === undefined ? {} : { message: job.message }),
    progress: { ...megabytesOf(job, now), unit: "MB" },
  };
}
