import { painter } from "./shared-views-format-paint.js";
import { displayWidth, padded } from "./shared-views-format-width.js";
// src/views/format/table.ts
function fittedTable(columns, rows, paint, room) {
	const last = columns.findLastIndex(({ optional }) => optional === true);
	const fits = () => Math.max(0, ...table(columns, rows, painter(false)).map(displayWidth)) <= (room ?? 0);
	if (room === void 0 || last === -1 || fits()) return table(columns, rows, paint);
	const without = (items) => items.filter((_, index) => index !== last);
	return fittedTable(without(columns), rows.map(without), paint, room);
}
function table(columns, rows, paint, indent = "") {
	const widths = columns.map((_, index) => rows.reduce((width, row) => Math.max(width, displayWidth(row[index]?.text ?? "")), 0));
	const full = columns.map((column, index) => ({
		column,
		index,
		width: widths[index] ?? 0
	})).filter(({ width }) => width > 0).map((item) => ({
		...item,
		width: Math.max(item.width, displayWidth(item.column.title ?? ""))
	}));
	const line = (cells) => {
		const last = full.findLastIndex(({ index }) => (cells[index]?.text ?? "") !== "");
		return indent + full.slice(0, last + 1).map(({ column, index, width }, position) => {
			const cell = cells[index] ?? { text: "" };
			const text = position === last && column.align !== "right" ? cell.text : padded(cell.text, width, column.align === "right" ? "right" : "left");
			return cell.style === void 0 ? text : paint(cell.style, text);
		}).join("  ");
	};
	return [...rows.length > 0 && columns.some(({ title }) => title !== void 0) ? [line(columns.map(({ title }) => ({
		text: title ?? "",
		style: "dim"
	})))] : [], ...rows.map(line)];
}
export { fittedTable, table };
