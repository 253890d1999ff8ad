import { countActions } from "./shared-model-planned.js";
import { counted } from "./shared-views-format-human.js";
import { askGit, emptyRun, errorsOf, pageOf, planComment, planSummary, planned, plannedForFork } from "./shared-action-checkout-action-commands-action-report-ledger-views-format-views-markdown.js";
import { checkWorkspace, coverageIn, quiet, readPlans } from "./shared-action-action-checkout-action-report-action-runner.js";
import { GitHubError } from "./shared-action-github.js";
import { checkName, encodeRecord, markerOf, recordOf, recordPrefix, reviewedOn } from "./shared-action-record.js";
import { markUnplanned, newestOf, planSticky } from "./shared-action-record-action-report.js";
import { narrowSelection, scopeOf, withUnapplied } from "./shared-action-action-report-action-trigger.js";
// src/action/commands/plan.ts
async function plan(context, trigger) {
	try {
		return await planAll(context, trigger);
	} catch (error) {
		await markUnplanned(context, trigger);
		throw error;
	}
}
async function planAll(context, trigger) {
	const { inputs, workspace } = context;
	const [files, read] = await Promise.all([changedFiles(context, trigger), readPlans(workspace, inputs.plans)]);
	const held = await checkWorkspace(workspace, inputs.plans, read, {
		commits: commitsOf(context, trigger),
		files
	}, askGit(context.env));
	const documents = withMore(read, held.diagnostics);
	const coverage = coverageIn(workspace, inputs.plans);
	const scope = scopeOf(documents.plans, held.files, (path) => coverage.of(path) === "plan");
	const ending = await planOf(context, trigger, documents, scope, errorsOf(held.diagnostics).length > 0);
	if (trigger.is === "manual" || trigger.is === "pull-request" && trigger.fork || isElsewhere(trigger) || !documents.valid) return ending;
	return withUnapplied(context, ending, documents.plans, new Set(scope.plans.map(({ name }) => name)));
}
const isElsewhere = ({ branch, defaultBranch }) => branch !== "" && defaultBranch !== void 0 && branch !== defaultBranch;
async function planOf(context, trigger, documents, { plans, removed }, incomplete) {
	const { inputs } = context;
	const commit = trigger.is === "pull-request" ? trigger.head : trigger.commit;
	const offline = trigger.is === "pull-request" && trigger.fork;
	const page = {
		...pageOf(context, commit, trigger.is === "pull-request" ? markerOf(inputs, "plan") : ""),
		offline,
		removed
	};
	if (!documents.valid) return {
		...planPages(context, trigger, {
			...page,
			run: emptyRun,
			validation: documents.diagnostics
		}, await leaveCheck(context, trigger, "failure", incomplete ? "The workspace is not what is to be planned" : `${counted(errorsOf(documents.diagnostics).length, "error", "errors")} in restore plans`)),
		outcome: "refused",
		failureReason: "invalid",
		exit: 1,
		message: incomplete ? "The workspace does not hold what was to be planned." : "The restore plans are not valid.",
		diagnostics: documents.diagnostics
	};
	const only = narrowSelection(inputs.only, plans);
	if (plans.length === 0 || only === void 0) {
		const why = removed.length > 0 ? "Restore plans are only removed, which never drops a table." : "No restore plan is added or changed.";
		const record = await leaveCheck(context, trigger, "success", why, emptyRun).catch(forgiveForbidden);
		const nothing = planPages(context, trigger, {
			...page,
			run: emptyRun
		}, record);
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
	const blocked = !offline && (countActions(run).blocked > 0 || errorsOf(run.diagnostics).length > 0);
	const ending = {
		...planPages(context, trigger, shown, await leaveCheck(context, trigger, blocked ? "failure" : "success", tally(run), run)),
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
function commitsOf({ env }, trigger) {
	const own = trigger.is === "pull-request" ? trigger.head : trigger.commit;
	return trigger.is === "pull-request" ? [own, ...env["GITHUB_SHA"] ? [env["GITHUB_SHA"]] : []] : [own];
}
function withMore(documents, more) {
	const diagnostics = [...more, ...documents.diagnostics];
	return {
		...documents,
		diagnostics,
		valid: documents.valid && errorsOf(more).length === 0
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
	if (trigger.is !== "pull-request" || trigger.fork) return void 0;
	const { pushedBy, number: pullRequest } = trigger;
	const { requireApprovals, onUnreviewed } = inputs;
	const origin = {
		pullRequest,
		...pushedBy !== void 0 && { pushedBy },
		inputs: {
			requireApprovals,
			onUnreviewed
		}
	};
	const text = run && encodeRecord(recordOf(run), origin);
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
	return check.id;
}
function forgiveForbidden(error) {
	if (!(error instanceof GitHubError && error.status === 403)) throw error;
}
function planPages({ inputs, repository }, trigger, page, record) {
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
			sticky: planSticky(inputs, trigger.number),
			body: planComment({
				...page,
				...record !== void 0 && { record }
			}),
			newest: newestOf(repository, inputs, trigger.number, trigger.head)
		}]
	};
}
function tally(run) {
	const { restore, resume, retry, none, blocked } = countActions(run);
	return [
		[restore, "to restore"],
		[resume, "to resume"],
		[retry, "to retry"],
		[blocked, "blocked"],
		[none, "done"]
	].filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(", ") || "nothing to restore";
}
export { plan };
