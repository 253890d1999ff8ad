import type { ApplyReport } from "../../model/generated/apply-report.ts";
import { callsOf, type PlannedRun } from "../../model/planned.ts";

/** The part of an execution plan that is about these plans. */
export function onlyPlans(run: PlannedRun, names: ReadonlySet<string>): PlannedRun {
  const plans = run.plans.filter(({ name }) => names.has(name));
  const own = new Set(callsOf({ plans }).flatMap((call) => call.diagnostics));
  return { ...run, plans, diagnostics: run.diagnostics.filter((one) => own.has(one)) };
}

export function reportOn(report: ApplyReport, names: ReadonlySet<string>): ApplyReport {
  const calls = report.calls.filter(({ plan }) => names.has(plan));
  const summary = { restored: 0, skipped: 0, failed: 0, detached: 0, "not-run": 0, unknown: 0 };
  for (const { outcome } of calls) summary[outcome] += 1;
  return { ...report, calls, summary };
}
