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

/** The table, without as many of its optional columns, the last ones first, as it takes to fit into `room`. */
export function fittedTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  paint: Paint,
  room: number | undefined,
): string[] {
  const last = columns.findLastIndex(({ optional }) => optional === true);
  const fits = () => Math.max(0, ...table(columns, rows, painter(false)).map(displayWidth)) <= (room ?? 0);
  if (room === undefined || last === -1 || fits()) return table(columns, rows, paint);
  const without = <T>(items: readonly T[]): T[] => items.filter((_, index) => index !== last);
  return fittedTable(without(columns), rows.map(without), paint, room);
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
