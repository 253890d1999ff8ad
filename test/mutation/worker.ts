import type { Mutant } from "./mutants.ts";
import { TrialBench } from "./trial.ts";

// The process in which mutants run, one after the other, as the parent sends them: one that never ends can be killed from outside.

export interface Order {
  readonly file: string;
  readonly tests: readonly string[];
  readonly mutant?: Mutant;
}

const [, , root = "."] = process.argv;
const bench = await TrialBench.open(root);
process.on("message", ({ file, mutant, tests }: Order) => {
  void bench.try(file, mutant, tests).then((verdict) => process.send?.(verdict));
});
process.on("disconnect", () => void bench.close().then(() => process.exit()));
process.send?.("ready");
