import { actorName } from "../../../app/machine.ts";
import type { Diagnostic } from "../../../diagnostic/diagnostic.ts";
import { settleRecord } from "../../../engine/index.ts";
import { err, ok, type Result } from "../../../model/result.ts";
import { ledgerRecordText } from "../../../views/text/ledger-record.ts";
import type { Invocation } from "../../command-specs.ts";
import { exit } from "../../exit-status.ts";
import { result } from "../../results.ts";
import { complain, problem } from "../../say.ts";
import { reportOf, textOptions, withLedger } from "./report.ts";

/** Records what a person found out about an unknown outcome. Nothing is sent, and no provider is asked. */
export async function resolve(invocation: Invocation): Promise<number> {
  const { io, options, paths } = invocation;
  const [key = ""] = paths;
  const asked = finding(invocation);
  if (!asked.ok) {
    await complain(io, [asked.error], options.noColor);
    return exit.refused;
  }
  return withLedger(invocation, async (ledger) => {
    const settled = await settleRecord(ledger, key, { ...asked.value, by: actorName(io.env) }, io.now);
    if (!settled.ok) {
      await complain(io, [settled.error], options.noColor);
      return exit.refused;
    }
    const report = reportOf(ledger, [settled.value], await ledger.read());
    await result(io, options, report, () => ledgerRecordText(report, textOptions(invocation)));
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
