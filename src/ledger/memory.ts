import type { Ledger } from "./ledger.ts";
import { openStore } from "./store/store.ts";

/** A ledger that ends with the process: for tests and simulations. An update costs what it changes. */
export function openMemoryLedger(url = "memory:"): Ledger {
  return openStore(url, {
    looksFirst: false,
    catchUp: async (state) => state,
    commit: async () => true,
    backOff: async () => {},
    close: async () => {},
  });
}
