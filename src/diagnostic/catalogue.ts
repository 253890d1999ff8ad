/** What docs/diagnostics.md says of a code. Each folder that emits diagnostics keeps its own in codes.ts. */
export interface CodeDoc {
  /** What happened. */
  readonly meaning: string;
  /** What to do next. */
  readonly remedy: string;
}

export type Catalogue = Readonly<Record<string, CodeDoc>>;
