/** What doesn't show, or moves what stands beside it: controls, bidi and zero-width characters, fillers, letters and symbols without ink, odd spaces, lone surrogates, piles of marks. */
const hidden =
  /[\u{16FE4}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}]|(?! )\p{Zs}|(?<=\p{M}{3})\p{M}/gu;
/** Nothing to escape in most texts, and this tells it fast. */
const ordinary = /^[ -~]*$/;

/** Text from a document made safe for a terminal and a reader: what can't be seen is written as an escape. */
export const visible = (text: string): string => (ordinary.test(text) ? text : text.replace(hidden, escaped));

/** The same for JSON text of which the line breaks and tabs are escaped already: JSON's own escapes, so that what it says stays equal. */
export const visibleJson = (text: string): string => (ordinary.test(text) ? text : text.replace(hidden, escapedUnits));

/** The same with as many UTF-16 units as before, so that columns stay right; tabs stay. */
export const visibleInPlace = (text: string): string =>
  text.replace(hidden, (character) => (character === "\t" ? character : "\u00B7".repeat(character.length)));

function escapedUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
