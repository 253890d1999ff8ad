// src/views/format/paint.ts
const codes = {
	bold: [1, 22],
	dim: [2, 22],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	cyan: [36, 39]
};
function painter(color) {
	if (!color) return (_, text) => text;
	return (style, text) => text === "" ? "" : `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m`;
}
export { painter };
