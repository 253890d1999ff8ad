const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `400ms`, `12s`, `4m 5s`, `3h 12m`, `2d 4h`: two units are all that a person reads. */
export function duration(ms: number): string {
  const value = Math.max(0, Math.round(ms));
  if (value < second) return `${value}ms`;
  if (value < minute) return `${Math.round(value / second)}s`.replace(/^60s$/, "1m");
  // Beyond any backup's age; and seven digits and a `d` would read as a commit.
  if (value >= 10_000 * day) return `${quantity(Math.floor(value / (365 * day)))} years`;
  const [large, small, unit, rest] =
    value < hour ? [minute, second, "m", "s"] : value < day ? [hour, minute, "h", "m"] : [day, hour, "d", "h"];
  const first = Math.floor(value / Number(large));
  const left = Math.floor((value % Number(large)) / Number(small));
  return left === 0 ? `${first}${unit}` : `${first}${unit} ${left}${rest}`;
}

/** The same in whole seconds, for what changes while one looks at it: `0s`, `3s`, `4m 5s`. */
export const wholeSeconds = (ms: number): string => (ms < second ? "0s" : duration(ms - (ms % second)));

/** `26m ago` or `in 22h 34m`, as seen from `now`; both in ms since the epoch. Seconds say nothing of a backup's age. */
export function relative(at: number, now: number): string {
  const ms = Math.abs(now - at);
  const text = duration(ms < minute ? ms : ms - (ms % minute));
  return at <= now ? `${text} ago` : `in ${text}`;
}

/** Thousands set off: `12,345`; one decimal below 10 where there is one. */
export function quantity(value: number): string {
  const text = Math.abs(value) < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `1.5 GB`; a step is 1,024, as both clouds count. */
export function bytes(value: number): string {
  const units = ["B", "kB", "MB", "GB", "TB", "PB"];
  let amount = value;
  let step = 0;
  while (amount >= 1024 && step < units.length - 1) {
    amount /= 1024;
    step += 1;
  }
  return `${quantity(amount)} ${units[step]}`;
}

/** `1 file`, `2 files`, `3 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${quantity(count)} ${count === 1 ? one : many}`;
}

/** An ISO 8601 instant without fractions of a second: `2026-11-20T09:00:00Z`. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** The same for a timestamp that is text already; left alone when it isn't one. */
export function instantOf(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? iso : instant(ms);
}
