import type { FailureClass } from "./provider.ts";

/** One row of what a provider answers instead of doing it: data for its errors.ts and for its page in docs/ alike. */
export interface Refusal<Code extends string> {
  /** The provider's own names; `*` stands for any text. `HTTP 429` and the like: the status of an answer whose name no row has. */
  readonly names: readonly string[];
  /** Tells rows of one name apart by the message. */
  readonly text?: RegExp;
  /** For a submit; a read that is `ambiguous` is simply made again. */
  readonly class: FailureClass;
  readonly code: Code;
  readonly explanation: string;
  readonly hint: string;
}

/** The first row that the name, and the text where the row asks for one, fits. */
export function refusalOf<Code extends string>(table: readonly Refusal<Code>[], name: string, text = ""): Refusal<Code> | undefined {
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
