import type { GitHub } from "./client.ts";
import { createOnce } from "./create-once.ts";
import { type Fields, fieldsOf, listOf, maybeText, numberOf, textOf, within } from "./decode.ts";
import { GitHubError } from "./error.ts";

export interface PullRequest {
  readonly number: number;
  /** The last commit of its branch; stands still once it is merged. */
  readonly head: string;
  readonly base: string;
  readonly author: string;
  readonly mergedAt?: string;
  readonly mergeCommit?: string;
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

/** What the Action asks of one repository. */
export interface Repository {
  /** As it is now: its head may have moved since the event. */
  pullRequest(number: number): Promise<PullRequest>;
  /** Files that it changes; undefined when there are more than GitHub lists. */
  pullRequestFiles(number: number): Promise<readonly ChangedFile[] | undefined>;
  pullRequestsOf(commit: string): Promise<readonly PullRequest[]>;
  /** The newest commit up to `commit` that changed the file; undefined: none did. */
  lastChange(path: string, commit: string): Promise<string | undefined>;
  reviews(number: number): Promise<readonly Review[]>;
  /** `admin`, `write`, `read`, `none`; maintain counts as write, triage as read. */
  permission(login: string): Promise<string>;
  compare(base: string, head: string): Promise<Comparison>;
  /** All check runs of that name on a commit, of every App and every check suite. */
  checkRuns(commit: string, name: string): Promise<readonly CheckRun[]>;
  /** Once, even when answers get lost. */
  createCheckRun(run: NewCheckRun): Promise<CheckRun>;
  comments(number: number): Promise<readonly Comment[]>;
  createComment(number: number, body: string, find: () => Promise<Comment | undefined>): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
}

/** GitHub lists no more files of a pull request, and of a comparison. */
const mostFiles = 3_000;
const mostComparedFiles = 300;

export function repositoryOf(github: GitHub, fullName: string): Repository {
  const at = `/repos/${fullName.split("/").map(encodeURIComponent).join("/")}`;
  const items = (page: unknown) => listOf(page, "list");
  const checkRuns = async (commit: string, name: string) => {
    const query = { check_name: name, filter: "all" };
    const found = await github.list(`${at}/commits/${commit}/check-runs`, query, (page) =>
      listOf(fieldsOf(page, "check runs")["check_runs"], "check_runs"),
    );
    return found.map(checkRun);
  };
  return {
    pullRequest: async (number) => pullRequest(await github.get(`${at}/pulls/${number}`)),

    async pullRequestFiles(number) {
      const files = await github.list(`${at}/pulls/${number}/files`, {}, items, mostFiles);
      return files.length >= mostFiles ? undefined : files.map(changedFile);
    },

    pullRequestsOf: async (commit) => (await github.list(`${at}/commits/${commit}/pulls`, {}, items)).map(pullRequest),

    async lastChange(path, commit) {
      const [newest] = listOf(await github.get(`${at}/commits`, { path, sha: commit, per_page: 1 }), "commits");
      return newest === undefined ? undefined : textOf(fieldsOf(newest, "commit"), "sha");
    },

    reviews: async (number) => (await github.list(`${at}/pulls/${number}/reviews`, {}, items)).map(review),

    async permission(login) {
      try {
        return textOf(
          fieldsOf(await github.get(`${at}/collaborators/${encodeURIComponent(login)}/permission`), "permission"),
          "permission",
        );
      } catch (error) {
        // Not a collaborator, or no longer an account.
        if (error instanceof GitHubError && error.status === 404) return "none";
        throw error;
      }
    },

    async compare(base, head) {
      const first = fieldsOf(await github.get(`${at}/compare/${base}...${head}`, { per_page: 100 }), "comparison");
      const commits = listOf(first["commits"], "commits").map((value) => {
        const fields = fieldsOf(value, "commit");
        return {
          sha: textOf(fields, "sha"),
          parents: listOf(fields["parents"], "parents").map((parent) => textOf(fieldsOf(parent, "parent"), "sha")),
        };
      });
      const files = listOf(first["files"] ?? [], "files").map(changedFile);
      return { commits, ...(files.length < mostComparedFiles && { files }) };
    },

    checkRuns,

    createCheckRun(run) {
      const { name, head, conclusion, externalId, title, summary, text, url } = run;
      const output = { title, summary, ...(text !== undefined && { text }) };
      const body = {
        name,
        head_sha: head,
        status: "completed",
        conclusion,
        external_id: externalId,
        output,
        ...(url !== undefined && { details_url: url }),
      };
      return createOnce(github, `${at}/check-runs`, body, checkRun, async () =>
        (await checkRuns(head, name)).find((one) => one.externalId === externalId),
      );
    },

    comments: async (number) => (await github.list(`${at}/issues/${number}/comments`, {}, items)).map(comment),
    createComment: (number, body, find) => createOnce(github, `${at}/issues/${number}/comments`, { body }, comment, find),
    updateComment: async (id, body) => comment(await github.update(`${at}/issues/comments/${id}`, { body })),
  };
}

function pullRequest(value: unknown): PullRequest {
  const fields = fieldsOf(value, "pull request");
  const head = within(fields, "head");
  const mergedAt = maybeText(fields, "merged_at");
  const mergeCommit = maybeText(fields, "merge_commit_sha");
  return {
    number: numberOf(fields, "number"),
    head: textOf(head, "sha"),
    base: textOf(within(fields, "base"), "ref"),
    author: login(fields),
    ...(mergedAt !== undefined && { mergedAt }),
    ...(mergeCommit !== undefined && { mergeCommit }),
  };
}

function changedFile(value: unknown): ChangedFile {
  const fields = fieldsOf(value, "file");
  const previousPath = maybeText(fields, "previous_filename");
  return { path: textOf(fields, "filename"), removed: fields["status"] === "removed", ...(previousPath !== undefined && { previousPath }) };
}

function checkRun(value: unknown): CheckRun {
  const fields = fieldsOf(value, "check run");
  const app = maybeText(within(fields, "app"), "slug");
  const text = maybeText(within(fields, "output"), "text");
  const completedAt = maybeText(fields, "completed_at");
  return {
    id: numberOf(fields, "id"),
    externalId: maybeText(fields, "external_id") ?? "",
    ...(app !== undefined && { app }),
    ...(text !== undefined && { text }),
    ...(completedAt !== undefined && { completedAt }),
  };
}

function comment(value: unknown): Comment {
  const fields = fieldsOf(value, "comment");
  return { id: numberOf(fields, "id"), author: login(fields), body: maybeText(fields, "body") ?? "" };
}

function review(value: unknown): Review {
  const fields = fieldsOf(value, "review");
  const commit = maybeText(fields, "commit_id");
  const submittedAt = maybeText(fields, "submitted_at");
  return {
    reviewer: login(fields),
    isPerson: maybeText(within(fields, "user"), "type") === "User",
    state: textOf(fields, "state"),
    ...(commit !== undefined && { commit }),
    ...(submittedAt !== undefined && { submittedAt }),
  };
}

/** Empty for an account that was deleted. */
const login = (fields: Fields): string => maybeText(within(fields, "user"), "login") ?? "";
