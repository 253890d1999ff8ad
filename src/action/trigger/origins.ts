import type { Repository } from "../github/repository.ts";
import type { PullRequest } from "../github/resources.ts";

/** How a plan came to the default branch. */
export type Origin =
  | { readonly is: "merged"; readonly pullRequest: PullRequest }
  /** Its last change belongs to no pull request, or only to such as did not bring it here: they were squashed, say. */
  | { readonly is: "direct" }
  /** Its last change belongs to a pull request that is not merged, as far as GitHub knows by now. */
  | { readonly is: "open"; readonly pullRequest: PullRequest };

/**
 * Asks for the pull request that last changed a file, seen from `commit`: the one merged last of those whose merge brought that
 * change. An earlier one may have been undone since. Undefined: no commit is known that changed it.
 */
export async function originOf(
  repository: Pick<Repository, "lastChange" | "pullRequestsOf" | "isWithin">,
  file: string,
  commit: string,
  branch: string,
): Promise<Origin | undefined> {
  const changed = await repository.lastChange(file, commit);
  if (changed === undefined) return undefined;
  const candidates = (await repository.pullRequestsOf(changed)).filter(({ base }) => base === branch);
  const merged = candidates.filter(({ mergedAt }) => mergedAt !== undefined);
  for (const pullRequest of lastFirst(merged, changed)) {
    const { mergeCommit } = pullRequest;
    if (mergeCommit !== undefined && (await repository.isWithin(changed, mergeCommit))) return { is: "merged", pullRequest };
  }
  const open = candidates.find(({ mergedAt }) => mergedAt === undefined);
  return open === undefined ? { is: "direct" } : { is: "open", pullRequest: open };
}

/** Of those that were merged in the same second, the one that made the commit. */
const lastFirst = (merged: readonly PullRequest[], changed: string): PullRequest[] =>
  [...merged].sort(
    (a, b) =>
      Date.parse(b.mergedAt ?? "") - Date.parse(a.mergedAt ?? "") || Number(b.mergeCommit === changed) - Number(a.mergeCommit === changed),
  );
