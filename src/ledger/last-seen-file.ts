import { createHash } from "node:crypto";
import { mkdir, open, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * What this clone has seen of a ledger: a small file in git's own folder, so that an older copy of it is noticed.
 * Best effort in both directions: a file that is torn, foreign or not to be read counts as none, and one that can't be
 * written (a read-only `.git`) is no error.
 */
export interface LastSeenFile {
  /** For people: what to remove to go on with a ledger as it is. */
  readonly path: string;
  /** The file's JSON, of whatever shape; undefined: nothing usable is there. */
  read(): Promise<unknown>;
  /** Whole or not at all, whenever this process is killed. */
  write(value: unknown): Promise<void>;
}

/** A note is far shorter. */
const longest = 10_000;

/** `gitFolder` is git's own; `name` begins the file's name, and `identity` tells ledgers of the same name apart. */
export function lastSeenFile(gitFolder: string, name: string, identity: string, unique: () => string): LastSeenFile {
  const start = name.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 60);
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
  const path = join(gitFolder, "reinstate", "seen", `${start}-${hash}.json`);
  return {
    path,
    read: () => readSmall(path).catch(() => undefined),
    async write(value) {
      const temporary = `${path}.${unique()}.tmp`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { flag: "wx" });
        await rename(temporary, path);
      } catch {
        await unlink(temporary).catch(() => {});
      }
    },
  };
}

async function readSmall(path: string): Promise<unknown> {
  const file = await open(path, "r");
  try {
    const stat = await file.stat();
    if (!stat.isFile() || stat.size > longest) return undefined;
    return JSON.parse(await file.readFile("utf8"));
  } finally {
    await file.close();
  }
}

/** The fields of a note that was read, or none. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
