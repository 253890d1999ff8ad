import { err, ok } from "./shared-model-result.js";
import { diagnose } from "./shared-engine-codes.js";
import { visible } from "./shared-diagnostic-escape-control.js";
import { instantOf, relative } from "./shared-views-format-human.js";
import { entryName } from "./shared-views-text-names.js";
import { displayWidth, padded } from "./shared-views-format-width.js";
import { painter } from "./shared-views-format-paint.js";
import { pinText } from "./shared-views-text-pin.js";
import { progressText } from "./shared-views-text-status.js";
import { authorizationFields, stateStyles } from "./shared-views-text.js";
import { isDeepStrictEqual } from "node:util";
// src/engine/claims/find-record.ts
const shortest = 4;
const listed = 5;
function findRecord({ records }, prefix) {
	const exact = records.get(prefix);
	if (exact !== void 0) return ok(exact);
	if (prefix.length < shortest) return err(diagnose("error", "record-not-found", `${JSON.stringify(prefix)} is too short for a key`, `give at least ${shortest} characters of it`));
	const found = [...records.values()].filter(({ key }) => key.startsWith(prefix));
	const [first, ...others] = found;
	if (first === void 0) return err(diagnose("error", "record-not-found", `the ledger has no record whose key begins with ${prefix}`, "see: reinstate ledger list"));
	if (others.length === 0) return ok(first);
	const keys = found.slice(0, listed).map(({ key, plan, entry }) => `${key.slice(0, prefix.length + 8)} (${plan}/${entry})`);
	const more = found.length > listed ? ` and ${found.length - listed} more` : "";
	return err(diagnose("error", "record-ambiguous", `${found.length} keys begin with ${prefix}`, `give more digits: ${keys.join(", ")}${more}`));
}
// src/views/format/wrap.ts
function wrapped(text, columns) {
	if (columns === void 0 || displayWidth(text) <= columns) return [text];
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && displayWidth(longer) > columns) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}
// src/views/text/ledger-record.ts
function ledgerRecordText({ records, runs }, options) {
	const byId = new Map(runs.map((run) => [run.id, run]));
	return records.map((record) => recordLines(record, byId, options).join("\n")).join("\n\n").concat("\n");
}
function recordLines(record, runs, options) {
	const paint = painter(options.color);
	return [
		`${paint("bold", entryName(record))}  ${paint(stateStyles[record.state], record.state)}`,
		...fieldLines(fieldsOf(record, runs, options), paint, "  ", options.columns),
		...claimLines(record, runs, paint, options.columns),
		...record.attempts.flatMap((attempt) => ["", ...attemptLines(attempt, runs, options, paint)]),
		"",
		"  parameters",
		...Object.entries(record.input).map(([name, value]) => `    ${paint("dim", `${visible(name)}:`)} ${visible(typeof value === "string" ? value : JSON.stringify(value))}`)
	];
}
function fieldsOf(record, runs, { now, backupKinds }) {
	const { resolved, progress, claim, pin, account, provider } = record;
	return [
		["key", visible(record.key)],
		["operation", `${visible(record.operation)}${record.generation === 1 ? "" : `, generation ${record.generation}`}`],
		["at", visible(record.lane)],
		...account === void 0 ? [] : [["account", visible(account)]],
		...pin === void 0 ? [] : [["from", pinText(pin, backupKinds.get(provider)?.[pin.kind], now)]],
		...record.targets.map((target) => ["makes", visible(target)]),
		["changed", timeText(record.updatedAt, now)],
		...claim === void 0 ? [] : [["held by", runText(claim.run, runs)]],
		...progress === void 0 ? [] : [["progress", progressText(progress)]],
		...resolved === void 0 ? [] : [["settled", `as ${resolved.as} by ${visible(resolved.by)}, ${timeText(resolved.at, now)}: ${visible(resolved.why)}`]]
	];
}
function claimLines({ claim, attempts, state }, runs, paint, columns) {
	if (claim?.authorization === void 0 || isDeepStrictEqual(claim.authorization, attempts.at(-1)?.authorization)) return [];
	const fields = [["by", runText(claim.run, runs)], ...authorizationFields(claim.authorization)];
	return [
		"",
		`  ${state === "claimed" ? "claimed, nothing sent" : "held"}`,
		...fieldLines(fields, paint, "    ", columns)
	];
}
function attemptLines(attempt, runs, { now, columns }, paint) {
	const { requestId, apiRequestId, ended, endedAt, problem, authorization, adopted } = attempt;
	const fields = [
		["by", runText(attempt.run, runs)],
		...authorization === void 0 ? [] : authorizationFields(authorization),
		[adopted ? "adopted" : "submitted", timeText(attempt.submittedAt, now)],
		["token", visible(attempt.token)],
		...requestId === void 0 ? [] : [["request", visible(requestId)]],
		...apiRequestId === void 0 ? [] : [["API request", visible(apiRequestId)]],
		...ended === void 0 ? [] : [["ended", `${ended}${endedAt === void 0 ? "" : `, ${timeText(endedAt, now)}`}`]],
		...problem === void 0 ? [] : diagnosticFields(problem)
	];
	return [...wrapped(`  attempt ${attempt.number}${adopted ? ", a job of the provider's that was adopted, not sent" : ""}`, columns), ...fieldLines(fields, paint, "    ", columns)];
}
const diagnosticFields = ({ code, message, hint }) => [["problem", `${visible(code)}: ${visible(message)}`], ...hint === void 0 ? [] : [["hint", visible(hint)]]];
function fieldLines(fields, paint, indent, columns) {
	const width = Math.max(0, ...fields.map(([name]) => name.length));
	const textWidth = columns === void 0 ? void 0 : Math.max(20, columns - indent.length - width - 2);
	return fields.flatMap(([name, text], index) => wrapped(text, textWidth).map((line, part) => {
		const shown = part > 0 || name === fields[index - 1]?.[0] ? "" : name;
		return `${indent}${paint("dim", padded(shown, width))}  ${line}`;
	}));
}
function runText(id, runs) {
	const run = runs.get(id);
	return run === void 0 ? `run ${visible(id)}` : `run ${visible(id)} (${visible(run.actor)} on ${visible(run.host)})`;
}
const timeText = (iso, now) => `${visible(instantOf(iso))} (${relative(Date.parse(iso), now)})`;
export { findRecord, ledgerRecordText };
