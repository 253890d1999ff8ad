/** What a file may cost. They keep hostile input harmless and are far above what plans need; see docs/restore-plan.md. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 8 * 1024 * 1024,
  /** Bytes of all files of a run. */
  totalBytes: 64 * 1024 * 1024,
  files: 10_000,
  /** YAML documents of one file. */
  documents: 1_000,
  /** Maps and lists inside each other; a plan needs 7. */
  depth: 30,
  /** Smallest pieces of YAML syntax in one file: words, quotes, commas, line ends, spaces between them. */
  tokens: 2_500_000,
  /** Values that reach a file's plans through aliases, each time counted whole. */
  aliasedValues: 100_000,
  /** Diagnostics reported for one file. */
  diagnostics: 1_000,
} as const;
