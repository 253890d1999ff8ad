import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, stdio: "ignore" });

test("a changed plan that a sparse checkout leaves out is never green", async () => {
  stage.remote.commit("main", { "docs/a.md": "docs\n" });
  const pull = await stage.openPull("topic", { "plans/inc-1.yaml": sales("x") });
  const prepare = (workspace: string) => git(workspace, "sparse-checkout", "set", "docs");
  const planned = await stage.runPull(pull, { prepare });
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "invalid" } });
  expect(planned.log).toContain("title=plan-not-in-checkout");
  expect(planned.log).toContain("plans/inc-1.yaml is changed here and is not in the workspace");
  expect(stage.state.checkRuns.map(({ body }) => body["conclusion"])).toEqual(["failure"]);
  expect((await stage.comments(pull))[0]?.body).toContain("plans/inc-1.yaml");
});

test("another commit in the workspace is never green", async () => {
  const pull = await stage.openPull("topic", { "plans/inc-1.yaml": sales("x") });
  const base = stage.remote.tip("main") ?? "";
  const prepare = (workspace: string) => {
    git(workspace, "fetch", "--quiet", "--depth=1", "origin", base);
    git(workspace, "checkout", "--quiet", base);
  };
  const planned = await stage.runPull(pull, { prepare });
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused" } });
  expect(planned.log).toContain("title=checkout-differs");
});

test("a plan that a pull request removes is rightly not there", async () => {
  stage.remote.commit("main", { "plans/inc-1.yaml": sales("x") });
  const pull = await stage.openPull("topic", { "plans/inc-1.yaml": null });
  expect(await stage.runPull(pull)).toMatchObject({ status: 0, outputs: { outcome: "nothing-to-do" } });
});

test("plans is a link: what it leads to is planned and applied", async () => {
  stage.remote.commit("main", { "teams/a/plans/readme.md": "plans\n", plans: { link: "teams/a/plans" } });
  const pull = await stage.openPull("topic", { "teams/a/plans/inc-1.yaml": sales("linked") });
  expect(await stage.runPull(pull)).toMatchObject({ status: 0, outputs: { outcome: "planned", changes: "1" } });
  expect(await stage.mergeAndRun(pull)).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  expect(stage.restored()).toEqual(["prod.recovered.linked"]);
});

test("a submodule among the plans is never green", async () => {
  const pull = await stage.openPull("topic", { "plans/team": { submodule: "a".repeat(40) } });
  const planned = await stage.runPull(pull);
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused" } });
  expect(planned.log).toContain("title=plan-in-other-repository");
});

test("a Git LFS pointer is told as what it is", async () => {
  const pointer =
    "version https://git-lfs.github.com/spec/v1\noid sha256:4665a5ea423c2713d436b5ee50593a9640e0018c1550b5a0002f74190d6caea8\nsize 12\n";
  const pull = await stage.openPull("topic", { "plans/inc-1.yaml": pointer });
  const planned = await stage.runPull(pull);
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused" } });
  expect(planned.log).toContain("title=lfs-pointer");
});

test("a scheduled run doesn't pass over plans that are not there", async () => {
  stage.remote.commit("main", { "plans/inc-1.yaml": sales("x") });
  const prepare = (workspace: string) => rmSync(join(workspace, "plans"), { recursive: true });
  const planned = await stage.runOther("workflow_dispatch", {}, stage.remote.tip("main"), { prepare, inputs: { command: "plan" } });
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused" } });
  expect(planned.log).toContain("title=plan-not-in-checkout");
});
