import { planPaths } from "./shared-app-default-paths.js";
import { checkDocuments, findPlanFiles, readSources } from "./shared-app-document-document-parse-document-read-document-rules-document-validate-validators-generated.js";
import { exit } from "./shared-app-exit-status.js";
import { diffPlans } from "./shared-engine-plan-diff.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { sidesOf, textOf } from "./shared-views-format-difference.js";
import { foldNote, folded, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
import { counted } from "./shared-views-format-human.js";
import { painter } from "./shared-views-format-paint.js";
import { err, ok } from "./shared-model-result.js";
import { diagnose } from "./shared-cli-codes.js";
import { gitEnvironment, gitRunner } from "./shared-platform-git.js";
import { outputFlags } from "./shared-cli-command.js";
import { write } from "./shared-cli-terminal-io.js";
import { printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { posix } from "node:path";
// src/views/text/diff.ts
const styles = {
	added: {
		mark: "+",
		style: "green"
	},
	removed: {
		mark: "-",
		style: "red"
	},
	changed: {
		mark: "~",
		style: "yellow"
	}
};
const limits = {
	entries: 50,
	fields: 40
};
function diffText(diffs, options) {
	const paint = painter(options.color);
	return `${[...diffs.map((plan) => planLines(plan, paint, options.verbose).join("\n")), paint("bold", summary(diffs))].join("\n\n")}\n`;
}
function planLines(plan, paint, verbose) {
	const { mark, style } = styles[plan.change];
	const { shown, hidden } = folded(plan.entries, limits.entries, verbose);
	return [
		`${paint(style, `${mark} ${visible(plan.name)}`)}  ${paint("dim", visible(plan.file))}`,
		...shown.flatMap((entry) => entryLines(entry, paint, verbose)),
		...foldNote(hidden, "  ")
	];
}
function entryLines(entry, paint, verbose) {
	const { mark, style } = styles[entry.change];
	const place = entry.location === void 0 ? "" : `  ${paint("dim", visible(`${entry.location.file}:${entry.location.line}`))}`;
	const { shown, hidden } = folded(entry.fields, limits.fields, verbose);
	return [
		`  ${paint(style, `${mark} ${visible(entry.id)}`)}${place}`,
		...shown.map((change) => `      ${fieldText(change, paint)}`),
		...foldNote(hidden, "      ")
	];
}
function fieldText({ field, before, after }, paint) {
	const name = visible(field);
	if (before === void 0) return `${name}: ${paint("green", valueText(after))}`;
	if (after === void 0) return `${name}: ${paint("red", valueText(before))} -> (removed)`;
	const [old, now] = sidesOf(before, after, Number.POSITIVE_INFINITY);
	return `${name}: ${paint("red", sideText(old))} -> ${paint("green", sideText(now))}`;
}
const sideText = ({ text, note }) => `${visible(text)}${note === void 0 ? "" : ` (${note})`}`;
const valueText = (value) => visible(textOf(value ?? null));
function summary(diffs) {
	const count = {
		added: 0,
		changed: 0,
		removed: 0
	};
	for (const { entries } of diffs) for (const { change } of entries) count[change] += 1;
	const parts = [
		"added",
		"changed",
		"removed"
	].filter((change) => count[change] > 0).map((change) => `${counted(count[change], "entry", "entries")} ${change}`);
	return parts.length === 0 ? "no differences" : parts.join(", ");
}
// src/cli/base-revision/git-tree.ts
const failed = (message) => diagnose("error", "git-failed", message, "run diff inside a clone, with git on the PATH");
async function filesAt(ref, git) {
	const prefix = await git(["rev-parse", "--show-prefix"]);
	if (!prefix.ok) return prefix;
	if (prefix.value.status !== 0) return err(failed(`git can't find a repository here: ${prefix.value.stderr}`));
	const commit = await git([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	]);
	if (!commit.ok) return commit;
	const id = commit.value.stdout.toString("utf8").trim();
	if (commit.value.status !== 0 || id === "") return err(diagnose("error", "unknown-base", `--base ${ref} names no commit here`, "fetch the branch first; a shallow clone holds only its tip"));
	const listed = await git([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		id
	]);
	if (!listed.ok) return listed;
	if (listed.value.status !== 0) return err(failed(`git ls-tree failed: ${listed.value.stderr}`));
	const here = prefix.value.stdout.toString("utf8").replace(/\n$/, "");
	return ok(treeFiles(listed.value.stdout.toString("utf8"), here));
}
function treeFiles(listing, prefix) {
	return listing.split("\0").flatMap((line) => {
		const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
		return object === void 0 || path === void 0 ? [] : [{
			path: posix.relative(`/${prefix}`, `/${path}`),
			object
		}];
	});
}
async function textsOf(objects, git) {
	if (objects.length === 0) return ok([]);
	const answered = await git(["cat-file", "--batch"], `${objects.join("\n")}\n`);
	if (!answered.ok) return answered;
	const { stdout, status, stderr } = answered.value;
	if (status !== 0) return err(failed(`git cat-file failed: ${stderr}`));
	const texts = [];
	for (let at = 0; texts.length < objects.length;) {
		const end = stdout.indexOf(10, at);
		const [, size] = /^\S+ blob (\d+)$/.exec(stdout.toString("utf8", at, Math.max(at, end))) ?? [];
		if (end < 0 || size === void 0) return err(failed(`git has no content for ${objects[texts.length]}`));
		texts.push(stdout.toString("utf8", end + 1, end + 1 + Number(size)));
		at = end + 1 + Number(size) + 1;
	}
	return ok(texts);
}
const timeoutMs = 3e5;
const maxBytes = 536870912;
function diffGit(cwd, env) {
	const run = gitRunner({
		cwd,
		env: gitEnvironment(env),
		timeoutMs,
		maxBytes
	});
	return async (args, input) => {
		const result = await run(args, input);
		return result.ok ? result : err(failed(`git could not be run: ${result.error.message}`));
	};
}
// src/cli/base-revision/tree-disk.ts
function treeDisk(files, cwd, texts) {
	const byPath = new Map();
	const folders = new Map();
	for (const file of files) {
		const path = posix.resolve(cwd, file.path);
		byPath.set(path, file);
		for (let child = path;; child = posix.dirname(child)) {
			const folder = posix.dirname(child);
			const names = folders.get(folder);
			if (names?.has(posix.basename(child)) || folder === child) break;
			folders.set(folder, (names ?? new Set()).add(posix.basename(child)));
		}
	}
	const textAt = (path) => Buffer.from(texts.get(byPath.get(path)?.object ?? "") ?? "");
	return {
		realpath: async (path) => path,
		readdir: async (path) => [...folders.get(path) ?? []],
		readFile: async (path) => textAt(path),
		stat: async (path) => {
			const [isFile, isDirectory] = [byPath.has(path), folders.has(path)];
			if (!isFile && !isDirectory) throw Object.assign(new Error(`${path} is not in the commit`), { code: "ENOENT" });
			return {
				size: textAt(path).length,
				isFile: () => isFile,
				isDirectory: () => isDirectory
			};
		}
	};
}
// src/cli/base-revision/read-base.ts
async function readBase(ref, paths, cwd, env) {
	const git = diffGit(cwd, env);
	const files = await filesAt(ref, git);
	if (!files.ok) return files;
	const { found } = await findPlanFiles(paths, cwd, treeDisk(files.value, cwd, new Map()));
	const wanted = new Set(found.map(({ absolute }) => absolute));
	const objects = [...new Set(files.value.filter(({ path }) => wanted.has(posix.resolve(cwd, path))).map(({ object }) => object))];
	const texts = await textsOf(objects, git);
	if (!texts.ok) return texts;
	const disk = treeDisk(files.value, cwd, new Map(objects.map((object, index) => [object, texts.value[index] ?? ""])));
	return ok(await validPart((await readSources(paths, cwd, disk)).sources, ref));
}
async function validPart(sources, ref) {
	const all = await checkDocuments(sources, []);
	if (all.valid) return {
		plans: all.plans,
		diagnostics: []
	};
	const each = await Promise.all(sources.map(async (source) => [source, await checkDocuments([source], [])]));
	return {
		plans: each.flatMap(([, { valid, plans }]) => valid ? plans : []),
		diagnostics: each.filter(([, { valid }]) => !valid).map(([{ path }]) => notValid(path, ref))
	};
}
const notValid = (path, ref) => diagnose("warning", "base-invalid", `${path} was not valid at ${ref}, so its entries count as absent there`, "nothing to do when this change repairs it");
// src/cli/commands/diff.ts
const notThere = new Set(["file-not-found", "no-plans-found"]);
const diff = {
	args: "[paths...]",
	summary: "show entries added, changed and removed since a git ref",
	flags: outputFlags,
	options: [{
		flags: "--base <REF>",
		help: "a commit, branch or tag to compare with (required)"
	}],
	examples: [["reinstate diff --base origin/main", "what this branch changes"]],
	run
};
async function run({ io, options, paths, commandOptions }) {
	const { base: ref } = commandOptions;
	if (typeof ref !== "string" || ref === "") {
		await printDiagnostics(io, [diagnose("error", "bad-usage", "diff needs --base REF", "for example: reinstate diff --base origin/main")], options.noColor);
		return exit.refused;
	}
	const { paths: wanted, notes } = await planPaths(paths, io.cwd);
	await printDiagnostics(io, notes, options.noColor);
	const base = await readBase(ref, wanted, io.cwd, io.env);
	if (!base.ok) {
		await printDiagnostics(io, [base.error], options.noColor);
		return exit.refused;
	}
	const { sources, diagnostics } = await readSources(wanted, io.cwd);
	const slips = base.value.plans.length > 0 ? diagnostics.filter(({ code }) => !notThere.has(code)) : diagnostics;
	const documents = await checkDocuments(sources, slips);
	if (!documents.valid) {
		await validationResult(io, options, documents);
		return exit.refused;
	}
	await printDiagnostics(io, base.value.diagnostics, options.noColor);
	await write(io.stdout, diffText(diffPlans(base.value.plans, documents.plans), textOptions(io, io.stdout, options, documents)));
	return exit.ok;
}
export { diff };
