import { computePlan } from "./shared-engine-plan.js";
import { LedgerError } from "./shared-ledger.js";
import { counted } from "./shared-views-format-human.js";
import { code } from "./shared-views-markdown-escape.js";
import { diagnose, isEarlierAttempt, runIdOf } from "./shared-action-action-checkout-action-report-action-runner.js";
import { withHost } from "./shared-app-ledger.js";
import { lineProgress } from "./shared-app-views-progress.js";
import { randomUUID } from "node:crypto";
// src/action/context.ts
async function withActionHost(context, work) {
	const { inputs, env, workspace, clock, runner, runUrl } = context;
	const progress = lineProgress((line) => runner.log(line), () => clock.now());
	const ledgerEnv = {
		...env,
		REINSTATE_LEDGER_TOKEN: env["REINSTATE_LEDGER_TOKEN"] || inputs.token
	};
	const options = {
		cwd: workspace.directory,
		env: ledgerEnv,
		clock,
		ledger: inputs.ledger,
		settings: inputs.settings,
		emit: progress.emit,
		trace: (request) => runner.debug(`${request.provider} ${request.operation}: ${request.error ?? request.status ?? "answered"} in ${Math.round(request.durationMs)} ms`)
	};
	try {
		return await withHost(options, (host) => work({
			...host,
			...runUrl !== void 0 && { workflowRun: runUrl },
			newRunId: () => runIdOf(env, randomUUID().slice(0, 8)),
			isGone: (run) => host.isGone(run) || isEarlierAttempt(run, env)
		}));
	} finally {
		progress.stop();
	}
}
// src/action/trigger/changed-plans.ts
function scopeOf(plans, files, isPlan = (path) => /\.ya?ml$/.test(path)) {
	if (files === void 0) return {
		plans,
		removed: []
	};
	const changed = new Set(files.filter((file) => !file.removed).map((file) => file.path));
	const gone = files.flatMap(({ path, removed, previousPath }) => {
		if (removed) return isPlan(path) ? [path] : [];
		return previousPath !== void 0 && isPlan(previousPath) && !isPlan(path) ? [previousPath] : [];
	});
	return {
		plans: plans.filter((plan) => changed.has(plan.file)),
		removed: gone
	};
}
function narrowSelection(only, plans) {
	const names = new Set(plans.map(({ name }) => name));
	const own = only.filter((one) => names.has(one.split("/", 1)[0] ?? ""));
	return only.length > 0 && own.length === 0 ? void 0 : own;
}
// src/action/report/unapplied.ts
const unappliedIn = (run) => run.plans.flatMap((plan) => {
	const calls = plan.entries.flatMap((entry) => entry.calls);
	const missing = calls.filter(({ record }) => record === void 0).length;
	return missing === 0 ? [] : [{
		plan,
		calls: calls.length,
		missing
	}];
});
function neverApplied({ plan, calls, missing }) {
	const what = missing === calls ? `its ${counted(calls, "call", "calls")}` : `${missing} of its ${counted(calls, "call", "calls")}`;
	const location = plan.entries[0]?.location;
	return {
		...diagnose("warning", "never-applied", `${plan.name} (${plan.file}) is on the default branch and was not applied: the ledger has no record of ${what}`, "if its push run is still to come, wait for it; else run the workflow by workflow_dispatch on the default branch, which applies it as reviewed, or remove the file"),
		...location && { location }
	};
}
async function withUnapplied(context, ending, plans, own) {
	const others = plans.filter(({ name }) => !own.has(name));
	const only = narrowSelection(context.inputs.only, others);
	if (others.length === 0 || only === void 0 || context.stop.signal.aborted) return ending;
	try {
		const found = unappliedIn(await withActionHost(context, (host) => computePlan({
			plans: others,
			only,
			offline: true
		}, host)));
		if (found.length === 0) return ending;
		const summary = [ending.summary, section(found)].filter((part) => part !== void 0).join("\n");
		return {
			...ending,
			summary,
			diagnostics: [...ending.diagnostics, ...found.map(neverApplied)]
		};
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		context.runner.log(`The ledger can't be read, so merged plans that were never applied are not known: ${error.message}`);
		return ending;
	}
}
const most = 50;
function section(found) {
	const rows = found.slice(0, most).map(({ plan }) => `> - ${code(plan.name)} in ${code(plan.file)}`);
	const rest = found.length > most ? [`> - and ${found.length - most} more`] : [];
	return [
		"> [!WARNING]",
		"> **Merged and not applied.** The ledger has no record of these plans' calls. If no push run of theirs is still to come, run the workflow by `workflow_dispatch` on the default branch: it applies them as reviewed.",
		">",
		...rows,
		...rest,
		""
	].join("\n");
}
export { narrowSelection, scopeOf, unappliedIn, withActionHost, withUnapplied };
