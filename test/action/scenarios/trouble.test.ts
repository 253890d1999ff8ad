import { describe, expect, test } from "vitest";
import { bot } from "../../fakes/github/server.ts";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const open = () => stage.openPull("topic", { "plans/inc.yaml": sales("x") });

describe("GitHub in trouble", () => {
  test.each([
    ["a 502 for a comment that was made", { on: /^POST .*comments$/, with: { status: 502 }, carriedOut: true }],
    ["a lost answer to a comment that was made", { on: /^POST .*comments$/, with: "drop", carriedOut: true }],
    ["a 503 for a comment that was not made", { on: /^POST .*comments$/, with: { status: 503 } }],
    ["a lost answer to a check that was made", { on: /^POST .*check-runs$/, with: "drop", carriedOut: true }],
    ["a 500 for a check that was not made", { on: /^POST .*check-runs$/, with: { status: 500 } }],
    ["a 504 for the files", { on: /^GET .*files$/, with: { status: 504 } }],
    [
      "a secondary rate limit",
      {
        on: /^POST .*check-runs$/,
        with: { status: 403, headers: { "retry-after": "1" }, message: "You have exceeded a secondary rate limit" },
      },
    ],
    [
      "a primary rate limit",
      { on: /^GET .*files$/, with: { status: 429, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" } } },
    ],
  ] as const)("%s", async (_, fault) => {
    const pull = await open();
    stage.github.faults.push(fault);
    const planned = await stage.runPull(pull);
    expect(planned).toMatchObject({ status: 0, outputs: { outcome: "planned" } });
    expect(stage.github.faults).toEqual([]);
    expect(await stage.comments(pull)).toHaveLength(1);
    expect(stage.state.checkRuns).toHaveLength(1);
    expect(planned.requests.length).toBeLessThanOrEqual(10);
  });

  test("a comment that is forbidden costs only the comment", async () => {
    const pull = await open();
    stage.github.faults.push({ on: /^POST .*comments$/, with: { status: 403, message: "Resource not accessible by integration" } });
    const planned = await stage.runPull(pull);
    expect(planned).toMatchObject({ status: 0, outputs: { outcome: "planned", "comment-id": "" } });
    expect(planned.log).toContain("::warning title=comment-not-written::");
  });

  test("a check that is forbidden fails the plan: nothing could be applied", async () => {
    const pull = await open();
    stage.github.faults.push({ on: /^POST .*check-runs$/, with: { status: 403, message: "Resource not accessible by integration" } });
    const planned = await stage.runPull(pull);
    expect(planned).toMatchObject({ status: 1, outputs: { outcome: "failed", "failure-reason": "" } });
    expect(planned.log).toMatch(/::error title=github-refused::.*docs\/action\.md/);
  });

  test("a restore that is done is done, whatever becomes of the comment", async () => {
    const pull = await open();
    await stage.runPull(pull);
    stage.github.faults.push(...Array.from({ length: 10 }, () => ({ on: /comments$/, with: { status: 500 } })));
    const applied = await stage.mergeAndRun(pull);
    expect(applied).toMatchObject({ status: 0, outputs: { outcome: "applied", "comment-id": "" } });
    expect(applied.summary).toContain("prod.recovered.x");
  });
});

test("a ledger that can't be written: nothing is sent, and the pull request is told", async () => {
  const pull = await open();
  await stage.runPull(pull);
  stage.remote.protectLedger();
  const merged = await stage.mergeAndRun(pull);
  expect(merged).toMatchObject({ status: 1, outputs: { outcome: "refused", "failure-reason": "blocked" } });
  expect(stage.restored()).toEqual([]);
  expect((await stage.comments(pull)).at(-1)?.body).toContain("The ledger can't be used, so nothing was sent");
});

describe("large pull requests", () => {
  const many = (count: number): string => {
    const tables = Array.from({ length: count }, (_, index) => `      - { name: orders, newName: orders_${index} }`).join("\n");
    return sales("x").replace(/ {6}- \{ name: orders.*\n/, `${tables}\n`);
  };

  test("300 restores: one comment within GitHub's limit, the record within a check's", async () => {
    const entries = Array.from(
      { length: 300 },
      (_, index) =>
        `  - { id: e${index}, provider: redshift-serverless, region: eu-west-1, namespace: analytics, workgroup: analytics-wg, from: { latest: true }, source: { database: prod, schema: public }, tables: [{ name: orders, newName: restored_orders_number_${index} }] }`,
    );
    const pull = await stage.openPull("topic", { "plans/inc.yaml": `version: 1\nname: inc-4821\nrestores:\n${entries.join("\n")}\n` });
    const planned = await stage.runPull(pull);
    expect(planned).toMatchObject({ status: 0, outputs: { changes: "300" } });
    const [comment] = await stage.comments(pull);
    expect(comment?.body.length).toBeLessThanOrEqual(65_536);
    expect(comment?.body.length).toBeGreaterThan(10_000);
    const text = JSON.stringify(stage.state.checkRuns.map(({ body }) => body));
    expect(text.length).toBeLessThan(66_000);
  });

  test("our comment is found behind many others", async () => {
    const pull = await stage.openPull("topic", { "plans/inc.yaml": many(2) });
    for (let index = 0; index < 120; index += 1)
      await stage.github.as("bob", "POST", `/repos/alice/plans/issues/${pull.number}/comments`, { body: `remark ${index}` });
    const first = await stage.runPull(pull);
    const second = await stage.runPull(pull);
    expect(second.outputs["comment-id"]).toBe(first.outputs["comment-id"]);
    const all = await stage.github.as("bob", "GET", `/repos/alice/plans/issues/${pull.number}/comments?per_page=100&page=2`);
    expect(JSON.stringify(all).split(`"login":"${bot}"`)).toHaveLength(2);
  });

  test("a plan file behind many other files", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [`docs/${String(index).padStart(3, "0")}.md`, `${index}\n`]),
    );
    const pull = await stage.openPull("topic", { ...files, "plans/inc.yaml": sales("x") });
    expect(await stage.runPull(pull)).toMatchObject({ outputs: { outcome: "planned", changes: "1" } });
  });
});
