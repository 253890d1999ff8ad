import type { CallState } from "../../src/engine/call/state.ts";
import { leaseTicks, settleTicks } from "./rules.ts";
import type { Runner, Work, World } from "./world.ts";

export type Working = Extract<Runner, Work>;

export const isWorking = (runner: Runner): runner is Working => runner.at !== "out" && runner.at !== "watching" && runner.at !== "ending";

/** Time passes for everybody; what no longer matters doesn't grow. */
export function tick(world: World): World {
  return {
    ...world,
    jobs: world.jobs.map((job) => ({ ...job, hidden: Math.max(0, job.hidden - 1) })),
    pending: world.pending.map((one) => ({ ...one, age: Math.min(leaseTicks, one.age + 1) })),
    runners: world.runners.map((runner) => {
      if (runner.at === "watching") return { ...runner, left: Math.max(0, runner.left - 1) };
      if (!isWorking(runner)) return runner;
      const older = { ...runner, age: Math.min(leaseTicks, runner.age + 1), passed: passedAfter(runner) };
      return "ago" in older ? { ...older, ago: Math.min(horizon, older.ago + 1) } : older;
    }),
  };
}

/** Nothing remembers longer than this. */
const horizon = Math.max(leaseTicks, settleTicks) + 1;

/** Only calls that are being looked for count the time; for the others it stays 0, so that their states are alike. */
function passedAfter(runner: Working): number {
  const { phase } = runner.state;
  const counts = phase.is === "settling" || (phase.is === "running" && phase.missingMs !== undefined);
  if (!counts) return 0;
  // What counts is how much had passed when it was asked: that stays the same while the answer is on its way.
  if (runner.at === "observed") return runner.ago < horizon ? runner.passed + 1 : runner.passed;
  return Math.min(runner.passed + 1, settleTicks);
}

/** The state with waits that are over counted no further. */
export function clamped(state: CallState): CallState {
  const { phase } = state;
  if (phase.is === "settling") return { ...state, phase: { ...phase, soughtMs: Math.min(phase.soughtMs, settleTicks) } };
  if (phase.is === "running" && phase.missingMs !== undefined)
    return { ...state, phase: { ...phase, missingMs: Math.min(phase.missingMs, settleTicks) } };
  return state;
}
