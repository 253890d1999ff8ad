import { withHost } from "./shared-app-ledger.js";
import { computePlan } from "./shared-engine-plan.js";
import { doublesOf, planText, savePlan } from "./shared-cli-cli-arguments-views-text.js";
import { engineOptions } from "./shared-cli-arguments-cli-terminal.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { exit, planStatus } from "./shared-cli-cli-terminal.js";
import { complain } from "./shared-cli-terminal-diagnostic.js";
import { result, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
// src/cli/commands/plan.ts
async function plan(invocation) {
	const { io, options, paths, own } = invocation;
	const documents = await readPlans(paths, io, options);
	if (!documents.valid) {
		await validationResult(io, options, documents);
		return exit.refused;
	}
	const run = await withHost(engineOptions(invocation), (host) => computePlan({
		plans: documents.plans,
		only: options.only,
		offline: options.offline,
		doubles: doublesOf(own)
	}, host));
	await result(io, options, run.document, () => planText(run, textOptions(io, io.stdout, options, documents)));
	if (options.json) await complain(io, run.diagnostics, options.noColor);
	const { out } = own;
	if (typeof out === "string") {
		const saved = await savePlan(run.document, out, io.cwd);
		if (!saved.ok) {
			await complain(io, [saved.error], options.noColor);
			return exit.refused;
		}
	}
	const failed = run.diagnostics.some(({ severity }) => severity === "error");
	return planStatus(run.document, failed, own["detailedExitcode"] === true);
}
export { plan };
