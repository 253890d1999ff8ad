import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { WorkspaceCheck } from "../checkout/workspace.ts";
import type { Context } from "../context.ts";
import { GitHubError } from "../github/error.ts";
import type { Repository } from "../github/repository.ts";
import type { ChangedFile, Comparison, PullRequest } from "../github/resources.ts";
import { scopeOf } from "./changed-plans.ts";
import type { Push } from "./event.ts";
import { originOf } from "./origins.ts";

/** A merged pull request and its restore plans in the merged tree. */
export interface MergedPull {
  readonly pullRequest: PullRequest;
  readonly plans: readonly RestorePlan[];
}

export interface PushedPlans {
  /** Merged by this push and about restore plans. Usually one; a merge queue may push several at once. */
  readonly merged: readonly MergedPull[];
  /** Plans that this push changes and that belong to no pull request. */
  readonly unreviewed: readonly RestorePlan[];
  /** Plans that this push changes and of which it is unclear whether they came with a pull request. */
  readonly doubtful: readonly RestorePlan[];
  /** It is unclear which plans this push changes, or it was forced and changes some. */
  readonly unclear: boolean;
  /** Errors where the workspace isn't what was pushed, or lacks some of it. */
  readonly incomplete: readonly Diagnostic[];
}

/** What is checked out. */
export interface CheckedOut {
  readonly plans: readonly RestorePlan[];
  /** Holds it against a list of changed files; see checkWorkspace. */
  hold(files: readonly ChangedFile[] | undefined): Promise<WorkspaceCheck>;
}

/** GitHub may need some seconds to know which pull request a commit came from. */
const maxTries = 3;

/** Commits of one push that are looked up one by one; more come only with hundreds of commits that were rebased at once. */
const maxLookups = 50;

/**
 * Which pull requests a push has merged, whether by a merge commit, squashed, rebased or through a merge queue, and which
 * plans it changes on its own. For most pushes their last commit is enough.
 */
export async function pushedPlans(
  context: Pick<Context, "repository" | "inputs" | "clock" | "stop">,
  push: Push,
  reading: Promise<CheckedOut>,
): Promise<PushedPlans> {
  const { inputs, clock, stop } = context;
  const repository = cachingPulls(context.repository);
  const comparing = push.before === undefined ? Promise.resolve(undefined) : comparedTo(repository, push.before, push.commit);
  const [heads, comparison, { plans, hold }] = await Promise.all([repository.pullRequestsOf(push.commit), comparing, reading]);
  const held = await hold(comparison?.files);
  const touched = held.files && scopeOf(plans, held.files).plans;
  const found = new Map<number, MergedPull>();
  const covered = new Set<RestorePlan>();
  /** `commits`: those that it has to be merged by. */
  const take = async (candidates: readonly PullRequest[], commits: ReadonlySet<string>) => {
    for (const pullRequest of candidates.filter((one) => isMergedBy(one, push.branch, commits))) {
      if (found.has(pullRequest.number)) continue;
      // What another pull request of the same push has removed again is rightly not here.
      const { files } = await hold(await repository.pullRequestFiles(pullRequest.number));
      const own = scopeOf(plans, files).plans;
      found.set(pullRequest.number, { pullRequest, plans: own });
      for (const plan of own) covered.add(plan);
    }
  };
  const isCovered = () => touched?.every((plan) => covered.has(plan)) === true;

  const tip = new Set([push.commit]);
  await take(heads, tip);
  for (let tries = 1; tries < maxTries && found.size === 0 && !isCovered() && plans.length > 0; tries += 1) {
    await clock.sleep(inputs.settings.pollMinMs * tries, stop.signal);
    await take(await repository.askAgain(push.commit), tip);
  }
  const commits = comparison?.commits ?? [];
  const all = new Set([push.commit, ...commits.map(({ sha }) => sha)]);
  if (!isCovered() && commits.length > 1) {
    const others = firstParents(push.commit, commits).slice(1, maxLookups);
    for (const sha of others) {
      await take(await repository.pullRequestsOf(sha), all);
      if (isCovered()) break;
    }
  }
  /** A comparison lists what was added since both had the same history, so that of the way back is asked for, too. */
  const isMoved = async () => {
    const back = push.before === undefined ? undefined : await comparedTo(repository, push.commit, push.before);
    // What is taken away on the way there is what came back.
    const files = back?.files?.flatMap(({ path, previousPath }) =>
      [path, previousPath ?? path].map((one) => ({ path: one, removed: false })),
    );
    const all = files && touched && (await hold(files)).files;
    return all === undefined ? plans.length > 0 : touched?.length !== 0 || scopeOf(plans, all).plans.length > 0;
  };
  const doubtful: RestorePlan[] = [];
  const unreviewed: RestorePlan[] = [];
  // More commits than were looked up, say: what seems to have come alone may have come with a pull request all the same. One that
  // was merged before this push did not bring the plan, and its review is not for what somebody brought back.
  for (const plan of touched ?? []) {
    if (covered.has(plan)) continue;
    const origin = await originOf(repository, plan.file, push.commit, push.branch);
    if (origin?.is === "merged") await take([origin.pullRequest], all);
    else if (origin?.is === "direct") unreviewed.push(plan);
    else doubtful.push(plan);
    if (origin?.is === "merged" && !covered.has(plan)) doubtful.push(plan);
  }
  return {
    merged: [...found.values()].filter(({ plans: own }) => own.length > 0),
    unreviewed,
    doubtful,
    unclear: (touched === undefined && found.size === 0 && plans.length > 0) || (push.forced && (await isMoved())),
    incomplete: held.diagnostics.filter(({ severity }) => severity === "error"),
  };
}

/** A commit's pull requests are asked for once, unless GitHub may know more by now. */
function cachingPulls(repository: Repository) {
  const known = new Map<string, Promise<readonly PullRequest[]>>();
  const askAgain = (commit: string) => {
    const asked = repository.pullRequestsOf(commit);
    known.set(commit, asked);
    return asked;
  };
  return { ...repository, askAgain, pullRequestsOf: (commit: string) => known.get(commit) ?? askAgain(commit) };
}

/** Undefined where the old tip is gone: the branch was forced to another history. */
async function comparedTo(repository: Repository, before: string, after: string): Promise<Comparison | undefined> {
  try {
    return await repository.compare(before, after);
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined;
    throw error;
  }
}

/** Its head alone says nothing: somebody may push that again after the merge. */
const isMergedBy = ({ mergedAt, base, mergeCommit }: PullRequest, branch: string, commits: ReadonlySet<string>): boolean =>
  mergedAt !== undefined && base === branch && mergeCommit !== undefined && commits.has(mergeCommit);

/** The branch's own line, newest first: each merge, squash or rebased commit is one step on it. */
function firstParents(tip: string, commits: readonly { readonly sha: string; readonly parents: readonly string[] }[]): string[] {
  const parents = new Map(commits.map(({ sha, parents: [first] }) => [sha, first]));
  const line: string[] = [];
  for (let sha: string | undefined = tip; sha !== undefined && parents.has(sha); sha = parents.get(sha)) line.push(sha);
  return line;
}
