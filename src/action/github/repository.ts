import { changedFile, checkRun, comment, detailedPullRequest, peopleOf, pullRequest, review } from "./answers.ts";
import type { GitHub } from "./client.ts";
import { createOnce } from "./create-once.ts";
import { fieldsOf, isFields, listOf, textOf, within } from "./decode.ts";
import { GitHubError } from "./error.ts";
import type { ChangedFile, CheckRun, Comment, Comparison, DetailedPullRequest, NewCheckRun, PullRequest, Review } from "./resources.ts";

/** What the Action asks of one repository. */
export interface Repository {
  /** Files that it changes; undefined when there are more than GitHub lists. */
  pullRequestFiles(number: number): Promise<readonly ChangedFile[] | undefined>;
  pullRequestsOf(commit: string): Promise<readonly PullRequest[]>;
  /** As it is now: its head may have moved since the event. */
  pullRequest(number: number): Promise<DetailedPullRequest>;
  /** Logins of who wrote and who committed its commits; undefined when there are more commits than GitHub lists. */
  pullRequestPeople(number: number): Promise<ReadonlySet<string> | undefined>;
  defaultBranch(): Promise<string>;
  /** The commit that a branch points to now. */
  branchTip(branch: string): Promise<string>;
  /** The text of a file at a commit; undefined: no file stands there. */
  textAt(path: string, commit: string): Promise<string | undefined>;
  /** The newest commit up to `commit` that changed the file; undefined: none did. */
  lastChange(path: string, commit: string): Promise<string | undefined>;
  reviews(number: number): Promise<readonly Review[]>;
  /** `admin`, `write`, `read`, `none`; maintain counts as write, triage as read. */
  permission(login: string): Promise<string>;
  compare(base: string, head: string): Promise<Comparison>;
  /** Whether a commit is another one, or came before it. A commit that is gone is not. */
  isWithin(commit: string, later: string): Promise<boolean>;
  /** All check runs of that name on a commit, of every App and every check suite. */
  checkRuns(commit: string, name: string): Promise<readonly CheckRun[]>;
  /** Once, even when answers get lost. */
  createCheckRun(run: NewCheckRun): Promise<CheckRun>;
  comments(number: number): Promise<readonly Comment[]>;
  createComment(number: number, body: string, find: () => Promise<Comment | undefined>): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
}

/** GitHub lists no more files of a pull request, and of a comparison. */
const maxFiles = 3_000;
const maxComparedFiles = 300;
/** Nor more commits of a pull request. */
const maxCommits = 250;

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
    async pullRequestFiles(number) {
      const files = await github.list(`${at}/pulls/${number}/files`, {}, items, maxFiles);
      return files.length >= maxFiles ? undefined : files.map(changedFile);
    },

    pullRequestsOf: async (commit) => (await github.list(`${at}/commits/${commit}/pulls`, {}, items)).map(pullRequest),

    pullRequest: async (number) => detailedPullRequest(await github.get(`${at}/pulls/${number}`)),

    async pullRequestPeople(number) {
      const commits = await github.list(`${at}/pulls/${number}/commits`, {}, items, maxCommits);
      return commits.length >= maxCommits ? undefined : new Set(commits.flatMap(peopleOf));
    },

    defaultBranch: async () => textOf(fieldsOf(await github.get(at), "repository"), "default_branch"),

    async branchTip(branch) {
      const found = fieldsOf(await github.get(`${at}/git/ref/heads/${segments(branch)}`), "reference");
      return textOf(within(found, "object"), "sha");
    },

    async textAt(path, commit) {
      try {
        const found = await github.get(`${at}/contents/${segments(path)}`, { ref: commit });
        if (!isFields(found) || found["type"] !== "file") return undefined;
        // GitHub leaves the content of files above 1 MB out; as a blob it is complete.
        const blob = found["encoding"] === "base64" ? found : fieldsOf(await github.get(`${at}/git/blobs/${textOf(found, "sha")}`), "blob");
        return Buffer.from(textOf(blob, "content"), "base64").toString("utf8");
      } catch (error) {
        if (error instanceof GitHubError && error.status === 404) return undefined;
        throw error;
      }
    },

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
      return { commits, ...(files.length < maxComparedFiles && { files }) };
    },

    async isWithin(commit, later) {
      if (commit === later) return true;
      try {
        const found = fieldsOf(await github.get(`${at}/compare/${commit}...${later}`, { per_page: 1 }), "comparison");
        return reached.has(textOf(found, "status"));
      } catch (error) {
        if (error instanceof GitHubError && error.status === 404) return false;
        throw error;
      }
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

/** What GitHub says of a commit that the other one has in its history. */
const reached: ReadonlySet<string> = new Set(["ahead", "identical"]);

const segments = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
