import type { Clock } from "../../src/engine/host.ts";

interface Sleeper {
  readonly at: number;
  readonly order: number;
  wake: (() => void) | undefined;
}

/** Time that passes only when everybody sleeps, for a hundred thousand sleepers: the next one comes from a heap. */
export class SimulatedClock implements Clock {
  readonly #start: number;
  readonly #heap: Sleeper[] = [];
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
      const sleeper: Sleeper = { at: this.#elapsed + Math.max(0, ms), order: this.#order++, wake: undefined };
      const wake = () => {
        sleeper.wake = undefined;
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      sleeper.wake = wake;
      signal?.addEventListener("abort", wake);
      this.#push(sleeper);
    });
  }

  /** Runs `work` to its end. Everything that happens at once has happened before time moves on. */
  async run<T>(work: Promise<T>): Promise<T> {
    let over = false;
    const ended = () => {
      over = true;
    };
    work.then(ended, ended);
    for (;;) {
      // Promises settle before the next turn of the event loop, however long their chain is.
      await new Promise((resolve) => setImmediate(resolve));
      if (over) return work;
      const next = this.#pop();
      if (next === undefined) throw new Error("nothing sleeps and nothing ends: the work hangs");
      if (next.wake === undefined) continue;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      this.wakes += 1;
      next.wake();
    }
  }

  #push(sleeper: Sleeper): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(sleeper);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up];
      if (parent === undefined || !before(sleeper, parent)) break;
      heap[at] = parent;
      at = up;
    }
    heap[at] = sleeper;
  }

  #pop(): Sleeper | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      let child = heap[down];
      if (child === undefined) break;
      const other = heap[down + 1];
      if (other !== undefined && before(other, child)) {
        child = other;
        down += 1;
      }
      if (!before(child, last)) break;
      heap[at] = child;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}

const before = (a: Sleeper, b: Sleeper): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
