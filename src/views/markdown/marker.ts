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

/** The first line whole: the marker, and what the comment is of. The marker stays as it is, so that earlier versions find it, too. */
export const stamped = (marker: string, { commit, order }: Stamp): string =>
  `${marker}<!-- of ${safe(commit)} ${Math.max(0, Math.trunc(order))} -->`;

/** Undefined where the first line has none: an earlier version wrote it. */
export function stampOf(body: string): Stamp | undefined {
  const [line = ""] = body.split(/\r?\n/, 1);
  const [, commit, order] = /<!-- of ([0-9a-f]{40}) (\d{1,16}) -->\s*$/.exec(line) ?? [];
  return commit === undefined ? undefined : { commit, order: Number(order) };
}
