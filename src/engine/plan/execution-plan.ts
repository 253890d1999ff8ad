import type { Pin } from "../../model/call.ts";
import type { ExecutionPlan, PlannedPin } from "../../model/generated/execution-plan.ts";
import { countActions, type PlannedRun } from "../../model/planned.ts";

const pinned = ({ kind, id, createdAt, expiresAt }: Pin): PlannedPin => ({
  kind,
  id,
  ...(createdAt !== undefined && { createdAt }),
  ...(expiresAt !== undefined && { expiresAt }),
});

/** Pure. The document that is printed and saved; schema/execution-plan.schema.json describes it. */
export function executionPlan({ plans, only }: Pick<PlannedRun, "plans" | "only">): ExecutionPlan {
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
    summary: { ...countActions({ plans }) },
  };
}
