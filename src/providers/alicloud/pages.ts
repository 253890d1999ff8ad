import { err, ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import type { AlicloudCode } from "./codes.ts";

export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** Of all pages, where the answer says. */
  readonly total?: number;
}

/** A list longer than this is a server that repeats itself. */
const maxPages = 500;

/**
 * Without a total, a page that is empty or repeats the one before is the end: servers differ in how many items a full page
 * has. With one, a page that repeats the one before is no end: the rest is missing.
 */
export async function everyPage<T>(
  operation: string,
  fetch: (page: number) => Promise<Result<NumberedPage<T>, Failure>>,
): Promise<Result<readonly T[], Failure>> {
  const items: T[] = [];
  let before = "";
  for (let page = 1; page <= maxPages; page += 1) {
    const answer = await fetch(page);
    if (!answer.ok) return answer;
    const { items: more, total } = answer.value;
    const seen = JSON.stringify(more);
    if (more.length === 0 || (seen === before && total === undefined)) return ok(items);
    if (seen === before) return endless(operation, page);
    before = seen;
    items.push(...more);
    if (total === undefined ? more.length < fewest : items.length >= total) return ok(items);
  }
  return endless(operation, maxPages);
}

const endless = (operation: string, pages: number) =>
  err({
    class: "fatal",
    code: "listing-endless" satisfies AlicloudCode,
    message: `${operation}: the list doesn't come to an end (${pages} pages, and still no end)`,
    hint: "check that the endpoint is the API's own, and what stands between",
  } as const);

/** No page size that RDS or PolarDB offers is smaller, so a shorter page is the last one. */
const fewest = 30;
