import type { ServiceError } from "../service-error.ts";

export interface ResultPage<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}

/** A token names its list and where to go on, so that one from another list is refused. */
const tokenOf = (list: string, next: number): string => Buffer.from(JSON.stringify([list, next])).toString("base64url");

function positionOf(list: string, token: string): number | undefined {
  const text = Buffer.from(token, "base64url").toString("utf8");
  const prefix = `[${JSON.stringify(list)},`;
  const position = text.startsWith(prefix) && text.endsWith("]") ? Number(text.slice(prefix.length, -1)) : Number.NaN;
  return Number.isSafeInteger(position) && position >= 0 ? position : undefined;
}

/** Up to `size` items that `show` lets through, from where the token points. A list that only grows at its end pages without gaps. */
export function page<T>(
  list: string,
  items: readonly T[],
  size: number,
  token: string | undefined,
  badToken: () => ServiceError,
  show: (item: T) => boolean = () => true,
): ResultPage<T> {
  const start = token === undefined ? 0 : positionOf(list, token);
  if (start === undefined) throw badToken();
  const found: T[] = [];
  let at = start;
  while (at < items.length && found.length < size) {
    const item = items[at];
    at += 1;
    if (item !== undefined && show(item)) found.push(item);
  }
  return at < items.length ? { items: found, nextToken: tokenOf(list, at) } : { items: found };
}
