import type { CallState, Effect } from "../../src/engine/call/state.ts";
import type { Call } from "../../src/model/call.ts";
import type { LedgerRecord, RunRecord } from "../../src/model/ledger-record.ts";
import type { Observation } from "../../src/model/observation.ts";

/** What may still go wrong, and how often. */
export interface Faults {
  readonly crashes: number;
  /** Answers to a submit that never arrive, whether it was accepted or not. */
  readonly lostAnswers: number;
  /** Refusals that say "not now". */
  readonly refusals: number;
  /** Restores that fail at the provider. */
  readonly failures: number;
  /** Runs told to stop while a request waits for its connection: it may leave, or not, after the run's end. */
  readonly stops: number;
}

export interface Bounds {
  readonly faults: Faults;
  readonly runners: number;
  /** For each runner, the calls that its plan has, by index. Calls of one `target` make the same object. */
  readonly plans: readonly (readonly number[])[];
  /** For each call, what it makes. */
  readonly targets: readonly string[];
  /** An accepted restore may stay out of the listing for as many ticks. */
  readonly lag: number;
  /** Whether the provider refuses a restore whose target exists or is being made. */
  readonly strict: boolean;
  /** Whether the answer to a submit names the restore, as Redshift's does and that of RDS doesn't. */
  readonly ids: boolean;
  /** Someone else restored the same as the first call before, with this end. */
  readonly foreign?: "succeeded" | "failed";
}

/** A restore that the provider accepted. */
export interface Job {
  readonly id: string;
  readonly call: number;
  readonly token: string;
  /** Ticks until it is listed. */
  readonly hidden: number;
  readonly state: "running" | "succeeded" | "failed";
}

/** What a run that is at work knows. */
export interface Work {
  readonly run: string;
  readonly call: number;
  /** Calls that come after this one. */
  readonly rest: readonly number[];
  /** Its claims as it last wrote them, by call. */
  readonly held: ReadonlyMap<number, LedgerRecord>;
  /** Ticks since the lease was renewed, as far as they matter. */
  readonly age: number;
  /** The lease had a gap since this call's claim was verified. */
  readonly stale: boolean;
  /** The reducer's, for the call. */
  readonly state: CallState;
  /** Ticks since the reducer's last event, as far as they matter. */
  readonly passed: number;
}

export type Runner =
  | { readonly at: "out" }
  /** Watches leases: the version that each run's had. */
  | { readonly at: "watching"; readonly versions: ReadonlyMap<string, number>; readonly left: number }
  /** About to perform the effect that brings the next event. */
  | ({ readonly at: "effect"; readonly effect: Effect } & Work)
  /** A write that renewed the lease too has landed, `ago` ticks after it was begun; the run has yet to learn it. */
  | ({ readonly at: "written"; readonly ago: number } & Work)
  /** Asked `ago` ticks ago. */
  | ({ readonly at: "observed"; readonly observation: Observation; readonly ago: number } & Work)
  | { readonly at: "ending"; readonly run: string };

/** A request that a run gave up while it waited for a connection. */
export interface Pending {
  readonly call: number;
  readonly token: string;
  readonly age: number;
  readonly stale: boolean;
}

/** One state of everything. */
export interface World {
  readonly records: ReadonlyMap<string, LedgerRecord>;
  readonly runs: ReadonlyMap<string, RunRecord>;
  /** Runs whose process surely no longer exists. */
  readonly gone: ReadonlySet<string>;
  readonly jobs: readonly Job[];
  readonly runners: readonly Runner[];
  readonly pending: readonly Pending[];
  readonly left: Faults;
}

/** Of a restore that is not ours. */
export const foreignToken = "foreign";

export const start = ({ faults, runners, foreign }: Bounds): World => ({
  records: new Map(),
  runs: new Map(),
  gone: new Set(),
  jobs: foreign === undefined ? [] : [{ id: "job-0", call: 0, token: foreignToken, hidden: 0, state: foreign }],
  runners: Array.from({ length: runners }, () => ({ at: "out" })),
  pending: [],
  left: faults,
});

/** The calls of the model, by index. */
export function callsOf({ targets }: Bounds): readonly Call[] {
  return targets.map((target, index) => ({
    key: `call-${index}`,
    intent: `intent-${index}`,
    plan: "plan",
    entry: `entry-${index}`,
    provider: "model",
    region: "here",
    scopeKind: "namespace",
    scope: "one",
    lane: "lane",
    operation: "Restore",
    input: {},
    generation: 1,
    path: [],
    restores: [{ source: target, target, targetId: target, path: [] }],
  }));
}

/** Equal for states that behave alike: versions, times and wording don't matter, ages only as far as they count. */
export function keyOf(world: World): string {
  const versions = (seen: ReadonlyMap<string, number>) =>
    [...seen].map(([run, version]) => [run, world.runs.get(run)?.version === version]);
  const used = idsInUse(world);
  return JSON.stringify([
    [...world.records.values()].map(brief),
    [...used].sort().map((id) => [id, world.runs.get(id)?.endedAt !== undefined, world.gone.has(id)]),
    world.jobs.map(({ call, token, hidden, state }) => [call, token.slice(0, 6), hidden, state]),
    world.runners.map((runner) => {
      if (runner.at === "out" || runner.at === "ending") return runner;
      if (runner.at === "watching") return [versions(runner.versions), runner.left];
      const { held, state, effect: _, ...rest } = { effect: undefined, ...runner };
      // The phase says which effect it is.
      return [Object.values(rest), briefly(state), [...held.values()].map(brief)];
    }),
    world.pending.map(({ call, token, age, stale }) => [call, token.slice(0, 6), age, stale]),
    Object.values(world.left),
  ]);
}

/** Runs that a claim, a process or a watcher speaks of. */
export function idsInUse({ records, runners }: World): Set<string> {
  const ids = new Set([...records.values()].flatMap(({ claim }) => claim?.run ?? []));
  for (const runner of runners) {
    if ("run" in runner) ids.add(runner.run);
    if (runner.at === "watching") for (const id of runner.versions.keys()) ids.add(id);
  }
  return ids;
}

/** What the reducer's decisions depend on; how long it backs off is not the model's concern. */
function briefly({ phase, unsettledSends }: CallState) {
  switch (phase.is) {
    case "settling":
      return [phase.is, unsettledSends, phase.soughtMs, phase.refusal?.class];
    case "running":
      return [phase.is, unsettledSends, phase.missingMs, phase.recording];
    case "sending":
      return [phase.is, unsettledSends, phase.verified];
    case "accepted":
      return [phase.is, unsettledSends, phase.requestId];
    case "ending":
      return [phase.is, unsettledSends, phase.as];
    case "refused":
      return [phase.is, unsettledSends, phase.failure.class];
    case "unsent":
    case "intending":
    case "resending":
    case "unknown":
    case "withdrawing":
    case "ended":
      return [phase.is, unsettledSends];
    default:
      return phase satisfies never;
  }
}

/** A run claims once, so its id says what its fence would. */
const brief = ({ key, state, claim, attempts }: LedgerRecord) => [
  key.slice(-1),
  state,
  claim?.run,
  attempts.map(({ baseline, requestId, ended }) => [baseline, requestId, ended]),
];
