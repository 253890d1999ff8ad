import { err, ok } from "./shared-model-result.js";
import { checkDocuments, readSources } from "./shared-app-diagnostic-document-document-rules-validators-generated.js";
import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
// src/action/ending.ts
const quiet = (message) => ({
	outcome: "nothing-to-do",
	exit: 0,
	message,
	diagnostics: [],
	comments: []
});
// src/action/github/error.ts
var GitHubError = class extends Error {
	name = "GitHubError";
	code;
	hint;
	status;
	constructor(code, message, hint, status) {
		super(message);
		this.code = code;
		this.hint = hint;
		this.status = status;
	}
};
// src/action/problem.ts
const problem = (severity, code, message, hint) => ({
	severity,
	code,
	message,
	...hint !== void 0 && { hint }
});
// src/action/runs.ts
function runIdOf(env, unique) {
	const [run, attempt] = [env["GITHUB_RUN_ID"] ?? "", env["GITHUB_RUN_ATTEMPT"] ?? ""];
	return /^\d+$/.test(run) && /^\d+$/.test(attempt) ? `${run}-${attempt}-${unique}` : unique;
}
function isEarlierAttempt({ id }, env) {
	if (env["RUNNER_ENVIRONMENT"] !== "github-hosted") return false;
	const [, run, attempt] = /^(\d+)-(\d+)-/.exec(id) ?? [];
	const own = env["GITHUB_RUN_ATTEMPT"] ?? "";
	return run !== void 0 && attempt !== void 0 && run === env["GITHUB_RUN_ID"] && /^\d+$/.test(own) && Number(attempt) < Number(own);
}
// src/action/workspace.ts
async function openWorkspace(workspace, directory) {
	const root = await realpath(workspace).catch(() => void 0);
	if (root === void 0) return err(outside(`GITHUB_WORKSPACE ${workspace} does not exist`, "check out first: actions/checkout"));
	const inside = await realpath(resolve(root, directory)).catch(() => void 0);
	if (inside === void 0) return err(outside(`the working directory ${directory} does not exist`, "check out first, and check working-directory"));
	if (!isInside(root, inside)) return err(outside(`the working directory ${directory} is not inside the workspace`, "name a folder of the checked-out repository"));
	return ok({
		root,
		directory: inside,
		repository: await repositoryAbove(inside, root)
	});
}
async function repositoryAbove(directory, root) {
	for (let folder = directory; isInside(root, folder); folder = dirname(folder)) {
		if (await stat(resolve(folder, ".git")).catch(() => void 0) !== void 0) return folder;
		if (folder === root) break;
	}
	return root;
}
async function readPlans(workspace, paths) {
	const read = await readSources(paths, workspace.directory);
	const diagnostics = read.diagnostics.map((one) => calmer(one.location ? {
		...one,
		location: {
			...one.location,
			file: fromTop(workspace, one.location.file)
		}
	} : one));
	const sources = [];
	for (const { path, text } of read.sources) {
		const file = await realpath(resolve(workspace.directory, path)).catch(() => void 0);
		const named = fromTop(workspace, path);
		if (file !== void 0 && isInside(workspace.root, file) && !isGits(workspace.root, file)) sources.push({
			path: named,
			text
		});
		else diagnostics.push(outside(`${named} leads out of the workspace or into .git`, "keep plans as plain files in the repository"));
	}
	return checkDocuments(sources, diagnostics);
}
const calmer = (one) => one.code === "file-not-found" || one.code === "no-plans-found" ? {
	...one,
	severity: "warning"
} : one;
const isInside = (folder, path) => path === folder || relative(folder, path) !== ".." && !relative(folder, path).startsWith(`..${sep}`) && !isAbsolute(relative(folder, path));
const isGits = (root, path) => relative(root, path).split(sep).includes(".git");
const fromTop = ({ directory, repository }, path) => relative(repository, resolve(directory, path)).split(sep).join("/");
const outside = (message, hint) => problem("error", "outside-workspace", message, hint);
export { GitHubError, isEarlierAttempt, openWorkspace, problem, quiet, readPlans, runIdOf };
