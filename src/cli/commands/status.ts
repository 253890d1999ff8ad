import { withHost } from "../../app/engine.ts";
import { status as lookUp } from "../../engine/index.ts";
import { statusText } from "../../views/text/status.ts";
import type { Invocation } from "../arguments/command-specs.ts";
import { engineOptions } from "../arguments/engine-options.ts";
import { readPlans } from "../arguments/plans.ts";
import { exit, monitoringStatus } from "../exit-status.ts";
import { complain } from "../terminal/print-diagnostics.ts";
import { result, textOptions, validationResult } from "../terminal/results.ts";

export async function status(invocation: Invocation): Promise<number> {
  const { io, options, paths, own } = invocation;
  const documents = await readPlans(paths, io, options);
  if (!documents.valid) {
    await validationResult(io, options, documents);
    return exit.refused;
  }
  const seen = await withHost(engineOptions(invocation), (host) =>
    lookUp({ plans: documents.plans, only: options.only, offline: options.offline }, host),
  );
  await result(io, options, seen.report, () => statusText(seen.report, textOptions(io, io.stdout, options, documents)));
  await complain(io, seen.diagnostics, options.noColor);
  if (own["exitCode"] === true) {
    const untold = seen.diagnostics.some(({ severity, code }) => severity === "error" || code === "not-observed");
    return monitoringStatus(seen.report, untold);
  }
  return seen.diagnostics.some(({ severity }) => severity === "error") ? exit.refused : exit.ok;
}
