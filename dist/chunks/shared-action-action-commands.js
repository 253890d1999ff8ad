import { executionPlan } from "./shared-engine.js";
import { applyComment, applySummary, markerOf, pageOf } from "./shared-action-action-commands-ledger-views-markdown.js";
// src/action/outcome.ts
function outcomeOf({ summary, calls }, interrupted, detach) {
	const missing = summary.failed > 0 || (detach ? calls.some(isLost) : summary["not-run"] > 0);
	if (summary.unknown > 0) return {
		outcome: "unknown",
		failureReason: "outcome-unknown",
		exit: interrupted ? 130 : 4
	};
	if (missing && !interrupted) return {
		outcome: "failed",
		failureReason: "restores-failed",
		exit: 3
	};
	if (interrupted) return {
		outcome: summary.detached > 0 ? "detached" : "failed",
		failureReason: "restores-failed",
		exit: 130
	};
	if (summary.detached > 0) return detach ? {
		outcome: "detached",
		exit: 0
	} : {
		outcome: "detached",
		failureReason: "restores-failed",
		exit: 3
	};
	if (summary["not-run"] > 0) return {
		outcome: "detached",
		exit: 0
	};
	return {
		outcome: summary.restored === 0 ? "nothing-to-do" : "applied",
		exit: 0
	};
}
const isLost = ({ outcome, diagnostic }) => outcome === "not-run" && diagnostic?.severity === "error";
// src/action/commands/part.ts
function onlyPlans(run, names) {
	const plans = run.plans.filter(({ name }) => names.has(name));
	const own = new Set(plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls.flatMap((call) => call.diagnostics))));
	return {
		document: executionPlan(plans, run.document.only ?? []),
		plans,
		diagnostics: run.diagnostics.filter((one) => own.has(one))
	};
}
function reportOn(report, names) {
	const calls = report.calls.filter(({ plan }) => names.has(plan));
	const summary = {
		restored: 0,
		skipped: 0,
		failed: 0,
		detached: 0,
		"not-run": 0,
		unknown: 0
	};
	for (const { outcome } of calls) summary[outcome] += 1;
	return {
		...report,
		calls,
		summary
	};
}
// src/action/commands/told.ts
function refuse(context, push, merged, refusal, run) {
	const { reason, message, hint, diagnostics } = refusal;
	const show = {
		refusal,
		failureReason: reason,
		interrupted: false,
		...run && { run }
	};
	const first = {
		severity: "error",
		code: reason,
		message,
		hint
	};
	return {
		...told(context, push, merged, show),
		outcome: "refused",
		failureReason: reason,
		exit: context.stop.signal.aborted ? 130 : 1,
		message,
		diagnostics: [first, ...diagnostics],
		...run && { run }
	};
}
function told(context, push, merged, shown) {
	const { inputs } = context;
	const marker = markerOf(inputs, "apply");
	const page = {
		...pageOf(context, push.commit, ""),
		...shown,
		detached: !inputs.wait
	};
	const comments = merged.map(({ pullRequest, plans }) => {
		const names = merged.length === 1 ? void 0 : new Set(plans.map(({ name }) => name));
		const own = names === void 0 ? page : {
			...page,
			...page.run && { run: onlyPlans(page.run, names) },
			...page.report && { report: reportOn(page.report, names) }
		};
		return {
			sticky: {
				number: pullRequest.number,
				marker,
				author: `${inputs.app}[bot]`
			},
			body: applyComment({
				...own,
				marker
			})
		};
	});
	return {
		summary: applySummary(page),
		comments
	};
}
const problemsOf = (report) => report.calls.flatMap(({ diagnostic }) => diagnostic ?? []);
function reportTally({ summary }) {
	return Object.entries(summary).filter(([, count]) => count > 0).map(([outcome, count]) => `${count} ${outcome}`).join(", ") || "nothing to do";
}
export { onlyPlans, outcomeOf, problemsOf, refuse, reportOn, reportTally, told };
