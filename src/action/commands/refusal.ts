import type { Refusal } from "../../model/pages.ts";
import type { PullRequest } from "../github/repository.ts";

const again = "open a pull request that touches the plan, have it planned and reviewed, and merge that";

/** Bare of differences and diagnostics, which only some reasons have. */
export const refused = (
  reason: Refusal["reason"],
  message: string,
  hint: string,
  more: Partial<Pick<Refusal, "differences" | "diagnostics">> = {},
): Refusal => ({
  reason,
  message,
  hint,
  differences: [],
  diagnostics: [],
  ...more,
});

export const notPlanned = ({ number, head }: PullRequest): Refusal =>
  refused(
    "not-planned",
    `Commit ${head.slice(0, 12)}, the last of pull request #${number}, was not planned, so nobody can have reviewed what it restores. Nothing was sent.`,
    again,
  );

export const planChanged = (differences: Refusal["differences"]): Refusal =>
  refused("plan-changed", "What the merged tree restores is not what was planned on the pull request. Nothing was sent.", again, {
    differences,
  });

export const unreviewed = (names: readonly string[]): Refusal =>
  refused(
    "unreviewed",
    `This push changes restore plans (${names.join(", ")}) without a pull request. Nothing was sent.`,
    "bring them in through a pull request, or set on-unreviewed: apply",
  );

export const unclear = (): Refusal =>
  refused(
    "unreviewed",
    "This push changes more files than GitHub lists, so what it restores can't be told. Nothing was sent.",
    "merge it through a pull request, with fewer files",
  );

export const approvalsMissing = ({ number, head }: PullRequest, found: number, wanted: number): Refusal =>
  refused(
    "approvals-missing",
    `Pull request #${number} has ${found} of ${wanted} approvals of commit ${head.slice(0, 12)} that were given after it was planned, by people with write access other than its author. Nothing was sent.`,
    again,
  );
