import { readDocuments } from "./shared-app-diagnostic-document-document-rules-validators-generated.js";
import { exit } from "./shared-cli2.js";
import { validationResult } from "./shared-cli-views-format-views-text.js";
// src/cli/commands/validate.ts
async function validate({ io, options, paths }) {
	const documents = await readDocuments(paths, io.cwd);
	await validationResult(io, options, documents);
	return documents.valid ? exit.ok : exit.refused;
}
export { validate };
