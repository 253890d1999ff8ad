import type { Json } from "../../model/json.ts";
import { displayWidth, fitted } from "./width.ts";

/** One side of a difference. `text` is of any origin, still to be escaped; `note` is our own words. */
export interface Side {
  readonly text: string;
  readonly note?: string;
}

/**
 * Two values that differ, each as far as it shows where: what both have before and after that is cut down to the same
 * frame. A difference that a reader might not see is told by code points. Shown, the two are never equal.
 */
export function sidesOf(before: Json, after: Json, columns: number): readonly [Side, Side] {
  // A text and a number are told apart by the text's quotes.
  const quoted = typeof before !== "string" || typeof after !== "string";
  const [old, now] = [textOf(before, quoted), textOf(after, quoted)];
  const { head, middles, tail } = parted(old, now);
  const whole = displayWidth(old) <= columns && displayWidth(now) <= columns;
  const context = Math.max(4, Math.floor(columns / 4));
  const [left, right] = [ending(head, context), beginning(tail, context)];
  const room = Math.max(4, columns - 2 * context);
  const shown = middles.map((middle) => (whole ? head + middle + tail : left + fitted(beginning(middle, room), room) + right));
  const notes = isSeen(middles[0], middles[1]) ? [undefined, undefined] : middles.map(pointsOf);
  const side = (index: 0 | 1): Side => {
    const note = notes[index] ?? (shown[index] === "" ? "no characters" : undefined);
    return { text: shown[index] ?? "", ...(note !== undefined && { note }) };
  };
  return [side(0), side(1)];
}

/** A value as people read it; a text without quotes unless `quoted`. */
export const textOf = (value: Json, quoted = false): string => (typeof value === "string" && !quoted ? value : JSON.stringify(value));

interface Parted {
  readonly head: string;
  readonly middles: readonly [string, string];
  readonly tail: string;
}

/** What both begin with, what differs, what both end with; no character is torn apart. */
function parted(before: string, after: string): Parted {
  const [old, now] = [[...before], [...after]];
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  while (from < shorter && old[from] === now[from]) from += 1;
  let end = 0;
  while (end < shorter - from && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return {
    head: old.slice(0, from).join(""),
    middles: [old.slice(from, old.length - end).join(""), now.slice(from, now.length - end).join("")],
    tail: old.slice(old.length - end).join(""),
  };
}

/** The last columns of a text, and the first; `…` stands for what is left out. */
function ending(text: string, columns: number): string {
  const characters = [...text];
  return characters.length <= columns ? text : `…${characters.slice(-columns).join("")}`;
}

function beginning(text: string, columns: number): string {
  const characters = [...text];
  return characters.length <= columns ? text : `${characters.slice(0, columns - 1).join("")}…`;
}

/** Drawn, and not used by any escape. */
const plain = /^[!-[\]-_a-~]$/;
/** Hard to tell apart in many fonts. */
const alike = ["O0", "Il1|", "S5", "B8", "Z2"];

/** Whether a reader surely sees where two texts part. */
function isSeen(before: string, after: string): boolean {
  const [old, now] = [[...before][0], [...after][0]];
  if (old === undefined || now === undefined) return plain.test(old ?? now ?? "");
  return plain.test(old) && plain.test(now) && !alike.some((group) => group.includes(old) && group.includes(now));
}

const mostPoints = 4;

/** `U+0065 U+0301`, from where the two part. */
function pointsOf(text: string): string | undefined {
  const points = [...text];
  if (points.length === 0) return undefined;
  const named = points
    .slice(0, mostPoints)
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  return [...named, ...(points.length > mostPoints ? ["…"] : [])].join(" ");
}
