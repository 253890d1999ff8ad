import { withHost } from "../../app/engine.ts";
import { type ExitStatus, exit, firstThatApplies, monitoringExit } from "../../app/exit-status.ts";
import { settings } from "../../app/settings/table.ts";
import { status as lookUp } from "../../engine/index.ts";
import { statusText } from "../../views/text/status.ts";
import { engineOptions } from "../arguments/engine-options.ts";
import { readPlans } from "../arguments/plans.ts";
import { type Command, cloudFlags, type Invocation, outputFlags } from "../command.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";
import { result, textOptions, validationResult } from "../terminal/results.ts";

export const status: Command = {
  args: "[paths...]",
  summary: "show every call, ledger and provider side by side",
  flags: [...cloudFlags, settings.offline, ...outputFlags],
  options: [
    {
      flags: "--exit-code",
      help: "for monitoring: exit with 0 when all is restored, 2 when restores run or are still to do, 3 when one failed, 4 when an outcome is unknown, 1 when that is unclear",
    },
  ],
  examples: [
    ["reinstate status", "how the restores are doing"],
    ["reinstate status --json --only inc-4821/sales", "one entry, for a script"],
    ["reinstate status --exit-code > /dev/null", "for monitoring"],
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitStatus> {
  const { io, options, paths, commandOptions } = invocation;
  const documents = await readPlans(paths, io, options);
  if (!documents.valid) {
    await validationResult(io, options, documents);
    return exit.refused;
  }
  const seen = await withHost(engineOptions(invocation), (host) =>
    lookUp({ plans: documents.plans, only: options.only, offline: options.offline }, host),
  );
  await result(io, options, seen.report, () => statusText(seen.report, textOptions(io, io.stdout, options, documents)));
  await printDiagnostics(io, seen.diagnostics, options.noColor);
  if (commandOptions["exitCode"] === true) {
    const unclear = seen.diagnostics.some(({ severity, code }) => severity === "error" || code === "not-observed");
    return monitoringExit(seen.report, unclear);
  }
  return firstThatApplies(seen.diagnostics.some(({ severity }) => severity === "error") && exit.refused);
}
