import type { Settings } from "../src/engine/index.ts";
import { type LaneCost, measureLanes, measureRegion, together } from "./simulation/lane.ts";
import { kinds } from "./simulation/trace.ts";
import { fixed, percent, say, table, verdict } from "./support/print.ts";

const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

const lengths = [
  { name: "10 s", ms: 10 * seconds },
  { name: "1 min", ms: minutes },
  { name: "10 min", ms: 10 * minutes },
  { name: "1 h", ms: hours },
  { name: "6 h", ms: 6 * hours },
] as const;

const every = (ms: number): Partial<Settings> => ({ pollMinMs: ms, pollMaxMs: ms });

const ways: readonly { readonly name: string; readonly settings: Partial<Settings> }[] = [
  { name: "reinstate, --poll-max 6h", settings: { pollMaxMs: 6 * hours } },
  { name: "reinstate", settings: {} },
  { name: "every 2 s", settings: every(2 * seconds) },
  { name: "every 15 s", settings: every(15 * seconds) },
  { name: "every 60 s", settings: every(60 * seconds) },
];

const overhead = (cost: LaneCost): number => cost.deadMs / cost.ownMs;
const calls = (cost: LaneCost): number => cost.requests / cost.restores;
const shown = (cost: LaneCost): string => `${percent(overhead(cost))} ${fixed(calls(cost)).padStart(6)}`;

/** Lane dead time against API calls, for every kind and length of restore, beside fixed intervals on the same traces. */
export async function waiting(restores = 12, lanes = 5): Promise<void> {
  say("Lane overhead (dead time / the restores' own time) and API calls a restore, simulated with the real engine");
  say(
    `${lanes} lanes of ${restores} restores in each cell; every request takes 0.1 s; calls include the baseline before a submit, where the poll before doesn't serve, and the submit`,
  );
  for (const [heading, count] of [
    ["a lane of many", restores],
    ["a lane with a single restore: no history", 1],
  ] as const) {
    say(`\n${heading}`);
    for (const way of count === 1 ? ways.slice(0, 2) : ways) {
      const rows: string[][] = [];
      const long: LaneCost[] = [];
      const all: LaneCost[] = [];
      for (const kind of kinds) {
        const costs: LaneCost[] = [];
        for (const [index, { ms }] of lengths.entries())
          costs.push(
            await measureLanes(
              { kind, lengthMs: ms, restores: count, lanes: count === 1 ? lanes * 4 : lanes, seed: 7 + index },
              way.settings,
            ),
          );
        rows.push([kind, ...costs.map(shown)]);
        all.push(...costs);
        long.push(...costs.filter((_, index) => (lengths[index]?.ms ?? 0) >= 10 * minutes));
      }
      say(`\n${table([way.name, ...lengths.map(({ name }) => name)], rows)}`);
      const [whole, tenMinutes] = [together(all), together(long)];
      say(
        `overhead of all ${percent(overhead(whole))}: ${verdict(overhead(whole) <= 0.02)}; of those of 10 min and more ${percent(overhead(tenMinutes))} at ${fixed(calls(tenMinutes))} calls: ${verdict(calls(tenMinutes) <= 12)}`,
      );
    }
  }
  await inBatches();
}

/** Lanes of one region side by side, where one request serves 30 lanes' polls (ApsaraDB RDS) and where each has its own. */
export async function inBatches(lanes = 30, restores = 6): Promise<void> {
  say(`\n${lanes} lanes of ${restores} restores in one region, side by side; the same traces for both`);
  for (const way of ways.slice(0, 2)) {
    const rows: string[][] = [];
    for (const [name, lanesPerPoll] of [
      ["alone", 1],
      ["in batches", 30],
    ] as const) {
      for (const kind of kinds) {
        const costs: LaneCost[] = [];
        for (const [index, { ms }] of lengths.entries())
          costs.push(await measureRegion({ kind, lengthMs: ms, restores, lanes, seed: 7 + index }, way.settings, lanesPerPoll));
        rows.push([`${kind}, ${name}`, ...costs.map(shown)]);
      }
    }
    say(`\n${table([way.name, ...lengths.map(({ name }) => name)], rows)}`);
  }
}
