import type { Clock } from "../../src/engine/host.ts";
import { Heap } from "../../src/engine/polling/heap.ts";

interface Sleeper {
  readonly at: number;
  readonly order: number;
  wake: (() => void) | undefined;
}

/** Time that passes only when everybody sleeps, for a hundred thousand sleepers: the next one comes from a heap. */
export class SimulatedClock implements Clock {
  readonly #start: number;
  readonly #sleepers = new Heap<Sleeper>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
  #elapsed = 0;
  #order = 0;
  /** How often time moved on. */
  wakes = 0;

  constructor(start = Date.parse("2026-11-20T10:00:00Z")) {
    this.#start = start;
  }

  now(): number {
    return this.#start + this.#elapsed;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const sleeper: Sleeper = { at: this.#elapsed + Math.max(0, ms), order: this.#order++, wake: resolve };
      this.#sleepers.push(sleeper);
      if (signal === undefined) return;
      const wake = () => {
        sleeper.wake = undefined;
        signal.removeEventListener("abort", wake);
        resolve();
      };
      sleeper.wake = wake;
      signal.addEventListener("abort", wake);
    });
  }

  /** Runs `work` to its end. Everything that happens at once has happened before time moves on. */
  run<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let over = false;
      const ended = () => {
        over = true;
      };
      work.then(ended, ended);
      // Promises settle before the next turn of the event loop, however long their chain is.
      const turn = () => {
        if (over) return resolve(work);
        let next = this.#sleepers.pop();
        while (next !== undefined && next.wake === undefined) next = this.#sleepers.pop();
        if (next?.wake === undefined) return reject(new Error("nothing sleeps and nothing ends: the work hangs"));
        this.#elapsed = Math.max(this.#elapsed, next.at);
        this.wakes += 1;
        next.wake();
        setImmediate(turn);
      };
      setImmediate(turn);
    });
  }
}
