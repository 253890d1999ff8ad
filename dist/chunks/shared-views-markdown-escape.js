import { visible } from "./shared-diagnostic-escape-control.js";
import { fitted } from "./shared-views-format-width.js";
// src/views/markdown/escape.ts
const swallowed = /^ | $| (?= )/g;
const manyBackticks = /`{8,}/g;
const nameColumns = 160;
const shown = visible;
function code(text, columns = nameColumns) {
	const name = nameText(text, columns);
	if (!name.includes("`")) return `\`${name}\``;
	const body = name.replace(manyBackticks, (run) => "\\u0060".repeat(run.length));
	const runs = body.match(/`+/g) ?? [];
	const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
	const pad = body.startsWith("`") || body.endsWith("`") ? " " : "";
	return fence + pad + body + pad + fence;
}
function codeHtml(text, columns = nameColumns) {
	return `<code>${nameText(text, columns).replace(/[&<>"'`@#:|]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
function fenced(language, lines) {
	const longest = lines.reduce((most, line) => (line.match(/`+/g) ?? []).reduce((all, run) => Math.max(all, run.length), most), 2);
	const fence = "`".repeat(longest + 1);
	return [
		fence + language,
		...lines,
		fence
	].join("\n");
}
const row = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
function tableHead(titles) {
	return `${row(titles.map((title) => title.replace(/^>/, "")))}\n|${titles.map((title) => title.startsWith(">") ? " --: |" : " :-- |").join("")}`;
}
const unbroken = (words) => words.replaceAll(" ", "&nbsp;");
function nameText(text, columns) {
	if (text === "") return "(empty)";
	const cut = fitted(text, columns);
	return shown(cut).replace(swallowed, "␣");
}
export { code, codeHtml, fenced, row, shown, tableHead, unbroken };
