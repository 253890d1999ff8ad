import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const merged = async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x") });
  await stage.runPull(pull);
  return pull;
};

test("a temporary folder that can't be written costs no more than the files for later steps", async () => {
  const pull = await merged();
  const applied = await stage.mergeAndRun(pull, "merge", { env: { RUNNER_TEMP: "/dev/null/temp" } });
  expect(applied).toMatchObject({ status: 0, outputs: { outcome: "applied", "plan-file": "", "report-file": "" } });
  expect(applied.log.match(/::warning title=output-not-written::/g)).toHaveLength(1);
  expect(applied.summary).toContain("### Restored: 1 restored");
  expect((await stage.comments(pull)).at(-1)?.body).toContain("### Restored: 1 restored");
  expect(stage.restored()).toEqual(["prod.recovered.x"]);
});

test.each([
  ["GITHUB_STEP_SUMMARY", "the job summary was not written"],
  ["GITHUB_OUTPUT", "the output outcome was not written"],
])("nor does %s", async (name, message) => {
  const pull = await merged();
  const applied = await stage.mergeAndRun(pull, "merge", { env: { [name]: "/dev/null/file" } });
  expect(applied.status).toBe(0);
  expect(applied.log).toContain(`::warning title=output-not-written::${message}`);
  expect((await stage.comments(pull)).at(-1)?.body).toContain("### Restored: 1 restored");
});

test("with none of them, a failure still has its exit status, its report and its check", async () => {
  const env = { RUNNER_TEMP: "/dev/null/temp", GITHUB_OUTPUT: "/dev/null/output", GITHUB_STEP_SUMMARY: "/dev/null/summary" };
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x").replace("namespace: analytics", "namespace: nowhere") });
  const prepare = (workspace: string) => rmSync(join(workspace, "README.md"));
  const planned = await stage.runPull(pull, { env, prepare });
  expect(planned.status).toBe(1);
  expect((await stage.comments(pull))[0]?.body).toContain("### Blocked");
  expect(stage.state.checkRuns.map(({ body }) => body["conclusion"])).toEqual(["failure"]);
});
