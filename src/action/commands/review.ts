import type { Pin } from "../../model/call.ts";
import type { Refusal } from "../../model/pages.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { approvers, countApprovals } from "../approvals.ts";
import type { Context } from "../context.ts";
import { differences } from "../difference.ts";
import { pinsOf, recordOf } from "../record.ts";
import { type Reviewed, reviewedOn } from "../reviewed.ts";
import { narrowed } from "../scope.ts";
import type { Merged } from "./merged.ts";
import { planned } from "./planned.ts";
import { approvalsMissing, notPlanned, planChanged } from "./refusal.ts";

/** What may be applied, with the backups that were reviewed. */
export interface Approved {
  readonly plans: readonly RestorePlan[];
  readonly pins: ReadonlyMap<string, Pin>;
  /** Keys of the only calls that may be sent. */
  readonly keys: ReadonlySet<string>;
}

/** Holds a merged pull request to the record of its last commit, and to the approvals it needs. Asks no cloud. */
export async function review(context: Context, merged: Merged): Promise<Approved | Refusal> {
  const { repository, inputs } = context;
  const { pullRequest, plans } = merged;
  const wanted = inputs.requireApprovals;
  const [reviewed, reviews] = await Promise.all([
    reviewedOn(repository, pullRequest.head, inputs),
    wanted > 0 ? repository.reviews(pullRequest.number) : Promise.resolve([]),
  ]);
  if (reviewed === undefined) return notPlanned(pullRequest);
  if (wanted > 0) {
    const logins = approvers(reviews, { author: pullRequest.author, commit: pullRequest.head, recordedAt: reviewed.recordedAt });
    const count = await countApprovals(repository, logins, wanted);
    if (count < wanted) return approvalsMissing(pullRequest, count, wanted);
  }
  return compare(context, plans, reviewed);
}

/** Compiles the merged tree with the recorded pins, digest by digest: that takes no cloud. */
async function compare(context: Context, plans: readonly RestorePlan[], reviewed: Reviewed): Promise<Approved | Refusal> {
  const pins = pinsOf(reviewed.plans);
  const only = narrowed(context.inputs.only, plans);
  if (only === undefined) return { plans: [], pins, keys: new Set() };
  const compiled = await planned(context, { plans, only, offline: true, pins });
  const found = differences(reviewed.plans, recordOf(compiled));
  if (found.length > 0) return planChanged(found);
  const keys = compiled.plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls.map((call) => call.key)));
  return { plans, pins, keys: new Set(keys) };
}
