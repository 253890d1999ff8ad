import type { LaneHistory } from "./duration-history.ts";
import { initialSigma, type JobTrack } from "./job-track.ts";

export interface PollBounds {
  readonly pollMinMs: number;
  readonly pollMaxMs: number;
}

/**
 * The delay before the next poll, ms. With a forecast: early enough to improve it while it may be far off, and just after
 * the expected end once it is reliable. Without one: by how long others of the lane took, or else after a part of the time
 * that has passed. A job that stands still is polled less and less. docs/performance.md shows what this costs and saves.
 */
export const nextPollDelay = (track: JobTrack, bounds: PollBounds, history?: LaneHistory): number => schedule(track, bounds, history).delay;

/** Whether the next poll is timed for just after the expected end; any sooner, it would show nothing useful. */
export const isTimedForEnd = (track: JobTrack, bounds: PollBounds, history?: LaneHistory): boolean =>
  schedule(track, bounds, history).timedForEnd;

interface NextPoll {
  readonly delay: number;
  readonly timedForEnd: boolean;
}

function schedule(track: JobTrack, { pollMinMs, pollMaxMs }: PollBounds, history: LaneHistory | undefined): NextPoll {
  const ahead = forecast(track, history);
  const wanted =
    ahead === undefined ? { delay: delayWithoutForecast(track, history), timedForEnd: false } : scheduleByForecast(track, ahead);
  const delay = Math.max(pollMinMs, wanted.delay);
  // Polls keep at least pollMinMs between them: where the end falls between the next two, the first would show nothing useful.
  const end = likelyEnd(track, ahead);
  const next =
    end > delay && end < delay + pollMinMs
      ? { delay: end, timedForEnd: true }
      : { delay, timedForEnd: wanted.timedForEnd && delay === wanted.delay };
  return next.delay > pollMaxMs ? { delay: pollMaxMs, timedForEnd: false } : next;
}

interface Forecast {
  /** ms until the end: the likely value, and the earliest. */
  readonly left: number;
  readonly earliest: number;
  readonly sigma: number;
}

function forecast({ progress, rate, since, at }: JobTrack, history: LaneHistory | undefined): Forecast | undefined {
  if (progress === undefined || progress.total <= progress.done) return undefined;
  const { done, total, remainingSeconds } = progress;
  const guess = (left: number, sigma: number) => ({ left, earliest: left * Math.exp(-1.5 * sigma), sigma });
  // Somewhat before the earliest: what is left then can be forecast better.
  if (rate !== undefined) return { left: (total - done) / rate.perMs, earliest: (0.7 * (total - done)) / rate.fastest, sigma: rate.sigma };
  if (remainingSeconds !== undefined && remainingSeconds > 0) return guess(remainingSeconds * 1000, initialSigma);
  if (history?.rate === undefined) return undefined;
  // At the lane's mean rate as a whole, or at twice that rate from here, if the job is late.
  const { mean, sigma } = history.rate;
  return guess(Math.max(total / mean - (at - since), (total - done) / mean / 2), sigma);
}

/** Noticing an end later by this part of the restore's duration is not worth another poll. */
const tolerated = 0.02;

/** ms until the end at the job's mean rate so far, or as forecast, whichever is sooner. Infinity: unknown. */
function likelyEnd({ progress, rate, since, at }: JobTrack, ahead: Forecast | undefined): number {
  if (progress === undefined || progress.done <= 0 || progress.total <= progress.done) return Number.POSITIVE_INFINITY;
  // The job may have been pending at first, so it goes on no slower than its mean rate.
  const atMeanRate = ((progress.total - progress.done) * (at - since)) / progress.done;
  return Math.min(atMeanRate, ahead === undefined ? Number.POSITIVE_INFINITY : ahead.left * (1 + (rate?.sigma ?? 0)));
}

function scheduleByForecast({ since, at, first, movedAt, rate }: JobTrack, { left, earliest, sigma }: Forecast): NextPoll {
  const elapsed = at - since;
  const worthwhile = tolerated * (elapsed + left);
  const stalled = rate === undefined ? 0 : (at - movedAt) / 8;
  const reliable = left * sigma <= worthwhile;
  const delay = Math.max(reliable ? left * (1 + sigma) : Math.max(earliest, worthwhile), stalled);
  // A rate can be trusted for a few times as long as it was measured: the longer, the less it changes.
  const trusted = first === undefined ? delay : Math.max(elapsed / 8, (2 * (at - first.at)) / sigma);
  return { delay: Math.min(delay, trusted), timedForEnd: reliable && delay <= trusted };
}

function delayWithoutForecast({ since, at, first, movedAt, progress, rate }: JobTrack, history: LaneHistory | undefined): number {
  const elapsed = at - since;
  // All is done, or there is no total: the end may come at any time.
  if (rate !== undefined) return Math.max(tolerated * elapsed, (at - movedAt) / 4);
  // A second poll with progress gives a rate.
  if (first !== undefined) return elapsed / 2;
  if (history === undefined) return progress === undefined ? elapsed / 8 : elapsed;
  const { mean, sigma } = history.duration;
  const earliest = mean * Math.exp(-1.7 * sigma);
  if (history.reportsProgress) return Math.max(earliest / 2 - elapsed, elapsed / 2);
  return Math.max(earliest - elapsed, 3 * tolerated * mean, 2 * tolerated * elapsed);
}
