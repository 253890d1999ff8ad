import type { JsonObject } from "../model/json.ts";

/** To use on what JSON.parse gave, whose members are JSON too. */
export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** undefined for text that isn't JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
