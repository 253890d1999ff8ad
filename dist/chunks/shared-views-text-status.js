import { visible } from "./shared-diagnostic-escape-control.js";
import { amount } from "./shared-views-format-amount.js";
import { foldNote, folded } from "./shared-cli-terminal-views-format-views-text.js";
import { counted, quantity } from "./shared-views-format-human.js";
import { painter } from "./shared-views-format-paint.js";
import { fittedTable } from "./shared-views-format-table.js";
import { entryName, restoredName, shortKey } from "./shared-views-text-names.js";
// src/views/text/status.ts
const limit = 60;
const ledgerStyles = {
	absent: "dim",
	claimed: "dim",
	submitting: "yellow",
	submitted: "cyan",
	restored: "green",
	failed: "red",
	cancelled: "red",
	unknown: "red"
};
const observedStyles = {
	absent: "dim",
	running: "cyan",
	succeeded: "green",
	failed: "red",
	cancelled: "red",
	unchecked: "dim"
};
function statusText(report, options) {
	const paint = painter(options.color);
	if (report.calls.length === 0) return "no calls\n";
	const { shown, hidden } = folded(report.calls, limit, options.verbose);
	const columns = [
		{ title: "entry" },
		{ title: "restore" },
		{ title: "ledger" },
		{ title: "provider" },
		{
			title: "progress",
			align: "right"
		},
		{
			title: "request",
			optional: !options.verbose
		}
	];
	const rows = shown.map((status) => [
		{ text: entryName(status) },
		{ text: restoredName(status.restores) ?? `${visible(status.operation)} ${shortKey(status.key)}` },
		{
			text: status.ledger,
			style: ledgerStyles[status.ledger]
		},
		{
			text: status.observed,
			style: observedStyles[status.observed]
		},
		{ text: progressText(status.progress) },
		{
			text: status.requestId === void 0 ? "" : visible(status.requestId),
			style: "dim"
		}
	]);
	return `${[
		...fittedTable(columns, rows, paint, options.columns),
		...foldNote(hidden, ""),
		"",
		paint("bold", summary(report.calls))
	].join("\n")}\n`;
}
function progressText(progress) {
	if (progress === void 0) return "";
	if (progress.unit === "%" || progress.total <= 0) return amount(progress);
	return `${quantity(progress.done)}/${quantity(progress.total)} ${visible(progress.unit)}`;
}
function summary(calls) {
	const counts = new Map();
	for (const { ledger } of calls) counts.set(ledger, (counts.get(ledger) ?? 0) + 1);
	const parts = [...counts].map(([state, count]) => `${quantity(count)} ${state === "absent" ? "not in the ledger" : state}`);
	return `${counted(calls.length, "call")}: ${parts.join(", ")}`;
}
export { progressText, statusText };
