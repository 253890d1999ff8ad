import type { Progress } from "../../model/observation.ts";

/** What polling one job has shown so far. Instants are ms since the epoch, rates units per ms. */
export interface JobTrack {
  readonly since: number;
  readonly at: number;
  readonly progress?: Progress;
  /** The first poll that showed something done. */
  readonly first?: { readonly at: number; readonly done: number };
  readonly movedAt: number;
  /** Measured between polls; absent until the job has moved between two. */
  readonly rate?: MeasuredRate;
}

interface MeasuredRate {
  readonly perMs: number;
  /** The highest recent rate: nothing ends before the rest has gone through at this rate. */
  readonly fastest: number;
  /** The rate may be off by the factor e^sigma, judging by how it has changed so far. */
  readonly sigma: number;
}

/** The sigma of a rate that was measured once, in a lane without history. */
export const initialSigma = 0.4;
const minSigma = 0.01;
const maxSigma = 1.5;

export const startTrack = (now: number): JobTrack => ({ since: now, at: now, movedAt: now });

/** Adds one poll. `rateSigma`: how much the rates of earlier jobs of the lane varied. */
export function extendTrack(before: JobTrack, now: number, progress: Progress | undefined, rateSigma = initialSigma): JobTrack {
  if (progress === undefined) return { ...before, at: now };
  const moved = progress.done - (before.progress?.done ?? 0);
  const polled = { ...before, at: now, progress, movedAt: moved > 0 ? now : before.movedAt };
  if (before.first === undefined) return progress.done > 0 ? { ...polled, first: { at: now, done: progress.done } } : polled;
  const rate = measureRate(before, before.first, now, progress.done, moved, rateSigma);
  return rate === undefined ? polled : { ...polled, rate };
}

function measureRate(
  { since, at, rate }: JobTrack,
  first: { at: number; done: number },
  now: number,
  done: number,
  moved: number,
  rateSigma: number,
): MeasuredRate | undefined {
  // Two polls can fall into one millisecond of the wall clock.
  const recent = moved / Math.max(1, now - at);
  const overall = (done - first.done) / Math.max(1, now - first.at);
  if (!(overall > 0)) return undefined;
  // The job may have been pending at first, so this is the least that it moved once it did.
  const initial = first.done / Math.max(1, first.at - since);
  const change =
    rate !== undefined ? logRatio(recent, rate.perMs) : recent < initial ? Math.max(rateSigma, logRatio(recent, initial)) : rateSigma;
  // Progress comes in whole units, so the measured difference may be off by one.
  const rounding = Math.min(1, 1 / Math.max(1, moved));
  return {
    perMs: (recent + overall) / 2,
    fastest: Math.max(recent, overall, rate === undefined ? initial : 0.75 * rate.fastest + 0.25 * overall),
    sigma: Math.min(maxSigma, Math.max(minSigma, rounding, change, (rate?.sigma ?? 0) / 2)),
  };
}

/** The x by which two rates differ as a factor e^x. */
const logRatio = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : maxSigma);
