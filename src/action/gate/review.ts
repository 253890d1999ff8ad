import type { PlanRecord, Refusal } from "../../model/pages.ts";
import type { Context } from "../context.ts";
import type { DetailedPullRequest, PullRequest } from "../github/resources.ts";
import { type Records, recordsOn, reviewedIn, type StoredRecord } from "../record/find-plan-record.ts";
import { approvers, withoutAuthors, withWriteAccess } from "./approvals.ts";
import { approvalsMissing, backDated, notPlanned, plannedLate, pusherUnknown, recordMissing, tooManyCommits } from "./refusal.ts";
import { type OtherInputs, type StrictestInputs, strictestInputs } from "./strictest-inputs.ts";

/** What a merged pull request was reviewed to restore, and by whom. */
export interface ReviewedPull {
  readonly plans: readonly PlanRecord[];
  readonly pullRequest: DetailedPullRequest;
  readonly approvedBy: readonly string[];
  readonly inputs: StrictestInputs;
}

/** Approvals beyond those that are asked for are put on record, too, up to here. */
const maxApprovers = 10;

/** Holds a merged pull request to the record of its last commit, and to the approvals it needs. Asks no cloud. `ledger`: what the ledger says was asked for. */
export async function review(context: Context, merged: PullRequest, ledger: readonly OtherInputs[]): Promise<ReviewedPull | Refusal> {
  const { repository, inputs } = context;
  const [records, reviews, pullRequest] = await Promise.all([
    recordsOn(repository, merged.head, inputs),
    repository.reviews(merged.number),
    repository.pullRequest(merged.number),
  ]);
  const own = ofPullRequest(records, merged.number);
  const decided = strictestInputs(inputs, [...own.flatMap(inputsOf), ...ledger]);
  const found = counting(own, merged, decided.requireApprovals > 0, records, isFork(pullRequest, context));
  if ("reason" in found) return found;
  const wanted = decided.requireApprovals;
  const anonymous = isPusherUnknown(own);
  if (anonymous && wanted > 0) return pusherUnknown(merged);
  const { plans, since } = reviewedIn(found.records);
  const all = anonymous ? [] : approvers(reviews, { commit: merged.head, since });
  const contributors = all.length === 0 ? new Set<string>() : await contributorsOf(context, merged, records.own);
  if (contributors === undefined && wanted > 0) return tooManyCommits(merged);
  const independent = contributors === undefined ? [] : withoutAuthors(all, contributors);
  const approvedBy = await withWriteAccess(repository, independent, Math.max(wanted, maxApprovers));
  if (approvedBy.length < wanted)
    return approvalsMissing(
      merged,
      approvedBy,
      wanted,
      all.filter((login) => !independent.includes(login)),
    );
  return { plans, pullRequest, approvedBy, inputs: decided };
}

/** A record says which pull request it was made for, since one commit may be the head of several; records of earlier versions don't. */
const ofPullRequest = ({ own }: Records, number: number): StoredRecord[] =>
  own.filter(({ pullRequest }) => pullRequest === undefined || pullRequest === number);

const inputsOf = ({ inputs, checkRun }: StoredRecord): OtherInputs[] =>
  inputs === undefined ? [] : [{ where: `the planning job (check run ${checkRun})`, inputs }];

/** Whoever pushed it may be the one that approves it. Records of earlier versions never say who did. */
const isPusherUnknown = (own: readonly StoredRecord[]): boolean =>
  own.some(({ pullRequest }) => pullRequest !== undefined) && own.every(({ pushedBy }) => pushedBy === undefined);

/** The records that count. What was planned after the merge was reviewed by nobody, unless approvals are asked for, which come after the record. */
function counting(
  own: readonly StoredRecord[],
  merged: PullRequest,
  approvals: boolean,
  records: Records,
  fork: boolean,
): { readonly records: readonly [StoredRecord, ...StoredRecord[]] } | Refusal {
  if (records.backDated !== undefined) return backDated(merged, records.backDated);
  const mergedAt = Date.parse(merged.mergedAt ?? "");
  const inTime = (at: string | undefined) => approvals || !(Date.parse(at ?? "") > mergedAt);
  const [first, ...more] = own.filter(({ recordedAt }) => inTime(recordedAt));
  const newest = more.at(-1) ?? first;
  const blank = records.blank.findLast(({ completedAt }) => inTime(completedAt));
  // What was shown last is what people merge by.
  if (newest !== undefined && blank !== undefined && blank.checkRun > newest.checkRun) return recordMissing(merged, blank.checkRun);
  if (first !== undefined) return { records: [first, ...more] };
  return own.length > 0 ? plannedLate(merged) : notPlanned(merged, fork, records);
}

const isFork = ({ headRepository }: PullRequest, { env }: Context): boolean =>
  headRepository !== undefined && headRepository !== env["GITHUB_REPOSITORY"];

/** Who opened it, pushed its head (on whichever pull request), wrote or committed it. Undefined: more commits than GitHub lists. */
async function contributorsOf(
  { repository }: Context,
  { number, author }: PullRequest,
  own: readonly StoredRecord[],
): Promise<ReadonlySet<string> | undefined> {
  const people = await repository.pullRequestPeople(number);
  return people && new Set([author, ...own.flatMap(({ pushedBy }) => pushedBy ?? []), ...people]);
}
