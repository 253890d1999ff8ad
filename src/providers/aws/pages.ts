export interface TokenPage<T> {
  readonly items: readonly T[];
  /** What the next page is asked for with; the query protocol calls it Marker. */
  readonly nextToken?: string;
}

/** The query protocol's last page may have an empty marker, which a JSON service leaves out. */
export const pageOf = <T>(items: readonly T[], nextToken: string | undefined): TokenPage<T> => ({
  items,
  ...(typeof nextToken === "string" && nextToken !== "" && { nextToken }),
});

export interface Pages<T> {
  readonly items: readonly T[];
  readonly count: number;
  /** False where `enough` ended it before its end. */
  readonly whole: boolean;
}

/** 50,000 items; nobody has as many. */
const mostPages = 500;
/** Pages one after the other that bring nothing new. A filter on the server's side may leave a few of them empty. */
const mostBarren = 20;

/** A server that repeats itself: half its listing, taken for a whole one, would hide restores. */
export class EndlessListing extends Error {
  override readonly name = "EndlessListing";
  constructor(pages: number) {
    super(`${pages} pages, and still no end`);
  }
}

/** All pages, until `enough` says that the rest doesn't matter. Throws an EndlessListing. */
export async function all<T>(
  page: (token: string | undefined) => Promise<TokenPage<T>>,
  enough?: (items: readonly T[]) => boolean,
): Promise<Pages<T>> {
  const items: T[] = [];
  const tokens = new Set<string>();
  const beginnings = new Set<string>();
  let token: string | undefined;
  let count = 0;
  let barren = 0;
  do {
    const { items: more, nextToken } = await page(token);
    for (const item of more) items.push(item);
    token = nextToken;
    count += 1;
    if (enough?.(more) === true || token === undefined) break;
    const beginning = more.length === 0 ? "" : JSON.stringify(more[0]);
    barren = more.length === 0 || beginnings.has(beginning) ? barren + 1 : 0;
    beginnings.add(beginning);
    if (tokens.has(token) || count >= mostPages || barren >= mostBarren) throw new EndlessListing(count);
    tokens.add(token);
  } while (token !== undefined);
  return { items, count, whole: token === undefined };
}
