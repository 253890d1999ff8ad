import type { Progress } from "../../model/observation.ts";

/** How fast a restore has been going of late, in its own units. Times are ms since the epoch. */
export interface RestoreRate {
  /** Units a second, smoothed; undefined until progress was seen twice. */
  readonly perSecond?: number;
  /** The last progress that differed from the one before it. */
  readonly last: Progress;
  readonly movedAt: number;
}

/** A change this long ago counts for about a third of what a fresh one does. */
const memoryMs = 30_000;
/** After this long without a change, the old rate says nothing about the time left. */
export const stalledAfterMs = 90_000;

export function nextRate(previous: RestoreRate | undefined, progress: Progress, at: number): RestoreRate {
  if (previous === undefined) return { last: progress, movedAt: at };
  const gained = progress.done - previous.last.done;
  const ms = at - previous.movedAt;
  // The provider's own estimate may change while the amounts stand still.
  if (gained === 0 || ms <= 0) return { ...previous, last: progress };
  if (gained < 0) return { last: progress, movedAt: at };
  const now = (gained * 1000) / ms;
  const weight = previous.perSecond === undefined ? 1 : 1 - Math.exp(-ms / memoryMs);
  return { perSecond: (previous.perSecond ?? 0) * (1 - weight) + now * weight, last: progress, movedAt: at };
}

/** ms that are left, or undefined when nobody can tell. */
export function timeLeft(rate: RestoreRate, now: number): number | undefined {
  const { done, total, remainingSeconds } = rate.last;
  if (now - rate.movedAt > stalledAfterMs) return undefined;
  if (remainingSeconds !== undefined && remainingSeconds > 0) return Math.max(0, remainingSeconds * 1000 - (now - rate.movedAt));
  if (rate.perSecond === undefined || rate.perSecond <= 0 || total <= 0 || done > total) return undefined;
  return Math.max(0, ((total - done) * 1000) / rate.perSecond - (now - rate.movedAt));
}

/** From 0 up to 1, or undefined: a total of 0, or one below what is done, means that it isn't known. */
export function share(progress: Progress): number | undefined {
  if (progress.total <= 0 || progress.done > progress.total || progress.done < 0) return undefined;
  return progress.done / progress.total;
}
