/** What a store takes from outside. */
export interface LedgerDeps {
  /** Where a relative folder starts, and the repository of a git ledger is. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: {
    /** Wall clock, ms since the epoch. */
    now(): number;
    sleep(ms: number): Promise<void>;
  };
  /** From 0 up to 1. */
  random(): number;
}
