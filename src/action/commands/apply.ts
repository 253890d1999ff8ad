import { allProviders } from "../../app/providers.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { computePlan, type Host, type ResumeGate, resumable } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { Pin } from "../../model/call.ts";
import type { Refusal } from "../../model/pages.ts";
import { countActions, type PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { askGit } from "../checkout/git.ts";
import { checkWorkspace, readPlans } from "../checkout/workspace.ts";
import { type Context, withActionHost } from "../context.ts";
import { type Admission, admit, type Granted, unreviewedChanges } from "../gate/admit.ts";
import { asDiagnostic, incomplete, refused, together, unclear } from "../gate/refusal.ts";
import type { ChangedFile } from "../github/resources.ts";
import { type ActionResult, quiet } from "../report/action-result.ts";
import { refuse } from "../report/apply-comment.ts";
import { onlyPlans } from "../report/filter-plans.ts";
import { withUnapplied } from "../report/unapplied.ts";
import { narrowSelection } from "../trigger/changed-plans.ts";
import type { Push } from "../trigger/event.ts";
import { type MergedPull, type PushedPlans, pushedPlans } from "../trigger/merged-pulls.ts";
import { errorsOf } from "./compute-plan.ts";
import { executeRun } from "./execute.ts";
import { inFlight, readable, refuseAndFollow } from "./follow.ts";
import { ledgerRefusal } from "./ledger-refusal.ts";

/** Restores what the merged pull request was reviewed to restore, and nothing else. */
export async function apply(context: Context, push: Push): Promise<ActionResult> {
  const merged: MergedPull[] = [];
  const checked: RestorePlan[] = [];
  const own = new Set<string>();
  const ending = await restore(context, push, merged, checked, own).catch((error: unknown) => {
    // Once anything was sent, trouble with the ledger is part of the report.
    if (!(error instanceof LedgerError)) throw error;
    return refuse(context, push.commit, merged, ledgerRefusal(error));
  });
  return withUnapplied(context, ending, checked, own);
}

/** Filled on the way: `merged` with the pull requests that get a report, `checked` with the plans that are valid, `own` with the names of those that this push is about. */
async function restore(
  context: Context,
  push: Push,
  merged: MergedPull[],
  checked: RestorePlan[],
  own: Set<string>,
): Promise<ActionResult> {
  const { inputs, workspace } = context;
  const reading = readPlans(workspace, inputs.plans);
  const git = askGit(context.env);
  const checkedOut = reading.then((read) => ({
    plans: read.plans,
    hold: (files: readonly ChangedFile[] | undefined) =>
      checkWorkspace(workspace, inputs.plans, read, { commits: [push.commit], files }, git),
  }));
  const pushed = await pushedPlans(context, push, checkedOut);
  const documents = await reading;
  merged.push(...pushed.merged);
  const end = (refusal: Refusal) => refuse(context, push.commit, pushed.merged, refusal);
  if (pushed.incomplete.length > 0) return end(incomplete(pushed.incomplete));
  if (!documents.valid) {
    const diagnostics = errorsOf(documents.diagnostics);
    const why = refused("invalid", "The merged restore plans are not valid. Nothing was sent.", "correct them in a pull request", {
      diagnostics,
    });
    return refuseAndFollow(context, push.commit, pushed.merged, readable(documents), why);
  }
  checked.push(...documents.plans);
  const plans = plansOf(pushed);
  for (const { name } of plans) own.add(name);
  if (pushed.unclear) return end(unclear());
  if (plans.length === 0) return { ...quiet("This push changes no restore plan."), diagnostics: documents.diagnostics };
  if (narrowSelection(inputs.only, plans) === undefined) return quiet("Nothing of what was merged is selected.");
  return withActionHost(context, async (host) => {
    const asked = { commit: push.commit, branch: push.branch, onePush: true, ...pushed, direct: pushed.unreviewed };
    return send(context, push, pushed, await admit(context, host, asked), host);
  });
}

const plansOf = ({ merged, unreviewed, doubtful }: PushedPlans): readonly RestorePlan[] => [
  ...new Set([...merged.flatMap(({ plans }) => plans), ...unreviewed, ...doubtful]),
];

/**
 * Sends what passed. What the default branch holds no longer is left out, and any other refusal keeps everything from being sent;
 * what is in flight of it is followed all the same.
 */
async function send(
  context: Context,
  push: Push,
  pushed: PushedPlans,
  { granted, refused: held, warnings }: Admission,
  host: Host,
): Promise<ActionResult> {
  const all = plansOf(pushed);
  const { commit } = push;
  const { merged } = pushed;
  const grave = together([...held.values()].filter(({ reason }) => reason !== "plan-superseded"));
  const going = grave === undefined ? granted : none;
  const flying = await inFlight(host, all);
  const plans = all.filter(({ name }) => going.has(name) || flying.has(name));
  const only = narrowSelection(context.inputs.only, plans);
  const why = grave ?? together([...held.values()]);
  if (plans.length === 0 || only === undefined)
    return why === undefined ? quiet("Nothing of what was merged is selected.") : withNotes(refuse(context, commit, merged, why), warnings);
  const pins = new Map<string, Pin>([...going.values()].flatMap((one) => [...one.pins]));
  const run = await computePlan({ plans, only, offline: false, pins }, host);
  const strange = unreviewedChanges(run, going);
  const sends = strange.size === 0 ? going : none;
  const stopped = together([...strange.values()]) ?? grave;
  const refusals = stopped === undefined ? held : new Map(all.map(({ name }) => [name, strange.get(name) ?? held.get(name) ?? stopped]));
  if (sends.size === 0 && flying.size === 0 && stopped !== undefined)
    return withNotes(refuse(context, commit, merged, stopped, run), warnings);
  const blocked = await blockedRefusal(refusals.size === 0 ? run : onlyPlans(run, new Set(sends.keys())));
  if (blocked !== undefined) return withNotes(refuse(context, commit, merged, blocked, run), warnings);
  const gate: ResumeGate = {
    refused: new Map([...refusals].map(([name, refusal]) => [name, asDiagnostic(refusal)])),
    begin: new Set(sends.keys()),
  };
  const work = { commit, granted: sends, refused: refusals, merged, notes: warnings };
  if (refusals.size === 0) return executeRun(context, host, { ...work, run, skipBlocked: false });
  return executeRun(context, host, { ...work, run: resumable(run, gate), skipBlocked: true });
}

const none: ReadonlyMap<string, Granted> = new Map();

const withNotes = (ending: ActionResult, notes: readonly Diagnostic[]): ActionResult => ({
  ...ending,
  diagnostics: [...ending.diagnostics, ...notes],
});

/** What keeps an execution plan from being carried out. */
async function blockedRefusal(run: PlannedRun): Promise<Refusal | undefined> {
  const diagnostics = errorsOf(run.diagnostics);
  if (diagnostics.length === 0 && countActions(run).blocked === 0) return undefined;
  const gone = new Set((await allProviders()).flatMap(({ about }) => about.backupGone));
  if (diagnostics.some(({ code }) => gone.has(code)))
    return refused(
      "backup-expired",
      "A backup that was reviewed no longer exists. Nothing was sent.",
      "choose one of those that exist, in a new pull request",
      { diagnostics },
    );
  return refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics });
}
