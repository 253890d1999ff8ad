import type { Random } from "./random.ts";

/** One kind of input, and what must hold whatever it is. */
export interface Target {
  readonly name: string;
  /** Documents of a run in CI. */
  readonly documents: number;
  prepare(): Promise<Prepared>;
}

export interface Prepared {
  /** Makes one document and feeds it in. Throws where a promise is broken, and then `last` is the document. */
  check(random: Random): Promise<void>;
  last(): string;
  close?(): Promise<void>;
}

/** Escapes are for terminals to act on; no document may put one there. */
export function expectVisible(text: string): void {
  const found = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200B-\u200F\u2028-\u202E\u2066-\u2069]/u.exec(text);
  if (found !== null) throw new Error(`U+${(found[0].codePointAt(0) ?? 0).toString(16)} reached the output at ${found.index}`);
}

export function ensure(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(promise);
}
