import type { Clock } from "../engine/host.ts";

/** Timers take 2^31 - 1 ms at most; longer sleeps are slept in parts. */
const longestTimer = 2_147_483_647;

/** The machine's clock; `now` is what the wall shows, which the demo sets. */
export function systemClock(now: () => number = Date.now): Clock {
  return { now, monotonic: () => performance.now(), sleep };
}

async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  for (let left = ms; left > 0 && !signal?.aborted; left -= longestTimer) await pause(Math.min(left, longestTimer), signal);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end, { once: true });
  });
}
