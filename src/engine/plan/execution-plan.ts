import type { Pin } from "../../model/call.ts";
import type { ExecutionPlan, PlannedPin } from "../../model/generated/execution-plan.ts";
import type { Action, PlannedPlan } from "../../model/planned.ts";

const pinned = ({ kind, id, createdAt, expiresAt }: Pin): PlannedPin => ({
  kind,
  id,
  ...(createdAt !== undefined && { createdAt }),
  ...(expiresAt !== undefined && { expiresAt }),
});

/** The execution plan as the contract prints it. */
export function executionPlan(plans: readonly PlannedPlan[], only: readonly string[]): ExecutionPlan {
  const summary: Record<Action, number> = { restore: 0, resume: 0, retry: 0, none: 0, blocked: 0 };
  for (const plan of plans) for (const entry of plan.entries) for (const call of entry.calls) summary[call.action] += 1;
  return {
    formatVersion: "1.0",
    kind: "ExecutionPlan",
    ...(only.length > 0 && { only: [...only] }),
    plans: plans.map(({ name, file, digest, entries }) => ({
      name,
      file,
      digest,
      entries: entries.map(({ id, provider, account, pin, calls }) => ({
        id,
        provider,
        ...(account !== undefined && { account }),
        ...(pin && { pin: pinned(pin) }),
        calls: calls.map(({ key, action, reason, operation, input, lane, diagnostics }) => ({
          key,
          action,
          reason,
          operation,
          input,
          lane,
          diagnostics: [...diagnostics],
        })),
      })),
    })),
    summary,
  };
}
