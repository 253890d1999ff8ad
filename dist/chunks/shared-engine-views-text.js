import { err, ok } from "./shared-model-result.js";
import { problem } from "./shared-engine-problem.js";
import { visible } from "./shared-diagnostic-visible.js";
import { instantOf, relative } from "./shared-views-format-human.js";
import { entryName } from "./shared-views-format-views-text.js";
import { painter } from "./shared-views-format-paint.js";
import { table } from "./shared-views-format-table.js";
import { pinText } from "./shared-views-text-pin.js";
import { progressText } from "./shared-views-text-status.js";
import { stateStyles } from "./shared-views-text-ledger-list.js";
// src/engine/find-record.ts
const shortest = 4;
const listed = 5;
function findRecord({ records }, prefix) {
	const exact = records.get(prefix);
	if (exact !== void 0) return ok(exact);
	if (prefix.length < shortest) return err(problem("error", "record-not-found", `${JSON.stringify(prefix)} is too short for a key`, `give at least ${shortest} characters of it`));
	const found = [...records.values()].filter(({ key }) => key.startsWith(prefix));
	const [first, ...others] = found;
	if (first === void 0) return err(problem("error", "record-not-found", `the ledger has no record whose key begins with ${prefix}`, "see: reinstate ledger list"));
	if (others.length === 0) return ok(first);
	const keys = found.slice(0, listed).map(({ key, plan, entry }) => `${key.slice(0, prefix.length + 8)} (${plan}/${entry})`);
	const more = found.length > listed ? ` and ${found.length - listed} more` : "";
	return err(problem("error", "record-ambiguous", `${found.length} keys begin with ${prefix}`, `give more digits: ${keys.join(", ")}${more}`));
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
		...factLines(factsOf(record, runs, options.now), paint, "  "),
		...record.attempts.flatMap((attempt) => ["", ...attemptLines(attempt, runs, options.now, paint)]),
		"",
		"  sent",
		...Object.entries(record.input).map(([name, value]) => `    ${paint("dim", `${visible(name)}:`)} ${visible(typeof value === "string" ? value : JSON.stringify(value))}`)
	];
}
function factsOf(record, runs, now) {
	const { resolved, progress, claim, pin } = record;
	return [
		["key", visible(record.key)],
		["operation", `${visible(record.operation)}${record.generation === 1 ? "" : `, generation ${record.generation}`}`],
		["at", visible(record.lane)],
		...pin === void 0 ? [] : [["from", pinText(pin, now)]],
		...record.targets.map((target) => ["makes", visible(target)]),
		["changed", timeText(record.updatedAt, now)],
		...claim === void 0 ? [] : [["held by", runText(claim.run, runs)]],
		...progress === void 0 ? [] : [["progress", progressText(progress)]],
		...resolved === void 0 ? [] : [["settled", `as ${resolved.as} by ${visible(resolved.by)}, ${timeText(resolved.at, now)}: ${visible(resolved.why)}`]]
	];
}
function attemptLines(attempt, runs, now, paint) {
	const { requestId, apiRequestId, ended, endedAt, problem } = attempt;
	const facts = [
		["by", runText(attempt.run, runs)],
		["submitted", timeText(attempt.submittedAt, now)],
		["token", visible(attempt.token)],
		...requestId === void 0 ? [] : [["request", visible(requestId)]],
		...apiRequestId === void 0 ? [] : [["API request", visible(apiRequestId)]],
		...ended === void 0 ? [] : [["ended", `${ended}${endedAt === void 0 ? "" : `, ${timeText(endedAt, now)}`}`]],
		...problem === void 0 ? [] : problemFacts(problem)
	];
	return [`  attempt ${attempt.number}`, ...factLines(facts, paint, "    ")];
}
const problemFacts = ({ code, message, hint }) => [["problem", `${visible(code)}: ${visible(message)}`], ...hint === void 0 ? [] : [["hint", visible(hint)]]];
const factLines = (facts, paint, indent) => table([{}, {}], facts.map(([name, text], index) => [{
	text: name === facts[index - 1]?.[0] ? "" : name,
	style: "dim"
}, { text }]), paint, indent);
function runText(id, runs) {
	const run = runs.get(id);
	return run === void 0 ? `run ${visible(id)}` : `run ${visible(id)} (${visible(run.actor)} on ${visible(run.host)})`;
}
const timeText = (iso, now) => `${visible(instantOf(iso))} (${relative(Date.parse(iso), now)})`;
export { findRecord, ledgerRecordText };
