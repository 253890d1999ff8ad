import { diagnose, errorFrom } from "./shared-diagnostic-diagnostic.js";
import { diagnose as diagnose$1 } from "./shared-engine-codes.js";
import { isOpen } from "./shared-engine-engine-claims-engine-util.js";
import { canonicalJson } from "./shared-engine-util-canonical-json.js";
import { LedgerError } from "./shared-ledger.js";
import { apply, authorizationOf, countOutcomes } from "./shared-engine-call-engine-claims-engine-execute-engine-plan-engine-polling-model.js";
import { blockedCall, computePlan, dependantsOf } from "./shared-engine-plan.js";
import { callsOf } from "./shared-model-planned.js";
import { mapLimit } from "./shared-engine-plan-engine-util.js";
import { diffJson } from "./shared-engine-plan-diff.js";
import { checkDocuments } from "./shared-app-document-document-parse-document-read-document-rules-document-validate-validators-generated.js";
import { diagnose as diagnose$2 } from "./shared-action-action-checkout-action-report-action-runner.js";
import { exit, firstThatApplies, runResult } from "./shared-app-exit-status.js";
import { applyComment, applySummary, errorsOf, pageOf } from "./shared-action-checkout-action-commands-action-report-ledger-views-format-views-markdown.js";
import { narrowSelection, withActionHost } from "./shared-action-action-report-action-trigger.js";
import { markerOf, pinsOf, recordOf, recordsOn, reviewedIn } from "./shared-action-record.js";
// src/engine/plan/resumable.ts
function resumable(run, gate) {
	const plans = run.plans.map((plan) => gated(gate.begin.has(plan.name) ? plan : onlyBegun(plan), gate.refused.get(plan.name)));
	return {
		...run,
		plans
	};
}
function gated(plan, refused) {
	if (refused === void 0) return plan;
	const entries = plan.entries.map((entry) => ({
		...entry,
		calls: entry.calls.map((call) => {
			if (call.action === "resume") return {
				...call,
				followOnly: refused
			};
			if (call.action !== "restore" && call.action !== "retry") return call;
			return blockedCall(call, refused);
		})
	}));
	return {
		...plan,
		entries
	};
}
const wasBegun = (call) => call.action === "none" || call.record !== void 0 && isOpen(call.record);
function onlyBegun(plan) {
	const dependants = dependantsOf(plan.entries);
	const unfinished = plan.entries.filter((entry) => !entry.calls.every(wasBegun));
	const waiting = new Set(unfinished.flatMap((entry) => dependants.get(entry.id) ?? []));
	for (const entry of waiting) for (const next of dependants.get(entry.id) ?? []) waiting.add(next);
	return {
		...plan,
		entries: plan.entries.map((entry) => withoutNew(entry, waiting.has(entry)))
	};
}
function withoutNew(entry, waits) {
	const stays = (call) => call.action === "none" || call.action === "resume" || wasBegun(call) && !waits;
	return {
		...entry,
		calls: entry.calls.map((call) => stays(call) ? call : leftOut(call))
	};
}
function leftOut(call) {
	const diagnostic = diagnose$1("info", "not-begun", "no earlier run has started this call, or it waits for one that was not; a resume leaves it alone", "apply the plan to restore it", call.location);
	return blockedCall(call, diagnostic);
}
// src/action/record/difference.ts
function differences(recorded, compiled) {
	const now = new Map(compiled.map((plan) => [plan.name, plan]));
	const then = new Map(recorded.map((plan) => [plan.name, plan]));
	return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => planDifference(name, then.get(name), now.get(name)));
}
function planDifference(plan, before, after) {
	if (before?.digest === after?.digest) return [];
	const then = new Map(before?.entries.map((entry) => [entry.id, entry]));
	const now = new Map(after?.entries.map((entry) => [entry.id, entry]));
	const hasCalls = before === void 0 || before.entries.some((entry) => entry.calls !== void 0);
	const found = [...new Set([...hasCalls ? then.keys() : [], ...now.keys()])].flatMap((entry) => {
		const [old, current] = [then.get(entry), now.get(entry)];
		if (!hasCalls) return [{
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
	return [...diffJson("backup", pinText(before.pin), pinText(after.pin)), ...callFields(before.calls ?? [], after.calls ?? [])];
}
const pinText = (pin) => pin === void 0 ? void 0 : `${pin.kind} ${pin.id}`;
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
// src/action/gate/branch-state.ts
const parallel = 4;
async function branchStates(plans, { tip, only, pins }, repository, host) {
	const files = [...new Set(plans.map(({ file }) => file))];
	const found = await mapLimit(files, parallel, async (file) => [file, await plansAt(file, tip, repository)]);
	const there = new Map(found);
	const compared = await mapLimit(plans, 1, async (plan) => {
		const stands = there.get(plan.file);
		if (stands === void 0) return [plan.name, "gone"];
		if (stands === "invalid") return [plan.name, "changed"];
		const own = stands.filter(({ name }) => name === plan.name);
		if (own.length === 0) return [plan.name, "gone"];
		const chosen = narrowSelection(only, own);
		if (chosen === void 0) return [plan.name, "changed"];
		const compiled = await computePlan({
			plans: own,
			only: chosen,
			offline: true,
			pins
		}, host);
		return [plan.name, compiled.plans[0]?.digest === plan.digest ? "same" : "changed"];
	});
	return new Map(compared);
}
async function plansAt(file, tip, repository) {
	const text = await repository.textAt(file, tip);
	if (text === void 0) return void 0;
	const documents = await checkDocuments([{
		path: file,
		text
	}], []);
	return documents.valid ? documents.plans : "invalid";
}
// src/action/gate/refusal.ts
const planAgain = "open a pull request that changes a line of the plan, such as its description, have it planned and reviewed, and merge that";
const refused = (reason, message, hint, more = {}) => ({
	reason,
	message,
	hint,
	differences: [],
	diagnostics: [],
	...more
});
const notPlanned = ({ number, head }, fork, { otherApps, otherPlans }) => refused("not-planned", `Commit ${short(head)}, the last of pull request #${number}, was not planned, so nobody can have reviewed what it restores. Nothing was sent.`, fork ? "a pull request from a fork is not planned with the cloud: push its branch to this repository, and open a pull request there that changes a line of the plan" : otherApps.length > 0 ? `the App ${otherApps.join(", ")} made a record of it: set REINSTATE_GITHUB_APP to the same slug in every job, then run this job again` : otherPlans ? "there are records for other plans of it: give the planning and the restoring job the same plans and working-directory, then run this job again" : planAgain);
const plannedLate = ({ number, head }) => refused("not-planned", `Commit ${short(head)}, the last of pull request #${number}, was planned only after it was merged, so nobody can have reviewed what it restores. Nothing was sent.`, planAgain);
const recordMissing = ({ number, head }, checkRun) => refused("not-planned", `Commit ${short(head)}, the last of pull request #${number}, was planned again without a result: the newest check run, ${checkRun}, holds no record. Nothing was sent.`, `plan again: ${planAgain}`);
const backDated = ({ number, head }, { checkRun, before }) => refused("record-back-dated", `Of commit ${short(head)} of pull request #${number}, check run ${checkRun} was made after check run ${before} but has an older time, so somebody wrote that time by hand. Nothing was sent.`, `find out who may write checks; then ${planAgain}`);
const incomplete = (diagnostics) => refused("invalid", "The workspace does not hold what was to be applied. Nothing was sent.", "check out all of the event's commit; then run this job again", { diagnostics });
const asItShouldBe = "open a pull request with the plan as it should be, have it planned and reviewed, and merge that";
const planChanged = (differences, only = []) => refused("plan-changed", "What the merged tree restores is not what was planned on the pull request. Nothing was sent.", differences.some(({ change }) => change === "added" || change === "removed" && only.length > 0) ? `if the planning job had another value of only than this one (${only.length === 0 ? "none" : only.join(", ")}), run this job again with that; else ${asItShouldBe}` : asItShouldBe, { differences });
const unreviewed = (names) => refused("unreviewed", `Restore plans (${names.join(", ")}) were pushed without a pull request. Nothing was sent.`, "bring them in through a pull request, or set on-unreviewed: apply");
const unclear = (names = []) => refused("unreviewed", `It can't be told whether ${names.length === 0 ? "what was pushed" : names.join(", ")} came with a pull request. Nothing was sent.`, "bring it in through a pull request, with fewer files and without a forced push");
const superseded = (name, file, branch, stands) => refused("plan-superseded", stands === "gone" ? `${name} does not stand in ${file} on ${branch}: it was removed or moved since, or never merged. Nothing of it was sent.` : `${name} in ${file} on ${branch} restores something else now than what was merged. Nothing of it was sent.`, stands === "gone" ? "nothing is to be done if it was meant to go; else bring it back in a pull request, have it planned and reviewed, and merge that" : "nothing is to be done here: the run of the later change restores what stands there now");
function approvalsMissing({ number, head }, found, wanted, left) {
	const without = left.length === 0 ? "" : ` Approvals of those who wrote, pushed or opened it do not count: ${left.join(", ")}.`;
	return refused("approvals-missing", `Pull request #${number} has ${found.length} of ${wanted} approvals of commit ${short(head)} that were given after it was planned, by people with write access who had no hand in it.${without} Nothing was sent.`, `have somebody else with write access approve commit ${short(head)} on pull request #${number}, which can be done after the merge, too; then run this job again`);
}
const pusherUnknown = ({ number, head }) => refused("approvals-missing", `No record of commit ${short(head)} of pull request #${number} says who pushed it, since the run of that push left none, so whoever approved it may have pushed it. No approval counts. Nothing was sent.`, `run the workflow run of that push again, so that it leaves a record, and have somebody else approve; then run this job again. Or push once more: ${planAgain}`);
const tooManyCommits = ({ number }) => refused("approvals-missing", `Pull request #${number} has more commits than GitHub lists, so it can't be told who wrote them and whose approval counts. Nothing was sent.`, "open a pull request with fewer commits that changes a line of the plan, have it planned and approved, and merge that");
const short = (commit) => commit.slice(0, 12);
const asDiagnostic = ({ reason, message, hint }) => diagnose("error", reason, message, hint);
function together(refusals) {
	const [first, ...others] = [...new Set(refusals)];
	if (first === void 0 || others.length === 0) return first;
	return {
		...first,
		differences: [first, ...others].flatMap(({ differences }) => differences),
		diagnostics: [...first.diagnostics, ...others.flatMap((one) => [asDiagnostic(one), ...one.diagnostics])]
	};
}
// src/action/gate/approvals.ts
function approvers(reviews, { commit, since }) {
	const latest = new Map();
	const inOrder = [...reviews].sort((a, b) => at(a) - at(b));
	for (const review of inOrder) if (review.isPerson && counts.has(review.state)) latest.set(review.reviewer, review);
	return [...latest.values()].filter((review) => review.state === "APPROVED" && review.commit === commit && at(review) > Date.parse(since)).map((review) => review.reviewer);
}
function withoutAuthors(logins, contributors) {
	const own = new Set([...contributors].map((login) => login.toLowerCase()));
	return logins.filter((login) => !own.has(login.toLowerCase()));
}
const counts = new Set([
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
]);
const at = (review) => Date.parse(review.submittedAt ?? "") || 0;
async function withWriteAccess(repository, logins, most) {
	const found = [];
	for (const login of logins) {
		if (found.length >= most) break;
		const permission = await repository.permission(login);
		if (permission === "write" || permission === "admin") found.push(login);
	}
	return found;
}
// src/action/gate/strictest-inputs.ts
function strictestInputs(own, others) {
	const approvals = others.flatMap(({ where, inputs: { requireApprovals } }) => requireApprovals === void 0 ? [] : [{
		where,
		value: requireApprovals
	}]);
	const unreviewed = others.flatMap(({ where, inputs: { onUnreviewed } }) => onUnreviewed === void 0 ? [] : [{
		where,
		value: onUnreviewed
	}]);
	const requireApprovals = Math.max(own.requireApprovals, ...approvals.map(({ value }) => value));
	const onUnreviewed = [own.onUnreviewed, ...unreviewed.map(({ value }) => value)].includes("refuse") ? "refuse" : "apply";
	return {
		requireApprovals,
		onUnreviewed,
		warnings: [...differing("require-approvals", own.requireApprovals, approvals, requireApprovals), ...differing("on-unreviewed", own.onUnreviewed, unreviewed, onUnreviewed)]
	};
}
function differing(name, own, others, holds) {
	const other = others.find(({ value }) => value !== own);
	if (other === void 0) return [];
	return [diagnose$2("warning", "inputs-differ", `${name} is ${own} in this job and ${other.value} in ${other.where}; the stricter holds: ${holds}`, `give every job the same ${name}, in the workflow file or as an environment variable of the entire workflow`)];
}
// src/action/gate/review.ts
const maxApprovers = 10;
async function review(context, merged, ledger) {
	const { repository, inputs } = context;
	const [records, reviews, pullRequest] = await Promise.all([
		recordsOn(repository, merged.head, inputs),
		repository.reviews(merged.number),
		repository.pullRequest(merged.number)
	]);
	const own = ofPullRequest(records, merged.number);
	const decided = strictestInputs(inputs, [...own.flatMap(inputsOf), ...ledger]);
	const found = counting(own, merged, decided.requireApprovals > 0, records, isFork(pullRequest, context));
	if ("reason" in found) return found;
	const wanted = decided.requireApprovals;
	const anonymous = isPusherUnknown(own);
	if (anonymous && wanted > 0) return pusherUnknown(merged);
	const { plans, since } = reviewedIn(found.records);
	const all = anonymous ? [] : approvers(reviews, {
		commit: merged.head,
		since
	});
	const contributors = all.length === 0 ? new Set() : await contributorsOf(context, merged, records.own);
	if (contributors === void 0 && wanted > 0) return tooManyCommits(merged);
	const independent = contributors === void 0 ? [] : withoutAuthors(all, contributors);
	const approvedBy = await withWriteAccess(repository, independent, Math.max(wanted, maxApprovers));
	if (approvedBy.length < wanted) return approvalsMissing(merged, approvedBy, wanted, all.filter((login) => !independent.includes(login)));
	return {
		plans,
		pullRequest,
		approvedBy,
		inputs: decided
	};
}
const ofPullRequest = ({ own }, number) => own.filter(({ pullRequest }) => pullRequest === void 0 || pullRequest === number);
const inputsOf = ({ inputs, checkRun }) => inputs === void 0 ? [] : [{
	where: `the planning job (check run ${checkRun})`,
	inputs
}];
const isPusherUnknown = (own) => own.some(({ pullRequest }) => pullRequest !== void 0) && own.every(({ pushedBy }) => pushedBy === void 0);
function counting(own, merged, approvals, records, fork) {
	if (records.backDated !== void 0) return backDated(merged, records.backDated);
	const mergedAt = Date.parse(merged.mergedAt ?? "");
	const inTime = (at) => approvals || !(Date.parse(at ?? "") > mergedAt);
	const [first, ...more] = own.filter(({ recordedAt }) => inTime(recordedAt));
	const newest = more.at(-1) ?? first;
	const blank = records.blank.findLast(({ completedAt }) => inTime(completedAt));
	if (newest !== void 0 && blank !== void 0 && blank.checkRun > newest.checkRun) return recordMissing(merged, blank.checkRun);
	if (first !== void 0) return { records: [first, ...more] };
	return own.length > 0 ? plannedLate(merged) : notPlanned(merged, fork, records);
}
const isFork = ({ headRepository }, { env }) => headRepository !== void 0 && headRepository !== env["GITHUB_REPOSITORY"];
async function contributorsOf({ repository }, { number, author }, own) {
	const people = await repository.pullRequestPeople(number);
	return people && new Set([
		author,
		...own.flatMap(({ pushedBy }) => pushedBy ?? []),
		...people
	]);
}
// src/action/gate/admit.ts
async function admit(context, host, asked) {
	const { repository, inputs } = context;
	const snapshot = await host.ledger.read();
	let tip = asked.tip;
	const still = frozen(host, snapshot);
	const granted = new Map();
	const refused = new Map();
	const warnings = [];
	const elsewhere = [];
	const refuse = (plans, refusal) => {
		for (const { name } of plans) refused.set(name, refusal);
	};
	const grant = async (plans, pins, authorizing, reviewed) => {
		tip ??= await repository.branchTip(asked.branch);
		const standing = await branchStates(plans, {
			tip,
			only: inputs.only,
			pins
		}, repository, still);
		for (const plan of plans) {
			const stands = standing.get(plan.name) ?? "gone";
			if (stands !== "same") refuse([plan], superseded(plan.name, plan.file, asked.branch, stands));
			else granted.set(plan.name, {
				authorizing,
				pins,
				...reviewed && { keys: keysOf(plan) }
			});
		}
	};
	const by = {
		actor: host.actor,
		tool: host.tool,
		...host.workflowRun !== void 0 && { workflowRun: host.workflowRun },
		commit: asked.commit
	};
	for (const { pullRequest, plans } of asked.merged) {
		const names = new Set(plans.map(({ name }) => name));
		const reviewed = await review(context, pullRequest, requiredByLedger(snapshot, names));
		if ("reason" in reviewed) {
			refuse(plans, reviewed);
			continue;
		}
		warnings.push(...reviewed.inputs.warnings);
		elsewhere.push({
			where: `pull request #${pullRequest.number}`,
			inputs: { onUnreviewed: reviewed.inputs.onUnreviewed }
		});
		const recorded = asked.onePush ? reviewed.plans : reviewed.plans.filter(({ name }) => names.has(name));
		const pins = pinsOf(recorded);
		const compiled = await compile(plans, pins, inputs.only, still);
		if (compiled === void 0) continue;
		const found = differences(recorded, recordOf(compiled));
		if (found.length > 0) refuse(plans, planChanged(found, inputs.only));
		else await grant(compiled.plans, pins, {
			...by,
			by: "review",
			pullRequest: onRecord(reviewed)
		}, true);
	}
	if (asked.doubtful.length > 0) refuse(asked.doubtful, unclear(asked.doubtful.map(({ name }) => name)));
	const decided = asked.onePush ? strictestInputs(inputs, elsewhere) : inputs;
	if (asked.direct.length > 0 && decided.onUnreviewed === "refuse") refuse(asked.direct, unreviewed(asked.direct.map(({ name }) => name)));
	else {
		const compiled = await compile(asked.direct, new Map(), inputs.only, still);
		if (compiled !== void 0) await grant(compiled.plans, new Map(), {
			...by,
			by: "direct"
		}, false);
	}
	for (const name of refused.keys()) granted.delete(name);
	return {
		granted,
		refused,
		warnings: [...new Map(warnings.map((one) => [one.message, one])).values()]
	};
}
async function compile(plans, pins, selected, host) {
	const only = narrowSelection(selected, plans);
	return only === void 0 || plans.length === 0 ? void 0 : computePlan({
		plans,
		only,
		offline: true,
		pins
	}, host);
}
const keysOf = (plan) => new Set(plan.entries.flatMap((entry) => entry.calls.map((call) => call.key)));
function requiredByLedger({ records }, plans) {
	return [...records.values()].flatMap((record) => {
		const requireApprovals = record.claim?.authorization?.pullRequest?.requiredApprovals;
		if (!plans.has(record.plan) || !isOpen(record) || requireApprovals === void 0) return [];
		return [{
			where: "the ledger",
			inputs: { requireApprovals }
		}];
	});
}
function onRecord({ pullRequest, approvedBy, inputs }) {
	const { number, url, author, mergedBy } = pullRequest;
	return {
		number,
		...url !== void 0 && { url },
		author,
		approvedBy,
		requiredApprovals: inputs.requireApprovals,
		...mergedBy !== void 0 && { mergedBy }
	};
}
const frozen = (host, snapshot) => ({
	...host,
	ledger: {
		url: host.ledger.url,
		read: () => Promise.resolve(snapshot),
		update: (decide) => host.ledger.update(decide),
		close: () => host.ledger.close()
	}
});
function unreviewedChanges(run, granted) {
	const found = new Map();
	for (const plan of run.plans) {
		const keys = granted.get(plan.name)?.keys;
		const strange = keys && plan.entries.filter((entry) => entry.calls.some((call) => !keys.has(call.key)));
		if (strange === void 0 || strange.length === 0) continue;
		found.set(plan.name, planChanged(strange.map(({ id }) => ({
			plan: plan.name,
			entry: id,
			change: "changed",
			fields: []
		}))));
	}
	return found;
}
const authorizationsOf = (run, granted) => new Map(run.plans.flatMap((plan) => {
	const one = granted.get(plan.name);
	return one === void 0 ? [] : [[plan.name, authorizationOf(plan, one.authorizing)]];
}));
// src/action/report/filter-plans.ts
function onlyPlans(run, names) {
	const plans = run.plans.filter(({ name }) => names.has(name));
	const own = new Set(callsOf({ plans }).flatMap((call) => call.diagnostics));
	return {
		...run,
		plans,
		diagnostics: run.diagnostics.filter((one) => own.has(one))
	};
}
function reportOn(report, names) {
	const calls = report.calls.filter(({ plan }) => names.has(plan));
	return {
		...report,
		calls,
		summary: countOutcomes(calls)
	};
}
// src/action/report/apply-comment.ts
function refuse(context, commit, merged, refusal, run) {
	const { reason, message, diagnostics } = refusal;
	return {
		...applyPages(context, commit, merged, {
			refusal,
			failureReason: reason,
			interrupted: false,
			...run && { run }
		}),
		outcome: "refused",
		failureReason: reason,
		exit: firstThatApplies(context.stop.signal.aborted && exit.interrupted, exit.refused),
		message,
		diagnostics: [asDiagnostic(refusal), ...diagnostics],
		...run && { run }
	};
}
function applyPages(context, commit, merged, shown) {
	const { inputs } = context;
	const marker = markerOf(inputs, "apply");
	const { refused = new Map(), ...rest } = shown;
	const refusalOf = (names) => shown.refusal ?? together([...refused].filter(([name]) => names === void 0 || names.has(name)).map(([, refusal]) => refusal));
	const pageFor = (names) => {
		const refusal = refusalOf(names);
		const report = shown.report && names ? reportOn(shown.report, names) : shown.report;
		return {
			...pageOf(context, commit, ""),
			...report && (refusal === void 0 || report.calls.length > 0) && { report },
			...refusal && { refusal },
			...rest.failureReason !== void 0 && { failureReason: rest.failureReason },
			interrupted: rest.interrupted,
			detached: !inputs.wait
		};
	};
	const concerned = new Set([...shown.run?.plans.map(({ name }) => name) ?? [], ...refused.keys()]);
	const comments = merged.map(({ pullRequest, plans }) => {
		const names = new Set(plans.map(({ name }) => name));
		const isAll = merged.length === 1 && [...concerned].every((name) => names.has(name));
		const body = applyComment({
			...pageFor(isAll ? void 0 : names),
			marker
		});
		return {
			sticky: {
				number: pullRequest.number,
				marker,
				author: `${inputs.app}[bot]`
			},
			body
		};
	});
	return {
		summary: applySummary(pageFor()),
		comments
	};
}
const problemsOf = (report) => report.calls.flatMap(({ diagnostic }) => diagnostic ?? []);
function reportTally({ summary }) {
	return Object.entries(summary).filter(([, count]) => count > 0).map(([outcome, count]) => `${count} ${outcome}`).join(", ") || "nothing to do";
}
// src/action/trigger/origins.ts
async function originOf(repository, file, commit, branch) {
	const changed = await repository.lastChange(file, commit);
	if (changed === void 0) return void 0;
	const candidates = (await repository.pullRequestsOf(changed)).filter(({ base }) => base === branch);
	const merged = candidates.filter(({ mergedAt }) => mergedAt !== void 0);
	for (const pullRequest of lastFirst(merged, changed)) {
		const { mergeCommit } = pullRequest;
		if (mergeCommit !== void 0 && await repository.isWithin(changed, mergeCommit)) return {
			is: "merged",
			pullRequest
		};
	}
	const open = candidates.find(({ mergedAt }) => mergedAt === void 0);
	return open === void 0 ? { is: "direct" } : {
		is: "open",
		pullRequest: open
	};
}
const lastFirst = (merged, changed) => [...merged].sort((a, b) => Date.parse(b.mergedAt ?? "") - Date.parse(a.mergedAt ?? "") || Number(b.mergeCommit === changed) - Number(a.mergeCommit === changed));
// src/action/commands/execute.ts
async function executeRun(context, host, work) {
	const { inputs, stop } = context;
	const { commit, run, granted, refused: refused$1, merged, skipBlocked, notes } = work;
	stop.beGraceful();
	const detach = !inputs.wait;
	const outcome = await apply({
		run,
		authorizations: authorizationsOf(run, granted),
		detach,
		skipBlocked,
		signal: stop.signal
	}, host);
	if (outcome.is === "refused") {
		const diagnostics = [
			...[...refused$1.values()].map(asDiagnostic),
			...outcome.diagnostics,
			...notes
		];
		return refuse(context, commit, merged, refused("blocked", "Something is in the way. Nothing was sent.", "clear it, then run this job again", { diagnostics }), outcome.run);
	}
	const report = ownCalls(outcome.report, new Set(refused$1.keys()));
	const ended = runResult(report, {
		interrupted: outcome.interrupted,
		detach
	});
	const why = together([...refused$1.values()]);
	const failureReason = ended.failureReason ?? why?.reason;
	const page = applyPages(context, commit, merged, {
		run,
		report,
		refused: refused$1,
		interrupted: outcome.interrupted,
		...failureReason !== void 0 && { failureReason }
	});
	const tally = reportTally(report);
	const ending = {
		...page,
		...ended,
		run,
		report,
		message: tally,
		diagnostics: [...problemsOf(report), ...notes]
	};
	if (why === void 0) return ending;
	return {
		...ending,
		outcome: report.calls.length === 0 ? "refused" : ended.outcome,
		...failureReason !== void 0 && { failureReason },
		exit: firstThatApplies(ended.exit, exit.refused),
		message: report.calls.length === 0 ? why.message : `${tally}; ${why.message}`,
		diagnostics: [
			asDiagnostic(why),
			...why.diagnostics,
			...ending.diagnostics
		]
	};
}
function ownCalls(report, refused) {
	const calls = report.calls.filter(({ plan, outcome, diagnostic }) => outcome !== "not-run" || diagnostic?.code !== "not-begun" && !refused.has(plan));
	return {
		...report,
		calls,
		summary: countOutcomes(calls)
	};
}
// src/action/commands/ledger-refusal.ts
const ledgerRefusal = (error) => refused("blocked", "The ledger can't be used, so nothing was sent.", "mend that, then run this job again", { diagnostics: [errorFrom(error)] });
// src/action/commands/follow.ts
function readable({ plans, diagnostics }) {
	const broken = new Set(errorsOf(diagnostics).map(({ location }) => location?.file));
	const isAlone = ({ name }) => plans.filter((plan) => plan.name === name).length === 1;
	return plans.filter((plan) => !broken.has(plan.file) && isAlone(plan));
}
async function refuseAndFollow(context, commit, merged, plans, refusal) {
	const follow = async (host) => {
		const flying = await inFlight(host, plans);
		const own = plans.filter(({ name }) => flying.has(name));
		const only = narrowSelection(context.inputs.only, own);
		if (own.length === 0 || only === void 0) return refuse(context, commit, merged, refusal);
		const refused = new Map([...own, ...merged.flatMap((one) => one.plans)].map(({ name }) => [name, refusal]));
		return executeRun(context, host, {
			commit,
			run: resumable(await computePlan({
				plans: own,
				only,
				offline: false
			}, host), {
				refused: new Map(own.map(({ name }) => [name, asDiagnostic(refusal)])),
				begin: new Set()
			}),
			granted: new Map(),
			refused,
			merged,
			skipBlocked: true,
			notes: []
		});
	};
	try {
		return await withActionHost(context, follow);
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		return refuse(context, commit, merged, together([refusal, ledgerRefusal(error)]) ?? refusal);
	}
}
async function inFlight(host, plans) {
	const names = new Set(plans.map(({ name }) => name));
	const { records } = await host.ledger.read();
	const sent = [...records.values()].filter(({ plan, state }) => names.has(plan) && isInFlight(state));
	return new Set(sent.map(({ plan }) => plan));
}
const isInFlight = (state) => state === "submitting" || state === "submitted" || state === "unknown";
export { admit, asDiagnostic, executeRun, inFlight, incomplete, ledgerRefusal, onlyPlans, originOf, readable, refuse, refuseAndFollow, refused, resumable, superseded, together, unclear, unreviewedChanges };
