import type { LedgerDecision, LedgerSnapshot, StoredLedger } from "../../src/ledger/ledger.ts";
import { openMemoryLedger } from "../../src/ledger/memory-ledger.ts";
import { ledgerContract } from "./contract.ts";

ledgerContract("memory", async () => {
  const shared = openMemoryLedger();
  let changes = 0;

  // Memory can't be opened twice: every handle is the same store, with its own end.
  const open = (): StoredLedger => {
    const waiting = new Set<Promise<unknown>>();
    let closed = false;
    const update = async <T>(decide: (snapshot: LedgerSnapshot) => LedgerDecision<T>): Promise<T> => {
      if (closed) throw new Error("closed");
      let writes = false;
      const done = shared.update((snapshot) => {
        const decision = decide(snapshot);
        writes = (decision.records?.length ?? 0) + (decision.runs?.length ?? 0) > 0;
        return decision;
      });
      waiting.add(done.catch(() => {}));
      const result = await done;
      if (writes) changes += 1;
      return result;
    };
    const close = async () => {
      closed = true;
      await Promise.all(waiting);
    };
    return {
      url: shared.url,
      update,
      close,
      origin: () => shared.origin(),
      read: () => update((snapshot) => ({ result: snapshot, message: "" })),
    };
  };
  return { open, says: "this process's memory", isShared: false, changes: () => Promise.resolve(changes), remove: () => shared.close() };
});
