import { setTimeout } from "node:timers/promises";
import { type CrashOptions, pointsOf } from "./crash.ts";
import { finish } from "./finish.ts";
import { scenario, targets } from "./plans.ts";
import { apply } from "./program.ts";
import { openSite } from "./site.ts";
import { type Tally, tally } from "./tally.ts";

export interface Stop extends Tally {
  readonly point: string;
  readonly unknown: number;
  /** How the stopped run ended once it was woken. */
  readonly woken: number | string;
  /** How the last run ended. */
  readonly status: number | string;
  readonly why?: string;
}

export interface StopOptions extends Omit<CrashOptions, "next"> {
  /** Only the instants between the last check of the lease and the request's first byte; a provider that refuses a name that exists is then the last defence. */
  readonly window: boolean;
  /** With one lane at a time, a run that stops at a step of one call isn't in that window with another. */
  readonly lanes: number;
}

/** The points of the window begin so. They are counted by themselves: reads that happen to share a request shift all numbers. */
const window = "before request RestoreTable";

/**
 * One apply stopped (SIGSTOP) at each of its points for longer than its lease, another one from another machine, and the
 * first woken: at every other point while the second is at work, else when it has ended.
 */
export async function stopAtEach(asked: StopOptions): Promise<{ readonly points: number; readonly stops: readonly Stop[] }> {
  const options = { ...asked, env: { REINSTATE_PARALLEL: String(asked.lanes) } };
  const wanted = (await pointsOf(options)).filter((name) => name.startsWith(window) === options.window);
  const chosen = wanted.map((_, index) => index + 1).filter((at) => (at - 1) % options.every === 0);
  const stops: Stop[] = [];
  const next = async (): Promise<void> => {
    for (let at = chosen.shift(); at !== undefined; at = chosen.shift()) {
      const stop = await stopAt(at, options);
      stops.push(stop);
      if (isBadStop(stop)) options.told(JSON.stringify(stop));
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, next));
  return { points: wanted.length, stops };
}

export const isBadStop = ({ duplicates, lost, unknown, status }: Stop): boolean => duplicates + lost + unknown > 0 || status !== 0;

async function stopAt(at: number, options: StopOptions & { readonly env: Readonly<Record<string, string>> }): Promise<Stop> {
  const strict = { ...scenario, collisions: "at-once" as const };
  const site = await openSite({ ...options, ...(options.window && { scenario: strict }) });
  try {
    const sleeper = (await site.checkout()).start(apply, {
      fuse: { at, signal: "SIGSTOP", ...(options.window ? { only: window } : { except: window }) },
    });
    await sleeper.stopped;
    const others = finish(site, true);
    if (at % 2 === 0) await setTimeout(1_200 + ((at * 37) % 700));
    else await others;
    sleeper.signal("SIGCONT");
    const [woken] = await Promise.all([sleeper.ended, others]);
    const { last, unknown, why } = await finish(site, false);
    return {
      point: `${at} ${/^(.*): stopped by its fuse$/m.exec(woken.stderr)?.[1] ?? "never"}`,
      ...tally(site.sandbox.world.state(), targets),
      unknown,
      woken: woken.status,
      status: last.status,
      ...(why !== undefined && { why }),
    };
  } finally {
    await site.remove();
  }
}
