// src/views/format/width.ts
const narrow = /^[\u0020-\u007e]*$/;
const zero = /^\p{Mark}$/u;
const wide = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])$/u;
function columnsOf(character) {
	if (zero.test(character)) return 0;
	return wide.test(character) ? 2 : 1;
}
function displayWidth(text) {
	if (narrow.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += columnsOf(character);
	return width;
}
function fitted(text, columns) {
	if (displayWidth(text) <= columns) return text;
	if (columns <= 1) return columns === 1 ? "…" : "";
	const characters = [...text];
	const head = take(characters, Math.ceil((columns - 1) / 2));
	return `${head}…${[...take(characters.reverse(), columns - 1 - displayWidth(head))].reverse().join("")}`;
}
function clipped(text, columns) {
	if (displayWidth(text) <= columns) return text;
	return columns < 1 ? "" : `${take([...text], columns - 1)}…`;
}
function padded(text, columns, side = "left") {
	const space = " ".repeat(Math.max(0, columns - displayWidth(text)));
	return side === "left" ? text + space : space + text;
}
function take(characters, columns) {
	let width = 0;
	let end = 0;
	for (const character of characters) {
		width += columnsOf(character);
		if (width > columns) break;
		end += 1;
	}
	return characters.slice(0, end).join("");
}
export { clipped, displayWidth, fitted, padded };
