import { createHash } from "node:crypto";
import type { Json } from "../model/json.ts";

/** JSON with sorted keys and no white space (RFC 8785 for what occurs here): equal data, equal text. Undefined properties are left out. */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
  }
  return `{${members.join(",")}}`;
}

/** Hex. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
