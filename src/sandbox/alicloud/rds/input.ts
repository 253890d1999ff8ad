import type { JsonObject } from "../../../model/json.ts";
import { aliError, missing } from "../errors.ts";

/** Reads RPC parameters, which are all text. Every method throws a ServiceError. */
export class Parameters {
  readonly #values: JsonObject;

  constructor(values: JsonObject) {
    this.#values = values;
  }

  optional(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  text(name: string): string {
    const value = this.optional(name);
    if (value === undefined) throw missing(name);
    return value;
  }

  flag(name: string): boolean {
    const value = this.optional(name)?.toLowerCase();
    if (value !== undefined && value !== "true" && value !== "false") throw aliError("InvalidParameters.Format");
    return value === "true";
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const value = this.optional(name);
    if (value === undefined) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) throw aliError("InvalidParameters.Format");
    return number;
  }

  /** UTC, with seconds or without, as the API's documents use both. Answers ms. */
  time(name: string, code = "InvalidParameters.Format"): number | undefined {
    const value = this.optional(name);
    return value === undefined ? undefined : timeOf(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/, code);
  }

  /** UTC, with seconds. Answers ms. */
  exactTime(name: string, code: string): number | undefined {
    const value = this.optional(name);
    return value === undefined ? undefined : timeOf(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, code);
  }

  list(name: string): ReadonlySet<string> | undefined {
    const value = this.optional(name);
    return value === undefined ? undefined : new Set(value.split(",").map((part) => part.trim()));
  }
}

function timeOf(text: string, form: RegExp, code: string): number {
  const time = form.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw aliError(code);
  return time;
}
