import { expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { both, crm, type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const refused = { status: 1, outputs: { outcome: "refused", "failure-reason": "invalid" } };
const broken = "version: 1\nnme: x\n";
/** Its first restore is in flight, and its second waits for that. */
async function begun(): Promise<void> {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": both("x") });
  await stage.runPull(pull);
  await stage.mergeAndRun(pull, "merge", { inputs: { wait: "false" } });
  expect(stage.submits()).toBe(1);
  expect(stage.remote.ledgerLog().join("\n")).not.toMatch(/restored/);
}

test("a bad file on the default branch: a scheduled resume follows what is in flight, sends nothing and names the errors", async () => {
  await begun();
  stage.remote.commit("main", { "plans/bad.yaml": broken });
  const ran = await stage.runOther("schedule", {});
  expect(ran).toMatchObject({ status: 1, outputs: { "failure-reason": "invalid" } });
  expect(ran.log).toMatch(/^::error .*file=plans\/bad\.yaml/m);
  expect(stage.remote.ledgerLog().join("\n")).toMatch(/restored/);
  expect(stage.submits()).toBe(1);
  stage.remote.commit("main", { "plans/bad.yaml": null });
  expect(await stage.runOther("schedule", {})).toMatchObject({ status: 0, outputs: { outcome: "applied" } });
  expect(stage.submits()).toBe(2);
});

test("a push of a bad file follows what is in flight, too", async () => {
  await begun();
  const before = stage.remote.tip("main") ?? "";
  const after = stage.remote.commit("main", { "plans/bad.yaml": broken });
  const ran = await stage.runPush(before, after);
  expect(ran).toMatchObject({ status: 1, outputs: { "failure-reason": "invalid" } });
  expect(ran.log).toMatch(/^::error .*file=plans\/bad\.yaml/m);
  expect(stage.remote.ledgerLog().join("\n")).toMatch(/restored/);
  expect(stage.submits()).toBe(1);
});

test("a name that stands in two files belongs to neither, and other plans are followed", async () => {
  await begun();
  stage.remote.commit("main", { "plans/a.yaml": crm("one", "twice"), "plans/b.yaml": sales("two", "twice") });
  expect(await stage.runOther("workflow_dispatch", {})).toMatchObject({ status: 1, outputs: { "failure-reason": "invalid" } });
  expect(stage.remote.ledgerLog().join("\n")).toMatch(/restored/);
  expect(stage.submits()).toBe(1);
});

test("with nothing in flight it is refused", async () => {
  stage.remote.commit("main", { "plans/bad.yaml": broken });
  expect(await stage.runOther("schedule", {})).toMatchObject(refused);
});
