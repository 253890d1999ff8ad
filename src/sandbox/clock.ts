export const seconds = 1000;
export const minutes = 60 * seconds;
export const hours = 60 * minutes;
export const days = 24 * hours;

/** The sandbox's time, ms since the epoch: the wall clock, moved by a scenario's `now` and by the admin interface. */
export class SandboxClock {
  readonly #wall: () => number;
  #offset: number;

  constructor(wall: () => number, startAt?: number) {
    this.#wall = wall;
    this.#offset = startAt === undefined ? 0 : startAt - wall();
  }

  now(): number {
    return this.#wall() + this.#offset;
  }

  /** Restores depend on time going forward, so it only does. */
  advance(ms: number): void {
    this.#offset += Math.max(0, ms);
  }
}

const units: Readonly<Record<string, number>> = { ms: 1, s: seconds, m: minutes, h: hours, d: days };

/** A scenario's time: absolute, or `-90m` seen from `start`. The schema has checked its form. */
export function timeOf(text: string, start: number): number {
  const relative = /^([+-]\d+)(ms|s|m|h|d)$/.exec(text);
  return relative ? start + Number(relative[1]) * (units[relative[2] ?? ""] ?? 0) : Date.parse(text);
}

/** `2026-11-20T09:14:00Z` */
export const isoSeconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
