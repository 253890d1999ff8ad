import type { PlannedCall, PlannedEntry, PlannedPlan, PlannedRun } from "../model/planned.ts";
import { dependantsOf } from "./dependencies.ts";
import { executionPlan } from "./document.ts";
import { isOpen } from "./ledger-index.ts";
import { problem } from "./problem.ts";

/**
 * Keeps of an execution plan what earlier runs have begun: calls in flight, and calls taken up but not sent. All else is
 * blocked out, and so is what depends on it; apply it with `skipBlocked`.
 */
export function resumable(run: PlannedRun): PlannedRun {
  const plans = run.plans.map(onlyBegun);
  return { ...run, plans, document: executionPlan(plans, run.document.only ?? []) };
}

const wasBegun = (call: PlannedCall): boolean => call.action === "none" || (call.record !== undefined && isOpen(call.record));

function onlyBegun(plan: PlannedPlan): PlannedPlan {
  const dependants = dependantsOf(plan.entries);
  const unfinished = plan.entries.filter((entry) => !entry.calls.every(wasBegun));
  const waiting = new Set(unfinished.flatMap((entry) => dependants.get(entry.id) ?? []));
  // The set grows while it is walked.
  for (const entry of waiting) for (const next of dependants.get(entry.id) ?? []) waiting.add(next);
  return { ...plan, entries: plan.entries.map((entry) => withoutNew(entry, waiting.has(entry))) };
}

/** In flight is carried on with in any case; of what would be sent, only what was begun, and only if it has not to wait. */
function withoutNew(entry: PlannedEntry, waits: boolean): PlannedEntry {
  const stays = (call: PlannedCall) => call.action === "none" || call.action === "resume" || (wasBegun(call) && !waits);
  return { ...entry, calls: entry.calls.map((call) => (stays(call) ? call : leftOut(call))) };
}

function leftOut(call: PlannedCall): PlannedCall {
  const diagnostic = problem(
    "info",
    "not-begun",
    "no earlier run has begun this call, or it waits for one that was not; a resume leaves it alone",
    "apply the plan to restore it",
    call.location,
  );
  return { ...call, action: "blocked", reason: diagnostic.message, diagnostics: [...call.diagnostics, diagnostic] };
}
