import { aliError } from "./errors.ts";

const generation = 50_000;

/** A signed request counts once: its nonce is remembered for at least the next 50,000 requests. */
export class Nonces {
  #recent = new Set<string>();
  #older: ReadonlySet<string> = new Set();

  /** Throws a ServiceError for one seen before. */
  use(nonce: string): void {
    if (this.#recent.has(nonce) || this.#older.has(nonce)) throw aliError("SignatureNonceUsed");
    if (this.#recent.size >= generation) {
      this.#older = this.#recent;
      this.#recent = new Set();
    }
    this.#recent.add(nonce);
  }
}
