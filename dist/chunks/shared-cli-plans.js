import { planPaths } from "./shared-app-default-paths.js";
import { readDocuments } from "./shared-app-diagnostic-document-document-rules-validators-generated.js";
import { complain } from "./shared-cli-diagnostic.js";
// src/cli/plans.ts
async function readPlans(named, io, { noColor }) {
	const { paths, notes } = await planPaths(named, io.cwd);
	await complain(io, notes, noColor);
	return readDocuments(paths, io.cwd);
}
export { readPlans };
