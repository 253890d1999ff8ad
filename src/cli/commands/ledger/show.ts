import { type ExitStatus, exit } from "../../../app/exit-status.ts";
import { backupKinds } from "../../../app/providers.ts";
import { settings } from "../../../app/settings/table.ts";
import { findRecord } from "../../../engine/index.ts";
import { ledgerRecordText } from "../../../views/text/ledger-record.ts";
import { type Command, type Invocation, outputFlags } from "../../command.ts";
import { printDiagnostics } from "../../terminal/print-diagnostics.ts";
import { result } from "../../terminal/results.ts";
import { reportOf, textOptions, withLedger } from "./ledger-report.ts";

export const show: Command = {
  args: "<key>",
  summary: "show one record with all its attempts; the first characters of its key do",
  flags: [settings.ledger, settings.json, ...outputFlags],
  options: [],
  examples: [["reinstate ledger show 3f9c2b1d", "who sent what when, and how it ended"]],
  run,
};

/** One record, with all its attempts and their runs. */
async function run(invocation: Invocation): Promise<ExitStatus> {
  const { io, options, paths } = invocation;
  const [key = ""] = paths;
  return withLedger(invocation, async (ledger) => {
    const snapshot = await ledger.read();
    const found = findRecord(snapshot, key);
    if (!found.ok) {
      await printDiagnostics(io, [found.error], options.noColor);
      return exit.refused;
    }
    const report = reportOf(ledger, [found.value], snapshot);
    const kinds = await backupKinds();
    await result(io, options, report, () => ledgerRecordText(report, { ...textOptions(invocation), backupKinds: kinds }));
    return exit.ok;
  });
}
