import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import type { MergeMethod } from "../../fakes/github/remote.ts";
import type { Pull } from "../../fakes/github/state.ts";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const identity = {
  GIT_AUTHOR_NAME: "M",
  GIT_AUTHOR_EMAIL: "m@example.test",
  GIT_COMMITTER_NAME: "M",
  GIT_COMMITTER_EMAIL: "m@example.test",
};
/** What somebody with push does by hand, in a whole clone. */
function byHand(): (...args: string[]) => string {
  const cwd = stage.clone();
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd, env: { PATH: process.env["PATH"], HOME: cwd, ...identity }, encoding: "utf8", stdio: "pipe" }).trim();
  git("fetch", "-q", "--unshallow", "origin", "+refs/heads/*:refs/remotes/origin/*");
  return git;
}

const tip = (): string => stage.remote.tip("main") ?? "";
const refusedAs = (reason: string) => ({ status: 1, outputs: { outcome: "refused", "failure-reason": reason } });
/** Reviewed and merged, but its push run never came; then removed by another pull request. */
async function mergedAndRemoved(how: MergeMethod): Promise<Pull> {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("removed") });
  await stage.runPull(pull);
  stage.state.merge(pull.number, how);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const remove = await stage.openPull("rm", { "plans/inc.yaml": null });
  await stage.runPull(remove);
  await stage.mergeAndRun(remove, "squash");
  return pull;
}

/** A pull request whose branch goes on from another one's. */
function stackedOn({ branch }: Pull): Promise<Pull> {
  stage.remote.commit("stack", { "x.md": "x\n" }, branch);
  return stage.openPull("stack", {}, "bob");
}

describe("a plan that was removed is not sent under the old review", () => {
  test("brought back by a stacked pull request that was never planned", async () => {
    const one = await mergedAndRemoved("squash");
    const stack = await stackedOn(one);
    expect(await stage.mergeAndRun(stack)).toMatchObject(refusedAs("not-planned"));
    expect(await stage.runOther("workflow_dispatch", {})).toMatchObject(refusedAs("not-planned"));
    expect(stage.submits()).toBe(0);
  });

  test("but under that of the stacked pull request, with its approvals", async () => {
    const inputs = { "require-approvals": "1" };
    const one = await mergedAndRemoved("squash");
    await stage.review("mallory", one, "APPROVE");
    const stack = await stackedOn(one);
    await stage.runPull(stack, { inputs });
    const { before, after } = stage.state.merge(stack.number, "merge");
    expect(await stage.runPush(before, after, { inputs })).toMatchObject(refusedAs("approvals-missing"));
    expect(await stage.runOther("workflow_dispatch", {}, undefined, { inputs })).toMatchObject(refusedAs("approvals-missing"));
    expect(stage.submits()).toBe(0);
    await stage.review("mallory", stack, "APPROVE");
    expect(await stage.runOther("workflow_dispatch", {}, undefined, { inputs })).toMatchObject({
      status: 0,
      outputs: { outcome: "applied" },
    });
  });

  test("brought back by merging the branch directly", async () => {
    const pull = await mergedAndRemoved("squash");
    const before = tip();
    const git = byHand();
    git("checkout", "-q", "--detach", before);
    git("merge", "-q", "--no-ff", "-m", "merge topic", pull.head);
    git("push", "-q", "origin", "HEAD:refs/heads/main");
    expect(await stage.runPush(before, tip())).toMatchObject(refusedAs("unreviewed"));
    expect(await stage.runOther("workflow_dispatch", {})).toMatchObject(refusedAs("unreviewed"));
    expect(stage.submits()).toBe(0);
  });

  test("brought back by a crafted merge of what was merged already", async () => {
    const pull = await mergedAndRemoved("merge");
    const [before, merge = ""] = [tip(), pull.mergeCommit];
    const git = byHand();
    const crafted = git("commit-tree", git("rev-parse", `${merge}^{tree}`), "-p", before, "-p", merge, "-m", "merge");
    git("push", "-q", "origin", `${crafted}:refs/heads/main`);
    expect(await stage.runPush(before, crafted, { inputs: { "on-unreviewed": "apply" } })).toMatchObject(refusedAs("unreviewed"));
    expect(stage.submits()).toBe(0);
  });

  test("brought back by forcing the default branch back", async () => {
    const pull = await mergedAndRemoved("squash");
    const [before, back = ""] = [tip(), pull.mergeCommit];
    byHand()("push", "-qf", "origin", `${back}:refs/heads/main`);
    const options = { forced: true, inputs: { "on-unreviewed": "apply" } };
    expect(await stage.runPush(before, back, options)).toMatchObject(refusedAs("unreviewed"));
    expect(stage.submits()).toBe(0);
  });
});

test("a forced push of an unreviewed plan is refused, whatever on-unreviewed says", async () => {
  const before = tip();
  const after = stage.remote.commit("main", { "plans/inc.yaml": sales("forced") });
  const inputs = { "on-unreviewed": "apply" };
  expect(await stage.runPush(before, after, { forced: true, inputs })).toMatchObject(refusedAs("unreviewed"));
  expect(stage.submits()).toBe(0);
  expect(await stage.runPush(before, after, { inputs })).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
});
