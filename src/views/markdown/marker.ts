/**
 * The hidden first line that a comment is found by. Whatever `parts` hold, it stays one complete HTML comment: everything
 * but letters and digits is written as its code.
 */
export function hiddenMarker(...parts: readonly string[]): string {
  return `<!-- ${["reinstate", ...parts].map(safe).join(" ")} -->`;
}

const safe = (part: string): string => part.replace(/[^A-Za-z0-9]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);

/** What a comment is of. */
export interface Stamp {
  /** 40 hex digits. */
  readonly commit: string;
  /** The higher one is the newer: of a plan the id of the check run that records it, of a report when it was made (ms since the epoch). */
  readonly order: number;
}

const closing = " -->";
const opening = (marker: string): string => `${marker.slice(0, -closing.length)} `;

/** The marker with what the comment is of in it. */
export const stamped = (marker: string, { commit, order }: Stamp): string =>
  `${opening(marker)}${safe(commit)} ${Math.max(0, Math.trunc(order))}${closing}`;

/** Whether a comment begins with that marker, with a stamp in it or, by an earlier version, without. */
export const isMarked = (body: string, marker: string): boolean => body.startsWith(opening(marker));

/** Undefined where the first line has none: an earlier version wrote it. */
export function stampOf(body: string): Stamp | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  const [, commit, order] = / ([0-9a-f]{40}) (\d{1,16}) -->\s*$/.exec(line) ?? [];
  return commit === undefined ? undefined : { commit, order: Number(order) };
}
