import type { Repository, Review } from "./github/repository.ts";

export interface ApprovalQuestion {
  readonly author: string;
  /** The planned commit. */
  readonly commit: string;
  /** When its record was made, ISO 8601. */
  readonly recordedAt: string;
}

/**
 * Who approved what was planned: people other than the author whose latest review that isn't a mere comment approves the
 * planned commit, submitted after the record. Whether they may write is asked next.
 */
export function approvers(reviews: readonly Review[], { author, commit, recordedAt }: ApprovalQuestion): string[] {
  const latest = new Map<string, Review>();
  // Oldest first, as GitHub lists them; sorted again, since it counts.
  const inOrder = [...reviews].sort((a, b) => at(a) - at(b));
  for (const review of inOrder)
    if (review.isPerson && review.reviewer !== author && counts.has(review.state)) latest.set(review.reviewer, review);
  return [...latest.values()]
    .filter((review) => review.state === "APPROVED" && review.commit === commit && at(review) > Date.parse(recordedAt))
    .map((review) => review.reviewer);
}

/** A comment says nothing about approval, and what is pending was not said yet. */
const counts = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

const at = (review: Review): number => Date.parse(review.submittedAt ?? "") || 0;

/** How many of them may write to the repository; stops asking once there are enough. */
export async function countApprovals(repository: Repository, logins: readonly string[], enough: number): Promise<number> {
  let count = 0;
  for (const login of logins) {
    if (count >= enough) break;
    const permission = await repository.permission(login);
    if (permission === "write" || permission === "admin") count += 1;
  }
  return count;
}
