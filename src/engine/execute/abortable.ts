import type { Clock } from "../host.ts";

/**
 * Waits for `work`, but no longer than `graceMs` once `signal` has aborted: a run that is told to stop can't wait for a
 * provider that doesn't answer. What is abandoned goes on by itself; its outcome counts as unknown.
 */
export function abandonable<T>(work: Promise<T>, signal: AbortSignal, graceMs: number, clock: Clock): Promise<T | "abandoned"> {
  // By hand: `Promise.race` in an async function leaves a tenth more behind with every look.
  return new Promise((resolve, reject) => {
    let grace: AbortController | undefined;
    const told = () => {
      grace = new AbortController();
      clock.sleep(graceMs, grace.signal).then(() => resolve("abandoned"), reject);
    };
    const over = () => {
      signal.removeEventListener("abort", told);
      grace?.abort();
    };
    if (signal.aborted) told();
    else signal.addEventListener("abort", told);
    work.then(
      (value) => {
        over();
        resolve(value);
      },
      () => {
        over();
        resolve(work);
      },
    );
  });
}
