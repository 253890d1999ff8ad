import type { Authorization } from "../../model/ledger-record.ts";
import type { PlannedPlan, PlannedRun } from "../../model/planned.ts";

/** What an authorization says beside the restore plan's own words. */
export type Authorizing = Omit<Authorization, "digest" | "description" | "labels">;

/** Pure. `by`, with what the restore plan says of itself. */
export function authorizationOf({ digest, description, labels }: PlannedPlan, by: Authorizing): Authorization {
  return {
    ...by,
    digest,
    ...(description !== undefined && { description }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}

/** Pure. All plans of a run, each authorized the same way: what somebody asks for who runs apply. */
export const authorizeAll = (run: PlannedRun, by: Authorizing): ReadonlyMap<string, Authorization> =>
  new Map(run.plans.map((plan) => [plan.name, authorizationOf(plan, by)]));
