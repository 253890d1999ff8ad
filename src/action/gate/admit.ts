import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { isOpen } from "../../engine/claims/ledger-index.ts";
import { type Authorizing, authorizationOf, computePlan, type Host } from "../../engine/index.ts";
import type { LedgerSnapshot } from "../../ledger/ledger.ts";
import type { Pin } from "../../model/call.ts";
import type { Authorization } from "../../model/ledger-record.ts";
import type { Refusal } from "../../model/pages.ts";
import type { PlannedPlan, PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { Context } from "../context.ts";
import type { PullRequest } from "../github/resources.ts";
import { differences } from "../record/difference.ts";
import { pinsOf, recordOf } from "../record/plan-record-codec.ts";
import { narrowSelection } from "../trigger/changed-plans.ts";
import { branchStates } from "./branch-state.ts";
import { planChanged, superseded, unclear, unreviewed } from "./refusal.ts";
import { type ReviewedPull, review } from "./review.ts";
import { type OtherInputs, strictestInputs } from "./strictest-inputs.ts";

/** Restore plans of the checkout that somebody wants to send something of, by how they came to the default branch. */
export interface AdmissionRequest {
  readonly commit: string;
  /** The default branch. */
  readonly branch: string;
  /** The commit that it points to now; asked for where it is left out. */
  readonly tip?: string;
  readonly merged: readonly { readonly pullRequest: PullRequest; readonly plans: readonly RestorePlan[] }[];
  /** Pushed without a pull request. */
  readonly direct: readonly RestorePlan[];
  /** It is unclear how they came there. */
  readonly doubtful: readonly RestorePlan[];
  /** Everything of one push: then the pull requests' plans have to be all there, as they were planned together. */
  readonly onePush: boolean;
}

export interface Granted {
  readonly authorizing: Authorizing;
  readonly pins: ReadonlyMap<string, Pin>;
  /** Keys of the only calls that may be sent; undefined where nothing was reviewed. */
  readonly keys?: ReadonlySet<string>;
}

/** By the names of restore plans. */
export interface Admission {
  readonly granted: ReadonlyMap<string, Granted>;
  readonly refused: ReadonlyMap<string, Refusal>;
  readonly warnings: readonly Diagnostic[];
}

/**
 * The one gate before anything is sent, whoever asks: a push, a resume, a dispatch. A plan passes that stands on the default
 * branch now, whose pull request was planned with this very digest and these pins, and has its approvals. What the ledger says
 * of earlier runs can ask for more approvals, and grants nothing. Asks no cloud. Throws LedgerError and GitHubError.
 */
export async function admit(context: Context, host: Host, asked: AdmissionRequest): Promise<Admission> {
  const { repository, inputs } = context;
  const snapshot = await host.ledger.read();
  let tip = asked.tip;
  const still = frozen(host, snapshot);
  const granted = new Map<string, Granted>();
  const refused = new Map<string, Refusal>();
  const warnings: Diagnostic[] = [];
  const elsewhere: OtherInputs[] = [];
  const refuse = (plans: readonly Pick<RestorePlan, "name">[], refusal: Refusal) => {
    for (const { name } of plans) refused.set(name, refusal);
  };
  const grant = async (plans: readonly PlannedPlan[], pins: Granted["pins"], authorizing: Authorizing, reviewed: boolean) => {
    tip ??= await repository.branchTip(asked.branch);
    const standing = await branchStates(plans, { tip, only: inputs.only, pins }, repository, still);
    for (const plan of plans) {
      const stands = standing.get(plan.name) ?? "gone";
      if (stands !== "same") refuse([plan], superseded(plan.name, plan.file, asked.branch, stands));
      else granted.set(plan.name, { authorizing, pins, ...(reviewed && { keys: keysOf(plan) }) });
    }
  };
  const by: Omit<Authorizing, "by"> = {
    actor: host.actor,
    tool: host.tool,
    ...(host.workflowRun !== undefined && { workflowRun: host.workflowRun }),
    commit: asked.commit,
  };

  for (const { pullRequest, plans } of asked.merged) {
    const names = new Set(plans.map(({ name }) => name));
    const reviewed = await review(context, pullRequest, requiredByLedger(snapshot, names));
    if ("reason" in reviewed) {
      refuse(plans, reviewed);
      continue;
    }
    warnings.push(...reviewed.inputs.warnings);
    elsewhere.push({ where: `pull request #${pullRequest.number}`, inputs: { onUnreviewed: reviewed.inputs.onUnreviewed } });
    const recorded = asked.onePush ? reviewed.plans : reviewed.plans.filter(({ name }) => names.has(name));
    const pins = pinsOf(recorded);
    const compiled = await compile(plans, pins, inputs.only, still);
    if (compiled === undefined) continue;
    const found = differences(recorded, recordOf(compiled));
    if (found.length > 0) refuse(plans, planChanged(found, inputs.only));
    else await grant(compiled.plans, pins, { ...by, by: "review", pullRequest: onRecord(reviewed) }, true);
  }

  if (asked.doubtful.length > 0) refuse(asked.doubtful, unclear(asked.doubtful.map(({ name }) => name)));
  const decided = asked.onePush ? strictestInputs(inputs, elsewhere) : inputs;
  if (asked.direct.length > 0 && decided.onUnreviewed === "refuse") refuse(asked.direct, unreviewed(asked.direct.map(({ name }) => name)));
  else {
    const compiled = await compile(asked.direct, new Map(), inputs.only, still);
    if (compiled !== undefined) await grant(compiled.plans, new Map(), { ...by, by: "direct" }, false);
  }
  for (const name of refused.keys()) granted.delete(name);
  return { granted, refused, warnings: [...new Map(warnings.map((one) => [one.message, one])).values()] };
}

/** Undefined: nothing of it is selected. */
async function compile(
  plans: readonly RestorePlan[],
  pins: ReadonlyMap<string, Pin>,
  selected: readonly string[],
  host: Host,
): Promise<PlannedRun | undefined> {
  const only = narrowSelection(selected, plans);
  return only === undefined || plans.length === 0 ? undefined : computePlan({ plans, only, offline: true, pins }, host);
}

const keysOf = (plan: PlannedPlan): ReadonlySet<string> => new Set(plan.entries.flatMap((entry) => entry.calls.map((call) => call.key)));

/** How many approvals the claims of earlier runs were made under. */
function requiredByLedger({ records }: LedgerSnapshot, plans: ReadonlySet<string>): OtherInputs[] {
  return [...records.values()].flatMap((record) => {
    const requireApprovals = record.claim?.authorization?.pullRequest?.requiredApprovals;
    if (!plans.has(record.plan) || !isOpen(record) || requireApprovals === undefined) return [];
    return [{ where: "the ledger", inputs: { requireApprovals } }];
  });
}

function onRecord({ pullRequest, approvedBy, inputs }: ReviewedPull): NonNullable<Authorization["pullRequest"]> {
  const { number, url, author, mergedBy } = pullRequest;
  return {
    number,
    ...(url !== undefined && { url }),
    author,
    approvedBy,
    requiredApprovals: inputs.requireApprovals,
    ...(mergedBy !== undefined && { mergedBy }),
  };
}

/** The host with a ledger that stands still, so that everything is held against one moment. */
const frozen = (host: Host, snapshot: LedgerSnapshot): Host => ({
  ...host,
  ledger: {
    url: host.ledger.url,
    read: () => Promise.resolve(snapshot),
    update: (decide) => host.ledger.update(decide),
    close: () => host.ledger.close(),
  },
});

/** Plans of which a run would send something else than what was reviewed: a backup that only the ledger names, say. */
export function unreviewedChanges(run: PlannedRun, granted: ReadonlyMap<string, Granted>): Map<string, Refusal> {
  const found = new Map<string, Refusal>();
  for (const plan of run.plans) {
    const keys = granted.get(plan.name)?.keys;
    const strange = keys && plan.entries.filter((entry) => entry.calls.some((call) => !keys.has(call.key)));
    if (strange === undefined || strange.length === 0) continue;
    found.set(plan.name, planChanged(strange.map(({ id }) => ({ plan: plan.name, entry: id, change: "changed", fields: [] }))));
  }
  return found;
}

/** What is written beside each call of the plans that passed. */
export const authorizationsOf = (run: PlannedRun, granted: ReadonlyMap<string, Granted>): ReadonlyMap<string, Authorization> =>
  new Map(
    run.plans.flatMap((plan) => {
      const one = granted.get(plan.name);
      return one === undefined ? [] : [[plan.name, authorizationOf(plan, one.authorizing)] as const];
    }),
  );
