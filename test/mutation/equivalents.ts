/** A mutant that no test can kill, as it changes nothing that anybody could see. */
export interface Equivalent {
  readonly file: string;
  /** As the report prints it. */
  readonly mutant: string;
  /** Why, in one sentence. */
  readonly because: string;
}

const lease = "src/engine/claims/lease.ts";
const epochs = "Epochs are only compared with each other, and these too differ after every gap.";

const scheduler = "src/engine/execute/scheduler.ts";
const known = "Dependants are entries of the same plan, all of which are in the map; the compiler can't know.";

export const equivalents: readonly Equivalent[] = [
  { file: lease, mutant: "#epoch = 0; | 0 → 1", because: epochs },
  { file: lease, mutant: "if (this.#age() >= this.#lengthMs) this.#epoch += 1; | += → -=", because: epochs },
  { file: lease, mutant: "if (this.#age() >= this.#lengthMs) this.#epoch += 1; | 1 → 2", because: epochs },
  { file: scheduler, mutant: "if (dependant === undefined) continue; | dependant === undefined → false", because: known },
  { file: scheduler, mutant: "if (dependant === undefined) continue; | continue; → ;", because: known },
];
