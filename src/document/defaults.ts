import type { Json, JsonObject } from "../model/json.ts";
import type { Places } from "./places.ts";

/** Fields whose parts are merged one by one; every other field of an entry replaces the default whole. */
const mergedByPart = ["source", "target"];

/** The entry with what `defaults` adds to it; the new maps know where each part stands. */
export function withDefaults(entry: JsonObject, defaults: JsonObject | undefined, places: Places): JsonObject {
  return defaults === undefined ? entry : merge(entry, defaults, places, mergedByPart);
}

function merge(over: JsonObject, under: JsonObject, places: Places, byPart: readonly string[]): JsonObject {
  const fields: Record<string, Json> = { ...under, ...over };
  const keys: Record<string, number> = {};
  const values: Record<string, number> = {};
  for (const name of Object.keys(fields)) {
    const from = Object.hasOwn(over, name) ? over : under;
    keys[name] = places.keyOf(from, name) ?? 0;
    values[name] = places.valueOf(from, name) ?? 0;
    const [upper, lower] = [over[name], under[name]];
    if (byPart.includes(name) && isObject(upper) && isObject(lower)) fields[name] = merge(upper, lower, places, []);
  }
  places.recordMap(fields, keys, values);
  return fields;
}

const isObject = (json: Json | undefined): json is JsonObject => typeof json === "object" && json !== null && !Array.isArray(json);
