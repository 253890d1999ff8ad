import { type ExitStatus, validationExit } from "../../app/exit-status.ts";
import { settings } from "../../app/settings/table.ts";
import { readPlans } from "../arguments/plans.ts";
import { type Command, type Invocation, outputFlags } from "../command.ts";
import { validationResult } from "../terminal/results.ts";

export const validate: Command = {
  args: "[paths...]",
  summary: "check restore plans: schema and rules across entries",
  flags: [settings.json, ...outputFlags],
  options: [],
  examples: [
    ["reinstate validate", "everything under plans/"],
    ["reinstate validate plans/inc-4821.yaml 'archive/**/*.yaml'", "a file and a glob"],
  ],
  run,
};

/** Its diagnostics are its result, so they go to stdout. */
async function run({ io, options, paths }: Invocation): Promise<ExitStatus> {
  const documents = await readPlans(paths, io, options);
  await validationResult(io, options, documents);
  return validationExit(documents.report);
}
