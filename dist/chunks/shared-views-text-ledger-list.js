import { visible } from "./shared-diagnostic-visible.js";
import { foldNote, folded } from "./shared-cli-views-format-views-text.js";
import { counted, quantity, relative } from "./shared-views-format-human.js";
import { painter } from "./shared-views-format-paint.js";
import { fittedTable } from "./shared-views-format-table.js";
import { entryName, shortKey } from "./shared-views-format-views-text.js";
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
function ledgerListText({ ledger, records }, options) {
	const paint = painter(options.color);
	if (records.length === 0) return `no records in ${visible(ledger)}\n`;
	const { shown, hidden } = folded(records, limit, options.verbose);
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
export { ledgerListText, stateStyles };
