import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { diagnose } from "../codes.ts";
import { type Glob, isGlob, maxAlternatives, parseGlob } from "./glob.ts";

/** The part of `node:fs/promises` that finding and reading plans needs. */
export interface PlanFileSystem {
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

/** The plan files that `paths` mean, each once however many paths and links lead to it, sorted by name. */
export async function findPlanFiles(
  paths: readonly string[],
  cwd: string,
  files: PlanFileSystem,
): Promise<{ readonly found: readonly FoundFile[]; readonly diagnostics: readonly Diagnostic[] }> {
  const found = new Map<string, FoundFile>();
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    try {
      for await (const one of findAt(path, cwd, files)) {
        if (!one.ok) diagnostics.push(one.error);
        else {
          const real = await files.realpath(one.value.absolute);
          if (!found.has(real)) found.set(real, one.value);
        }
      }
    } catch (error) {
      diagnostics.push(unreadable(path, error));
    }
  }
  return { found: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), diagnostics };
}

export const unreadable = (path: string, error: unknown): Diagnostic =>
  diagnose("error", "file-unreadable", `${path} can't be read: ${error instanceof Error ? error.message : String(error)}`);

async function* findAt(path: string, cwd: string, files: PlanFileSystem): AsyncGenerator<Result<FoundFile, Diagnostic>> {
  const absolute = resolve(cwd, path);
  const shown = (file: string): string => (isAbsolute(path) ? file : relative(cwd, file)).split(sep).join("/");
  // A name that exists is meant as it stands, even when it looks like a glob.
  const kind = await kindOf(absolute, files);
  if (kind === "file") {
    yield isPlanName(absolute)
      ? ok({ path: shown(absolute), absolute })
      : err(diagnose("error", "not-a-plan-file", `${path} does not end in .yaml or .yml`));
  } else if (kind === "other") yield err(diagnose("error", "not-a-plan-file", `${path} is neither a file nor a folder`));
  else if (kind === "folder") yield* plansAmong(below(absolute, files), path, shown);
  else if (isGlob(path)) {
    const globs = parseGlob(path);
    if (globs === undefined) yield err(tooManyAlternatives(path));
    else yield* plansAmong(expand(globs, cwd, files), path, shown);
  } else {
    const hint = /(^|\/)plans\/?$/.test(path) ? "name the folder of your restore plans" : undefined;
    yield err(diagnose("error", "file-not-found", `${path} does not exist`, hint));
  }
}

async function* plansAmong(
  files: AsyncIterable<string>,
  path: string,
  shown: (file: string) => string,
): AsyncGenerator<Result<FoundFile, Diagnostic>> {
  let count = 0;
  for await (const absolute of files) {
    if (isPlanName(absolute)) {
      count += 1;
      yield ok({ path: shown(absolute), absolute });
    } else if (/\.ya?ml$/i.test(absolute)) {
      // Left out in silence, it would look as if it had been planned.
      const message = `${shown(absolute)} does not end in .yaml or .yml, in lower case`;
      yield err(diagnose("error", "not-a-plan-file", message, "rename it, or move it elsewhere"));
    }
  }
  if (count === 0)
    yield err(diagnose("error", "no-plans-found", `${path} holds no .yaml or .yml file`, "name the folder of your restore plans"));
}

const tooManyAlternatives = (path: string): Diagnostic =>
  diagnose(
    "error",
    "too-many-alternatives",
    `the braces of ${clipped(path)} have more than ${maxAlternatives} alternatives`,
    "write a shorter list, `*` or a folder",
  );

/** As much of a long path as says which one it is. */
const clipped = (path: string): string => (path.length > 80 ? `${path.slice(0, 80)}…` : path);

export const isPlanName = (file: string): boolean => /\.ya?ml$/.test(file);

/** What git and package managers keep is not searched. */
export const isSkipped = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** Every file that a glob means, plan or not. */
async function* expand(globs: readonly Glob[], cwd: string, files: PlanFileSystem): AsyncGenerator<string> {
  for (const glob of globs) {
    const base = resolve(cwd, glob.base);
    if ((await kindOf(base, files)) !== "folder") continue;
    for await (const file of below(base, files, glob.depth)) {
      if (glob.matches(relative(base, file).split(sep))) yield file;
    }
  }
}

/** Every file below a folder, `depth` names deep. Links are followed, but no folder is entered twice, so that cycles end. */
async function* below(
  folder: string,
  files: PlanFileSystem,
  depth = Number.POSITIVE_INFINITY,
  entered = new Set<string>(),
): AsyncGenerator<string> {
  const real = await files.realpath(folder);
  if (entered.has(real)) return;
  entered.add(real);
  for (const name of (await files.readdir(folder)).sort()) {
    if (isSkipped(name)) continue;
    const path = join(folder, name);
    const kind = await kindOf(path, files);
    if (kind === "folder" && depth > 1) yield* below(path, files, depth - 1, entered);
    else if (kind === "file") yield path;
  }
}

/** `absent` is also a link to nothing. */
async function kindOf(path: string, files: PlanFileSystem): Promise<"file" | "folder" | "other" | "absent"> {
  try {
    const stats = await files.stat(path);
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ELOOP"))
      return "absent";
    throw error;
  }
}
