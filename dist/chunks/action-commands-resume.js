import { apply, authorizeAll } from "./shared-engine2.js";
import { blockedCall, computePlan, dependantsOf, executionPlan } from "./shared-engine.js";
import { isOpen } from "./shared-engine3.js";
import { problem } from "./shared-engine-problem.js";
import { applyComment, applySummary, errorsOf, markerOf, narrowed, pageOf, withActionHost } from "./shared-action-action-commands-ledger-views-markdown.js";
import { GitHubError, problem as problem$1, quiet, readPlans } from "./shared-action-action-github.js";
import { onlyPlans, outcomeOf, reportOn, reportTally } from "./shared-action-action-commands.js";
// src/engine/resume.ts
function resumable(run, gate) {
	const plans = run.plans.map((plan) => gated(gate.begin.has(plan.name) ? plan : onlyBegun(plan), gate.refused.get(plan.name)));
	return {
		...run,
		plans,
		document: executionPlan(plans, run.document.only ?? [])
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
	const diagnostic = problem("info", "not-begun", "no earlier run has begun this call, or it waits for one that was not; a resume leaves it alone", "apply the plan to restore it", call.location);
	return blockedCall(call, diagnostic);
}
// src/action/commands/resume.ts
async function resume(context, commit) {
	const { inputs, workspace } = context;
	const documents = await readPlans(workspace, inputs.plans);
	if (!documents.valid) return {
		outcome: "refused",
		failureReason: "invalid",
		exit: 1,
		message: "The restore plans are not valid, so what is in flight can't be matched to them.",
		diagnostics: errorsOf(documents.diagnostics),
		comments: []
	};
	return withActionHost(context, async (host) => {
		const { records } = await host.ledger.read();
		const begun = new Set([...records.values()].filter(isOpen).map(({ plan }) => plan));
		const plans = documents.plans.filter(({ name }) => begun.has(name));
		const only = narrowed(inputs.only, plans);
		const diagnostics = [...begun].filter((name) => !plans.some((plan) => plan.name === name)).map(notHere);
		if (plans.length === 0 || only === void 0) return {
			...quiet("Of the restore plans here, none is in flight or waits to be sent."),
			diagnostics
		};
		return carryOn(context, commit, plans, resumable(await computePlan({
			plans,
			only,
			offline: false
		}, host), {
			refused: new Map(),
			begin: new Set()
		}), host);
	});
}
const notHere = (name) => problem$1("info", "begun-elsewhere", `restores of ${name} are in flight, and that plan is not among the plans of this job`, "if its file was moved or removed, bring it back until they have ended");
async function carryOn(context, commit, plans, run, host) {
	const { inputs, stop } = context;
	stop.beGraceful();
	const detach = !inputs.wait;
	const outcome = await apply({
		run,
		authorizations: authorizeAll(run, {
			by: "person",
			actor: host.actor,
			tool: host.tool
		}),
		detach,
		skipBlocked: true,
		signal: stop.signal
	}, host);
	if (outcome.is === "refused") return {
		outcome: "refused",
		failureReason: "blocked",
		exit: 1,
		message: "Another run is at work on these restores, or something else is in the way.",
		run,
		diagnostics: outcome.diagnostics,
		comments: []
	};
	const report = begunOnly(outcome.report);
	const ended = outcomeOf(report, outcome.interrupted, detach);
	const shown = {
		run,
		report,
		interrupted: outcome.interrupted,
		detached: detach,
		...ended.failureReason !== void 0 && { failureReason: ended.failureReason }
	};
	const page = {
		...pageOf(context, commit, ""),
		...shown
	};
	const diagnostics = report.calls.flatMap(({ diagnostic }) => diagnostic ?? []);
	const comments = outcome.interrupted ? [] : await commentsFor(context, commit, plans, page);
	return {
		...ended,
		message: reportTally(report),
		run,
		report,
		diagnostics,
		summary: applySummary(page),
		comments
	};
}
function begunOnly(report) {
	const calls = report.calls.filter(({ outcome, diagnostic }) => outcome !== "not-run" || diagnostic?.code !== "not-begun");
	const summary = {
		...report.summary,
		"not-run": calls.filter(({ outcome }) => outcome === "not-run").length
	};
	return {
		...report,
		calls,
		summary
	};
}
const mostTold = 10;
async function commentsFor(context, commit, plans, page) {
	const { inputs } = context;
	const byNumber = new Map();
	for (const plan of plans.slice(0, mostTold)) {
		const number = await pullRequestOf(context, plan.file, commit);
		if (number !== void 0) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(plan.name));
	}
	const marker = markerOf(inputs, "apply");
	return [...byNumber].map(([number, names]) => {
		const own = {
			...page,
			marker,
			...page.run && { run: onlyPlans(page.run, names) },
			...page.report && { report: reportOn(page.report, names) }
		};
		return {
			sticky: {
				number,
				marker,
				author: `${inputs.app}[bot]`
			},
			body: applyComment(own)
		};
	});
}
async function pullRequestOf({ repository }, file, commit) {
	try {
		const changed = await repository.lastChange(file, commit);
		return (changed === void 0 ? [] : await repository.pullRequestsOf(changed)).find(({ mergedAt }) => mergedAt !== void 0)?.number;
	} catch (error) {
		if (error instanceof GitHubError) return void 0;
		throw error;
	}
}
export { resume };
