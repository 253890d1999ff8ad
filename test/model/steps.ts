import type { Claimable, Transition } from "../../src/engine/claims/record-transitions.ts";
import type { Call } from "../../src/model/call.ts";
import type { LedgerRecord, RunRecord } from "../../src/model/ledger-record.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { FailureClass } from "../../src/providers/provider.ts";
import { leaseTicks, type Rules, settleTicks } from "./rules.ts";
import { later, tick, type Working } from "./time.ts";
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
const bare = ({ run, call, rest, held, age, stale, sends, phase }: Work): Work => ({ run, call, rest, held, age, stale, sends, phase });

const refusalOf = (kind: FailureClass) => ({ class: kind, code: kind, message: kind });

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
      case "begin":
        return this.#takeUp(index, runner);
      case "intend":
        return this.#intend(index, runner);
      case "send":
        return this.#send(index, runner);
      case "accepted":
        return this.#write(
          index,
          runner,
          `runner ${index} records that it was accepted`,
          { to: "submitted", ...(runner.requestId !== undefined && { requestId: runner.requestId }) },
          (work) => ({ ...work, at: "look", phase: { is: "running" } }),
        );
      case "look":
        return this.#look(index, runner);
      case "seen":
        return this.#understand(index, runner);
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
    const [call, ...rest] = held.keys();
    if (call === undefined) return;
    const next: Runner = { at: "begin", run: id, call, rest, held, age: 0, stale: false, sends: 0, phase: { is: "running" } };
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
    if (work.age > 0 && !(work.at === "send" && work.renewed)) {
      const run = this.#renewed(work.run);
      const stale = work.stale || this.#rules.lease.breaks(work.age);
      this.#add(`runner ${index} renews its lease`, { ...this.#stored([], [run]), runners: this.#with(index, { ...work, age: 0, stale }) });
    }
    if (work.at !== "send") return;
    const token = work.held.get(work.call)?.attempts.at(-1)?.token ?? "";
    const waits = { call: work.call, token, age: work.age, stale: work.stale };
    this.#spend("stops", `runner ${index} is told to stop while its request waits`, {
      pending: [...pending, waits],
      runners: this.#with(index, { at: "ending", run: work.run }),
    });
  }

  #end(index: number, { run }: At<"ending">): undefined {
    const ended = { ...this.#renewed(run), endedAt: time };
    this.#add(`runner ${index} ends`, { ...this.#stored([], [ended]), runners: this.#with(index, { at: "out" }) });
  }

  #takeUp(index: number, work: At<"begin">): undefined {
    const state = work.held.get(work.call)?.state;
    if (state === "submitted")
      return this.#move(index, `runner ${index} takes up what runs`, { ...work, at: "look", phase: { is: "running" } });
    if (state === "submitting") {
      return this.#move(index, `runner ${index} takes up what may have been sent`, {
        ...work,
        at: "look",
        sends: 1,
        phase: { is: "looking", settleAt: settleTicks },
      });
    }
    if (state === "unknown") {
      const problem = work.held.get(work.call)?.attempts.at(-1)?.problem ?? refusalOf("ambiguous");
      return this.#move(index, `runner ${index} follows what was unknown`, { ...work, at: "look", phase: { is: "unsettled", problem } });
    }
    // The baseline is read in one step and written in the next: the world may move in between.
    this.#move(index, `runner ${index} reads a baseline`, { ...work, at: "intend", baseline: this.#listed(work.call).map(({ id }) => id) });
  }

  #intend(index: number, work: At<"intend">): undefined {
    const transition: Transition = { to: "submitting", run: work.run, ...(this.#rules.baseline && { baseline: work.baseline }) };
    this.#write(index, work, `runner ${index} records its intent`, transition, (after, renewed) => ({
      ...after,
      at: "send",
      verified: false,
      ago: 0,
      renewed,
      phase: { is: "running" },
    }));
  }

  #again(index: number, work: Working, sends: number): undefined {
    this.#write(
      index,
      work,
      `runner ${index} is about to send again`,
      { to: "resending" },
      (after, renewed) => ({ ...after, at: "send", verified: true, ago: 0, renewed, sends }),
      true,
    );
  }

  #send(index: number, at: At<"send">): undefined {
    const { verified, ago, renewed, ...work } = at;
    // Only when the write returns does the run know that it renewed its lease too, as of when the write was begun.
    if (renewed)
      return this.#move(index, `runner ${index} learns that this is on record`, {
        ...at,
        renewed: false,
        stale: false,
        age: Math.min(work.age, ago),
        ago: 0,
      });
    if (!this.#rules.lease.passes(work.age, work.stale, false)) {
      if (!verified) return this.#again(index, at, at.sends);
      return this.#move(index, `runner ${index} was too slow to send`, { ...at, verified: false });
    }
    const { jobs } = this.#world;
    const token = work.held.get(work.call)?.attempts.at(-1)?.token ?? "";
    const failed = (kind: FailureClass) => this.#judged(at, kind);
    this.#spend("lostAnswers", `runner ${index} sends, and it is lost on the way`, { runners: this.#with(index, failed("ambiguous")) });
    this.#spend("refusals", `runner ${index} sends, and is told to come later`, { runners: this.#with(index, failed("wait")) });
    if (this.#refuses(work.call)) {
      const after = failed("fatal");
      if (after.at === "look") return this.#move(index, `runner ${index} sends, and the target exists`, after);
      return this.#write(index, at, `runner ${index} sends, and the target exists`, { to: "failed", problem: refusalOf("fatal") }, (done) =>
        this.#next(done),
      );
    }
    for (const job of this.#accept({ call: work.call, token })) {
      const accepted = { jobs: [...jobs, job] };
      // A restore whose id is known is found by it, listed or not.
      const matters = !this.#bounds.ids || job.hidden === 0;
      const answered: Runner = { ...bare(work), at: "accepted", ...(this.#bounds.ids && { requestId: job.id }) };
      if (matters)
        this.#add(`runner ${index} sends, accepted as ${job.id}, listed in ${job.hidden}`, {
          ...accepted,
          runners: this.#with(index, answered),
        });
      this.#spend("lostAnswers", `runner ${index} sends, accepted as ${job.id}, listed in ${job.hidden}, the answer is lost`, {
        ...accepted,
        runners: this.#with(index, failed("ambiguous")),
      });
    }
  }

  /** Where a submit that failed leaves the run. */
  #judged(work: At<"send">, kind: FailureClass): Runner {
    const looking = (sends: number, refusal?: FailureClass): Runner => ({
      ...bare(work),
      at: "look",
      sends,
      phase: { is: "looking", settleAt: settleTicks, ...(refusal && { refusal: refusalOf(refusal) }) },
    });
    const judgement = this.#rules.judge({ class: kind }, work.sends);
    switch (judgement) {
      case "look":
        return looking(work.sends + 1);
      case "look-into-refusal":
        return looking(work.sends, kind);
      case "refused":
      case "send-later":
        return { ...work, verified: false };
      default:
        return judgement satisfies never;
    }
  }

  #look(index: number, work: At<"look">): undefined {
    this.#move(index, `runner ${index} looks`, { ...work, at: "seen", observation: this.#observe(work), ago: 0 });
  }

  #understand(index: number, { observation, ago, ...work }: At<"seen">): undefined {
    const base = bare(work);
    const lookedAt = this.#rules.asked ? 0 : ago;
    const step = this.#rules.interpret(observation, { phase: base.phase, unsettledSends: base.sends, settleMs: settleTicks }, lookedAt);
    const requestId = "requestId" in observation ? observation.requestId : undefined;
    switch (step.do) {
      case "wait": {
        const phase = later(step.phase, ago);
        const after: Runner = { ...base, at: "look", phase };
        const found =
          step.phase.is === "running" &&
          observation.state === "running" &&
          requestId !== undefined &&
          base.held.get(base.call)?.attempts.at(-1)?.requestId !== requestId;
        if (!found) return this.#move(index, `runner ${index} goes on looking`, after);
        return this.#write(
          index,
          { ...base, at: "look" },
          `runner ${index} has found restore ${requestId}`,
          { to: "submitted", requestId },
          (next) => ({ ...next, at: "look", phase }),
        );
      }
      case "send-again":
        return this.#again(index, { ...base, at: "look" }, base.sends);
      case "end": {
        const facts = requestId === undefined ? {} : { requestId };
        const transition: Transition =
          step.state === "restored" ? { to: "restored", ...facts } : { to: step.state, problem: step.problem, ...facts };
        return this.#write(index, { ...base, at: "look" }, `runner ${index} records: ${step.state}`, transition, (done) =>
          this.#next(done),
        );
      }
      default:
        step satisfies never;
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

  readonly #observe = (work: Work): Observation => this.#observed(work.call, work.held.get(work.call));

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

  /** One durable change of a held record; the run that was taken over from goes on to its next call. */
  #write(
    index: number,
    work: Working,
    name: string,
    transition: Transition,
    then: (work: Work, renewed: boolean) => Runner,
    renew = work.age > 0,
  ): undefined {
    const mine = work.held.get(work.call);
    const record = mine && this.#rules.heldBy(this.#world, mine);
    if (record === undefined) return this.#move(index, `runner ${index} has lost its claim`, this.#next(bare(work)));
    const next = this.#rules.advance(record, transition, time);
    const held = new Map(work.held).set(work.call, next);
    const after = then({ ...bare(work), held }, renew);
    this.#add(name, { ...this.#stored([next], renew ? [this.#renewed(work.run)] : []), runners: this.#with(index, after) });
  }

  #next(work: Work): Runner {
    const [call, ...rest] = work.rest;
    if (call === undefined) return { at: "ending", run: work.run };
    return { ...bare(work), at: "begin", call, rest, sends: 0, stale: false, phase: { is: "running" } };
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
