import type { Clock } from "../../src/engine/host.ts";

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that passes only when everybody sleeps: hours take no time, and runs repeat exactly. */
export class VirtualClock implements Clock {
  #now: number;
  #elapsed = 0;
  /** In the order of falling asleep, which is the order of waking at the same moment. */
  readonly #sleepers = new Set<Sleeper>();

  constructor(start = Date.parse("2026-11-20T10:00:00Z")) {
    this.#now = start;
  }

  now(): number {
    return this.#now + this.#elapsed;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted || ms <= 0) {
        setImmediate(resolve);
        return;
      }
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const sleeper = { at: this.#elapsed + ms, wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", wake);
    });
  }

  /** How many sleep now. */
  get asleep(): number {
    return this.#sleepers.size;
  }

  /** What a suspended machine sees: the wall clock has moved, nothing else. */
  jumpWall(ms: number): void {
    this.#now += ms;
  }

  /** Runs `work` to its end, moving time on to the next sleeper whenever nothing else can happen. */
  async run<T>(work: Promise<T>): Promise<T> {
    let over = false;
    work.then(
      () => {
        over = true;
      },
      () => {
        over = true;
      },
    );
    for (let idle = 0; ; ) {
      // A ledger may take a few turns of the event loop for one update: nobody is idle before those are over.
      for (let turn = 0; turn < 4 && !over; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (over) break;
      const next = this.#first();
      if (next === undefined) {
        idle += 1;
        if (idle > 10_000) throw new Error("nothing sleeps and nothing ends: the work hangs");
        continue;
      }
      idle = 0;
      this.#elapsed = Math.max(this.#elapsed, next.at);
      next.wake();
    }
    return work;
  }

  #first(): Sleeper | undefined {
    let first: Sleeper | undefined;
    for (const sleeper of this.#sleepers) if (first === undefined || sleeper.at < first.at) first = sleeper;
    return first;
  }
}
