import type { Json, JsonObject } from "../../../model/json.ts";
import { awsError, invalid } from "../json-errors.ts";

const failed = (problems: readonly string[]) =>
  invalid(`${problems.length} validation error${problems.length === 1 ? "" : "s"} detected: ${problems.join("; ")}`);

/** Reads an awsJson1.1 body by the service's model. Every method throws a ServiceError. */
export class JsonInput {
  /** Whose request it is. */
  readonly account: string;
  readonly #body: JsonObject;

  constructor(body: JsonObject, account: string) {
    this.#body = body;
    this.account = account;
  }

  /** One error names all that is missing. */
  require(...names: readonly string[]): void {
    const missing = names.filter((name) => this.#value(name) === undefined || this.#value(name) === "");
    if (missing.length === 0) return;
    throw failed(missing.map((name) => `Value null at '${name}' failed to satisfy constraint: Member must not be null`));
  }

  optionalText(name: string): string | undefined {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== "string") throw mistyped(name, "a string");
    return value;
  }

  text(name: string): string {
    this.require(name);
    return this.optionalText(name) ?? "";
  }

  flag(name: string): boolean {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== "boolean") throw mistyped(name, "a boolean");
    return value ?? false;
  }

  integer(name: string): number | undefined {
    const value = this.#value(name);
    if (value !== undefined && (typeof value !== "number" || !Number.isInteger(value))) throw mistyped(name, "an integer");
    return value;
  }

  /** The protocol's timestamps are seconds since the epoch; answers ms. */
  time(name: string): number | undefined {
    const value = this.#value(name);
    if (value !== undefined && typeof value !== "number") throw mistyped(name, "a timestamp in seconds");
    return value === undefined ? undefined : value * 1000;
  }

  /** 1 to 100. */
  maxResults(): number {
    const value = this.integer("maxResults") ?? 100;
    if (value < 1)
      throw failed([`Value '${value}' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1`]);
    if (value > 100)
      throw failed([`Value '${value}' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100`]);
    return value;
  }

  /** Names of namespaces and workgroups where the model constrains them. */
  resourceName(name: string): string | undefined {
    const value = this.optionalText(name);
    if (value === undefined || /^[a-z0-9-]{3,64}$/.test(value)) return value;
    throw failed([
      `Value '${value}' at '${name}' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-z0-9-]+$ and have a length from 3 to 64`,
    ]);
  }

  #value(name: string): Exclude<Json, null> | undefined {
    return this.#body[name] ?? undefined;
  }
}

const mistyped = (name: string, wanted: string) => awsError("SerializationException", `The value of '${name}' must be ${wanted}.`);
