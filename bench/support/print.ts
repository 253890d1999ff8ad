/** Rows under their headings; the first column to the left, the others to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width)))
      .join("  ")
      .trimEnd();
  return [line(headings), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

export const say = (text = ""): void => void process.stdout.write(`${text}\n`);

export const percent = (part: number, digits = 2): string => `${(part * 100).toFixed(digits)} %`;
export const fixed = (value: number, digits = 1): string => value.toFixed(digits);

/** Whether a figure keeps its goal, for the reader. */
export const verdict = (holds: boolean): string => (holds ? "met" : "MISSED");
