import { Buffer } from "node:buffer";

/**
 * Limits in bytes of UTF-8. GitHub counts the characters of a comment, 65,536 at most; since a character is at least one
 * byte, staying under in bytes holds however it counts. A job summary takes 1 MiB for each step.
 */
export const limits = { comment: 65_000, summary: 1_000_000 } as const;

/** Bytes of UTF-8. */
export const sizeOf = (text: string): number => Buffer.byteLength(text, "utf8");

/** A part of a page. It gets at least `minimum` bytes, and `render` may use no more than `budget`. */
export interface Section {
  /** Lower ones choose their form first. */
  readonly rank: number;
  readonly minimum: number;
  render(budget: number): string;
}

/** An empty line between sections. */
const gap = 2;

/** A section that always shows in full. */
export const fixed = (text: string): Section => ({ rank: 0, minimum: sizeOf(text), render: () => text });

/** The sections in the order given, each with the bytes that those of lower rank leave; empty ones vanish. Ends with a newline. */
export function compose(sections: readonly Section[], limit: number): string {
  let left = limit - 1 - sections.reduce((sum, { minimum }) => sum + minimum + gap, 0);
  const texts = new Map<Section, string>();
  for (const section of [...sections].sort((a, b) => a.rank - b.rank)) {
    const text = section.render(left + section.minimum);
    texts.set(section, text);
    left -= sizeOf(text) - section.minimum;
  }
  const parts = sections.flatMap((section) => texts.get(section) || []);
  return `${parts.join("\n\n")}\n`;
}

/** All lines, or undefined as soon as they don't fit. */
export function renderAll(lines: Iterable<string>, budget: number): string | undefined {
  const kept: string[] = [];
  let left = budget + 1;
  for (const line of lines) {
    left -= sizeOf(line) + 1;
    if (left < 0) return undefined;
    kept.push(line);
  }
  return kept.join("\n");
}

/** As many items as fit. `rest` says what was left out; its bytes are kept free. */
export interface ItemList {
  readonly head: string;
  readonly items: Iterable<string>;
  readonly count: number;
  readonly separator: string;
  readonly limit?: number;
  rest(hidden: number): string;
}

/** One item that is too large doesn't keep the next ones out, but a few in a row do. */
const maxMisses = 5;

export function renderWhatFits({ head, items, count, separator, limit = count, rest }: ItemList, budget: number): string {
  if (count === 0) return "";
  const kept: string[] = [];
  let left = budget - sizeOf(head) - sizeOf(rest(count)) - sizeOf(separator);
  let misses = 0;
  for (const item of items) {
    if (kept.length >= limit || misses >= maxMisses) break;
    const size = sizeOf(item) + sizeOf(separator);
    if (size > left) misses += 1;
    else {
      kept.push(item);
      left -= size;
    }
  }
  const hidden = count - kept.length;
  const text = [...(head === "" ? [] : [head]), ...kept].join(separator) + (hidden === 0 ? "" : rest(hidden));
  return sizeOf(text) <= budget ? text : "";
}
