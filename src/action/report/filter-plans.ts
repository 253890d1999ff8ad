import { callsOf, type PlannedRun } from "../../model/planned.ts";
import { countOutcomes, type RunReport } from "../../model/run-report.ts";

/** The part of an execution plan that is about these plans. */
export function onlyPlans(run: PlannedRun, names: ReadonlySet<string>): PlannedRun {
  const plans = run.plans.filter(({ name }) => names.has(name));
  const own = new Set(callsOf({ plans }).flatMap((call) => call.diagnostics));
  return { ...run, plans, diagnostics: run.diagnostics.filter((one) => own.has(one)) };
}

/** What a report says of these plans. */
export function reportOn(report: RunReport, names: ReadonlySet<string>): RunReport {
  const calls = report.calls.filter(({ plan }) => names.has(plan));
  return { ...report, calls, summary: countOutcomes(calls) };
}
