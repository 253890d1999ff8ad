import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Authorization } from "../../model/ledger-record.ts";
import type { PlannedCall, PlannedPlan } from "../../model/planned.ts";
import { diagnose } from "../codes.ts";
import type { CallResult } from "./apply-report.ts";

export interface DividedCalls {
  /** All of them, in the order of the plans. */
  readonly calls: readonly PlannedCall[];
  /** What the run has to claim. */
  readonly todo: readonly PlannedCall[];
  /** What is decided already: nothing to do, blocked, or not authorized. */
  readonly decided: readonly CallResult[];
}

/** Pure. Which calls a run works on, and how the others count. */
export function divideCalls(plans: readonly PlannedPlan[]): DividedCalls {
  const calls = plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls));
  const todo: PlannedCall[] = [];
  const decided: CallResult[] = [];
  for (const call of calls) {
    const result = decide(call);
    if (result === undefined) todo.push(call);
    else decided.push(result);
  }
  return { calls, todo, decided };
}

function decide(call: PlannedCall): CallResult | undefined {
  const record = call.record && { record: call.record };
  switch (call.action) {
    case "none":
      return { call, outcome: "skipped", ...record };
    case "blocked": {
      const diagnostic = call.diagnostics.find(({ severity }) => severity === "error");
      return { call, outcome: "not-run", ...record, ...(diagnostic && { diagnostic }) };
    }
    case "restore":
    case "retry":
      return call.followOnly && { call, outcome: "not-run", diagnostic: call.followOnly };
    case "resume":
      return undefined;
    default:
      return call.action satisfies never;
  }
}

/** Pure. Calls of a plan that nothing authorizes are only followed. */
export const followUnauthorized = (plan: PlannedPlan, authorizations: ReadonlyMap<string, Authorization>): PlannedPlan =>
  authorizations.has(plan.name)
    ? plan
    : {
        ...plan,
        entries: plan.entries.map((entry) => ({
          ...entry,
          calls: entry.calls.map((call) => ({ followOnly: notAuthorized(call), ...call })),
        })),
      };

const notAuthorized = ({ location }: PlannedCall): Diagnostic =>
  diagnose(
    "error",
    "not-authorized",
    "this run may follow what was sent, and nothing authorizes it to send this call",
    "apply the reviewed plan",
    location,
  );
