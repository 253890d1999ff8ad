import { displayWidth } from "./width.ts";

/** Text in lines of at most `columns`, broken at spaces; a longer word stays whole, so that it can be copied. Undefined: one line. */
export function wrapped(text: string, columns: number | undefined): string[] {
  if (columns === undefined || displayWidth(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
