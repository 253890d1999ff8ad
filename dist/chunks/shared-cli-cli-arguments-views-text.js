import { err, ok } from "./shared-model-result.js";
import { askedFor } from "./shared-model-call.js";
import { callsOf, countActions, workCount } from "./shared-model-planned.js";
import { asExecutionPlan } from "./shared-app-saved-plan.js";
import { jsonText } from "./shared-views-json.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { bytes, quantity } from "./shared-views-format-human.js";
import { entryName, restoresName } from "./shared-views-text-names.js";
import { selectorText } from "./shared-views-format-selector.js";
import { formatDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { diagnosticsText, foldNote, folded } from "./shared-cli-terminal-views-format-views-text.js";
import { painter } from "./shared-views-format-paint.js";
import { table } from "./shared-views-format-table.js";
import { pinText } from "./shared-views-text-pin.js";
import { diagnose } from "./shared-cli-codes.js";
import { randomUUID } from "node:crypto";
import { lstat, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
// src/views/text/actions.ts
const actionStyles = {
	restore: {
		mark: "+",
		style: "green",
		words: "to restore"
	},
	resume: {
		mark: ">",
		style: "cyan",
		words: "to resume"
	},
	retry: {
		mark: "~",
		style: "yellow",
		words: "to try again"
	},
	none: {
		mark: "=",
		style: "dim",
		words: "done"
	},
	blocked: {
		mark: "!",
		style: "red",
		words: "blocked"
	}
};
const order = [
	"restore",
	"resume",
	"retry",
	"none",
	"blocked"
];
function actionSummary(summary) {
	const counts = order.filter((action) => summary[action] > 0).map((action) => `${quantity(summary[action])} ${actionStyles[action].words}`);
	if (workCount(summary) > 0 || summary.blocked > 0) return counts.join(", ");
	return counts.length === 0 ? "nothing to do: no restores are planned" : `nothing to do: ${counts.join(", ")}`;
}
// src/views/text/notes.ts
const limits$1 = {
	notes: 20,
	places: 3
};
function notesText(notes, options) {
	const groups = new Map();
	for (const note of notes) {
		const same = `${note.code} ${note.message} ${note.hint ?? ""}`;
		const group = groups.get(same);
		if (group === void 0) groups.set(same, [note]);
		else group.push(note);
	}
	const { shown, hidden } = folded([...groups.values()], limits$1.notes, options.verbose);
	return [...shown.map((group) => groupText(group, options)), ...foldNote(hidden, "")].join("\n\n");
}
function groupText(group, options) {
	const [first, ...others] = group;
	const { shown, hidden } = folded(others, limits$1.places, options.verbose);
	const places = shown.flatMap(({ location }) => location === void 0 ? [] : [`${location.file}:${location.line}:${location.column}`]);
	const more = hidden === 0 ? "" : ` and ${hidden} more`;
	const text = first === void 0 ? "" : formatDiagnostics([first], () => void 0, { color: options.color });
	return places.length === 0 ? text : `${text}\n  also: ${visible(places.join(", "))}${more}`;
}
// src/views/text/plan.ts
const limits = {
	blocked: 20,
	plans: 50,
	entries: 50,
	rows: 20
};
function planText(run, options) {
	const paint = painter(options.color);
	const { shown, hidden } = folded(run.plans, limits.plans, options.verbose);
	return `${[
		blockedLines(run, paint, options.verbose),
		...shown.map((plan) => planLines(plan, paint, options)),
		foldNote(hidden, ""),
		diagnosticLines(run.diagnostics, options),
		[paint("bold", actionSummary(countActions(run)))]
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function diagnosticLines(diagnostics, options) {
	const notes = diagnostics.filter(({ severity }) => severity === "info");
	const others = diagnostics.filter(({ severity }) => severity !== "info");
	const texts = [diagnosticsText(others, options).replace(/\n$/, ""), notesText(notes, options)].filter((text) => text !== "");
	return texts.length === 0 ? [] : [texts.join("\n\n")];
}
function blockedLines(run, paint, verbose) {
	const blocked = callsOf(run).filter((call) => call.action === "blocked");
	if (blocked.length === 0) return [];
	const { shown, hidden } = folded(blocked, limits.blocked, verbose);
	const lines = shown.flatMap((call) => {
		const { file, line, column } = call.location;
		const place = visible(`${file}:${line}:${column}`);
		return [`  ${paint("red", "!")} ${entryName(call)}  ${restoresName(call)}`, `      ${paint("dim", `${place}:`)} ${visible(call.reason)}`];
	});
	return [
		paint("red", "Blocked, so apply sends nothing (--skip-blocked leaves these out):"),
		...lines,
		...foldNote(hidden, "  ")
	];
}
function planLines(plan, paint, options) {
	const { shown, hidden } = folded(plan.entries, limits.entries, options.verbose);
	const labels = Object.entries(plan.labels).map(([name, value]) => `${visible(name)}: ${visible(value)}`);
	const about = [...plan.description === void 0 ? [] : [visible(plan.description.trim())], ...labels.length === 0 ? [] : [labels.join(", ")]];
	return [
		`${paint("bold", visible(plan.name))}  ${paint("dim", visible(plan.file))}`,
		...about.map((line) => `  ${paint("dim", line)}`),
		...shown.flatMap((entry) => ["", ...entryLines(entry, paint, options)]),
		...foldNote(hidden, "  ")
	];
}
function entryLines(entry, paint, options) {
	const rows = entry.calls.flatMap((call) => callRows(call));
	const { shown, hidden } = folded(rows, limits.rows, options.verbose);
	return [
		`  ${paint("bold", visible(entry.id))}  ${placeText(entry)}`,
		`    from ${fromText(entry, options.now)}`,
		...table([
			{},
			{},
			{},
			{},
			{ align: "right" },
			{}
		], shown, paint, "    "),
		...foldNote(hidden, "    ")
	];
}
function placeText(entry) {
	const [call] = entry.calls;
	const place = call === void 0 ? "" : `, ${visible(call.scopeKind)} ${visible(call.scope)} in ${visible(call.region)}`;
	const account = entry.account === void 0 ? "" : `, account ${visible(entry.account)}`;
	const after = entry.dependsOn.length === 0 ? "" : `, after ${visible(entry.dependsOn.join(", "))}`;
	return `${visible(entry.provider)}${place}${account}${after}`;
}
function fromText(entry, now) {
	const selector = entry.selector === void 0 ? "" : visible(selectorText(entry.selector));
	if (entry.pin === void 0) return selector === "" ? "a backup that is not known yet" : `${selector} (not looked up)`;
	return pinText(entry.pin, entry.backupKind, now) + (selector === "" ? "" : `; asked for ${selector}`);
}
function callRows(call) {
	const { mark, style } = actionStyles[call.action];
	return askedFor(call).map((restoration, index) => [
		{
			text: mark,
			style
		},
		{ text: visible(restoration.source) },
		{
			text: "->",
			style: "dim"
		},
		{ text: visible(restoration.target) },
		{ text: index === 0 && call.size !== void 0 ? bytes(call.size) : "" },
		{
			text: index === 0 ? `${call.action === "none" ? "done" : call.action}: ${visible(call.reason)}` : "",
			style: "dim"
		}
	]);
}
// src/cli/arguments/doubles.ts
const doublesOptions = [{
	flags: "--adopt <KEY>",
	help: "take the job that the provider lists on record as that call's; may be repeated",
	list: true
}, {
	flags: "--again <KEY>",
	help: "send that call although the provider lists an identical job; may be repeated",
	list: true
}];
const doublesOf = (commandOptions) => ({
	adopt: textsOf(commandOptions["adopt"]),
	again: textsOf(commandOptions["again"])
});
const textsOf = (value) => Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
// src/cli/saved-plan-file.ts
async function savePlan(plan, path, cwd) {
	const place = await replaceable(resolve(cwd, path));
	if (!place.ok) return err(diagnose("error", "cannot-write", `${path} could not be written: ${place.error}`, "name a new file, or a regular one"));
	const target = place.value;
	const draft = `${target}.${randomUUID()}.tmp`;
	try {
		const file = await open(draft, "wx");
		try {
			await file.writeFile(jsonText(plan));
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, target);
		return ok(void 0);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => void 0);
		return err(diagnose("error", "cannot-write", `${path} could not be written: ${reason(error)}`, "check that its folder exists and may be written to"));
	}
}
async function readSavedPlan(path, cwd) {
	const hint = "write one with: reinstate plan --out FILE";
	let value;
	try {
		if (!(await stat(resolve(cwd, path))).isFile()) return err(diagnose("error", "saved-plan-unreadable", `${path} is no regular file`, hint));
		value = JSON.parse(await readFile(resolve(cwd, path), "utf8"));
	} catch (error) {
		return err(diagnose("error", "saved-plan-unreadable", `${path} could not be read: ${reason(error)}`, hint));
	}
	const checked = await asExecutionPlan(value);
	return checked.ok ? checked : err(diagnose("error", "saved-plan-unreadable", `${path} holds no execution plan: ${checked.error}`, hint));
}
async function replaceable(path) {
	try {
		if (await lstat(path).catch(ifAbsent) === void 0) return ok(path);
		if (await stat(path).catch(ifAbsent) === void 0) return err("it is a link to nothing");
		return (await stat(path)).isFile() ? ok(await realpath(path)) : err("it is no regular file");
	} catch (error) {
		return err(reason(error));
	}
}
function ifAbsent(error) {
	if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
const reason = (error) => error instanceof Error ? error.message : String(error);
export { doublesOf, doublesOptions, planText, readSavedPlan, savePlan };
