import { authorizeAll, apply as carryOut, computePlan, type Host, resumable } from "../../engine/index.ts";
import { isOpen } from "../../engine/ledger-index.ts";
import type { ApplyReport } from "../../model/generated/apply-report.ts";
import type { ApplyPage } from "../../model/pages.ts";
import type { PlannedRun } from "../../model/planned.ts";
import type { RestorePlan } from "../../model/restore-plan.ts";
import { applyComment, applySummary } from "../../views/markdown/index.ts";
import { type Context, withActionHost } from "../context.ts";
import { type Ending, quiet } from "../ending.ts";
import { GitHubError } from "../github/error.ts";
import { markerOf } from "../instance.ts";
import { outcomeOf } from "../outcome.ts";
import { pageOf } from "../pages.ts";
import { problem } from "../problem.ts";
import { narrowed } from "../scope.ts";
import { readPlans } from "../workspace.ts";
import { onlyPlans, reportOn } from "./part.ts";
import { errorsOf } from "./planned.ts";
import { reportTally } from "./told.ts";

/** Follows what is in flight to its end, and submits what an earlier run took up but had not sent. Begins nothing new. */
export async function resume(context: Context, commit: string): Promise<Ending> {
  const { inputs, workspace } = context;
  const documents = await readPlans(workspace, inputs.plans);
  if (!documents.valid) {
    const diagnostics = errorsOf(documents.diagnostics);
    return {
      outcome: "refused",
      failureReason: "invalid",
      exit: 1,
      message: "The restore plans are not valid, so what is in flight can't be matched to them.",
      diagnostics,
      comments: [],
    };
  }
  return withActionHost(context, async (host) => {
    const { records } = await host.ledger.read();
    const begun = new Set([...records.values()].filter(isOpen).map(({ plan }) => plan));
    const plans = documents.plans.filter(({ name }) => begun.has(name));
    const only = narrowed(inputs.only, plans);
    const elsewhere = [...begun].filter((name) => !plans.some((plan) => plan.name === name));
    const diagnostics = elsewhere.map(notHere);
    if (plans.length === 0 || only === undefined)
      return { ...quiet("Of the restore plans here, none is in flight or waits to be sent."), diagnostics };
    const run = resumable(await computePlan({ plans, only, offline: false }, host), { refused: new Map(), begin: new Set() });
    return carryOn(context, commit, plans, run, host);
  });
}

const notHere = (name: string) =>
  problem(
    "info",
    "begun-elsewhere",
    `restores of ${name} are in flight, and that plan is not among the plans of this job`,
    "if its file was moved or removed, bring it back until they have ended",
  );

async function carryOn(context: Context, commit: string, plans: readonly RestorePlan[], run: PlannedRun, host: Host): Promise<Ending> {
  const { inputs, stop } = context;
  stop.beGraceful();
  const detach = !inputs.wait;
  const outcome = await carryOut(
    {
      run,
      authorizations: authorizeAll(run, { by: "person", actor: host.actor, tool: host.tool }),
      detach,
      skipBlocked: true,
      signal: stop.signal,
    },
    host,
  );
  if (outcome.is === "refused") {
    const diagnostics = outcome.diagnostics;
    return {
      outcome: "refused",
      failureReason: "blocked",
      exit: 1,
      message: "Another run is at work on these restores, or something else is in the way.",
      run,
      diagnostics,
      comments: [],
    };
  }
  const report = begunOnly(outcome.report);
  const ended = outcomeOf(report, outcome.interrupted, detach);
  const shown = {
    run,
    report,
    interrupted: outcome.interrupted,
    detached: detach,
    ...(ended.failureReason !== undefined && { failureReason: ended.failureReason }),
  };
  const page: ApplyPage = { ...pageOf(context, commit, ""), ...shown };
  const diagnostics = report.calls.flatMap(({ diagnostic }) => diagnostic ?? []);
  const comments = outcome.interrupted ? [] : await commentsFor(context, commit, plans, page);
  return { ...ended, message: reportTally(report), run, report, diagnostics, summary: applySummary(page), comments };
}

/** Calls that nobody had begun are not this run's business. */
function begunOnly(report: ApplyReport): ApplyReport {
  const calls = report.calls.filter(({ outcome, diagnostic }) => outcome !== "not-run" || diagnostic?.code !== "not-begun");
  const summary = { ...report.summary, "not-run": calls.filter(({ outcome }) => outcome === "not-run").length };
  return { ...report, calls, summary };
}

/** Plans whose pull requests are told; more are in flight at once only after something went badly wrong. */
const mostTold = 10;

/** The report goes where the plan came from: to the pull request that last changed its file. */
async function commentsFor(context: Context, commit: string, plans: readonly RestorePlan[], page: ApplyPage): Promise<Ending["comments"]> {
  const { inputs } = context;
  const byNumber = new Map<number, Set<string>>();
  for (const plan of plans.slice(0, mostTold)) {
    const number = await pullRequestOf(context, plan.file, commit);
    if (number !== undefined) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(plan.name));
  }
  const marker = markerOf(inputs, "apply");
  return [...byNumber].map(([number, names]) => {
    const own = {
      ...page,
      marker,
      ...(page.run && { run: onlyPlans(page.run, names) }),
      ...(page.report && { report: reportOn(page.report, names) }),
    };
    return { sticky: { number, marker, author: `${inputs.app}[bot]` }, body: applyComment(own) };
  });
}

/** Undefined where that can't be told: the report is in the job summary all the same. */
async function pullRequestOf({ repository }: Context, file: string, commit: string): Promise<number | undefined> {
  try {
    const changed = await repository.lastChange(file, commit);
    const found = changed === undefined ? [] : await repository.pullRequestsOf(changed);
    return found.find(({ mergedAt }) => mergedAt !== undefined)?.number;
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}
