import { duration, relative } from "../format/human.ts";

/** `2026-11-20 09:00 UTC`, with seconds where there are some. Our own digits only: a text that is no time gives undefined. */
export function utc(iso: string | undefined): string | undefined {
  const at = timeOf(iso);
  return at === undefined ? undefined : utcOf(at);
}

export function utcOf(ms: number): string {
  const text = new Date(ms).toISOString();
  const seconds = text.slice(17, 19);
  return `${text.slice(0, 10)} ${text.slice(11, 16)}${seconds === "00" ? "" : `:${seconds}`} UTC`;
}

/** ms since the epoch. */
export function timeOf(iso: string | undefined): number | undefined {
  const at = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
}

/** `1h old`. */
export const age = (at: number, now: number): string => (now - at < 60_000 ? "just made" : relative(at, now).replace(/ ago$/, " old"));

/** `expires in 22h 59m`, or that it has. */
export const expiry = (at: number, now: number): string => (at <= now ? `expired ${relative(at, now)}` : `expires ${relative(at, now)}`);

/** Between two moments, in whole minutes from a minute on. */
export const between = (from: number, to: number): string => duration(wholeMinutes(Math.abs(to - from)));

const wholeMinutes = (ms: number): number => (ms < 60_000 ? ms : ms - (ms % 60_000));
