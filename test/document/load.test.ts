import { describe, expect, test } from "vitest";
import { fixture, load, planText, short } from "./support.ts";

describe("what a valid plan becomes", () => {
  test("entries keep their fields; defaults are merged under them", async () => {
    const { plans, diagnostics, files, entries } = await load({ "plans/a.yaml": fixture("two-providers.yaml") });
    expect(diagnostics).toEqual([]);
    expect({ files, entries }).toEqual({ files: 1, entries: 2 });
    const [plan] = plans;
    expect(plan).toMatchObject({
      name: "inc-4821",
      file: "plans/a.yaml",
      labels: { ticket: "INC-4821", owner: "data-platform" },
      location: { line: 3, column: 7 },
    });
    const [sales, crm] = plan?.entries ?? [];
    expect(sales).toMatchObject({ plan: "inc-4821", id: "sales", generation: 1, dependsOn: [] });
    expect(sales?.fields).toMatchObject({ region: "eu-west-1", namespace: "analytics", from: { at: "2026-11-20T09:14:00Z" } });
    expect(crm).toMatchObject({ id: "crm", dependsOn: ["sales"], timeoutMs: 21_600_000 });
  });

  test.each([
    { path: [], at: "9:5" },
    { path: ["from"], at: "11:11" },
    { path: ["from", "at"], at: "11:17" },
    { path: ["tables", 1, "newName"], at: "17:37" },
    { path: ["tables", 7], at: "16:7" },
    { path: ["nothing", "like", "this"], at: "9:5" },
    { path: ["namespace"], at: "7:56" },
  ])("locate($path) is $at", async ({ path, at }) => {
    const { plans } = await load({ "a.yaml": fixture("two-providers.yaml") });
    const location = plans[0]?.entries[0]?.locate(path);
    expect(`${location?.line}:${location?.column}`).toBe(at);
  });

  test("source and target are merged part by part, other fields replace the default", async () => {
    const text = `version: 1
name: p
defaults:
  redshift-serverless:
    region: eu-west-1
    namespace: analytics
    workgroup: analytics-wg
    from: { latest: true }
    source: { database: prod, schema: sales }
    tables: [{ name: a, newName: b }, { name: c, newName: d }]
restores:
  - id: one
    provider: redshift-serverless
    from: { snapshotName: s }
    source: { schema: public }
    tables: [{ name: orders, newName: orders_2 }]
`;
    const { plans, diagnostics } = await load({ "a.yaml": text });
    expect(diagnostics).toEqual([]);
    const entry = plans[0]?.entries[0];
    expect(entry?.fields).toMatchObject({
      from: { snapshotName: "s" },
      source: { database: "prod", schema: "public" },
      tables: [{ name: "orders", newName: "orders_2" }],
    });
    expect(entry?.fields).not.toHaveProperty("from.latest");
    expect(entry?.locate(["source", "database"]).line).toBe(9);
    expect(entry?.locate(["source", "schema"]).line).toBe(15);
  });

  test("aliases and merge keys lead to where the text stands", async () => {
    const { plans, diagnostics } = await load({ "a.yaml": fixture("shared-parts.yaml") });
    expect(diagnostics).toEqual([]);
    expect(plans.map(({ name }) => name)).toEqual(["shared-parts", "shared-parts-too"]);
    const second = plans[0]?.entries[1];
    expect(second?.fields).toMatchObject({ id: "second", namespace: "analytics", from: { snapshotName: "before-migration" } });
    expect(second?.locate(["namespace"])).toEqual({ file: "a.yaml", line: 9, column: 16 });
    expect(second?.locate(["from"]).line).toBe(16);
    expect(second?.locate(["from", "snapshotName"]).line).toBe(11);
  });

  test("a byte order mark, CRLF and empty documents change nothing", async () => {
    const text = `\uFEFF---\n---\n${planText()}---\n`.replaceAll("\n", "\r\n");
    const { plans, diagnostics } = await load({ "a.yaml": text });
    expect(diagnostics).toEqual([]);
    expect(plans[0]?.location).toEqual({ file: "a.yaml", line: 4, column: 7 });
  });
});

test("each mistake is told once, at its place, sorted", async () => {
  const { diagnostics, plans } = await load({ "m.yaml": fixture("one-mistake-each.yaml") });
  expect(plans).toEqual([]);
  expect(diagnostics.map((diagnostic) => `${short(diagnostic)} | ${diagnostic.message} | ${diagnostic.hint}`)).toMatchInlineSnapshot(`
    [
      "m.yaml:3:18 wrong-type | \`owner\` must be text, not a number | write it in quotes: "7"",
      "m.yaml:7:5 unknown-field | unknown field \`namespce\` | did you mean \`namespace\`?",
      "m.yaml:12:17 bad-timestamp | \`at\` has no zone: "2026-11-20T09:14:00" | write 2026-11-20T09:14:00Z if that is UTC, or with its offset: 2026-11-20T09:14:00+01:00",
      "m.yaml:13:13 missing-field | \`source\` needs \`database\` | add \`source.database\` to the entry, or once to \`defaults.redshift-serverless\`",
      "m.yaml:15:25 unknown-field | unknown field \`new_name\` | did you mean \`newName\`?",
      "m.yaml:17:15 unknown-provider | unknown provider \`redshift_serverless\` | did you mean \`redshift-serverless\`?",
      "m.yaml:22:23 wrong-type | \`backupId\` must be text, not a number | write it in quotes: "9026262"",
      "m.yaml:24:17 unknown-dependency | the plan has no entry \`number\` | did you mean \`numbers\`?",
      "m.yaml:29:11 exactly-one | \`from\` needs exactly one of \`backupId\`, \`restoreTime\` or \`latest\`; it has \`latest\` and \`restoreTime\` | keep the one that names the backup you want",
      "m.yaml:29:40 bad-timestamp | \`restoreTime\` is a day that does not exist: "2026-02-30T00:00:00Z" | 2026-02 has 28 days",
      "m.yaml:30:16 bad-value | \`databases\` must not be an empty list | undefined",
      "m.yaml:31:14 bad-value | \`timeout\` can't be "5 hours" | write a whole number and a unit: 500ms, 30s, 15m, 6h, 2d",
    ]
  `);
});

test("what a provider finds is told where it stands", async () => {
  const { diagnostics } = await load({ "a.yaml": planText({ tables: "[{ name: forbidden, newName: orders_2 }]" }) });
  expect(diagnostics).toEqual([
    { severity: "warning", code: "fake-warning", message: "forbidden", location: { file: "a.yaml", line: 11, column: 42 } },
  ]);
});
