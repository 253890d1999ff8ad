import type { FailureClass } from "./provider.ts";

/** One row of what a provider answers instead of doing it: data for its cloud's errors.ts and for its page in docs/ alike. */
export interface ErrorRow<Code extends string> {
  /** The provider's own names. In a row for reads alone, `*` stands for any text, and `HTTP 429` and the like for the status of an answer whose name no row has. */
  readonly names: readonly string[];
  /** Tells rows of one name apart by the message. */
  readonly text?: RegExp;
  /** For a submit; a read that is `ambiguous` is simply made again. */
  readonly class: FailureClass;
  readonly code: Code;
  readonly explanation: string;
  readonly hint: string;
}

/** A `submit` that fails half-way may have happened; a `read` is just made again. */
export type Purpose = "read" | "submit";

/**
 * Whether the API itself may have answered with this status: an error's, and none of those that only a proxy or gateway
 * before it gives. With any other, a known name counts as little as an unknown one.
 */
export const isRefusalStatus = (status: number): boolean => status >= 400 && status < 600 && !between.has(status);

const between: ReadonlySet<number> = new Set([407, 408, 411, 413, 414, 421, 431, 451, 494, 499, 502, 504, 511]);

/** The parameters, in the URL of RDS or in Redshift's body, were too long for whoever answered. */
export const isTooLong = (status: number): boolean => status === 413 || status === 414 || status === 431;

/** The first row that the name, and the text where the row asks for one, fits. */
export function findRow<Code extends string>(table: readonly ErrorRow<Code>[], name: string, text = ""): ErrorRow<Code> | undefined {
  return table.find((row) => row.names.some((one) => fits(one, name)) && (row.text?.test(text) ?? true));
}

/** Without regular expressions: the provider's name may be anything, and of any length. */
function fits(pattern: string, name: string): boolean {
  const [head = "", ...parts] = pattern.split("*");
  const tail = parts.pop();
  if (tail === undefined) return name === head;
  if (name.length < head.length + tail.length || !name.startsWith(head) || !name.endsWith(tail)) return false;
  const middle = name.slice(head.length, name.length - tail.length);
  let from = 0;
  return parts.every((part) => {
    const at = middle.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
