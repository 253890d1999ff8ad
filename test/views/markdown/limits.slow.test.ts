import { describe, expect, test } from "vitest";
import { applyComment, applySummary, planComment, planSummary } from "../../../src/views/markdown/index.ts";
import { bigReport, bigRun } from "./big.ts";
import { applyPage, page, recorded } from "./example.ts";
import { faults } from "./structure.ts";

const bytes = (text: string): number => Buffer.byteLength(text);
/** GitHub: "Body is too long (maximum is 65536 characters)"; 1 MiB of summary for each step. */
const most = { comment: 65_536, summary: 1_048_576 };

const sizes = [
  { plans: 1, entries: 300, tables: 1 },
  { plans: 1, entries: 300, tables: 3 },
  { plans: 300, entries: 1, tables: 1 },
  { plans: 1, entries: 10_000, tables: 1 },
  { plans: 10_000, entries: 1, tables: 1 },
  { plans: 100, entries: 100, tables: 2, padding: "_long".repeat(40) },
  { plans: 1, entries: 300, tables: 1, action: "blocked" as const },
  { plans: 1, entries: 10_000, tables: 1, action: "blocked" as const },
  { plans: 1, entries: 200, tables: 2, padding: "訂單".repeat(50) },
];

describe.each(sizes)("$plans plans of $entries entries of $tables tables", (size) => {
  const run = bigRun(size);

  test("the plan fits its comment and its summary, whole", () => {
    const changed = {
      ...recorded(bigRun({ ...size, padding: "_before" })),
      plans: recorded(run).plans.map((plan) => ({ ...plan, digest: "d0" })),
    };
    for (const input of [page(run), page(run, { previous: changed }), page(run, { offline: true })]) {
      const [comment, summary] = [planComment(input), planSummary(input)];
      expect(bytes(comment)).toBeLessThan(most.comment);
      expect(bytes(summary)).toBeLessThan(most.summary);
      expect([...faults(comment), ...faults(summary)]).toEqual([]);
      expect(comment).toContain("Merge by");
    }
  });

  test("and so does the report", () => {
    const input = applyPage({ report: bigReport(run) });
    const [comment, summary] = [applyComment(input), applySummary(input)];
    expect(bytes(comment)).toBeLessThan(most.comment);
    expect(bytes(summary)).toBeLessThan(most.summary);
    expect([...faults(comment), ...faults(summary)]).toEqual([]);
  });
});

describe("detail folds away in steps", () => {
  const forms = (entries: number, tables = 2) => {
    const text = planComment(page(bigRun({ plans: 1, entries, tables })));
    const calls = (text.match(/^<details><summary><code>/gm) ?? []).length;
    const rows = (text.match(/^\| .*prod\.public\.table.*\|$/gm) ?? []).length;
    return { calls, rows, counts: text.includes("| Plan | Entries |") };
  };

  test.each([
    { entries: 10, is: { calls: 10, rows: 20, counts: false } },
    { entries: 30, is: { calls: 30, rows: 60, counts: false } },
  ])("all of $entries entries", ({ entries, is }) => {
    expect(forms(entries)).toEqual(is);
  });

  test("then fewer calls, then a row an entry, then counts; each step once, in this order", () => {
    const steps: string[] = [];
    for (let entries = 1; entries <= 640; entries += 9) {
      const { calls, rows, counts } = forms(entries);
      const form = counts ? "counts" : rows === entries && entries > 1 ? "entries" : calls === entries ? "everything" : "some calls";
      if (steps.at(-1) !== form) steps.push(form);
    }
    expect(steps).toEqual(["everything", "some calls", "entries", "counts"]);
  });

  test("what is left out is counted, with where to find it", () => {
    const text = planComment(page(bigRun({ plans: 1, entries: 120, tables: 2 })));
    expect(text).toMatch(
      /The calls of \d+ more entries don't fit here\. The \[job summary\]\(https:\/\/github\.com\/example\/restores\/actions\/runs\/\d+\) has more, the plan file of the run everything\./,
    );
  });

  test("every size around the limit is whole", () => {
    const entries = Array.from({ length: 40 }, (_, index) => index + 55);
    for (const count of entries) {
      const text = planComment(page(bigRun({ plans: 1, entries: count, tables: 2 })));
      expect(bytes(text)).toBeLessThan(most.comment);
      expect(faults(text)).toEqual([]);
    }
    for (let padding = 0; padding < 200; padding += 1) {
      const text = planComment(page(bigRun({ plans: 2, entries: 20, tables: 2, padding: "x".repeat(padding) })));
      expect(bytes(text)).toBeLessThan(most.comment);
      expect(faults(text)).toEqual([]);
    }
  });
});
