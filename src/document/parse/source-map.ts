import type { Path } from "../../diagnostic/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";

type Offsets = Readonly<Record<string, number>> | readonly number[];

/**
 * Where the parts of a file's values stand, kept beside the values themselves: for each map and list the offsets of what
 * it holds. Values that aliases share are kept once, and a map merged from two others knows where each part came from.
 */
export class SourceMap {
  readonly #values = new Map<object, Offsets>();
  readonly #keys = new Map<object, Offsets>();

  recordList(list: readonly Json[], values: readonly number[]): void {
    this.#values.set(list, values);
  }

  recordMap(map: JsonObject, keys: Offsets, values: Offsets): void {
    this.#keys.set(map, keys);
    this.#values.set(map, values);
  }

  keyOf(container: object, key: string): number | undefined {
    return offsetIn(this.#keys.get(container), key);
  }

  valueOf(container: object, step: string | number): number | undefined {
    return offsetIn(this.#values.get(container), step);
  }

  /** Walks from `root`, which stands at `offset`, as far as there is something; `key` asks for the last step's key. */
  find(root: unknown, offset: number, path: Path, last: "key" | "value" = "value"): number {
    let value = root;
    let found = offset;
    for (const [index, step] of path.entries()) {
      if (typeof value !== "object" || value === null) break;
      const next = this.valueOf(value, step);
      if (next === undefined) break;
      found = last === "key" && index === path.length - 1 ? (this.keyOf(value, String(step)) ?? next) : next;
      value = childOf(value, step);
    }
    return found;
  }
}

function offsetIn(offsets: Offsets | undefined, step: string | number): number | undefined {
  const offset = offsets === undefined ? undefined : childOf(offsets, step);
  return typeof offset === "number" ? offset : undefined;
}

/** The value one step down, where there is one. */
export function childOf(container: object, step: string | number): unknown {
  return Object.hasOwn(container, step) ? Reflect.get(container, step) : undefined;
}
