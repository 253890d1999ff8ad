import { setTimeout } from "node:timers/promises";
import type { LedgerDeps } from "../../src/ledger/ledger-deps.ts";

/** The real clock and real randomness, for stores that race against other processes. */
export const deps = (cwd: string, env: NodeJS.ProcessEnv = process.env): LedgerDeps => ({
  cwd,
  env,
  clock: { now: Date.now, sleep: (ms) => setTimeout(ms) },
  random: Math.random,
});
