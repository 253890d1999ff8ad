/** Whether a path holds a wildcard: `*`, `?`, `[…]` or `{a,b}`. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/** A glob made ready: where to look, how deep, and which of the paths below (as their parts) it means. */
export interface Glob {
  readonly base: string;
  readonly depth: number;
  matches(parts: readonly string[]): boolean;
}

/** Braces multiply: each alternative is a pattern of its own. */
export const maxAlternatives = 1_000;

/**
 * `*` and `?` stand for characters of one name, `[abc]` and `[!abc]` for one of them, `**` for any folders, `{a,b}` for
 * either. Undefined where its braces have more than `maxAlternatives`.
 */
export function parseGlob(glob: string): Glob[] | undefined {
  const patterns = alternatives(glob);
  if (patterns === undefined) return undefined;
  // Alternatives that are looked for in the same folder need one walk through it.
  const byBase = new Map<string, Glob[]>();
  for (const pattern of patterns) {
    const one = parsePattern(pattern);
    byBase.set(one.base, [...(byBase.get(one.base) ?? []), one]);
  }
  return [...byBase].map(([base, globs]) => ({
    base,
    depth: Math.max(...globs.map(({ depth }) => depth)),
    matches: (parts) => globs.some((one) => one.matches(parts)),
  }));
}

function parsePattern(pattern: string): Glob {
  const parts = pattern.split("/");
  const wild = parts.findIndex(isGlob);
  const fixed = wild === -1 ? parts.length - 1 : wild;
  const names = parts.slice(fixed).map((part) => (part === "**" ? many : namePattern(part)));
  const base = parts.slice(0, fixed).join("/");
  return {
    base: base === "" ? (pattern.startsWith("/") ? "/" : ".") : base,
    depth: names.includes(many) ? Number.POSITIVE_INFINITY : names.length,
    matches: (path) => matchAll(names, path),
  };
}

/** One pattern for each combination of what stands between braces, as long as there are not too many. */
function alternatives(glob: string): string[] | undefined {
  const done: string[] = [];
  const open = [glob];
  let steps = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    steps += 1;
    const [, before, inside, after] = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(next) ?? [];
    if (before === undefined || inside === undefined || after === undefined) done.push(next);
    else open.push(...inside.split(",").map((choice) => `${before}${choice}${after}`));
    if (done.length + open.length > maxAlternatives || steps > 4 * maxAlternatives) return undefined;
  }
  return done;
}

/** Stands for any number of what is matched, none included. */
const many = Symbol("many");
type Pattern = typeof many | ((item: string) => boolean);

/** A name's pattern, character by character: as one regular expression, many stars would try all ways to share a name. */
function namePattern(part: string): Pattern {
  const steps = (part.match(/\[!?[^\]]+\]|\*+|[\s\S]/gu) ?? []).map((step): Pattern => {
    if (step.startsWith("*")) return many;
    if (step === "?") return () => true;
    if (step.length > 2 && step.startsWith("[")) {
      const wanted = new RegExp(`^[${step.slice(1, -1).replace(/^!/, "^").replace(/[\\[]/g, "\\$&")}]$`, "su");
      return (character) => wanted.test(character);
    }
    return (character) => character === step;
  });
  return (name) => matchAll(steps, [...name]);
}

/** On a mismatch only the latest `many` takes one item more: never more than items times patterns steps. */
function matchAll(patterns: readonly Pattern[], items: readonly string[]): boolean {
  let [at, item, star, taken] = [0, 0, -1, 0];
  while (item < items.length) {
    const wanted = patterns[at];
    if (wanted === many) {
      star = at;
      taken = item;
      at += 1;
    } else if (wanted?.(items[item] ?? "")) {
      at += 1;
      item += 1;
    } else if (star !== -1) {
      at = star + 1;
      taken += 1;
      item = taken;
    } else return false;
  }
  return patterns.slice(at).every((rest) => rest === many);
}
