import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../model/result.ts";
import { type Fields, isFields, maybeText, within } from "./github/decode.ts";
import { problem } from "./problem.ts";

/** What started the workflow, as far as it matters here. Commits are 40 hex digits. */
export type Trigger =
  | {
      readonly is: "pull-request";
      readonly number: number;
      readonly head: string;
      /** Its branch is in another repository: no credentials, a token that can only read. */
      readonly fork: boolean;
      readonly closed: boolean;
      /** The head before this push. */
      readonly before?: string;
    }
  /** `before`: what the branch pointed to; undefined where it is new. */
  | { readonly is: "push"; readonly commit: string; readonly before?: string; readonly branch: string; readonly toDefault: boolean }
  | { readonly is: "merge-group"; readonly commit: string; readonly base: string }
  /** Somebody or the clock started it, on a commit of the repository's own. */
  | { readonly is: "manual"; readonly commit: string }
  /** Runs with the repository's secrets on what a stranger wrote. */
  | { readonly is: "untrusted"; readonly event: string };

const commitId = /^[0-9a-f]{40}$/;
const nothing = /^0{40}$/;

/** `name` is GITHUB_EVENT_NAME, `payload` what GITHUB_EVENT_PATH holds, `commit` GITHUB_SHA. */
export function readTrigger(name: string, payload: unknown, commit: string): Result<Trigger, Diagnostic> {
  const event = isFields(payload) ? payload : {};
  switch (name) {
    case "pull_request":
      return pullRequest(event);
    case "push":
      return push(event);
    case "merge_group": {
      const group = within(event, "merge_group");
      const [head, base] = [maybeText(group, "head_sha") ?? "", maybeText(group, "base_sha") ?? ""];
      return commitId.test(head) && commitId.test(base) ? ok({ is: "merge-group", commit: head, base }) : err(unreadable(name));
    }
    case "schedule":
    case "workflow_dispatch":
    case "repository_dispatch":
      return ok({ is: "manual", commit });
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
  if (typeof number !== "number" || !Number.isSafeInteger(number) || !commitId.test(head) || own === undefined)
    return err(unreadable("pull_request"));
  return ok({
    is: "pull-request",
    number,
    head,
    fork: from !== own,
    closed: event["action"] === "closed",
    ...(commitId.test(before) && !nothing.test(before) && { before }),
  });
}

function push(event: Fields): Result<Trigger, Diagnostic> {
  const ref = maybeText(event, "ref") ?? "";
  const [commit, before] = [maybeText(event, "after") ?? "", maybeText(event, "before") ?? ""];
  if (!commitId.test(commit)) return err(unreadable("push"));
  const branch = ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "";
  const toDefault = branch !== "" && branch === maybeText(within(event, "repository"), "default_branch");
  return ok({ is: "push", commit, branch, toDefault, ...(commitId.test(before) && !nothing.test(before) && { before }) });
}

const unreadable = (name: string): Diagnostic =>
  problem("error", "event-unreadable", `the event ${name} lacks what it should hold`, "run the Action as a step of a workflow job");
