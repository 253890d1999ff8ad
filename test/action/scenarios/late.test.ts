import { describe, expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { crm, type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

/** Planned and merged; its push run waits. */
async function waiting(files: Readonly<Record<string, string | null>> = { "plans/inc.yaml": sales("late") }, branch = "topic") {
  const pull = await stage.openPull(branch, files);
  await stage.runPull(pull);
  return { pull, ...stage.state.merge(pull.number, "merge") };
}
const planned = async (branch: string, files: Readonly<Record<string, string | null>>) => {
  const { pull, before, after } = await waiting(files, branch);
  return { pull, ran: await stage.runPush(before, after) };
};

describe("a push run that starts late", () => {
  test("after its plan was removed: refused, and told on the pull request", async () => {
    const { pull, before, after } = await waiting();
    await planned("remove", { "plans/inc.yaml": null });
    const late = await stage.runPush(before, after);
    expect(late).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "plan-superseded" } });
    expect(late.log).toMatch(/^::error title=plan-superseded/m);
    expect((await stage.comments(pull)).at(-1)?.body).toContain("does not stand in");
    expect(stage.submits()).toBe(0);
  });

  test("after its plan was changed: only the later run restores", async () => {
    const { before, after } = await waiting();
    const { ran } = await planned("change", { "plans/inc.yaml": sales("other") });
    expect(ran).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    const late = await stage.runPush(before, after);
    expect(late).toMatchObject({ status: 1, outputs: { "failure-reason": "plan-superseded" } });
    expect(stage.restored()).toEqual(["prod.recovered.other"]);
  });

  test("after its plan was broken, or replaced by something that is no plan", async () => {
    const { before, after } = await waiting();
    stage.remote.commit("main", { "plans/inc.yaml": "- not\n- a plan\n" });
    expect(await stage.runPush(before, after)).toMatchObject({ status: 1, outputs: { "failure-reason": "plan-superseded" } });
    expect(stage.submits()).toBe(0);
  });

  test("while the branch has moved on elsewhere, and the plan in words only: goes ahead", async () => {
    const { before, after } = await waiting();
    stage.remote.commit("main", {
      "docs/x.md": "x\n",
      "plans/inc.yaml": `# INC-4821\n${sales("late").replace("name: inc", "description: why\nname: inc")}`,
    });
    expect(await stage.runPush(before, after)).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(stage.restored()).toEqual(["prod.recovered.late"]);
  });

  test("of two plans, one of which was removed: restores the other, and is not green", async () => {
    const { before, after } = await waiting({ "plans/inc.yaml": sales("late"), "plans/crm.yaml": crm("kept") });
    stage.remote.commit("main", { "plans/inc.yaml": null });
    const late = await stage.runPush(before, after);
    expect(late).toMatchObject({ status: 1, outputs: { outcome: "applied", "failure-reason": "plan-superseded" } });
    expect(stage.restored()).toEqual(["kept"]);
  });

  test("a file above 1 MB is held against the branch, too", async () => {
    const large = `${sales("late")}${"# filling\n".repeat(120_000)}`;
    const { before, after } = await waiting({ "plans/inc.yaml": large });
    const late = await stage.runPush(before, after);
    expect(late).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
    expect(late.requests.filter((request) => request.includes("/git/blobs/"))).toHaveLength(1);
  });

  test("GitHub can't tell what the branch holds: nothing is sent", async () => {
    const { before, after } = await waiting();
    stage.github.faults.push(...Array.from({ length: 6 }, () => ({ on: /contents/, with: { status: 502 } })));
    expect(await stage.runPush(before, after)).toMatchObject({ status: 1, outputs: { outcome: "failed" } });
    expect(stage.submits()).toBe(0);
  });
});

test.each(["a pull request", "a push"])(
  "a dispatch that starts late, with the checkout of its own commit, after %s removed its plan",
  async (how) => {
    const { after } = await waiting();
    if (how === "a push") stage.remote.commit("main", { "plans/inc.yaml": null });
    else await planned("remove", { "plans/inc.yaml": null });
    const late = await stage.runOther("workflow_dispatch", {}, after);
    expect(late).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "plan-superseded" } });
    expect(stage.submits()).toBe(0);
  },
);

describe("on-unreviewed: apply never covers what should have been planned", () => {
  const inputs = { "on-unreviewed": "apply" };
  const gone = "1".repeat(40);

  test("a forced push whose old tip is gone", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    const refused = await stage.mergeAndRun(pull, "merge", { inputs });
    expect(refused).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    const after = stage.remote.commit("main", { "README.md": "other words\n" });
    const forced = await stage.runPush(gone, after, { inputs, forced: true });
    expect(forced).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "unreviewed" } });
    expect(stage.submits()).toBe(0);
  });

  test("a push of more files than GitHub lists", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    stage.state.merge(pull.number, "merge");
    const before = stage.remote.tip("main") ?? "";
    const files = Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`docs/${index}.md`, `${index}\n`]));
    const after = stage.remote.commit("main", files);
    const many = await stage.runPush(before, after, { inputs });
    expect(many).toMatchObject({ status: 1, outputs: { "failure-reason": "unreviewed" } });
    expect(stage.submits()).toBe(0);
  });

  test("a pull request behind more commits than GitHub lists", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    const { before } = stage.state.merge(pull.number, "squash");
    for (let index = 0; index < 110; index += 1) stage.remote.commit("main", { "docs/x.md": `${index}\n` });
    const pushed = await stage.runPush(before, stage.remote.tip("main") ?? "", { inputs });
    expect(pushed).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    expect(stage.submits()).toBe(0);
  });

  test("a commit of a pull request that is still open", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    const { before, after } = stage.remote.merge(pull.head, "merge", "by hand");
    const pushed = await stage.runPush(before, after, { inputs });
    expect(pushed).toMatchObject({ status: 1, outputs: { "failure-reason": "unreviewed" } });
    expect(stage.submits()).toBe(0);
  });

  test("a dispatch holds a merged plan to its review, and begins one that was pushed directly", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("unplanned") });
    stage.state.merge(pull.number, "merge");
    stage.remote.commit("main", { "plans/crm.yaml": crm("direct") });
    const dispatched = await stage.runOther("workflow_dispatch", {}, undefined, { inputs });
    expect(dispatched).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    expect(stage.restored()).toEqual(["direct"]);
  });
});
