import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf, textOf, within } from "../../../src/action/github/decode.ts";
import { decodeRecord, encodeRecord } from "../../../src/action/record/plan-record-codec.ts";
import type { Pull } from "../../fakes/github/state.ts";
import { matching } from "../../matching.ts";
import { onStage } from "./every-test.ts";
import { authorizations } from "./forge.ts";
import { both, type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const inputs = { "require-approvals": "1" };
const missing = { status: 1, outputs: { outcome: "refused", "failure-reason": "approvals-missing" } };
const applied = { status: 0, outputs: { outcome: "applied", "failure-reason": "" } };
const planned = async (options: { readonly before?: string; readonly sender?: string } = {}): Promise<Pull> => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("approved") });
  await stage.runPull(pull, options);
  return pull;
};
const approve = (login: string, pull: Pull, commit = pull.head) => stage.review(login, pull, "APPROVE", commit);

/** Another check run with the newest record, as whoever may write checks can make it. */
function recorded(pull: Pull, completedAt: string, change: (text: string) => string = (text) => text): void {
  const made = stage.state.checkRuns.filter(({ head }) => head === pull.head).at(-1);
  const text = textOf(within(fieldsOf(made?.body, "check run"), "output"), "text");
  const id = stage.state.checkRuns.length + 1;
  const body = { ...made?.body, output: { title: "x", summary: "x", text: change(text) } };
  stage.state.checkRuns.push({ id, app: "github-actions", head: pull.head, body, completedAt });
}

describe("an approval and the record", () => {
  test("planning the same again loses nothing", async () => {
    const pull = await planned();
    await approve("bob", pull);
    await stage.runPull(pull);
    expect(stage.state.checkRuns).toHaveLength(2);
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject(applied);
  });

  test("planned again with another backup, it does not count", async () => {
    const pull = await planned();
    await approve("bob", pull);
    stage.sandbox.world.clock.advance(2 * 3_600_000);
    await stage.runPull(pull);
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject(missing);
    expect(stage.submits()).toBe(0);
  });

  test("approving the merged pull request and running the job again works, and the hint says so", async () => {
    const pull = await planned();
    const refused = await stage.mergeAndRun(pull, "squash", { inputs });
    expect(refused).toMatchObject(missing);
    expect(refused.log).toMatch(/approvals-missing.*after the merge.*run this job again/);
    await approve("bob", pull);
    const { baseCommit, mergeCommit = "" } = pull;
    expect(await stage.runPush(baseCommit, mergeCommit, { inputs, attempt: 2 })).toMatchObject(applied);
  });

  test("a record that was made for another pull request of the same commit does not count", async () => {
    const pull = await planned();
    recorded(
      pull,
      new Date().toISOString(),
      (text) => encodeRecord(decodeRecord(text)?.plans ?? [], { pullRequest: pull.number + 1 }) ?? "",
    );
    stage.state.checkRuns.splice(0, 1);
    const { before, after } = stage.state.merge(pull.number, "merge");
    expect(await stage.runPush(before, after)).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    expect(stage.submits()).toBe(0);
  });

  test("a record of an earlier version, which doesn't say for which pull request it is, counts", async () => {
    const pull = await planned();
    recorded(pull, new Date().toISOString(), (text) => encodeRecord(decodeRecord(text)?.plans ?? []) ?? "");
    stage.state.checkRuns.splice(0, 1);
    expect(await stage.mergeAndRun(pull)).toMatchObject(applied);
  });

  test("a back-dated record is refused with a code of its own", async () => {
    const pull = await planned();
    await approve("bob", pull);
    recorded(pull, "2026-01-01T00:00:00Z");
    const merged = await stage.mergeAndRun(pull, "merge", { inputs });
    expect(merged).toMatchObject({ status: 1, outputs: { "failure-reason": "record-back-dated" } });
    expect(merged.log).toMatch(/^::error title=record-back-dated/m);
    expect(stage.submits()).toBe(0);
  });
});

describe("whose approval does not count", () => {
  test("the last pusher's: mallory pushes another commit, and approves it", async () => {
    const pull = await planned();
    const before = stage.pushMore(pull, { "plans/inc.yaml": sales("pushed") });
    await stage.runPull(pull, { before, sender: "mallory" });
    await approve("mallory", pull);
    const merged = await stage.mergeAndRun(pull, "merge", { inputs });
    expect(merged).toMatchObject(missing);
    expect(merged.log).toMatch(/do not count: mallory/);
    expect(stage.submits()).toBe(0);
    await approve("bob", pull);
    expect(await stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { inputs, attempt: 2 })).toMatchObject(applied);
  });

  test("who wrote one of its commits, whoever pushed it", async () => {
    const pull = await planned();
    const before = stage.pushMore(pull, { "docs/x.md": "x\n" }, "mallory");
    await stage.runPull(pull, { before, sender: "alice" });
    await approve("mallory", pull);
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject(missing);
  });

  test("the author's, though somebody else pushed last", async () => {
    const pull = await planned();
    const before = stage.pushMore(pull, { "docs/x.md": "x\n" });
    await stage.runPull(pull, { before, sender: "mallory" });
    await approve("alice", pull);
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject(missing);
  });

  test("of an earlier commit of it", async () => {
    const pull = await planned();
    const before = stage.pushMore(pull, { "docs/x.md": "x\n" });
    await approve("bob", pull, before);
    await stage.runPull(pull, { before });
    expect(await stage.mergeAndRun(pull, "merge", { inputs })).toMatchObject(missing);
  });

  test("anybody's, where GitHub doesn't list all its commits", async () => {
    const pull = await planned();
    for (let index = 0; index < 250; index += 1) stage.pushMore(pull, { "docs/x.md": `${index}\n` });
    await stage.runPull(pull);
    await approve("bob", pull);
    const merged = await stage.mergeAndRun(pull, "merge", { inputs });
    expect(merged).toMatchObject(missing);
    expect(merged.log).toContain("more commits than GitHub lists");
  });
});

describe("a commit of which no record says who pushed it", () => {
  test("has no approval that counts: its push left no record, and it was planned on being reopened", async () => {
    const pull = await planned();
    const before = stage.pushMore(pull, { "plans/inc.yaml": sales("pushed") });
    await stage.runPull(pull, { action: "reopened", sender: "mallory" });
    await approve("mallory", pull);
    await approve("bob", pull);
    const merged = await stage.mergeAndRun(pull, "squash", { inputs });
    expect(merged).toMatchObject(missing);
    expect(merged.log).toMatch(/approvals-missing.*says who pushed it.*workflow run of that push again/);
    expect(stage.submits()).toBe(0);
    await stage.runPull(pull, { before, sender: "mallory" });
    expect(await stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { inputs, attempt: 2 })).toMatchObject(applied);
  });

  test("has none either where the run of its push could not write", async () => {
    const pull = await planned();
    const before = stage.pushMore(pull, { "plans/inc.yaml": sales("pushed") });
    stage.github.faults.push(...Array.from({ length: 12 }, () => ({ on: /check-runs$/, with: { status: 500 } })));
    await stage.runPull(pull, { before, sender: "mallory" });
    stage.github.faults.length = 0;
    await stage.runPull(pull, { action: "reopened", sender: "mallory" });
    await approve("mallory", pull);
    expect(await stage.mergeAndRun(pull, "squash", { inputs })).toMatchObject(missing);
    expect(stage.submits()).toBe(0);
  });

  test("is applied where no approval is asked for", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("reopened") });
    await stage.runPull(pull, { action: "reopened" });
    expect(await stage.mergeAndRun(pull)).toMatchObject(applied);
  });
});

describe("a commit that was planned again without a result", () => {
  const again = (pull: Pull) => stage.runPull(pull, { prepare: (workspace) => rmSync(join(workspace, "plans/inc.yaml")) });

  test("is not planned, whether approvals are asked for or not, until it is planned once more", async () => {
    const pull = await planned();
    await approve("bob", pull);
    expect((await again(pull)).status).toBe(1);
    const merged = await stage.mergeAndRun(pull);
    expect(merged).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    expect(merged.log).toMatch(/not-planned.*holds no record.*plan again/);
    const push = (attempt: number) => stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { inputs, attempt });
    expect(await push(2)).toMatchObject({ status: 1, outputs: { "failure-reason": "not-planned" } });
    expect(stage.submits()).toBe(0);
    await stage.runPull(pull);
    expect(await push(3)).toMatchObject(applied);
  });

  test("is planned where that happened after the merge", async () => {
    const pull = await planned();
    const { before, after } = stage.state.merge(pull.number, "merge");
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await again(pull);
    expect(await stage.runPush(before, after)).toMatchObject(applied);
  });
});

describe("inputs that differ from job to job", () => {
  test("the planning job asked for an approval: the restoring one can't do without, and says so", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("approved") });
    await stage.runPull(pull, { inputs });
    const merged = await stage.mergeAndRun(pull);
    expect(merged).toMatchObject(missing);
    await approve("bob", pull);
    const again = await stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { attempt: 2 });
    expect(again).toMatchObject(applied);
    expect(again.log).toMatch(/^::warning title=inputs-differ::require-approvals is 0 in this job and 1/m);
  });

  test("another only than the planning job's is refused, named in the hint", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": both("only") });
    const some = { only: "inc-4821/sales" };
    await stage.runPull(pull, { inputs: some });
    const merged = await stage.mergeAndRun(pull);
    expect(merged).toMatchObject({ status: 1, outputs: { "failure-reason": "plan-changed" } });
    expect(merged.log).toMatch(/plan-changed.*another value of only than this one \(none\)/);
    expect(await stage.runOther("workflow_dispatch", {}, undefined, { inputs: some })).toMatchObject(applied);
    expect(stage.submits()).toBe(1);
  });

  test("records of another App, or for other plans, are named in the hint", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("approved") });
    await stage.runPull(pull);
    const merged = await stage.mergeAndRun(pull, "merge", { env: { REINSTATE_GITHUB_APP: "our-app" } });
    expect(merged.log).toMatch(/not-planned.*the App github-actions made a record.*REINSTATE_GITHUB_APP/);
    const other = await stage.runPush(pull.baseCommit, pull.mergeCommit ?? "", { inputs: { plans: "plans/inc.yaml" } });
    expect(other.log).toMatch(/not-planned.*the same plans and working-directory/);
    expect(stage.submits()).toBe(0);
  });
});

test("who approved and merged what is on record with each call", async () => {
  const pull = await planned();
  await approve("bob", pull);
  await stage.mergeAndRun(pull, "merge", { inputs });
  const [authorization] = await authorizations(stage);
  expect(authorization).toMatchObject({
    by: "review",
    actor: "alice",
    digest: matching(/^[0-9a-f]{64}$/),
    workflowRun: matching(/^https:\/\/github\.test\/alice\/plans\/actions\/runs\/\d+$/),
    commit: pull.mergeCommit,
    pullRequest: { number: pull.number, author: "alice", approvedBy: ["bob"], requiredApprovals: 1, mergedBy: "alice" },
  });
  expect(authorization?.tool).toMatch(/^reinstate\//);
});
