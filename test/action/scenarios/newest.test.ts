import { expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import { type Stage, sales } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

test("a run of an older commit, run again, leaves the newer plan in the comment", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("orders_old") });
  const first = pull.head;
  await stage.runPull(pull, { runId: 1 });
  const before = stage.pushMore(pull, { "plans/inc.yaml": sales("orders_new") });
  await stage.runPull(pull, { before, runId: 2 });
  const again = await stage.runPull(pull, { head: first, runId: 1, attempt: 2 });
  expect(again).toMatchObject({ status: 0, outputs: { outcome: "planned", "comment-id": "" } });
  expect(again.summary).toContain("orders_old");
  expect(again.log).toMatch(/Comment: commit \w{12} is not the head of #\d+ any more/);
  const [comment, ...more] = await stage.comments(pull);
  expect(more).toEqual([]);
  expect(comment?.body).toContain("recovered.orders_new");
  expect(comment?.body).not.toContain("recovered.orders_old");
  expect(comment?.body).toContain(`Planned for commit \`${pull.head.slice(0, 12)}\``);
});

test("the older of two runs that ends last doesn't have the last word", async () => {
  const pull = await stage.openPull("topic", { "plans/inc.yaml": sales("orders_old") });
  const first = pull.head;
  stage.pushMore(pull, { "plans/inc.yaml": sales("orders_new") });
  await stage.runPull(pull, { head: first });
  expect(await stage.comments(pull)).toEqual([]);
  await stage.runPull(pull);
  await stage.runPull(pull, { head: first });
  expect((await stage.comments(pull)).map(({ body }) => body.includes("recovered.orders_new"))).toEqual([true]);
});
