/** Whether a path holds a wildcard: `*`, `?`, `[…]` or `{a,b}`. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/** A glob made ready: where to look, how deep, and which of the paths below (as their parts) it means. */
export interface Glob {
  readonly base: string;
  readonly depth: number;
  matches(parts: readonly string[]): boolean;
}

/** `*` and `?` stand for characters of one name, `[abc]` and `[!abc]` for one of them, `**` for any folders, `{a,b}` for either. */
export function parseGlob(glob: string): Glob[] {
  return alternatives(glob).map((pattern) => {
    const parts = pattern.split("/");
    const wild = parts.findIndex(isGlob);
    const fixed = wild === -1 ? parts.length - 1 : wild;
    const names = parts.slice(fixed).map((part) => (part === "**" ? "**" : namePattern(part)));
    const base = parts.slice(0, fixed).join("/");
    return {
      base: base === "" ? (pattern.startsWith("/") ? "/" : ".") : base,
      depth: names.includes("**") ? Number.POSITIVE_INFINITY : names.length,
      matches: (path) => matchParts(names, path),
    };
  });
}

/** One pattern for each combination of what stands between braces. */
function alternatives(glob: string): string[] {
  const [, before, inside, after] = /^(.*?)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  if (before === undefined || inside === undefined || after === undefined) return [glob];
  return inside.split(",").flatMap((choice) => alternatives(`${before}${choice}${after}`));
}

function namePattern(part: string): RegExp {
  const source = part.replace(/\[!?[^\]]+\]|\*+|\?|[\\^$.|+()[\]{}]/g, (found) => {
    if (found.startsWith("*")) return ".*";
    if (found === "?") return ".";
    if (found.length > 1) return `[${found.slice(1, -1).replace(/^!/, "^").replace(/[\\[]/g, "\\$&")}]`;
    return `\\${found}`;
  });
  return new RegExp(`^${source}$`, "s");
}

/** On a mismatch only the latest `**` takes one part more: never more than parts times patterns steps. */
function matchParts(names: readonly ("**" | RegExp)[], path: readonly string[]): boolean {
  let [name, part, star, taken] = [0, 0, -1, 0];
  while (part < path.length) {
    const wanted = names[name];
    if (wanted === "**") {
      star = name;
      taken = part;
      name += 1;
    } else if (wanted?.test(path[part] ?? "")) {
      name += 1;
      part += 1;
    } else if (star !== -1) {
      name = star + 1;
      taken += 1;
      part = taken;
    } else return false;
  }
  return names.slice(name).every((rest) => rest === "**");
}
