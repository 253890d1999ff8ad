import type { PlannedCall, PlannedEntry, PlannedPlan } from "../../model/planned.ts";
import { dependantsOf } from "../plan/dependencies.ts";
import type { CallResult } from "./apply-report.ts";

/** Which calls are ready, by lane, while entries end. Pure bookkeeping: every call and every dependency is touched once. */
export class Scheduler {
  readonly #queues = new Map<string, { readonly calls: PlannedCall[]; taken: number }>();
  readonly #entries = new Map<string, Progressing>();
  readonly #taken = new Set<string>();
  /** Lanes that have a ready call and that nobody works on. */
  readonly #free = new Set<string>();

  /** `todo`: the keys of the calls that are to be run; all others count as done. */
  constructor(plans: readonly PlannedPlan[], todo: ReadonlySet<string>) {
    for (const plan of plans) {
      const dependants = dependantsOf(plan.entries);
      const open = new Set(plan.entries.filter((entry) => entry.calls.some((call) => todo.has(call.key))).map((entry) => entry.id));
      for (const entry of plan.entries) {
        const calls = entry.calls.filter((call) => todo.has(call.key));
        const waitsFor = entry.dependsOn.filter((id) => open.has(id)).length;
        this.#entries.set(nameOf(plan.name, entry.id), {
          calls,
          left: calls.length,
          waitsFor,
          failed: false,
          dependants: (dependants.get(entry.id) ?? []).map((one) => nameOf(plan.name, one.id)),
        });
      }
    }
    for (const entry of this.#entries.values()) if (entry.waitsFor === 0) this.#enqueue(entry.calls);
  }

  /** Lanes that have a ready call and aren't taken, in the order of the plans. They may be taken on the way. */
  lanes(): Iterable<string> {
    return this.#free;
  }

  take(lane: string): void {
    this.#free.delete(lane);
    this.#taken.add(lane);
  }

  release(lane: string): void {
    this.#taken.delete(lane);
    if (this.#queues.has(lane)) this.#free.add(lane);
  }

  next(lane: string): PlannedCall | undefined {
    const queue = this.#queues.get(lane);
    if (queue === undefined) return undefined;
    const call = queue.calls[queue.taken];
    queue.taken += 1;
    if (queue.taken >= queue.calls.length) this.#queues.delete(lane);
    return call;
  }

  /** Takes in how a call ended; returns the calls that can therefore not be run. */
  done({ call, outcome }: CallResult): PlannedCall[] {
    const entry = this.#entries.get(nameOf(call.plan, call.entry));
    if (entry === undefined) return [];
    entry.left -= 1;
    if (outcome !== "restored" && outcome !== "skipped") entry.failed = true;
    if (entry.failed) return this.#giveUp(entry);
    if (entry.left > 0) return [];
    for (const name of entry.dependants) {
      const dependant = this.#entries.get(name);
      if (dependant === undefined) continue;
      dependant.waitsFor -= 1;
      if (dependant.waitsFor === 0) this.#enqueue(dependant.calls);
    }
    return [];
  }

  /** Everything that was never handed out. */
  rest(): PlannedCall[] {
    const queued = [...this.#queues.values()].flatMap(({ calls, taken }) => calls.slice(taken));
    const waiting = [...this.#entries.values()].filter((entry) => entry.waitsFor > 0 && !entry.failed).flatMap((entry) => entry.calls);
    return [...queued, ...waiting];
  }

  #giveUp(entry: Progressing): PlannedCall[] {
    const lost: PlannedCall[] = [];
    const queue = [entry];
    for (const one of queue) {
      for (const name of one.dependants) {
        const dependant = this.#entries.get(name);
        // An entry with nothing left to do was restored before: nothing waits for it, so nothing is lost through it.
        if (dependant === undefined || dependant.failed || dependant.calls.length === 0) continue;
        dependant.failed = true;
        for (const call of dependant.calls) lost.push(call);
        queue.push(dependant);
      }
    }
    return lost;
  }

  #enqueue(calls: readonly PlannedCall[]): void {
    for (const call of calls) {
      const queue = this.#queues.get(call.lane);
      if (queue === undefined) this.#queues.set(call.lane, { calls: [call], taken: 0 });
      else queue.calls.push(call);
      if (!this.#taken.has(call.lane)) this.#free.add(call.lane);
    }
  }
}

interface Progressing {
  readonly calls: readonly PlannedCall[];
  left: number;
  waitsFor: number;
  failed: boolean;
  readonly dependants: readonly string[];
}

const nameOf = (plan: string, entry: PlannedEntry["id"]): string => `${plan}/${entry}`;
