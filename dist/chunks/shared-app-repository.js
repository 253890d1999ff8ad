import { lstat, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
// src/app/repository.ts
async function realFolder(folder) {
	return realpath(folder).catch(() => resolve(folder));
}
async function repositoryRoot(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (await isRepository(join(at, ".git"))) return at;
		if (dirname(at) === at) return void 0;
	}
}
async function isRepository(path) {
	const found = await stat(path).catch(() => void 0);
	if (found?.isFile()) return true;
	return found?.isDirectory() === true && await lstat(join(path, "HEAD")).catch(() => void 0) !== void 0;
}
function foldersUpTo(folder, root) {
	const folders = [folder];
	for (let at = folder; at !== root && dirname(at) !== at;) {
		at = dirname(at);
		folders.push(at);
	}
	return folders;
}
function writtenFrom(cwd, real, place) {
	if (resolve(cwd) !== real) return place;
	return relative(real, place).split(sep).join("/") || ".";
}
export { foldersUpTo, realFolder, repositoryRoot, writtenFrom };
