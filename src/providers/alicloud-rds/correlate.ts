import type { Watch } from "../provider.ts";
import { baselineFrom } from "./baseline.ts";
import type { Task } from "./client.ts";

/** Which task is the job of a call. */
export type Match =
  | { readonly is: "found"; readonly task: Task }
  /** Any of these may be it, or none. */
  | { readonly is: "doubtful"; readonly tasks: readonly Task[] }
  | { readonly is: "none" };

/** As far as the date in a signature may be off, clocks may differ. */
export const clockSlackMs = 15 * 60_000;

/**
 * A request is sent again for six hours at most, while its place is busy. What begins long after that is not ours, however
 * late somebody looks.
 */
const latestStartMs = 12 * 3_600_000;

/** Undocumented: the type that RestoreTable's tasks have. These words would tell one, and those of other work. */
const likely = /restor|recover/i;
const unlikely = /back_?up|switch|upgrad|restart|reboot|resiz|param|migrat|whitelist|account/i;

/** Whether the task is a restore, as far as its type tells. */
export const isOfRestore = ({ type = "" }: Task, taskTypes: ReadonlySet<string>): boolean =>
  taskTypes.size > 0 ? taskTypes.has(type) : likely.test(type);

/**
 * RestoreTable's answer names no task. Ours is one that started after the submit, that wasn't there before it and that no
 * other call has. `taskTypes` says what the tasks are called, where a person has found out.
 */
export function correlate(watches: readonly Watch[], tasks: readonly Task[], taskTypes: ReadonlySet<string>): Match[] {
  const matches = new Map<Watch, Match>();
  const assigned = new Set<string>();
  const shared = new Set<string>();
  for (const { requestId } of watches) if (requestId !== undefined) (assigned.has(requestId) ? shared : assigned).add(requestId);
  // An accepted call has a task for certain, so it chooses first.
  for (const watch of [...watches].sort((a, b) => Number(b.accepted) - Number(a.accepted) || (b.submittedAt ?? 0) - (a.submittedAt ?? 0))) {
    const match = matchOf(watch, tasks, taskTypes, assigned, shared);
    if (match.is === "found" && match.task.id !== undefined) assigned.add(match.task.id);
    matches.set(watch, match);
  }
  return watches.map((watch) => matches.get(watch) ?? { is: "none" });
}

function matchOf(
  watch: Watch,
  tasks: readonly Task[],
  taskTypes: ReadonlySet<string>,
  assigned: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): Match {
  if (watch.requestId !== undefined) {
    const task = tasks.find(({ id }) => id === watch.requestId);
    if (task === undefined) return { is: "none" };
    // Two calls with one task on record: it is the job of one of them, and nothing in it tells whose.
    return shared.has(watch.requestId) ? { is: "doubtful", tasks: [task] } : { is: "found", task };
  }
  // A recorded call that was never sent has no task.
  if (watch.submittedAt === undefined && !watch.accepted) return { is: "none" };
  const before = baselineFrom(watch.baseline)?.tasks;
  const from = (watch.submittedAt ?? 0) - clockSlackMs;
  const until = (watch.submittedAt ?? Number.POSITIVE_INFINITY) + latestStartMs;
  const possible = tasks.filter(({ id = "", type = "", startTime }) => {
    if (watch.taken.has(id) || assigned.has(id) || before?.has(id) === true) return false;
    // One that is scheduled has no start yet.
    const start = Date.parse(startTime ?? "");
    if (start < from || start > until) return false;
    return taskTypes.size > 0 ? taskTypes.has(type) : likely.test(type) || !unlikely.test(type);
  });
  const sure = possible.filter((task) => isOfRestore(task, taskTypes));
  const [first, ...others] = sure.length > 0 ? sure : possible;
  if (first === undefined) return { is: "none" };
  // A task of unknown type is taken for ours only when ours must exist.
  if (others.length === 0 && (sure.length > 0 || watch.accepted)) return { is: "found", task: first };
  return { is: "doubtful", tasks: [first, ...others] };
}
