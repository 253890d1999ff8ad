export interface PullRequest {
  readonly number: number;
  /** The last commit of its branch; stands still once it is merged. */
  readonly head: string;
  readonly base: string;
  readonly author: string;
  readonly mergedAt?: string;
  readonly mergeCommit?: string;
  /** Its page. */
  readonly url?: string;
  /** `OWNER/REPO` that its branch is in; undefined where that is gone. */
  readonly headRepository?: string;
}

/** What GitHub answers only for a pull request that is asked for by its number. */
export interface DetailedPullRequest extends PullRequest {
  readonly mergedBy?: string;
}

export interface ChangedFile {
  readonly path: string;
  readonly removed: boolean;
  readonly previousPath?: string;
}

export interface Comparison {
  /** The oldest first, and at most a hundred of them. */
  readonly commits: readonly { readonly sha: string; readonly parents: readonly string[] }[];
  /** Undefined: more than GitHub lists. */
  readonly files?: readonly ChangedFile[];
}

export interface CheckRun {
  readonly id: number;
  /** Slug of the App that made it. */
  readonly app?: string;
  readonly externalId: string;
  readonly text?: string;
  readonly completedAt?: string;
}

export interface NewCheckRun {
  readonly name: string;
  readonly head: string;
  readonly conclusion: "success" | "failure" | "neutral";
  readonly externalId: string;
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly url?: string;
}

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

export interface Review {
  readonly reviewer: string;
  readonly isPerson: boolean;
  readonly state: string;
  readonly commit?: string;
  readonly submittedAt?: string;
}
