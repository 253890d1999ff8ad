import { errorFrom } from "../../diagnostic/diagnostic.ts";
import type { Host } from "../../engine/index.ts";
import type { Refusal } from "../../model/pages.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { Context } from "../context.ts";
import { GitHubError } from "../github/error.ts";
import type { Repository } from "../github/repository.ts";
import type { MergedPull } from "../trigger/merged-pulls.ts";
import { originOf } from "../trigger/origins.ts";
import { type Admission, admit } from "./admit.ts";
import { refused, superseded } from "./refusal.ts";

export interface ResumeAdmission extends Admission {
  /** Where the plans came from, as GitHub has it. */
  readonly merged: readonly MergedPull[];
}

/**
 * Finds the merged pull request that last changed each plan on the default branch, and holds it to the same review as a push
 * does. Where GitHub can't be asked nothing may be sent, while what is in flight can be followed all the same.
 */
export async function admitResume(
  context: Context,
  host: Host,
  { commit, branch }: { readonly commit: string; readonly branch: string },
  plans: readonly RestorePlan[],
): Promise<ResumeAdmission> {
  const merged = new Map<number, { pullRequest: MergedPull["pullRequest"]; plans: RestorePlan[] }>();
  const direct: RestorePlan[] = [];
  const doubtful: RestorePlan[] = [];
  const gone = new Map<string, Refusal>();
  try {
    const repository = cachingTexts(context.repository);
    const tip = await repository.branchTip(branch);
    for (const plan of plans) {
      if ((await repository.textAt(plan.file, tip)) === undefined) {
        gone.set(plan.name, superseded(plan.name, plan.file, branch, "gone"));
        continue;
      }
      const origin = await originOf(repository, plan.file, tip, branch);
      if (origin?.is === "merged") {
        const known = merged.get(origin.pullRequest.number) ?? { pullRequest: origin.pullRequest, plans: [] };
        known.plans.push(plan);
        merged.set(origin.pullRequest.number, known);
      } else if (origin?.is === "direct") direct.push(plan);
      else doubtful.push(plan);
    }
    const asked = { commit, branch, tip, merged: [...merged.values()], direct, doubtful, onePush: false };
    const admission = await admit({ ...context, repository }, host, asked);
    return { ...admission, refused: new Map([...admission.refused, ...gone]), merged: asked.merged };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const why = trouble(error);
    return { granted: new Map(), refused: new Map(plans.map(({ name }) => [name, why])), warnings: [], merged: [...merged.values()] };
  }
}

/** A file at a commit stays what it is. */
function cachingTexts(repository: Repository): Repository {
  const texts = new Map<string, Promise<string | undefined>>();
  const textAt = (path: string, commit: string) => {
    const known = texts.get(`${commit}:${path}`) ?? repository.textAt(path, commit);
    texts.set(`${commit}:${path}`, known);
    return known;
  };
  return { ...repository, textAt };
}

function trouble(error: GitHubError): Refusal {
  return refused(
    "blocked",
    "GitHub can't be asked whether these plans were reviewed, so nothing of them was sent.",
    "mend that, then run this job again",
    { diagnostics: [errorFrom(error)] },
  );
}
