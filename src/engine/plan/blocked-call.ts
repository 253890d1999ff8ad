import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { PlannedCall, PlannedRun } from "../../model/planned.ts";

/** Pure. The call as blocked by what the diagnostic says. */
export const blockedCall = (call: PlannedCall, diagnostic: Diagnostic): PlannedCall => ({
  ...call,
  action: "blocked",
  reason: diagnostic.message,
  diagnostics: [...call.diagnostics, diagnostic],
});

/** Pure. The run with calls blocked that turned out to be so after it was planned, by key. */
export function withBlocked(run: PlannedRun, blocked: ReadonlyMap<string, Diagnostic>): PlannedRun {
  const plans = run.plans.map((plan) => ({
    ...plan,
    entries: plan.entries.map((entry) => ({
      ...entry,
      calls: entry.calls.map((call) => {
        const diagnostic = blocked.get(call.key);
        return diagnostic === undefined ? call : blockedCall(call, diagnostic);
      }),
    })),
  }));
  return { ...run, plans, diagnostics: [...run.diagnostics, ...blocked.values()] };
}
