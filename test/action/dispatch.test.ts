import { describe, expect, test } from "vitest";
import { taskOf } from "../../src/action/dispatch.ts";
import { readTrigger, type Trigger } from "../../src/action/event.ts";
import type { Command } from "../../src/action/inputs.ts";

const commit = "a".repeat(40);
const repository = { full_name: "alice/plans", default_branch: "main" };
const pull = (from: string | null, more: object = {}) => ({
  action: "opened",
  repository,
  pull_request: { number: 7, head: { sha: commit, repo: from === null ? null : { full_name: from } } },
  ...more,
});
const push = (ref: string, more: object = {}) => ({ ref, after: commit, before: "b".repeat(40), repository, ...more });

describe("what an event means", () => {
  test.each<[string, object, Partial<Trigger>]>([
    ["pull_request", pull("alice/plans"), { is: "pull-request", number: 7, head: commit, fork: false, closed: false }],
    ["pull_request", pull("alice/plans", { before: "c".repeat(40) }), { before: "c".repeat(40) }],
    ["pull_request", pull("mallory/plans"), { fork: true }],
    ["pull_request", pull(null), { fork: true }],
    ["pull_request", pull("alice/plans", { action: "closed" }), { closed: true }],
    ["push", push("refs/heads/main"), { is: "push", branch: "main", toDefault: true, before: "b".repeat(40) }],
    ["push", push("refs/heads/topic"), { branch: "topic", toDefault: false }],
    ["push", push("refs/tags/main"), { branch: "", toDefault: false }],
    ["merge_group", { merge_group: { head_sha: commit, base_sha: "b".repeat(40) } }, { is: "merge-group", commit, base: "b".repeat(40) }],
    ["schedule", {}, { is: "manual", commit }],
    ["workflow_dispatch", {}, { is: "manual", commit }],
    ["pull_request_target", pull("mallory/plans"), { is: "untrusted", event: "pull_request_target" }],
    ["issue_comment", {}, { is: "untrusted", event: "issue_comment" }],
    ["workflow_run", {}, { is: "untrusted", event: "workflow_run" }],
  ])("%s %j", (name, payload, wanted) => {
    expect(readTrigger(name, payload, commit)).toMatchObject({ ok: true, value: wanted });
  });

  test("a branch that is new has no commit before", () => {
    const read = readTrigger("push", push("refs/heads/main", { before: "0".repeat(40) }), commit);
    expect(read.ok && "before" in read.value).toBe(false);
  });

  test.each([
    ["pull_request", pull("alice/plans", { pull_request: { number: 7, head: { sha: "main; rm -rf /" } } })],
    ["push", { ref: "refs/heads/main" }],
    ["merge_group", {}],
    ["pull_request", undefined],
  ])("%s without what it should hold is an error", (name, payload) => {
    expect(readTrigger(name, payload, commit)).toMatchObject({ ok: false, error: { code: "event-unreadable" } });
  });
});

describe("what is done about it", () => {
  const triggers: Readonly<Record<string, Trigger>> = {
    pull: { is: "pull-request", number: 7, head: commit, fork: false, closed: false },
    closed: { is: "pull-request", number: 7, head: commit, fork: false, closed: true },
    main: { is: "push", commit, branch: "main", toDefault: true },
    topic: { is: "push", commit, branch: "topic", toDefault: false },
    tag: { is: "push", commit, branch: "", toDefault: false },
    queue: { is: "merge-group", commit, base: commit },
    manual: { is: "manual", commit },
    target: { is: "untrusted", event: "pull_request_target" },
  };

  test.each<[keyof typeof triggers, Record<Command, string>]>([
    ["pull", { auto: "plan", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["closed", { auto: "nothing", plan: "nothing", apply: "refuse", resume: "refuse" }],
    ["main", { auto: "apply", plan: "plan", apply: "apply", resume: "resume" }],
    ["topic", { auto: "nothing", plan: "plan", apply: "apply", resume: "resume" }],
    ["tag", { auto: "nothing", plan: "plan", apply: "nothing", resume: "resume" }],
    ["queue", { auto: "plan", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["manual", { auto: "resume", plan: "plan", apply: "refuse", resume: "resume" }],
    ["target", { auto: "refuse", plan: "refuse", apply: "refuse", resume: "refuse" }],
  ])("%s", (name, wanted) => {
    const trigger = triggers[name];
    if (trigger === undefined) throw new Error(`no trigger ${name}`);
    for (const command of ["auto", "plan", "apply", "resume"] as const)
      expect({ [command]: taskOf(command, trigger).do }).toEqual({ [command]: wanted[command] });
  });
});
