import { expect, test } from "vitest";
import { onStage } from "./every-test.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
onStage((opened) => {
  stage = opened;
});

const tables = Array.from({ length: 12 }, (_, index) => `          - { name: t${index}, newName: t${index}_new }`);
const plan = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce(
    (text, [from, to]) => text.replace(from, to),
    `version: 1
name: inc-2
restores:
  - id: crm
    provider: alicloud-rds
    region: cn-hangzhou
    instance: rm-uf6wjk5xxxxxxxxxx
    from: { backupId: "9026262" }
    databases:
      - name: testdb1
        newName: testdb2
        tables:
${tables.join("\n")}
`,
  );

test("what differs in the middle of a long parameter is shown, after a push and when it is refused", async () => {
  const pull = await stage.openPull("topic", { "plans/p.yaml": plan() });
  await stage.runPull(pull);
  const before = stage.pushMore(pull, { "plans/p.yaml": plan(["t6_new", "t6_other"]) });
  await stage.runPull(pull, { before });
  expect((await stage.comments(pull))[0]?.body).toContain("`TableMeta[testdb1].tables[t6].newname` `t6_new` → `t6_other`");

  const merged = stage.state.merge(pull.number, "merge");
  const after = stage.remote.commit("main", { "plans/p.yaml": plan(["t6_new", "t6_other"], ["t8_new", "t8_sneaked"]) });
  expect(await stage.runPush(merged.before, after)).toMatchObject({ status: 1, outputs: { "failure-reason": "plan-changed" } });
  const said = (await stage.comments(pull)).at(-1)?.body ?? "";
  expect(said).toMatch(/\| `(?:call 1\.)?TableMeta\[testdb1\]\.tables\[t8\]\.newname` \| `t8_new` \| `t8_sneaked` \|/);
});
