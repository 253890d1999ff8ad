export interface TextOptions {
  /** Wall clock, ms since the epoch: what ages and times to expiry are counted from. */
  readonly now: number;
  readonly color: boolean;
  /** Nothing is folded away. */
  readonly verbose: boolean;
  /** The terminal's width; undefined where the text isn't for one. */
  readonly columns?: number;
}

export interface ExcerptOptions extends TextOptions {
  /** A file's text, for excerpts; undefined where there is none. */
  textOf(file: string): string | undefined;
}
