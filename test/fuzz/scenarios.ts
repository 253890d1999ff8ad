import { ScenarioError, World } from "../../src/sandbox/index.ts";
import { readScenario } from "../../src/sandbox/scenario.ts";
import { corpus } from "./corpus.ts";
import { mutateBytes } from "./mutate.ts";
import { ensure, type Target } from "./target.ts";

/** Each problem has a place, and what is valid makes a world. */
export const scenarios: Target = {
  name: "scenarios",
  documents: 3_000,
  async prepare() {
    const texts = await corpus("scenarios");
    let last = "";
    return {
      last: () => last,
      async check(random) {
        last = mutateBytes(random.pick(texts), texts, random).toString("utf8");
        try {
          const world = new World(
            readScenario(last, "s.yaml"),
            () => 1_795_000_000_000,
            () => 0.5,
          );
          ensure(world.state().submits.length === 0, "a world began with submits");
        } catch (error) {
          if (!(error instanceof ScenarioError)) throw error;
          ensure(error.problems.length > 0, "refused without a problem");
          for (const problem of error.problems) ensure(/^s\.yaml:\d+: ./.test(problem), `no place: ${problem}`);
        }
      },
    };
  },
};
