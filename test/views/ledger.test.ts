import { describe, expect, test } from "vitest";
import type { Authorization, LedgerRecord } from "../../src/model/ledger-record.ts";
import type { LedgerReport } from "../../src/model/ledger-report.ts";
import { displayWidth } from "../../src/views/format/width.ts";
import { wrapped } from "../../src/views/format/wrap.ts";
import { jsonText } from "../../src/views/json.ts";
import { ledgerListText } from "../../src/views/text/ledger-list.ts";
import { ledgerRecordText } from "../../src/views/text/ledger-record.ts";
import { now } from "./samples.ts";

const recoveryPoints = { "recovery-point": { label: "recovery point" } };
const plain = { now, color: false, verbose: false, backupKinds: new Map([["redshift-serverless", recoveryPoints]]) };
const golden = (name: string) => `../fixtures/golden/${name}.txt`;
const at = "2026-11-20T09:14:00.000Z";

const digest = "d".repeat(64);
const byPerson: Authorization = { by: "person", actor: "alice", tool: "reinstate/0.1.0", digest, commit: "c".repeat(40) };
const byReview: Authorization = {
  by: "review",
  actor: "dave",
  tool: "reinstate/0.1.0",
  digest,
  workflowRun: "https://github.com/octo/restores/actions/runs/7",
  commit: "a".repeat(40),
  pullRequest: {
    number: 12,
    url: "https://github.com/octo/restores/pull/12",
    author: "alice",
    approvedBy: ["bob", "carol"],
    requiredApprovals: 2,
    mergedBy: "dave",
  },
  description: "orders truncated by a bad migration at 09:14 UTC, found by the nightly check\n",
  labels: { ticket: "INC-4821", owner: "data-platform" },
};

const record = (key: string, change: Partial<LedgerRecord>): LedgerRecord => ({
  key: key.padEnd(64, "0"),
  version: 1,
  intent: "i",
  plan: "inc-4821",
  entry: "sales",
  provider: "redshift-serverless",
  account: "111122223333",
  region: "eu-west-1",
  scope: "analytics",
  lane: "redshift-serverless/eu-west-1/analytics",
  operation: "RestoreTableFromRecoveryPoint",
  input: { namespaceName: "analytics", newTableName: key },
  generation: 1,
  targets: [`redshift-serverless/eu-west-1/analytics/prod/recovered/${key}`],
  state: "restored",
  attempts: [],
  updatedAt: at,
  ...change,
});

const attempt = { token: "t", run: "run-1", submittedAt: at, requestId: "request-1" } as const;
const report: LedgerReport = {
  formatVersion: "1.0",
  kind: "LedgerReport",
  ledger: "file:.reinstate",
  records: [
    record("a1", { attempts: [{ ...attempt, number: 1, authorization: byReview, ended: "restored", endedAt: at }] }),
    record("a2", {
      state: "submitted",
      claim: { run: "run-2", fence: 2, authorization: byPerson },
      attempts: [
        { ...attempt, number: 1, authorization: byReview, ended: "failed", endedAt: at },
        { ...attempt, number: 2, run: "run-2", authorization: byPerson, adopted: true },
      ],
    }),
    record("a3", { state: "claimed", claim: { run: "run-2", fence: 1, authorization: { ...byReview, by: "direct" } } }),
    // As format 1.0 has it.
    record("a4", { attempts: [{ ...attempt, number: 1, ended: "restored", endedAt: at }] }),
  ],
  runs: ["run-1", "run-2"].map((id) => ({
    id,
    version: 1,
    actor: "erin",
    host: "db-admin-1",
    pid: 1,
    startedAt: at,
    leaseMs: 60_000,
    renewedAt: at,
  })),
};

describe("the ledger in words", () => {
  test("a list says who asked for each call, and by which pull request", async () => {
    await expect(ledgerListText(report, plain)).toMatchFileSnapshot(golden("ledger-list"));
  });

  test("a narrow terminal goes without the request ids first, then without who", () => {
    const widthOf = (text: string) => Math.max(...text.split("\n").map(displayWidth));
    const full = ledgerListText(report, plain);
    const less = ledgerListText(report, { ...plain, columns: widthOf(full) - 1 });
    expect([less.includes("request-1"), less.includes("dave, #12")]).toEqual([false, true]);
    const least = ledgerListText(report, { ...plain, columns: widthOf(less) - 1 });
    expect([least.includes("request-1"), least.includes("dave, #12"), least.includes("restored")]).toEqual([false, false, true]);
    expect(ledgerListText(report, { ...plain, columns: 40, verbose: true })).toBe(ledgerListText(report, { ...plain, verbose: true }));
  });

  test("a record says everything of who asked for it and what was reviewed", async () => {
    await expect(ledgerRecordText(report, plain)).toMatchFileSnapshot(golden("ledger-show"));
  });

  test("a record fits the terminal, but for what is one word", async () => {
    const text = ledgerRecordText({ ...report, records: report.records.slice(0, 1) }, { ...plain, columns: 60 });
    await expect(text).toMatchFileSnapshot(golden("ledger-show-60"));
    const tooWide = text.split("\n").filter((line) => displayWidth(line) > 60);
    expect(tooWide.filter((line) => /\S +\S+ +\S+ +\S/.test(line.trim()))).toEqual([]);
  });

  test("nothing in it can steer a terminal or look like another line", () => {
    const nasty = "a\x1b[31m\u202eb\nc\u200b";
    const authorization: Authorization = {
      by: "review",
      actor: nasty,
      tool: nasty,
      digest: nasty,
      workflowRun: nasty,
      commit: nasty,
      pullRequest: { number: 1, url: nasty, author: nasty, approvedBy: [nasty], mergedBy: nasty },
      description: nasty,
      labels: { [nasty]: nasty },
    };
    const records = [
      record("k", { account: nasty, attempts: [{ ...attempt, number: 1, authorization }] }),
      record("l", { state: "claimed", claim: { run: nasty, fence: 1, authorization } }),
    ];
    for (const options of [plain, { ...plain, columns: 40 }]) {
      for (const text of [ledgerRecordText({ ...report, records }, options), ledgerListText({ ...report, records }, options)]) {
        expect(text).not.toMatch(/[\x1b\u202e\u200b]/);
        expect(text).not.toMatch(/b\nc/);
      }
    }
  });

  test("a document has it all, labels in the plan's own order", () => {
    const text = jsonText(report);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(text.indexOf('"ticket"')).toBeLessThan(text.indexOf('"owner"'));
  });
});

test.each([
  ["a b c", undefined, ["a b c"]],
  ["a b c", 5, ["a b c"]],
  ["aa bb cc", 5, ["aa bb", "cc"]],
  ["long-word b", 4, ["long-word", "b"]],
  ["b long-word", 4, ["b", "long-word"]],
  ["恢复 恢复", 6, ["恢复", "恢复"]],
])("%j in %s columns", (text, columns, lines) => expect(wrapped(text, columns)).toEqual(lines));
