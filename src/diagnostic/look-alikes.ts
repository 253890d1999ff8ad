/** Two texts, taken apart where they differ. */
export interface Parted {
  readonly head: string;
  readonly middles: readonly [string, string];
  readonly tail: string;
}

/** What both begin with, what differs, what both end with; no character is torn apart. */
export function parted(one: string, other: string): Parted {
  const [a, b] = [[...one], [...other]];
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < shorter - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return {
    head: a.slice(0, from).join(""),
    middles: [a.slice(from, a.length - end).join(""), b.slice(from, b.length - end).join("")],
    tail: a.slice(a.length - end).join(""),
  };
}

/** Drawn, and not used by any escape. */
const plain = /^[!-[\]-_a-~]$/;
/** Hard to tell apart in many fonts. */
const alike = ["O0", "Il1|", "S5", "B8", "Z2"];

/** Whether a reader surely sees where two texts part; each begins there. */
export function isSeen(one: string, other: string): boolean {
  const [a, b] = [[...one][0], [...other][0]];
  if (a === undefined || b === undefined) return plain.test(a ?? b ?? "");
  return plain.test(a) && plain.test(b) && !alike.some((group) => group.includes(a) && group.includes(b));
}

const mostPoints = 4;

/** `U+0065 U+0301`, of the first characters. Undefined: there are none. */
export function codePoints(text: string): string | undefined {
  const points = [...text];
  if (points.length === 0) return undefined;
  const named = points
    .slice(0, mostPoints)
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  return [...named, ...(points.length > mostPoints ? ["…"] : [])].join(" ");
}

const drawn = /^[!-~]*$/;

/**
 * The hint for a name that was probably meant to be `other`; `shown` is how that is written. Names that may look the same
 * are told apart by code points.
 */
export function didYouMean(name: string, other: string, shown = other): string {
  const [own, meant] = parted(name, other).middles;
  if (drawn.test(own) && drawn.test(meant)) return `did you mean ${shown}?`;
  return `did you mean ${shown}? It has ${codePoints(meant) ?? "nothing"} where yours has ${codePoints(own) ?? "nothing"}`;
}
