import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type FleetResult, runFleet } from "./simulation/fleet.ts";
import { fixed, say, table, verdict } from "./support/print.ts";
import { growth } from "./support/stats.ts";

/** V8 lets garbage pile up as far as the machine has room; with this it has as much as it needs. */
const enoughMegabytes = 420;

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
  const bounded = await inProcess(self, last.restores, 1, enoughMegabytes);
  const exponent = growth(measured.map((one) => [one.restores, one.planCpuMs + one.applyCpuMs]));
  const again = sizes[0] === undefined ? undefined : await inProcess(self, sizes[0], 1);
  say(`\nmakespan at most 1.05 of the longest lane: ${verdict(last.makespanMs / last.longestLaneMs <= 1.05)}`);
  say(`CPU at most 1 ms a restore: ${verdict((last.planCpuMs + last.applyCpuMs) / last.restores <= 1)}`);
  say(
    `memory at most 600 MB: ${verdict(last.peakMegabytes <= 600)}; with --max-old-space-size=${enoughMegabytes}: ${fixed(bounded.peakMegabytes, 0)} MB at ${fixed((bounded.planCpuMs + bounded.applyCpuMs) / bounded.restores, 2)} ms of CPU each: ${verdict(bounded.peakMegabytes <= 600)}`,
  );
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
