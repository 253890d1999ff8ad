import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocuments } from "../../src/app/documents.ts";

const root = join(import.meta.dirname, "../..");
const names = (await readdir(join(root, "plans"))).sort();

describe("the example plans", () => {
  test("are valid, together", async () => {
    const { report } = await readDocuments(["plans/"], root);
    expect(report).toMatchObject({ files: names.length, diagnostics: [] });
  });

  test("show each way to name a backup that an incident asks for, defaults and an order", async () => {
    const { plans } = await readDocuments(["plans/"], root);
    const entries = plans.flatMap((plan) => plan.entries);
    const selectors = entries.map(({ provider, fields }) => `${provider} ${Object.keys(fields.from).join()}`);
    expect(new Set(selectors)).toEqual(
      new Set([
        "redshift at",
        "redshift-serverless at",
        "redshift-serverless snapshotName",
        "alicloud-rds backupId",
        "alicloud-rds restoreTime",
      ]),
    );
    expect(entries.some(({ dependsOn }) => dependsOn.length > 0)).toBe(true);
  });

  test("are all in the demo, and told to editors", async () => {
    const demo = await readFile(join(root, "src/cli/generated/example-plans.ts"), "utf8");
    for (const name of names) {
      expect(demo).toContain(`from "../../../plans/${name}"`);
      expect(await readFile(join(root, "plans", name), "utf8")).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/schema\/restore-plan\.schema\.json\n/,
      );
    }
  });
});
