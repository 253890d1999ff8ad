import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { getHeapStatistics } from "node:v8";
import { type FleetResult, runFleet } from "./simulation/fleet.ts";
import { fixed, say, table, verdict } from "./support/print.ts";
import { growth } from "./support/stats.ts";

/**
 * The heap that Node gives itself where it has 2 GB of memory, in MB. V8 lets garbage pile up to four times what is in use where
 * it may take 2 GB or more, and to about 1.6 times with this limit.
 */
const smallMachineMegabytes = 1_024;

type Measured = FleetResult & { readonly peakMegabytes: number };

/** One fleet, as JSON on stdout: in a process of its own, so that its memory is its own. */
export async function scaleOnce(restores: number, seed: number): Promise<void> {
  const result = await runFleet({ restores, lanes: 2_000, regions: 40, seed });
  say(JSON.stringify({ ...result, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

/** The real engine over simulated restores of growing number, with a linear fit of its CPU time. */
export async function scale(self: string, sizes: readonly number[] = [12_000, 24_000, 50_000, 100_000]): Promise<void> {
  say("Real engine, memory ledger, simulated clock and cloud: 2,000 lanes in 40 regions, --parallel 2000, restores of about 10 min,");
  say(`2 % of the requests throttled, 1 % of the restores failing. CPU and memory include the simulation itself.\n`);
  const measured: Measured[] = [];
  for (const restores of sizes) measured.push(await inProcess(self, restores, 1));
  const rows = measured.map((one) => [
    String(one.restores),
    fixed(one.makespanMs / one.longestLaneMs, 3),
    fixed(one.requests / one.restores),
    String(one.throttled),
    String(one.busiest),
    `${fixed(one.planCpuMs / 1000)} s`,
    `${fixed(one.applyCpuMs / 1000)} s`,
    `${fixed((one.planCpuMs + one.applyCpuMs) / one.restores, 2)} ms`,
    `${fixed(one.peakMegabytes, 0)} MB`,
    `${one.outcomes["restored"]} / ${one.outcomes["failed"]}`,
  ]);
  say(
    table(
      [
        "restores",
        "makespan / longest lane",
        "calls each",
        "throttled",
        "most in 1 s",
        "plan CPU",
        "apply CPU",
        "CPU each",
        "peak memory",
        "restored / failed",
      ],
      rows,
    ),
  );
  const last = measured.at(-1);
  if (last === undefined) return;
  const small = await inProcess(self, last.restores, 1, smallMachineMegabytes);
  const exponent = growth(measured.map((one) => [one.restores, one.planCpuMs + one.applyCpuMs]));
  const again = sizes[0] === undefined ? undefined : await inProcess(self, sizes[0], 1);
  say(`\nmakespan at most 1.05 of the longest lane: ${verdict(last.makespanMs / last.longestLaneMs <= 1.05)}`);
  const here = getHeapStatistics().heap_size_limit / 2 ** 20;
  for (const [where, one] of [
    [`here, with a heap of up to ${fixed(here, 0)} MB`, last],
    [`where Node has 2 GB, with a heap of up to ${smallMachineMegabytes} MB`, small],
  ] as const) {
    const cpuMs = (one.planCpuMs + one.applyCpuMs) / one.restores;
    say(`${where}: CPU at most 1 ms a restore: ${fixed(cpuMs, 2)} ms: ${verdict(cpuMs <= 1)}`);
    say(`${where}: memory at most 600 MB: ${fixed(one.peakMegabytes, 0)} MB: ${verdict(one.peakMegabytes <= 600)}`);
  }
  say(`CPU grows as restores^${fixed(exponent, 2)} (1 is linear): ${verdict(exponent <= 1.1)}`);
  say(`the same seed gives the same report: ${verdict(again?.digest === measured[0]?.digest)}`);
}

async function inProcess(self: string, restores: number, seed: number, heapMegabytes?: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...(heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`]),
      "--input-type=module",
      "--eval",
      `const { main } = await import(${JSON.stringify(self)}); await main(["scale-once", "${restores}", "${seed}"]);`,
    ],
    { maxBuffer: 1e8 },
  );
  const told: unknown = JSON.parse(stdout);
  if (!isMeasured(told)) throw new Error(`not a measurement: ${stdout}`);
  return told;
}

const isMeasured = (told: unknown): told is Measured =>
  typeof told === "object" && told !== null && "digest" in told && "peakMegabytes" in told;
