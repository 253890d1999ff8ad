import { firstDoubt, type Track } from "./poll-schedule.ts";

/** Something that varies by factors: its middle, and by what factor e^doubt the next one may be off. */
export interface Usual {
  readonly usual: number;
  readonly doubt: number;
}

/** What earlier restores of a lane lead to expect of the next one. Times in ms, rates in units per ms. */
export interface Habit {
  readonly duration: Usual;
  readonly rate?: Usual;
  /** Whether they told how far they were. */
  readonly figures: boolean;
  /** How much the rate of one restore changes while it runs, as the doubt of a Track. */
  readonly steadiness: number;
}

/** Logarithms, added up. */
interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const none: Sums = { count: 0, sum: 0, squares: 0 };

const add = ({ count, sum, squares }: Sums, log: number): Sums => ({ count: count + 1, sum: sum + log, squares: squares + log * log });

/** Few examples say little about how far they vary: as if one more had been off by e^0.5. */
function usualOf({ count, sum, squares }: Sums): Usual {
  const mean = sum / count;
  const variance = Math.max(0, squares / count - mean * mean);
  return { usual: Math.exp(mean), doubt: Math.sqrt((variance * count + 0.25) / count) };
}

interface Known {
  readonly durations: Sums;
  readonly rates: Sums;
  readonly doubts: Sums;
  readonly habit: Habit;
}

/** How the restores of one run went, lane by lane. Remembers sums only. */
export class Pace {
  readonly #lanes = new Map<string, Known>();

  /** Takes in a restore that has succeeded. */
  record(lane: string, { since, at, progress, pace }: Track): void {
    const took = at - since;
    if (took <= 0) return;
    const before = this.#lanes.get(lane);
    const total = progress?.total ?? 0;
    const durations = add(before?.durations ?? none, Math.log(took));
    const rates = total > 0 ? add(before?.rates ?? none, Math.log(total / took)) : (before?.rates ?? none);
    const doubts = pace !== undefined ? add(before?.doubts ?? none, Math.log(pace.doubt)) : (before?.doubts ?? none);
    const habit: Habit = {
      duration: usualOf(durations),
      ...(rates.count > 0 && { rate: usualOf(rates) }),
      figures: rates.count > 0,
      steadiness: doubts.count > 0 ? Math.exp(doubts.sum / doubts.count) : firstDoubt,
    };
    this.#lanes.set(lane, { durations, rates, doubts, habit });
  }

  habit(lane: string): Habit | undefined {
    return this.#lanes.get(lane)?.habit;
  }
}
