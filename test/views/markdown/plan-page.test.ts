import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PlannedRun } from "../../../src/model/planned.ts";
import { applyComment, planComment, planSummary } from "../../../src/views/markdown/index.ts";
import { root } from "../../house/source.ts";
import { bigRun } from "./big.ts";
import { commentDocument } from "./comment-document.ts";
import { applied, applyPage, commit, example, now, page, planned, recorded } from "./example.ts";

const headline = (text: string): string => text.split("\n").find((line) => line.startsWith("### ")) ?? "";

describe("the example plans", () => {
  let sources: Record<string, string>;
  let run: PlannedRun;
  let blocked: PlannedRun;
  beforeAll(async () => {
    sources = await example("inc-4821-sales", "inc-4833-contacts");
    run = await planned(sources);
    const edit = (text: string) => text.replace("orders_20261120", "orders_0914").replace("1694871205", "1694871999");
    blocked = await planned(Object.fromEntries(Object.entries(sources).map(([path, text]) => [path, edit(text)])));
  });

  test("docs/comment.md shows what comes out (vitest -u writes it)", async () => {
    const report = applied(run, { failed: 1 });
    const text = commentDocument({
      plan: planComment(page(run)),
      blocked: planComment(page(blocked, { previous: recorded(run) })),
      report: applyComment(applyPage({ report, failureReason: "restores-failed" })),
    });
    await expect(text).toMatchFileSnapshot(join(root, "docs/comment.md"));
  });

  test("answer what, from when, into where, how big, what could go wrong, until when", () => {
    const text = planComment(page(run));
    expect(text.split("\n").slice(0, 5)).toEqual([
      `<!-- reinstate:plan ${commit} 0 -->`,
      "",
      "### Merging makes 4 restores",
      "",
      `Planned for commit \`${commit.slice(0, 12)}\`.`,
    ]);
    expect(text).toContain("- **What:** `prod.public.orders`, `prod.public.order_items`, `crm.contacts`, `crm.contact_tags`\n");
    expect(text).toContain(
      "- **From:** recovery point of 2026-11-20 09:00 UTC (1h old); backup set of 2026-11-19 18:31:40 UTC (15h 28m old)\n",
    );
    expect(text).toContain(
      "- **Into:** namespace `analytics` in `eu-west-1`, account `111122223333`, instance `rm-bp1x4k7d2m9q8w3ze` in `cn-hangzhou`\n",
    );
    expect(text).toContain("- **Size:** 1.6 GB, and 2 restores of unknown size\n");
    expect(text).toContain("- **Merge by:** **2026-11-21 09:00 UTC**, in 23h; then the backup that `inc-4821/sales` reads from is gone\n");
    expect(text).toContain("#### What could go wrong\n");
  });

  test("show what has no ink in the exact calls, as JSON that says the same", () => {
    const inked: PlannedRun = {
      ...run,
      plans: run.plans.map((plan) => ({
        ...plan,
        entries: plan.entries.map((entry) => ({
          ...entry,
          calls: entry.calls.map((call) => ({ ...call, input: { ...call.input, workgroupName: "a\u2800b\u115Fc\u{1D159}" } })),
        })),
      })),
    };
    const text = planComment(page(inked));
    expect(text).toContain('"workgroupName": "a\\u2800b\\u115fc\\ud834\\udd59"');
    expect(text).not.toMatch(/[\u2800\u115F\u{1D159}]/u);
  });

  test("say in which account, where that is known", () => {
    const inAccount: PlannedRun = {
      ...run,
      plans: run.plans.map((plan) => ({
        ...plan,
        entries: plan.entries.map((entry) => (entry.id === "sales" ? { ...entry, account: "1111`2222" } : entry)),
      })),
    };
    expect(planComment(page(inAccount))).toContain(
      "- **Into:** namespace `analytics` in `eu-west-1`, account ``1111`2222``, instance `rm-bp1x4k7d2m9q8w3ze` in `cn-hangzhou`\n",
    );
  });

  test("what is in the way stands on top, with its line, and what changed is marked", () => {
    const text = planComment(page(blocked, { previous: recorded(run) }));
    const [alert = -1, facts = -1, changes = -1] = ["> [!CAUTION]", "- **What:**", "#### Changed since `b20d7e51c3a9`"].map((part) =>
      text.indexOf(part),
    );
    expect(headline(text)).toBe("### Blocked: 2 of 4 restores");
    expect(alert).toBeGreaterThan(0);
    expect(facts).toBeGreaterThan(alert);
    expect(changes).toBeGreaterThan(facts);
    expect(text).toContain("> - [`plans/inc-4833-contacts.yaml:11`](");
    expect(text).toContain("- `inc-4821/sales`: `newTableName` `orders_20261120` → `orders_0914`\n");
    expect(text).toContain("- `inc-4833/contacts`: `BackupId` `1694871205` → `1694871999`\n");
    expect(text.match(/<br>\*changed\* \|$/gm)).toHaveLength(2);
  });

  test("the same plan again is said to be the same", () => {
    expect(planComment(page(run, { previous: recorded(run) }))).toContain("\nSame calls as planned for `b20d7e51c3a9`.\n");
  });

  test("offline, nothing is promised", async () => {
    const text = planComment(page(await planned(sources, { offline: true }), { offline: true }));
    expect(headline(text)).toBe("### Valid: 4 restores in 2 plans, not looked up in the cloud");
    expect(text).toContain("- **Checks:** not made, the cloud was not asked\n");
    expect(text).toContain("- **Merge by:** not known, the backups are not looked up\n");
  });

  test("a summary is the same page without the marker", () => {
    const comment = planComment(page(run))
      .replace(/^<!--.*\n\n/, "")
      .replace(" · kept up to date; the reviewed record is the check, not this text", "");
    expect(planSummary(page(run))).toBe(comment.replace(" [workflow run]", " [workflow run]"));
  });

  test("calls are exact, and text that is JSON can be read", () => {
    const text = planComment(page(run));
    expect(text).toContain('  "recoveryPointId": "recovery-point-202611200900",\n');
    expect(text).toContain("// sent as one line of JSON text: TableMeta\n");
    expect(text).toContain('      "newname": "crm_20261120",\n');
  });
});

describe("the first line", () => {
  const one = (action: "restore" | "resume" | "retry" | "none" | "blocked", tables = 1) => bigRun({ plans: 1, entries: 1, tables, action });
  const none = bigRun({ plans: 0, entries: 0, tables: 0 });
  const error = {
    severity: "error",
    code: "unknown-field",
    message: "no field is called namspace",
    location: { file: "plans/a.yaml", line: 4, column: 5 },
  } as const;

  test.each([
    ["nothing planned", page(none), "### Nothing to restore: this pull request adds and changes no restore plan"],
    ["all done", page(one("none", 2)), "### Nothing to do: all 2 restores are done already"],
    ["one done", page(one("none")), "### Nothing to do: the one restore is done already"],
    ["one to send", page(one("restore")), "### Merging makes 1 restore"],
    ["again", page(one("retry", 2)), "### Merging makes 2 restores: 2 of them again"],
    ["running", page(one("resume")), "### Merging sends nothing new: 1 running"],
    ["blocked", page(one("blocked", 3)), "### Blocked: 3 of 3 restores"],
    ["invalid", page(none, { validation: [error] }), "### Not valid: 1 error, so nothing is planned"],
  ])("%s", (_, input, line) => {
    expect(headline(planComment(input))).toBe(line);
  });

  test("an invalid file is named by line", () => {
    expect(planComment(page(none, { validation: [error] }))).toContain("- [`plans/a.yaml:4`](");
  });

  test("a backup that has gone is too late", () => {
    expect(planComment(page(one("restore"), { now: now + 7_200_000 }))).toContain(
      "- **Merge by:** **too late**: the recovery point of 2026-11-20 10:00 UTC",
    );
  });

  test("removed plans drop nothing", () => {
    expect(planComment(page(none, { removed: ["inc-1", "@team"] }))).toContain(
      "Removed here: `inc-1`, `@team`. Removing a plan drops no table and undoes no restore.",
    );
  });
});
