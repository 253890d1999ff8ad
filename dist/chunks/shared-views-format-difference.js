import { codePoints, isSeen, parted } from "./shared-diagnostic-look-alikes.js";
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
	const notes = isSeen(middles[0], middles[1]) ? [void 0, void 0] : middles.map(codePoints);
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
function ending(text, columns) {
	const characters = [...text];
	return characters.length <= columns ? text : `…${characters.slice(-columns).join("")}`;
}
function beginning(text, columns) {
	const characters = [...text];
	return characters.length <= columns ? text : `${characters.slice(0, columns - 1).join("")}…`;
}
export { sidesOf, textOf };
