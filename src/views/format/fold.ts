import { quantity } from "./human.ts";

/**
 * The first items and how many were left out. A list a little over the limit is shown whole: a note that hides two
 * lines saves nothing.
 */
export function folded<T>(items: readonly T[], limit: number, all: boolean): { readonly shown: readonly T[]; readonly hidden: number } {
  if (all || items.length <= limit + 2) return { shown: items, hidden: 0 };
  return { shown: items.slice(0, limit), hidden: items.length - limit };
}

/** The line that stands for what was left out, or none. */
export const foldNote = (hidden: number, indent: string): string[] =>
  hidden === 0 ? [] : [`${indent}… and ${quantity(hidden)} more (--verbose shows all)`];
