import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PlannedCall, PlannedEntry, PlannedPlan, PlannedRun } from "../../model/planned.ts";
import { isOpen } from "../claims/ledger-index.ts";
import { diagnose } from "../codes.ts";
import { blockedCall } from "./blocked-call.ts";
import { dependantsOf } from "./dependencies.ts";

/** What a resume may do, by the names of restore plans. A record in the ledger grants nothing, so it comes from outside of it. */
export interface ResumeGate {
  /** Why nothing of these plans may be sent; what is in flight is followed and recorded all the same. */
  readonly refused: ReadonlyMap<string, Diagnostic>;
  /** Plans of which calls that no run has started may be started, too. */
  readonly begin: ReadonlySet<string>;
}

/**
 * Keeps of an execution plan what a resume may do: calls in flight, calls claimed but not sent where the gate lets them be
 * sent, and new ones where it says so. All else is blocked out, and so is what depends on it; apply it with `skipBlocked`.
 */
export function resumable(run: PlannedRun, gate: ResumeGate): PlannedRun {
  const plans = run.plans.map((plan) => gated(gate.begin.has(plan.name) ? plan : onlyBegun(plan), gate.refused.get(plan.name)));
  return { ...run, plans };
}

/** Of a refused plan, nothing is sent: neither for the first time nor again. */
function gated(plan: PlannedPlan, refused: Diagnostic | undefined): PlannedPlan {
  if (refused === undefined) return plan;
  const entries = plan.entries.map((entry) => ({
    ...entry,
    calls: entry.calls.map((call): PlannedCall => {
      if (call.action === "resume") return { ...call, followOnly: refused };
      if (call.action !== "restore" && call.action !== "retry") return call;
      return blockedCall(call, refused);
    }),
  }));
  return { ...plan, entries };
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

/** In flight is carried on with in any case; of what would be sent, only what was started, and only if it has not to wait. */
function withoutNew(entry: PlannedEntry, waits: boolean): PlannedEntry {
  const stays = (call: PlannedCall) => call.action === "none" || call.action === "resume" || (wasBegun(call) && !waits);
  return { ...entry, calls: entry.calls.map((call) => (stays(call) ? call : leftOut(call))) };
}

function leftOut(call: PlannedCall): PlannedCall {
  const diagnostic = diagnose(
    "info",
    "not-begun",
    "no earlier run has started this call, or it waits for one that was not; a resume leaves it alone",
    "apply the plan to restore it",
    call.location,
  );
  return blockedCall(call, diagnostic);
}
