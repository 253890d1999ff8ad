import { err, ok, type Result } from "../../model/result.ts";
import type { Failure } from "../provider.ts";
import type { Page } from "./client.ts";

/** A list longer than this is a server that repeats itself. */
const maxPages = 1_000;

/** Without a total, a page that is empty or repeats the one before is the end: servers differ in how many items a full page has. */
export async function everyPage<T>(fetch: (page: number) => Promise<Result<Page<T>, Failure>>): Promise<Result<readonly T[], Failure>> {
  const items: T[] = [];
  let before = "";
  for (let page = 1; page <= maxPages; page += 1) {
    const answer = await fetch(page);
    if (!answer.ok) return answer;
    const { items: more, total } = answer.value;
    const seen = JSON.stringify(more);
    if (more.length === 0 || seen === before) return ok(items);
    before = seen;
    items.push(...more);
    if (total === undefined ? more.length < fewest : items.length >= total) return ok(items);
  }
  return err({
    class: "fatal",
    code: "answer-unreadable",
    message: `a list of RDS didn't end after ${maxPages} pages`,
    hint: "check that the endpoint is the RDS API",
  });
}

/** No page size that the RDS API offers is smaller, so a shorter page is the last one. */
const fewest = 30;
