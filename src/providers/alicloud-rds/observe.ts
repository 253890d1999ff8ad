import type { Observation, Progress } from "../../model/observation.ts";
import { ok, type Result } from "../../model/result.ts";
import { clean } from "../alicloud/message.ts";
import type { Failure, Watch } from "../provider.ts";
import { baselineFrom } from "./baseline.ts";
import type { Database, Task } from "./client.ts";
import { clockSlackMs, correlate, type Match } from "./correlate.ts";
import { fold } from "./names.ts";
import type { RdsReads } from "./reads.ts";
import { databasesMadeBy } from "./request.ts";
import { tasksKeptMs } from "./task-batcher.ts";

/** The instance beside its tasks, read only when a task alone doesn't decide. */
interface Surroundings {
  readonly running: boolean;
  /** Databases in state Running, folded. */
  readonly databases: ReadonlySet<string>;
  /** In any state, folded. */
  readonly listed: ReadonlySet<string>;
}

/** How long a database may be there in another state than Running after its restore's task has succeeded. */
const patienceMs = 30 * 60_000;

/** All watches are of one instance. `reads` must not remember. Two to four requests, however many watches there are. */
export async function observe(
  reads: RdsReads,
  watches: readonly Watch[],
  taskTypes: ReadonlySet<string>,
  now: number,
): Promise<Result<readonly Observation[], Failure>> {
  const instance = watches[0]?.call.scope;
  if (instance === undefined) return ok([]);
  // Twice the slack, so that it reaches back to the poll before the submit whatever the clocks say.
  const since = Math.min(...watches.map(({ submittedAt }) => submittedAt ?? now)) - 2 * clockSlackMs;
  const tasks = await reads.tasks(instance, since);
  if (!tasks.ok) return tasks;
  const matches = correlate(watches, tasks.value, taskTypes);
  const pairs = watches.map((watch, index) => ({ watch, match: matches[index] ?? ({ is: "none" } as const) }));
  const around = pairs.some(({ watch, match }) => needsMore(watch, match)) ? await surroundings(reads, instance, watches) : ok(undefined);
  if (!around.ok) return around;
  return ok(pairs.map(({ watch, match }) => withinBounds(judge(watch, match, around.value, now), watch, now)));
}

/** Of what was sent before the tasks that are kept, nobody can say that it never was. */
function withinBounds(seen: Observation, { submittedAt }: Watch, now: number): Observation {
  if (seen.state !== "absent" || submittedAt === undefined || submittedAt >= now - tasksKeptMs) return seen;
  return {
    state: "unclear",
    message: `RDS tells of the tasks of the last 30 days only, and this was sent at ${new Date(submittedAt).toISOString()}`,
    hint: "look for the restored tables by hand",
  };
}

const ended = ({ status }: Task) => status === "Succeed" || status === "Failed" || status === "Canceled";

function needsMore(watch: Watch, match: Match): boolean {
  switch (match.is) {
    case "found":
      return match.task.status === "Succeed";
    case "doubtful":
      return match.tasks.every(ended);
    case "none":
      return watch.accepted || watch.submittedAt !== undefined;
    default:
      return match satisfies never;
  }
}

async function surroundings(reads: RdsReads, id: string, watches: readonly Watch[]): Promise<Result<Surroundings, Failure>> {
  const some = watches.some(({ call }) => databasesMadeBy(call).length > 0);
  const [instance, databases] = await Promise.all([reads.instance(id), some ? reads.databases(id) : ok([])]);
  if (!instance.ok) return instance;
  if (!databases.ok) return databases;
  const names = (some: readonly Database[]) => new Set(some.map(({ name = "" }) => fold(name)));
  const running = databases.value.filter(({ status }) => status === "Running");
  return ok({ running: instance.value?.status === "Running", databases: names(running), listed: names(databases.value) });
}

function judge(watch: Watch, match: Match, around: Surroundings | undefined, now: number): Observation {
  switch (match.is) {
    case "found":
      return judgeTask(watch, match.task, around, now);
    case "doubtful":
      return judgeDoubtful(watch, match.tasks, around);
    case "none":
      return judgeAbsent(watch, around);
    default:
      return match satisfies never;
  }
}

function judgeTask(watch: Watch, task: Task, around: Surroundings | undefined, now: number): Observation {
  const seen = seenOf(task);
  const finished = task.endTime === undefined ? {} : { finishedAt: task.endTime };
  switch (task.status) {
    case "Succeed": {
      const missing = databasesMadeBy(watch.call).filter((name) => around?.databases.has(name) !== true);
      if (around?.running === true && missing.length === 0) return { state: "succeeded", ...seen, ...finished };
      const since = Date.parse(task.endTime ?? "") || (watch.submittedAt ?? now);
      const coming = missing.every((name) => around?.listed.has(name) === true) && now - since < patienceMs;
      if (around?.running !== true || coming) return { state: "running", ...seen };
      const message = `task ${task.id} succeeded, but the database ${missing.join(", ")} is not there, or not Running`;
      return {
        state: "unclear",
        message,
        hint: "see the task and the databases in the console; someone may have renamed or dropped it since",
        ...seen,
      };
    }
    case "Failed":
    case "Canceled": {
      const why = [task.reason, task.detail].filter((text) => text !== undefined && text !== "" && text !== "{}").join("; ");
      const message = clean(`task ${task.id} ended as ${task.status}${why === "" ? ", without a reason" : `: ${why}`}`);
      if (task.status === "Failed")
        return {
          state: "failed",
          code: "restore-failed",
          message,
          hint: "see the task in the console, then apply again",
          ...seen,
          ...finished,
        };
      return {
        state: "cancelled",
        code: "restore-cancelled",
        message,
        hint: "find out who cancelled it, then apply again",
        ...seen,
        ...finished,
      };
    }
    default:
      return { state: "running", ...seen };
  }
}

/**
 * Before acceptance is certain, doubt counts as absence: sending again with the same ClientToken is the surest test, and
 * harmless, as no restore writes over a name that exists. Afterwards one of the tasks is ours, and while any runs the
 * instance is busy anyway. New databases may tell in the end.
 */
function judgeDoubtful(watch: Watch, tasks: readonly Task[], around: Surroundings | undefined): Observation {
  const over = tasks.every(ended);
  const [only, ...others] = tasks;
  if (over && appeared(watch, around?.databases)) return { state: "succeeded", ...(only && others.length === 0 && seenOf(only)) };
  if (!watch.accepted) return { state: "absent" };
  if (!over) return { state: "running" };
  const list = tasks.slice(0, 5).map(({ id, type, status }) => `${id} (${type ?? "no type"}, ${status})`);
  const message = clean(`these tasks could be this restore or something else: ${list.join(", ")}${tasks.length > 5 ? " and more" : ""}`);
  return {
    state: "unclear",
    message,
    hint: "look for the restored tables and at those tasks; REINSTATE_ALICLOUD_RDS_TASK_TYPE, set to the type of RestoreTable's tasks, tells them apart from now on",
  };
}

/** A restore keeps its instance from being Running. Accepted, without a task, and the instance Running: there is none, or not yet. */
function judgeAbsent(watch: Watch, around: Surroundings | undefined): Observation {
  const there = appeared(watch, around?.databases);
  if (watch.accepted) {
    const seen = watch.requestId !== undefined && { requestId: watch.requestId };
    // Its databases are being made, or the instance is at work.
    if (around?.running !== true || (!there && appeared(watch, around.listed))) return { state: "running", ...seen };
    return there ? { state: "succeeded", ...seen } : { state: "absent" };
  }
  if (!there) return { state: "absent" };
  const message = `the database ${databasesMadeBy(watch.call).join(", ")} has appeared since the request was sent, but no task shows who made it`;
  return { state: "unclear", message, hint: "look at that database: with the restored tables in it, the restore is done" };
}

/** All the call's new databases are among those that are there now, and were not before. */
function appeared(watch: Watch, now: ReadonlySet<string> | undefined): boolean {
  const made = databasesMadeBy(watch.call);
  const existing = baselineFrom(watch.baseline)?.existing;
  return made.length > 0 && existing !== undefined && made.every((name) => now?.has(name) === true && !existing.has(name));
}

function seenOf({ id, progress, remaining, startTime }: Task): { requestId?: string; progress?: Progress; startedAt?: string } {
  return {
    ...(id !== undefined && { requestId: id }),
    ...(progress !== undefined && {
      progress: { done: progress, total: 100, unit: "%", ...(remaining !== undefined && { remainingSeconds: remaining }) },
    }),
    ...(startTime !== undefined && startTime !== "" && { startedAt: startTime }),
  };
}
