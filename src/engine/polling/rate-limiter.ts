import type { Call } from "../../model/call.ts";
import type { Session } from "../../providers/provider.ts";
import type { Clock } from "../host.ts";

/** Calls that may go out at once after a quiet time, in seconds' worth of the rate. */
const burstSeconds = 2;

/** How long the first of several who can share a call waits for the others, ms: who was woken with it is there by then. */
const gatherMs = 1;

/** How fast calls to one account and region may follow each other: a token bucket that all its lanes share. */
export class CallRate {
  readonly #clock: Clock;
  readonly #intervalMs: number;
  /** When the bucket would have been empty, had every call come at the rate. Monotonic ms. */
  #spent: number;
  #shared: { seats: number; readonly turn: Promise<void> } | undefined;

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#intervalMs = 1000 / perSecond;
    this.#spent = Number.NEGATIVE_INFINITY;
  }

  /** Waits for its turn; first come, first served. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = this.#clock.monotonic();
    this.#spent = Math.max(this.#spent, now - burstSeconds * 1000) + this.#intervalMs;
    if (this.#spent > now) await this.#clock.sleep(this.#spent - now, signal);
  }

  /** A turn that all who ask for it before it comes take together, `most` at a time, as they share one request. */
  together(most: number, signal: AbortSignal): Promise<void> {
    if (most <= 1) return this.turn(signal);
    const shared = this.#shared !== undefined && this.#shared.seats > 0 ? this.#shared : this.#open(most, signal);
    shared.seats -= 1;
    return shared.turn;
  }

  #open(seats: number, signal: AbortSignal) {
    const come = async (): Promise<void> => {
      await this.#clock.sleep(gatherMs, signal);
      await this.turn(signal);
      if (this.#shared === shared) this.#shared = undefined;
    };
    const shared = { seats, turn: come() };
    this.#shared = shared;
    return shared;
  }

  /** The provider asked for a pause: that goes for all. */
  pause(ms: number): void {
    this.#spent = Math.max(this.#spent, this.#clock.monotonic() + ms);
  }
}

/** The session with its calls at that rate. Lists of several pages count once, and so do looks that share a request. */
export function atRate(session: Session, rate: CallRate, signal: AbortSignal): Session {
  const limited = async <R extends { readonly ok: true } | { readonly ok: false; readonly error: { readonly retryAfterMs?: number } }>(
    turn: Promise<void>,
    call: () => Promise<R>,
  ): Promise<R> => {
    await turn;
    const answer = await call();
    if (!answer.ok && answer.error.retryAfterMs !== undefined) rate.pause(answer.error.retryAfterMs);
    return answer;
  };
  const shared = (call: Pick<Call, "region"> | undefined) => rate.together((call && session.lanesPerLook?.(call.region)) ?? 1, signal);
  return {
    ...session,
    baseline: (call) => limited(shared(call), () => session.baseline(call)),
    submit: (call, context) => limited(rate.turn(signal), () => session.submit(call, context)),
    observe: (watches) => limited(shared(watches[0]?.call), () => session.observe(watches)),
  };
}
