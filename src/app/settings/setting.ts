import { parseDuration } from "../../document/validate/duration.ts";

/** One setting: every way to give it, and what its text may be. Whoever reads it anywhere reads it by this. */
export interface Setting<T> {
  /** `lane-parallel`. */
  readonly name: string;
  readonly kind: "duration" | "count" | "switch" | "choice" | "list" | "text";
  /** `REINSTATE_LANE_PARALLEL`. */
  readonly variable: string;
  /** Undefined where the command line has no flag of that name. `value`: what help calls its value; none for a switch. */
  readonly flag?: { readonly name: string; readonly help: string; readonly value?: string };
  /** Undefined where the Action has no input of that name. */
  readonly input?: { readonly name: string; readonly description: string };
  readonly default?: T;
  /** Where the Action has another default than the command line. */
  readonly actionDefault?: T;
  /** What it has to be, to end a sentence with: `a duration above 0`. */
  readonly wanted: string;
  readonly hint: string;
  /** `text` is trimmed. Undefined for what is not wanted. */
  parse(text: string): T | undefined;
}

/** What help and action.yml say of a setting; a setting has the places that are described. */
interface Places {
  readonly flag?: string;
  /** What help calls the value. */
  readonly value?: string;
  readonly input?: string;
}

type Defaults<T> = Pick<Setting<T>, "default" | "actionDefault">;
type Meaning<T> = Pick<Setting<T>, "kind" | "wanted" | "hint" | "parse">;

/** Of a number: both included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const durationBounds: Bounds = { least: 1, most: 3_650 * 86_400_000 };
export const countBounds: Bounds = { least: 1, most: 999_999 };

export const isWithin = (value: number, { least, most }: Bounds): boolean => value >= least && value <= most;

/** In ms. */
export function duration<D extends Defaults<number>>(name: string, places: Places, defaults: D): Setting<number> & D {
  return define(name, { value: "D", ...places }, defaults, {
    kind: "duration",
    wanted: "a duration above 0, up to 3650d",
    hint: "durations read 500ms, 30s, 15m, 6h, 30d",
    parse: (text) => within(parseDuration(text), durationBounds),
  });
}

export function count<D extends Defaults<number>>(
  name: string,
  places: Places,
  defaults: D,
  bounds: Bounds = countBounds,
): Setting<number> & D {
  return define(name, { value: "N", ...places }, defaults, {
    kind: "count",
    wanted: `a whole number from ${bounds.least} to ${bounds.most}`,
    hint: "write digits only, such as 4",
    parse: (text) => within(/^[0-9]{1,9}$/.test(text) ? Number(text) : undefined, bounds),
  });
}

export function toggle<D extends Defaults<boolean>>(name: string, places: Places, defaults: D): Setting<boolean> & D {
  return define(name, places, defaults, {
    kind: "switch",
    wanted: "true or false",
    hint: "1, yes and on mean true, too; 0, no and off mean false",
    parse(text) {
      if (/^(1|true|yes|on)$/i.test(text)) return true;
      return /^(0|false|no|off)$/i.test(text) ? false : undefined;
    },
  });
}

export function choice<T extends string, D extends Defaults<T>>(
  name: string,
  values: readonly T[],
  places: Places,
  defaults: D,
): Setting<T> & D {
  return define(name, places, defaults, {
    kind: "choice",
    wanted: `one of ${values.join(", ")}`,
    hint: `write it as ${values.join(" or ")}`,
    parse: (text) => values.find((one) => one === text),
  });
}

/** Each item on a line of its own, or with commas between them. A list of nothing is a mistake: it may not mean everything. */
export function list<D extends Defaults<readonly string[]>>(
  name: string,
  places: Places,
  defaults: D,
  { item, ...words }: { readonly item: RegExp; readonly wanted: string; readonly hint: string },
): Setting<readonly string[]> & D {
  return define<readonly string[], D>(name, places, defaults, {
    ...words,
    kind: "list",
    parse(text) {
      const items = itemsOf(text);
      return items.length > 0 && items.every((one) => item.test(one)) ? items : undefined;
    },
  });
}

export function text<D extends Defaults<string>>(
  name: string,
  places: Places,
  defaults: D,
  { form, ...words }: { readonly form: RegExp; readonly wanted: string; readonly hint: string },
): Setting<string> & D {
  return define(name, places, defaults, { ...words, kind: "text", parse: (written) => (form.test(written) ? written : undefined) });
}

function define<T, D extends Defaults<T>>(name: string, { flag, value, input }: Places, defaults: D, meaning: Meaning<T>): Setting<T> & D {
  const shown = defaults.default === undefined ? "" : defaultOf(meaning.kind, defaults.default);
  return {
    ...meaning,
    ...defaults,
    name,
    variable: `REINSTATE_${name.toUpperCase().replaceAll("-", "_")}`,
    ...(flag !== undefined && {
      flag: { name: `--${name}`, help: shown === "" ? flag : `${flag} (default ${shown})`, ...(value !== undefined && { value }) },
    }),
    ...(input !== undefined && { input: { name, description: input } }),
  };
}

/** As somebody would write it; empty where leaving it out says more, as of a switch that is off. */
export function defaultOf(kind: Setting<unknown>["kind"], value: unknown): string {
  if (typeof value === "number" && kind === "duration") return value % 60_000 === 0 ? `${value / 60_000}m` : `${value / 1000}s`;
  return typeof value === "string" || typeof value === "number" || value === true ? String(value) : "";
}

const within = (value: number | undefined, bounds: Bounds): number | undefined =>
  value !== undefined && isWithin(value, bounds) ? value : undefined;

const itemsOf = (written: string): string[] =>
  written
    .split(/[\n,]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
