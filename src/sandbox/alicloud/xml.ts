import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../json.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

function element(name: string, value: Json): string {
  if (value === null) return "";
  if (isArray(value)) return value.map((item) => element(name, item)).join("");
  if (isObject(value))
    return `<${name}>${Object.entries(value)
      .map(([member, item]) => element(member, item))
      .join("")}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The answer's other format, which is the older clients' default: a list repeats its element. */
export const toXml = (root: string, body: JsonObject): string => `<?xml version='1.0' encoding='UTF-8'?>${element(root, body)}`;
