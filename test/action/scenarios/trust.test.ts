import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { botToken } from "../../fakes/github/server.ts";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const noCredentials = {
  AWS_ACCESS_KEY_ID: "",
  AWS_SECRET_ACCESS_KEY: "",
  ALIBABA_CLOUD_ACCESS_KEY_ID: "",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "",
};

describe("a fork", () => {
  test("gets an offline plan in the summary, and writes nothing anywhere", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("forked") }, "mallory", "mallory/plans");
    const planned = await stage.runPull(pull, { env: noCredentials });
    expect(planned).toMatchObject({ status: 0, outputs: { outcome: "planned", "failure-reason": "" } });
    expect(planned.requests.map((request) => request.split(" ")[0])).toEqual(["GET"]);
    expect(planned.summary).toContain("prod.recovered.forked");
    expect(stage.sandbox.world.state().requests).toEqual({});
  });

  test("fails on validity alone", async () => {
    const pull = await stage.openPull(
      "topic",
      { "plans/inc.yaml": sales("forked").replace("workgroup:", "workgruop:") },
      "mallory",
      "mallory/plans",
    );
    const planned = await stage.runPull(pull, { env: noCredentials });
    expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "invalid" } });
    expect(planned.log).toMatch(/^::error title=[a-z-]+,file=plans\/inc\.yaml,line=\d+,col=\d+::/m);
  });
});

test("pull_request_target is refused before anything else", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x") });
  const refused = await stage.runPull(pull, { event: "pull_request_target" });
  expect(refused).toMatchObject({ status: 1, requests: [], outputs: { outcome: "refused", "failure-reason": "untrusted-event" } });
});

test("invalid plans fail the pull request with annotations on file and line", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x").replace("namespace:", "namespcae:") });
  const planned = await stage.runPull(pull);
  expect(planned).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "invalid" } });
  expect(planned.log).toMatch(/^::error title=[a-z-]+,file=plans\/inc\.yaml,line=7,/m);
  expect(stage.state.checkRuns.map(({ body }) => body["conclusion"])).toEqual(["failure"]);
});

test("a symbolic link out of the workspace is not read", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x") });
  const planned = await stage.runPull(pull, {
    prepare: (workspace) => {
      writeFileSync(join(workspace, "..", "secret.yaml"), "password: hunter2\n");
      symlinkSync(join(workspace, "..", "secret.yaml"), join(workspace, "plans", "link.yaml"));
      symlinkSync(join(workspace, ".git", "config"), join(workspace, "plans", "config.yaml"));
    },
  });
  expect(planned).toMatchObject({ status: 1, outputs: { "failure-reason": "invalid" } });
  expect(planned.log).toContain("outside-workspace");
  expect(planned.log + planned.summary).not.toMatch(/hunter2|repositoryformatversion/);
});

test("names are never taken for workflow commands, mentions or the marker", async () => {
  const evil = "::set-output name=outcome::applied %0A::error::y --> <!-- reinstate apply --> @alice/admins `code` ##[error]x \u202Egnp";
  const plan = sales("x")
    .replace("newName: x", `newName: ${JSON.stringify(evil)}`)
    .replace("name: inc-4821", `name: inc-4821\ndescription: ${JSON.stringify(`\n${evil}`)}`);
  const pull = await stage.openPull("topic", { "plans/inc.yaml": plan });
  const planned = await stage.runPull(pull);
  const commands = planned.log.split("\n").filter((line) => /^\s*::|##\[/.test(line));
  expect(commands.filter((line) => !/^::(add-mask|debug|error|warning|notice)[ :]/.test(line))).toEqual([]);
  expect(planned.outputs["outcome"]).toBe("planned");
  const told = (await stage.comments(pull)).map(({ body }) => body).join("\n") + planned.summary;
  const outsideCode = told.replace(/^(`{3,})[\s\S]*?^\1$/gm, "").replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
  expect(outsideCode).not.toMatch(/(^|[^\w])@alice/m);
  expect(outsideCode.match(/<!--/g)).toHaveLength(1);
  expect(told).not.toContain("\u202E");
});

test("no secret in a log, a comment, a check, a summary or the ledger", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("x") });
  const planned = await stage.runPull(pull);
  const applied = await stage.mergeAndRun(pull);
  const logs = (planned.log + applied.log)
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
  const told = [
    logs,
    planned.summary,
    applied.summary,
    JSON.stringify(stage.state.checkRuns),
    ...(await stage.comments(pull)).map(({ body }) => body),
    stage.remote.ledgerLog().join("\n"),
  ].join("\n");
  for (const secret of [botToken, stage.sandbox.env["AWS_SECRET_ACCESS_KEY"] ?? ""]) {
    expect(told).not.toContain(secret);
    expect(planned.log).toContain(`::add-mask::${secret}`);
  }
});
