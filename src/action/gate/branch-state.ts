import { checkDocuments } from "../../app/documents.ts";
import { computePlan, type Host } from "../../engine/index.ts";
import { mapLimit } from "../../engine/util/map-limit.ts";
import type { Pin } from "../../model/call.ts";
import type { PlannedPlan } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { Repository } from "../github/repository.ts";
import { narrowSelection } from "../trigger/changed-plans.ts";

/** What the tip of the default branch has in a plan's place. */
export type BranchState = "same" | "gone" | "changed";

export interface BranchQuestion {
  /** The commit that the default branch points to now. */
  readonly tip: string;
  readonly only: readonly string[];
  readonly pins: ReadonlyMap<string, Pin>;
}

/** Files that are asked for at once. */
const parallel = 4;

/**
 * Holds compiled plans against what the default branch says now: a run may start long after its push, and its checkout may be
 * of something else. Only the digest counts, so what the branch changed elsewhere is no matter.
 */
export async function branchStates(
  plans: readonly PlannedPlan[],
  { tip, only, pins }: BranchQuestion,
  repository: Pick<Repository, "textAt">,
  host: Host,
): Promise<ReadonlyMap<string, BranchState>> {
  const files = [...new Set(plans.map(({ file }) => file))];
  const found = await mapLimit(files, parallel, async (file) => [file, await plansAt(file, tip, repository)] as const);
  const there = new Map(found);
  const compared = await mapLimit(plans, 1, async (plan): Promise<readonly [string, BranchState]> => {
    const stands = there.get(plan.file);
    if (stands === undefined) return [plan.name, "gone"];
    if (stands === "invalid") return [plan.name, "changed"];
    const own = stands.filter(({ name }) => name === plan.name);
    if (own.length === 0) return [plan.name, "gone"];
    const chosen = narrowSelection(only, own);
    if (chosen === undefined) return [plan.name, "changed"];
    const compiled = await computePlan({ plans: own, only: chosen, offline: true, pins }, host);
    return [plan.name, compiled.plans[0]?.digest === plan.digest ? "same" : "changed"];
  });
  return new Map(compared);
}

/** Undefined: no such file. */
async function plansAt(
  file: string,
  tip: string,
  repository: Pick<Repository, "textAt">,
): Promise<readonly RestorePlan[] | "invalid" | undefined> {
  const text = await repository.textAt(file, tip);
  if (text === undefined) return undefined;
  const documents = await checkDocuments([{ path: file, text }], []);
  return documents.valid ? documents.plans : "invalid";
}
