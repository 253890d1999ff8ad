import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Pin } from "./call.ts";
import type { FieldChange } from "./diff.ts";
import type { JsonObject } from "./json.ts";
import type { PlannedRun } from "./planned.ts";
import type { RunReport } from "./run-report.ts";

/*
 * What the Action's pages show: comments on a pull request, and the job summary. Names, messages and paths in here come
 * from YAML, branches and errors: the views escape all of them.
 */

/** Why the Action failed; the values of its output `failure-reason`. */
export type FailureReason =
  | "plan-changed"
  | "not-planned"
  | "unreviewed"
  | "approvals-missing"
  | "backup-expired"
  | "plan-superseded"
  | "record-back-dated"
  | "not-the-default-branch"
  | "untrusted-event"
  | "comment-outdated"
  | "blocked"
  | "invalid"
  | "restores-failed"
  | "outcome-unknown";

/** What was planned for one restore plan on one commit: what the record in the check run holds. */
export interface PlanRecord {
  readonly name: string;
  readonly file: string;
  readonly digest: string;
  readonly entries: readonly EntryRecord[];
}

export interface EntryRecord {
  readonly id: string;
  readonly pin?: Pin;
  /** Left out of a record that would not fit with them. */
  readonly calls?: readonly CallRecord[];
}

export interface CallRecord {
  readonly operation: string;
  /** Provider, region, place, generation and `input`: all that a digest is made of. */
  readonly subject: JsonObject;
}

/** The plans of one planned commit. */
export interface CommitRecord {
  /** 40 hex digits. */
  readonly commit: string;
  readonly plans: readonly PlanRecord[];
}

/** How one entry differs between what was reviewed and what the merged tree compiles to. */
export interface EntryDifference {
  readonly plan: string;
  readonly entry: string;
  readonly change: "added" | "changed" | "removed";
  /** Empty when the record was too large to keep the calls: then only the digests are known to differ. */
  readonly fields: readonly FieldChange[];
}

/** Nothing was sent, and why. */
export interface Refusal {
  readonly reason: FailureReason;
  /** One sentence, plain text. */
  readonly message: string;
  /** What to do next, plain text. */
  readonly hint: string;
  /** For `plan-changed`. */
  readonly differences: readonly EntryDifference[];
  /** What stands behind it, with file and line where there is one: blocked calls, expired backups, invalid documents. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Common to all pages. */
export interface PageContext {
  /** A hidden HTML comment, complete, that the page has to start with; comments are found by it. Empty for a job summary. */
  readonly marker: string;
  /** ms since the epoch. */
  readonly now: number;
  /** The planned or applied commit, 40 hex digits. */
  readonly commit: string;
  /** The page of the workflow run, with its summary and files. */
  readonly runUrl?: string;
  /** `https://github.com/OWNER/REPO/blob/COMMIT`, without a slash at the end: file and line link there. Paths in diagnostics are relative to the repository. */
  readonly blobUrl?: string;
}

export interface PlanPage extends PageContext {
  /** The check run that records what was planned: of two plans of one commit, the newer has the higher one. */
  readonly record?: number;
  /** Without plans when the documents are invalid (see `validation`) or the pull request touches none. */
  readonly run: PlannedRun;
  /** The commit of the same pull request that was planned before; what differs from it is marked. */
  readonly previous?: CommitRecord;
  /** Planned without the cloud: a fork, or no credentials. */
  readonly offline: boolean;
  /** Errors of documents; then there is no execution plan. */
  readonly validation?: readonly Diagnostic[];
  /** What the pull request takes away: plans whose files it deletes. Removing a plan never drops a table. */
  readonly removed: readonly string[];
}

export interface ApplyPage extends PageContext {
  /** None where nothing was sent. */
  readonly report?: RunReport;
  readonly refusal?: Refusal;
  /** Set where restores failed or an outcome is unknown, or with a refusal. */
  readonly failureReason?: FailureReason;
  /** The run was told to stop. */
  readonly interrupted: boolean;
  /** Submitted and left alone: `wait: false`. */
  readonly detached: boolean;
}
