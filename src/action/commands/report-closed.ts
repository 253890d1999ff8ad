import { prose } from "../../views/markdown/prose.ts";
import { readPlans } from "../checkout/workspace.ts";
import { diagnose } from "../codes.ts";
import type { Context } from "../context.ts";
import type { ChangedFile } from "../github/resources.ts";
import { type ActionResult, quiet } from "../report/action-result.ts";
import { withUnapplied } from "../report/unapplied.ts";
import { scopeOf } from "../trigger/changed-plans.ts";
import type { ActionTask } from "../trigger/dispatch.ts";

/** A merged pull request's `closed` event seems to apply, and can't: that is reported, unless it was about no restore plan. */
export async function reportClosed(context: Context, { number }: Extract<ActionTask, { do: "report-closed" }>): Promise<ActionResult> {
  const { repository, workspace, inputs } = context;
  const [files, documents] = await Promise.all([repository.pullRequestFiles(number), readPlans(workspace, inputs.plans)]);
  const { plans } = scopeOf(documents.plans, files);
  // What can't be read here, or is not checked out, may be a restore plan all the same.
  const unread = !documents.valid || documents.plans.length === 0;
  if (plans.length === 0 && !(unread && files?.some(mayBePlan)))
    return withUnapplied(
      context,
      quiet("Nothing to do: the pull request was closed, and it changes no restore plan."),
      documents.plans,
      new Set(),
    );
  const message = `pull request #${number} was merged, and its closed event restores nothing: only a push to the default branch applies`;
  const hint = "trigger the restoring job on push to the default branch, as docs/action.md shows it";
  return withUnapplied(
    context,
    {
      ...quiet(`Nothing was restored: ${message}.`),
      diagnostics: [diagnose("warning", "closed-not-applied", message, hint)],
      summary: `> [!WARNING]\n> **Nothing was restored.** ${prose(message)}.\n>\n> ${prose(hint)}\n`,
    },
    documents.plans,
    new Set(plans.map(({ name }) => name)),
  );
}

const mayBePlan = ({ path, removed }: ChangedFile): boolean => !removed && /\.ya?ml$/.test(path);
