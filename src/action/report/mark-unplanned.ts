import type { Context } from "../context.ts";
import { GitHubError } from "../github/error.ts";
import { markerOf } from "../record/job-scope.ts";
import { newestOf } from "../record/newest.ts";
import type { Inputs } from "../runner/inputs.ts";
import type { PlanTrigger } from "../trigger/dispatch.ts";
import { noteUnplanned, type Sticky } from "./comment.ts";

/** The comment that plans of this job have on a pull request. */
export const planSticky = (inputs: Inputs, number: number): Sticky => ({
  number,
  marker: markerOf(inputs, "plan"),
  author: `${inputs.app}[bot]`,
});

/**
 * A commit that can't be planned leaves the comment of an earlier one as if it were current: a note on it says that it isn't. A
 * note that can't be written costs no more than the note, since the run fails anyway.
 */
export async function markUnplanned(
  { inputs, repository, runner }: Pick<Context, "inputs" | "repository" | "runner">,
  trigger: PlanTrigger,
): Promise<void> {
  if (trigger.is !== "pull-request" || trigger.fork) return;
  const { number, head } = trigger;
  try {
    const marked = await noteUnplanned(repository, planSticky(inputs, number), head, newestOf(repository, inputs, number, head));
    if (marked) runner.log(`Comment: commit ${head.slice(0, 12)} was not planned, so the comment on #${number} is marked as outdated.`);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    runner.log(`Comment: #${number} could not be marked, although commit ${head.slice(0, 12)} was not planned: ${error.message}`);
  }
}
