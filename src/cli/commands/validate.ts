import type { Invocation } from "../arguments/command-specs.ts";
import { readPlans } from "../arguments/plans.ts";
import { exit } from "../exit-status.ts";
import { validationResult } from "../terminal/results.ts";

/** Its diagnostics are its result, so they go to stdout. */
export async function validate({ io, options, paths }: Invocation): Promise<number> {
  const documents = await readPlans(paths, io, options);
  await validationResult(io, options, documents);
  return documents.valid ? exit.ok : exit.refused;
}
