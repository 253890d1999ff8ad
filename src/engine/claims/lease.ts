import type { Clock } from "../host.ts";

/** Thrown by a guard: this run may no longer send. */
export class LeaseLapsed extends Error {
  override readonly name = "LeaseLapsed";
}

/** A moment by both clocks: the monotonic one stands still while a machine is suspended, the wall clock may be set. */
interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/**
 * Whether this run's lease surely holds, by the one of its clocks that says more time has passed. Another run takes over once it has seen the
 * lease stand still for its whole length; so it can't have, as long as every renewal was finished within that length
 * of the start of the one before. A gap starts a new epoch, and what was verified in an older one is void.
 */
export class Lease {
  readonly #clock: Clock;
  readonly #lengthMs: number;
  #renewedAt: Moment;
  #epoch = 0;
  #ended = false;

  constructor(clock: Clock, lengthMs: number) {
    this.#clock = clock;
    this.#lengthMs = lengthMs;
    this.#renewedAt = this.moment();
  }

  /** Take it before a renewal starts. */
  moment(): Moment {
    return { monotonic: this.#clock.monotonic(), wall: this.#clock.now() };
  }

  /** A renewal that started at `startedAt` is durable now. */
  renewed(startedAt: Moment): void {
    if (this.#age() >= this.#lengthMs) this.#epoch += 1;
    if (startedAt.monotonic >= this.#renewedAt.monotonic) this.#renewedAt = startedAt;
  }

  /** From here on no guard lets anything pass, not even for a request that was given up while it waited for a connection. */
  end(): void {
    this.#ended = true;
  }

  get isDue(): boolean {
    return this.#age() >= this.#lengthMs / 4;
  }

  /** Take it before verifying a claim; it throws once that verification may have been overtaken. A tenth of the lease is left for the bytes to leave. */
  guard(): () => void {
    const epoch = this.#epoch;
    return () => {
      if (this.#ended || epoch !== this.#epoch || this.#age() >= this.#lengthMs * 0.9)
        throw new LeaseLapsed("the run's lease may have lapsed");
    };
  }

  #age(): number {
    const now = this.moment();
    return Math.max(now.monotonic - this.#renewedAt.monotonic, now.wall - this.#renewedAt.wall);
  }
}
