import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { finish } from "./finish.ts";
import { targets } from "./plans.ts";
import { apply, type FuseOptions } from "./program.ts";
import { type LedgerKind, openSite, type SiteOptions } from "./site.ts";
import { type Tally, tally } from "./tally.ts";

export interface CrashOptions {
  readonly ledger: LedgerKind;
  readonly cli: string;
  /** Every how many points a run is killed; 1 for all. */
  readonly every: number;
  /** Where the next process runs: on the same machine, which sees that the killed one is gone, or on another, which has to watch its lease. */
  readonly next: "same-machine" | "other-machine" | "either";
  /** Runs side by side. */
  readonly jobs: number;
  readonly told: (line: string) => void;
}

export interface Crash extends Tally {
  readonly point: string;
  readonly unknown: number;
  readonly restarts: number;
  /** From the kill to the end of the last process. */
  readonly recoveryMs: number;
  /** The last exit status. */
  readonly status: number | string;
  readonly why?: string;
}

/** The points of one whole run, in order. A later run of the same may have a few more or fewer: it polls. */
export async function pointsOf(options: SiteOptions): Promise<string[]> {
  const site = await openSite(options);
  try {
    const program = await site.checkout();
    const log = join(program.cwd, "points");
    const { status, stderr } = await program.start(apply, { fuse: { log } }).ended;
    if (status !== 0) throw new Error(`a run with no fault ended with ${status}:\n${stderr}`);
    return (await readFile(log, "utf8")).trimEnd().split("\n");
  } finally {
    await site.remove();
  }
}

/** One apply killed at each of the points, and started again until it ends. */
export async function crashAtEach(options: CrashOptions): Promise<{ readonly points: number; readonly crashes: readonly Crash[] }> {
  const points = await pointsOf(options);
  const chosen = points.flatMap((name, index) => (index % options.every === 0 ? [{ name, at: index + 1 }] : []));
  const crashes: Crash[] = [];
  const next = async (): Promise<void> => {
    for (let one = chosen.shift(); one !== undefined; one = chosen.shift()) {
      // A git command either outlives its parent, as when one process is killed, or dies with it, as when the power fails.
      const fuses: readonly FuseOptions[] = one.name.startsWith("during ")
        ? [{ at: one.at }, { at: one.at, children: true }]
        : [{ at: one.at }];
      for (const fuse of fuses) {
        const crash = await crashAt(`${one.at} ${one.name}${fuse.children === true ? ", git too" : ""}`, fuse, options);
        crashes.push(crash);
        if (isBad(crash)) options.told(JSON.stringify(crash));
      }
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, next));
  return { points: points.length, crashes };
}

export const isBad = ({ duplicates, lost, unknown, status }: Crash): boolean => duplicates + lost + unknown > 0 || status !== 0;

async function crashAt(point: string, fuse: FuseOptions, options: CrashOptions): Promise<Crash> {
  const site = await openSite(options);
  try {
    const { status: killed } = await (await site.checkout()).start(apply, { fuse }).ended;
    const began = performance.now();
    const elsewhere = options.next === "other-machine" || (options.next === "either" && (fuse.at ?? 0) % 2 === 0);
    const { last, restarts, unknown, why } = await finish(site, elsewhere);
    // Fewer polls may have made the run shorter than the one that was counted: then it wasn't killed, and did all.
    const recoveryMs = killed === 0 ? 0 : performance.now() - began;
    return {
      point,
      ...tally(site.sandbox.world.state(), targets),
      unknown,
      restarts,
      recoveryMs,
      status: last.status,
      ...(why !== undefined && { why }),
    };
  } finally {
    await site.remove();
  }
}
