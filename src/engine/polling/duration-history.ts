import { initialSigma, type JobTrack } from "./job-track.ts";

/** Of something that varies by factors: its geometric mean, and the factor e^sigma by which the next one may be off. */
export interface Estimate {
  readonly mean: number;
  readonly sigma: number;
}

/** What earlier restores of a lane lead to expect of the next one. Times in ms, rates in units per ms. */
export interface LaneHistory {
  readonly duration: Estimate;
  readonly rate?: Estimate;
  /** Whether they reported progress. */
  readonly reportsProgress: boolean;
  /** How much the rate of one restore changes while it runs, as the sigma of a measured rate. */
  readonly rateSigma: number;
}

/** Sums of logarithms. */
interface LogSums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const none: LogSums = { count: 0, sum: 0, squares: 0 };

const add = ({ count, sum, squares }: LogSums, log: number): LogSums => ({
  count: count + 1,
  sum: sum + log,
  squares: squares + log * log,
});

/** A few samples say little about how far they vary: sigma is computed as if one more had been off by e^0.5. */
function estimate({ count, sum, squares }: LogSums): Estimate {
  const mean = sum / count;
  const variance = Math.max(0, squares / count - mean * mean);
  return { mean: Math.exp(mean), sigma: Math.sqrt((variance * count + 0.25) / count) };
}

interface LaneSums {
  readonly durations: LogSums;
  readonly rates: LogSums;
  readonly sigmas: LogSums;
  readonly history: LaneHistory;
}

/** How long the restores of one run took, lane by lane. It keeps sums only, and may be lost at any time. */
export class DurationHistory {
  readonly #lanes = new Map<string, LaneSums>();

  /** Adds a restore that has succeeded. */
  record(lane: string, { since, at, progress, rate }: JobTrack): void {
    const took = at - since;
    if (took <= 0) return;
    const before = this.#lanes.get(lane);
    const total = progress?.total ?? 0;
    const durations = add(before?.durations ?? none, Math.log(took));
    const rates = total > 0 ? add(before?.rates ?? none, Math.log(total / took)) : (before?.rates ?? none);
    const sigmas = rate !== undefined ? add(before?.sigmas ?? none, Math.log(rate.sigma)) : (before?.sigmas ?? none);
    const history: LaneHistory = {
      duration: estimate(durations),
      ...(rates.count > 0 && { rate: estimate(rates) }),
      reportsProgress: rates.count > 0,
      rateSigma: sigmas.count > 0 ? Math.exp(sigmas.sum / sigmas.count) : initialSigma,
    };
    this.#lanes.set(lane, { durations, rates, sigmas, history });
  }

  of(lane: string): LaneHistory | undefined {
    return this.#lanes.get(lane)?.history;
  }
}
