import type { Read } from "../aws/reads.ts";

interface Asked<T> {
  readonly askedAt: number;
  readonly answer: Read<T>;
}

/** Answers by name that serve only what is asked right after them. */
export class RecentReads<T> {
  readonly #read: (name: string) => Read<T>;
  readonly #now: () => number;
  readonly #newest = new Map<string, Asked<T>>();

  constructor(read: (name: string) => Read<T>, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  /** An answer that was asked for at most `maxAgeMs` ago. */
  get(name: string, maxAgeMs: number): Read<T> {
    const known = this.#newest.get(name);
    const age = known === undefined ? Number.NaN : this.#now() - known.askedAt;
    // A clock that was set back makes an old answer seem to be yet to come.
    if (known !== undefined && age >= 0 && age <= maxAgeMs) return known.answer;
    const asked = { askedAt: this.#now(), answer: this.#read(name) };
    this.#newest.set(name, asked);
    return asked.answer;
  }

  /** Something was done that changes the answer. */
  forget(name: string): void {
    this.#newest.delete(name);
  }
}
