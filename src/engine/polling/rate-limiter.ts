import type { Call } from "../../model/call.ts";
import type { Session } from "../../providers/provider.ts";
import type { Clock } from "../host.ts";

/** Calls that may go out at once after a quiet time, in seconds' worth of the rate. */
const burstSeconds = 2;

/** How long the first of several callers that can share a request waits for the others, ms: lanes woken with it have asked by then. */
const batchDelayMs = 1;

interface Batch {
  free: number;
  readonly acquired: Promise<void>;
}

/** Bounds how fast calls to one account and region follow each other: a token bucket that all its lanes share. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #intervalMs: number;
  /** When the bucket would have been empty, had every call come at the rate. Monotonic ms. */
  #emptyAt: number;
  #batch: Batch | undefined;

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#intervalMs = 1000 / perSecond;
    this.#emptyAt = Number.NEGATIVE_INFINITY;
  }

  /** Waits for a token; first come, first served. */
  async acquire(signal: AbortSignal): Promise<void> {
    const now = this.#clock.monotonic();
    this.#emptyAt = Math.max(this.#emptyAt, now - burstSeconds * 1000) + this.#intervalMs;
    if (this.#emptyAt > now) await this.#clock.sleep(this.#emptyAt - now, signal);
  }

  /** One token for all callers that ask before it comes, `batchSize` at most, as they share one request. */
  acquireShared(batchSize: number, signal: AbortSignal): Promise<void> {
    if (batchSize <= 1) return this.acquire(signal);
    const batch = this.#batch !== undefined && this.#batch.free > 0 ? this.#batch : this.#open(batchSize, signal);
    batch.free -= 1;
    return batch.acquired;
  }

  #open(batchSize: number, signal: AbortSignal): Batch {
    const acquire = async (): Promise<void> => {
      await this.#clock.sleep(batchDelayMs, signal);
      await this.acquire(signal);
      if (this.#batch === batch) this.#batch = undefined;
    };
    const batch: Batch = { free: batchSize, acquired: acquire() };
    this.#batch = batch;
    return batch;
  }

  /** The provider asked for a pause: it applies to all callers. */
  pause(ms: number): void {
    this.#emptyAt = Math.max(this.#emptyAt, this.#clock.monotonic() + ms);
  }
}

/** The session with its calls limited. Lists of several pages count once, and so do polls that share a request. */
export function withRateLimit(session: Session, limiter: RateLimiter, signal: AbortSignal): Session {
  const limited = async <R extends { readonly ok: true } | { readonly ok: false; readonly error: { readonly retryAfterMs?: number } }>(
    acquired: Promise<void>,
    call: () => Promise<R>,
  ): Promise<R> => {
    await acquired;
    const answer = await call();
    if (!answer.ok && answer.error.retryAfterMs !== undefined) limiter.pause(answer.error.retryAfterMs);
    return answer;
  };
  const shared = (call: Pick<Call, "region"> | undefined) =>
    limiter.acquireShared((call && session.lanesPerPoll?.(call.region)) ?? 1, signal);
  return {
    ...session,
    baseline: (call) => limited(shared(call), () => session.baseline(call)),
    submit: (call, context) => limited(limiter.acquire(signal), () => session.submit(call, context)),
    observe: (watches) => limited(shared(watches[0]?.call), () => session.observe(watches)),
  };
}
