import type { Job } from "./job.ts";

/** The restores of one namespace or instance. Holds no more running ones than may run at a time. */
export class Lane {
  #running: Job[] = [];

  running(now: number): readonly Job[] {
    if (this.#running.some((job) => job.endsAt <= now)) this.#running = this.#running.filter((job) => now < job.endsAt);
    return this.#running;
  }

  add(job: Job): void {
    this.#running.push(job);
  }
}
