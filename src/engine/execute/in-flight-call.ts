import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { PlannedCall } from "../../model/planned.ts";
import { callState, step } from "../call/reducer.ts";
import type { CallEnd, CallEvent, CallState, Moment } from "../call/state.ts";
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

/** What happened to a call, before anyone looked at the clocks. */
export type Happening = Without<CallEvent, keyof Moment>;

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
  async advance(happening: Happening, random = this.#context.host.random()): Promise<CallResult | undefined> {
    let next: Happening | undefined = happening;
    while (next !== undefined) {
      const event: CallEvent = { ...next, ...this.#moment(random) };
      const { state, effects } = step(this.state, event);
      this.state = state;
      if (event.is === "observed" && event.observation.state === "succeeded") this.#context.history.record(this.call.lane, state.track);
      next = undefined;
      for (const effect of effects) {
        switch (effect.do) {
          case "report":
            this.#context.host.emit({ ...effect.event, at: event.wall, call: this.call });
            break;
          case "read-baseline":
            next = { is: "baseline", answer: await readBaseline(this.call, this.#context) };
            break;
          case "write":
            next = await writeRecord(this.call.key, effect.transition, this.#context);
            break;
          case "submit":
            next = { is: "answered", answer: await submitCall(this.call, effect.token, this.#context) };
            break;
          case "sleep":
            this.wakesAt = this.#seenAt + (effect.until - event.now);
            this.wakesFor = effect.wakes;
            break;
          case "end":
            return this.#result(effect.end);
          default:
            effect satisfies never;
        }
      }
    }
    return undefined;
  }

  #moment(random: number): Moment {
    const { clock } = this.#context.host;
    const monotonic = clock.monotonic();
    const passedMs = monotonic - this.#seenAt;
    this.#seenAt = monotonic;
    const history = this.#context.history.of(this.call.lane);
    return { now: this.#epoch + monotonic, wall: clock.now(), passedMs, random, ...(history && { history }) };
  }

  #result({ diagnostic, ...end }: CallEnd): CallResult {
    const { call } = this;
    return { call, ...end, ...(diagnostic && { diagnostic: { location: call.location, ...diagnostic } }) };
  }
}
