import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createVitest, type Vitest } from "vitest/node";
import { type Mutant, mutated } from "./mutants.ts";

/** Whether the tests saw the mutant. `hung`: they didn't end in time, or took the process down, which counts as seen. */
export type Verdict = "killed" | "survived" | "hung";

/** Runs tests over a module whose text is replaced in memory; nothing is written. */
export class TrialBench {
  readonly #vitest: Vitest;
  readonly #root: string;
  readonly #served: Map<string, string>;

  private constructor(vitest: Vitest, root: string, served: Map<string, string>) {
    this.#vitest = vitest;
    this.#root = root;
    this.#served = served;
  }

  static async open(root: string): Promise<TrialBench> {
    const served = new Map<string, string>();
    const plugin = { name: "mutant", enforce: "pre" as const, load: (id: string) => served.get(id.split("?", 1)[0] ?? id) };
    const options = { root, watch: false, pool: "threads" as const, maxWorkers: 1, bail: 1, testTimeout: 20_000, reporters: [{}] };
    const vitest = await createVitest("test", options, { plugins: [plugin], server: { watch: null } });
    return new TrialBench(vitest, root, served);
  }

  /** The first of the test files that fails ends the trial. Undefined for the mutant: the module as it is. */
  async try(file: string, mutant: Mutant | undefined, tests: readonly string[]): Promise<"killed" | "survived"> {
    const path = join(this.#root, file);
    if (mutant !== undefined) this.#served.set(path, mutated(await readFile(path, "utf8"), mutant));
    this.#vitest.invalidateFile(path);
    try {
      for (const test of tests) if (!(await this.#passes(join(this.#root, test)))) return "killed";
      return "survived";
    } finally {
      this.#served.delete(path);
      this.#vitest.invalidateFile(path);
    }
  }

  async #passes(test: string): Promise<boolean> {
    const specification = this.#vitest.getRootProject().createSpecification(test);
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications([specification]);
    const ran = testModules.find(({ moduleId }) => moduleId === test);
    return ran?.ok() === true && unhandledErrors.length === 0;
  }

  async close(): Promise<void> {
    await this.#vitest.close();
  }
}
