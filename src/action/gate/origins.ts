import type { PullRequest, Repository } from "../github/repository.ts";

/** How a plan came to the default branch. */
export type Origin =
  | { readonly is: "merged"; readonly pullRequest: PullRequest }
  /** Its last change belongs to no pull request. */
  | { readonly is: "direct" }
  /** Its last change belongs to a pull request that is not merged, as far as GitHub tells by now. */
  | { readonly is: "open"; readonly pullRequest: PullRequest };

/** Asks for the pull request that last changed a file, seen from `commit`. Undefined: no commit is known that changed it. */
export async function originOf(
  repository: Pick<Repository, "lastChange" | "pullRequestsOf">,
  file: string,
  commit: string,
  branch: string,
): Promise<Origin | undefined> {
  const changed = await repository.lastChange(file, commit);
  if (changed === undefined) return undefined;
  const candidates = (await repository.pullRequestsOf(changed)).filter(({ base }) => base === branch);
  const merged = candidates.filter(({ mergedAt }) => mergedAt !== undefined);
  const made = merged.find((one) => one.mergeCommit === changed) ?? merged.find((one) => one.head === changed) ?? newest(merged);
  if (made !== undefined) return { is: "merged", pullRequest: made };
  const [open] = candidates;
  return open === undefined ? { is: "direct" } : { is: "open", pullRequest: open };
}

const newest = (merged: readonly PullRequest[]): PullRequest | undefined =>
  merged.reduce<PullRequest | undefined>(
    (a, b) => (a !== undefined && Date.parse(a.mergedAt ?? "") >= Date.parse(b.mergedAt ?? "") ? a : b),
    undefined,
  );
