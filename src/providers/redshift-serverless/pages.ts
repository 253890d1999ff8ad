import type { Page } from "./client.ts";

export interface Pages<T> {
  readonly items: readonly T[];
  readonly count: number;
  /** False where `enough` ended it before its end. */
  readonly whole: boolean;
}

/** A million items; nobody has as many. */
const mostPages = 10_000;

/** All pages, until `enough` says that the rest doesn't matter. Ends when a token repeats, which would go on forever. */
export async function all<T>(
  page: (token: string | undefined) => Promise<Page<T>>,
  enough?: (items: readonly T[]) => boolean,
): Promise<Pages<T>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  let count = 0;
  do {
    const { items: more, nextToken } = await page(token);
    for (const item of more) items.push(item);
    token = nextToken;
    count += 1;
    if (enough?.(more) === true) break;
    // Half a listing taken for a whole one would hide restores.
    if (token !== undefined && (seen.has(token) || seen.size >= mostPages)) throw new Error("the listing does not come to an end");
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return { items, count, whole: token === undefined };
}
