import { apply as apply$1, authorizeAll } from "./shared-engine2.js";
import { computePlan } from "./shared-engine.js";
import { LedgerError } from "./shared-ledger-ledger.js";
import { errorsOf, narrowed, planned, scopeOf, withActionHost } from "./shared-action-action-commands-ledger-views-markdown.js";
import { GitHubError, quiet, readPlans } from "./shared-action-action-github.js";
import { outcomeOf, problemsOf, refuse, reportTally, told } from "./shared-action-action-commands.js";
import { canonicalJson } from "./shared-engine-canonical.js";
import { diffJson } from "./shared-engine-diff.js";
import { pinsOf, recordOf, reviewedOn } from "./shared-action.js";
// src/action/commands/merged.ts
const looks = 3;
const mostLookups = 50;
async function whatWasPushed(context, push, reading) {
	const { repository, inputs, clock, stop } = context;
	const comparing = push.before === void 0 ? Promise.resolve(void 0) : comparedTo(repository, push.before, push.commit);
	const [heads, comparison, plans] = await Promise.all([
		repository.pullRequestsOf(push.commit),
		comparing,
		reading
	]);
	const touched = comparison?.files && scopeOf(plans, comparison.files).plans;
	const found = new Map();
	const covered = new Set();
	const take = async (candidates, commits) => {
		for (const pullRequest of candidates.filter((one) => isMergedBy(one, push.branch, commits))) {
			if (found.has(pullRequest.number)) continue;
			const own = scopeOf(plans, await repository.pullRequestFiles(pullRequest.number)).plans;
			found.set(pullRequest.number, {
				pullRequest,
				plans: own
			});
			for (const plan of own) covered.add(plan);
		}
	};
	const isCovered = () => touched?.every((plan) => covered.has(plan)) === true;
	const tip = new Set([push.commit]);
	await take(preferred(heads, push), tip);
	for (let look = 1; look < looks && found.size === 0 && !isCovered() && plans.length > 0; look += 1) {
		await clock.sleep(inputs.settings.pollMinMs * look, stop.signal);
		await take(preferred(await repository.pullRequestsOf(push.commit), push), tip);
	}
	const commits = comparison?.commits ?? [];
	const all = new Set([push.commit, ...commits.map(({ sha }) => sha)]);
	if (!isCovered() && commits.length > 1) {
		const others = firstParents(push.commit, commits).slice(1, mostLookups);
		for (const sha of others) {
			await take(await repository.pullRequestsOf(sha), all);
			if (isCovered()) break;
		}
	}
	return {
		merged: [...found.values()].filter(({ plans: own }) => own.length > 0),
		unreviewed: (touched ?? []).filter((plan) => !covered.has(plan)),
		unclear: touched === void 0 && found.size === 0 && plans.length > 0 && push.before !== void 0
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
function preferred(pullRequests, push) {
	const made = pullRequests.filter((one) => one.mergeCommit === push.commit);
	return made.length > 0 ? made : pullRequests.filter((one) => one.head === push.commit);
}
const isMergedBy = ({ mergedAt, base, mergeCommit, head }, branch, commits) => mergedAt !== void 0 && base === branch && (mergeCommit !== void 0 && commits.has(mergeCommit) || commits.has(head));
function firstParents(tip, commits) {
	const parents = new Map(commits.map(({ sha, parents: [first] }) => [sha, first]));
	const line = [];
	for (let sha = tip; sha !== void 0 && parents.has(sha); sha = parents.get(sha)) line.push(sha);
	return line;
}
// src/action/commands/refusal.ts
const again = "open a pull request that touches the plan, have it planned and reviewed, and merge that";
const refused = (reason, message, hint, more = {}) => ({
	reason,
	message,
	hint,
	differences: [],
	diagnostics: [],
	...more
});
const notPlanned = ({ number, head }) => refused("not-planned", `Commit ${head.slice(0, 12)}, the last of pull request #${number}, was not planned, so nobody can have reviewed what it restores. Nothing was sent.`, again);
const planChanged = (differences) => refused("plan-changed", "What the merged tree restores is not what was planned on the pull request. Nothing was sent.", again, { differences });
const unreviewed = (names) => refused("unreviewed", `This push changes restore plans (${names.join(", ")}) without a pull request. Nothing was sent.`, "bring them in through a pull request, or set on-unreviewed: apply");
const unclear = () => refused("unreviewed", "This push changes more files than GitHub lists, so what it restores can't be told. Nothing was sent.", "merge it through a pull request, with fewer files");
const approvalsMissing = ({ number, head }, found, wanted) => refused("approvals-missing", `Pull request #${number} has ${found} of ${wanted} approvals of commit ${head.slice(0, 12)} that were given after it was planned, by people with write access other than its author. Nothing was sent.`, again);
// src/action/approvals.ts
function approvers(reviews, { author, commit, recordedAt }) {
	const latest = new Map();
	const inOrder = [...reviews].sort((a, b) => at(a) - at(b));
	for (const review of inOrder) if (review.isPerson && review.reviewer !== author && counts.has(review.state)) latest.set(review.reviewer, review);
	return [...latest.values()].filter((review) => review.state === "APPROVED" && review.commit === commit && at(review) > Date.parse(recordedAt)).map((review) => review.reviewer);
}
const counts = new Set([
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
]);
const at = (review) => Date.parse(review.submittedAt ?? "") || 0;
async function countApprovals(repository, logins, enough) {
	let count = 0;
	for (const login of logins) {
		if (count >= enough) break;
		const permission = await repository.permission(login);
		if (permission === "write" || permission === "admin") count += 1;
	}
	return count;
}
// src/action/difference.ts
function differences(recorded, compiled) {
	const now = new Map(compiled.map((plan) => [plan.name, plan]));
	const then = new Map(recorded.map((plan) => [plan.name, plan]));
	return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => planDifference(name, then.get(name), now.get(name)));
}
function planDifference(plan, before, after) {
	if (before?.digest === after?.digest) return [];
	const then = new Map(before?.entries.map((entry) => [entry.id, entry]));
	const now = new Map(after?.entries.map((entry) => [entry.id, entry]));
	const telling = before === void 0 || before.entries.some((entry) => entry.calls !== void 0);
	const found = [...new Set([...telling ? then.keys() : [], ...now.keys()])].flatMap((entry) => {
		const [old, current] = [then.get(entry), now.get(entry)];
		if (!telling) return [{
			plan,
			entry,
			change: "changed",
			fields: []
		}];
		if (old === void 0) return [{
			plan,
			entry,
			change: "added",
			fields: []
		}];
		if (current === void 0) return [{
			plan,
			entry,
			change: "removed",
			fields: []
		}];
		const fields = entryFields(old, current);
		return fields.length === 0 ? [] : [{
			plan,
			entry,
			change: "changed",
			fields
		}];
	});
	return found.length > 0 ? found : [{
		plan,
		entry: "",
		change: "changed",
		fields: []
	}];
}
function entryFields(before, after) {
	return [...diffJson("backup", spokenPin(before.pin), spokenPin(after.pin)), ...callFields(before.calls ?? [], after.calls ?? [])];
}
const spokenPin = (pin) => pin === void 0 ? void 0 : `${pin.kind} ${pin.id}`;
function callFields(before, after) {
	const [left, right] = [without(before, after), without(after, before)];
	const single = before.length <= 1 && after.length <= 1;
	const count = Math.max(left.length, right.length);
	return Array.from({ length: count }, (_, index) => {
		const [old, now] = [left[index], right[index]];
		return diffJson(single ? "" : `call ${index + 1}`, asJson(old), asJson(now)).map(shortened);
	}).flat();
}
function without(calls, others) {
	const same = new Set(others.map((call) => canonicalJson(asJson(call))));
	return calls.filter((call) => !same.has(canonicalJson(asJson(call))));
}
const asJson = (call) => call === void 0 ? void 0 : {
	operation: call.operation,
	...call.subject
};
const shortened = (change) => ({
	...change,
	field: change.field.replace(/(^|\.)input\./, "$1")
});
// src/action/commands/review.ts
async function review(context, merged) {
	const { repository, inputs } = context;
	const { pullRequest, plans } = merged;
	const wanted = inputs.requireApprovals;
	const [reviewed, reviews] = await Promise.all([reviewedOn(repository, pullRequest.head, inputs), wanted > 0 ? repository.reviews(pullRequest.number) : Promise.resolve([])]);
	if (reviewed === void 0) return notPlanned(pullRequest);
	if (wanted > 0) {
		const count = await countApprovals(repository, approvers(reviews, {
			author: pullRequest.author,
			commit: pullRequest.head,
			recordedAt: reviewed.recordedAt
		}), wanted);
		if (count < wanted) return approvalsMissing(pullRequest, count, wanted);
	}
	return compare(context, plans, reviewed);
}
async function compare(context, plans, reviewed) {
	const pins = pinsOf(reviewed.plans);
	const only = narrowed(context.inputs.only, plans);
	if (only === void 0) return {
		plans: [],
		pins,
		keys: new Set()
	};
	const compiled = await planned(context, {
		plans,
		only,
		offline: true,
		pins
	});
	const found = differences(reviewed.plans, recordOf(compiled));
	if (found.length > 0) return planChanged(found);
	const keys = compiled.plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls.map((call) => call.key)));
	return {
		plans,
		pins,
		keys: new Set(keys)
	};
}
// src/action/commands/apply.ts
async function apply(context, push) {
	const merged = [];
	try {
		return await restore(context, push, merged);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		const { code, message, hint } = error;
		const diagnostics = [{
			severity: "error",
			code,
			message,
			...hint !== void 0 && { hint }
		}];
		return refuse(context, push, merged, refused("blocked", "The ledger can't be used, so nothing was sent.", "mend that, then run this job again", { diagnostics }));
	}
}
async function restore(context, push, merged) {
	const { inputs, workspace } = context;
	const reading = readPlans(workspace, inputs.plans);
	const pushed = await whatWasPushed(context, push, reading.then(({ plans }) => plans));
	const documents = await reading;
	merged.push(...pushed.merged);
	const end = (refusal) => refuse(context, push, pushed.merged, refusal);
	if (!documents.valid) {
		const diagnostics = errorsOf(documents.diagnostics);
		return end(refused("invalid", "The merged restore plans are not valid. Nothing was sent.", "correct them in a pull request", { diagnostics }));
	}
	if (inputs.onUnreviewed === "refuse" && pushed.unclear) return end(unclear());
	const direct = pushed.unclear ? documents.plans : pushed.unreviewed;
	if (inputs.onUnreviewed === "refuse" && direct.length > 0) return end(unreviewed(direct.map(({ name }) => name)));
	if (direct.length === 0 && pushed.merged.length === 0) return {
		...quiet("This push changes no restore plan."),
		diagnostics: documents.diagnostics
	};
	const approved = [];
	for (const merged of pushed.merged) {
		const one = await review(context, merged);
		if ("reason" in one) return end(one);
		approved.push(one);
	}
	return withActionHost(context, async (host) => {
		const plans = [...new Set([...approved.flatMap((one) => one.plans), ...direct])];
		const only = narrowed(inputs.only, plans);
		if (only === void 0 || plans.length === 0) return quiet("Nothing of what was merged is selected.");
		const pins = new Map(approved.flatMap((one) => [...one.pins]));
		const run = await computePlan({
			plans,
			only,
			offline: false,
			pins
		}, host);
		const refusal = hindrance(run, approved, new Set(direct));
		if (refusal !== void 0) return refuse(context, push, pushed.merged, refusal, run);
		return send(context, push, pushed.merged, run, host);
	});
}
function hindrance(run, approved, direct) {
	const keys = new Set(approved.flatMap((one) => [...one.keys]));
	const free = new Set([...direct].map(({ name }) => name));
	const strange = run.plans.filter((plan) => !free.has(plan.name)).flatMap((plan) => plan.entries.filter((entry) => entry.calls.some((call) => !keys.has(call.key))).map((entry) => ({
		plan: plan.name,
		entry: entry.id
	})));
	if (strange.length > 0) return planChanged(strange.map((one) => ({
		...one,
		change: "changed",
		fields: []
	})));
	const diagnostics = errorsOf(run.diagnostics);
	if (diagnostics.length === 0 && run.document.summary.blocked === 0) return void 0;
	if (diagnostics.some(({ code }) => gone.has(code))) return refused("backup-expired", "A backup that was reviewed no longer exists. Nothing was sent.", "choose one of those that exist, in a new pull request", { diagnostics });
	return refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics });
}
const gone = new Set([
	"backup-expired",
	"backup-not-found",
	"restore-time-unavailable"
]);
async function send(context, push, merged, run, host) {
	const { inputs, stop } = context;
	stop.beGraceful();
	const detach = !inputs.wait;
	const outcome = await apply$1({
		run,
		authorizations: authorizeAll(run, {
			by: "person",
			actor: host.actor,
			tool: host.tool
		}),
		detach,
		skipBlocked: false,
		signal: stop.signal
	}, host);
	if (outcome.is === "refused") {
		const diagnostics = outcome.diagnostics;
		return refuse(context, push, merged, refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics }), run);
	}
	const { report, interrupted } = outcome;
	const ended = outcomeOf(report, interrupted, detach);
	const show = {
		run,
		report,
		interrupted,
		...ended.failureReason !== void 0 && { failureReason: ended.failureReason }
	};
	return {
		...told(context, push, merged, show),
		...ended,
		run,
		report,
		message: reportTally(report),
		diagnostics: problemsOf(report)
	};
}
export { apply };
