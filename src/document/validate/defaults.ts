import type { Json, JsonObject } from "../../model/json.ts";
import type { SourceMap } from "../parse/source-map.ts";

/**
 * The entry (`over`) with what `defaults` (`under`) add to it; the new maps know where each part stands. Fields of `byPart` are
 * merged part by part; every other field of an entry replaces the default whole.
 */
export function withDefaults(over: JsonObject, under: JsonObject, sourceMap: SourceMap, byPart: readonly string[]): JsonObject {
  // Key by key into new maps: V8 gives what is changed after a spread a hidden class for each object, 2 kB an entry.
  const fields: Record<string, Json> = {};
  const keys: Record<string, number> = {};
  const values: Record<string, number> = {};
  for (const from of [under, over]) {
    for (const [name, value] of Object.entries(from)) {
      const lower = fields[name];
      fields[name] = byPart.includes(name) && isObject(value) && isObject(lower) ? withDefaults(value, lower, sourceMap, []) : value;
      keys[name] = sourceMap.keyOf(from, name) ?? 0;
      values[name] = sourceMap.valueOf(from, name) ?? 0;
    }
  }
  sourceMap.recordMap(fields, keys, values);
  return fields;
}

const isObject = (json: Json | undefined): json is JsonObject => typeof json === "object" && json !== null && !Array.isArray(json);
