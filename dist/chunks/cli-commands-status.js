import { withHost } from "./shared-app-ledger.js";
import { status as status$1 } from "./shared-engine-plan-status.js";
import { statusText } from "./shared-views-text-status.js";
import { engineOptions } from "./shared-cli-arguments-cli-terminal.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { exit, monitoringStatus } from "./shared-cli-cli-terminal.js";
import { complain } from "./shared-cli-terminal-diagnostic.js";
import { result, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
// src/cli/commands/status.ts
async function status(invocation) {
	const { io, options, paths, own } = invocation;
	const documents = await readPlans(paths, io, options);
	if (!documents.valid) {
		await validationResult(io, options, documents);
		return exit.refused;
	}
	const seen = await withHost(engineOptions(invocation), (host) => status$1({
		plans: documents.plans,
		only: options.only,
		offline: options.offline
	}, host));
	await result(io, options, seen.report, () => statusText(seen.report, textOptions(io, io.stdout, options, documents)));
	await complain(io, seen.diagnostics, options.noColor);
	if (own["exitCode"] === true) {
		const untold = seen.diagnostics.some(({ severity, code }) => severity === "error" || code === "not-observed");
		return monitoringStatus(seen.report, untold);
	}
	return seen.diagnostics.some(({ severity }) => severity === "error") ? exit.refused : exit.ok;
}
export { status };
