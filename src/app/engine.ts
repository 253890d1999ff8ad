import type { Clock, Host, Settings } from "../engine/host.ts";
import { openLedger } from "../ledger/index.ts";
import type { ApplyEvent } from "../model/event.ts";
import type { RequestTrace } from "../providers/provider.ts";
import { createHost } from "./host.ts";

export interface EngineOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** `file:DIR` or `git:BRANCH`. */
  readonly ledger: string;
  readonly settings: Settings;
  emit?(event: ApplyEvent): void;
  trace?(request: RequestTrace): void;
}

/** Opens the ledger, hands the engine's host to `work`, and closes the ledger whatever happens. Throws LedgerError. */
export async function withHost<T>(options: EngineOptions, work: (host: Host) => Promise<T>): Promise<T> {
  const ledger = await openLedger(options.ledger, { cwd: options.cwd, env: options.env, clock: options.clock, random: Math.random });
  try {
    return await work(createHost({ ...options, ledger }));
  } finally {
    await ledger.close();
  }
}
