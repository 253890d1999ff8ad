import type { LedgerDecision, LedgerOrigin, LedgerSnapshot, StoredLedger } from "../ledger.ts";
import { unwritable } from "./file-format.ts";
import { outOfStep, State, type Update } from "./state.ts";

/** Where the changes are kept: what one store differs in from another. Every problem is a LedgerError. */
export interface Backend {
  /** Catching up costs next to nothing: read before deciding, rather than learn from a refused write. */
  readonly readsFirst: boolean;
  /** `state` with everything that others wrote since. */
  catchUp(state: State): Promise<State>;
  /** Writes one change, all or nothing, right after what was last caught up with. False: another one came first. `state` has the change in it. */
  commit(updates: readonly Update[], state: State): Promise<boolean>;
  /** Before trying again; `lost` counts the lost races, from 1. A LedgerError gives up. */
  backOff(lost: number): Promise<void>;
  /** Only asked after the ledger was caught up with. */
  origin(): Promise<LedgerOrigin>;
  close(): Promise<void>;
}

/** One waiting `update`. */
interface Job {
  /** What to write, if anything. */
  decide(snapshot: LedgerSnapshot): Update | undefined;
  /** The last decision stands. */
  settle(): void;
  fail(error: unknown): void;
}

/**
 * The compare and swap over any backend. Updates that arrive while a write is under way are decided one after the
 * other, each seeing those before it, and written together as the next change.
 */
export function openStore(url: string, backend: Backend): StoredLedger {
  let state = State.empty();
  let loaded = false;
  let closed = false;
  let waiting: Job[] = [];
  let working: Promise<void> | undefined;

  const catchUp = async () => {
    const base = state;
    try {
      state = await backend.catchUp(base);
      loaded = true;
    } catch (error) {
      base.restore();
      throw error;
    }
  };

  /** Until what the jobs decided is written, or there was nothing to write and that was decided on the latest. */
  const run = async (jobs: readonly Job[]) => {
    let latest = backend.readsFirst || !loaded;
    if (latest) await catchUp();
    for (let lost = 0; ; ) {
      const base = state;
      const updates = decideAll(jobs);
      if (updates.length > 0) {
        if (await commit(updates, base)) return;
        lost += 1;
        await backend.backOff(lost);
      } else if (latest) return;
      await catchUp();
      latest = true;
    }
  };

  const decideAll = (jobs: readonly Job[]): Update[] => {
    const updates: Update[] = [];
    for (const job of jobs) {
      const update = job.decide(state);
      if (update === undefined) continue;
      state = state.with(update.records, update.runs);
      updates.push(update);
    }
    return updates;
  };

  const commit = async (updates: readonly Update[], base: State): Promise<boolean> => {
    let won = false;
    try {
      won = await backend.commit(updates, state);
    } finally {
      if (!won) state = base.restore();
    }
    return won;
  };

  const work = async () => {
    // Everything asked for in the same turn goes into the same change.
    await Promise.resolve();
    while (waiting.length > 0) {
      const jobs = waiting;
      waiting = [];
      try {
        await run(jobs);
        for (const job of jobs) job.settle();
      } catch (error) {
        for (const job of jobs) job.fail(error);
      }
    }
    working = undefined;
  };

  const update = <T>(decide: (snapshot: LedgerSnapshot) => LedgerDecision<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (closed) throw new Error(`the ledger ${url} is closed`);
      waiting.push(jobOf(decide, resolve, reject));
      working ??= work();
    });

  const read = () => update((snapshot) => ({ result: snapshot, message: "" }));

  return {
    url,
    update,
    read,
    async origin() {
      if (!loaded) await read();
      return backend.origin();
    },
    async close() {
      closed = true;
      await working;
      await backend.close();
    },
  };
}

function jobOf<T>(
  decide: (snapshot: LedgerSnapshot) => LedgerDecision<T>,
  resolve: (result: T) => void,
  fail: (error: unknown) => void,
): Job {
  let settle = () => {};
  return {
    fail,
    settle: () => settle(),
    decide(snapshot) {
      try {
        const { result, records = [], runs = [], message } = decide(snapshot);
        const update = { message, records, runs };
        const writes = records.length + runs.length > 0;
        const wrong = writes ? (outOfStep(snapshot, update) ?? unwritable(update)) : undefined;
        if (wrong !== undefined) throw new Error(wrong);
        settle = () => resolve(result);
        return writes ? update : undefined;
      } catch (error) {
        // Thrown by the decision itself: it concerns this update only, and only if it was decided on the latest.
        settle = () => fail(error);
        return undefined;
      }
    },
  };
}
