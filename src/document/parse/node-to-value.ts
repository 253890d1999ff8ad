import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Json, JsonObject } from "../../model/json.ts";
import type { FileDiagnostics } from "../file-diagnostics.ts";
import { limits } from "../limits.ts";
import type { SourceMap } from "./source-map.ts";

interface Anchored {
  /** Not there while the anchored value is still being read. */
  value?: Json;
  /** How many values it holds, itself included. */
  size: number;
}

/** What converting the documents of one file shares. */
export interface Conversion {
  readonly sourceMap: SourceMap;
  readonly diagnostics: FileDiagnostics;
  /** Values reached through aliases so far. */
  aliased: number;
}

/**
 * Turns one document's nodes into plain data. Aliases share their value, which keeps this linear whatever the document
 * does. Undefined when something stood in the way that would make later messages wrong.
 */
export function nodeToValue(root: Node, conversion: Conversion): Json | undefined {
  const { sourceMap, diagnostics } = conversion;
  const anchors = new Map<string, Anchored>();
  let size = 0;
  let broken = false;

  const refuse: FileDiagnostics["error"] = (...problem) => {
    broken = true;
    diagnostics.error(...problem);
  };

  function convert(node: unknown): Json {
    const before = size;
    size += 1;
    if (isAlias(node)) return followed(node);
    if (!isMap(node) && !isSeq(node)) return isScalar(node) ? plain(node) : null;
    if (node.anchor === undefined) return isMap(node) ? map(node) : list(node);
    const anchored: Anchored = { size: 0 };
    anchors.set(node.anchor, anchored);
    anchored.value = isMap(node) ? map(node) : list(node);
    anchored.size = size - before;
    return anchored.value;
  }

  function plain(node: Scalar): Json {
    const { value } = node;
    const json = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
    if (node.anchor !== undefined) anchors.set(node.anchor, { value: json, size: 1 });
    return json;
  }

  function followed(alias: Alias): Json {
    const anchored = anchors.get(alias.source);
    if (anchored === undefined) {
      refuse(
        "unknown-anchor",
        `no anchor \`&${alias.source}\` stands before this alias`,
        "quote the value if it is not meant as an alias",
        start(alias),
      );
      return null;
    }
    if (anchored.value === undefined) {
      refuse("alias-cycle", `\`*${alias.source}\` stands inside the value that it names`, undefined, start(alias));
      return null;
    }
    size += anchored.size;
    const isReported = conversion.aliased > limits.aliasedValues;
    conversion.aliased += anchored.size;
    if (conversion.aliased > limits.aliasedValues) {
      broken = true;
      if (!isReported)
        diagnostics.error(
          "too-many-aliased-values",
          `aliases bring more than ${limits.aliasedValues} values into this file`,
          undefined,
          start(alias),
        );
      return null;
    }
    return anchored.value;
  }

  function list(node: YAMLSeq): Json {
    const at = start(node);
    // Mapped, not pushed: a list that grows takes room for 17 at once.
    const offsets = node.items.map((item) => start(item, at));
    const values = node.items.map((item) => convert(item));
    sourceMap.recordList(values, offsets);
    return values;
  }

  function map(node: YAMLMap): Json {
    const fields: Record<string, Json> = {};
    const keys: Record<string, number> = {};
    const values: Record<string, number> = {};
    const merged: JsonObject[] = [];
    let merges: number | undefined;
    for (const { key, value } of node.items) {
      const keyAt = start(key, start(node));
      const valueAt = start(value, keyAt);
      const name = keyName(key, keyAt);
      const isMerge = name === "<<" && isScalar(key) && key.type === "PLAIN";
      const earlier = isMerge ? merges : name !== undefined && Object.hasOwn(keys, name) ? keys[name] : undefined;
      if (name !== undefined && earlier !== undefined) {
        const line = diagnostics.at(earlier).line;
        diagnostics.error(
          "duplicate-key",
          `\`${name}\` stands twice in this map, first on line ${line}`,
          isMerge ? "merge several maps by a list: `<<: [*a, *b]`" : undefined,
          keyAt,
        );
        convert(value);
        continue;
      }
      const json = convert(value);
      if (name === undefined) continue;
      if (isMerge) {
        merges = keyAt;
        merged.push(...mergeSources(json, valueAt));
        continue;
      }
      keys[name] = keyAt;
      values[name] = valueAt;
      fields[name] = json;
    }
    // The map's own fields win over merged ones, and an earlier merged map over a later one.
    for (const source of merged) {
      for (const [name, json] of Object.entries(source)) {
        if (Object.hasOwn(fields, name)) continue;
        fields[name] = json;
        keys[name] = sourceMap.keyOf(source, name) ?? start(node);
        values[name] = sourceMap.valueOf(source, name) ?? start(node);
      }
    }
    sourceMap.recordMap(fields, keys, values);
    return fields;
  }

  function mergeSources(json: Json, offset: number): JsonObject[] {
    const sources = isList(json) ? json : [json];
    const maps = sources.filter(isObject);
    if (maps.length < sources.length && !broken)
      refuse("bad-merge", "`<<` merges maps only", "write `<<: *name`, where `&name` is a map", offset);
    return maps;
  }

  function keyName(key: unknown, offset: number): string | undefined {
    if (isScalar(key)) {
      if (key.anchor !== undefined) plain(key);
      const name = typeof key.value === "string" ? key.value : (key.source ?? "");
      // Assigning to this name would not make a field.
      if (name !== "__proto__" && name !== "") return name;
    }
    refuse("bad-key", "a key must be a plain word", undefined, offset);
    return undefined;
  }

  const value = convert(root);
  return broken ? undefined : value;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
const isObject = (json: Json): json is JsonObject => typeof json === "object" && json !== null && !isList(json);

/** Where a node's text begins, or `otherwise` for what is not there. */
function start(node: unknown, otherwise = 0): number {
  const range = isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range?.[0] ?? otherwise;
}
