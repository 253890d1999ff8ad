import { posix } from "node:path";
import { isSkipped } from "../../document/read/find-plan-files.ts";
import { type Glob, isGlob, parseGlob } from "../../document/read/glob.ts";

/**
 * What the input `plans` means by a file, named from the repository's top: a restore plan, a file that looks like one in a
 * place that isn't searched, or nothing of ours.
 */
export type Covered = "plan" | "left-out" | "no";

export interface Coverage {
  of(path: string): Covered;
  /** The path is one of `plans` or a folder above one: as a link or a submodule it decides what is found there. */
  reaches(path: string): boolean;
  /** Where searching begins, from the repository's top: files, and folders that are searched with all below them. */
  readonly bases: readonly string[];
}

interface Place {
  /** Absolute, the repository's top being `/`. */
  readonly base: string;
  readonly glob?: Glob;
}

/** Endings of other case count: such a file is meant as a plan, and its name is reported. */
const looksLikePlan = (path: string): boolean => /\.ya?ml$/i.test(path);

/**
 * `directory`: the working directory, from the repository's top. `real` gives the path that symbolic links lead to, of
 * paths from the repository's top.
 */
export function coverageOf(plans: readonly string[], directory: string, real: (path: string) => string | undefined): Coverage {
  const written = plans.flatMap((path) => placesOf(path, directory));
  const linked = written.flatMap(({ base, glob }): Place[] => {
    const target = real(relativeOf(base));
    return target === undefined || absoluteOf(target) === base ? [] : [{ base: absoluteOf(target), ...(glob && { glob }) }];
  });
  const places = [...written, ...linked];
  return {
    of(path) {
      const found = places.map((place) => inPlace(place, absoluteOf(path)));
      return found.includes("plan") ? "plan" : found.includes("left-out") ? "left-out" : "no";
    },
    reaches: (path) => places.some(({ base }) => isAtOrBelow(absoluteOf(path), base)),
    bases: [...new Set(places.map(({ base }) => relativeOf(base)))],
  };
}

function placesOf(path: string, directory: string): Place[] {
  const from = absoluteOf(directory);
  const plain: Place = { base: posix.resolve(from, path) };
  // A name that exists is meant as it stands, so a glob may also be a name.
  // One of too many alternatives is refused where it is read.
  const globs = isGlob(path) ? (parseGlob(path) ?? []) : [];
  return [plain, ...globs.map((glob) => ({ base: posix.resolve(from, glob.base), glob }))];
}

function inPlace({ base, glob }: Place, file: string): Covered {
  if (!looksLikePlan(file)) return "no";
  if (glob === undefined && file === base) return "plan";
  if (file === base || !isAtOrBelow(base, file)) return "no";
  const parts = posix.relative(base, file).split("/");
  if (glob !== undefined && !(parts.length <= glob.depth && glob.matches(parts))) return "no";
  return parts.some(isSkipped) ? "left-out" : "plan";
}

const absoluteOf = (path: string): string => posix.resolve("/", path);
const relativeOf = (path: string): string => path.slice(1);
const isAtOrBelow = (folder: string, path: string): boolean => path === folder || path.startsWith(folder === "/" ? "/" : `${folder}/`);
