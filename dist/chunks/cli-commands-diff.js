import { planPaths } from "./shared-app-default-paths.js";
import { checkDocuments, findPlanFiles, readSources } from "./shared-app-document-document-rules-validators-generated.js";
import { diffPlans } from "./shared-engine-plan-diff.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { sidesOf, textOf } from "./shared-views-format-difference.js";
import { foldNote, folded, textOptions, validationResult } from "./shared-cli-terminal-views-format-views-text.js";
import { counted } from "./shared-views-format-human.js";
import { painter } from "./shared-views-format-paint.js";
import { err, ok } from "./shared-model-result.js";
import { complain, problem } from "./shared-cli-terminal-diagnostic.js";
import { exit, write } from "./shared-cli-cli-terminal.js";
import { posix } from "node:path";
import { spawn } from "node:child_process";
// src/views/text/diff.ts
const looks = {
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
	const { mark, style } = looks[plan.change];
	const { shown, hidden } = folded(plan.entries, limits.entries, verbose);
	return [
		`${paint(style, `${mark} ${visible(plan.name)}`)}  ${paint("dim", visible(plan.file))}`,
		...shown.flatMap((entry) => entryLines(entry, paint, verbose)),
		...foldNote(hidden, "  ")
	];
}
function entryLines(entry, paint, verbose) {
	const { mark, style } = looks[entry.change];
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
// src/cli/base/base-disk.ts
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
// src/cli/base/git.ts
const failed = (message) => problem("git-failed", message, "run diff inside a clone, with git on the PATH");
async function filesAt(ref, cwd) {
	const prefix = await git(["rev-parse", "--show-prefix"], cwd);
	if (!prefix.ok) return prefix;
	if (prefix.value.status !== 0) return err(failed(`git can't find a repository here: ${prefix.value.errors}`));
	const commit = await git([
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	], cwd);
	if (!commit.ok) return commit;
	const id = commit.value.output.toString("utf8").trim();
	if (commit.value.status !== 0 || id === "") return err(problem("unknown-base", `--base ${ref} names no commit here`, "fetch the branch first; a shallow clone holds only its tip"));
	const listed = await git([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		id
	], cwd);
	if (!listed.ok) return listed;
	if (listed.value.status !== 0) return err(failed(`git ls-tree failed: ${listed.value.errors}`));
	const here = prefix.value.output.toString("utf8").replace(/\n$/, "");
	return ok(treeFiles(listed.value.output.toString("utf8"), here));
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
async function textsOf(objects, cwd) {
	if (objects.length === 0) return ok([]);
	const answered = await git(["cat-file", "--batch"], cwd, `${objects.join("\n")}\n`);
	if (!answered.ok) return answered;
	const { output, status, errors } = answered.value;
	if (status !== 0) return err(failed(`git cat-file failed: ${errors}`));
	const texts = [];
	for (let at = 0; texts.length < objects.length;) {
		const end = output.indexOf(10, at);
		const [, size] = /^\S+ blob (\d+)$/.exec(output.toString("utf8", at, Math.max(at, end))) ?? [];
		if (end < 0 || size === void 0) return err(failed(`git has no content for ${objects[texts.length]}`));
		texts.push(output.toString("utf8", end + 1, end + 1 + Number(size)));
		at = end + 1 + Number(size) + 1;
	}
	return ok(texts);
}
function git(args, cwd, input = "") {
	return new Promise((resolve) => {
		const child = spawn("git", args, {
			cwd,
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			]
		});
		const output = [];
		const errors = [];
		child.stdout.on("data", (chunk) => output.push(chunk));
		child.stderr.on("data", (chunk) => errors.push(chunk));
		child.on("error", (error) => resolve(err(failed(`git could not be run: ${error.message}`))));
		child.on("close", (status) => resolve(ok({
			status: status ?? 1,
			output: Buffer.concat(output),
			errors: Buffer.concat(errors).toString("utf8").trim()
		})));
		child.stdin.on("error", () => void 0);
		child.stdin.end(input);
	});
}
// src/cli/base/base.ts
async function readBase(ref, paths, cwd) {
	const files = await filesAt(ref, cwd);
	if (!files.ok) return files;
	const found = await findPlanFiles(paths, cwd, treeDisk(files.value, cwd, new Map()), () => void 0);
	const wanted = new Set(found.map(({ absolute }) => absolute));
	const objects = [...new Set(files.value.filter(({ path }) => wanted.has(posix.resolve(cwd, path))).map(({ object }) => object))];
	const texts = await textsOf(objects, cwd);
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
const notValid = (path, ref) => ({
	severity: "warning",
	code: "base-invalid",
	message: `${path} was not valid at ${ref}, so its entries count as absent there`,
	hint: "nothing to do when this change repairs it"
});
// src/cli/commands/diff.ts
const notThere = new Set(["file-not-found", "no-plans-found"]);
async function diff({ io, options, paths, own }) {
	const { base: ref } = own;
	if (typeof ref !== "string" || ref === "") {
		await complain(io, [problem("bad-usage", "diff needs --base REF", "for example: reinstate diff --base origin/main")], options.noColor);
		return exit.refused;
	}
	const { paths: wanted, notes } = await planPaths(paths, io.cwd);
	await complain(io, notes, options.noColor);
	const base = await readBase(ref, wanted, io.cwd);
	if (!base.ok) {
		await complain(io, [base.error], options.noColor);
		return exit.refused;
	}
	const { sources, diagnostics } = await readSources(wanted, io.cwd);
	const slips = base.value.plans.length > 0 ? diagnostics.filter(({ code }) => !notThere.has(code)) : diagnostics;
	const documents = await checkDocuments(sources, slips);
	if (!documents.valid) {
		await validationResult(io, options, documents);
		return exit.refused;
	}
	await complain(io, base.value.diagnostics, options.noColor);
	await write(io.stdout, diffText(diffPlans(base.value.plans, documents.plans), textOptions(io, io.stdout, options, documents)));
	return exit.ok;
}
export { diff };
