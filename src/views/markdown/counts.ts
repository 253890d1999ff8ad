import { askedFor } from "../../model/call.ts";
import type { Action, PlannedCall, PlannedEntry, PlannedPlan, PlannedRun } from "../../model/planned.ts";
import { bytes, counted } from "../format/human.ts";

export type RestoreCounts = Readonly<Record<Action, number>>;

/** Restores by action: tables and databases, not API calls. */
export function countRestores(calls: Iterable<PlannedCall>): RestoreCounts {
  const counts: Record<Action, number> = { restore: 0, resume: 0, retry: 0, none: 0, blocked: 0 };
  for (const call of calls) counts[call.action] += askedFor(call).length;
  return counts;
}

export const totalCount = (counts: RestoreCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Something is to be sent or waited for. */
export const isOpen = ({ action }: Pick<PlannedCall, "action">): boolean => action !== "none";

export const needsBackup = ({ action }: Pick<PlannedCall, "action">): boolean =>
  action === "restore" || action === "retry" || action === "blocked";

/** `2 to restore, 1 to try again, 4 done`. */
export function countsText(counts: RestoreCounts): string {
  const words = { blocked: "blocked", restore: "to restore", retry: "to try again", resume: "running", none: "done" } as const;
  const actions = ["blocked", "restore", "retry", "resume", "none"] as const;
  return actions
    .filter((action) => counts[action] > 0)
    .map((action) => `${counted(counts[action], words[action], words[action])}`)
    .join(", ");
}

/** `4.9 GB`, `4.9 GB, and 2 of unknown size`, or undefined when none is known. */
export function sizeText(calls: readonly PlannedCall[]): string | undefined {
  const known = calls.filter(({ size }) => size !== undefined);
  if (known.length === 0) return undefined;
  const unknown = calls.filter(({ size }) => size === undefined).reduce((sum, call) => sum + askedFor(call).length, 0);
  const total = bytes(known.reduce((sum, { size = 0 }) => sum + size, 0));
  return unknown === 0 ? total : `${total}, and ${counted(unknown, "restore")} of unknown size`;
}

export interface EntryInPlan {
  readonly plan: PlannedPlan;
  readonly entry: PlannedEntry;
}

export const entriesOf = ({ plans }: PlannedRun): readonly EntryInPlan[] =>
  plans.flatMap((plan) => plan.entries.map((entry) => ({ plan, entry })));
