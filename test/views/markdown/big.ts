import { askedFor } from "../../../src/model/call.ts";
import { callsOf, type PlannedCall, type PlannedRun } from "../../../src/model/planned.ts";
import { countOutcomes, type ReportedCall, type RunReport } from "../../../src/model/run-report.ts";
import { runOf } from "./arbitrary.ts";
import { now } from "./example.ts";

interface Size {
  readonly plans: number;
  /** Of each plan. */
  readonly entries: number;
  /** Of each entry. */
  readonly tables: number;
  /** Added to every table's name. */
  readonly padding?: string;
  readonly action?: PlannedCall["action"];
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** An execution plan of that size, each call with a warning of its own. */
export function bigRun({ plans, entries, tables, padding = "", action = "restore" }: Size): PlannedRun {
  return runOf(
    Array.from({ length: plans }, (_, p) => ({
      name: `inc-${p}`,
      file: `plans/inc-${p}.yaml`,
      description: "orders were truncated by a bad migration",
      labels: { owner: "data-platform" },
      digest: "d1",
      entries: Array.from({ length: entries }, (_, e) => {
        const location = { file: `plans/inc-${p}.yaml`, line: e + 1, column: 3 };
        const pin = {
          kind: "recovery-point" as const,
          id: `rp-${e}`,
          createdAt: iso(now - e * 60_000),
          expiresAt: iso(now + 3_600_000 + e * 60_000),
        };
        return {
          id: `entry-${e}`,
          provider: "redshift-serverless",
          pin,
          backupKind: { label: "recovery point" },
          dependsOn: [],
          location,
          calls: Array.from({ length: tables }, (_, t) => {
            const source = `table_${p}_${e}_${t}${padding}`;
            const target = `${source}_restored`;
            return {
              operation: "RestoreTableFromRecoveryPoint",
              input: {
                namespaceName: "analytics",
                newTableName: target,
                recoveryPointId: pin.id,
                sourceDatabaseName: "prod",
                sourceTableName: source,
              },
              restores: [{ source: `prod.public.${source}`, target: `prod.public.${target}`, targetId: target, path: [] }],
              path: [],
              region: "eu-west-1",
              scopeKind: "namespace" as const,
              scope: "analytics",
              lane: "redshift-serverless/eu-west-1/analytics",
              key: `${p}-${e}-${t}`.padEnd(64, "0"),
              intent: "",
              generation: 1,
              action,
              reason: action === "blocked" ? `no backup for ${source}` : "not restored yet",
              diagnostics: [
                {
                  severity: action === "blocked" ? ("error" as const) : ("warning" as const),
                  code: "backup-expiring",
                  message: `the backup of ${source} expires soon`,
                  hint: "merge in time",
                  location,
                },
              ],
              location,
              size: 1_500_000 * (t + 1),
            };
          }),
        };
      }),
    })),
  );
}

/** Every call of it failed, the worst case for a report. */
export function bigReport(run: PlannedRun): RunReport {
  const calls = callsOf(run).map((call, index): ReportedCall => {
    const { plan, entry, key, operation, location } = call;
    return {
      plan,
      entry,
      key,
      operation,
      restores: askedFor(call),
      location,
      outcome: "failed",
      attempts: 1,
      startedAt: iso(now),
      finishedAt: iso(now + 60_000),
      diagnostic: {
        severity: "error",
        code: "restore-failed",
        message: `attempt ${index} of ${plan}/${entry} has failed`,
        hint: "run it again",
        location,
      },
    };
  });
  return { runId: "run-1", startedAt: iso(now), finishedAt: iso(now + 60_000), calls, summary: countOutcomes(calls) };
}
