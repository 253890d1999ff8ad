import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Host } from "../../engine/index.ts";
import type { Refusal } from "../../model/pages.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { Merged } from "../commands/merged.ts";
import type { Context } from "../context.ts";
import { GitHubError } from "../github/error.ts";
import { type Admission, admit } from "./admit.ts";
import { originOf } from "./origins.ts";
import { refused } from "./refusal.ts";

export interface Judged extends Admission {
  /** Where the plans came from, by what GitHub tells. */
  readonly merged: readonly Merged[];
}

/**
 * Finds the merged pull request that last changed each plan on the default branch, and holds it to the same review as a push
 * does. Where GitHub can't be asked nothing may be sent, while what is in flight can be followed all the same.
 */
export async function judge(
  context: Context,
  host: Host,
  { commit, branch }: { readonly commit: string; readonly branch: string },
  plans: readonly RestorePlan[],
): Promise<Judged> {
  const merged = new Map<number, { pullRequest: Merged["pullRequest"]; plans: RestorePlan[] }>();
  const direct: RestorePlan[] = [];
  const doubtful: RestorePlan[] = [];
  try {
    const { repository } = context;
    const tip = await repository.branchTip(branch);
    for (const plan of plans) {
      const origin = await originOf(repository, plan.file, tip, branch);
      if (origin?.is === "merged") {
        const known = merged.get(origin.pullRequest.number) ?? { pullRequest: origin.pullRequest, plans: [] };
        known.plans.push(plan);
        merged.set(origin.pullRequest.number, known);
      } else if (origin?.is === "direct") direct.push(plan);
      else doubtful.push(plan);
    }
    const asked = { commit, branch, tip, merged: [...merged.values()], direct, doubtful, onePush: false };
    return { ...(await admit(context, host, asked)), merged: asked.merged };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const why = trouble(error);
    return { granted: new Map(), refused: new Map(plans.map(({ name }) => [name, why])), warnings: [], merged: [...merged.values()] };
  }
}

function trouble({ code, message, hint }: GitHubError): Refusal {
  const diagnostics: readonly Diagnostic[] = [{ severity: "error", code, message, hint }];
  return refused(
    "blocked",
    "GitHub can't be asked whether these plans were reviewed, so nothing of them was sent.",
    "mend that, then run this job again",
    { diagnostics },
  );
}
