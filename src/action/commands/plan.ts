import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { CommitRecord, PlanPage } from "../../model/pages.ts";
import { countActions, type PlannedRun } from "../../model/planned.ts";
import { counted } from "../../views/format/human.ts";
import { planComment, planSummary } from "../../views/markdown/index.ts";
import { askGit } from "../checkout/git.ts";
import { checkWorkspace, coverageIn, readPlans, type WorkspaceDocuments } from "../checkout/workspace.ts";
import type { Context } from "../context.ts";
import { GitHubError } from "../github/error.ts";
import { checkName, reviewedOn } from "../record/find-plan-record.ts";
import { markerOf, recordPrefix } from "../record/job-scope.ts";
import { newestOf } from "../record/newest.ts";
import { encodeRecord, recordOf } from "../record/plan-record-codec.ts";
import { type ActionResult, quiet } from "../report/action-result.ts";
import { markUnplanned, planSticky } from "../report/mark-unplanned.ts";
import { pageOf } from "../report/page.ts";
import { withUnapplied } from "../report/unapplied.ts";
import { type ChangeScope, narrowSelection, scopeOf } from "../trigger/changed-plans.ts";
import type { PlanTrigger } from "../trigger/dispatch.ts";
import { emptyRun, errorsOf, planned, plannedForFork } from "./compute-plan.ts";

/** Says what merging would do: on the pull request, in its check, and in the job summary. */
export async function plan(context: Context, trigger: PlanTrigger): Promise<ActionResult> {
  try {
    return await planAll(context, trigger);
  } catch (error) {
    await markUnplanned(context, trigger);
    throw error;
  }
}

async function planAll(context: Context, trigger: PlanTrigger): Promise<ActionResult> {
  const { inputs, workspace } = context;
  const [files, read] = await Promise.all([changedFiles(context, trigger), readPlans(workspace, inputs.plans)]);
  const held = await checkWorkspace(workspace, inputs.plans, read, { commits: commitsOf(context, trigger), files }, askGit(context.env));
  const documents = withMore(read, held.diagnostics);
  const coverage = coverageIn(workspace, inputs.plans);
  const scope = scopeOf(documents.plans, held.files, (path) => coverage.of(path) === "plan");
  const ending = await planOf(context, trigger, documents, scope, errorsOf(held.diagnostics).length > 0);
  // A fork's token may not read the ledger.
  const skipped = trigger.is === "manual" || (trigger.is === "pull-request" && trigger.fork) || isElsewhere(trigger);
  if (skipped || !documents.valid) return ending;
  return withUnapplied(context, ending, documents.plans, new Set(scope.plans.map(({ name }) => name)));
}

/** What stands on another branch than the default is not there to be applied. */
const isElsewhere = ({ branch, defaultBranch }: { readonly branch: string; readonly defaultBranch?: string }): boolean =>
  branch !== "" && defaultBranch !== undefined && branch !== defaultBranch;

/** `incomplete`: the workspace lacks something of what is to be planned. */
async function planOf(
  context: Context,
  trigger: PlanTrigger,
  documents: WorkspaceDocuments,
  { plans, removed }: ChangeScope,
  incomplete: boolean,
): Promise<ActionResult> {
  const { inputs } = context;
  const commit = trigger.is === "pull-request" ? trigger.head : trigger.commit;
  const offline = trigger.is === "pull-request" && trigger.fork;
  const page = { ...pageOf(context, commit, trigger.is === "pull-request" ? markerOf(inputs, "plan") : ""), offline, removed };

  if (!documents.valid) {
    const invalid: PlanPage = { ...page, run: emptyRun, validation: documents.diagnostics };
    const title = incomplete
      ? "The workspace is not what is to be planned"
      : `${counted(errorsOf(documents.diagnostics).length, "error", "errors")} in restore plans`;
    const record = await leaveCheck(context, trigger, "failure", title);
    return {
      ...planPages(context, trigger, invalid, record),
      outcome: "refused",
      failureReason: "invalid",
      exit: 1,
      message: incomplete ? "The workspace does not hold what was to be planned." : "The restore plans are not valid.",
      diagnostics: documents.diagnostics,
    };
  }
  const only = narrowSelection(inputs.only, plans);
  if (plans.length === 0 || only === undefined) {
    const why = removed.length > 0 ? "Restore plans are only removed, which never drops a table." : "No restore plan is added or changed.";
    // A token that may not even do this, such as Dependabot's, is no harm where there is nothing to hold to.
    const record = await leaveCheck(context, trigger, "success", why, emptyRun).catch(forgiveForbidden);
    const nothing = planPages(context, trigger, { ...page, run: emptyRun }, record);
    return {
      ...quiet(why),
      ...nothing,
      diagnostics: documents.diagnostics,
      comments: nothing.comments.map((comment) => ({ ...comment, onlyUpdate: true })),
    };
  }

  const planning = { plans, only, offline };
  const [run, previous] = await Promise.all([
    offline ? plannedForFork(context, planning) : planned(context, planning),
    previouslyPlanned(context, trigger),
  ]);
  const shown: PlanPage = { ...page, run, ...(previous && { previous }) };
  // Offline, nothing is known of backups and targets: a fork passes or fails on validity alone.
  const blocked = !offline && (countActions(run).blocked > 0 || errorsOf(run.diagnostics).length > 0);
  const record = await leaveCheck(context, trigger, blocked ? "failure" : "success", tally(run), run);
  const ending = {
    ...planPages(context, trigger, shown, record),
    outcome: "planned" as const,
    run,
    message: tally(run),
    diagnostics: [...documents.diagnostics, ...run.diagnostics],
  };
  return blocked ? { ...ending, failureReason: "blocked", exit: 1 } : { ...ending, exit: 0 };
}

/** GitHub checks out a pull request as it would be merged; its head is as good. */
function commitsOf({ env }: Context, trigger: PlanTrigger): string[] {
  const own = trigger.is === "pull-request" ? trigger.head : trigger.commit;
  return trigger.is === "pull-request" ? [own, ...(env["GITHUB_SHA"] ? [env["GITHUB_SHA"]] : [])] : [own];
}

function withMore(documents: WorkspaceDocuments, more: readonly Diagnostic[]): WorkspaceDocuments {
  const diagnostics = [...more, ...documents.diagnostics];
  return { ...documents, diagnostics, valid: documents.valid && errorsOf(more).length === 0 };
}

function changedFiles({ repository }: Context, trigger: PlanTrigger) {
  switch (trigger.is) {
    case "pull-request":
      return repository.pullRequestFiles(trigger.number);
    case "merge-group":
      return repository.compare(trigger.base, trigger.commit).then(({ files }) => files);
    case "manual":
      return Promise.resolve(undefined);
    default:
      return trigger satisfies never;
  }
}

/** For marking what changed since; a record that can't be had only costs the marks. */
async function previouslyPlanned({ repository, inputs }: Context, trigger: PlanTrigger): Promise<CommitRecord | undefined> {
  if (trigger.is !== "pull-request" || trigger.fork || trigger.before === undefined) return undefined;
  const { before } = trigger;
  try {
    const reviewed = await reviewedOn(repository, before, inputs);
    return reviewed && { commit: before, plans: reviewed.plans };
  } catch (error) {
    if (error instanceof GitHubError) return undefined;
    throw error;
  }
}

/** The check on the pull request's head, with the record of what was planned. Without `run` it holds none. Resolves to its id. */
async function leaveCheck(
  { repository, inputs, runId, runUrl }: Context,
  trigger: PlanTrigger,
  conclusion: "success" | "failure",
  title: string,
  run?: PlannedRun,
): Promise<number | undefined> {
  if (trigger.is !== "pull-request" || trigger.fork) return undefined;
  const { pushedBy, number: pullRequest } = trigger;
  const { requireApprovals, onUnreviewed } = inputs;
  const origin = { pullRequest, ...(pushedBy !== undefined && { pushedBy }), inputs: { requireApprovals, onUnreviewed } };
  const text = run && encodeRecord(recordOf(run), origin);
  if (run !== undefined && text === undefined)
    throw new GitHubError("record-too-large", "what was planned does not fit into a check run", "split the pull request into several");
  const summary =
    "The comment on the pull request and the job summary say what merging restores. The text below is the record that an apply is held to.";
  const check = await repository.createCheckRun({
    name: checkName,
    head: trigger.head,
    conclusion,
    externalId: recordPrefix(inputs) + runId,
    title,
    summary,
    ...(text !== undefined && { text }),
    ...(runUrl !== undefined && { url: runUrl }),
  });
  if (check.app !== inputs.app)
    throw new GitHubError(
      "record-not-ours",
      `check runs of this token belong to the App ${check.app ?? "(none)"}, not to ${inputs.app}`,
      "set REINSTATE_GITHUB_APP to that App's slug, in every job",
    );
  return check.id;
}

function forgiveForbidden(error: unknown): undefined {
  if (!(error instanceof GitHubError && error.status === 403)) throw error;
}

function planPages(
  { inputs, repository }: Context,
  trigger: PlanTrigger,
  page: PlanPage,
  record: number | undefined,
): Pick<ActionResult, "summary" | "comments"> {
  const summary = planSummary({ ...page, marker: "" });
  if (trigger.is !== "pull-request" || trigger.fork) return { summary, comments: [] };
  const sticky = planSticky(inputs, trigger.number);
  const body = planComment({ ...page, ...(record !== undefined && { record }) });
  return { summary, comments: [{ sticky, body, newest: newestOf(repository, inputs, trigger.number, trigger.head) }] };
}

function tally(run: PlannedRun): string {
  const summary = countActions(run);
  const { restore, resume, retry, none, blocked } = summary;
  const parts = [
    [restore, "to restore"],
    [resume, "to resume"],
    [retry, "to retry"],
    [blocked, "blocked"],
    [none, "done"],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, words]) => `${count} ${words}`)
      .join(", ") || "nothing to restore"
  );
}
