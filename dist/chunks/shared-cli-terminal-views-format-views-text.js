import { exit } from "./shared-app-exit-status.js";
import { jsonText } from "./shared-views-json.js";
import { counted, quantity } from "./shared-views-format-human.js";
import { painter } from "./shared-views-format-paint.js";
import { formatDiagnostics, printDiagnostics } from "./shared-cli-terminal-diagnostic.js";
import { wantsColor, write } from "./shared-cli-terminal-io.js";
// src/views/format/fold.ts
function folded(items, limit, all) {
	if (all || items.length <= limit + 2) return {
		shown: items,
		hidden: 0
	};
	return {
		shown: items.slice(0, limit),
		hidden: items.length - limit
	};
}
const foldNote = (hidden, indent) => hidden === 0 ? [] : [`${indent}… and ${quantity(hidden)} more (--verbose shows all)`];
// src/views/text/diagnostics.ts
const limit = 50;
function diagnosticsText(diagnostics, options) {
	if (diagnostics.length === 0) return "";
	const { shown, hidden } = folded(diagnostics, limit, options.verbose);
	return [
		formatDiagnostics(shown, options.textOf, { color: options.color }).replace(/\n*$/, ""),
		...foldNote(hidden, ""),
		""
	].join("\n");
}
function diagnosticCounts(diagnostics) {
	const count = {
		error: 0,
		warning: 0,
		info: 0
	};
	for (const { severity } of diagnostics) count[severity] += 1;
	const parts = [
		...count.error > 0 ? [counted(count.error, "error")] : [],
		...count.warning > 0 ? [counted(count.warning, "warning")] : [],
		...count.info > 0 ? [counted(count.info, "note")] : []
	];
	return parts.length === 0 ? "no problems" : parts.join(", ");
}
// src/views/text/validation.ts
function validationText(report, options) {
	const paint = painter(options.color);
	const failed = report.diagnostics.some(({ severity }) => severity === "error");
	const details = diagnosticsText(report.diagnostics, options);
	const summary = `${counted(report.files, "file")}, ${counted(report.entries, "entry", "entries")}: ${diagnosticCounts(report.diagnostics)}`;
	return `${details}${details === "" ? "" : "\n"}${paint(failed ? "red" : "green", summary)}\n`;
}
// src/cli/terminal/results.ts
function textOptions(io, output, options, documents) {
	return {
		now: io.now(),
		color: wantsColor(output, io.env, options.noColor),
		verbose: options.verbose,
		...output.isTTY === true && output.columns !== void 0 && { columns: output.columns },
		textOf: documents.textOf
	};
}
function result(io, options, document, text) {
	return write(io.stdout, options.json ? jsonText(document) : text());
}
function validationResult(io, options, documents) {
	return result(io, options, documents.report, () => validationText(documents.report, textOptions(io, io.stdout, options, documents)));
}
async function refusal(io, { json, noColor = false }, diagnostics) {
	if (json === true) await write(io.stdout, jsonText({
		formatVersion: "1.0",
		kind: "ValidationReport",
		files: 0,
		entries: 0,
		diagnostics: [...diagnostics]
	}));
	await printDiagnostics(io, diagnostics, noColor);
	return exit.refused;
}
export { diagnosticsText, foldNote, folded, refusal, result, textOptions, validationResult };
