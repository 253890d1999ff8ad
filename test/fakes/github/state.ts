import type { GitRemote, MergeMethod } from "./remote.ts";

export interface Pull {
  readonly number: number;
  readonly author: string;
  readonly branch: string;
  readonly base: string;
  /** `alice/plans`, or the fork that the branch is in. */
  readonly headRepository: string;
  /** Where the branch stood on main when it was opened or merged. */
  baseCommit: string;
  head: string;
  mergedAt?: string;
  mergedBy?: string;
  mergeCommit?: string;
  /** Commits on main that came with it. */
  landed: readonly string[];
}

export interface StoredCheckRun {
  readonly id: number;
  readonly app: string;
  readonly head: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly completedAt: string;
}

/** What GitHub knows of one repository beside its git objects, its comments and its reviews. */
export class GitHubState {
  readonly remote: GitRemote;
  readonly pulls = new Map<number, Pull>();
  readonly checkRuns: StoredCheckRun[] = [];
  readonly permissions = new Map<string, string>();
  /** Logins of who wrote a commit, where its address belongs to an account. */
  readonly authors = new Map<string, string>();

  constructor(remote: GitRemote) {
    this.remote = remote;
  }

  pull(number: number): Pull {
    const found = this.pulls.get(number);
    if (found === undefined) throw new Error(`there is no pull request ${number}`);
    return found;
  }

  /** Pull requests that a commit belongs to: made by merging them, landed with them, or still on their branch. */
  pullsOf(commit: string): Pull[] {
    return [...this.pulls.values()].filter(
      (pull) =>
        pull.mergeCommit === commit || pull.landed.includes(commit) || this.remote.log(`${pull.baseCommit}..${pull.head}`).includes(commit),
    );
  }

  filesOf(pull: Pull) {
    return this.remote.changes(this.remote.mergeBase(pull.baseCommit, pull.head), pull.head);
  }

  merge(number: number, how: MergeMethod, by = "alice"): { readonly before: string; readonly after: string } {
    const pull = this.pull(number);
    const { before, after, commits } = this.remote.merge(pull.head, how, `Merge pull request #${number}`);
    pull.baseCommit = before;
    pull.mergedAt = new Date().toISOString();
    pull.mergedBy = by;
    pull.mergeCommit = after;
    pull.landed = commits;
    return { before, after };
  }
}
