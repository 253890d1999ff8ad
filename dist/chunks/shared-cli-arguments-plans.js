import { planPaths } from "./shared-app-default-paths.js";
import { readDocuments } from "./shared-app-document-document-rules-validators-generated.js";
import { complain } from "./shared-cli-terminal-diagnostic.js";
// src/cli/arguments/plans.ts
async function readPlans(named, io, { noColor }) {
	const { paths, notes } = await planPaths(named, io.cwd);
	await complain(io, notes, noColor);
	return readDocuments(paths, io.cwd);
}
export { readPlans };
