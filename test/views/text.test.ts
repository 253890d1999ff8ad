import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { askedFor } from "../../src/model/call.ts";
import type { PlanDiff } from "../../src/model/diff.ts";
import type { StatusReport } from "../../src/model/generated/status-report.ts";
import type { PlannedCall } from "../../src/model/planned.ts";
import type { RunReport } from "../../src/model/run-report.ts";
import { diffText } from "../../src/views/text/diff.ts";
import { planText } from "../../src/views/text/plan.ts";
import { reportText } from "../../src/views/text/report.ts";
import { statusText } from "../../src/views/text/status.ts";
import { validationText } from "../../src/views/text/validation.ts";
import { now, sampleCall, sampleEntry, samplePlan, sampleRun } from "./samples.ts";

const yaml = ["version: 1", "name: inc-4821", "restores:", "  - id: sales", "    from: { latest: true }", ""].join("\n");
const textOf = (file: string) => (file === "plans/a.yaml" ? yaml : undefined);
const plain = { now, color: false, verbose: false, textOf };
const golden = (name: string) => `../fixtures/golden/${name}.txt`;

const blocked: Diagnostic = {
  severity: "error",
  code: "target-exists",
  message: "prod.recovered.invoices_new exists already",
  hint: "choose another newName",
  location: { file: "plans/a.yaml", line: 4, column: 5 },
};
const note = (line: number): Diagnostic => ({
  severity: "info",
  code: "interleaved-sort-keys",
  message: "can't be checked",
  location: { file: "plans/a.yaml", line, column: 5 },
});
const orders = sampleCall("orders", { size: 1_300_234_240 });
const customers = sampleCall("customers", { action: "resume", reason: "running at the provider" });
const items = sampleCall("items", { action: "none", reason: "restored 2026-11-20T09:58:11Z (request 4c2f)" });
const invoices = sampleCall("invoices", { action: "blocked", reason: blocked.message, diagnostics: [blocked] });
const database = sampleCall("crm", {
  plan: "inc-4833",
  entry: "crm",
  provider: "alicloud-rds",
  operation: "RestoreTable",
  scopeKind: "instance",
  scope: "rm-1",
  region: "cn-hangzhou",
  action: "retry",
  reason: "failed before: disk full",
  restores: [
    { source: "crm", target: "crm_new", targetId: "a", path: [] },
    { source: "crm.contacts", target: "crm_new.contacts", targetId: "b", path: [] },
  ],
});
const run = sampleRun(
  [
    samplePlan(
      "inc-4821",
      [
        sampleEntry("sales", [orders, customers, items, invoices], {
          backupKind: { label: "recovery point" },
          pin: { kind: "recovery-point", id: "rp-1", createdAt: "2026-11-20T09:00:00Z", expiresAt: "2026-11-21T09:00:00Z" },
          selector: { at: "2026-11-20T09:14:00Z" },
          account: "111122223333",
        }),
      ],
      { description: "orders truncated", labels: { ticket: "INC-4821", owner: "data" } },
    ),
    samplePlan("inc-4833", [sampleEntry("crm", [database], { selector: { latest: true }, dependsOn: ["accounts"] })]),
  ],
  [blocked, note(4), note(5)],
);

describe("text for people", () => {
  test("an execution plan: what is in the way first, the summary last", async () => {
    await expect(planText(run, plain)).toMatchFileSnapshot(golden("plan"));
  });

  test("the same in colour says the same", () => {
    const colored = planText(run, { ...plain, color: true });
    expect(colored).toContain("\x1b[32m+\x1b[39m");

    expect(colored.replace(/\x1b\[[0-9;]*m/g, "")).toBe(planText(run, plain));
  });

  test("long lists fold, unless everything is asked for", () => {
    const calls = Array.from({ length: 10_000 }, (_, index) => sampleCall(`t${index}`));
    const big = sampleRun([samplePlan("big", [sampleEntry("all", calls)])]);
    const text = planText(big, plain);
    expect(text).toContain("… and 9,980 more (--verbose shows all)");
    expect(text.split("\n").length).toBeLessThan(40);
    expect(planText(big, { ...plain, verbose: true })).toContain("prod.public.t9999 ");
    expect(text).toContain("10,000 to restore");
  });

  test.each([
    [[], "nothing to do: no restores are planned\n"],
    [[items], "nothing to do: 1 done\n"],
    [[orders, items], "1 to restore, 1 done\n"],
  ])("sums up %#", (calls, end) => {
    expect(planText(sampleRun([samplePlan("p", [sampleEntry("e", calls)])]), plain).endsWith(end)).toBe(true);
  });

  test("no name reaches a terminal unescaped", () => {
    const nasty = "a\x1b[31m\u202eb\nc\u200bd";
    const call = sampleCall("x", { reason: nasty, scope: nasty, restores: [{ source: nasty, target: nasty, targetId: "t", path: [] }] });
    const plan = samplePlan(
      nasty,
      [sampleEntry(nasty, [{ ...call, action: "blocked", plan: nasty, entry: nasty }], { pin: { kind: "snapshot", id: nasty } })],
      {
        description: nasty,
        labels: { [nasty]: nasty },
        file: nasty,
      },
    );
    const report: RunReport = {
      ...applied,
      runId: nasty,
      calls: [
        {
          plan: nasty,
          entry: nasty,
          key: "k",
          operation: nasty,
          restores: [{ source: nasty, target: nasty }],
          location: { file: nasty, line: 1, column: 1 },
          outcome: "failed",
          requestId: nasty,
          attempts: 1,
          progress: { done: 1, total: 2, unit: nasty },
          diagnostic: { severity: "error", code: "x", message: nasty, hint: nasty },
        },
      ],
    };
    const status: StatusReport = {
      formatVersion: "1.0",
      kind: "StatusReport",
      calls: [
        {
          plan: nasty,
          entry: nasty,
          key: "k",
          operation: nasty,
          restores: [{ source: nasty, target: nasty }],
          ledger: "failed",
          observed: "failed",
          requestId: nasty,
        },
        { plan: nasty, entry: nasty, key: "k", operation: nasty, restores: [], ledger: "claimed", observed: "unchecked", run: nasty },
      ],
    };
    const diffs: PlanDiff[] = [
      {
        name: nasty,
        file: nasty,
        change: "changed",
        entries: [{ id: nasty, change: "changed", fields: [{ field: nasty, before: nasty, after: { [nasty]: nasty } }] }],
      },
    ];
    const note: Diagnostic = { severity: "info", code: "x", message: nasty };
    const texts = [
      planText(sampleRun([plan], [note]), plain),
      reportText(report, plain),
      statusText(status, plain),
      diffText(diffs, plain),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/[\x1b\u202e\u200b]/);
      expect(text).not.toMatch(/b\nc/);
    }
  });
});

const own = (call: PlannedCall) => ({
  plan: "inc-4821",
  entry: "sales",
  operation: "RestoreTableFromRecoveryPoint",
  location: call.location,
  key: call.key,
  restores: askedFor(call),
});
const applied: RunReport = {
  runId: "run-1",
  startedAt: "2026-11-20T10:00:00Z",
  finishedAt: "2026-11-20T10:04:05Z",
  calls: [
    {
      ...own(orders),
      outcome: "restored",
      requestId: "request-1",
      attempts: 1,
      startedAt: "2026-11-20T10:00:01Z",
      finishedAt: "2026-11-20T10:01:05Z",
      progress: { done: 1240, total: 1240, unit: "MB" },
    },
    { ...own(items), outcome: "skipped", attempts: 1 },
    {
      ...own(customers),
      outcome: "failed",
      requestId: "request-2",
      attempts: 2,
      startedAt: "2026-11-20T10:00:01Z",
      finishedAt: "2026-11-20T10:00:31Z",
      progress: { done: 120, total: 410, unit: "MB" },
      diagnostic: {
        severity: "error",
        code: "restore-failed",
        message: "the restore failed: disk full",
        hint: "make room, then apply again",
      },
    },
    { ...own(database), outcome: "detached", attempts: 1, progress: { done: 40, total: 100, unit: "%" } },
    { ...own(orders), key: "f".repeat(64), restores: [], outcome: "not-run", attempts: 0 },
  ],
  summary: { restored: 1, skipped: 1, failed: 1, detached: 1, "not-run": 1, unknown: 0 },
};

describe("an apply report", () => {
  test("tells every call, then every failure with its hint, then the counts", async () => {
    await expect(reportText(applied, plain)).toMatchFileSnapshot(golden("report"));
  });

  test("tells accounts apart where there are several", () => {
    const within = (accounts: readonly (string | undefined)[]) =>
      reportText(
        { ...applied, calls: applied.calls.map((one, index) => ({ ...one, ...(accounts[index] && { account: accounts[index] }) })) },
        plain,
      );
    expect(within(["111122223333", "111122223333"])).toBe(reportText(applied, plain));
    const several = within(["111122223333", "444455556666\x1b[31m"]);
    expect(several).toMatch(/^outcome +entry +restore +account +took/);
    expect(several).toMatch(/^restored .* 111122223333 +1m 4s/m);
    expect(several).toMatch(/^skipped .* 444455556666\\u001B\[31m/m);
  });

  test("gives up the request ids where the terminal is narrow", () => {
    expect(reportText(applied, { ...plain, columns: 90 })).not.toContain("request-1");
    expect(reportText(applied, { ...plain, columns: 90, verbose: true })).toContain("request-1");
  });

  test("is one line when there was nothing to do", () => {
    const skipped = applied.calls.slice(1, 2);
    const report = { ...applied, calls: skipped, summary: { ...applied.summary, restored: 0, failed: 0, detached: 0, "not-run": 0 } };
    expect(reportText(report, plain)).toBe("nothing to do: 1 restored before\n");
  });

  test("tells once what many calls share", () => {
    const stopped = { severity: "warning", code: "interrupted", message: "the run was told to stop" } as const;
    const left = Array.from({ length: 1000 }, (_, index) => ({
      ...own(orders),
      entry: `e${index}`,
      outcome: "not-run" as const,
      attempts: 0,
      diagnostic: stopped,
    }));
    const text = reportText({ ...applied, calls: left }, plain);
    expect(text.split("warning interrupted: the run was told to stop")).toHaveLength(2);
    expect(text).toContain("… and 995 more");
  });

  test("folds what went well and never what didn't", () => {
    const [good, , bad] = applied.calls;
    if (good === undefined || bad === undefined) throw new Error("the sample lost its calls");
    const many = [...Array.from({ length: 5000 }, () => ({ ...good })), bad];
    const text = reportText({ ...applied, calls: many }, plain);
    expect(text).toContain("… and 4,960 more");
    expect(text.split("\n").filter((line) => line.startsWith("failed")).length).toBe(2);
  });
});

const call = { plan: "inc-4821", entry: "sales", operation: "RestoreTableFromRecoveryPoint" };

test("status shows ledger and provider side by side", async () => {
  const report: StatusReport = {
    formatVersion: "1.0",
    kind: "StatusReport",
    calls: [
      {
        ...call,
        key: orders.key,
        restores: [...orders.restores],
        ledger: "restored",
        observed: "succeeded",
        requestId: "request-1",
        progress: { done: 1240, total: 1240, unit: "MB" },
      },
      {
        ...call,
        key: customers.key,
        restores: [...customers.restores],
        ledger: "submitted",
        observed: "running",
        requestId: "request-2",
        progress: { done: 12, total: 0, unit: "MB" },
      },
      { ...own(items), restores: [...items.restores], ledger: "claimed", observed: "unchecked" },
      { ...call, key: "f".repeat(64), restores: [], ledger: "absent", observed: "unchecked" },
    ],
  };
  await expect(statusText(report, plain)).toMatchFileSnapshot(golden("status"));
  expect(statusText({ ...report, calls: [] }, plain)).toBe("no calls\n");
});

test("a difference is told field by field", async () => {
  const diffs: PlanDiff[] = [
    {
      name: "inc-4821",
      file: "plans/a.yaml",
      change: "changed",
      entries: [
        {
          id: "sales",
          change: "changed",
          location: { file: "plans/a.yaml", line: 4, column: 5 },
          fields: [
            { field: "from.at", before: "2026-11-20T09:14:00Z", after: "2026-11-20T09:00:00Z" },
            { field: "tables[orders]", after: { name: "orders", newName: "orders_new" } },
            { field: "generation", before: 2 },
          ],
        },
        { id: "old", change: "removed", fields: [] },
      ],
    },
    {
      name: "new",
      file: "plans/b.yaml",
      change: "added",
      entries: [{ id: "a", change: "added", fields: [{ field: "region", after: "eu-west-1" }] }],
    },
  ];
  await expect(diffText(diffs, plain)).toMatchFileSnapshot(golden("diff"));
  expect(diffText([], plain)).toBe("no differences\n");
});

test("a validation report ends with its counts", async () => {
  const base = { formatVersion: "1.0", kind: "ValidationReport", files: 1, entries: 2 } as const;
  await expect(
    validationText({ ...base, diagnostics: [{ ...blocked, location: { file: "plans/a.yaml", line: 4, column: 5 } }] }, plain),
  ).toMatchFileSnapshot(golden("validation"));
  expect(validationText({ ...base, diagnostics: [] }, plain)).toBe("1 file, 2 entries: no problems\n");
});
