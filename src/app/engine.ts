import type { Clock, Host, Settings } from "../engine/host.ts";
import { openLedger } from "../ledger/index.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ApplyEvent } from "../model/event.ts";
import type { RequestTrace } from "../providers/provider.ts";
import { createHost } from "./host.ts";
import { defaultLedger } from "./ledger-place.ts";

export interface EngineOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** `file:DIR` or `git:BRANCH`; left out: see defaultLedger. */
  readonly ledger?: string;
  readonly settings: Settings;
  emit?(event: ApplyEvent): void;
  trace?(request: RequestTrace): void;
}

/** Opens the ledger, hands the engine's host to `work`, and closes the ledger whatever happens. Throws LedgerError. */
export async function withHost<T>(options: EngineOptions, work: (host: Host) => Promise<T>): Promise<T> {
  return withLedger(options, (ledger) => work(createHost({ ...options, ledger })));
}

/** The same for the ledger alone. */
export async function withLedger<T>(
  { cwd, env, clock, ledger: url }: Pick<EngineOptions, "cwd" | "env" | "clock" | "ledger">,
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(url ?? (await defaultLedger(cwd)), { cwd, env, clock, random: Math.random });
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
