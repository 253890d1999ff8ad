import { setTimeout } from "node:timers/promises";
import { apply, type Ended } from "./program.ts";
import type { Site } from "./site.ts";

export interface Finished {
  readonly last: Ended;
  readonly restarts: number;
  /** Calls whose outcome a person would have to settle. */
  readonly unknown: number;
  /** What the last one had to say, when it did not end well. */
  readonly why?: string;
}

/** Enough for what ends at all: while a dead run's lease looks fresh, another machine is refused. */
const maxRestarts = 12;

/** Applies again and again, as a person or a schedule would, until all is done or an outcome is unknown. */
export async function finish(site: Site, elsewhere: boolean): Promise<Finished> {
  for (let restarts = 1; ; restarts += 1) {
    const program = await site.checkout();
    const last = await program.start(apply, elsewhere ? { host: `machine-${restarts}` } : {}).ended;
    if (last.status === 0 || last.status === 4 || restarts === maxRestarts) {
      const unknown = last.report?.summary.unknown ?? 0;
      return { last, restarts, unknown, ...(last.status !== 0 && { why: last.stderr.slice(-2_000) }) };
    }
    await setTimeout(250);
  }
}
