import { setMaxListeners } from "node:events";
import type { StopReason } from "../call/state.ts";
import type { Clock } from "../host.ts";

/** Everything that ends the waiting of a run: whoever started it, its time limit, or a bug in one of its lanes. */
export class RunStop {
  readonly #caller: AbortSignal;
  readonly #clock: Clock;
  readonly #stop = new AbortController();
  readonly #closed = new AbortController();
  /** Each lane has a signal of its own: a listener takes the longer to add, the more there are. */
  readonly #lanes = new Set<AbortController>();
  readonly #timer: Promise<void>;
  #timedOut = false;
  #bug: { readonly error: unknown } | undefined;

  constructor(caller: AbortSignal, timeoutMs: number | undefined, clock: Clock) {
    this.#caller = caller;
    this.#clock = clock;
    // Every lane may come to listen; that is no leak.
    setMaxListeners(0, this.#stop.signal);
    this.#stop.signal.addEventListener("abort", () => {
      for (const lane of this.#lanes) lane.abort();
    });
    caller.addEventListener("abort", this.#abort, { once: true });
    if (caller.aborted) this.#stop.abort();
    this.#timer = timeoutMs === undefined ? Promise.resolve() : this.#expire(timeoutMs);
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  reason(): StopReason | undefined {
    if (this.#caller.aborted || this.#bug !== undefined) return interrupted;
    return this.#timedOut ? timedOut : undefined;
  }

  /** An exception of a lane: everything else comes to its end before it is thrown. */
  fail(error: unknown): void {
    this.#bug ??= { error };
    this.#stop.abort();
  }

  throwIfFailed(): void {
    if (this.#bug !== undefined) throw this.#bug.error;
  }

  /** A signal for one lane; `release` it when the lane has ended. */
  lane(): { readonly signal: AbortSignal; release(): void } {
    const own = new AbortController();
    if (this.#stop.signal.aborted) own.abort();
    // One listener stays: an event target that loses its last one forgets its list, and every poll would make that anew.
    own.signal.addEventListener("abort", () => this.#lanes.delete(own));
    this.#lanes.add(own);
    return { signal: own.signal, release: () => this.#lanes.delete(own) };
  }

  /** Nothing stops the run from here on. */
  async close(): Promise<void> {
    this.#caller.removeEventListener("abort", this.#abort);
    this.#closed.abort();
    await this.#timer;
  }

  readonly #abort = (): void => this.#stop.abort();

  async #expire(ms: number): Promise<void> {
    await this.#clock.sleep(ms, this.#closed.signal);
    if (this.#closed.signal.aborted) return;
    this.#timedOut = true;
    this.#stop.abort();
  }
}

const interrupted: StopReason = {
  code: "interrupted",
  message: "the run was told to stop",
  hint: "apply again carries on without sending anything twice",
};

const timedOut: StopReason = {
  code: "timed-out",
  message: "--timeout ended the waiting; the provider's job goes on",
  hint: "reinstate status shows it; apply again carries on",
};
