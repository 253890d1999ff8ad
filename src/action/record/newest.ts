import type { Repository } from "../github/repository.ts";
import type { Newest } from "../report/comment.ts";
import type { Inputs } from "../runner/inputs.ts";
import { checkName } from "./find-plan-record.ts";
import { recordPrefix } from "./job-scope.ts";

/** Asks GitHub what the comment of a plan of this commit is held against. */
export const newestOf = (repository: Repository, inputs: Inputs, number: number, commit: string): Newest => ({
  async pullRequest() {
    const { head, mergedAt } = await repository.pullRequest(number);
    return { head, merged: mergedAt !== undefined };
  },
  async record() {
    const runs = await repository.checkRuns(commit, checkName);
    const own = runs.filter((run) => run.app === inputs.app && run.externalId.startsWith(recordPrefix(inputs)));
    return own.reduce((newest, { id }) => Math.max(newest, id), 0);
  },
});
