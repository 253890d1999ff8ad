import type { Progress } from "../../src/model/observation.ts";
import { logNormal } from "./random.ts";

/** How a restore goes, from the moment it is accepted. `megabytes` is what a segment adds, evenly over its time. */
export interface Trace {
  readonly pendingMs: number;
  readonly segments: readonly { readonly ms: number; readonly megabytes: number }[];
  readonly megabytes: number;
  readonly durationMs: number;
  /** Whether the provider reports progress. */
  readonly figures: boolean;
}

export const kinds = ["steady", "bursty", "stalling", "without figures"] as const;
export type Kind = (typeof kinds)[number];

/** What the restores of one lane have in common: its service restores at its own speed. */
export interface LaneNature {
  readonly kind: Kind;
  readonly megabytesPerSecond: number;
  readonly pendingMs: number;
}

export function makeTrace(nature: LaneNature, lengthMs: number, random: () => number): Trace {
  const pendingMs = Math.round(Math.min(nature.pendingMs, lengthMs * 0.1) * (0.7 + 0.6 * random()));
  const rate = logNormal(random, nature.megabytesPerSecond, 0.1) / 1000;
  const working = lengthMs - pendingMs;
  const segments = shape(nature.kind, working, rate, random);
  const megabytes = segments.reduce((sum, segment) => sum + segment.megabytes, 0);
  return {
    pendingMs,
    segments,
    megabytes,
    durationMs: pendingMs + segments.reduce((sum, segment) => sum + segment.ms, 0),
    figures: nature.kind !== "without figures",
  };
}

function shape(kind: Kind, working: number, rate: number, random: () => number): { ms: number; megabytes: number }[] {
  switch (kind) {
    case "steady":
    case "without figures":
      return [{ ms: working, megabytes: working * rate }];
    case "bursty":
      // Forty stretches, each at a speed of its own: nine of ten between a quarter and four times the median.
      return Array.from({ length: 40 }, () => ({ ms: working / 40, megabytes: (working / 40) * logNormal(random, rate, 0.85) }));
    case "stalling": {
      // One to three times nothing moves, for a twentieth to a quarter of the whole time.
      const stalls = Array.from({ length: 1 + Math.floor(random() * 3) }, () => working * (0.05 + 0.2 * random()));
      const moving = working - stalls.reduce((sum, ms) => sum + ms, 0);
      const cuts = stalls.map(() => random()).sort((a, b) => a - b);
      const segments: { ms: number; megabytes: number }[] = [];
      let from = 0;
      for (const [index, cut] of [...cuts, 1].entries()) {
        segments.push({ ms: moving * (cut - from), megabytes: moving * (cut - from) * rate });
        from = cut;
        const stall = stalls[index];
        if (stall !== undefined) segments.push({ ms: stall, megabytes: 0 });
      }
      return segments;
    }
    default:
      return kind satisfies never;
  }
}

/** What the provider says `elapsed` ms after it accepted: whole megabytes, and zeros while pending. */
export function progressAt(trace: Trace, elapsed: number): Progress | undefined {
  if (!trace.figures) return undefined;
  if (elapsed < trace.pendingMs) return { done: 0, total: 0, unit: "MB" };
  let left = elapsed - trace.pendingMs;
  let done = 0;
  for (const { ms, megabytes } of trace.segments) {
    if (left < ms) {
      done += (megabytes * left) / ms;
      break;
    }
    left -= ms;
    done += megabytes;
  }
  return { done: Math.floor(done), total: Math.floor(trace.megabytes), unit: "MB" };
}
