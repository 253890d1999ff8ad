import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "./json.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 has no way to write, lone surrogates included. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Line breaks and tabs are written as references, since a parser may change them otherwise. */
const escaped = (text: string): string =>
  text
    .replace(unwritable, "\u{fffd}")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A list repeats its element; null is left out. */
export function element(name: string, value: Json): string {
  if (value === null) return "";
  if (isArray(value)) return value.map((item) => element(name, item)).join("");
  if (isObject(value)) return `<${name}>${elements(value)}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

export const elements = (body: JsonObject): string =>
  Object.entries(body)
    .map(([name, value]) => element(name, value))
    .join("");

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);
