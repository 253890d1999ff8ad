import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { callState, step } from "../call/reducer.ts";
import type { CallEnd, CallEvent, CallState, Effect, Moment } from "../call/state.ts";
import type { Host } from "../host.ts";
import type { DurationHistory } from "../polling/duration-history.ts";
import type { CallResult } from "./apply-report.ts";
import { readBaseline, type Surroundings, submitCall, writeRecord } from "./effects.ts";

export interface InFlightContext extends Surroundings {
  readonly host: Host;
  readonly history: DurationHistory;
}

/** Distributes over the union, which `Omit` alone does not. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** What happened to a call, before the clocks were read. */
export type Happening = Without<CallEvent, keyof Moment>;

type EndEffect = Extract<Effect, { do: "end" }>;
type LongEffect = Extract<Effect, { do: "read-baseline" | "write" | "submit" }>;

/** A call that this process carries on: performs the reducer's effects until the call sleeps or has ended. Instants here are monotonic ms. */
export class InFlightCall {
  readonly call: PlannedCall;
  /** When the entry's own timeout ends the waiting. */
  readonly deadline: number;
  state: CallState;
  /** When to come back to it, and what for. */
  wakesAt: number;
  wakesFor: "poll" | "due" = "due";
  readonly #context: InFlightContext;
  #seenAt: number;
  /** What to add to monotonic ms for ms since the epoch: the wall clock may be set on the way. */
  readonly #epoch: number;

  constructor(call: PlannedCall, record: LedgerRecord, context: InFlightContext) {
    const { clock, settings } = context.host;
    this.call = call;
    this.#context = context;
    this.#seenAt = clock.monotonic();
    this.#epoch = clock.now() - this.#seenAt;
    this.wakesAt = this.#seenAt;
    this.deadline = this.#seenAt + (call.timeoutMs ?? Number.POSITIVE_INFINITY);
    this.state = callState(record, settings, this.#epoch + this.#seenAt, call.followOnly);
  }

  /** Takes in what happened, and all that follows from it at once. The result, once the call has ended for this run. */
  advance(happening: Happening, random = this.#context.host.random()): CallResult | undefined | Promise<CallResult | undefined> {
    const effect = this.#step(happening, random);
    if (effect === undefined) return undefined;
    return effect.do === "end" ? this.#result(effect.end) : this.#carryOn(effect, random);
  }

  /** Performs effects that take time, as long as each answer asks for another. */
  async #carryOn(first: LongEffect, random: number): Promise<CallResult | undefined> {
    let effect: LongEffect | EndEffect | undefined = first;
    while (effect !== undefined && effect.do !== "end") effect = this.#step(await this.#perform(effect), random);
    return effect && this.#result(effect.end);
  }

  async #perform(effect: LongEffect): Promise<Happening> {
    switch (effect.do) {
      case "read-baseline":
        return { is: "baseline", answer: await readBaseline(this.call, this.#context) };
      case "write":
        return writeRecord(this.call.key, effect.transition, this.#context);
      case "submit":
        return { is: "answered", answer: await submitCall(this.call, effect.token, this.#context) };
      default:
        return effect satisfies never;
    }
  }

  /** One step of the reducer. The effect that is left to perform, if any. */
  #step(happening: Happening, random: number): LongEffect | EndEffect | undefined {
    const event: CallEvent = { ...happening, ...this.#moment(random) };
    const { state, effects } = step(this.state, event);
    this.state = state;
    if (event.is === "observed" && event.observation.state === "succeeded") this.#context.history.record(this.call.lane, state.track);
    for (const effect of effects) {
      switch (effect.do) {
        case "report":
          // Last: what is added after a spread costs a hidden class for each object.
          this.#context.host.emit({ at: event.wall, call: this.call, ...effect.event });
          break;
        case "sleep":
          this.wakesAt = this.#seenAt + (effect.until - event.now);
          this.wakesFor = effect.wakes;
          break;
        case "read-baseline":
        case "write":
        case "submit":
        case "end":
          return effect;
        default:
          effect satisfies never;
      }
    }
    return undefined;
  }

  #moment(random: number): Moment {
    const { clock } = this.#context.host;
    const monotonic = clock.monotonic();
    const passedMs = monotonic - this.#seenAt;
    this.#seenAt = monotonic;
    const now = this.#epoch + monotonic;
    const wall = clock.now();
    const history = this.#context.history.of(this.call.lane);
    return history === undefined ? { now, wall, passedMs, random } : { now, wall, passedMs, random, history };
  }

  #result({ diagnostic, ...end }: CallEnd): CallResult {
    const { call } = this;
    return { call, ...end, ...(diagnostic && { diagnostic: { location: call.location, ...diagnostic } }) };
  }
}
