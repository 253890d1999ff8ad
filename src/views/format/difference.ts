import { codePoints, isSeen, parted } from "../../diagnostic/look-alikes.ts";
import type { Json } from "../../model/json.ts";
import { displayWidth, fitted } from "./width.ts";

/** One side of a difference. `text` is of any origin, still to be escaped; `note` is our own words. */
export interface Side {
  readonly text: string;
  readonly note?: string;
}

/**
 * Two values that differ, each as far as it shows where: what both have before and after that is cut down to the same
 * frame. A difference that a reader might not see is shown by code points. Shown, the two are never equal.
 */
export function sidesOf(before: Json, after: Json, columns: number): readonly [Side, Side] {
  // A text and a number differ by the text's quotes.
  const quoted = typeof before !== "string" || typeof after !== "string";
  const [old, now] = [textOf(before, quoted), textOf(after, quoted)];
  const { head, middles, tail } = parted(old, now);
  const whole = displayWidth(old) <= columns && displayWidth(now) <= columns;
  const context = Math.max(4, Math.floor(columns / 4));
  const [left, right] = [ending(head, context), beginning(tail, context)];
  const room = Math.max(4, columns - 2 * context);
  const shown = middles.map((middle) => (whole ? head + middle + tail : left + fitted(beginning(middle, room), room) + right));
  const notes = isSeen(middles[0], middles[1]) ? [undefined, undefined] : middles.map(codePoints);
  const side = (index: 0 | 1): Side => {
    const note = notes[index] ?? (shown[index] === "" ? "no characters" : undefined);
    return { text: shown[index] ?? "", ...(note !== undefined && { note }) };
  };
  return [side(0), side(1)];
}

/** A value as people read it; a text without quotes unless `quoted`. */
export const textOf = (value: Json, quoted = false): string => (typeof value === "string" && !quoted ? value : JSON.stringify(value));

/** The last columns of a text, and the first; `…` stands for what is left out. */
function ending(text: string, columns: number): string {
  const characters = [...text];
  return characters.length <= columns ? text : `…${characters.slice(-columns).join("")}`;
}

function beginning(text: string, columns: number): string {
  const characters = [...text];
  return characters.length <= columns ? text : `${characters.slice(0, columns - 1).join("")}…`;
}
