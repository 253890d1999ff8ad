import { counted } from "./shared-views-format-human.js";
import { emptyRun, errorsOf, markerOf, narrowed, pageOf, planComment, planSummary, planned, plannedForFork, recordPrefix, scopeOf } from "./shared-action-action-commands-ledger-views-markdown.js";
import { GitHubError, quiet, readPlans } from "./shared-action-action-github.js";
import { checkName, encodeRecord, recordOf, reviewedOn } from "./shared-action.js";
// src/action/commands/plan.ts
async function plan(context, trigger) {
	const { inputs, workspace } = context;
	const [files, documents] = await Promise.all([changedFiles(context, trigger), readPlans(workspace, inputs.plans)]);
	const commit = trigger.is === "pull-request" ? trigger.head : trigger.commit;
	const { plans, removed } = scopeOf(documents.plans, files);
	const offline = trigger.is === "pull-request" && trigger.fork;
	const page = {
		...pageOf(context, commit, trigger.is === "pull-request" ? markerOf(inputs, "plan") : ""),
		offline,
		removed
	};
	if (!documents.valid) {
		const invalid = {
			...page,
			run: emptyRun,
			validation: documents.diagnostics
		};
		await leaveCheck(context, trigger, "failure", `${counted(errorsOf(documents.diagnostics).length, "error", "errors")} in restore plans`);
		return {
			...told(context, trigger, invalid),
			outcome: "refused",
			failureReason: "invalid",
			exit: 1,
			message: "The restore plans are not valid.",
			diagnostics: documents.diagnostics
		};
	}
	const only = narrowed(inputs.only, plans);
	if (plans.length === 0 || only === void 0) {
		const why = removed.length > 0 ? "Restore plans are only removed, which never drops a table." : "No restore plan is added or changed.";
		await leaveCheck(context, trigger, "success", why, emptyRun).catch(forgiveForbidden);
		const nothing = told(context, trigger, {
			...page,
			run: emptyRun
		});
		return {
			...quiet(why),
			...nothing,
			diagnostics: documents.diagnostics,
			comments: nothing.comments.map((comment) => ({
				...comment,
				onlyUpdate: true
			}))
		};
	}
	const planning = {
		plans,
		only,
		offline
	};
	const [run, previous] = await Promise.all([offline ? plannedForFork(context, planning) : planned(context, planning), previouslyPlanned(context, trigger)]);
	const shown = {
		...page,
		run,
		...previous && { previous }
	};
	const blocked = !offline && (run.document.summary.blocked > 0 || errorsOf(run.diagnostics).length > 0);
	await leaveCheck(context, trigger, blocked ? "failure" : "success", tally(run), run);
	const ending = {
		...told(context, trigger, shown),
		outcome: "planned",
		run,
		message: tally(run),
		diagnostics: [...documents.diagnostics, ...run.diagnostics]
	};
	return blocked ? {
		...ending,
		failureReason: "blocked",
		exit: 1
	} : {
		...ending,
		exit: 0
	};
}
function changedFiles({ repository }, trigger) {
	switch (trigger.is) {
		case "pull-request": return repository.pullRequestFiles(trigger.number);
		case "merge-group": return repository.compare(trigger.base, trigger.commit).then(({ files }) => files);
		case "manual": return Promise.resolve(void 0);
		default: return trigger;
	}
}
async function previouslyPlanned({ repository, inputs }, trigger) {
	if (trigger.is !== "pull-request" || trigger.fork || trigger.before === void 0) return void 0;
	const { before } = trigger;
	try {
		const reviewed = await reviewedOn(repository, before, inputs);
		return reviewed && {
			commit: before,
			plans: reviewed.plans
		};
	} catch (error) {
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}
async function leaveCheck({ repository, inputs, runId, runUrl }, trigger, conclusion, title, run) {
	if (trigger.is !== "pull-request" || trigger.fork) return;
	const text = run && encodeRecord(recordOf(run));
	if (run !== void 0 && text === void 0) throw new GitHubError("record-too-large", "what was planned does not fit into a check run", "split the pull request into several");
	const check = await repository.createCheckRun({
		name: checkName,
		head: trigger.head,
		conclusion,
		externalId: recordPrefix(inputs) + runId,
		title,
		summary: "The comment on the pull request and the job summary say what merging restores. The text below is the record that an apply is held to.",
		...text !== void 0 && { text },
		...runUrl !== void 0 && { url: runUrl }
	});
	if (check.app !== inputs.app) throw new GitHubError("record-not-ours", `check runs of this token belong to the App ${check.app ?? "(none)"}, not to ${inputs.app}`, "set REINSTATE_GITHUB_APP to that App's slug, in every job");
}
function forgiveForbidden(error) {
	if (!(error instanceof GitHubError && error.status === 403)) throw error;
}
function told({ inputs }, trigger, page) {
	const summary = planSummary({
		...page,
		marker: ""
	});
	if (trigger.is !== "pull-request" || trigger.fork) return {
		summary,
		comments: []
	};
	return {
		summary,
		comments: [{
			sticky: {
				number: trigger.number,
				marker: page.marker,
				author: `${inputs.app}[bot]`
			},
			body: planComment(page)
		}]
	};
}
function tally({ document: { summary } }) {
	const { restore, resume, retry, none, blocked } = summary;
	return [
		[restore, "to restore"],
		[resume, "to resume"],
		[retry, "to retry"],
		[blocked, "blocked"],
		[none, "done"]
	].filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(", ") || "nothing to restore";
}
export { plan };
