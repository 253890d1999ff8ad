import { createHash, createHmac, timingSafeEqual } from "node:crypto";

export const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
export const hmac = (algorithm: "sha1" | "sha256", key: string | Buffer, data: string): Buffer =>
  createHmac(algorithm, key).update(data).digest();

export function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** RFC 3986: everything but letters, digits and `-_.~`. Both clouds sign this form. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** `a=1&b=2`, sorted by name and encoded. */
export function canonicalQuery(parameters: Iterable<readonly [string, string]>): string {
  return [...parameters]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}

/** `name:value\n` of the headers that were signed, in the order given. */
export function canonicalHeaders(names: readonly string[], headers: Readonly<Record<string, string>>): string {
  return names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
}
