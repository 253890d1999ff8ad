import type { Session } from "../providers/provider.ts";
import type { Clock } from "./host.ts";

/** Calls that may go out at once after a quiet time, in seconds' worth of the rate. */
const burstSeconds = 2;

/** How fast calls to one account and region may follow each other: a token bucket that all its lanes share. */
export class CallRate {
  readonly #clock: Clock;
  readonly #intervalMs: number;
  /** When the bucket would have been empty, had every call come at the rate. Monotonic ms. */
  #spent: number;

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

  /** The provider asked for a pause: that goes for all. */
  pause(ms: number): void {
    this.#spent = Math.max(this.#spent, this.#clock.monotonic() + ms);
  }
}

/** The session with its calls at that rate. Lists of several pages count once. */
export function atRate(session: Session, rate: CallRate, signal: AbortSignal): Session {
  const limited = async <R extends { readonly ok: true } | { readonly ok: false; readonly error: { readonly retryAfterMs?: number } }>(
    call: () => Promise<R>,
  ): Promise<R> => {
    await rate.turn(signal);
    const answer = await call();
    if (!answer.ok && answer.error.retryAfterMs !== undefined) rate.pause(answer.error.retryAfterMs);
    return answer;
  };
  return {
    ...session,
    baseline: (call) => limited(() => session.baseline(call)),
    submit: (call, context) => limited(() => session.submit(call, context)),
    observe: (watches) => limited(() => session.observe(watches)),
  };
}
