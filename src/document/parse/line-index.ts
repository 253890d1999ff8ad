import type { Location } from "../../diagnostic/diagnostic.ts";

/** Turns an offset into a file's text into line and column. An offset past the end stands at the end. */
export function lineIndex(file: string, text: string): (offset: number) => Location {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const within = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= within) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: within - (starts[low] ?? 0) + 1 };
  };
}
