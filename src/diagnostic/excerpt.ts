import type { Location } from "./diagnostic.ts";
import { visibleInPlace } from "./escape-control.ts";

/** Lines shown before and after the one it is about. */
const around = 1;
/** UTF-16 units of a line that are shown; a longer one is cut around the place. */
const width = 120;

/**
 * The lines around a place with a caret under it, or undefined where the text does not reach that far.
 * Lines are cut the same way, so that they stay under each other.
 */
export function excerpt(lines: readonly string[], { line, column }: Location): string[] | undefined {
  if (line < 1 || line > lines.length) return undefined;
  const start = column <= width - 20 ? 0 : column - Math.floor(width / 2);
  const first = Math.max(1, line - around);
  const last = Math.min(lines.length, line + around);
  const digits = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = cut(lines[number - 1] ?? "", start);
    shown.push(`${number === line ? ">" : " "} ${String(number).padStart(digits)} | ${text}`.trimEnd());
    if (number === line) shown.push(`  ${" ".repeat(digits)} | ${text.slice(0, column - 1 - start).replace(/[^\t]/g, " ")}^`);
  }
  return shown;
}

function cut(line: string, start: number): string {
  const text = visibleInPlace(line.slice(start, start + width));
  return `${start > 0 && text !== "" ? `…${text.slice(1)}` : text}${line.length > start + width ? "…" : ""}`;
}
