import { allProviders } from "./shared-app-providers.js";
import { computePlan } from "./shared-engine-plan.js";
import { admit, asDiagnostic, executeRun, inFlight, incomplete, ledgerRefusal, onlyPlans, originOf, readable, refuse, refuseAndFollow, refused, resumable, together, unclear, unreviewedChanges } from "./shared-action-commands-action-gate-action-record-action-report-action-trigger-engine-plan.js";
import { LedgerError } from "./shared-ledger.js";
import { countActions } from "./shared-model-planned.js";
import { askGit, errorsOf } from "./shared-action-checkout-action-commands-action-report-ledger-views-format-views-markdown.js";
import { checkWorkspace, quiet, readPlans } from "./shared-action-action-checkout-action-report-action-runner.js";
import { narrowSelection, scopeOf, withActionHost, withUnapplied } from "./shared-action-action-report-action-trigger.js";
import { GitHubError } from "./shared-action-github.js";
// src/action/trigger/merged-pulls.ts
const maxTries = 3;
const maxLookups = 50;
async function pushedPlans(context, push, reading) {
	const { inputs, clock, stop } = context;
	const repository = cachingPulls(context.repository);
	const comparing = push.before === void 0 ? Promise.resolve(void 0) : comparedTo(repository, push.before, push.commit);
	const [heads, comparison, { plans, hold }] = await Promise.all([
		repository.pullRequestsOf(push.commit),
		comparing,
		reading
	]);
	const held = await hold(comparison?.files);
	const touched = held.files && scopeOf(plans, held.files).plans;
	const found = new Map();
	const covered = new Set();
	const take = async (candidates, commits) => {
		for (const pullRequest of candidates.filter((one) => isMergedBy(one, push.branch, commits))) {
			if (found.has(pullRequest.number)) continue;
			const { files } = await hold(await repository.pullRequestFiles(pullRequest.number));
			const own = scopeOf(plans, files).plans;
			found.set(pullRequest.number, {
				pullRequest,
				plans: own
			});
			for (const plan of own) covered.add(plan);
		}
	};
	const isCovered = () => touched?.every((plan) => covered.has(plan)) === true;
	const tip = new Set([push.commit]);
	await take(heads, tip);
	for (let tries = 1; tries < maxTries && found.size === 0 && !isCovered() && plans.length > 0; tries += 1) {
		await clock.sleep(inputs.settings.pollMinMs * tries, stop.signal);
		await take(await repository.askAgain(push.commit), tip);
	}
	const commits = comparison?.commits ?? [];
	const all = new Set([push.commit, ...commits.map(({ sha }) => sha)]);
	if (!isCovered() && commits.length > 1) {
		const others = firstParents(push.commit, commits).slice(1, maxLookups);
		for (const sha of others) {
			await take(await repository.pullRequestsOf(sha), all);
			if (isCovered()) break;
		}
	}
	const isMoved = async () => {
		const files = (push.before === void 0 ? void 0 : await comparedTo(repository, push.commit, push.before))?.files?.flatMap(({ path, previousPath }) => [path, previousPath ?? path].map((one) => ({
			path: one,
			removed: false
		})));
		const all = files && touched && (await hold(files)).files;
		return all === void 0 ? plans.length > 0 : touched?.length !== 0 || scopeOf(plans, all).plans.length > 0;
	};
	const doubtful = [];
	const unreviewed = [];
	for (const plan of touched ?? []) {
		if (covered.has(plan)) continue;
		const origin = await originOf(repository, plan.file, push.commit, push.branch);
		if (origin?.is === "merged") await take([origin.pullRequest], all);
		else if (origin?.is === "direct") unreviewed.push(plan);
		else doubtful.push(plan);
		if (origin?.is === "merged" && !covered.has(plan)) doubtful.push(plan);
	}
	return {
		merged: [...found.values()].filter(({ plans: own }) => own.length > 0),
		unreviewed,
		doubtful,
		unclear: touched === void 0 && found.size === 0 && plans.length > 0 || push.forced && await isMoved(),
		incomplete: held.diagnostics.filter(({ severity }) => severity === "error")
	};
}
function cachingPulls(repository) {
	const known = new Map();
	const askAgain = (commit) => {
		const asked = repository.pullRequestsOf(commit);
		known.set(commit, asked);
		return asked;
	};
	return {
		...repository,
		askAgain,
		pullRequestsOf: (commit) => known.get(commit) ?? askAgain(commit)
	};
}
async function comparedTo(repository, before, after) {
	try {
		return await repository.compare(before, after);
	} catch (error) {
		if (error instanceof GitHubError && error.status === 404) return void 0;
		throw error;
	}
}
const isMergedBy = ({ mergedAt, base, mergeCommit }, branch, commits) => mergedAt !== void 0 && base === branch && mergeCommit !== void 0 && commits.has(mergeCommit);
function firstParents(tip, commits) {
	const parents = new Map(commits.map(({ sha, parents: [first] }) => [sha, first]));
	const line = [];
	for (let sha = tip; sha !== void 0 && parents.has(sha); sha = parents.get(sha)) line.push(sha);
	return line;
}
// src/action/commands/apply.ts
async function apply(context, push) {
	const merged = [];
	const checked = [];
	const own = new Set();
	const ending = await restore(context, push, merged, checked, own).catch((error) => {
		if (!(error instanceof LedgerError)) throw error;
		return refuse(context, push.commit, merged, ledgerRefusal(error));
	});
	return withUnapplied(context, ending, checked, own);
}
async function restore(context, push, merged, checked, own) {
	const { inputs, workspace } = context;
	const reading = readPlans(workspace, inputs.plans);
	const git = askGit(context.env);
	const pushed = await pushedPlans(context, push, reading.then((read) => ({
		plans: read.plans,
		hold: (files) => checkWorkspace(workspace, inputs.plans, read, {
			commits: [push.commit],
			files
		}, git)
	})));
	const documents = await reading;
	merged.push(...pushed.merged);
	const end = (refusal) => refuse(context, push.commit, pushed.merged, refusal);
	if (pushed.incomplete.length > 0) return end(incomplete(pushed.incomplete));
	if (!documents.valid) {
		const diagnostics = errorsOf(documents.diagnostics);
		const why = refused("invalid", "The merged restore plans are not valid. Nothing was sent.", "correct them in a pull request", { diagnostics });
		return refuseAndFollow(context, push.commit, pushed.merged, readable(documents), why);
	}
	checked.push(...documents.plans);
	const plans = plansOf(pushed);
	for (const { name } of plans) own.add(name);
	if (pushed.unclear) return end(unclear());
	if (plans.length === 0) return {
		...quiet("This push changes no restore plan."),
		diagnostics: documents.diagnostics
	};
	if (narrowSelection(inputs.only, plans) === void 0) return quiet("Nothing of what was merged is selected.");
	return withActionHost(context, async (host) => {
		const asked = {
			commit: push.commit,
			branch: push.branch,
			onePush: true,
			...pushed,
			direct: pushed.unreviewed
		};
		return send(context, push, pushed, await admit(context, host, asked), host);
	});
}
const plansOf = ({ merged, unreviewed, doubtful }) => [...new Set([
	...merged.flatMap(({ plans }) => plans),
	...unreviewed,
	...doubtful
])];
async function send(context, push, pushed, { granted, refused: held, warnings }, host) {
	const all = plansOf(pushed);
	const { commit } = push;
	const { merged } = pushed;
	const grave = together([...held.values()].filter(({ reason }) => reason !== "plan-superseded"));
	const going = grave === void 0 ? granted : none;
	const flying = await inFlight(host, all);
	const plans = all.filter(({ name }) => going.has(name) || flying.has(name));
	const only = narrowSelection(context.inputs.only, plans);
	const why = grave ?? together([...held.values()]);
	if (plans.length === 0 || only === void 0) return why === void 0 ? quiet("Nothing of what was merged is selected.") : withNotes(refuse(context, commit, merged, why), warnings);
	const pins = new Map([...going.values()].flatMap((one) => [...one.pins]));
	const run = await computePlan({
		plans,
		only,
		offline: false,
		pins
	}, host);
	const strange = unreviewedChanges(run, going);
	const sends = strange.size === 0 ? going : none;
	const stopped = together([...strange.values()]) ?? grave;
	const refusals = stopped === void 0 ? held : new Map(all.map(({ name }) => [name, strange.get(name) ?? held.get(name) ?? stopped]));
	if (sends.size === 0 && flying.size === 0 && stopped !== void 0) return withNotes(refuse(context, commit, merged, stopped, run), warnings);
	const blocked = await blockedRefusal(refusals.size === 0 ? run : onlyPlans(run, new Set(sends.keys())));
	if (blocked !== void 0) return withNotes(refuse(context, commit, merged, blocked, run), warnings);
	const gate = {
		refused: new Map([...refusals].map(([name, refusal]) => [name, asDiagnostic(refusal)])),
		begin: new Set(sends.keys())
	};
	const work = {
		commit,
		granted: sends,
		refused: refusals,
		merged,
		notes: warnings
	};
	if (refusals.size === 0) return executeRun(context, host, {
		...work,
		run,
		skipBlocked: false
	});
	return executeRun(context, host, {
		...work,
		run: resumable(run, gate),
		skipBlocked: true
	});
}
const none = new Map();
const withNotes = (ending, notes) => ({
	...ending,
	diagnostics: [...ending.diagnostics, ...notes]
});
async function blockedRefusal(run) {
	const diagnostics = errorsOf(run.diagnostics);
	if (diagnostics.length === 0 && countActions(run).blocked === 0) return void 0;
	const gone = new Set((await allProviders()).flatMap(({ about }) => about.backupGone));
	if (diagnostics.some(({ code }) => gone.has(code))) return refused("backup-expired", "A backup that was reviewed no longer exists. Nothing was sent.", "choose one of those that exist, in a new pull request", { diagnostics });
	return refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics });
}
export { apply };
