import { describe, expect, test } from "vitest";
import type { ActionCommand } from "../../src/action/runner/inputs.ts";
import { taskOf } from "../../src/action/trigger/dispatch.ts";
import { readTrigger, type Trigger } from "../../src/action/trigger/event.ts";

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
  test.each<[string, object, object]>([
    ["pull_request", pull("alice/plans"), { is: "pull-request", number: 7, head: commit, fork: false, closed: false }],
    ["pull_request", pull("alice/plans", { before: "c".repeat(40) }), { before: "c".repeat(40) }],
    ["pull_request", pull("mallory/plans"), { fork: true }],
    ["pull_request", pull(null), { fork: true }],
    ["pull_request", pull("alice/plans", { action: "closed" }), { closed: true, merged: false }],
    ["pull_request", pull("alice/plans", { sender: { login: "bob" } }), { pushedBy: "bob" }],
    ["pull_request", pull("alice/plans", { action: "synchronize", sender: { login: "bob" } }), { pushedBy: "bob" }],
    ["push", { ...push("refs/heads/main"), forced: true }, { is: "push", forced: true }],
    ["push", push("refs/heads/main"), { is: "push", forced: false, branch: "main", defaultBranch: "main", before: "b".repeat(40) }],
    ["push", push("refs/heads/topic"), { branch: "topic", defaultBranch: "main" }],
    ["push", push("refs/tags/main"), { branch: "", defaultBranch: "main" }],
    [
      "merge_group",
      { merge_group: { head_sha: commit, base_sha: "b".repeat(40), base_ref: "refs/heads/main" } },
      { is: "merge-group", commit, base: "b".repeat(40), branch: "main" },
    ],
    ["schedule", {}, { is: "manual", by: "schedule", commit, branch: "main" }],
    ["schedule", { repository }, { defaultBranch: "main" }],
    ["repository_dispatch", {}, { is: "manual", by: "schedule", commit, branch: "main" }],
    ["workflow_dispatch", { ref: "refs/heads/topic" }, { is: "manual", by: "dispatch", commit, branch: "main" }],
    ["pull_request_target", pull("mallory/plans"), { is: "untrusted", event: "pull_request_target" }],
    ["issue_comment", {}, { is: "untrusted", event: "issue_comment" }],
    ["workflow_run", {}, { is: "untrusted", event: "workflow_run" }],
  ])("%s %j", (name, payload, wanted) => {
    expect(readTrigger(name, payload, commit, "refs/heads/main")).toMatchObject({ ok: true, value: wanted });
  });

  test("a merged pull request's closed event", () => {
    const payload = pull("alice/plans", { action: "closed", pull_request: { number: 7, merged: true, head: { sha: commit, repo: null } } });
    expect(readTrigger("pull_request", payload, commit, "")).toMatchObject({ ok: true, value: { closed: true, merged: true } });
  });

  test("whoever labels a pull request has not pushed it", () => {
    const read = readTrigger("pull_request", pull("alice/plans", { action: "labeled", sender: { login: "bob" } }), commit, "");
    expect(read.ok && "pushedBy" in read.value).toBe(false);
  });

  test.each([
    ["refs/tags/v1", "", ""],
    ["", "refs/heads/topic", "topic"],
    ["", "", ""],
  ])("a dispatch of %j, whose payload says %j, is for the branch %j", (ref, said, branch) => {
    expect(readTrigger("workflow_dispatch", { ref: said }, commit, ref)).toMatchObject({ ok: true, value: { branch } });
  });

  test("an event that doesn't tell the default branch leaves it open", () => {
    const read = readTrigger("schedule", { schedule: "0 * * * *" }, commit, "refs/heads/main");
    expect(read.ok && "defaultBranch" in read.value).toBe(false);
  });

  test("a branch that is new has no commit before", () => {
    const read = readTrigger("push", push("refs/heads/main", { before: "0".repeat(40) }), commit, "");
    expect(read.ok && "before" in read.value).toBe(false);
  });

  test.each([
    ["pull_request", pull("alice/plans", { pull_request: { number: 7, head: { sha: "main; rm -rf /" } } })],
    ["push", { ref: "refs/heads/main" }],
    ["merge_group", {}],
    ["pull_request", undefined],
  ])("%s without what it should hold is an error", (name, payload) => {
    expect(readTrigger(name, payload, commit, "")).toMatchObject({ ok: false, error: { code: "event-unreadable" } });
  });
});

describe("what is done about it", () => {
  const triggers: Readonly<Record<string, Trigger>> = {
    pull: { is: "pull-request", number: 7, head: commit, fork: false, closed: false, merged: false, branch: "main" },
    closed: { is: "pull-request", number: 7, head: commit, fork: false, closed: true, merged: false, branch: "main" },
    merged: { is: "pull-request", number: 7, head: commit, fork: false, closed: true, merged: true, branch: "main" },
    main: { is: "push", commit, forced: false, branch: "main" },
    topic: { is: "push", commit, forced: false, branch: "topic" },
    tag: { is: "push", commit, forced: false, branch: "" },
    queue: { is: "merge-group", commit, base: commit, branch: "main" },
    schedule: { is: "manual", by: "schedule", commit, branch: "main" },
    dispatch: { is: "manual", by: "dispatch", commit, branch: "main" },
    "dispatch of a branch": { is: "manual", by: "dispatch", commit, branch: "evil" },
    "dispatch of a tag": { is: "manual", by: "dispatch", commit, branch: "" },
    target: { is: "untrusted", event: "pull_request_target" },
  };

  test.each<[keyof typeof triggers, Record<ActionCommand, string>]>([
    ["pull", { auto: "plan", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["closed", { auto: "nothing", plan: "nothing", apply: "refuse", resume: "refuse" }],
    ["merged", { auto: "report-closed", plan: "report-closed", apply: "refuse", resume: "refuse" }],
    ["main", { auto: "apply", plan: "plan", apply: "apply", resume: "resume" }],
    ["topic", { auto: "nothing", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["tag", { auto: "nothing", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["queue", { auto: "plan", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["schedule", { auto: "resume", plan: "plan", apply: "refuse", resume: "resume" }],
    ["dispatch", { auto: "resume", plan: "plan", apply: "refuse", resume: "resume" }],
    ["dispatch of a branch", { auto: "refuse", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["dispatch of a tag", { auto: "refuse", plan: "plan", apply: "refuse", resume: "refuse" }],
    ["target", { auto: "refuse", plan: "refuse", apply: "refuse", resume: "refuse" }],
  ])("%s", (name, wanted) => {
    const trigger = triggers[name];
    if (trigger === undefined) throw new Error(`no trigger ${name}`);
    for (const command of ["auto", "plan", "apply", "resume"] as const)
      expect({ [command]: taskOf(command, trigger, "main").do }).toEqual({ [command]: wanted[command] });
  });

  test("only a dispatch begins what was never begun", () => {
    const begins = (by: "schedule" | "dispatch") => taskOf("auto", { is: "manual", by, commit, branch: "main" }, "main");
    expect([begins("schedule"), begins("dispatch")]).toMatchObject([
      { do: "resume", begin: false },
      { do: "resume", begin: true },
    ]);
    expect(taskOf("resume", { is: "push", commit, forced: false, branch: "main" }, "main")).toMatchObject({ begin: false });
  });

  test("a default branch that nobody knows is no branch that anything runs on", () => {
    expect(taskOf("auto", { is: "manual", by: "schedule", commit, branch: "" }, "")).toMatchObject({ code: "not-the-default-branch" });
  });
});
