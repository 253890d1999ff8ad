// Marks take no column of their own; East Asian wide and emoji take two. Close to what terminals do, without their tables.
const narrow = /^[\u0020-\u007e]*$/;
const zero = /^\p{Mark}$/u;
const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])$/u;

function columnsOf(character: string): number {
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Terminal columns that `text` takes; it must hold no escape sequences. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** At most `columns` wide; what doesn't fit is cut from the middle, since names differ at both ends. */
export function fitted(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  if (columns <= 1) return columns === 1 ? "…" : "";
  const characters = [...text];
  const head = take(characters, Math.ceil((columns - 1) / 2));
  const tail = take(characters.reverse(), columns - 1 - displayWidth(head));
  return `${head}…${[...tail].reverse().join("")}`;
}

/** At most `columns` wide, cut at the end: for sentences, whose start says most. */
export function clipped(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  return columns < 1 ? "" : `${take([...text], columns - 1)}…`;
}

/** Filled with spaces up to `columns`; longer text stays as it is. */
export function padded(text: string, columns: number, side: "left" | "right" = "left"): string {
  const space = " ".repeat(Math.max(0, columns - displayWidth(text)));
  return side === "left" ? text + space : space + text;
}

function take(characters: readonly string[], columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of characters) {
    width += columnsOf(character);
    if (width > columns) break;
    end += 1;
  }
  return characters.slice(0, end).join("");
}
