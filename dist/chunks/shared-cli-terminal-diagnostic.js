import { placeOf } from "./shared-diagnostic-diagnostic.js";
import { visible, visibleInPlace } from "./shared-diagnostic-escape-control.js";
import { wantsColor, write } from "./shared-cli-terminal-io.js";
// src/diagnostic/excerpt.ts
const around = 1;
const width = 120;
function excerpt(lines, { line, column }) {
	if (line < 1 || line > lines.length) return void 0;
	const start = column <= 100 ? 0 : column - Math.floor(width / 2);
	const first = Math.max(1, line - around);
	const last = Math.min(lines.length, line + around);
	const digits = String(last).length;
	const shown = [];
	for (let number = first; number <= last; number += 1) {
		const text = cut(lines[number - 1] ?? "", start);
		shown.push(`${number === line ? ">" : " "} ${String(number).padStart(digits)} | ${text}`.trimEnd());
		if (number === line) shown.push(`  ${" ".repeat(digits)} | ${text.slice(0, column - 1 - start).replace(/[^\t]/g, " ")}^`);
	}
	return shown;
}
function cut(line, start) {
	const text = visibleInPlace(line.slice(start, start + width));
	return `${start > 0 && text !== "" ? `…${text.slice(1)}` : text}${line.length > start + width ? "…" : ""}`;
}
// src/diagnostic/format.ts
function formatDiagnostics(diagnostics, textOf, options) {
	const paint = options.color ? colored : plain;
	const linesOf = lineReader(textOf);
	return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, linesOf, paint)).join("\n\n");
}
const plain = (text) => text;
const styles = {
	error: 31,
	warning: 33,
	info: 36,
	place: 1,
	quiet: 2
};
const colored = (text, style) => `\u001B[${styles[style]}m${text}\u001B[0m`;
function formatDiagnostic(diagnostic, linesOf, paint) {
	const { severity, code, message, hint, location } = diagnostic;
	const parts = [`${location === void 0 ? "" : `${paint(visible(placeOf(location)), "place")}: `}${paint(severity, severity)} ${code}: ${visible(message)}`];
	const lines = location && linesOf(location.file);
	const shown = lines && location && excerpt(lines, location);
	if (shown) parts.push(...shown.map((line) => `  ${line.startsWith(">") ? line : paint(line, "quiet")}`));
	if (hint !== void 0) parts.push(`  hint: ${visible(hint)}`);
	return parts.join("\n");
}
function lineReader(textOf) {
	const split = new Map();
	return (file) => {
		if (!split.has(file)) split.set(file, textOf(file)?.replace(/^\uFEFF/, "").split(/\r?\n/));
		return split.get(file);
	};
}
// src/cli/terminal/print-diagnostics.ts
function printDiagnostics(io, diagnostics, noColor = false) {
	const text = formatDiagnostics(diagnostics, () => void 0, { color: wantsColor(io.stderr, io.env, noColor) });
	return write(io.stderr, text.endsWith("\n") || text === "" ? text : `${text}\n`);
}
export { formatDiagnostics, printDiagnostics };
