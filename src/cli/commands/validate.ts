import type { Invocation } from "../command-specs.ts";
import { exit } from "../exit-status.ts";
import { readPlans } from "../plans.ts";
import { validationResult } from "../results.ts";

/** Its diagnostics are its result, so they go to stdout. */
export async function validate({ io, options, paths }: Invocation): Promise<number> {
  const documents = await readPlans(paths, io, options);
  await validationResult(io, options, documents);
  return documents.valid ? exit.ok : exit.refused;
}
