import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { DocumentCode } from "../codes.ts";
import { type Glob, isGlob, maxAlternatives, parseGlob } from "./glob.ts";

/** The part of `node:fs/promises` that finding and reading plans needs. */
export interface Disk {
  stat(path: string): Promise<{ readonly size: number; isFile(): boolean; isDirectory(): boolean }>;
  /** The path with every symbolic link followed. */
  realpath(path: string): Promise<string>;
  readdir(path: string): Promise<string[]>;
  readFile(path: string): Promise<Uint8Array>;
}

export interface FoundFile {
  /** As the user knows it, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
}

type Refuse = (code: DocumentCode, message: string, hint?: string) => void;

/** The plan files that `paths` mean, each once however many paths and links lead to it, sorted by name. */
export async function findPlanFiles(paths: readonly string[], cwd: string, disk: Disk, refuse: Refuse): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  const take = async (absolute: string, path: string): Promise<void> => {
    const real = await disk.realpath(absolute);
    if (!found.has(real)) found.set(real, { path, absolute });
  };
  for (const path of paths) {
    try {
      await findAt(path, cwd, disk, take, refuse);
    } catch (error) {
      refuse("file-unreadable", `${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

type Take = (absolute: string, path: string) => Promise<void>;

async function findAt(path: string, cwd: string, disk: Disk, take: Take, refuse: Refuse): Promise<void> {
  const absolute = resolve(cwd, path);
  const shown = (file: string): string => (isAbsolute(path) ? file : relative(cwd, file)).split(sep).join("/");
  // A name that exists is meant as it stands, even when it looks like a glob.
  const kind = await kindOf(absolute, disk);
  if (kind === "file") {
    if (isPlanName(absolute)) await take(absolute, shown(absolute));
    else refuse("not-a-plan-file", `${path} does not end in .yaml or .yml`);
  } else if (kind === "other") refuse("not-a-plan-file", `${path} is neither a file nor a folder`);
  else if (kind === "folder" || isGlob(path)) {
    const globs = kind === "folder" ? [] : parseGlob(path);
    if (globs === undefined) {
      refuse(
        "too-many-alternatives",
        `the braces of ${clipped(path)} have more than ${maxAlternatives} alternatives`,
        "write a shorter list, `*` or a folder",
      );
      return;
    }
    const files = kind === "folder" ? below(absolute, disk) : expand(globs, cwd, disk);
    let count = 0;
    for await (const file of files) {
      if (!isPlanName(file)) {
        // Left out without a word, it would look as if it had been planned.
        if (/\.ya?ml$/i.test(file))
          refuse("not-a-plan-file", `${shown(file)} does not end in .yaml or .yml, in lower case`, "rename it, or move it elsewhere");
        continue;
      }
      count += 1;
      await take(file, shown(file));
    }
    if (count === 0) refuse("no-plans-found", `${path} holds no .yaml or .yml file`, "name the folder of your restore plans");
  } else
    refuse("file-not-found", `${path} does not exist`, /(^|\/)plans\/?$/.test(path) ? "name the folder of your restore plans" : undefined);
}

/** As much of a long path as says which one it is. */
const clipped = (path: string): string => (path.length > 80 ? `${path.slice(0, 80)}…` : path);

export const isPlanName = (file: string): boolean => /\.ya?ml$/.test(file);

/** What git and package managers keep is not searched. */
export const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** Every file that a glob means, plan or not. */
async function* expand(globs: readonly Glob[], cwd: string, disk: Disk): AsyncGenerator<string> {
  for (const glob of globs) {
    const base = resolve(cwd, glob.base);
    if ((await kindOf(base, disk)) !== "folder") continue;
    for await (const file of below(base, disk, glob.depth)) {
      if (glob.matches(relative(base, file).split(sep))) yield file;
    }
  }
}

/** Every file below a folder, `depth` names deep. Links are followed, but no folder is entered twice, so that cycles end. */
async function* below(folder: string, disk: Disk, depth = Number.POSITIVE_INFINITY, entered = new Set<string>()): AsyncGenerator<string> {
  const real = await disk.realpath(folder);
  if (entered.has(real)) return;
  entered.add(real);
  for (const name of (await disk.readdir(folder)).sort()) {
    if (isSkipped(name)) continue;
    const path = join(folder, name);
    const kind = await kindOf(path, disk);
    if (kind === "folder" && depth > 1) yield* below(path, disk, depth - 1, entered);
    else if (kind === "file") yield path;
  }
}

/** `absent` is also a link to nothing. */
async function kindOf(path: string, disk: Disk): Promise<"file" | "folder" | "other" | "absent"> {
  try {
    const stats = await disk.stat(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ELOOP"))
      return "absent";
    throw error;
  }
}
