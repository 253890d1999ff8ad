import { type Fields, fieldsOf, maybeText, numberOf, textOf, within } from "./decode.ts";
import type { ChangedFile, CheckRun, Comment, DetailedPullRequest, PullRequest, Review } from "./resources.ts";

export function pullRequest(value: unknown): PullRequest {
  const fields = fieldsOf(value, "pull request");
  const head = within(fields, "head");
  const mergedAt = maybeText(fields, "merged_at");
  const mergeCommit = maybeText(fields, "merge_commit_sha");
  const url = maybeText(fields, "html_url");
  const headRepository = maybeText(within(head, "repo"), "full_name");
  return {
    number: numberOf(fields, "number"),
    head: textOf(head, "sha"),
    base: textOf(within(fields, "base"), "ref"),
    author: login(fields),
    ...(mergedAt !== undefined && { mergedAt }),
    ...(mergeCommit !== undefined && { mergeCommit }),
    ...(url !== undefined && { url }),
    ...(headRepository !== undefined && { headRepository }),
  };
}

export function detailedPullRequest(value: unknown): DetailedPullRequest {
  const mergedBy = maybeText(within(fieldsOf(value, "pull request"), "merged_by"), "login");
  return { ...pullRequest(value), ...(mergedBy !== undefined && { mergedBy }) };
}

/** Logins of a commit's author and committer, as far as their addresses belong to accounts. */
export function peopleOf(value: unknown): string[] {
  const fields = fieldsOf(value, "commit");
  return ["author", "committer"].flatMap((role) => maybeText(within(fields, role), "login") ?? []);
}

export function changedFile(value: unknown): ChangedFile {
  const fields = fieldsOf(value, "file");
  const previousPath = maybeText(fields, "previous_filename");
  return { path: textOf(fields, "filename"), removed: fields["status"] === "removed", ...(previousPath !== undefined && { previousPath }) };
}

export function checkRun(value: unknown): CheckRun {
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

export function comment(value: unknown): Comment {
  const fields = fieldsOf(value, "comment");
  return { id: numberOf(fields, "id"), author: login(fields), body: maybeText(fields, "body") ?? "" };
}

export function review(value: unknown): Review {
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
