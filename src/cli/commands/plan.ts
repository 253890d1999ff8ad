import { withHost } from "../../app/engine.ts";
import { type ExitStatus, exit, planExit } from "../../app/exit-status.ts";
import { settings } from "../../app/settings/table.ts";
import { computePlan, executionPlan } from "../../engine/index.ts";
import { planText } from "../../views/text/plan.ts";
import { doublesOf, doublesOptions } from "../arguments/doubles.ts";
import { engineOptions } from "../arguments/engine-options.ts";
import { readPlans } from "../arguments/plans.ts";
import { type Command, cloudFlags, type Invocation, outputFlags } from "../command.ts";
import { savePlan } from "../saved-plan-file.ts";
import { printDiagnostics } from "../terminal/print-diagnostics.ts";
import { result, textOptions, validationResult } from "../terminal/results.ts";

export const plan: Command = {
  args: "[paths...]",
  summary: "resolve backups, check what can be checked, and show what apply would do",
  flags: [...cloudFlags, settings.offline, ...outputFlags],
  options: [
    ...doublesOptions,
    { flags: "--out <FILE>", help: "save the execution plan for apply --from" },
    { flags: "--detailed-exitcode", help: "exit with 2 when there is something to do" },
  ],
  examples: [
    ["reinstate plan", "what apply would do now"],
    ["reinstate plan --out plan.json --only inc-4821", "save it, for one restore plan"],
    ["reinstate plan --offline", "without credentials: backups stay as written"],
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
  const run = await withHost(engineOptions(invocation), (host) =>
    computePlan({ plans: documents.plans, only: options.only, offline: options.offline, doubles: doublesOf(commandOptions) }, host),
  );
  const document = executionPlan(run);
  await result(io, options, document, () => planText(run, textOptions(io, io.stdout, options, documents)));
  if (options.json) await printDiagnostics(io, run.diagnostics, options.noColor);
  const { out } = commandOptions;
  if (typeof out === "string") {
    const saved = await savePlan(document, out, io.cwd);
    if (!saved.ok) {
      await printDiagnostics(io, [saved.error], options.noColor);
      return exit.refused;
    }
  }
  const failed = run.diagnostics.some(({ severity }) => severity === "error");
  return planExit(document, { failed, detailed: commandOptions["detailedExitcode"] === true });
}
