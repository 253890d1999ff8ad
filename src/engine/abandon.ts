import type { Clock } from "./host.ts";

/**
 * Waits for `work`, but no longer than `graceMs` once `signal` has aborted: a run that is told to stop can't wait for a
 * provider that doesn't answer. What is abandoned goes on by itself; its outcome counts as unknown.
 */
export async function abandonable<T>(work: Promise<T>, signal: AbortSignal, graceMs: number, clock: Clock): Promise<T | "abandoned"> {
  const settled = new AbortController();
  const abandoned = (async (): Promise<"abandoned" | undefined> => {
    await aborted(signal, settled.signal);
    if (settled.signal.aborted) return undefined;
    await clock.sleep(graceMs, settled.signal);
    return settled.signal.aborted ? undefined : "abandoned";
  })();
  try {
    const first = await Promise.race([work, abandoned]);
    return first ?? (await work);
  } finally {
    settled.abort();
    // Its rejection, should there be one, has nobody left to tell.
    work.catch(() => undefined);
  }
}

/** Resolves when either signal aborts, and leaves no listener behind. */
function aborted(signal: AbortSignal, other: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener("abort", done);
      other.removeEventListener("abort", done);
      resolve();
    };
    if (signal.aborted || other.aborted) return resolve();
    signal.addEventListener("abort", done);
    other.addEventListener("abort", done);
  });
}
