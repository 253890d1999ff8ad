import { setTimeout } from "node:timers/promises";
import { finish } from "./finish.ts";
import { targets } from "./plans.ts";
import { apply, type Program } from "./program.ts";
import { type LedgerKind, openSite } from "./site.ts";
import { type Tally, tally } from "./tally.ts";

export interface RaceOptions {
  readonly ledger: LedgerKind;
  readonly cli: string;
  readonly rounds: number;
  readonly seed: number;
  readonly told: (line: string) => void;
}

export interface Race extends Tally {
  readonly round: string;
  /** Processes stopped past their lease and woken. */
  readonly paused: number;
  readonly unknown: number;
  /** How the racers ended, and after them the last run. */
  readonly statuses: readonly (number | string)[];
  readonly why?: string;
}

export const isBadRace = ({ duplicates, lost, unknown, statuses }: Race): boolean =>
  duplicates + lost + unknown > 0 || statuses.at(-1) !== 0;

/** Rounds of 2 to 8 processes on one ledger, each round with another mix of plans, starts, pauses and clocks. */
export async function races(options: RaceOptions): Promise<readonly Race[]> {
  const random = generator(options.seed);
  const done: Race[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const one = await race(2 + (round % 7), round, options, random);
    done.push(one);
    if (isBadRace(one)) options.told(JSON.stringify(one));
  }
  return done;
}

interface Part {
  readonly only: readonly string[];
  readonly skewMs: number;
}

const minutes = 60_000;
/** Everything. A clock that is off by more than 15 minutes can't sign a request to Alibaba Cloud. */
const whole: readonly Part[] = [
  { only: [], skewMs: 0 },
  { only: [], skewMs: 10 * minutes },
  { only: [], skewMs: -10 * minutes },
];
/** What overlaps, in part or wholly; clocks two hours apart where the cloud lets them. */
const parts: readonly Part[] = [
  { only: [], skewMs: 0 },
  { only: ["--only", "inc-1/sales", "--only", "inc-2/archive"], skewMs: 120 * minutes },
  { only: ["--only", "inc-2"], skewMs: 10 * minutes },
  { only: ["--only", "inc-1/sales"], skewMs: -120 * minutes },
  { only: ["--only", "inc-1"], skewMs: 0 },
];

async function race(runners: number, round: number, options: RaceOptions, random: () => number): Promise<Race> {
  const overlapping = round % 2 === 1;
  const staggered = round % 3 !== 0;
  const site = await openSite(options);
  let paused = 0;
  const run = async (program: Program, index: number, draw: readonly [number, number, number]) => {
    const [start, pause, length] = draw;
    if (staggered) await setTimeout(start * 1_500);
    const mix = overlapping ? parts : whole;
    const { only, skewMs } = mix[index % mix.length] ?? { only: [], skewMs: 0 };
    const running = program.start([...apply, ...only], { host: `machine-${index}`, skewMs });
    if (index % 2 === 1 || staggered) {
      await setTimeout(400 + pause * 1_200);
      running.signal("SIGSTOP");
      paused += 1;
      await setTimeout(1_200 + length * 2_000);
      running.signal("SIGCONT");
    }
    return (await running.ended).status;
  };
  try {
    const programs = await Promise.all(Array.from({ length: runners }, () => site.checkout()));
    const statuses = await Promise.all(programs.map((program, index) => run(program, index, [random(), random(), random()])));
    const { last, unknown, why } = await finish(site, true);
    const name = `${runners} runners, ${overlapping ? "overlapping plans" : "the same plans"}, ${staggered ? "staggered" : "together"}`;
    return {
      round: name,
      paused,
      ...tally(site.sandbox.world.state(), targets),
      unknown,
      statuses: [...statuses, last.status],
      ...(why !== undefined && { why }),
    };
  } finally {
    await site.remove();
  }
}

/** A small generator, so that a round can be had again: from 0 up to 1. */
function generator(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
