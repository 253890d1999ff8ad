import { callState } from "../../src/engine/call/reducer.ts";
import type { CallEvent, Moment, Policy } from "../../src/engine/call/state.ts";
import type { Claimable, Transition } from "../../src/engine/claims/record-transitions.ts";
import type { Call } from "../../src/model/call.ts";
import type { LedgerRecord, RunRecord } from "../../src/model/ledger-record.ts";
import type { Observation } from "../../src/model/observation.ts";
import { err, ok } from "../../src/model/result.ts";
import type { FailureClass } from "../../src/providers/provider.ts";
import { leaseTicks, type Rules, settleTicks } from "./rules.ts";
import { clamped, tick, type Working } from "./time.ts";
import { type Bounds, callsOf, type Faults, idsInUse, type Job, type Runner, type Work, type World } from "./world.ts";

export interface Step {
  /** For the trace. */
  readonly name: string;
  readonly world: World;
}

const time = "2026-11-20T10:00:00Z";
type At<Name extends Runner["at"]> = Extract<Runner, { at: Name }>;

/** Everything that can happen next. */
export function stepsFrom(bounds: Bounds, rules: Rules): (world: World) => Step[] {
  const calls = callsOf(bounds);
  return (world) => {
    const steps: Step[] = [{ name: "a tick passes", world: tick(world) }];
    const actor = new Actor(bounds, rules, calls, world, steps);
    for (const [index, runner] of world.runners.entries()) actor.run(index, runner);
    actor.provider();
    return steps;
  };
}

/** Ended for good. What failed is tried once more. */
export const isSettled = (record: LedgerRecord | undefined): boolean =>
  record !== undefined &&
  (record.state === "restored" || record.state === "unknown" || (record.state === "failed" && record.attempts.length > 1));

const replaced = (jobs: readonly Job[], job: Job, by: Job): Job[] => jobs.map((other) => (other === job ? by : other));

function tell({ id, state }: Job): Observation {
  if (state === "failed") return { state, requestId: id, code: "failed", message: "failed" };
  return { state, requestId: id };
}

/** What a run knows, without where it is. */
const bare = ({ run, call, rest, held, age, stale, state, passed }: Work): Work => ({ run, call, rest, held, age, stale, state, passed });

const failureOf = (kind: FailureClass) => err({ class: kind, code: kind, message: kind });

/** One tick is one ms of what was seen to pass. The wall clock stands still: nothing is given up for lasting long. */
const policy: Policy = { pollMinMs: 1, pollMaxMs: 1, settleMs: settleTicks, retryForMs: 1, waitForMs: 1 };

/** Distributes over the union, which `Omit` alone does not. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
type Happening = Without<CallEvent, keyof Moment>;

const heldOf = ({ state }: Work): LedgerRecord => state.record;

/** The lease as the run knows it once a write that renewed it returns. */
const renewedAt = (runner: At<"written">): Work => ({ ...bare(runner), age: Math.min(runner.age, runner.ago), stale: false });

class Actor {
  readonly #bounds: Bounds;
  readonly #rules: Rules;
  readonly #calls: readonly Call[];
  readonly #world: World;
  readonly #steps: Step[];

  constructor(bounds: Bounds, rules: Rules, calls: readonly Call[], world: World, steps: Step[]) {
    this.#bounds = bounds;
    this.#rules = rules;
    this.#calls = calls;
    this.#world = world;
    this.#steps = steps;
  }

  run(index: number, runner: Runner): undefined {
    if (runner.at === "out") return this.#begin(index);
    if (runner.at === "watching") {
      if (runner.left === 0) this.#claim(index, runner.versions);
      return;
    }
    if (runner.at === "ending") return this.#end(index, runner);
    this.#anyTime(index, runner);
    switch (runner.at) {
      case "effect":
        return this.#perform(index, runner);
      case "written":
        // Only when the write returns does the run know that it renewed its lease too, as of when the write was begun.
        return this.#event(index, `runner ${index} learns that this is on record`, renewedAt(runner), {
          is: "written",
          record: heldOf(runner),
        });
      case "observed":
        return this.#event(index, `runner ${index} takes the observation in`, bare(runner), {
          is: "observed",
          observation: runner.observation,
          ageMs: this.#rules.asked ? runner.ago : 0,
        });
      default:
        runner satisfies never;
    }
  }

  /** What the provider does by itself, and requests that nobody waits for any more. */
  provider(): undefined {
    const { jobs, pending } = this.#world;
    for (const job of jobs) {
      if (job.state !== "running") continue;
      this.#add(`restore ${job.id} succeeds`, { jobs: replaced(jobs, job, { ...job, state: "succeeded" }) });
      this.#spend("failures", `restore ${job.id} fails`, { jobs: replaced(jobs, job, { ...job, state: "failed" }) });
    }
    for (const one of pending) {
      const rest = pending.filter((other) => other !== one);
      this.#add("a request that was given up never leaves", { pending: rest });
      if (!this.#rules.lease.passes(one.age, one.stale, true)) continue;
      if (!this.#refuses(one.call))
        for (const job of this.#accept(one))
          this.#add("a request that was given up leaves and is accepted", { pending: rest, jobs: [...jobs, job] });
    }
  }

  /** A new process applies, as long as something is left to do. */
  #begin(index: number): undefined {
    const open = (this.#bounds.plans[index] ?? []).some(
      (call) => !isSettled(this.#world.records.get(this.#key(call))) || this.#tellsNow(call),
    );
    if (open) this.#claim(index, new Map());
  }

  #claim(index: number, watched: ReadonlyMap<string, number>): undefined {
    const { records, runs, gone } = this.#world;
    const lapsed = new Map(watched);
    for (const id of gone) lapsed.set(id, runs.get(id)?.version ?? 0);
    const id = this.#freeId();
    const run: RunRecord = { id, version: 1, actor: "a", host: "h", pid: 1, startedAt: time, leaseMs: leaseTicks, renewedAt: time };
    const wanted = (this.#bounds.plans[index] ?? []).flatMap((call) => this.#planned(call));
    const claimed = this.#rules.claimAll({ records, runs }, { run, authorizations: new Map(), lapsed, now: time }, wanted);
    if (claimed.conflicts.length > 0) {
      const versions = new Map<string, number>();
      for (const conflict of claimed.conflicts) {
        const holder = "record" in conflict ? conflict.record.claim?.run : undefined;
        const version = holder === undefined ? undefined : runs.get(holder)?.version;
        const hopeless =
          conflict.kind === "outcome-unknown" ||
          conflict.kind === "plan-moved" ||
          (conflict.kind === "target-in-flight" && conflict.record.state !== "claimed");
        if (hopeless || holder === undefined || version === undefined || lapsed.has(holder))
          return this.#move(index, `runner ${index} is refused`, { at: "out" });
        versions.set(holder, version);
      }
      return this.#move(index, `runner ${index} finds a claim and watches its lease`, { at: "watching", versions, left: leaseTicks });
    }
    const held = new Map(claimed.held.map((record) => [Number(record.key.slice(5)), record]));
    const next = this.#start({ run: id, rest: [...held.keys()], held, age: 0 });
    const alive = new Set([...gone].filter((other) => other !== id));
    this.#add(`runner ${index} claims as ${id}`, {
      ...this.#stored([...claimed.held, ...claimed.released], [run]),
      gone: alive,
      runners: this.#with(index, next),
    });
  }

  /** What can happen to a run whatever it is about to do. */
  #anyTime(index: number, work: Working): undefined {
    const { gone, pending } = this.#world;
    this.#spend("crashes", `runner ${index} is killed`, { gone: new Set([...gone, work.run]), runners: this.#with(index, { at: "out" }) });
    // One process's updates of the ledger are made one after the other.
    if (work.age > 0 && work.at !== "written") {
      const run = this.#renewed(work.run);
      const stale = work.stale || this.#rules.lease.breaks(work.age);
      this.#add(`runner ${index} renews its lease`, { ...this.#stored([], [run]), runners: this.#with(index, { ...work, age: 0, stale }) });
    }
    if (work.at !== "effect" || work.effect.do !== "submit") return;
    const waits = { call: work.call, token: work.effect.token, age: work.age, stale: work.stale };
    this.#spend("stops", `runner ${index} is told to stop while its request waits`, {
      pending: [...pending, waits],
      runners: this.#with(index, { at: "ending", run: work.run }),
    });
  }

  #end(index: number, { run }: At<"ending">): undefined {
    const ended = { ...this.#renewed(run), endedAt: time };
    this.#add(`runner ${index} ends`, { ...this.#stored([], [ended]), runners: this.#with(index, { at: "out" }) });
  }

  #perform(index: number, { effect, ...work }: At<"effect">): undefined {
    switch (effect.do) {
      case "read-baseline": {
        // The baseline is read in one step and written in the next: the world may move in between.
        const listed = this.#listed(work.call).map(({ id }) => id);
        const answer = this.#rules.baseline ? ok(listed) : err({ class: "fatal", code: "no", message: "no", permission: "list" } as const);
        return this.#event(index, `runner ${index} reads a baseline`, bare(work), { is: "baseline", answer });
      }
      case "write":
        return this.#write(index, bare(work), effect.transition);
      case "submit":
        return this.#send(index, bare(work), effect.token);
      case "sleep": {
        if (effect.wakes === "due") return this.#event(index, `runner ${index} goes on`, bare(work), { is: "due" });
        const observation = this.#observed(work.call, work.state.record);
        return this.#move(index, `runner ${index} polls`, { ...bare(work), at: "observed", observation, ago: 0 });
      }
      case "report":
      case "end":
        throw new Error(`${effect.do} brings no event`);
      default:
        effect satisfies never;
    }
  }

  /** Where the reducer leads a run to. */
  #after(work: Work, happening: Happening): Runner {
    const event: CallEvent = { ...happening, now: 0, wall: 0, passedMs: work.passed, random: 0 };
    const { state, effects } = this.#rules.step(work.state, event);
    const held = new Map(work.held).set(work.call, state.record);
    const effect = effects.at(-1);
    if (effect === undefined) throw new Error(`nothing follows ${event.is} in ${work.state.phase.is}`);
    const next: Work = { ...bare(work), held, state: clamped(state), passed: 0 };
    return effect.do === "end" ? this.#start(next) : { ...next, at: "effect", effect };
  }

  /** Takes the run's next call, or ends it. */
  #start({ run, rest: [call, ...rest], held, age }: Pick<Work, "run" | "rest" | "held" | "age">): Runner {
    const record = call === undefined ? undefined : held.get(call);
    if (call === undefined || record === undefined) return { at: "ending", run };
    return this.#after({ run, call, rest, held, age, stale: false, state: callState(record, policy, 0), passed: 0 }, { is: "claimed" });
  }

  #event(index: number, name: string, work: Work, happening: Happening): undefined {
    this.#move(index, name, this.#after(work, happening));
  }

  #send(index: number, work: Work, token: string): undefined {
    if (!this.#rules.lease.passes(work.age, work.stale, false))
      return this.#event(index, `runner ${index} was too slow to send`, work, { is: "answered", answer: "lapsed" });
    const { jobs } = this.#world;
    const failed = (kind: FailureClass) => this.#with(index, this.#after(work, { is: "answered", answer: failureOf(kind) }));
    this.#spend("lostAnswers", `runner ${index} sends, and it is lost on the way`, { runners: failed("ambiguous") });
    this.#spend("refusals", `runner ${index} sends, and is told to come later`, { runners: failed("wait") });
    if (this.#refuses(work.call)) return this.#add(`runner ${index} sends, and the target exists`, { runners: failed("fatal") });
    for (const job of this.#accept({ call: work.call, token })) {
      const accepted = { jobs: [...jobs, job] };
      // A restore whose id is known is found by it, listed or not.
      const matters = !this.#bounds.ids || job.hidden === 0;
      const answer = ok(this.#bounds.ids ? { requestId: job.id } : {});
      if (matters)
        this.#add(`runner ${index} sends, accepted as ${job.id}, listed in ${job.hidden}`, {
          ...accepted,
          runners: this.#with(index, this.#after(work, { is: "answered", answer })),
        });
      this.#spend("lostAnswers", `runner ${index} sends, accepted as ${job.id}, listed in ${job.hidden}, the answer is lost`, {
        ...accepted,
        runners: failed("ambiguous"),
      });
    }
  }

  /** An outcome that was unknown, and that the listing tells by now. */
  #tellsNow(call: number): boolean {
    const record = this.#world.records.get(this.#key(call));
    if (record?.state !== "unknown") return false;
    const { state } = this.#observed(call, record);
    return state !== "absent" && state !== "unclear";
  }

  /** As a plan hands it over: what the listing tells is to be followed. */
  #planned(call: number): Claimable[] {
    const own = this.#calls[call];
    if (own === undefined) return [];
    return [this.#tellsNow(call) ? { ...own, action: "resume" } : own];
  }

  /** What a provider without tokens can tell: a restore like this one, not there before, and nobody else's. */
  #observed(call: number, record: LedgerRecord | undefined): Observation {
    const attempt = record?.attempts.at(-1);
    const own = attempt?.requestId;
    if (own !== undefined) {
      const job = this.#world.jobs.find(({ id }) => id === own);
      return job === undefined ? { state: "absent" } : tell(job);
    }
    const before = Array.isArray(attempt?.baseline) ? attempt.baseline : [];
    const taken = new Set(
      [...this.#world.records.values()].flatMap(({ key, attempts }) =>
        attempts.flatMap(({ token, requestId }) =>
          requestId === undefined || (key === record?.key && token === attempt?.token) ? [] : [requestId],
        ),
      ),
    );
    const [only, ...others] = this.#listed(call).filter(({ id }) => !before.includes(id) && !taken.has(id));
    if (only === undefined) return { state: "absent" };
    return others.length > 0 ? { state: "unclear", message: "two" } : tell(only);
  }

  readonly #listed = (call: number): Job[] => this.#world.jobs.filter((job) => job.call === call && job.hidden === 0);

  readonly #refuses = (call: number): boolean =>
    this.#bounds.strict &&
    this.#world.jobs.some((job) => job.state !== "failed" && this.#bounds.targets[job.call] === this.#bounds.targets[call]);

  readonly #accept = ({ call, token }: { readonly call: number; readonly token: string }): Job[] =>
    Array.from({ length: this.#bounds.lag + 1 }, (_, hidden) => ({
      id: `job-${this.#world.jobs.length + 1}`,
      call,
      token,
      hidden,
      state: "running",
    }));

  /** One durable change of a held record; a run that was taken over from goes on to its next call. */
  #write(index: number, work: Work, transition: Transition): undefined {
    const record = this.#rules.heldBy(this.#world, work.state.record);
    if (record === undefined) return this.#event(index, `runner ${index} has lost its claim`, work, { is: "not-written", why: "lost" });
    const next = this.#rules.advance(record, transition, time);
    const renews = work.age > 0 || transition.to === "resending";
    const stored = this.#stored([next], renews ? [this.#renewed(work.run)] : []);
    const name = `runner ${index} records: ${transition.to}`;
    const leadsToSend = transition.to === "submitting" || transition.to === "resending";
    const after: Runner =
      renews && leadsToSend
        ? { ...work, state: { ...work.state, record: next }, at: "written", ago: 0 }
        : this.#after(work, { is: "written", record: next });
    this.#add(name, { ...stored, runners: this.#with(index, after) });
  }

  #renewed(id: string): RunRecord {
    const run = this.#world.runs.get(id);
    if (run === undefined) throw new Error(`run ${id} isn't in the ledger`);
    return { ...run, version: run.version + 1 };
  }

  #stored(records: readonly LedgerRecord[], runs: readonly RunRecord[]): Pick<World, "records" | "runs"> {
    const all = new Map(this.#world.records);
    for (const record of records) all.set(record.key, record);
    const known = new Map(this.#world.runs);
    for (const run of runs) known.set(run.id, run);
    return { records: all, runs: known };
  }

  /** Ids of runs that nobody speaks of any more are used again, or there would be no end of states. */
  #freeId(): string {
    const used = idsInUse(this.#world);
    for (let number = 1; ; number += 1) if (!used.has(`run-${number}`)) return `run-${number}`;
  }

  readonly #key = (call: number): string => this.#calls[call]?.key ?? "";

  readonly #with = (index: number, runner: Runner): Runner[] =>
    this.#world.runners.map((other, place) => (place === index ? runner : other));

  #move(index: number, name: string, runner: Runner): undefined {
    this.#add(name, { runners: this.#with(index, runner) });
  }

  #add(name: string, change: Partial<World>): undefined {
    this.#steps.push({ name, world: { ...this.#world, ...change } });
  }

  #spend(fault: keyof Faults, name: string, change: Partial<World>): undefined {
    const { left } = this.#world;
    if (left[fault] > 0) this.#add(name, { ...change, left: { ...left, [fault]: left[fault] - 1 } });
  }
}
