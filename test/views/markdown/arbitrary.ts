import fc from "fast-check";
import type { Diagnostic } from "../../../src/diagnostic/diagnostic.ts";
import { askedFor, type BackupKind } from "../../../src/model/call.ts";
import { callsOf, type PlannedCall, type PlannedEntry, type PlannedPlan, type PlannedRun } from "../../../src/model/planned.ts";
import { countOutcomes, type RunReport } from "../../../src/model/run-report.ts";

/** What people who mean harm, and a few who don't, put into names. */
const fragments: readonly string[] = [
  [..."`|<>[]()*_~#@!\\&$:;\"'{}/%^-+=. \n\r\t"],
  ["``", "```", "````````````", "~~~", "-->", "<!--", "::error::", "%0A", "%%{init}%%", "@team", "@org/team", "#1", "GH-1", "org/repo#12"],
  [
    "<details>",
    "</details>",
    "<summary>",
    "</summary>",
    "</code>",
    "<img src=x onerror=alert(1)>",
    "<script>",
    "&lt;",
    "&#64;team",
    "&nbsp;",
  ],
  [
    "https://evil.example",
    "www.evil.example",
    "a@evil.example",
    "[x](https://evil.example)",
    "![x](y)",
    "[^1]",
    "> quote",
    "# title",
    "- [ ] task",
  ],
  [
    "| a | b |",
    "\\|",
    "\\`",
    "---",
    "===",
    "1. ",
    "    indented",
    ":smile:",
    "$x$",
    "$`x`$",
    "deadbeef1234567",
    "end",
    "subgraph",
    "section",
    "click",
    '"]',
  ],
  [
    "\u202e",
    "\u2066",
    "\u200b",
    "\u00a0",
    "\u3000",
    "\ufeff",
    "\u0000",
    "\u001b[31m",
    "\u0007",
    "\ud800",
    "\u0300\u0300\u0300\u0300",
    "\u3164",
    "\u2800",
    "\uffa0",
    "\u115f",
    "\u{e0041}",
  ],
  ["表", "é", "🙂", "orders", "prod", "Sales", "a", "x1"],
].flat();

export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...fragments), fc.integer({ min: 1, max: 400 })).map(([part, times]) => part.repeat(times)),
  },
);

const time = fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2026, 11, 1) }).map((ms) => new Date(ms).toISOString());
const timeText = fc.oneof({ weight: 5, arbitrary: time }, { weight: 1, arbitrary: hostile });
const location = fc.record({ file: hostile, line: fc.integer({ min: 1, max: 9_999 }), column: fc.constant(1) });

export const diagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  { severity: fc.constantFrom("error", "warning", "info"), code: hostile, message: hostile, hint: hostile, location },
  { requiredKeys: ["severity", "code", "message"] },
);

const pin = fc.record(
  {
    kind: fc.constantFrom("recovery-point", "snapshot", "backup-set", "restore-time"),
    id: fc.oneof(hostile, time),
    createdAt: timeText,
    expiresAt: timeText,
  },
  { requiredKeys: ["kind", "id"] },
);

const restoration = fc.record({ source: hostile, target: hostile, targetId: hostile, path: fc.constant([]) });
const action = fc.constantFrom("restore", "resume", "retry", "none", "blocked");
const tableMeta = fc.array(fc.record({ type: fc.constant("db"), name: hostile }), { maxLength: 3 }).map((value) => JSON.stringify(value));

const call = fc.record(
  {
    operation: hostile,
    input: fc.dictionary(hostile, fc.oneof(hostile, tableMeta, fc.boolean()), { maxKeys: 4 }),
    restores: fc.array(restoration, { maxLength: 3 }),
    path: fc.constant([]),
    region: hostile,
    scopeKind: fc.constantFrom("namespace", "instance"),
    scope: hostile,
    lane: hostile,
    key: fc.string({ minLength: 8, maxLength: 64, unit: fc.constantFrom(..."0123456789abcdef") }),
    intent: fc.constant(""),
    generation: fc.integer({ min: 1, max: 3 }),
    action,
    reason: hostile,
    diagnostics: fc.array(diagnostic, { maxLength: 2 }),
    location,
    size: fc.nat(),
  },
  {
    noNullPrototype: true,
    requiredKeys: [
      "operation",
      "input",
      "restores",
      "path",
      "region",
      "scopeKind",
      "scope",
      "lane",
      "key",
      "intent",
      "generation",
      "action",
      "reason",
      "diagnostics",
      "location",
    ],
  },
);

const entry = fc.record(
  {
    id: hostile,
    provider: hostile,
    pin,
    backupKind: fc.constantFrom<BackupKind>({ label: "recovery point" }, { label: "restore time", isMoment: true }),
    selector: fc.oneof(
      hostile,
      hostile.map((at) => ({ at })),
      time.map((at) => ({ at })),
      fc.constant({ latest: true }),
    ),
    dependsOn: fc.array(hostile, { maxLength: 4 }),
    location,
    calls: fc.array(call, { maxLength: 3 }),
  },
  { requiredKeys: ["id", "provider", "dependsOn", "location", "calls"] },
);

const plan = fc.record(
  {
    name: hostile,
    file: hostile,
    description: hostile,
    labels: fc.dictionary(hostile, hostile, { maxKeys: 3 }),
    digest: fc.constantFrom("d1", "d2"),
    entries: fc.array(entry, { maxLength: 4 }),
  },
  { requiredKeys: ["name", "file", "labels", "digest", "entries"] },
);

type Raw = Omit<PlannedPlan, "entries"> & {
  readonly entries: readonly (Omit<PlannedEntry, "calls"> & {
    readonly calls: readonly Omit<PlannedCall, "plan" | "entry" | "provider">[];
  })[];
};

/** Gives calls the names of the plan and entry that they stand in. */
export function runOf(raw: readonly Raw[]): PlannedRun {
  const plans = raw.map((plan) => ({
    ...plan,
    entries: plan.entries.map((entry) => ({
      ...entry,
      calls: entry.calls.map((call) => ({ ...call, plan: plan.name, entry: entry.id, provider: entry.provider })),
    })),
  }));
  return { only: [], plans, diagnostics: callsOf({ plans }).flatMap((call) => call.diagnostics) };
}

export const run: fc.Arbitrary<PlannedRun> = fc.array(plan, { maxLength: 4 }).map(runOf);

const outcome = fc.constantFrom("restored", "skipped", "failed", "detached", "not-run", "unknown");

/** A report about the calls of this run, in whatever state. */
export const reportOf = (run: PlannedRun): fc.Arbitrary<RunReport> => {
  const calls = callsOf(run);
  const ends = fc.record(
    {
      outcome,
      requestId: hostile,
      startedAt: timeText,
      finishedAt: timeText,
      progress: fc.record({ done: fc.nat(), total: fc.nat(), unit: fc.constantFrom("MB", "%") }),
      diagnostic,
    },
    { requiredKeys: ["outcome"] },
  );
  return fc
    .record({
      runId: hostile,
      startedAt: time,
      finishedAt: time,
      ends: fc.array(ends, { minLength: calls.length, maxLength: calls.length }),
    })
    .map(({ ends, ...times }) => {
      const reported = calls.map((call, index) => {
        const { plan, entry, key, operation, location, size } = call;
        const own = { plan, entry, key, operation, restores: askedFor(call), location, ...(size !== undefined && { size }) };
        return { ...own, attempts: index % 3, outcome: "unknown" as const, ...ends[index] };
      });
      return { ...times, calls: reported, summary: countOutcomes(reported) };
    });
};
