import type { StoredLedger } from "./ledger.ts";
import { openStore } from "./store/store.ts";

/** A ledger that ends with the process: for tests and simulations. An update costs what it changes. */
export function openMemoryLedger(url = "memory:"): StoredLedger {
  return openStore(url, {
    readsFirst: false,
    catchUp: async (state) => state,
    commit: async () => true,
    backOff: async () => {},
    origin: async () => ({ place: "this process's memory", isNew: true }),
    close: async () => {},
  });
}
