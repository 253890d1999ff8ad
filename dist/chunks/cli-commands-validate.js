import { exit } from "./shared-cli2.js";
import { readPlans } from "./shared-cli-plans.js";
import { validationResult } from "./shared-cli-views-format-views-text.js";
// src/cli/commands/validate.ts
async function validate({ io, options, paths }) {
	const documents = await readPlans(paths, io, options);
	await validationResult(io, options, documents);
	return documents.valid ? exit.ok : exit.refused;
}
export { validate };
