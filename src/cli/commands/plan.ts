import { withHost } from "../../app/engine.ts";
import { computePlan, executionPlan } from "../../engine/index.ts";
import { planText } from "../../views/text/plan.ts";
import type { Invocation } from "../arguments/command-specs.ts";
import { doublesOf } from "../arguments/doubles.ts";
import { engineOptions } from "../arguments/engine-options.ts";
import { readPlans } from "../arguments/plans.ts";
import { exit, planStatus } from "../exit-status.ts";
import { savePlan } from "../saved-plan-file.ts";
import { complain } from "../terminal/print-diagnostics.ts";
import { result, textOptions, validationResult } from "../terminal/results.ts";

export async function plan(invocation: Invocation): Promise<number> {
  const { io, options, paths, own } = invocation;
  const documents = await readPlans(paths, io, options);
  if (!documents.valid) {
    await validationResult(io, options, documents);
    return exit.refused;
  }
  const run = await withHost(engineOptions(invocation), (host) =>
    computePlan({ plans: documents.plans, only: options.only, offline: options.offline, doubles: doublesOf(own) }, host),
  );
  const document = executionPlan(run);
  await result(io, options, document, () => planText(run, textOptions(io, io.stdout, options, documents)));
  if (options.json) await complain(io, run.diagnostics, options.noColor);
  const { out } = own;
  if (typeof out === "string") {
    const saved = await savePlan(document, out, io.cwd);
    if (!saved.ok) {
      await complain(io, [saved.error], options.noColor);
      return exit.refused;
    }
  }
  const failed = run.diagnostics.some(({ severity }) => severity === "error");
  return planStatus(document, failed, own["detailedExitcode"] === true);
}
