import { createHash } from "node:crypto";
import { posix } from "node:path";
import { hiddenMarker } from "../../views/markdown/marker.ts";
import type { Inputs } from "../runner/inputs.ts";

/**
 * A repository may plan several folders in jobs of their own. Their records and comments are told apart by what they
 * read, so a plan job and its apply job need the same `plans` and `working-directory`. 8 hex digits.
 */
export function instanceOf({ plans, workingDirectory }: Pick<Inputs, "plans" | "workingDirectory">): string {
  const paths = plans.map((path) => posix.join(workingDirectory, path).replace(/\/$/, "")).sort();
  return createHash("sha256").update(JSON.stringify(paths)).digest("hex").slice(0, 8);
}

/** In the first line of the comment; it is found again by it. */
export const markerOf = (inputs: Inputs, page: "plan" | "apply"): string => hiddenMarker(page, instanceOf(inputs));

/** Starts the external id of every check run that holds a record. */
export const recordPrefix = (inputs: Inputs): string => `reinstate/${instanceOf(inputs)}/`;
