import type { PlannedCall, PlannedEntry, PlannedPlan, PlannedRun } from "../../src/model/planned.ts";

/** When the samples are looked at. */
export const now = Date.parse("2026-11-20T10:00:00Z");

const hex = (text: string): string => Buffer.from(text).toString("hex").padEnd(64, "0").slice(0, 64);

export function sampleCall(table: string, more: Partial<PlannedCall> = {}): PlannedCall {
  return {
    key: hex(table),
    intent: hex(`intent ${table}`),
    plan: "inc-4821",
    entry: "sales",
    provider: "redshift-serverless",
    generation: 1,
    region: "eu-west-1",
    scopeKind: "namespace",
    scope: "analytics",
    lane: "redshift-serverless/eu-west-1/analytics",
    operation: "RestoreTableFromRecoveryPoint",
    input: { namespaceName: "analytics", newTableName: `${table}_new`, activateCaseSensitiveIdentifier: false },
    restores: [{ source: `prod.public.${table}`, target: `prod.recovered.${table}_new`, targetId: `x/${table}_new`, path: [] }],
    path: [],
    action: "restore",
    reason: "not restored yet",
    diagnostics: [],
    location: { file: "plans/a.yaml", line: 9, column: 9 },
    ...more,
  };
}

export function sampleEntry(id: string, calls: readonly PlannedCall[], more: Partial<PlannedEntry> = {}): PlannedEntry {
  return {
    id,
    provider: calls[0]?.provider ?? "redshift-serverless",
    dependsOn: [],
    location: { file: "plans/a.yaml", line: 5, column: 5 },
    calls,
    ...more,
  };
}

export function samplePlan(name: string, entries: readonly PlannedEntry[], more: Partial<PlannedPlan> = {}): PlannedPlan {
  return { name, file: "plans/a.yaml", labels: {}, digest: hex(name), entries, ...more };
}

export function sampleRun(plans: readonly PlannedPlan[], diagnostics: PlannedRun["diagnostics"] = []): PlannedRun {
  return { only: [], plans, diagnostics };
}
