import type { Json, JsonObject } from "../../model/json.ts";

/** `{ at: "2026-…" }` reads as `at 2026-…`, `{ latest: true }` as `latest`. Not escaped. */
export const selectorText = (selector: Json): string =>
  isFields(selector)
    ? Object.entries(selector)
        .map(([name, value]) => (value === true ? name : `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`))
        .join(", ")
    : JSON.stringify(selector);

export const isFields = (json: Json | undefined): json is JsonObject => typeof json === "object" && json !== null && !Array.isArray(json);
