export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Wraps text in a style; the plain one returns it unchanged. Only ever paint text that is already escaped and padded. */
export type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (style, text) => (text === "" ? "" : `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m`);
}
