import { visible } from "../../diagnostic/escape-control.ts";
import type { Outcome } from "../../model/event.ts";
import { quantity, wholeSeconds } from "../format/human.ts";
import { timeLeft } from "./rate.ts";
import { type ActiveCall, endedCount, type ProgressState, waitingCount } from "./state.ts";

const outcomes: readonly Outcome[] = ["restored", "skipped", "failed", "detached", "not-run", "unknown"];

/** `2 of 5 done (1 restored, 1 failed), 2 running, 1 waiting; 1,536 MB; 1m 20s; about 40s left`. */
export function totalsText(state: ProgressState, now: number): string {
  const ended = outcomes
    .filter((outcome) => state.ended[outcome] > 0)
    .map((outcome) => `${quantity(state.ended[outcome])} ${outcome.replace("-", " ")}`);
  const waiting = waitingCount(state);
  const counts = [
    `${quantity(endedCount(state))} of ${quantity(state.total)} done${ended.length === 0 ? "" : ` (${ended.join(", ")})`}`,
    ...(state.active.size > 0 ? [`${quantity(state.active.size)} running`] : []),
    ...(waiting > 0 ? [`${quantity(waiting)} waiting`] : []),
  ].join(", ");
  const left = totalLeft(state, now);
  return [
    counts,
    ...amounts(state),
    wholeSeconds(now - state.startedAt),
    ...(left === undefined ? [] : [`about ${wholeSeconds(Math.ceil(left / 1000) * 1000)} left`]),
  ].join("; ");
}

function amounts(state: ProgressState): string[] {
  const sums: Record<string, number> = { ...state.moved };
  for (const { rate } of state.active.values()) {
    if (rate !== undefined && rate.last.unit !== "%") sums[rate.last.unit] = (sums[rate.last.unit] ?? 0) + rate.last.done;
  }
  return Object.entries(sums).map(([unit, amount]) => `${quantity(amount)} ${visible(unit)}`);
}

/** Only known once nothing waits for its turn and the end of all that runs can be estimated. */
function totalLeft(state: ProgressState, now: number): number | undefined {
  if (waitingCount(state) > 0 || state.active.size === 0) return undefined;
  let longest = 0;
  for (const call of state.active.values()) {
    const left = callLeft(call, now);
    if (left === undefined) return undefined;
    longest = Math.max(longest, left);
  }
  return longest;
}

export const callLeft = ({ rate, waiting }: ActiveCall, now: number): number | undefined =>
  rate === undefined || waiting !== undefined ? undefined : timeLeft(rate, now);
