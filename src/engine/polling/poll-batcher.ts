import type { Clock } from "../host.ts";
import { Heap } from "./heap.ts";

/** A lane that sleeps and would poll from `earliest` on, if it could join another lane's poll. */
interface Sleeper {
  readonly earliest: number;
  readonly order: number;
  readonly awake: AbortController;
  joined: boolean;
}

/**
 * The lanes of one account and region whose polls can share a request. When a lane's poll falls due, others that would poll
 * soon join it: that costs no request, and saves theirs. No lane ever polls later because of it.
 */
export class PollBatcher {
  readonly #clock: Clock;
  readonly #batchSize: () => number;
  readonly #sleepers = new Heap<Sleeper>((a, b) => a.earliest < b.earliest || (a.earliest === b.earliest && a.order < b.order));
  #order = 0;

  /** `batchSize`: how many lanes one request serves; with one, every lane polls alone. */
  constructor(clock: Clock, batchSize: () => number) {
    this.#clock = clock;
    this.#batchSize = batchSize;
  }

  /** Sleeps until `due`, or from `earliest` on until another lane polls: then true. Times are monotonic ms. */
  async sleep(due: number, earliest: number, signal: AbortSignal): Promise<boolean> {
    const ms = Math.max(0, due - this.#clock.monotonic());
    if (earliest >= due || signal.aborted || this.#batchSize() <= 1) {
      await this.#clock.sleep(ms, signal);
      return false;
    }
    const sleeper: Sleeper = { earliest, order: this.#order++, awake: new AbortController(), joined: false };
    const wake = () => sleeper.awake.abort();
    signal.addEventListener("abort", wake);
    this.#sleepers.push(sleeper);
    await this.#clock.sleep(ms, sleeper.awake.signal);
    signal.removeEventListener("abort", wake);
    sleeper.awake.abort();
    return sleeper.joined;
  }

  /** A lane polls now: wakes those that may join, up to the size of a batch. */
  wakeOthers(): void {
    const now = this.#clock.monotonic();
    for (let left = this.#batchSize() - 1; left > 0; ) {
      const next = this.#sleepers.first;
      if (next === undefined || next.earliest > now) return;
      this.#sleepers.pop();
      if (next.awake.signal.aborted) continue;
      next.joined = true;
      next.awake.abort();
      left -= 1;
    }
  }
}
