import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";
import { type Fields, isFields, maybeText, within } from "../github/decode.ts";

/** What started the workflow, as far as it matters here. Commits are 40 hex digits. */
export type Trigger =
  | {
      readonly is: "pull-request";
      readonly number: number;
      readonly head: string;
      /** Its branch is in another repository: no credentials, a token that can only read. */
      readonly fork: boolean;
      readonly closed: boolean;
      /** It was closed by merging it. */
      readonly merged: boolean;
      /** The head before this push. */
      readonly before?: string;
      /** Who pushed the head, where the event has it. */
      readonly pushedBy?: string;
      /** The branch that it is to be merged into. */
      readonly branch: string;
      readonly defaultBranch?: string;
    }
  | Push
  | { readonly is: "merge-group"; readonly commit: string; readonly base: string; readonly branch: string; readonly defaultBranch?: string }
  | Manual
  /** Runs with the repository's secrets on what a stranger wrote. */
  | { readonly is: "untrusted"; readonly event: string };

export interface Push {
  readonly is: "push";
  readonly commit: string;
  /** What the branch pointed to; undefined where it is new. */
  readonly before?: string;
  /** The branch was taken off its history. */
  readonly forced: boolean;
  /** Empty for a tag. */
  readonly branch: string;
  /** Undefined where the event lacks it. */
  readonly defaultBranch?: string;
}

/** Somebody or the clock started it, on a commit of the repository's own. */
export interface Manual {
  readonly is: "manual";
  readonly commit: string;
  /** `schedule` for the clock, and `dispatch` for a person who pressed the button or whoever asked the API for it. */
  readonly by: "schedule" | "dispatch";
  /** Empty for a tag. */
  readonly branch: string;
  /** Undefined where the event lacks it. */
  readonly defaultBranch?: string;
}

const commitId = /^[0-9a-f]{40}$/;
const nothing = /^0{40}$/;

/** `name` is GITHUB_EVENT_NAME, `payload` what GITHUB_EVENT_PATH holds, `commit` GITHUB_SHA, `ref` GITHUB_REF. */
export function readTrigger(name: string, payload: unknown, commit: string, ref: string): Result<Trigger, Diagnostic> {
  const event = isFields(payload) ? payload : {};
  switch (name) {
    case "pull_request":
      return pullRequest(event);
    case "push":
      return push(event);
    case "merge_group": {
      const group = within(event, "merge_group");
      const [head, base] = [maybeText(group, "head_sha") ?? "", maybeText(group, "base_sha") ?? ""];
      return commitId.test(head) && commitId.test(base)
        ? ok({ is: "merge-group", commit: head, base, branch: branchOf(maybeText(group, "base_ref") ?? ""), ...defaultOf(event) })
        : err(unreadable(name));
    }
    case "schedule":
    case "repository_dispatch":
      return ok({ is: "manual", by: "schedule", commit, branch: branchOf(ref), ...defaultOf(event) });
    case "workflow_dispatch":
      return ok({ is: "manual", by: "dispatch", commit, branch: branchOf(ref || maybeText(event, "ref") || ""), ...defaultOf(event) });
    default:
      return ok({ is: "untrusted", event: name });
  }
}

function pullRequest(event: Fields): Result<Trigger, Diagnostic> {
  const pull = within(event, "pull_request");
  const { number } = pull;
  const head = maybeText(within(pull, "head"), "sha") ?? "";
  const own = maybeText(within(event, "repository"), "full_name");
  const from = maybeText(within(within(pull, "head"), "repo"), "full_name");
  const before = maybeText(event, "before") ?? "";
  const sender = maybeText(within(event, "sender"), "login");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || !commitId.test(head) || own === undefined)
    return err(unreadable("pull_request"));
  return ok({
    is: "pull-request",
    number,
    head,
    fork: from !== own,
    closed: event["action"] === "closed",
    merged: pull["merged"] === true,
    branch: maybeText(within(pull, "base"), "ref") ?? "",
    ...defaultOf(event),
    ...(commitId.test(before) && !nothing.test(before) && { before }),
    ...(pushed.has(event["action"]) && sender !== undefined && { pushedBy: sender }),
  });
}

function push(event: Fields): Result<Trigger, Diagnostic> {
  const ref = maybeText(event, "ref") ?? "";
  const [commit, before] = [maybeText(event, "after") ?? "", maybeText(event, "before") ?? ""];
  if (!commitId.test(commit)) return err(unreadable("push"));
  const known = commitId.test(before) && !nothing.test(before);
  return ok({ is: "push", commit, forced: event["forced"] === true, branch: branchOf(ref), ...defaultOf(event), ...(known && { before }) });
}

/** Actions whose sender pushed the head of the pull request. */
const pushed: ReadonlySet<unknown> = new Set(["opened", "synchronize"]);

/** Empty for whatever is no branch. */
const branchOf = (ref: string): string => (ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "");

function defaultOf(event: Fields): { readonly defaultBranch?: string } {
  const defaultBranch = maybeText(within(event, "repository"), "default_branch");
  return defaultBranch === undefined || defaultBranch === "" ? {} : { defaultBranch };
}

const unreadable = (name: string): Diagnostic =>
  diagnose("error", "event-unreadable", `the event ${name} lacks what it should hold`, "run the Action as a step of a workflow job");
