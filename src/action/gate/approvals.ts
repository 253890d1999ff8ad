import type { Repository } from "../github/repository.ts";
import type { Review } from "../github/resources.ts";

export interface ApprovalQuestion {
  /** The planned commit. */
  readonly commit: string;
  /** Since when what was planned is on record, ISO 8601. */
  readonly since: string;
}

/**
 * Who approved what was planned: people whose latest review that isn't a mere comment approves the planned commit, submitted
 * after the record. Whether they wrote it themselves, and whether they may write, is asked next.
 */
export function approvers(reviews: readonly Review[], { commit, since }: ApprovalQuestion): string[] {
  const latest = new Map<string, Review>();
  // Oldest first, as GitHub lists them; sorted again, since it counts.
  const inOrder = [...reviews].sort((a, b) => at(a) - at(b));
  for (const review of inOrder) if (review.isPerson && counts.has(review.state)) latest.set(review.reviewer, review);
  return [...latest.values()]
    .filter((review) => review.state === "APPROVED" && review.commit === commit && at(review) > Date.parse(since))
    .map((review) => review.reviewer);
}

/** Without those who had a hand in it. GitHub's logins are the same in any case. */
export function withoutAuthors(logins: readonly string[], contributors: ReadonlySet<string>): string[] {
  const own = new Set([...contributors].map((login) => login.toLowerCase()));
  return logins.filter((login) => !own.has(login.toLowerCase()));
}

/** A comment says nothing about approval, and what is pending was not submitted yet. */
const counts = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

const at = (review: Review): number => Date.parse(review.submittedAt ?? "") || 0;

/** Those of them who may write to the repository, at most `most`. */
export async function withWriteAccess(repository: Repository, logins: readonly string[], most: number): Promise<string[]> {
  const found: string[] = [];
  for (const login of logins) {
    if (found.length >= most) break;
    const permission = await repository.permission(login);
    if (permission === "write" || permission === "admin") found.push(login);
  }
  return found;
}
