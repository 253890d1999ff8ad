import { planPaths } from "./shared-app-default-paths.js";
import { readDocuments } from "./shared-app-document-document-parse-document-read-document-rules-document-validate-validators-generated.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
// src/cli/arguments/plans.ts
async function readPlans(named, io, { noColor }) {
	const { paths, notes } = await planPaths(named, io.cwd);
	await printDiagnostics(io, notes, noColor);
	return readDocuments(paths, io.cwd);
}
export { readPlans };
