import { withHost } from "../../../app/engine.ts";
import { backupKinds } from "../../../app/providers.ts";
import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { resolveRecord } from "../../../engine/index.ts";
import { err, ok, type Result } from "../../../model/result.ts";
import { ledgerRecordText } from "../../../views/text/ledger-record.ts";
import type { Invocation } from "../../arguments/command-specs.ts";
import { engineOptions } from "../../arguments/engine-options.ts";
import { exit } from "../../exit-status.ts";
import { complain, problem } from "../../terminal/print-diagnostics.ts";
import { result } from "../../terminal/results.ts";
import { reportOf, textOptions } from "./report.ts";

/** Records what a person found out about an unknown outcome. Nothing is sent; before it counts as failed, the provider is asked. */
export async function resolve(invocation: Invocation): Promise<number> {
  const { io, options, paths } = invocation;
  const [key = ""] = paths;
  const asked = finding(invocation);
  if (!asked.ok) {
    await complain(io, [asked.error], options.noColor);
    return exit.refused;
  }
  return withHost(engineOptions(invocation), async (host) => {
    const settled = await resolveRecord(host, key, { ...asked.value, by: host.actor });
    if (!settled.ok) {
      await complain(io, [settled.error], options.noColor);
      return exit.refused;
    }
    const report = reportOf(host.ledger, [settled.value], await host.ledger.read());
    const kinds = await backupKinds();
    await result(io, options, report, () => ledgerRecordText(report, { ...textOptions(invocation), backupKinds: kinds }));
    return exit.ok;
  });
}

const example = "for example: reinstate ledger resolve KEY --as restored --why 'counted the rows'";

function finding({ own }: Invocation): Result<{ as: "restored" | "failed"; why: string }, Diagnostic> {
  const { as, why } = own;
  if (as !== "restored" && as !== "failed") {
    const given =
      typeof as === "string" ? `--as ${JSON.stringify(as)} is neither restored nor failed` : "resolve needs --as restored or --as failed";
    return err(problem(typeof as === "string" ? "bad-value" : "bad-usage", given, example));
  }
  const text = typeof why === "string" ? why.trim() : "";
  return text === ""
    ? err(problem("bad-usage", "resolve needs --why TEXT: what you saw, for those who read the ledger later", example))
    : ok({ as, why: text });
}
