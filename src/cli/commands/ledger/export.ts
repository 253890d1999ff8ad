import { type ExitStatus, exit } from "../../../app/exit-status.ts";
import { settings } from "../../../app/settings/table.ts";
import type { LedgerReport } from "../../../model/ledger-report.ts";
import { jsonText } from "../../../views/json.ts";
import type { Command, Invocation } from "../../command.ts";
import { write } from "../../terminal/io.ts";
import { withLedger } from "./ledger-report.ts";

export const exportLedger: Command = {
  args: "",
  summary: "print the whole ledger as one JSON document",
  flags: [settings.ledger],
  options: [],
  examples: [["reinstate ledger export > ledger.json", "for an archive, or another tool"]],
  run,
};

/** All that the ledger has, as one document: reading it has checked every file and the chain that they form. */
async function run(invocation: Invocation): Promise<ExitStatus> {
  const report = await withLedger(invocation, async (ledger): Promise<LedgerReport> => {
    const { records, runs } = await ledger.read();
    return { formatVersion: "1.0", kind: "LedgerReport", ledger: ledger.url, records: [...records.values()], runs: [...runs.values()] };
  });
  await write(invocation.io.stdout, jsonText(report));
  return exit.ok;
}
