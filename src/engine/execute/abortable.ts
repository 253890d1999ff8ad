import type { Clock } from "../host.ts";

/**
 * Waits for `work`, but no longer than `graceMs` once `signal` has aborted: a run that is told to stop can't wait for a
 * provider that doesn't answer. The work itself goes on; its outcome counts as unknown.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal, graceMs: number, clock: Clock): Promise<T | "aborted"> {
  // `Promise.race` would keep more in memory with every poll.
  return new Promise((resolve, reject) => {
    let grace: AbortController | undefined;
    const stop = () => {
      grace = new AbortController();
      clock.sleep(graceMs, grace.signal).then(() => resolve("aborted"), reject);
    };
    const over = () => {
      signal.removeEventListener("abort", stop);
      grace?.abort();
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
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
