import { backupKinds } from "../../../app/providers.ts";
import { findRecord } from "../../../engine/index.ts";
import { ledgerRecordText } from "../../../views/text/ledger-record.ts";
import type { Invocation } from "../../arguments/command-specs.ts";
import { exit } from "../../exit-status.ts";
import { complain } from "../../terminal/print-diagnostics.ts";
import { result } from "../../terminal/results.ts";
import { reportOf, textOptions, withLedger } from "./report.ts";

/** One record, with all its attempts and their runs. */
export async function show(invocation: Invocation): Promise<number> {
  const { io, options, paths } = invocation;
  const [key = ""] = paths;
  return withLedger(invocation, async (ledger) => {
    const snapshot = await ledger.read();
    const found = findRecord(snapshot, key);
    if (!found.ok) {
      await complain(io, [found.error], options.noColor);
      return exit.refused;
    }
    const report = reportOf(ledger, [found.value], snapshot);
    const kinds = await backupKinds();
    await result(io, options, report, () => ledgerRecordText(report, { ...textOptions(invocation), backupKinds: kinds }));
    return exit.ok;
  });
}
