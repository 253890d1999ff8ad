import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Provider, Session } from "../../src/providers/provider.ts";

/** Dies at its n-th effect: just before it, or just after it took place and before anyone learns of it. */
export class Fuse {
  readonly #at: number;
  readonly #when: "before" | "after";
  #count = 0;
  #burn: () => void = () => {};
  /** Resolves when it has died. */
  readonly died = new Promise<void>((resolve) => {
    this.#burn = resolve;
  });

  constructor(at: number, when: "before" | "after") {
    this.#at = at;
    this.#when = when;
  }

  /** How many effects there were; a dead process has no more. */
  get effects(): number {
    return this.#count;
  }

  async run<T>(effect: () => Promise<T>): Promise<T> {
    this.#count += 1;
    if (this.#count > this.#at || (this.#count === this.#at && this.#when === "before")) return this.#die();
    const result = await effect();
    return this.#count >= this.#at && this.#when === "after" ? this.#die() : result;
  }

  #die(): Promise<never> {
    this.#burn();
    return new Promise(() => undefined);
  }
}

export const fusedLedger = (ledger: Ledger, fuse: Fuse): Ledger => ({
  url: ledger.url,
  read: () => ledger.read(),
  update: (decide) => fuse.run(() => ledger.update(decide)),
  close: () => ledger.close(),
});

export const fusedProvider = (provider: Provider, fuse: Fuse): Provider => ({
  ...provider,
  connect: async (options) => {
    const session = await provider.connect(options);
    const fused: Session = {
      ...session,
      submit: (call, context) => fuse.run(() => session.submit(call, context)),
      observe: (watches) => fuse.run(() => session.observe(watches)),
    };
    return fused;
  },
});
