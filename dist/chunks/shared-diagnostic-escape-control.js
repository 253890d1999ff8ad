// src/diagnostic/escape-control.ts
const hidden = /[\u{16FE4}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}]|(?! )\p{Zs}|(?<=\p{M}{3})\p{M}/gu;
const ordinary = /^[ -~]*$/;
const visible = (text) => ordinary.test(text) ? text : text.replace(hidden, escaped);
const visibleJson = (text) => ordinary.test(text) ? text : text.replace(hidden, escapedUnits);
const visibleInPlace = (text) => text.replace(hidden, (character) => character === "	" ? character : "·".repeat(character.length));
function escapedUnits(character) {
	return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
function escaped(character) {
	if (character === "\n") return "\\n";
	if (character === "	") return "\\t";
	const code = character.codePointAt(0) ?? 0;
	const hex = code.toString(16).toUpperCase();
	return code > 65535 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
export { visible, visibleInPlace, visibleJson };
