import type { Mutant } from "./mutants.ts";
import type { Verdict } from "./trial.ts";

/** A mutant that no test can kill, as it changes nothing that anybody could see. */
export interface Equivalent {
  readonly file: string;
  /** As the report prints it. */
  readonly mutant: string;
  /** Why, in one sentence. */
  readonly because: string;
}

export interface Trial {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/** What came of the mutants of one file. */
export interface FileResult {
  readonly file: string;
  readonly counts: Readonly<Record<"mutants" | "killed" | "hung" | "equivalent", number>>;
  readonly survivors: readonly Mutant[];
  /** Entries of the list of equivalents that name no mutant of the file, or one that a test kills. */
  readonly stale: readonly Equivalent[];
}

/** Pure. */
export function summarize(file: string, trials: readonly Trial[], equivalents: readonly Equivalent[]): FileResult {
  const known = equivalents.filter((one) => one.file === file);
  const names = new Set(known.map(({ mutant }) => mutant));
  const alive = trials.filter(({ verdict }) => verdict === "survived").map(({ mutant }) => mutant);
  const aliveNames = new Set(alive.map(({ name }) => name));
  const count = (wanted: Verdict) => trials.filter(({ verdict }) => verdict === wanted).length;
  const survivors = alive.filter(({ name }) => !names.has(name));
  return {
    file,
    counts: { mutants: trials.length, killed: count("killed"), hung: count("hung"), equivalent: alive.length - survivors.length },
    survivors,
    stale: known.filter(({ mutant }) => !aliveNames.has(mutant)),
  };
}

/** Pure. Lines for people: the figures, then each survivor with its place, then each stale entry. */
export function reportOf({ file, counts, survivors, stale }: FileResult): string[] {
  const { mutants, killed, hung, equivalent } = counts;
  return [
    `${file}: ${mutants} mutants, ${killed} killed, ${hung} timed out, ${equivalent} equivalent, ${survivors.length} survived`,
    ...survivors.map(({ line, name }) => `  survived  ${file}:${line}  ${name}`),
    ...stale.map(({ mutant }) => `  stale     ${mutant}: it is killed, or gone; take it off test/mutation/equivalents.json`),
  ];
}
