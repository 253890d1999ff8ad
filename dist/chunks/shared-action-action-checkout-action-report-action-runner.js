import { err, ok } from "./shared-model-result.js";
import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
import { checkDocuments, isGlob, isPlanName, isSkipped, parseGlob, readSources } from "./shared-app-document-document-parse-document-read-document-rules-document-validate-validators-generated.js";
import { exit } from "./shared-app-exit-status.js";
import { lstat, readdir, readlink, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { realpathSync } from "node:fs";
// src/action/codes.ts
const diagnose = diagnose$1;
// src/action/checkout/check-files.ts
const checkoutHint = "check out the whole commit: no sparse-checkout that leaves plans out, no ref of another commit";
const plainFileHint = "keep restore plans as plain files of this repository: submodules and other repositories are not reviewed in its pull requests";
const at = (code, file, message, hint) => ({
	...diagnose("error", code, message, hint),
	location: {
		file,
		line: 1,
		column: 1
	}
});
async function checkHead({ repository }, commits, git) {
	if (await stat(join(repository, ".git")).catch(() => void 0) === void 0) return [];
	const head = await git(repository, [
		"rev-parse",
		"--verify",
		"HEAD"
	]);
	const [wanted = "none"] = commits;
	const hint = "check out what the event is about: actions/checkout, without the input ref";
	if (!head.ok) return [diagnose("error", "checkout-differs", `which commit is checked out can't be read: ${head.error}`, hint)];
	const found = head.value.trim();
	if (commits.includes(found) || await isMergeOf(wanted, repository, git)) return [];
	return [diagnose("error", "checkout-differs", `the workspace holds commit ${short(found)}, and this event is about ${short(wanted)}`, hint)];
}
async function isMergeOf(head, repository, git) {
	const commit = await git(repository, [
		"cat-file",
		"commit",
		"HEAD"
	]);
	const parents = commit.ok ? [...commit.value.split("\n\n", 1).join("").matchAll(/^parent ([0-9a-f]{40})$/gm)].map(([, parent]) => parent) : [];
	return parents.length === 2 && parents[1] === head;
}
const short = (commit) => commit.slice(0, 12);
function readFiles(all) {
	const byForm = new Map();
	for (const file of all) byForm.set(file.normalize("NFC"), [...byForm.get(file.normalize("NFC")) ?? [], file]);
	return {
		all,
		byForm
	};
}
async function checkChanged({ repository }, { path }, coverage, read) {
	const covered = coverage.of(path);
	const mattering = covered === "plan" || coverage.reaches(path);
	const kind = await lstat(resolve(repository, path)).catch(() => void 0);
	const same = read.byForm.get(path.normalize("NFC")) ?? [];
	if (kind === void 0) {
		if (same.length > 0) return {
			leadsTo: same,
			diagnostics: []
		};
		const link = mattering ? void 0 : await linkInto(repository, path, coverage);
		if (!mattering && link === void 0) return nothing;
		const through = link === void 0 ? "" : `, where ${link} leads to`;
		return failed(at("plan-not-in-checkout", path, `${path} is changed here and is not in the workspace${through}`, checkoutHint));
	}
	if (kind.isSymbolicLink()) {
		const target = await realpath(resolve(repository, path)).catch(() => void 0);
		if (target === void 0) return mattering ? failed(at("plan-not-in-checkout", path, `${path} is a link to something that is not in the workspace`, checkoutHint)) : nothing;
		const real = fromTop$1(repository, target);
		return {
			leadsTo: read.all.filter((file) => file === real || file.startsWith(`${real}/`)),
			diagnostics: []
		};
	}
	if (kind.isDirectory()) return mattering || coverage.bases.some((base) => path.startsWith(`${base}/`)) ? failed(at("plan-in-other-repository", path, `${path} is a submodule, and restore plans are looked for in it`, plainFileHint)) : nothing;
	if (covered === "left-out") return {
		leadsTo: [],
		diagnostics: [leftOut(path)]
	};
	if (covered === "plan" && same.length === 0 && isPlanName(path)) return failed(at("plan-not-in-checkout", path, `${path} is changed here and was not read as a restore plan`, checkoutHint));
	return {
		leadsTo: same,
		diagnostics: []
	};
}
const nothing = {
	leadsTo: [],
	diagnostics: []
};
const failed = (diagnostic) => ({
	leadsTo: [],
	diagnostics: [diagnostic]
});
const leftOut = (path) => ({
	...diagnose("warning", "plan-left-out", `${path} is not read: names that begin with a dot, and node_modules, are left out`, "rename it if it is a restore plan"),
	location: {
		file: path,
		line: 1,
		column: 1
	}
});
async function linkInto(repository, path, { bases }) {
	if (!/\.ya?ml$/i.test(path)) return void 0;
	for (const link of (await Promise.all(bases.map((base) => linksBelow(repository, base)))).flat()) {
		const target = await readlink(resolve(repository, link)).catch(() => "");
		const named = posix.normalize(posix.join(posix.dirname(link), target.split(sep).join("/")));
		if (path === named || path.startsWith(`${named}/`)) return link;
	}
}
async function linksBelow(repository, base) {
	const folder = resolve(repository, base);
	const own = (await lstat(folder).catch(() => void 0))?.isSymbolicLink() ? [base] : [];
	const below = await readdir(folder, {
		recursive: true,
		withFileTypes: true
	}).catch(() => []);
	return [...own, ...below.filter((one) => one.isSymbolicLink()).map((one) => fromTop$1(repository, join(one.parentPath, one.name)))];
}
async function checkTracked({ repository }, coverage, git) {
	const listed = await git(repository, ["ls-files", "-z"]);
	const plans = listed.ok ? listed.value.split("\0").filter((path) => coverage.of(path) === "plan") : [];
	const there = await Promise.all(plans.map((path) => lstat(resolve(repository, path)).catch(() => void 0)));
	return plans.filter((_, index) => there[index] === void 0).map((path) => at("plan-not-in-checkout", path, `${path} belongs to the checked-out commit and is not in the workspace`, checkoutHint));
}
async function checkOwner({ root, repository }, read) {
	const owners = new Map();
	const found = [];
	for (const file of read) {
		const folder = dirname(resolve(repository, file));
		const owner = await (owners.get(folder) ?? remember(owners, folder, repositoryAbove(folder, root)));
		if (owner !== repository) found.push(at("plan-in-other-repository", file, `${file} belongs to the git repository in ${fromTop$1(root, owner) || "the workspace's top"}`, plainFileHint));
	}
	return found;
}
function remember(map, key, value) {
	map.set(key, value);
	return value;
}
async function repositoryAbove(folder, root) {
	for (let above = folder; above !== root && above !== dirname(above); above = dirname(above)) if (await stat(resolve(above, ".git")).catch(() => void 0) !== void 0) return above;
	return root;
}
const fromTop$1 = (top, path) => relative(top, path).split(sep).join("/");
// src/action/checkout/coverage.ts
const looksLikePlan = (path) => /\.ya?ml$/i.test(path);
function coverageOf(plans, directory, real) {
	const written = plans.flatMap((path) => placesOf(path, directory));
	const linked = written.flatMap(({ base, glob }) => {
		const target = real(relativeOf(base));
		return target === void 0 || absoluteOf(target) === base ? [] : [{
			base: absoluteOf(target),
			...glob && { glob }
		}];
	});
	const places = [...written, ...linked];
	return {
		of(path) {
			const found = places.map((place) => inPlace(place, absoluteOf(path)));
			return found.includes("plan") ? "plan" : found.includes("left-out") ? "left-out" : "no";
		},
		reaches: (path) => places.some(({ base }) => isAtOrBelow(absoluteOf(path), base)),
		bases: [...new Set(places.map(({ base }) => relativeOf(base)))]
	};
}
function placesOf(path, directory) {
	const from = absoluteOf(directory);
	return [{ base: posix.resolve(from, path) }, ...(isGlob(path) ? parseGlob(path) ?? [] : []).map((glob) => ({
		base: posix.resolve(from, glob.base),
		glob
	}))];
}
function inPlace({ base, glob }, file) {
	if (!looksLikePlan(file)) return "no";
	if (glob === void 0 && file === base) return "plan";
	if (file === base || !isAtOrBelow(base, file)) return "no";
	const parts = posix.relative(base, file).split("/");
	if (glob !== void 0 && !(parts.length <= glob.depth && glob.matches(parts))) return "no";
	return parts.some(isSkipped) ? "left-out" : "plan";
}
const absoluteOf = (path) => posix.resolve("/", path);
const relativeOf = (path) => path.slice(1);
const isAtOrBelow = (folder, path) => path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
// src/action/checkout/workspace.ts
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
async function readPlans(workspace, paths) {
	const { root, directory } = workspace;
	const read = await readSources(paths, directory);
	const real = async (path) => await realpath(resolve(directory, path)).catch(() => void 0) ?? resolve(directory, path);
	const diagnostics = await Promise.all(read.diagnostics.map(async (one) => calmer(one.location ? {
		...one,
		location: {
			...one.location,
			file: fromTop(workspace, await real(one.location.file))
		}
	} : one)));
	const sources = [];
	for (const { path, text } of read.sources) {
		const file = await real(path);
		if (isInside(root, file) && !isGits(root, file)) sources.push({
			path: fromTop(workspace, file),
			text
		});
		else {
			const named = fromTop(workspace, resolve(directory, path));
			diagnostics.push(outside(`${named} leads out of the workspace or into .git`, "keep plans as plain files in the repository"));
		}
	}
	return {
		...await checkDocuments(sources, diagnostics),
		files: sources.map(({ path }) => path)
	};
}
async function checkWorkspace(workspace, paths, documents, { commits, files }, git) {
	const diagnostics = [...await checkHead(workspace, commits, git), ...await checkOwner(workspace, documents.files)];
	if (diagnostics.length > 0) return {
		files,
		diagnostics
	};
	const coverage = coverageIn(workspace, paths);
	if (files === void 0) return {
		files,
		diagnostics: await checkTracked(workspace, coverage, git)
	};
	const read = readFiles(documents.files);
	const kept = files.filter(({ removed }) => !removed);
	const seen = await Promise.all(kept.map((file) => checkChanged(workspace, file, coverage, read)));
	const also = seen.flatMap(({ leadsTo }) => leadsTo).map((path) => ({
		path,
		removed: false
	}));
	return {
		files: [...files, ...also],
		diagnostics: seen.flatMap((one) => one.diagnostics)
	};
}
function coverageIn({ directory, repository }, paths) {
	const top = {
		directory,
		repository
	};
	return coverageOf(paths, fromTop(top, directory), (path) => {
		try {
			return fromTop(top, realpathSync(resolve(repository, path)));
		} catch {
			return;
		}
	});
}
const calmer = (one) => one.code === "file-not-found" || one.code === "no-plans-found" ? {
	...one,
	severity: "warning"
} : one;
const isInside = (folder, path) => path === folder || relative(folder, path) !== ".." && !relative(folder, path).startsWith(`..${sep}`) && !isAbsolute(relative(folder, path));
const isGits = (root, path) => relative(root, path).split(sep).includes(".git");
const fromTop = ({ repository }, path) => relative(repository, path).split(sep).join("/");
const outside = (message, hint) => diagnose("error", "outside-workspace", message, hint);
// src/action/report/action-result.ts
const quiet = (message) => ({
	outcome: "nothing-to-do",
	exit: exit.ok,
	message,
	diagnostics: [],
	comments: []
});
// src/action/runner/run-id.ts
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
export { checkWorkspace, coverageIn, diagnose, isEarlierAttempt, openWorkspace, quiet, readPlans, runIdOf };
