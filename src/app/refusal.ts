import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { executionPlan } from "../engine/index.ts";
import type { ExecutionPlan } from "../model/generated/execution-plan.ts";
import { callsOf, countActions, type PlannedRun } from "../model/planned.ts";
import { movedSince } from "./saved-plan.ts";

/** Why this run must not go ahead, or undefined; an empty list when the execution plan says it all itself. */
export function refusalOf(run: PlannedRun, saved: ExecutionPlan | undefined, skipBlocked: boolean): readonly Diagnostic[] | undefined {
  const moved = saved === undefined ? [] : movedSince(saved, executionPlan(run));
  if (moved.length > 0) return moved;
  if (countActions(run).blocked > 0 && !skipBlocked) return [];
  const ofCalls = new Set(callsOf(run).flatMap((call) => call.diagnostics));
  return run.diagnostics.some((one) => one.severity === "error" && !ofCalls.has(one)) ? [] : undefined;
}
