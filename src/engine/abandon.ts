import type { Clock } from "./host.ts";

/**
 * Waits for `work`, but no longer than `graceMs` once `signal` has aborted: a run that is told to stop can't wait for a
 * provider that doesn't answer. What is abandoned goes on by itself; its outcome counts as unknown.
 */
export async function abandonable<T>(work: Promise<T>, signal: AbortSignal, graceMs: number, clock: Clock): Promise<T | "abandoned"> {
  let grace: AbortController | undefined;
  let told = () => {};
  const abandoned = new Promise<"abandoned">((resolve, reject) => {
    told = () => {
      grace = new AbortController();
      clock.sleep(graceMs, grace.signal).then(() => resolve("abandoned"), reject);
    };
    if (signal.aborted) told();
    else signal.addEventListener("abort", told);
  });
  try {
    return await Promise.race([work, abandoned]);
  } finally {
    signal.removeEventListener("abort", told);
    grace?.abort();
    // Its rejection, should there be one, has nobody left to tell.
    work.catch(() => undefined);
  }
}
