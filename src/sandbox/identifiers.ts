import { createHash } from "node:crypto";

const digest = (words: string): string => createHash("sha256").update(words).digest("hex");

/** A UUID that is the same for the same words, so that what the sandbox generates has stable names. */
export function uuidOf(words: string): string {
  const hex = digest(words);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}

/** A short lower-case word that is the same for the same words. */
export function wordOf(words: string, length: number): string {
  return BigInt(`0x${digest(words)}`)
    .toString(36)
    .slice(0, length);
}

/** Numbers identifiers, so that a run's ids differ and are yet the same from run to run. */
export class Identifiers {
  readonly #seed: string;
  #count = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  uuid(): string {
    this.#count += 1;
    return uuidOf(`${this.#seed}/${this.#count}`);
  }

  word(length: number): string {
    this.#count += 1;
    return wordOf(`${this.#seed}/${this.#count}`, length);
  }
}
