import { readPlans } from "./shared-cli-arguments-plans.js";
import { exit } from "./shared-cli-cli-terminal.js";
import { validationResult } from "./shared-cli-terminal-views-format-views-text.js";
// src/cli/commands/validate.ts
async function validate({ io, options, paths }) {
	const documents = await readPlans(paths, io, options);
	await validationResult(io, options, documents);
	return documents.valid ? exit.ok : exit.refused;
}
export { validate };
