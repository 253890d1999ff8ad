import { visible } from "./shared-diagnostic-escape-control.js";
import { foldNote, folded } from "./shared-cli-terminal-views-format-views-text.js";
import { counted, quantity, relative } from "./shared-views-format-human.js";
import { painter } from "./shared-views-format-paint.js";
import { fittedTable } from "./shared-views-format-table.js";
import { entryName, shortKey } from "./shared-views-text-names.js";
// src/views/text/authorization.ts
function authorizationFields({ actor, by, pullRequest, commit, digest, workflowRun, tool, description, labels }) {
	const words = Object.entries(labels ?? {}).map(([name, value]) => `${visible(name)}: ${visible(value)}`);
	return [
		["asked for by", `${visible(actor)}, ${waysOf[by]}`],
		...pullRequest === void 0 ? [] : pullRequestFields(pullRequest),
		...commit === void 0 ? [] : [["commit", visible(commit)]],
		["digest", visible(digest)],
		...workflowRun === void 0 ? [] : [["workflow run", visible(workflowRun)]],
		["tool", visible(tool)],
		...description === void 0 ? [] : [["description", visible(description.trim())]],
		...words.length === 0 ? [] : [["labels", words.join(", ")]]
	];
}
const waysOf = {
	person: "who ran apply",
	review: "by a reviewed pull request",
	direct: "by a push without a pull request"
};
function pullRequestFields({ number, url, author, approvedBy, requiredApprovals, mergedBy }) {
	const approvals = approvedBy.length === 0 ? "by nobody" : `by ${approvedBy.map((one) => visible(one)).join(", ")}`;
	return [
		["pull request", `#${number} by ${visible(author)}${url === void 0 ? "" : `, ${visible(url)}`}`],
		["approved", `${approvals}${requiredApprovals === void 0 ? "" : ` (${requiredApprovals} asked for)`}`],
		...mergedBy === void 0 ? [] : [["merged", `by ${visible(mergedBy)}`]]
	];
}
const latestOf = ({ attempts, claim }) => attempts.findLast(({ authorization }) => authorization !== void 0)?.authorization ?? claim?.authorization;
function whoText(record, runs) {
	const authorization = latestOf(record);
	if (authorization === void 0) return visible(runs.get(record.attempts.at(-1)?.run ?? record.claim?.run ?? "")?.actor ?? "");
	const { actor, pullRequest } = authorization;
	return `${visible(actor)}${pullRequest === void 0 ? "" : `, #${pullRequest.number}`}`;
}
// src/views/text/ledger-list.ts
const stateStyles = {
	claimed: "dim",
	submitting: "yellow",
	submitted: "cyan",
	restored: "green",
	failed: "red",
	cancelled: "red",
	unknown: "red"
};
const limit = 60;
function ledgerListText({ ledger, records, runs }, options) {
	const paint = painter(options.color);
	if (records.length === 0) return `no records in ${visible(ledger)}\n`;
	const { shown, hidden } = folded(records, limit, options.verbose);
	const byId = new Map(runs.map((run) => [run.id, run]));
	const columns = [
		{ title: "key" },
		{ title: "entry" },
		{ title: "makes" },
		{ title: "state" },
		{
			title: "attempts",
			align: "right"
		},
		{ title: "changed" },
		{
			title: "who",
			optional: !options.verbose
		},
		{
			title: "request",
			optional: !options.verbose
		}
	];
	const rows = shown.map((record) => [
		{ text: visible(shortKey(record.key)) },
		{ text: entryName(record) },
		{ text: targetsText(record) },
		{
			text: record.resolved === void 0 ? record.state : `${record.state}, by hand`,
			style: stateStyles[record.state]
		},
		{ text: record.attempts.length === 0 ? "" : String(record.attempts.length) },
		{ text: relative(Date.parse(record.updatedAt), options.now) },
		{ text: whoText(record, byId) },
		{
			text: visible(record.attempts.at(-1)?.requestId ?? ""),
			style: "dim"
		}
	]);
	return `${[
		...fittedTable(columns, rows, paint, options.columns),
		...foldNote(hidden, ""),
		"",
		paint("bold", summary(records))
	].join("\n")}\n`;
}
function targetsText({ lane, targets }) {
	const [first = "", ...others] = targets;
	const name = first.startsWith(`${lane}/`) ? first.slice(lane.length + 1) : first;
	return `${visible(name)}${others.length === 0 ? "" : ` and ${counted(others.length, "more", "more")}`}`;
}
function summary(records) {
	const counts = new Map();
	for (const { state } of records) counts.set(state, (counts.get(state) ?? 0) + 1);
	return `${counted(records.length, "record")}: ${[...counts].map(([state, count]) => `${quantity(count)} ${state}`).join(", ")}`;
}
export { authorizationFields, ledgerListText, stateStyles };
