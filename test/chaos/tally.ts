import type { SandboxState } from "../../src/sandbox/index.ts";

/** What the cloud saw. */
export interface Tally {
  /** Requests to restore something, whatever became of them. */
  readonly submits: number;
  readonly accepted: number;
  /** Answered again for their ClientToken; nothing was started. */
  readonly replayed: number;
  /** Restores of something that was being restored, or had been, already. */
  readonly duplicates: number;
  /** Targets that no restore made. */
  readonly lost: number;
  /** What was restored more than once. */
  readonly twice: readonly string[];
}

/** Pure. No restore of `state` was made to fail, so a second one of the same thing is one too many. */
export function tally({ submits, restores }: SandboxState, targets: readonly string[]): Tally {
  const things = new Set(restores.map(({ service, scope, targets: made }) => JSON.stringify([service, scope, made])));
  const made = new Set(restores.filter(({ status }) => status === "succeeded").flatMap((restore) => restore.targets));
  return {
    submits: submits.length,
    accepted: restores.length,
    replayed: submits.filter(({ replayed }) => replayed).length,
    duplicates: restores.length - things.size,
    lost: targets.filter((target) => !made.has(target)).length,
    twice: restores.flatMap((restore, index) => {
      const again = restores
        .slice(0, index)
        .some((earlier) => earlier.scope === restore.scope && earlier.targets.join() === restore.targets.join());
      return again ? restore.targets : [];
    }),
  };
}
