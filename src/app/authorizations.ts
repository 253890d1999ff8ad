import { authorizationOf, type Host } from "../engine/index.ts";
import type { Authorization } from "../model/ledger-record.ts";
import type { PlannedRun } from "../model/planned.ts";
import { commitOfPlans } from "./commits.ts";
import type { Documents } from "./documents.ts";

/** What each plan of a run is authorized by when somebody runs apply, by its name. */
export async function personAuthorizations(
  { plans }: Pick<PlannedRun, "plans">,
  { textOf }: Pick<Documents, "textOf">,
  { actor, tool, workflowRun, env }: Pick<Host, "actor" | "tool" | "workflowRun" | "env">,
  cwd: string,
): Promise<ReadonlyMap<string, Authorization>> {
  const commits = await commitOfPlans(
    plans.map(({ file }) => file),
    cwd,
    textOf,
    env,
  );
  return new Map(
    plans.map((plan) => {
      const commit = commits.get(plan.file);
      const by = {
        by: "person",
        actor,
        tool,
        ...(workflowRun !== undefined && { workflowRun }),
        ...(commit !== undefined && { commit }),
      } as const;
      return [plan.name, authorizationOf(plan, by)];
    }),
  );
}
