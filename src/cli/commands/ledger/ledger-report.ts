import { systemClock } from "../../../app/clock.ts";
import { withLedger as withLedgerAt } from "../../../app/engine.ts";
import type { Ledger, LedgerSnapshot } from "../../../ledger/ledger.ts";
import type { LedgerRecord, RunRecord } from "../../../model/ledger-record.ts";
import type { LedgerReport } from "../../../model/ledger-report.ts";
import type { TextOptions } from "../../../views/text/options.ts";
import type { Invocation } from "../../command.ts";
import { wantsColor } from "../../terminal/io.ts";

/** Opens the ledger that the command line names, or the default one, and closes it whatever happens. Throws LedgerError. */
export function withLedger<T>({ io, options: { ledger } }: Invocation, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  return withLedgerAt({ cwd: io.cwd, env: io.env, clock: systemClock(io.now), ...(ledger !== undefined && { ledger }) }, work);
}

/** The records with the runs that they name. */
export function reportOf({ url }: Ledger, records: readonly LedgerRecord[], { runs }: LedgerSnapshot): LedgerReport {
  const named = new Map<string, RunRecord>();
  for (const { claim, attempts } of records)
    for (const id of [...attempts.map(({ run }) => run), ...(claim === undefined ? [] : [claim.run])]) {
      const run = runs.get(id);
      if (run !== undefined) named.set(id, run);
    }
  return { formatVersion: "1.0", kind: "LedgerReport", ledger: url, records, runs: [...named.values()] };
}

/** How text on stdout is to look. */
export const textOptions = ({ io, options }: Invocation): TextOptions => ({
  now: io.now(),
  color: wantsColor(io.stdout, io.env, options.noColor),
  verbose: options.verbose,
  ...(io.stdout.isTTY === true && io.stdout.columns !== undefined && { columns: io.stdout.columns }),
});
