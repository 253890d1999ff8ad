import type { LedgerReport } from "../../../model/ledger-report.ts";
import { jsonText } from "../../../views/json.ts";
import type { Invocation } from "../../arguments/command-specs.ts";
import { exit } from "../../exit-status.ts";
import { write } from "../../terminal/io.ts";
import { withLedger } from "./report.ts";

/** All that the ledger has, as one document: reading it has checked every file and the chain that they form. */
export async function exportAll(invocation: Invocation): Promise<number> {
  const report = await withLedger(invocation, async (ledger): Promise<LedgerReport> => {
    const { records, runs } = await ledger.read();
    return { formatVersion: "1.0", kind: "LedgerReport", ledger: ledger.url, records: [...records.values()], runs: [...runs.values()] };
  });
  await write(invocation.io.stdout, jsonText(report));
  return exit.ok;
}
