import { validationExit } from "./shared-app-exit-status.js";
import { settings } from "./shared-app-settings-engine.js";
import { readPlans } from "./shared-cli-arguments-plans.js";
import { outputFlags } from "./shared-cli-command.js";
import { validationResult } from "./shared-cli-terminal-views-format-views-text.js";
// src/cli/commands/validate.ts
const validate = {
	args: "[paths...]",
	summary: "check restore plans: schema and rules across entries",
	flags: [settings.json, ...outputFlags],
	options: [],
	examples: [["reinstate validate", "everything under plans/"], ["reinstate validate plans/inc-4821.yaml 'archive/**/*.yaml'", "a file and a glob"]],
	run
};
async function run({ io, options, paths }) {
	const documents = await readPlans(paths, io, options);
	await validationResult(io, options, documents);
	return validationExit(documents.report);
}
export { validate };
