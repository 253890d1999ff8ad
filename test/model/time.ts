import type { Phase } from "../../src/engine/execute/call-reducer.ts";
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
      const older = { ...runner, age: Math.min(leaseTicks, runner.age + 1) };
      // While an answer is on its way, the phase stays as it was when the question was asked.
      if (older.at === "seen") return { ...older, ago: Math.min(horizon, older.ago + 1) };
      const aged = { ...older, phase: later(older.phase, 1) };
      return aged.at === "send" && aged.renewed ? { ...aged, ago: Math.min(horizon, aged.ago + 1) } : aged;
    }),
  };
}

/** Nothing remembers longer than this. */
const horizon = Math.max(leaseTicks, settleTicks) + 1;

export function later(phase: Phase, ticks: number): Phase {
  if (phase.is === "looking") return { ...phase, settleAt: Math.max(0, phase.settleAt - ticks) };
  if (phase.is === "running" && phase.missingSince !== undefined)
    return { ...phase, missingSince: Math.max(-settleTicks, phase.missingSince - ticks) };
  return phase;
}
