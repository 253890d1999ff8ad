import { prose } from "./shared-views-markdown-prose.js";
import { diagnose, quiet, readPlans } from "./shared-action-action-checkout-action-report-action-runner.js";
import { scopeOf, withUnapplied } from "./shared-action-action-report-action-trigger.js";
// src/action/commands/report-closed.ts
async function reportClosed(context, { number }) {
	const { repository, workspace, inputs } = context;
	const [files, documents] = await Promise.all([repository.pullRequestFiles(number), readPlans(workspace, inputs.plans)]);
	const { plans } = scopeOf(documents.plans, files);
	const unread = !documents.valid || documents.plans.length === 0;
	if (plans.length === 0 && !(unread && files?.some(mayBePlan))) return withUnapplied(context, quiet("Nothing to do: the pull request was closed, and it changes no restore plan."), documents.plans, new Set());
	const message = `pull request #${number} was merged, and its closed event restores nothing: only a push to the default branch applies`;
	const hint = "trigger the restoring job on push to the default branch, as docs/action.md shows it";
	return withUnapplied(context, {
		...quiet(`Nothing was restored: ${message}.`),
		diagnostics: [diagnose("warning", "closed-not-applied", message, hint)],
		summary: `> [!WARNING]\n> **Nothing was restored.** ${prose(message)}.\n>\n> ${prose(hint)}\n`
	}, documents.plans, new Set(plans.map(({ name }) => name)));
}
const mayBePlan = ({ path, removed }) => !removed && /\.ya?ml$/.test(path);
export { reportClosed };
