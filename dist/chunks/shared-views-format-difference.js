import { displayWidth, fitted } from "./shared-views-format-width.js";
// src/views/format/difference.ts
function sidesOf(before, after, columns) {
	const quoted = typeof before !== "string" || typeof after !== "string";
	const [old, now] = [textOf(before, quoted), textOf(after, quoted)];
	const { head, middles, tail } = parted(old, now);
	const whole = displayWidth(old) <= columns && displayWidth(now) <= columns;
	const context = Math.max(4, Math.floor(columns / 4));
	const [left, right] = [ending(head, context), beginning(tail, context)];
	const room = Math.max(4, columns - 2 * context);
	const shown = middles.map((middle) => whole ? head + middle + tail : left + fitted(beginning(middle, room), room) + right);
	const notes = isSeen(middles[0], middles[1]) ? [void 0, void 0] : middles.map(pointsOf);
	const side = (index) => {
		const note = notes[index] ?? (shown[index] === "" ? "no characters" : void 0);
		return {
			text: shown[index] ?? "",
			...note !== void 0 && { note }
		};
	};
	return [side(0), side(1)];
}
const textOf = (value, quoted = false) => typeof value === "string" && !quoted ? value : JSON.stringify(value);
function parted(before, after) {
	const [old, now] = [[...before], [...after]];
	const shorter = Math.min(old.length, now.length);
	let from = 0;
	while (from < shorter && old[from] === now[from]) from += 1;
	let end = 0;
	while (end < shorter - from && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
	return {
		head: old.slice(0, from).join(""),
		middles: [old.slice(from, old.length - end).join(""), now.slice(from, now.length - end).join("")],
		tail: old.slice(old.length - end).join("")
	};
}
function ending(text, columns) {
	const characters = [...text];
	return characters.length <= columns ? text : `…${characters.slice(-columns).join("")}`;
}
function beginning(text, columns) {
	const characters = [...text];
	return characters.length <= columns ? text : `${characters.slice(0, columns - 1).join("")}…`;
}
const plain = /^[!-[\]-_a-~]$/;
const alike = [
	"O0",
	"Il1|",
	"S5",
	"B8",
	"Z2"
];
function isSeen(before, after) {
	const [old, now] = [[...before][0], [...after][0]];
	if (old === void 0 || now === void 0) return plain.test(old ?? now ?? "");
	return plain.test(old) && plain.test(now) && !alike.some((group) => group.includes(old) && group.includes(now));
}
const mostPoints = 4;
function pointsOf(text) {
	const points = [...text];
	if (points.length === 0) return void 0;
	return [...points.slice(0, mostPoints).map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`), ...points.length > mostPoints ? ["…"] : []].join(" ");
}
export { sidesOf, textOf };
