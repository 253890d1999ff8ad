import { describe, expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { crm, type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

/** Planned and merged, and no push run comes about. */
async function skipped(text = sales("skipped")) {
  const pull = await stage.openPull("skip", { "plans/inc.yaml": text });
  await stage.runPull(pull);
  stage.state.merge(pull.number, "squash");
  return pull;
}
const named = /^::warning title=never-applied,file=plans\/inc\.yaml,line=\d+,col=\d+::inc-4821 /m;

describe("merged and never applied", () => {
  test("is told by the next plan, merge group, push and schedule, and a dispatch applies it as reviewed", async () => {
    const pull = await skipped();
    const next = await stage.openPull("next", { "plans/crm.yaml": crm("next") });
    const runs = [await stage.runPull(next)];
    const merge = stage.remote.testMerge(next.head);
    runs.push(await stage.runOther("merge_group", { merge_group: { head_sha: merge, base_sha: stage.remote.tip("main") } }, merge));
    runs.push(await stage.mergeAndRun(next));
    runs.push(await stage.runOther("schedule", {}));
    for (const run of runs) {
      expect(run.status).toBe(0);
      expect(run.log).toMatch(named);
      expect(run.log).not.toMatch(/never-applied.*inc-4833/);
      expect(run.summary).toContain("**Merged and not applied.**");
    }
    expect(stage.restored()).toEqual(["next"]);

    stage.sandbox.world.clock.advance(2 * 3_600_000);
    const dispatched = await stage.runOther("workflow_dispatch", {});
    expect(dispatched).toMatchObject({ status: 0, outputs: { outcome: "applied", "failure-reason": "" } });
    expect(dispatched.log).not.toContain("never-applied");
    expect(stage.restored()).toEqual(["next", "prod.recovered.skipped"]);
    expect((await stage.comments(pull)).at(-1)?.body).toContain("prod.recovered.skipped");
    const again = await stage.runOther("workflow_dispatch", {});
    expect(again).toMatchObject({ status: 0, requests: [], outputs: { outcome: "nothing-to-do" } });
    expect(again.log).not.toContain("never-applied");
  });

  test("by a pull request that touches no plan; not of the plan that the pull request changes", async () => {
    await skipped();
    const docs = await stage.openPull("docs", { "docs/x.md": "x\n" });
    expect((await stage.runPull(docs)).log).toMatch(named);
    const change = await stage.openPull("change", { "plans/inc.yaml": sales("changed") });
    expect((await stage.runPull(change)).log).not.toContain("never-applied");
  });

  test("an entry that was added later, and that the ledger lacks", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("one") });
    await stage.runPull(pull);
    await stage.mergeAndRun(pull);
    const more = `${sales("one")}      - { name: orders, newName: two }\n`;
    const added = await stage.openPull("more", { "plans/inc.yaml": more });
    await stage.runPull(added);
    stage.state.merge(added.number, "squash");
    expect((await stage.runOther("schedule", {})).log).toMatch(/never-applied.*no record of 1 of its 2 calls/);
    expect(await stage.runOther("workflow_dispatch", {})).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(stage.restored()).toEqual(["prod.recovered.one", "prod.recovered.two"]);
  });

  test("a dispatch begins nothing that was not reviewed, and says so", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    stage.state.merge(pull.number, "merge");
    const dispatched = await stage.runOther("workflow_dispatch", {});
    expect(dispatched).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "not-planned" } });
    expect((await stage.comments(pull)).at(-1)?.body).toContain("was not planned");
    expect(stage.submits()).toBe(0);
  });

  test("a plan that was planned only after its merge was reviewed by nobody", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    const { before, after } = stage.state.merge(pull.number, "merge");
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stage.runPull(pull);
    expect(await stage.runPush(before, after)).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    expect(stage.submits()).toBe(0);
    await stage.review("bob", pull, "APPROVE");
    const approved = await stage.runPush(before, after, { inputs: { "require-approvals": "1" } });
    expect(approved).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  });
});

test("which runs name a plan that was never applied, as docs/action.md says", async () => {
  const missed = await stage.openPull("missed", { "plans/inc.yaml": sales("x") });
  await stage.runPull(missed);
  stage.state.merge(missed.number, "squash");
  const tip = () => stage.remote.tip("main") ?? "";
  const other = await stage.openPull("other", { "docs/x.md": "x" });
  const fork = await stage.openPull("fork", { "docs/f.md": "x" }, "mallory", "mallory/plans");
  const merged = await stage.openPull("merged", { "docs/m.md": "x" });
  stage.state.merge(merged.number, "squash");
  const before = tip();
  const naming = {
    "a pull request": await stage.runPull(other),
    "closed, merged": await stage.runPull(merged, { action: "closed" }),
    "a push": await stage.runPush(before, stage.remote.commit("main", { "docs/d.md": "x" })),
    "a schedule": await stage.runOther("schedule", {}),
  };
  const silent = {
    "closed, not merged": await stage.runPull(other, { action: "closed" }),
    "a fork": await stage.runPull(fork),
    "another branch": await stage.runPush(tip(), stage.remote.commit("br", { "a.md": "1" }), { ref: "refs/heads/br" }),
    "a tag": await stage.runPush("0".repeat(40), tip(), { ref: "refs/tags/v1" }),
    "a dispatch that plans": await stage.runOther("workflow_dispatch", {}, undefined, { inputs: { command: "plan" } }),
  };
  const names = (runs: Readonly<Record<string, { readonly log: string }>>) =>
    Object.keys(runs).filter((what) => runs[what]?.log.includes("title=never-applied"));
  expect(names(naming)).toEqual(Object.keys(naming));
  expect(names(silent)).toEqual([]);
});

describe("the closed event", () => {
  test("of a merged pull request says loudly that it restores nothing", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("closed") });
    await stage.runPull(pull);
    stage.state.merge(pull.number, "merge");
    const closed = await stage.runPull(pull, { action: "closed" });
    expect(closed).toMatchObject({ status: 0, outputs: { outcome: "nothing-to-do" } });
    expect(closed.log).toMatch(/^::warning title=closed-not-applied/m);
    expect(closed.summary).toContain("**Nothing was restored.**");
    expect(stage.submits()).toBe(0);
  });

  test.each([
    ["of one without a restore plan", { "docs/x.md": "x\n", "ci/other.yaml": "a: 1\n" }],
    ["of one that only removes a plan", { "plans/old.yaml": null }],
  ])("%s says nothing of it", async (_, files) => {
    stage.remote.commit("main", { "plans/old.yaml": crm("old"), "plans/kept.yaml": sales("kept") });
    const pull = await stage.openPull("topic", files);
    stage.state.merge(pull.number, "merge");
    const closed = await stage.runPull(pull, { action: "closed" });
    expect(closed.status).toBe(0);
    expect(closed.log).not.toContain("closed-not-applied");
  });

  test("of one that was not merged is quiet", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("closed") });
    const closed = await stage.runPull(pull, { action: "closed" });
    expect(closed).toMatchObject({ status: 0, requests: [] });
    expect(closed.log).not.toContain("::warning");
  });
});
