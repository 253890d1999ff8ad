import type { Progress } from "../model/observation.ts";

export interface PollBounds {
  readonly pollMinMs: number;
  readonly pollMaxMs: number;
}

/** What looking at one job has taught. Times are monotonic ms. */
export interface Track {
  readonly since: number;
  readonly at: number;
  readonly progress?: Progress;
  /** Smoothed, units per ms; absent until it has moved. */
  readonly rate?: number;
}

export const track = (now: number): Track => ({ since: now, at: now });

/** Folds one look in. */
export function learn(before: Track, now: number, progress: Progress | undefined): Track {
  const { since } = before;
  if (progress === undefined) return { since, at: now };
  const elapsed = now - before.at;
  const moved = progress.done - (before.progress?.done ?? 0);
  const current = elapsed > 0 && moved > 0 ? moved / elapsed : undefined;
  const rate = current === undefined ? before.rate : before.rate === undefined ? current : (before.rate + current) / 2;
  return { since, at: now, progress, ...(rate !== undefined && { rate }) };
}

/** ms until the job should end by what is known, or undefined. */
export function timeLeft({ progress, rate }: Track): number | undefined {
  if (progress === undefined) return undefined;
  if (rate !== undefined && rate > 0 && progress.total > progress.done) return (progress.total - progress.done) / rate;
  return progress.remainingSeconds === undefined ? undefined : progress.remainingSeconds * 1000;
}

/**
 * When to look next: half the time left, so that looks get denser towards the end; without figures an eighth of the
 * time gone by, so that the delay stays small beside the restore.
 */
export function nextLook(known: Track, { pollMinMs, pollMaxMs }: PollBounds): number {
  const left = timeLeft(known);
  const wanted = left === undefined ? (known.at - known.since) / 8 : left / 2;
  return Math.min(pollMaxMs, Math.max(pollMinMs, wanted));
}
