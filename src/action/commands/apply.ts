import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { authorizeAll, apply as carryOut, computePlan, type Host } from "../../engine/index.ts";
import { LedgerError } from "../../ledger/ledger.ts";
import type { Pin } from "../../model/call.ts";
import type { Refusal } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { type Context, withActionHost } from "../context.ts";
import { type Ending, quiet } from "../ending.ts";
import type { Trigger } from "../event.ts";
import { outcomeOf } from "../outcome.ts";
import { narrowed } from "../scope.ts";
import { readPlans } from "../workspace.ts";
import { type Merged, whatWasPushed } from "./merged.ts";
import { errorsOf } from "./planned.ts";
import { planChanged, refused, unclear, unreviewed } from "./refusal.ts";
import { type Approved, review } from "./review.ts";
import { problemsOf, refuse, reportTally, told } from "./told.ts";

type Push = Extract<Trigger, { is: "push" }>;

/** Restores what the merged pull request was reviewed to restore, and nothing else. */
export async function apply(context: Context, push: Push): Promise<Ending> {
  const merged: Merged[] = [];
  try {
    return await restore(context, push, merged);
  } catch (error) {
    // Once anything was sent, trouble with the ledger is part of the report.
    if (!(error instanceof LedgerError)) throw error;
    const { code, message, hint } = error;
    const diagnostics: Diagnostic[] = [{ severity: "error", code, message, ...(hint !== undefined && { hint }) }];
    return refuse(
      context,
      push,
      merged,
      refused("blocked", "The ledger can't be used, so nothing was sent.", "mend that, then run this job again", { diagnostics }),
    );
  }
}

/** `merged`: filled with the pull requests that are to be told. */
async function restore(context: Context, push: Push, merged: Merged[]): Promise<Ending> {
  const { inputs, workspace } = context;
  const reading = readPlans(workspace, inputs.plans);
  const pushed = await whatWasPushed(
    context,
    push,
    reading.then(({ plans }) => plans),
  );
  const documents = await reading;
  merged.push(...pushed.merged);
  const end = (refusal: Refusal) => refuse(context, push, pushed.merged, refusal);
  if (!documents.valid) {
    const diagnostics = errorsOf(documents.diagnostics);
    return end(
      refused("invalid", "The merged restore plans are not valid. Nothing was sent.", "correct them in a pull request", { diagnostics }),
    );
  }
  if (inputs.onUnreviewed === "refuse" && pushed.unclear) return end(unclear());
  const direct = pushed.unclear ? documents.plans : pushed.unreviewed;
  if (inputs.onUnreviewed === "refuse" && direct.length > 0) return end(unreviewed(direct.map(({ name }) => name)));
  if (direct.length === 0 && pushed.merged.length === 0)
    return { ...quiet("This push changes no restore plan."), diagnostics: documents.diagnostics };

  const approved: Approved[] = [];
  for (const merged of pushed.merged) {
    const one = await review(context, merged);
    if ("reason" in one) return end(one);
    approved.push(one);
  }
  return withActionHost(context, async (host) => {
    const plans = [...new Set([...approved.flatMap((one) => one.plans), ...direct])];
    const only = narrowed(inputs.only, plans);
    if (only === undefined || plans.length === 0) return quiet("Nothing of what was merged is selected.");
    const pins = new Map<string, Pin>(approved.flatMap((one) => [...one.pins]));
    const run = await computePlan({ plans, only, offline: false, pins }, host);
    const refusal = hindrance(run, approved, new Set(direct));
    if (refusal !== undefined) return refuse(context, push, pushed.merged, refusal, run);
    return send(context, push, pushed.merged, run, host);
  });
}

/** What keeps an execution plan from being carried out. */
function hindrance(run: PlannedRun, approved: readonly Approved[], direct: ReadonlySet<RestorePlan>): Refusal | undefined {
  const keys = new Set(approved.flatMap((one) => [...one.keys]));
  const free = new Set([...direct].map(({ name }) => name));
  const strange = run.plans
    .filter((plan) => !free.has(plan.name))
    .flatMap((plan) =>
      plan.entries
        .filter((entry) => entry.calls.some((call) => !keys.has(call.key)))
        .map((entry) => ({ plan: plan.name, entry: entry.id })),
    );
  if (strange.length > 0) return planChanged(strange.map((one) => ({ ...one, change: "changed", fields: [] })));
  const diagnostics = errorsOf(run.diagnostics);
  if (diagnostics.length === 0 && run.document.summary.blocked === 0) return undefined;
  if (diagnostics.some(({ code }) => gone.has(code)))
    return refused(
      "backup-expired",
      "A backup that was reviewed no longer exists. Nothing was sent.",
      "choose one of those that exist, in a new pull request",
      { diagnostics },
    );
  return refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics });
}

/** What providers say of a backup that is no longer there. */
const gone = new Set(["backup-expired", "backup-not-found", "restore-time-unavailable"]);

async function send(context: Context, push: Push, merged: readonly Merged[], run: PlannedRun, host: Host): Promise<Ending> {
  const { inputs, stop } = context;
  stop.beGraceful();
  const detach = !inputs.wait;
  const outcome = await carryOut(
    {
      run,
      authorizations: authorizeAll(run, { by: "person", actor: host.actor, tool: host.tool }),
      detach,
      skipBlocked: false,
      signal: stop.signal,
    },
    host,
  );
  if (outcome.is === "refused") {
    const diagnostics = outcome.diagnostics;
    return refuse(
      context,
      push,
      merged,
      refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics }),
      run,
    );
  }
  const { report, interrupted } = outcome;
  const ended = outcomeOf(report, interrupted, detach);
  const show = { run, report, interrupted, ...(ended.failureReason !== undefined && { failureReason: ended.failureReason }) };
  return { ...told(context, push, merged, show), ...ended, run, report, message: reportTally(report), diagnostics: problemsOf(report) };
}
