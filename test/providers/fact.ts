import type { FailureClass } from "../../src/providers/provider.ts";

/** An error that a provider's documents name, and what Reinstate has to make of it; written down apart from the code's own table. */
export interface Fact<Code extends string = string> {
  readonly status: number;
  readonly name: string;
  /** At a submit. */
  readonly class: FailureClass;
  readonly code: Code;
  /** At a read, where that is something else: a code that the provider's documents don't name says nothing to a submit. */
  readonly read?: { readonly class: FailureClass; readonly code: Code };
  /** The provider's words, where they decide. */
  readonly message?: string;
}

export const atRead = <Code extends string>({ read, ...fact }: Fact<Code>): Fact<Code> => ({ ...fact, ...read });

export const titled = <F extends Fact>(facts: readonly F[]): (readonly [string, F])[] =>
  facts.map((fact) => [`${fact.status} ${fact.name}${fact.message === undefined ? "" : ` "${fact.message}"`}`, fact]);
