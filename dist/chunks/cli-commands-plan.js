import { withHost } from "./shared-app-ledger.js";
import { exit, planExit } from "./shared-app-exit-status.js";
import { settings } from "./shared-app-settings-engine.js";
import { computePlan } from "./shared-engine-plan.js";
import { executionPlan } from "./shared-engine-plan-execution-plan.js";
import { doublesOf, doublesOptions, planText, savePlan } from "./shared-cli-cli-arguments-views-text.js";
import { engineOptions } from "./shared-cli-arguments-engine-options.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { cloudFlags, outputFlags } from "./shared-cli-command.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { result, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
// src/cli/commands/plan.ts
const plan = {
	args: "[paths...]",
	summary: "resolve backups, check what can be checked, and show what apply would do",
	flags: [
		...cloudFlags,
		settings.offline,
		...outputFlags
	],
	options: [
		...doublesOptions,
		{
			flags: "--out <FILE>",
			help: "save the execution plan for apply --from"
		},
		{
			flags: "--detailed-exitcode",
			help: "exit with 2 when there is something to do"
		}
	],
	examples: [
		["reinstate plan", "what apply would do now"],
		["reinstate plan --out plan.json --only inc-4821", "save it, for one restore plan"],
		["reinstate plan --offline", "without credentials: backups stay as written"]
	],
	run
};
async function run(invocation) {
	const { io, options, paths, commandOptions } = invocation;
	const documents = await readPlans(paths, io, options);
	if (!documents.valid) {
		await validationResult(io, options, documents);
		return exit.refused;
	}
	const run = await withHost(engineOptions(invocation), (host) => computePlan({
		plans: documents.plans,
		only: options.only,
		offline: options.offline,
		doubles: doublesOf(commandOptions)
	}, host));
	const document = executionPlan(run);
	await result(io, options, document, () => planText(run, textOptions(io, io.stdout, options, documents)));
	if (options.json) await printDiagnostics(io, run.diagnostics, options.noColor);
	const { out } = commandOptions;
	if (typeof out === "string") {
		const saved = await savePlan(document, out, io.cwd);
		if (!saved.ok) {
			await printDiagnostics(io, [saved.error], options.noColor);
			return exit.refused;
		}
	}
	const failed = run.diagnostics.some(({ severity }) => severity === "error");
	return planExit(document, {
		failed,
		detailed: commandOptions["detailedExitcode"] === true
	});
}
export { plan };
