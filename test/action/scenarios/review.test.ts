import { describe, expect, test } from "vitest";
import { bot } from "../../fakes/github/server.ts";
import { onStage } from "./every-test.ts";
import { both, crm, type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

describe("from the pull request to the restore", () => {
  test("open, push again, approve, merge, run again", async () => {
    const inputs = { "require-approvals": "1" };
    const pull = await stage.openPull("topic", { "plans/inc.yaml": both("a") });
    const opened = await stage.runPull(pull);
    expect(opened).toMatchObject({ status: 0, outputs: { outcome: "planned", "failure-reason": "", changes: "2", blocked: "0" } });
    expect(opened.requests.length).toBeLessThanOrEqual(8);

    const before = stage.pushMore(pull, { "plans/inc.yaml": both("b") });
    const pushed = await stage.runPull(pull, { before });
    expect(pushed.outputs["comment-id"]).toBe(opened.outputs["comment-id"]);
    expect(pushed.requests.length).toBeLessThanOrEqual(8);
    const [comment, ...more] = await stage.comments(pull);
    expect(more).toEqual([]);
    expect(comment?.body).toContain("orders_b");

    await stage.review("bob", pull, "APPROVE");
    const merged = await stage.mergeAndRun(pull, "merge", { inputs });
    expect(merged).toMatchObject({ status: 0, outputs: { outcome: "applied", "failure-reason": "" } });
    expect(merged.requests.length).toBeLessThanOrEqual(12);
    expect(stage.restored()).toEqual(["prod.recovered.orders_b", "testdb1_b"]);
    expect((await stage.comments(pull)).map(({ author }) => author)).toEqual([bot, bot]);

    const { baseCommit, mergeCommit } = pull;
    const again = await stage.runPush(baseCommit, mergeCommit ?? "", { inputs, attempt: 2 });
    expect(again).toMatchObject({ status: 0, outputs: { outcome: "nothing-to-do", changes: "0" } });
    expect(stage.restored()).toHaveLength(2);
    expect(await stage.comments(pull)).toHaveLength(2);
  });

  test.each(["merge", "squash", "rebase"] as const)("merged by %s", async (how) => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("first") });
    const before = stage.pushMore(pull, { "docs/notes.md": "second commit\n" });
    await stage.runPull(pull, { before });
    stage.remote.commit("main", { "other.md": "main moved on\n" });
    const merged = await stage.mergeAndRun(pull, how);
    expect(merged).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(merged.requests.length).toBeLessThanOrEqual(10);
    expect(stage.restored()).toEqual(["prod.recovered.first"]);
  });

  test("two pull requests at once, each restoring its own", async () => {
    const one = await stage.openPull("one", { "plans/one.yaml": sales("one") });
    const two = await stage.openPull("two", { "plans/two.yaml": crm("two") });
    const plans = await Promise.all([stage.runPull(one), stage.runPull(two)]);
    expect(plans.map(({ outputs }) => outputs["outcome"])).toEqual(["planned", "planned"]);
    const first = stage.state.merge(one.number, "squash");
    const second = stage.state.merge(two.number, "squash");
    const applies = await Promise.all([stage.runPush(first.before, first.after), stage.runPush(second.before, second.after)]);
    expect(applies.map(({ outputs }) => outputs["outcome"])).toEqual(["applied", "applied"]);
    expect(stage.restored()).toEqual(["prod.recovered.one", "two"]);
    expect(applies.map(({ outputs }) => outputs["digest"]?.match(/inc-\d+/g))).toEqual([["inc-4821"], ["inc-4833"]]);
  });

  test("a merge queue pushes two at once", async () => {
    const one = await stage.openPull("one", { "plans/one.yaml": sales("one") });
    const two = await stage.openPull("two", { "plans/two.yaml": crm("two") });
    await stage.runPull(one);
    await stage.runPull(two);
    const first = stage.state.merge(one.number, "merge");
    const second = stage.state.merge(two.number, "squash");
    const queued = await stage.runOther("merge_group", { merge_group: { head_sha: second.after, base_sha: first.before } }, second.after);
    expect(queued).toMatchObject({ status: 0, outputs: { outcome: "planned", changes: "2", "comment-id": "" } });
    expect(queued.requests.length).toBeLessThanOrEqual(1);
    const applied = await stage.runPush(first.before, second.after);
    expect(applied).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(applied.requests.length).toBeLessThanOrEqual(18);
    expect(stage.restored()).toEqual(["prod.recovered.one", "two"]);
    const told = await stage.comments(one);
    expect(told.at(-1)?.body).not.toContain("inc-4833");
  });

  test("a pull request that touches no plan gets a check and no comment", async () => {
    const pull = await stage.openPull("topic", { "src/app.ts": "1\n" });
    const planned = await stage.runPull(pull);
    expect(planned).toMatchObject({ status: 0, outputs: { outcome: "nothing-to-do" } });
    expect(await stage.comments(pull)).toEqual([]);
    expect(stage.state.checkRuns).toHaveLength(1);
    expect(await stage.mergeAndRun(pull)).toMatchObject({ status: 0, outputs: { outcome: "nothing-to-do" } });
  });

  test("a renamed plan is planned again and is known to be done", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("first") });
    await stage.runPull(pull);
    await stage.mergeAndRun(pull);
    const renamed = await stage.openPull("rename", { "plans/inc.yaml": null, "plans/2026/inc.yaml": sales("first") });
    expect(await stage.runPull(renamed)).toMatchObject({ status: 0, outputs: { outcome: "planned", changes: "0", blocked: "0" } });
    expect(await stage.mergeAndRun(renamed)).toMatchObject({ status: 0, outputs: { outcome: "nothing-to-do" } });
    expect(stage.restored()).toHaveLength(1);
  });
});

describe("nothing but what was reviewed", () => {
  test("a commit that was pushed after the plan", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("seen") });
    await stage.runPull(pull);
    stage.pushMore(pull, { "plans/inc.yaml": sales("unseen") });
    const merged = await stage.mergeAndRun(pull, "merge", { inputs: { "on-unreviewed": "apply" } });
    expect(merged).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "not-planned" } });
    expect(stage.restored()).toEqual([]);
    expect((await stage.comments(pull)).at(-1)?.body).toContain("was not planned");
  });

  test("a plan that was changed on the way in", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("seen") });
    await stage.runPull(pull);
    const { before } = stage.state.merge(pull.number, "merge");
    const after = stage.remote.commit("main", { "plans/inc.yaml": sales("changed") });
    const merged = await stage.runPush(before, after);
    expect(merged).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "plan-changed" } });
    expect(stage.restored()).toEqual([]);
    const said = (await stage.comments(pull)).at(-1)?.body ?? "";
    expect(said).toContain("newTableName");
    expect(said).toMatch(/seen[\s\S]*changed/);
  });

  test("an edited comment changes nothing, and is put right by the next plan", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("seen") });
    await stage.runPull(pull);
    const [comment] = await stage.comments(pull);
    await stage.github.as(bot, "PATCH", `/repos/alice/plans/issues/comments/${comment?.id}`, {
      body: comment?.body.replaceAll("seen", "edited") ?? "",
    });
    await stage.github
      .as("mallory", "POST", `/repos/alice/plans/issues/${pull.number}/comments`, { body: comment?.body ?? "" })
      .catch(() => undefined);
    await stage.runPull(pull);
    const bodies = await stage.comments(pull);
    expect(bodies.filter(({ author }) => author === bot)).toHaveLength(1);
    expect(bodies.find(({ author }) => author === bot)?.body).toContain("recovered.seen");
    await stage.mergeAndRun(pull);
    expect(stage.restored()).toEqual(["prod.recovered.seen"]);
  });

  test("a direct push is refused, or applied where that is asked for", async () => {
    const before = stage.remote.tip("main") ?? "";
    const after = stage.remote.commit("main", { "plans/inc.yaml": sales("direct") });
    const refused = await stage.runPush(before, after);
    expect(refused).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "unreviewed" } });
    // GitHub may not know yet where a commit came from, so it is asked again before that counts.
    expect(refused.requests.length).toBeLessThanOrEqual(5);
    expect(stage.restored()).toEqual([]);
    const applied = await stage.runPush(before, after, { inputs: { "on-unreviewed": "apply" } });
    expect(applied).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(stage.restored()).toEqual(["prod.recovered.direct"]);
  });

  test("a direct push in the shade of a merged pull request", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("seen") });
    await stage.runPull(pull);
    const { before } = stage.state.merge(pull.number, "squash");
    const after = stage.remote.commit("main", { "plans/other.yaml": crm("smuggled") });
    expect(await stage.runPush(before, after)).toMatchObject({ status: 1, outputs: { "failure-reason": "unreviewed" } });
    expect(stage.restored()).toEqual([]);
  });

  test("the record is the one that our own App made and that holds a record", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("seen") });
    await stage.runPull(pull);
    const [record] = stage.state.checkRuns;
    const completedAt = new Date().toISOString();
    // The workflow's own job of that name, and another App's forgery.
    stage.state.checkRuns.push({
      id: 50,
      app: "github-actions",
      head: pull.head,
      body: { name: "reinstate", conclusion: "success" },
      completedAt,
    });
    stage.state.checkRuns.push({
      id: 51,
      app: "strange-app",
      head: pull.head,
      body: { ...record?.body, output: { title: "x", summary: "x", text: "```reinstate-record-1\nAAAA\n```\n" } },
      completedAt,
    });
    expect(await stage.mergeAndRun(pull)).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  });

  test("a backup that has expired in the meantime", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("late") });
    await stage.runPull(pull);
    stage.sandbox.world.clock.advance(25 * 3_600_000);
    const merged = await stage.mergeAndRun(pull);
    expect(merged).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "backup-expired" } });
    expect(stage.restored()).toEqual([]);
    expect((await stage.comments(pull)).at(-1)?.body).toContain("the nearest that exists is recovery point");
  });
});

describe("approvals", () => {
  const inputs = { "require-approvals": "1" };
  const planned = async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("approved") });
    return { pull, early: () => stage.review("bob", pull, "APPROVE"), plan: () => stage.runPull(pull) };
  };

  test("missing: the author's own, a reader's, one that came before the plan", async () => {
    const { pull, early, plan } = await planned();
    await early();
    await plan();
    await stage.review("alice", pull, "APPROVE");
    await stage.review("carol", pull, "APPROVE");
    const merged = await stage.mergeAndRun(pull, "merge", { inputs });
    expect(merged).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "approvals-missing" } });
    expect(stage.restored()).toEqual([]);
  });

  test("missing: withdrawn", async () => {
    const { pull, plan } = await planned();
    await plan();
    await stage.review("bob", pull, "APPROVE");
    await stage.review("bob", pull, "REQUEST_CHANGES");
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject({ outputs: { "failure-reason": "approvals-missing" } });
  });

  test("enough: a comment afterwards takes nothing back", async () => {
    const { pull, plan } = await planned();
    await plan();
    await stage.review("bob", pull, "APPROVE");
    await stage.review("bob", pull, "COMMENT");
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  });
});
