import type { Clock } from "../host.ts";
import { Heap } from "./heap.ts";

/** A lane that sleeps and would look from `earliest` on, if it could look along with another. */
interface Sleeper {
  readonly earliest: number;
  readonly order: number;
  readonly awake: AbortController;
  along: boolean;
}

/**
 * The lanes of one account and region whose looks can share a request. When a lane's look falls due, others that would look
 * soon look along: it costs no request, and theirs is saved. Nobody ever looks later for it.
 */
export class Company {
  readonly #clock: Clock;
  readonly #most: () => number;
  readonly #sleepers = new Heap<Sleeper>((a, b) => a.earliest < b.earliest || (a.earliest === b.earliest && a.order < b.order));
  #order = 0;

  /** `most`: how many lanes a request serves; with one, everybody sleeps by himself. */
  constructor(clock: Clock, most: () => number) {
    this.#clock = clock;
    this.#most = most;
  }

  /** Sleeps until `due`, or from `earliest` on until another lane looks: then true. Times are monotonic ms. */
  async sleep(due: number, earliest: number, signal: AbortSignal): Promise<boolean> {
    const ms = Math.max(0, due - this.#clock.monotonic());
    if (earliest >= due || signal.aborted || this.#most() <= 1) {
      await this.#clock.sleep(ms, signal);
      return false;
    }
    const sleeper: Sleeper = { earliest, order: this.#order++, awake: new AbortController(), along: false };
    const wake = () => sleeper.awake.abort();
    signal.addEventListener("abort", wake);
    this.#sleepers.push(sleeper);
    await this.#clock.sleep(ms, sleeper.awake.signal);
    signal.removeEventListener("abort", wake);
    sleeper.awake.abort();
    return sleeper.along;
  }

  /** A lane looks now: whoever is willing looks along, as many as the request serves. */
  gather(): void {
    const now = this.#clock.monotonic();
    for (let seats = this.#most() - 1; seats > 0; ) {
      const next = this.#sleepers.first;
      if (next === undefined || next.earliest > now) return;
      this.#sleepers.pop();
      if (next.awake.signal.aborted) continue;
      next.along = true;
      next.awake.abort();
      seats -= 1;
    }
  }
}
