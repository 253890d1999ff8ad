import { type Paint, painter, type Style } from "./paint.ts";
import { displayWidth, padded } from "./width.ts";

/** A cell is escaped text; its style goes on after the layout. */
export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

export interface Column {
  readonly title?: string;
  readonly align?: "left" | "right";
  /** Left out where the table is wider than the room it has. */
  readonly optional?: boolean;
}

/** The table, without its optional columns when it would be wider than `room`. */
export function fittedTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  paint: Paint,
  room: number | undefined,
): string[] {
  const widest = room === undefined ? 0 : Math.max(0, ...table(columns, rows, painter(false)).map(displayWidth));
  if (room === undefined || widest <= room) return table(columns, rows, paint);
  const kept = columns.flatMap(({ optional }, index) => (optional === true ? [] : [index]));
  const pick = <T>(items: readonly T[]): T[] => kept.flatMap((index) => items[index] ?? []);
  return table(pick(columns), rows.map(pick), paint);
}

/**
 * Lines of aligned columns, two spaces apart, no trailing spaces. A column that is empty in every row is left out,
 * title and all, and so are the titles when there are no rows.
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], paint: Paint, indent = ""): string[] {
  const widths = columns.map((_, index) => rows.reduce((width, row) => Math.max(width, displayWidth(row[index]?.text ?? "")), 0));
  const shown = columns.map((column, index) => ({ column, index, width: widths[index] ?? 0 })).filter(({ width }) => width > 0);
  const full = shown.map((item) => ({ ...item, width: Math.max(item.width, displayWidth(item.column.title ?? "")) }));
  const line = (cells: readonly Cell[]): string => {
    const last = full.findLastIndex(({ index }) => (cells[index]?.text ?? "") !== "");
    const parts = full.slice(0, last + 1).map(({ column, index, width }, position) => {
      const cell = cells[index] ?? { text: "" };
      const text =
        position === last && column.align !== "right" ? cell.text : padded(cell.text, width, column.align === "right" ? "right" : "left");
      return cell.style === undefined ? text : paint(cell.style, text);
    });
    return indent + parts.join("  ");
  };
  const titled = rows.length > 0 && columns.some(({ title }) => title !== undefined);
  const head = titled ? [line(columns.map(({ title }) => ({ text: title ?? "", style: "dim" as const })))] : [];
  return [...head, ...rows.map(line)];
}
