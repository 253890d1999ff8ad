import { step } from "../../src/engine/call/reducer.ts";
import { claimAll, heldBy } from "../../src/engine/claims/claim-rules.ts";
import { Lease, LeaseLapsed } from "../../src/engine/claims/lease.ts";
import { advance } from "../../src/engine/claims/record-transitions.ts";

/** What the model runs on: the engine's own pure functions. A mutant exchanges one. */
export interface Rules {
  readonly claimAll: typeof claimAll;
  readonly heldBy: typeof heldBy;
  readonly advance: typeof advance;
  readonly step: typeof step;
  readonly lease: LeaseRules;
  /** What was listed before a submit is remembered with it. */
  readonly baseline: boolean;
  /** An observation counts for when it was asked for, not for when its answer came. */
  readonly asked: boolean;
}

/** Ages in ticks. */
export interface LeaseRules {
  /** Whether a guard lets a request pass. `stale`: it was taken before a gap. */
  passes(age: number, stale: boolean, ended: boolean): boolean;
  /** Whether a renewal makes the guards that were taken before it stale. */
  breaks(age: number): boolean;
}

/** Lease lengths and waits of the model, in ticks. */
export const leaseTicks = 2;
export const settleTicks = 1;

const tickMs = 10;

/** The real lease on a clock that is set by hand: it keeps its state to itself, so each question is put to a new one that is led there. */
function leaseAt(): { readonly lease: Lease; set(ticks: number): void } {
  let now = 0;
  const clock = { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() };
  return {
    lease: new Lease(clock, leaseTicks * tickMs),
    set: (ticks) => {
      now = ticks * tickMs;
    },
  };
}

const lets = (guard: () => void): boolean => {
  try {
    guard();
    return true;
  } catch (error) {
    if (error instanceof LeaseLapsed) return false;
    throw error;
  }
};

const realLease: LeaseRules = {
  passes: remembered((age: number, stale: boolean, ended: boolean) => {
    const { lease, set } = leaseAt();
    const guard = lease.guard();
    if (stale) {
      set(leaseTicks);
      lease.renewed(lease.moment());
    }
    set((stale ? leaseTicks : 0) + age);
    if (ended) lease.end();
    return lets(guard);
  }),
  breaks: remembered((age: number) => {
    const { lease, set } = leaseAt();
    const guard = lease.guard();
    set(age);
    lease.renewed(lease.moment());
    return !lets(guard);
  }),
};

/** There are few questions, asked often. */
function remembered<Args extends readonly (number | boolean)[]>(ask: (...args: Args) => boolean): (...args: Args) => boolean {
  const answers = new Map<string, boolean>();
  return (...args) => {
    const key = args.join();
    const answer = answers.get(key) ?? ask(...args);
    answers.set(key, answer);
    return answer;
  };
}

export const realRules: Rules = { claimAll, heldBy, advance, step, lease: realLease, baseline: true, asked: true };
