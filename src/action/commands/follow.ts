import { computePlan, type Host, resumable } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { LedgerState } from "../../model/ledger-record.ts";
import type { Refusal } from "../../model/pages.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import type { WorkspaceDocuments } from "../checkout/workspace.ts";
import { type Context, withActionHost } from "../context.ts";
import { asDiagnostic, together } from "../gate/refusal.ts";
import type { ActionResult } from "../report/action-result.ts";
import { refuse } from "../report/apply-comment.ts";
import { narrowSelection } from "../trigger/changed-plans.ts";
import type { MergedPull } from "../trigger/merged-pulls.ts";
import { errorsOf } from "./compute-plan.ts";
import { executeRun } from "./execute.ts";
import { ledgerRefusal } from "./ledger-refusal.ts";

/** Where some files are invalid, the plans of the others. A name that stands twice is nobody's. */
export function readable({ plans, diagnostics }: Pick<WorkspaceDocuments, "plans" | "diagnostics">): RestorePlan[] {
  const broken = new Set(errorsOf(diagnostics).map(({ location }) => location?.file));
  const isAlone = ({ name }: RestorePlan) => plans.filter((plan) => plan.name === name).length === 1;
  return plans.filter((plan) => !broken.has(plan.file) && isAlone(plan));
}

/** Refuses to send anything, and follows what is in flight of `plans` to its end all the same. */
export async function refuseAndFollow(
  context: Context,
  commit: string,
  merged: readonly MergedPull[],
  plans: readonly RestorePlan[],
  refusal: Refusal,
): Promise<ActionResult> {
  const follow = async (host: Host): Promise<ActionResult> => {
    const flying = await inFlight(host, plans);
    const own = plans.filter(({ name }) => flying.has(name));
    const only = narrowSelection(context.inputs.only, own);
    if (own.length === 0 || only === undefined) return refuse(context, commit, merged, refusal);
    const refused = new Map([...own, ...merged.flatMap((one) => one.plans)].map(({ name }) => [name, refusal]));
    const planned = await computePlan({ plans: own, only, offline: false }, host);
    const gate = { refused: new Map(own.map(({ name }) => [name, asDiagnostic(refusal)])), begin: new Set<string>() };
    const run = resumable(planned, gate);
    return executeRun(context, host, { commit, run, granted: new Map(), refused, merged, skipBlocked: true, notes: [] });
  };
  try {
    return await withActionHost(context, follow);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return refuse(context, commit, merged, together([refusal, ledgerRefusal(error)]) ?? refusal);
  }
}

/** Names of plans of which something was sent and has not ended. */
export async function inFlight(host: Host, plans: readonly RestorePlan[]): Promise<ReadonlySet<string>> {
  const names = new Set(plans.map(({ name }) => name));
  const { records } = await host.ledger.read();
  const sent = [...records.values()].filter(({ plan, state }) => names.has(plan) && isInFlight(state));
  return new Set(sent.map(({ plan }) => plan));
}

/** An outcome that was unknown is followed too: the provider may list its job by now. */
const isInFlight = (state: LedgerState): boolean => state === "submitting" || state === "submitted" || state === "unknown";
