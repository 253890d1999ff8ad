import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../json.ts";
import { redshiftError } from "./errors.ts";

const invalid = (name: string, wanted: string) => redshiftError("InvalidParameterValue", `The parameter ${name} must be ${wanted}.`);

/** Reads an operation's parameters, as the form gave them. Every method throws a ServiceError. */
export class QueryInput {
  /** Whose request it is. */
  readonly account: string;
  /** As the client sent them. */
  readonly values: JsonObject;

  constructor(values: JsonObject, account: string) {
    this.values = values;
    this.account = account;
  }

  require(names: readonly string[]): void {
    const missing = names.find((name) => this.optionalText(name) === undefined);
    if (missing !== undefined) throw redshiftError("MissingParameter", `The request must contain the parameter ${missing}.`);
  }

  /** An empty one counts as left out. */
  optionalText(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  text(name: string): string {
    this.require([name]);
    return this.optionalText(name) ?? "";
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.optionalText(name);
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw invalid(name, `one of ${allowed.join(", ")}`);
    return found;
  }

  flag(name: string): boolean | undefined {
    const value = this.values[name];
    if (value !== undefined && typeof value !== "boolean") throw invalid(name, "true or false");
    return value;
  }

  integer(name: string): number | undefined {
    const value = this.values[name];
    if (value !== undefined && typeof value !== "number") throw invalid(name, "an integer");
    return value;
  }

  /** ISO 8601; answers ms. */
  time(name: string): number | undefined {
    const text = this.optionalText(name);
    if (text === undefined) return undefined;
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(time)) throw invalid(name, "a time by ISO 8601");
    return time;
  }

  texts(name: string): ReadonlySet<string> | undefined {
    const value = this.values[name];
    return isList(value) ? new Set(value.map(String)) : undefined;
  }

  members(name: string): readonly JsonObject[] {
    const value = this.values[name];
    return isList(value) ? value.filter((item) => isObject(item)) : [];
  }

  /** 20 to 100. */
  maxRecords(): number {
    const value = this.integer("MaxRecords") ?? 100;
    if (value < 20 || value > 100) throw invalid("MaxRecords", "between 20 and 100");
    return value;
  }
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
