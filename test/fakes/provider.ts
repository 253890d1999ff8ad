import type { Call, Pin } from "../../src/model/call.ts";
import type { RedshiftServerlessEntry } from "../../src/model/generated/restore-plan.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Entry, RestorePlan } from "../../src/model/restore-plan.ts";
import { err, ok } from "../../src/model/result.ts";
import type { Failure, FailureClass, Preflight, Provider, ProviderAbout, Session } from "../../src/providers/provider.ts";
import type { VirtualClock } from "./clock.ts";

export interface Job {
  readonly id: string;
  readonly table: string;
  readonly lane: string;
  readonly token: string;
  readonly acceptedAt: number;
}

/** What happens to one submit of a table: the first of its list is used up first. */
export type Reaction =
  | "accept"
  /** Accepted, but the answer is lost. */
  | "accept-silently"
  /** Neither accepted nor answered. */
  | "drop"
  | { readonly refuse: FailureClass; readonly code?: string };

export const failure = (kind: FailureClass, code = `fake-${kind}`): Failure => ({
  class: kind,
  code,
  message: `the cloud says ${code}`,
  hint: "a hint",
});

/** A cloud with one kind of job, driven by a virtual clock. It only knows tables, so that it can't share the engine's notions. */
export class FakeCloud {
  /** Whose credentials are in use; undefined: nothing tells. */
  account: string | undefined;
  readonly clock: VirtualClock;
  readonly jobs: Job[] = [];
  readonly submits: string[] = [];
  readonly counts = { resolve: 0, preflight: 0, baseline: 0, submit: 0, observe: 0 };
  readonly reactions = new Map<string, Reaction[]>();
  readonly preflights = new Map<string, Preflight>();
  /** What an observe of the lane answers instead of looking, used up one by one. */
  readonly blind: Failure[] = [];
  durationMs = 60_000;
  endings = new Map<string, "failed" | "cancelled">();
  /** How long an accepted job stays out of the listing. */
  lagMs = 0;
  vanishAfterMs = Number.POSITIVE_INFINITY;
  /** Several jobs of one lane at once are refused. */
  serial = false;
  overlaps = 0;
  latest: Pin = { kind: "recovery-point", id: "point-1" };
  resolution: Failure | undefined;
  hang = false;
  /** How many lanes that look at the same time are served by one request. */
  lanesPerPoll = 1;
  readonly looks: { readonly lane: string; readonly at: number }[] = [];

  constructor(clock: VirtualClock) {
    this.clock = clock;
  }

  react(table: string, ...reactions: Reaction[]): this {
    this.reactions.set(table, reactions);
    return this;
  }

  running(lane: string): Job[] {
    return this.jobs.filter((job) => job.lane === lane && this.clock.now() < job.acceptedAt + this.durationMs);
  }

  observe(job: Job): Observation {
    const elapsed = this.clock.now() - job.acceptedAt;
    if (elapsed < this.lagMs || elapsed > this.vanishAfterMs) return { state: "absent" };
    const startedAt = new Date(job.acceptedAt).toISOString();
    const requestId = job.id;
    const ending = this.endings.get(job.table);
    if (elapsed < this.durationMs)
      return {
        state: "running",
        requestId,
        startedAt,
        progress: { done: Math.floor(elapsed / 1000), total: this.durationMs / 1000, unit: "MB" },
      };
    if (ending !== undefined) return { state: ending, requestId, startedAt, code: `restore-${ending}`, message: `the restore ${ending}` };
    return {
      state: "succeeded",
      requestId,
      startedAt,
      progress: { done: this.durationMs / 1000, total: this.durationMs / 1000, unit: "MB" },
    };
  }
}

function tableOf({ input }: Pick<Call, "input">): string {
  const { newTableName } = input;
  return typeof newTableName === "string" ? newTableName : "";
}

/** Says no more of a provider than that it has recovery points. */
export const plainAbout: ProviderAbout = {
  title: "A fake",
  backups: { "recovery-point": { label: "recovery point" } },
  backupGone: [],
  variables: { prefixes: [], secret: [], endpoint: [] },
};

export function fakeProvider(cloud: FakeCloud): Provider<RedshiftServerlessEntry> {
  return {
    name: "redshift-serverless",
    about: plainAbout,
    check: () => [],
    place: ({ fields: { region, namespace } }) => ({ region, scopeKind: "namespace", scope: namespace, lane: `fake/${namespace}` }),
    backup: ({ fields: { from } }) =>
      from.recoveryPointId === undefined
        ? { selector: from.at === undefined ? { latest: true } : { at: from.at } }
        : { pin: { kind: "recovery-point", id: from.recoveryPointId } },
    compile: ({ fields }) =>
      fields.tables.map(({ name, newName }, index) => ({
        operation: "RestoreTableFromRecoveryPoint",
        input: { namespaceName: fields.namespace, sourceTableName: name, newTableName: newName },
        restores: [{ source: name, target: newName, targetId: `fake/${fields.namespace}/${newName}`, path: ["tables", index, "newName"] }],
        path: ["tables", index],
      })),
    withPin: (call, { id }) => ({ ...call, input: { ...call.input, recoveryPointId: id } }),
    connect: async () => session(cloud),
  };
}

function session(cloud: FakeCloud): Session {
  return {
    account: async () => ok(cloud.account),
    async resolve() {
      cloud.counts.resolve += 1;
      return cloud.resolution === undefined ? ok(cloud.latest) : err(cloud.resolution);
    },
    async preflight(entry) {
      cloud.counts.preflight += 1;
      return cloud.preflights.get(entry.id) ?? { diagnostics: [] };
    },
    async baseline(call) {
      cloud.counts.baseline += 1;
      return ok(cloud.jobs.filter((job) => job.lane === call.lane).map((job) => job.id));
    },
    async submit(call, { token, guard }) {
      cloud.counts.submit += 1;
      if (cloud.hang) return new Promise(() => undefined);
      guard();
      const table = tableOf(call);
      cloud.submits.push(table);
      const reaction = cloud.reactions.get(table)?.shift() ?? "accept";
      if (typeof reaction === "object") return err(failure(reaction.refuse, reaction.code));
      if (reaction === "drop") return err(failure("ambiguous"));
      if (cloud.running(call.lane).length > 0) {
        cloud.overlaps += 1;
        if (cloud.serial) return err(failure("wait", "fake-busy"));
      }
      const job: Job = { id: `job-${cloud.jobs.length + 1}`, table, lane: call.lane, token, acceptedAt: cloud.clock.now() };
      cloud.jobs.push(job);
      return reaction === "accept" ? ok({ requestId: job.id }) : err(failure("ambiguous"));
    },
    async observe(watches) {
      cloud.counts.observe += 1;
      cloud.looks.push({ lane: watches[0]?.call.lane ?? "", at: cloud.clock.monotonic() });
      const blind = cloud.blind.shift();
      if (blind !== undefined) return err(blind);
      return ok(
        watches.map((watch): Observation => {
          const known = cloud.jobs.find((job) => job.id === watch.requestId);
          if (known !== undefined) return cloud.observe(known);
          const before = Array.isArray(watch.baseline) ? watch.baseline : [];
          const ours = cloud.jobs.filter(
            (job) =>
              job.table === tableOf(watch.call) && job.lane === watch.call.lane && !before.includes(job.id) && !watch.taken.has(job.id),
          );
          const seen = ours.map((job) => cloud.observe(job)).filter((observation) => observation.state !== "absent");
          return seen[0] ?? { state: "absent" };
        }),
      );
    },
    lanesPerPoll: () => cloud.lanesPerPoll,
    close() {},
  };
}

/** `tables` are restored to `NAME_new`. */
export function entry(
  id: string,
  tables: readonly string[],
  more: Partial<RedshiftServerlessEntry> & { timeoutMs?: number; plan?: string } = {},
): Entry<RedshiftServerlessEntry> {
  const { timeoutMs, plan = "inc", ...fields } = more;
  const [line] = [Number(id.replace(/\D/g, "")) || 1];
  return {
    plan,
    id,
    provider: "redshift-serverless",
    fields: {
      id,
      provider: "redshift-serverless",
      region: "eu-west-1",
      namespace: "analytics",
      workgroup: "wg",
      from: { latest: true },
      source: { database: "prod" },
      tables: tables.map((name) => ({ name, newName: `${name}_new` })),
      ...fields,
    },
    dependsOn: fields.dependsOn ?? [],
    generation: fields.generation ?? 1,
    ...(timeoutMs !== undefined && { timeoutMs }),
    locate: (path) => ({ file: "plans/inc.yaml", line, column: path.length + 1 }),
  };
}

export const plan = (...entries: Entry[]): RestorePlan => ({
  name: entries[0]?.plan ?? "inc",
  labels: {},
  file: "plans/inc.yaml",
  entries,
  location: { file: "plans/inc.yaml", line: 1, column: 1 },
});
