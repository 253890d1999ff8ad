import { describe, expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { forge } from "./forge.ts";
import { crm, type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const inputs = { "require-approvals": "1" };
const env = { REINSTATE_LEASE: "1s", REINSTATE_SETTLE: "300ms" };

/** Planned and merged, and refused for want of an approval. */
async function refusedMerge() {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("forged") });
  await stage.runPull(pull);
  expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject({
    status: 1,
    outputs: { "failure-reason": "approvals-missing" },
  });
  return pull;
}

describe("a record that somebody wrote by hand grants nothing", () => {
  test.each([
    ["claimed", "schedule", { status: 1, outputs: { outcome: "refused", "failure-reason": "approvals-missing" } }],
    ["claimed", "workflow_dispatch", { status: 1, outputs: { outcome: "refused", "failure-reason": "approvals-missing" } }],
    ["submitting", "schedule", { status: 1 }],
    ["submitting", "workflow_dispatch", { status: 1 }],
    ["submitted", "schedule", {}],
    ["unknown", "schedule", {}],
    ["failed", "schedule", { status: 0, outputs: { outcome: "nothing-to-do" } }],
    ["failed", "workflow_dispatch", { status: 0, outputs: { outcome: "nothing-to-do" } }],
    ["cancelled", "workflow_dispatch", { status: 0, outputs: { outcome: "nothing-to-do" } }],
    ["restored", "workflow_dispatch", { status: 0, outputs: { outcome: "nothing-to-do" } }],
  ] as const)("%s, at a %s", async (state, event, wanted) => {
    await refusedMerge();
    await forge(stage, sales("forged"), state);
    const resumed = await stage.runOther(event, {}, undefined, { inputs, env });
    expect(resumed).toMatchObject(wanted);
    expect(stage.submits()).toBe(0);
  });

  test.each(["claimed", "submitting", "failed"] as const)("%s, when the push is run again", async (state) => {
    const { baseCommit, mergeCommit = "" } = await refusedMerge();
    await forge(stage, sales("forged"), state);
    const again = await stage.runPush(baseCommit, mergeCommit, { inputs, env, attempt: 2 });
    expect(again).toMatchObject({ status: 1, outputs: { "failure-reason": "approvals-missing" } });
    expect(stage.submits()).toBe(0);
  });

  test("the pull request, the summary and an annotation say what was refused", async () => {
    const pull = await refusedMerge();
    await forge(stage, sales("forged"), "claimed");
    const resumed = await stage.runOther("schedule", {}, undefined, { inputs, env });
    expect(resumed.log).toMatch(/^::error title=approvals-missing/m);
    expect(resumed.summary).toContain("approvals are missing");
    expect((await stage.comments(pull)).at(-1)?.body).toContain("0 of 1 approvals");
  });

  test("once it is approved, the same record is carried on, and says who approved what", async () => {
    const pull = await refusedMerge();
    await forge(stage, sales("forged"), "claimed");
    await stage.review("bob", pull, "APPROVE");
    const resumed = await stage.runOther("schedule", {}, undefined, { inputs, env });
    expect(resumed).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(stage.restored()).toEqual(["prod.recovered.forged"]);
  });

  test("of a plan that was never merged, and of one that only the checkout holds", async () => {
    await forge(stage, sales("forged"), "claimed");
    const absent = await stage.runOther("schedule", {}, undefined, { env });
    expect(absent).toMatchObject({ status: 0 });
    expect(absent.log).toMatch(/^::warning title=begun-elsewhere/m);
    const evil = stage.remote.commit("evil", { "plans/inc.yaml": sales("forged") });
    const checkedOut = await stage.runOther("schedule", {}, evil, { env });
    expect(checkedOut).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "plan-superseded" } });
    expect(stage.submits()).toBe(0);
  });

  test("with another backup than the one that was reviewed", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("forged") });
    await stage.runPull(pull);
    stage.state.merge(pull.number, "merge");
    stage.sandbox.world.clock.advance(2 * 3_600_000);
    await forge(stage, sales("forged"), "claimed");
    const resumed = await stage.runOther("schedule", {}, undefined, { env });
    expect(resumed).toMatchObject({ status: 1, outputs: { "failure-reason": "plan-changed" } });
    expect(stage.submits()).toBe(0);
  });

  test("that asks for fewer approvals loosens nothing; one that asks for more is heeded, and told", async () => {
    const pull = await refusedMerge();
    await stage.review("bob", pull, "APPROVE");
    const pullRequest = { number: 1, author: "alice", approvedBy: [], requiredApprovals: 2 };
    await forge(stage, sales("forged"), "claimed", { pullRequest });
    const resumed = await stage.runOther("schedule", {}, undefined, { inputs, env });
    expect(resumed).toMatchObject({ status: 1, outputs: { "failure-reason": "approvals-missing" } });
    expect(stage.submits()).toBe(0);
  });
});

describe("only the default branch", () => {
  test.each([
    ["workflow_dispatch", "refs/heads/evil", {}],
    ["workflow_dispatch", "refs/tags/main", {}],
    ["schedule", "refs/heads/evil", {}],
    ["repository_dispatch", "refs/heads/evil", {}],
    ["workflow_dispatch", "refs/heads/evil", { command: "resume" }],
  ])("%s of %s with %j", async (event, ref, more) => {
    const evil = stage.remote.commit("evil", { "plans/inc.yaml": sales("evil") });
    await forge(stage, sales("evil"), "claimed");
    const refused = await stage.runOther(event, { ref }, evil, { ref, env, inputs: more });
    expect(refused).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "not-the-default-branch" } });
    expect(refused.log).toMatch(/^::error title=not-the-default-branch/m);
    expect(stage.submits()).toBe(0);
  });

  test.each(["apply", "resume"])("a push to another branch with the command %s", async (command) => {
    const before = stage.remote.tip("main") ?? "";
    const after = stage.remote.commit("evil", { "plans/inc.yaml": sales("evil") });
    const refused = await stage.runPush(before, after, { ref: "refs/heads/evil", inputs: { command, "on-unreviewed": "apply" } });
    expect(refused).toMatchObject({ status: 1, outputs: { "failure-reason": "not-the-default-branch" } });
    expect(stage.submits()).toBe(0);
  });

  test("a schedule whose event doesn't tell the default branch asks GitHub for it", async () => {
    const idle = await stage.runOther("schedule", { schedule: "*/10 * * * *" }, undefined, { bare: true });
    expect(idle).toMatchObject({ status: 0, requests: ["GET /repos/alice/plans"] });
    const refused = await stage.runOther("schedule", {}, undefined, { bare: true, ref: "refs/heads/evil" });
    expect(refused).toMatchObject({ status: 1, outputs: { "failure-reason": "not-the-default-branch" } });
  });
});

describe("in flight is followed in any case", () => {
  test("of a plan that the gate refuses: its end is recorded, and nothing more is sent", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("flight") });
    await stage.runPull(pull);
    await stage.review("bob", pull, "APPROVE");
    const detached = await stage.mergeAndRun(pull, "merge", { inputs: { ...inputs, wait: "false" } });
    expect(detached).toMatchObject({ status: 0, outputs: { outcome: "detached" } });
    await stage.review("bob", pull, "REQUEST_CHANGES");
    const resumed = await stage.runOther("schedule", {}, undefined, { inputs, env });
    expect(resumed).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(stage.submits()).toBe(1);
  });

  test("by a push run that is run again and refused", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("flight"), "plans/crm.yaml": crm("other") });
    await stage.runPull(pull);
    await stage.review("bob", pull, "APPROVE");
    expect(await stage.mergeAndRun(pull, "merge", { inputs: { ...inputs, wait: "false" } })).toMatchObject({ status: 0 });
    const sent = stage.submits();
    await stage.review("bob", pull, "REQUEST_CHANGES");
    const { baseCommit, mergeCommit = "" } = pull;
    const again = await stage.runPush(baseCommit, mergeCommit, { inputs, env, attempt: 2 });
    expect(again).toMatchObject({ status: 1, outputs: { outcome: "applied", "failure-reason": "approvals-missing" } });
    expect(stage.submits()).toBe(sent);
    expect(stage.remote.ledgerLog().filter((line) => / restored /.test(line))).toHaveLength(sent);
  });

  test("of a plan that was removed since, by its own push run", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("flight") });
    await stage.runPull(pull);
    await stage.mergeAndRun(pull, "merge", { inputs: { wait: "false" } });
    stage.remote.commit("main", { "plans/inc.yaml": null });
    const again = await stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { env, attempt: 2 });
    expect(again).toMatchObject({ status: 1, outputs: { outcome: "applied", "failure-reason": "plan-superseded" } });
    expect(stage.submits()).toBe(1);
  });

  test("when GitHub can't be asked: followed, nothing sent, and told as trouble", async () => {
    await refusedMerge();
    await forge(stage, sales("forged"), "claimed");
    stage.github.faults.push(...Array.from({ length: 6 }, () => ({ on: /git\/ref/, with: { status: 500 } })));
    const resumed = await stage.runOther("schedule", {}, undefined, { env });
    expect(resumed).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "blocked" } });
    expect(resumed.log).toMatch(/^::error title=github-unreachable/m);
    expect(stage.submits()).toBe(0);
  });

  test("a ledger that can't be written is told as an apply tells it", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x") });
    await stage.runPull(pull);
    stage.state.merge(pull.number, "merge");
    await forge(stage, sales("x"), "claimed");
    stage.remote.protectLedger();
    const resumed = await stage.runOther("schedule", {}, undefined, { env });
    expect(resumed).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "blocked" } });
    expect(resumed.summary).toContain("The ledger can't be used, so nothing was sent");
    expect(stage.submits()).toBe(0);
  });
});
