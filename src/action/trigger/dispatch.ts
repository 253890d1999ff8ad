import type { ActionCommand } from "../runner/inputs.ts";
import type { Manual, Push, Trigger } from "./event.ts";

/** What a run is to do. */
export type ActionTask =
  | { readonly do: "plan"; readonly trigger: PlanTrigger }
  | { readonly do: "apply"; readonly trigger: Push }
  /** `begin`: what is merged and was never started may be started, too. */
  | { readonly do: "resume"; readonly commit: string; readonly branch: string; readonly begin: boolean }
  /** A merged pull request's `closed` event: it restores nothing, and says so. */
  | { readonly do: "report-closed"; readonly number: number; readonly commit: string }
  | { readonly do: "nothing"; readonly why: string }
  /** It must not run at all. */
  | { readonly do: "refuse"; readonly code: "untrusted-event" | "not-the-default-branch"; readonly why: string; readonly hint: string };

/** A plan asked for by hand plans all restore plans of the checkout. */
export type PlanTrigger = Extract<Trigger, { is: "pull-request" | "merge-group" }> | { readonly is: "manual"; readonly commit: string };

const trusted = "trigger on pull_request, push, merge_group, schedule or workflow_dispatch";

/**
 * Joins what was asked for with what happened. Only a push to the default branch may apply, only runs on it may carry on, and
 * nothing of a pull request ever may. `defaultBranch` is empty where it is not known.
 */
export function taskOf(command: ActionCommand, trigger: Trigger, defaultBranch: string): ActionTask {
  switch (trigger.is) {
    case "untrusted":
      return { do: "refuse", code: "untrusted-event", why: untrusted(trigger.event), hint: trusted };
    case "pull-request":
      if (command !== "auto" && command !== "plan") return misplaced(command, "a pull request");
      if (!trigger.closed) return { do: "plan", trigger };
      if (trigger.merged) return { do: "report-closed", number: trigger.number, commit: trigger.head };
      return { do: "nothing", why: "the pull request was closed" };
    case "merge-group":
      if (command !== "auto" && command !== "plan") return misplaced(command, "a merge group");
      return { do: "plan", trigger };
    case "push":
      return pushTask(command, trigger, defaultBranch);
    case "manual":
      if (command === "apply") return misplaced(command, "a schedule or a dispatch");
      if (command === "plan") return { do: "plan", trigger };
      return carryOn(command, trigger, defaultBranch, trigger.by === "dispatch");
    default:
      return trigger satisfies never;
  }
}

function pushTask(command: ActionCommand, trigger: Push, defaultBranch: string): ActionTask {
  if (command === "plan") return { do: "plan", trigger: { is: "manual", commit: trigger.commit } };
  if (command === "resume") return carryOn(command, trigger, defaultBranch, false);
  if (isDefault(trigger.branch, defaultBranch)) return { do: "apply", trigger };
  if (command === "apply") return elsewhere("apply", trigger.branch, defaultBranch);
  return { do: "nothing", why: trigger.branch === "" ? "this is not a push to a branch" : `${trigger.branch} is not the default branch` };
}

const carryOn = (command: ActionCommand, { branch, commit }: Push | Manual, defaultBranch: string, begin: boolean): ActionTask =>
  isDefault(branch, defaultBranch)
    ? { do: "resume", commit, branch, begin }
    : elsewhere(command === "auto" ? "resume" : command, branch, defaultBranch);

const isDefault = (branch: string, defaultBranch: string): boolean => branch !== "" && branch === defaultBranch;

const elsewhere = (command: string, branch: string, defaultBranch: string): ActionTask => ({
  do: "refuse",
  code: "not-the-default-branch",
  why: `${command} runs on the default branch only${defaultBranch === "" ? "" : ` (${defaultBranch})`}, and this run is for ${branch === "" ? "no branch" : branch}`,
  hint: "merge the restore plans by a pull request, and run the workflow on the default branch",
});

const untrusted = (event: string): string =>
  event === "pull_request_target"
    ? "pull_request_target runs with the repository's secrets on what a stranger's pull request holds"
    : `the event ${event} doesn't say which reviewed commit it is about`;

const misplaced = (command: ActionCommand, what: string): ActionTask => ({
  do: "refuse",
  code: "untrusted-event",
  why: `${command} doesn't run on ${what}`,
  hint: "leave the input command out, and let the event decide",
});
