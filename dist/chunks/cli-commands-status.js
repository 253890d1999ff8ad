import { withHost } from "./shared-app-ledger.js";
import { exit, firstThatApplies, monitoringExit } from "./shared-app-exit-status.js";
import { settings } from "./shared-app-settings-engine.js";
import { status as status$1 } from "./shared-engine-plan-status.js";
import { statusText } from "./shared-views-text-status.js";
import { engineOptions } from "./shared-cli-arguments-engine-options.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { cloudFlags, outputFlags } from "./shared-cli-command.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { result, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
// src/cli/commands/status.ts
const status = {
	args: "[paths...]",
	summary: "show every call, ledger and provider side by side",
	flags: [
		...cloudFlags,
		settings.offline,
		...outputFlags
	],
	options: [{
		flags: "--exit-code",
		help: "for monitoring: exit with 0 when all is restored, 2 when restores run or are still to do, 3 when one failed, 4 when an outcome is unknown, 1 when that is unclear"
	}],
	examples: [
		["reinstate status", "how the restores are doing"],
		["reinstate status --json --only inc-4821/sales", "one entry, for a script"],
		["reinstate status --exit-code > /dev/null", "for monitoring"]
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
	const seen = await withHost(engineOptions(invocation), (host) => status$1({
		plans: documents.plans,
		only: options.only,
		offline: options.offline
	}, host));
	await result(io, options, seen.report, () => statusText(seen.report, textOptions(io, io.stdout, options, documents)));
	await printDiagnostics(io, seen.diagnostics, options.noColor);
	if (commandOptions["exitCode"] === true) {
		const unclear = seen.diagnostics.some(({ severity, code }) => severity === "error" || code === "not-observed");
		return monitoringExit(seen.report, unclear);
	}
	return firstThatApplies(seen.diagnostics.some(({ severity }) => severity === "error") && exit.refused);
}
export { status };
