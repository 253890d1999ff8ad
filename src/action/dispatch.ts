import type { Trigger } from "./event.ts";
import type { Command } from "./inputs.ts";

/** What a run is to do. */
export type Task =
  | { readonly do: "plan"; readonly trigger: Extract<Trigger, { is: "pull-request" | "merge-group" | "manual" }> }
  | { readonly do: "apply"; readonly trigger: Extract<Trigger, { is: "push" }> }
  | { readonly do: "resume"; readonly commit: string }
  | { readonly do: "nothing"; readonly why: string }
  /** It must not run at all. */
  | { readonly do: "refuse"; readonly why: string; readonly hint: string };

const trusted = "trigger on pull_request, push, merge_group, schedule or workflow_dispatch";

/** Joins what was asked for with what happened. Only a push may apply, and nothing of a pull request ever may. */
export function taskOf(command: Command, trigger: Trigger): Task {
  switch (trigger.is) {
    case "untrusted":
      return { do: "refuse", why: untrusted(trigger.event), hint: trusted };
    case "pull-request":
      if (command !== "auto" && command !== "plan") return misplaced(command, "a pull request");
      return trigger.closed ? { do: "nothing", why: "the pull request was closed" } : { do: "plan", trigger };
    case "merge-group":
      if (command !== "auto" && command !== "plan") return misplaced(command, "a merge group");
      return { do: "plan", trigger };
    case "push":
      if (command === "plan") return { do: "plan", trigger: { is: "manual", commit: trigger.commit } };
      if (command === "resume") return { do: "resume", commit: trigger.commit };
      if (trigger.branch === "") return { do: "nothing", why: "this is not a push to a branch" };
      if (command === "auto" && !trigger.toDefault) return { do: "nothing", why: `${trigger.branch} is not the default branch` };
      return { do: "apply", trigger };
    case "manual":
      if (command === "apply") return misplaced(command, "a schedule or a dispatch");
      return command === "plan" ? { do: "plan", trigger } : { do: "resume", commit: trigger.commit };
    default:
      return trigger satisfies never;
  }
}

const untrusted = (event: string): string =>
  event === "pull_request_target"
    ? "pull_request_target runs with the repository's secrets on what a stranger's pull request holds"
    : `the event ${event} doesn't say which reviewed commit it is about`;

const misplaced = (command: Command, what: string): Task => ({
  do: "refuse",
  why: `${command} doesn't run on ${what}`,
  hint: "leave the input command out, and let the event decide",
});
