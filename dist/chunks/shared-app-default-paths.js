import { diagnose } from "./shared-app-codes.js";
import { realFolder, repositoryRoot, writtenFrom } from "./shared-app-repository.js";
import { lstat } from "node:fs/promises";
import { join } from "node:path";
// src/app/default-paths.ts
const folderName = "plans";
async function planPaths(named, cwd) {
	if (named.length > 0) return {
		paths: named,
		notes: []
	};
	const own = {
		paths: [`${folderName}/`],
		notes: []
	};
	const real = await realFolder(cwd);
	if (await exists(join(real, folderName))) return own;
	const root = await repositoryRoot(real);
	if (root === void 0 || root === real) return own;
	const folder = join(root, folderName);
	return {
		paths: [writtenFrom(cwd, real, folder)],
		notes: [noteOf(folder)]
	};
}
const exists = async (path) => await lstat(path).catch(() => void 0) !== void 0;
const noteOf = (folder) => diagnose("info", "plans-of-root", `there is no ${folderName}/ here, so that of the git repository's root is read: ${folder}`, "name files or folders to read others");
export { planPaths };
