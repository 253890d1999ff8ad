import type { GitHubAnswer } from "./transport.ts";

/**
 * What an answer means for the next step. `limited`: surely not carried out, again after `pauseMs` (undefined: GitHub
 * names no time). `transient`: it may have been carried out. `refused`: it was not, and won't be.
 */
export type AnswerVerdict = { readonly is: "ok" | "transient" | "refused" } | { readonly is: "limited"; readonly pauseMs?: number };

/** `now`: ms since the epoch. Rules: GitHub's "Best practices for using the REST API" and "Rate limits for the REST API". */
export function verdictOf({ status, headers, body }: GitHubAnswer, now: number): AnswerVerdict {
  if (status >= 200 && status < 300) return { is: "ok" };
  if (status === 429 || status === 403) {
    const pause = seconds(headers["retry-after"]);
    if (pause !== undefined) return { is: "limited", pauseMs: pause * 1000 };
    const reset = seconds(headers["x-ratelimit-reset"]);
    if (headers["x-ratelimit-remaining"] === "0" && reset !== undefined)
      return { is: "limited", pauseMs: Math.max(1000, reset * 1000 - now) };
    if (status === 429 || /secondary rate limit|abuse detection/i.test(body)) return { is: "limited" };
  }
  return { is: status === 500 || status === 502 || status === 503 || status === 504 ? "transient" : "refused" };
}

function seconds(header: string | string[] | undefined): number | undefined {
  return typeof header === "string" && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}
