import { type Diagnostic, diagnose } from "../../diagnostic/diagnostic.ts";
import type { Refusal } from "../../model/pages.ts";
import type { PullRequest } from "../github/resources.ts";
import type { Records } from "../record/find-plan-record.ts";

const planAgain =
  "open a pull request that changes a line of the plan, such as its description, have it planned and reviewed, and merge that";

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

export const notPlanned = ({ number, head }: PullRequest, fork: boolean, { otherApps, otherPlans }: Records): Refusal =>
  refused(
    "not-planned",
    `Commit ${short(head)}, the last of pull request #${number}, was not planned, so nobody can have reviewed what it restores. Nothing was sent.`,
    fork
      ? "a pull request from a fork is not planned with the cloud: push its branch to this repository, and open a pull request there that changes a line of the plan"
      : otherApps.length > 0
        ? `the App ${otherApps.join(", ")} made a record of it: set REINSTATE_GITHUB_APP to the same slug in every job, then run this job again`
        : otherPlans
          ? "there are records for other plans of it: give the planning and the restoring job the same plans and working-directory, then run this job again"
          : planAgain,
  );

export const plannedLate = ({ number, head }: PullRequest): Refusal =>
  refused(
    "not-planned",
    `Commit ${short(head)}, the last of pull request #${number}, was planned only after it was merged, so nobody can have reviewed what it restores. Nothing was sent.`,
    planAgain,
  );

export const recordMissing = ({ number, head }: PullRequest, checkRun: number): Refusal =>
  refused(
    "not-planned",
    `Commit ${short(head)}, the last of pull request #${number}, was planned again without a result: the newest check run, ${checkRun}, holds no record. Nothing was sent.`,
    `plan again: ${planAgain}`,
  );

export const backDated = ({ number, head }: PullRequest, { checkRun, before }: NonNullable<Records["backDated"]>): Refusal =>
  refused(
    "record-back-dated",
    `Of commit ${short(head)} of pull request #${number}, check run ${checkRun} was made after check run ${before} but has an older time, so somebody wrote that time by hand. Nothing was sent.`,
    `find out who may write checks; then ${planAgain}`,
  );

/** The workspace is not, or not all of, what the event is about. */
export const incomplete = (diagnostics: readonly Diagnostic[]): Refusal =>
  refused(
    "invalid",
    "The workspace does not hold what was to be applied. Nothing was sent.",
    "check out all of the event's commit; then run this job again",
    { diagnostics },
  );

const asItShouldBe = "open a pull request with the plan as it should be, have it planned and reviewed, and merge that";

/** `only`: what this job restores of the plans. Other entries than those planned mostly come from another `only`. */
export const planChanged = (differences: Refusal["differences"], only: readonly string[] = []): Refusal =>
  refused(
    "plan-changed",
    "What the merged tree restores is not what was planned on the pull request. Nothing was sent.",
    differences.some(({ change }) => change === "added" || (change === "removed" && only.length > 0))
      ? `if the planning job had another value of only than this one (${only.length === 0 ? "none" : only.join(", ")}), run this job again with that; else ${asItShouldBe}`
      : asItShouldBe,
    { differences },
  );

export const unreviewed = (names: readonly string[]): Refusal =>
  refused(
    "unreviewed",
    `Restore plans (${names.join(", ")}) were pushed without a pull request. Nothing was sent.`,
    "bring them in through a pull request, or set on-unreviewed: apply",
  );

export const unclear = (names: readonly string[] = []): Refusal =>
  refused(
    "unreviewed",
    `It can't be told whether ${names.length === 0 ? "what was pushed" : names.join(", ")} came with a pull request. Nothing was sent.`,
    "bring it in through a pull request, with fewer files and without a forced push",
  );

export const superseded = (name: string, file: string, branch: string, stands: "gone" | "changed"): Refusal =>
  refused(
    "plan-superseded",
    stands === "gone"
      ? `${name} does not stand in ${file} on ${branch}: it was removed or moved since, or never merged. Nothing of it was sent.`
      : `${name} in ${file} on ${branch} restores something else now than what was merged. Nothing of it was sent.`,
    stands === "gone"
      ? "nothing is to be done if it was meant to go; else bring it back in a pull request, have it planned and reviewed, and merge that"
      : "nothing is to be done here: the run of the later change restores what stands there now",
  );

export function approvalsMissing(
  { number, head }: PullRequest,
  found: readonly string[],
  wanted: number,
  left: readonly string[],
): Refusal {
  const without = left.length === 0 ? "" : ` Approvals of those who wrote, pushed or opened it do not count: ${left.join(", ")}.`;
  return refused(
    "approvals-missing",
    `Pull request #${number} has ${found.length} of ${wanted} approvals of commit ${short(head)} that were given after it was planned, by people with write access who had no hand in it.${without} Nothing was sent.`,
    `have somebody else with write access approve commit ${short(head)} on pull request #${number}, which can be done after the merge, too; then run this job again`,
  );
}

export const pusherUnknown = ({ number, head }: PullRequest): Refusal =>
  refused(
    "approvals-missing",
    `No record of commit ${short(head)} of pull request #${number} says who pushed it, since the run of that push left none, so whoever approved it may have pushed it. No approval counts. Nothing was sent.`,
    `run the workflow run of that push again, so that it leaves a record, and have somebody else approve; then run this job again. Or push once more: ${planAgain}`,
  );

export const tooManyCommits = ({ number }: PullRequest): Refusal =>
  refused(
    "approvals-missing",
    `Pull request #${number} has more commits than GitHub lists, so it can't be told who wrote them and whose approval counts. Nothing was sent.`,
    "open a pull request with fewer commits that changes a line of the plan, have it planned and approved, and merge that",
  );

const short = (commit: string): string => commit.slice(0, 12);

export const asDiagnostic = ({ reason, message, hint }: Refusal): Diagnostic => diagnose("error", reason, message, hint);

/** One refusal that names them all; undefined where there is none. */
export function together(refusals: readonly Refusal[]): Refusal | undefined {
  const [first, ...others] = [...new Set(refusals)];
  if (first === undefined || others.length === 0) return first;
  return {
    ...first,
    differences: [first, ...others].flatMap(({ differences }) => differences),
    diagnostics: [...first.diagnostics, ...others.flatMap((one) => [asDiagnostic(one), ...one.diagnostics])],
  };
}
