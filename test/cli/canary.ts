import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A secret that can be told from everything else, with letters that encodings change. A session token is some hundred letters long. */
export const canary = (bytes = 12): string => `cn+/${randomBytes(bytes).toString("hex")}=Z`;

/** The text as it would look in logs, URLs, headers and dumps; of base64 what doesn't depend on what stands beside it. */
export function encodings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const aligned = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before, "x"), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    return text.slice(before === 0 ? 0 : 4, -2);
  });
  const all = [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    secret.replaceAll("+", " "),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    [...secret].reverse().join(""),
    // The middle of it, cut off on either side.
    secret.slice(4, 20),
    ...aligned,
    ...aligned.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
  ];
  return [...new Set(all)];
}

/** `where: which` for every secret that a text holds, in whatever encoding. */
export function leaks(where: string, text: string, secrets: Readonly<Record<string, string>>): string[] {
  return Object.entries(secrets).flatMap(([name, secret]) => {
    const found = encodings(secret).find((form) => text.includes(form));
    return found === undefined
      ? []
      : [`${where}: ${name} as ${found}, in …${text.slice(Math.max(0, text.indexOf(found) - 80), text.indexOf(found))}`];
  });
}

/** The same for every file below a folder, less those that hold the secrets by design. */
export async function leaksInFiles(folder: string, secrets: Readonly<Record<string, string>>, kept: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  for (const file of files) {
    if (kept.some((path) => file === join(folder, path))) continue;
    found.push(...leaks(file, (await readFile(file)).toString("latin1"), secrets));
  }
  return found;
}
