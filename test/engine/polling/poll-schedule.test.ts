import { describe, expect, test } from "vitest";
import { DurationHistory, type LaneHistory } from "../../../src/engine/polling/duration-history.ts";
import { extendTrack, type JobTrack, startTrack } from "../../../src/engine/polling/job-track.ts";
import { isTimedForEnd, nextPollDelay, type PollBounds } from "../../../src/engine/polling/poll-schedule.ts";
import type { Progress } from "../../../src/model/observation.ts";

const second = 1_000;
const hour = 3_600 * second;
const bounds: PollBounds = { pollMinMs: 2 * second, pollMaxMs: 6 * hour };

interface Followed {
  readonly polls: number;
  readonly lateMs: number;
  readonly last: JobTrack;
  readonly longestDelayMs: number;
}

/** Polls a job of that length until its end is noticed. */
function follow(
  lengthMs: number,
  progressAt: (elapsed: number) => Progress | undefined,
  { history, within = bounds }: { history?: LaneHistory; within?: PollBounds } = {},
): Followed {
  let track = startTrack(0);
  let longestDelayMs = 0;
  for (let now = 0, polls = 1; ; polls += 1) {
    const delay = nextPollDelay(track, within, history);
    longestDelayMs = Math.max(longestDelayMs, delay);
    now += delay;
    if (now >= lengthMs)
      return {
        polls,
        lateMs: now - lengthMs,
        last: { ...track, at: now, ...(track.progress && { progress: track.progress }) },
        longestDelayMs,
      };
    track = extendTrack(track, now, progressAt(now), history?.rateSigma);
  }
}

const megabytes = 100_000;
const steady =
  (lengthMs: number) =>
  (elapsed: number): Progress => ({ done: Math.floor((megabytes * elapsed) / lengthMs), total: megabytes, unit: "MB" });

describe("a job that reports progress", () => {
  test.each([10 * second, 60 * second, 600 * second, hour, 6 * hour])(
    "and goes steadily for %i ms is noticed within 2 %% or 2 s, in at most 10 polls",
    (length) => {
      const { polls, lateMs } = follow(length, steady(length));
      expect(polls).toBeLessThanOrEqual(10);
      expect(lateMs).toBeLessThanOrEqual(Math.max(2 * second, length * 0.02));
    },
  );

  test("and stands still for an hour shortly before its end is polled less and less, and noticed in time", () => {
    const stalled = (elapsed: number): Progress => {
      const moving = elapsed < 1.8 * hour ? elapsed : Math.max(1.8 * hour, elapsed - hour);
      return { done: Math.floor((megabytes * moving) / (2 * hour)), total: megabytes, unit: "MB" };
    };
    const { polls, lateMs } = follow(3 * hour, stalled);
    expect(polls).toBeLessThanOrEqual(20);
    expect(lateMs).toBeLessThanOrEqual(3 * hour * 0.05);
  });

  test.each([
    ["more than there is", { done: 150, total: 100 }],
    ["no total", { done: 150, total: 0 }],
    ["nothing ever", { done: 0, total: 0 }],
    ["nothing of something", { done: 0, total: 100 }],
  ])("but reports %s is polled no less than in proportion to its age", (_, figures) => {
    const { lateMs } = follow(hour, () => ({ ...figures, unit: "MB" }));
    expect(lateMs).toBeLessThanOrEqual(hour);
  });

  test.each([
    [4_100, 2],
    [5_900, 3],
    [6_500, 3],
  ])(
    "and ends %i ms after it began isn't polled just before its end, which costs a request and finds nothing: %i in all",
    (length, most) => {
      const { polls, lateMs } = follow(length, steady(length));
      expect(polls).toBeLessThanOrEqual(most);
      expect(lateMs).toBeLessThanOrEqual(1 * second);
    },
  );

  test("or an estimate of the time left is believed, with a margin, until it moves", () => {
    const track = extendTrack(startTrack(0), 2 * second, { done: 0, total: 100, unit: "%", remainingSeconds: 200 });
    const delay = nextPollDelay(track, bounds);
    expect(delay).toBeGreaterThan(60 * second);
    expect(delay).toBeLessThan(200 * second);
  });
});

describe("a job without progress", () => {
  test("is polled after an eighth of its age", () => {
    const track = extendTrack(startTrack(0), 80 * second, undefined);
    expect(nextPollDelay(track, bounds)).toBe(10 * second);
  });

  test("of a lane whose jobs took as long is polled around then", () => {
    const history = new DurationHistory();
    for (const minutes of [9, 10, 11, 10, 9, 11, 10, 10]) history.record("lane", { ...startTrack(0), at: minutes * 60 * second });
    const lane = history.of("lane");
    if (lane === undefined) throw new Error("nothing was learned");
    const { polls, lateMs } = follow(600 * second, () => undefined, { history: lane });
    expect(polls).toBeLessThan(follow(600 * second, () => undefined).polls / 2);
    expect(lateMs).toBeLessThanOrEqual(600 * second * 0.06);
  });
});

describe("the bounds", () => {
  test.each([
    { pollMinMs: 2 * second, pollMaxMs: 60 * second },
    { pollMinMs: 500, pollMaxMs: 500 },
    { pollMinMs: 15 * second, pollMaxMs: 15 * second },
  ])("$pollMinMs to $pollMaxMs ms hold for every delay", (within) => {
    for (const progress of [steady(hour), () => undefined]) {
      let track = startTrack(0);
      for (let now = 0; now < hour; ) {
        const delay = nextPollDelay(track, within);
        expect(delay).toBeGreaterThanOrEqual(within.pollMinMs);
        expect(delay).toBeLessThanOrEqual(within.pollMaxMs);
        now += delay;
        track = extendTrack(track, now, progress(now));
      }
    }
  });
});

describe("a poll that is timed for the end", () => {
  const halfway = extendTrack(
    extendTrack(startTrack(0), 100 * second, steady(600 * second)(100 * second)),
    300 * second,
    steady(600 * second)(300 * second),
  );

  test("is one whose delay is the time left, if that is known well", () => {
    expect(isTimedForEnd(halfway, bounds, undefined)).toBe(false);
    const sure = extendTrack(halfway, 580 * second, steady(600 * second)(580 * second));
    expect(isTimedForEnd(sure, bounds)).toBe(true);
    expect(nextPollDelay(sure, bounds)).toBeGreaterThanOrEqual(20 * second);
    expect(isTimedForEnd(extendTrack(startTrack(0), 2 * second, steady(4_500)(2 * second)), bounds)).toBe(true);
  });

  test.each([
    ["a delay that --poll-max cuts", halfway, { ...bounds, pollMaxMs: 60 * second }],
    ["nothing known", startTrack(0), bounds],
    ["no progress", extendTrack(startTrack(0), 80 * second, undefined), bounds],
    ["progress that stands still", extendTrack(halfway, 2 * hour, steady(600 * second)(300 * second)), bounds],
  ])("is not %s", (_, track, within) => {
    expect(isTimedForEnd(track, within)).toBe(false);
  });
});

test("the history of a lane is its own", () => {
  const history = new DurationHistory();
  history.record("a", { ...startTrack(0), at: 60 * second, progress: { done: 120, total: 120, unit: "MB" } });
  expect(history.of("b")).toBeUndefined();
  const lane = history.of("a");
  expect(lane?.reportsProgress).toBe(true);
  expect(lane?.duration.mean).toBeCloseTo(60 * second);
  expect(lane?.rate?.mean).toBeCloseTo(0.002);
});
