import { withHost } from "../../../app/engine.ts";
import { type ExitStatus, exit } from "../../../app/exit-status.ts";
import { backupKinds } from "../../../app/providers.ts";
import { settings } from "../../../app/settings/table.ts";
import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { resolveRecord } from "../../../engine/index.ts";
import { err, ok, type Result } from "../../../model/result.ts";
import { ledgerRecordText } from "../../../views/text/ledger-record.ts";
import { engineOptions } from "../../arguments/engine-options.ts";
import { diagnose } from "../../codes.ts";
import { type Command, type Invocation, outputFlags } from "../../command.ts";
import { printDiagnostics } from "../../terminal/print-diagnostics.ts";
import { result } from "../../terminal/results.ts";
import { reportOf, textOptions } from "./ledger-report.ts";

export const resolve: Command = {
  args: "<key>",
  summary: "settle a record whose outcome is unknown, after looking at the target yourself",
  flags: [settings.ledger, settings.json, settings.requestTimeout, ...outputFlags],
  options: [
    {
      flags: "--as <OUTCOME>",
      help: "restored: it is there, and is never sent again; failed: it isn't, and the next apply tries again (refused while the provider lists its job)",
    },
    { flags: "--why <TEXT>", help: "what you saw; kept in the ledger with your name" },
  ],
  examples: [
    ["reinstate ledger resolve 3f9c2b1d --as restored --why 'the table is there, 1,204,331 rows'", "it was accepted after all"],
    ["reinstate ledger resolve 3f9c2b1d --as failed --why 'no table, no job in the console'", "it never arrived"],
  ],
  run,
};

/** Records what a person found out about an unknown outcome. Nothing is sent; before it counts as failed, the provider is asked. */
async function run(invocation: Invocation): Promise<ExitStatus> {
  const { io, options, paths } = invocation;
  const [key = ""] = paths;
  const asked = finding(invocation);
  if (!asked.ok) {
    await printDiagnostics(io, [asked.error], options.noColor);
    return exit.refused;
  }
  return withHost(engineOptions(invocation), async (host) => {
    const settled = await resolveRecord(host, key, { ...asked.value, by: host.actor });
    if (!settled.ok) {
      await printDiagnostics(io, [settled.error], options.noColor);
      return exit.refused;
    }
    const report = reportOf(host.ledger, [settled.value], await host.ledger.read());
    const kinds = await backupKinds();
    await result(io, options, report, () => ledgerRecordText(report, { ...textOptions(invocation), backupKinds: kinds }));
    return exit.ok;
  });
}

const example = "for example: reinstate ledger resolve KEY --as restored --why 'counted the rows'";

function finding({ commandOptions }: Invocation): Result<{ as: "restored" | "failed"; why: string }, Diagnostic> {
  const { as, why } = commandOptions;
  if (as !== "restored" && as !== "failed") {
    const given =
      typeof as === "string" ? `--as ${JSON.stringify(as)} is neither restored nor failed` : "resolve needs --as restored or --as failed";
    return err(diagnose("error", typeof as === "string" ? "bad-value" : "bad-usage", given, example));
  }
  const text = typeof why === "string" ? why.trim() : "";
  return text === ""
    ? err(diagnose("error", "bad-usage", "resolve needs --why TEXT: what you saw, for those who read the ledger later", example))
    : ok({ as, why: text });
}
