import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { isOpen } from "../../engine/claims/ledger-index.ts";
import { computePlan, type Host, type ResumeGate, resumable } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { Pin } from "../../model/call.ts";
import type { LedgerRecord } from "../../model/ledger-record.ts";
import type { PlannedPlan } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { askGit } from "../checkout/git.ts";
import { checkWorkspace, readPlans } from "../checkout/workspace.ts";
import { diagnose } from "../codes.ts";
import { type Context, withActionHost } from "../context.ts";
import { unreviewedChanges } from "../gate/admit.ts";
import { admitResume, type ResumeAdmission } from "../gate/admit-resume.ts";
import { asDiagnostic, incomplete, refused } from "../gate/refusal.ts";
import { type ActionResult, quiet } from "../report/action-result.ts";
import { refuse } from "../report/apply-comment.ts";
import { unappliedIn, withUnapplied } from "../report/unapplied.ts";
import { narrowSelection } from "../trigger/changed-plans.ts";
import type { ActionTask } from "../trigger/dispatch.ts";
import { errorsOf } from "./compute-plan.ts";
import { executeRun } from "./execute.ts";
import { readable, refuseAndFollow } from "./follow.ts";
import { ledgerRefusal } from "./ledger-refusal.ts";

type ResumeTask = Extract<ActionTask, { do: "resume" }>;

/**
 * Follows what is in flight to its end, and submits what an earlier run claimed but had not sent, if an apply would be allowed
 * to. A dispatch starts what was merged and never started, too.
 */
export async function resume(context: Context, task: ResumeTask): Promise<ActionResult> {
  const { inputs, workspace } = context;
  const documents = await readPlans(workspace, inputs.plans);
  const expected = { commits: [task.commit], files: undefined };
  const { diagnostics: missing } = await checkWorkspace(workspace, inputs.plans, documents, expected, askGit(context.env));
  if (errorsOf(missing).length > 0) return refuse(context, task.commit, [], incomplete(errorsOf(missing)));
  if (!documents.valid) {
    const diagnostics = errorsOf(documents.diagnostics);
    const what = "The restore plans are not valid. What is in flight of the valid ones was followed, and nothing was sent.";
    const why = refused("invalid", what, "correct them in a pull request; then run this job again", { diagnostics });
    return refuseAndFollow(context, task.commit, [], readable(documents), why);
  }
  const own = new Set<string>();
  const ending = await withActionHost(context, (host) => carryOn(context, task, documents.plans, host, own)).catch((error: unknown) => {
    if (!(error instanceof LedgerError)) throw error;
    return refuse(context, task.commit, [], ledgerRefusal(error));
  });
  return withUnapplied(context, ending, documents.plans, own);
}

/** `own`: filled with the names of plans that the result reports. */
async function carryOn(
  context: Context,
  task: ResumeTask,
  all: readonly RestorePlan[],
  host: Host,
  own: Set<string>,
): Promise<ActionResult> {
  const { inputs } = context;
  const { records } = await host.ledger.read();
  const open = [...records.values()].filter(isOpen);
  const claimed = new Set(open.map(({ plan }) => plan));
  const fresh = task.begin ? await neverStarted(context, all, host) : new Set<string>();
  const plans = all.filter(({ name }) => claimed.has(name) || fresh.has(name));
  const only = narrowSelection(inputs.only, plans);
  if (plans.length === 0 || only === undefined)
    return {
      ...quiet("Of the restore plans here, none is in flight or waits to be sent."),
      diagnostics: notHere(open, [], all),
    };
  const admission = await admitResume(context, host, task, plans);
  const pins = new Map<string, Pin>([...admission.granted.values()].flatMap((one) => [...one.pins]));
  const planned = await computePlan({ plans, only, offline: false, pins }, host);
  const strange = unreviewedChanges(planned, admission.granted);
  const granted = new Map([...admission.granted].filter(([name]) => !strange.has(name)));
  const refusals = new Map([...admission.refused, ...strange]);
  const begin = new Set([...fresh].filter((name) => granted.has(name)));
  const free = resumable(planned, { refused: new Map(), begin: fresh });
  const held = new Map([...refusals].filter(([name]) => free.plans.some((plan) => plan.name === name && sends(plan))));
  const gate: ResumeGate = { refused: new Map([...refusals].map(([name, refusal]) => [name, asDiagnostic(refusal)])), begin };
  const run = resumable(planned, gate);
  for (const name of begin) own.add(name);
  for (const name of held.keys()) own.add(name);
  const notes = [...admission.warnings, ...notHere(open, planned.plans, all)];
  return executeRun(context, host, {
    commit: task.commit,
    run,
    granted,
    refused: held,
    merged: withComments(admission),
    skipBlocked: true,
    notes,
  });
}

async function neverStarted({ inputs }: Context, plans: readonly RestorePlan[], host: Host): Promise<ReadonlySet<string>> {
  const only = narrowSelection(inputs.only, plans);
  if (only === undefined) return new Set();
  return new Set(unappliedIn(await computePlan({ plans, only, offline: true }, host)).map(({ plan }) => plan.name));
}

/** Whether anything of it would be sent, for the first time or again: what was accepted is only followed. */
const sends = (plan: PlannedPlan): boolean =>
  plan.entries.some((entry) =>
    entry.calls.some(
      ({ action, record }) => action === "restore" || action === "retry" || (action === "resume" && record?.state === "submitting"),
    ),
  );

/** Pull requests that get a comment; more are in flight at once only after something went badly wrong. */
const maxComments = 10;

const withComments = ({ merged }: ResumeAdmission) => merged.slice(0, maxComments);

/** What is in flight of calls that no plan here has: it can't be followed. */
function notHere(open: readonly LedgerRecord[], planned: readonly PlannedPlan[], all: readonly RestorePlan[]): Diagnostic[] {
  const keys = new Set(planned.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls.map((call) => call.key))));
  const compiled = new Set(planned.map(({ name }) => name));
  const names = new Set(all.map(({ name }) => name));
  const lost = open.filter(({ plan, key }) => !names.has(plan) || (compiled.has(plan) && !keys.has(key)));
  return [...new Set(lost.map(({ plan }) => plan))].map((name) =>
    diagnose(
      "warning",
      "begun-elsewhere",
      names.has(name)
        ? `restores of ${name} are in flight that the plan no longer asks for, so this run can't follow them`
        : `restores of ${name} are in flight, and that plan is not among the plans of this job`,
      "bring the plan back as it was, in a pull request, until they have ended",
    ),
  );
}
