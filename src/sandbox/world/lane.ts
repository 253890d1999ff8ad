import type { Job } from "./job.ts";

/** The restores of one namespace, cluster or instance. Holds no more than those that run, or have just ended. */
export class Lane {
  readonly #settleMs: number;
  #jobs: Job[] = [];

  /** `settleMs` is how long its place is not itself again after each restore. */
  constructor(settleMs = 0) {
    this.#settleMs = settleMs;
  }

  running(now: number): readonly Job[] {
    return this.#current(now).filter((job) => now < job.endsAt);
  }

  /** A restore has ended just now. */
  settling(now: number): boolean {
    return this.#current(now).some((job) => job.endsAt <= now);
  }

  add(job: Job): void {
    this.#jobs.push(job);
  }

  #current(now: number): readonly Job[] {
    if (this.#jobs.some((job) => job.endsAt + this.#settleMs <= now))
      this.#jobs = this.#jobs.filter((job) => now < job.endsAt + this.#settleMs);
    return this.#jobs;
  }
}
