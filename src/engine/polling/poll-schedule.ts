import type { Progress } from "../../model/observation.ts";
import type { Habit } from "./duration-history.ts";

export interface PollBounds {
  readonly pollMinMs: number;
  readonly pollMaxMs: number;
}

/** What looking at one job has taught. Times are monotonic ms, rates units per ms. */
export interface Track {
  readonly since: number;
  readonly at: number;
  readonly progress?: Progress;
  /** When something was done for the first time, as far as was seen. */
  readonly first?: { readonly at: number; readonly done: number };
  readonly movedAt: number;
  /** Measured between looks; absent until it has moved between two. */
  readonly pace?: Measured;
}

interface Measured {
  readonly rate: number;
  /** The highest of late: nothing ends before the rest has gone through at this rate. */
  readonly fastest: number;
  /** By what factor e^doubt the rate may be off, going by how it has changed so far. */
  readonly doubt: number;
}

export const track = (now: number): Track => ({ since: now, at: now, movedAt: now });

/** Of a rate that was measured once, in a lane that nothing is known of. */
export const firstDoubt = 0.4;
const leastDoubt = 0.01;
const mostDoubt = 1.5;

/** Folds one look in. `steadiness`: the doubt that earlier jobs of the lane left. */
export function learn(before: Track, now: number, progress: Progress | undefined, steadiness = firstDoubt): Track {
  if (progress === undefined) return { ...before, at: now };
  const moved = progress.done - (before.progress?.done ?? 0);
  const seen = { ...before, at: now, progress, movedAt: moved > 0 ? now : before.movedAt };
  if (before.first === undefined) return progress.done > 0 ? { ...seen, first: { at: now, done: progress.done } } : seen;
  const pace = measure(before, before.first, now, progress.done, moved, steadiness);
  return pace === undefined ? seen : { ...seen, pace };
}

function measure(
  { since, at, pace }: Track,
  first: { at: number; done: number },
  now: number,
  done: number,
  moved: number,
  steadiness: number,
): Measured | undefined {
  const recent = moved / (now - at);
  const overall = (done - first.done) / (now - first.at);
  if (!(overall > 0)) return undefined;
  // It may have been pending at first, so this is the least that it moved once it did.
  const atFirst = first.done / Math.max(1, first.at - since);
  const change =
    pace !== undefined ? difference(recent, pace.rate) : recent < atFirst ? Math.max(steadiness, difference(recent, atFirst)) : steadiness;
  // Whole units are told, so that one more may just have been reached, or be about to be.
  const grain = Math.min(1, 1 / Math.max(1, moved));
  return {
    rate: (recent + overall) / 2,
    fastest: Math.max(recent, overall, pace === undefined ? atFirst : 0.75 * pace.fastest + 0.25 * overall),
    doubt: Math.min(mostDoubt, Math.max(leastDoubt, grain, change, (pace?.doubt ?? 0) / 2)),
  };
}

/** By what factor e^x two rates differ. */
const difference = (a: number, b: number): number => (a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : mostDoubt);

interface Forecast {
  /** ms until the end, as is likely, and at the soonest. */
  readonly left: number;
  readonly soonest: number;
  readonly doubt: number;
}

function forecast({ progress, pace, since, at }: Track, habit: Habit | undefined): Forecast | undefined {
  if (progress === undefined || progress.total <= progress.done) return undefined;
  const { done, total, remainingSeconds } = progress;
  const guess = (left: number, doubt: number) => ({ left, soonest: left * Math.exp(-1.5 * doubt), doubt });
  // Somewhat before the soonest: what is left then can be forecast better.
  if (pace !== undefined) return { left: (total - done) / pace.rate, soonest: (0.7 * (total - done)) / pace.fastest, doubt: pace.doubt };
  if (remainingSeconds !== undefined && remainingSeconds > 0) return guess(remainingSeconds * 1000, firstDoubt);
  if (habit?.rate === undefined) return undefined;
  // By what others took as a whole, or at twice their rate from here, if it is late.
  const { usual, doubt } = habit.rate;
  return guess(Math.max(total / usual - (at - since), (total - done) / usual / 2), doubt);
}

/** Noticing an end later by this part of the restore is not worth another look. */
const tolerated = 0.02;

/**
 * When to look next, in ms. With a forecast: early enough to make it better while it may be far off, and just after the
 * end once it is sure. Without one: by how long others of the lane took; knowing nothing, after a part of the time gone
 * by. What stands still is looked at less and less. docs/performance.md shows what this costs and saves.
 */
export const nextLook = (known: Track, bounds: PollBounds, habit?: Habit): number => placed(known, bounds, habit).pause;

/** Whether the next look comes when the end should just have come; any sooner, it would learn nothing that helps. */
export const isTimed = (known: Track, bounds: PollBounds, habit?: Habit): boolean => placed(known, bounds, habit).timed;

interface Placed {
  readonly pause: number;
  readonly timed: boolean;
}

function placed(known: Track, { pollMinMs, pollMaxMs }: PollBounds, habit: Habit | undefined): Placed {
  const ahead = forecast(known, habit);
  const wanted = ahead === undefined ? { pause: unforeseen(known, habit), timed: false } : foreseen(known, ahead);
  const pause = Math.max(pollMinMs, wanted.pause);
  // Looks are no closer to each other than that: of an end between the next two, the first would learn nothing that helps.
  const end = likelyEnd(known, ahead);
  const next =
    end > pause && end < pause + pollMinMs ? { pause: end, timed: true } : { pause, timed: wanted.timed && pause === wanted.pause };
  return next.pause > pollMaxMs ? { pause: pollMaxMs, timed: false } : next;
}

/** ms until the end if it goes on as it went so far, or as is forecast, whichever is sooner. Infinity: nobody knows. */
function likelyEnd({ progress, pace, since, at }: Track, ahead: Forecast | undefined): number {
  if (progress === undefined || progress.done <= 0 || progress.total <= progress.done) return Number.POSITIVE_INFINITY;
  // As it may have been pending at first, it goes on no slower than it did on the whole.
  const onTheWhole = ((progress.total - progress.done) * (at - since)) / progress.done;
  return Math.min(onTheWhole, ahead === undefined ? Number.POSITIVE_INFINITY : ahead.left * (1 + (pace?.doubt ?? 0)));
}

function foreseen({ since, at, first, movedAt, pace }: Track, { left, soonest, doubt }: Forecast): Placed {
  const elapsed = at - since;
  const worth = tolerated * (elapsed + left);
  const stoodStill = pace === undefined ? 0 : (at - movedAt) / 8;
  const sure = left * doubt <= worth;
  const pause = Math.max(sure ? left * (1 + doubt) : Math.max(soonest, worth), stoodStill);
  // A rate holds for a few times as long as it was measured: the longer, the less it changes.
  const trusted = first === undefined ? pause : Math.max(elapsed / 8, (2 * (at - first.at)) / doubt);
  return { pause: Math.min(pause, trusted), timed: sure && pause <= trusted };
}

function unforeseen({ since, at, first, movedAt, progress, pace }: Track, habit: Habit | undefined): number {
  const elapsed = at - since;
  // All is done, or there is no total: the end may come at any time.
  if (pace !== undefined) return Math.max(tolerated * elapsed, (at - movedAt) / 4);
  // A second look with figures makes a rate.
  if (first !== undefined) return elapsed / 2;
  if (habit === undefined) return progress === undefined ? elapsed / 8 : elapsed;
  const { usual, doubt } = habit.duration;
  const soonest = usual * Math.exp(-1.7 * doubt);
  if (habit.figures) return Math.max(soonest / 2 - elapsed, elapsed / 2);
  return Math.max(soonest - elapsed, 3 * tolerated * usual, 2 * tolerated * elapsed);
}
