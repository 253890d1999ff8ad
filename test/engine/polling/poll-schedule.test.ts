import { describe, expect, test } from "vitest";
import { type Habit, Pace } from "../../../src/engine/polling/duration-history.ts";
import { isTimed, learn, nextLook, type PollBounds, type Track, track } from "../../../src/engine/polling/poll-schedule.ts";
import type { Progress } from "../../../src/model/observation.ts";

const second = 1_000;
const hour = 3_600 * second;
const bounds: PollBounds = { pollMinMs: 2 * second, pollMaxMs: 6 * hour };

interface Seen {
  readonly looks: number;
  readonly lateMs: number;
  readonly last: Track;
  readonly longestPauseMs: number;
}

/** Looks at a job of that length until its end is noticed. */
function follow(
  lengthMs: number,
  progressAt: (elapsed: number) => Progress | undefined,
  { habit, within = bounds }: { habit?: Habit; within?: PollBounds } = {},
): Seen {
  let known = track(0);
  let longestPauseMs = 0;
  for (let now = 0, looks = 1; ; looks += 1) {
    const pause = nextLook(known, within, habit);
    longestPauseMs = Math.max(longestPauseMs, pause);
    now += pause;
    if (now >= lengthMs)
      return {
        looks,
        lateMs: now - lengthMs,
        last: { ...known, at: now, ...(known.progress && { progress: known.progress }) },
        longestPauseMs,
      };
    known = learn(known, now, progressAt(now), habit?.steadiness);
  }
}

const megabytes = 100_000;
const steady =
  (lengthMs: number) =>
  (elapsed: number): Progress => ({ done: Math.floor((megabytes * elapsed) / lengthMs), total: megabytes, unit: "MB" });

describe("a job that tells how far it is", () => {
  test.each([10 * second, 60 * second, 600 * second, hour, 6 * hour])(
    "and goes steadily for %i ms is noticed within 2 %% or 2 s, in at most 10 looks",
    (length) => {
      const { looks, lateMs } = follow(length, steady(length));
      expect(looks).toBeLessThanOrEqual(10);
      expect(lateMs).toBeLessThanOrEqual(Math.max(2 * second, length * 0.02));
    },
  );

  test("and stands still for an hour shortly before its end is looked at less and less, and noticed in time", () => {
    const stalled = (elapsed: number): Progress => {
      const moving = elapsed < 1.8 * hour ? elapsed : Math.max(1.8 * hour, elapsed - hour);
      return { done: Math.floor((megabytes * moving) / (2 * hour)), total: megabytes, unit: "MB" };
    };
    const { looks, lateMs } = follow(3 * hour, stalled);
    expect(looks).toBeLessThanOrEqual(20);
    expect(lateMs).toBeLessThanOrEqual(3 * hour * 0.05);
  });

  test.each([
    ["more than there is", { done: 150, total: 100 }],
    ["no total", { done: 150, total: 0 }],
    ["nothing ever", { done: 0, total: 0 }],
    ["nothing of something", { done: 0, total: 100 }],
  ])("but tells %s is looked at no less than a part of its age", (_, figures) => {
    const { lateMs } = follow(hour, () => ({ ...figures, unit: "MB" }));
    expect(lateMs).toBeLessThanOrEqual(hour);
  });

  test.each([
    [4_100, 2],
    [5_900, 3],
    [6_500, 3],
  ])(
    "and ends %i ms after it began isn't looked at just before its end, which costs a look and finds nothing: %i in all",
    (length, most) => {
      const { looks, lateMs } = follow(length, steady(length));
      expect(looks).toBeLessThanOrEqual(most);
      expect(lateMs).toBeLessThanOrEqual(1 * second);
    },
  );

  test("or gives the time left is taken at its word, with a margin, until it moves", () => {
    const known = learn(track(0), 2 * second, { done: 0, total: 100, unit: "%", remainingSeconds: 200 });
    const pause = nextLook(known, bounds);
    expect(pause).toBeGreaterThan(60 * second);
    expect(pause).toBeLessThan(200 * second);
  });
});

describe("a job without figures", () => {
  test("is looked at after an eighth of its age", () => {
    const known = learn(track(0), 80 * second, undefined);
    expect(nextLook(known, bounds)).toBe(10 * second);
  });

  test("of a lane whose jobs took as long is looked at around then", () => {
    const pace = new Pace();
    for (const minutes of [9, 10, 11, 10, 9, 11, 10, 10]) pace.record("lane", { ...track(0), at: minutes * 60 * second });
    const habit = pace.habit("lane");
    if (habit === undefined) throw new Error("nothing was learned");
    const { looks, lateMs } = follow(600 * second, () => undefined, { habit });
    expect(looks).toBeLessThan(follow(600 * second, () => undefined).looks / 2);
    expect(lateMs).toBeLessThanOrEqual(600 * second * 0.06);
  });
});

describe("the bounds", () => {
  test.each([
    { pollMinMs: 2 * second, pollMaxMs: 60 * second },
    { pollMinMs: 500, pollMaxMs: 500 },
    { pollMinMs: 15 * second, pollMaxMs: 15 * second },
  ])("$pollMinMs to $pollMaxMs ms hold for every pause", (within) => {
    for (const progress of [steady(hour), () => undefined]) {
      let known = track(0);
      for (let now = 0; now < hour; ) {
        const pause = nextLook(known, within);
        expect(pause).toBeGreaterThanOrEqual(within.pollMinMs);
        expect(pause).toBeLessThanOrEqual(within.pollMaxMs);
        now += pause;
        known = learn(known, now, progress(now));
      }
    }
  });
});

describe("a look that is timed for the end", () => {
  const halfway = learn(
    learn(track(0), 100 * second, steady(600 * second)(100 * second)),
    300 * second,
    steady(600 * second)(300 * second),
  );

  test("is one whose pause is the time that is left, if that is known well", () => {
    expect(isTimed(halfway, bounds, undefined)).toBe(false);
    const sure = learn(halfway, 580 * second, steady(600 * second)(580 * second));
    expect(isTimed(sure, bounds)).toBe(true);
    expect(nextLook(sure, bounds)).toBeGreaterThanOrEqual(20 * second);
    expect(isTimed(learn(track(0), 2 * second, steady(4_500)(2 * second)), bounds)).toBe(true);
  });

  test.each([
    ["a pause that --poll-max cuts", halfway, { ...bounds, pollMaxMs: 60 * second }],
    ["nothing known", track(0), bounds],
    ["no figures", learn(track(0), 80 * second, undefined), bounds],
    ["figures that stand still", learn(halfway, 2 * hour, steady(600 * second)(300 * second)), bounds],
  ])("is not %s", (_, known, within) => {
    expect(isTimed(known, within)).toBe(false);
  });
});

test("a lane's habits are its own", () => {
  const pace = new Pace();
  pace.record("a", { ...track(0), at: 60 * second, progress: { done: 120, total: 120, unit: "MB" } });
  expect(pace.habit("b")).toBeUndefined();
  const habit = pace.habit("a");
  expect(habit?.figures).toBe(true);
  expect(habit?.duration.usual).toBeCloseTo(60 * second);
  expect(habit?.rate?.usual).toBeCloseTo(0.002);
});
