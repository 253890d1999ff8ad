import type { JsonObject } from "../../../model/json.ts";
import { isoSeconds } from "../../clock.ts";
import type { RdsInstance, RdsTask } from "../../world/instance.ts";
import { type JobPhase, listed, partOf, phaseOf } from "../../world/job.ts";
import type { World } from "../../world/world.ts";
import { aliError, missing } from "../errors.ts";
import type { Parameters } from "./input.ts";

const statuses: Readonly<Record<JobPhase, string>> = {
  pending: "Running",
  running: "Running",
  succeeded: "Succeed",
  failed: "Failed",
  cancelled: "Canceled",
};

/** Of InstanceId, TaskId and TaskType each. */
const maxValues = 30;

/** Newest first. StartTime has whole seconds, so it may lie before the request that started the task. */
export function describeHistoryTasks(input: Parameters, world: World): JsonObject {
  const begin = input.time("FromStartTime");
  const end = input.time("ToStartTime");
  if (begin === undefined) throw missing("FromStartTime");
  if (end === undefined) throw missing("ToStartTime");
  const size = input.integer("PageSize", 10, 10, 100);
  const number = input.integer("PageNumber", 1, 1, 1_000_000);
  const ids = listOf(input, "InstanceId");
  const instances = ids === undefined ? [...world.instances.values()] : [...ids].flatMap((id) => world.instances.get(id) ?? []);
  const now = world.clock.now();
  const taskIds = listOf(input, "TaskId");
  const types = listOf(input, "TaskType");
  const wanted = input.list("Status");
  const all = newestFirst(
    instances.map((instance) => between(instance.tasks, begin, Math.min(end, now)).map((task) => ({ instance, task }))),
  )
    .filter(({ task }) => taskIds?.has(task.id) ?? true)
    .filter(({ task }) => types?.has(task.type) ?? true)
    .filter(({ task }) => !("job" in task.work) || listed(task.work.job, now))
    .filter(({ task }) => wanted?.has(statusOf(task, now)) ?? true);
  const shown = all.slice((number - 1) * size, number * size);
  return {
    Items: shown.map(({ instance, task }) => taskShape(instance, task, now)),
    PageNumber: number,
    PageSize: size,
    TotalCount: all.length,
  };
}

function listOf(input: Parameters, name: string): ReadonlySet<string> | undefined {
  const values = input.list(name);
  if (values !== undefined && values.size > maxValues) throw aliError("InvalidParameters.Format");
  return values;
}

interface Listed {
  readonly instance: RdsInstance;
  readonly task: RdsTask;
}

/** Those of each instance are in order already. */
function newestFirst(lists: readonly (readonly Listed[])[]): readonly Listed[] {
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only.toReversed();
  return lists.flat().sort((a, b) => b.task.startedAt - a.task.startedAt);
}

const statusOf = ({ work }: RdsTask, now: number): string => ("job" in work ? statuses[phaseOf(work.job, now)] : work.status);

/** Tasks by start, in whole seconds as they are shown. They are kept in that order, so a few steps find the first. */
function between(tasks: readonly RdsTask[], begin: number, end: number): readonly RdsTask[] {
  const started = (task: RdsTask | undefined): number => Math.floor((task?.startedAt ?? 0) / 1000) * 1000;
  let [low, high] = [0, tasks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (started(tasks[middle]) < begin) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < tasks.length && started(tasks[stop]) <= end) stop += 1;
  return tasks.slice(low, stop);
}

function taskShape(instance: RdsInstance, task: RdsTask, now: number) {
  return {
    TaskId: task.id,
    TaskType: task.type,
    Status: statusOf(task, now),
    ...progress(task, now),
    StartTime: isoSeconds(task.startedAt),
    InstanceId: instance.id,
    InstanceName: instance.description,
    InstanceType: "Instance",
    RegionId: instance.region,
    DbType: instance.engine.toLowerCase(),
    Product: "rds",
    CallerSource: "User",
    CallerUid: "141345906006****",
    Uid: "141345906006****",
    ReasonCode: "",
    ActionInfo: "{}",
  };
}

function progress(task: RdsTask, now: number) {
  if (!("job" in task.work)) {
    const { status, endedAt } = task.work;
    const ended = endedAt !== undefined && endedAt <= now && status !== "Running";
    return {
      Progress: ended ? 100 : 50,
      RemainTime: 0,
      CurrentStepName: "exec_task",
      TaskDetail: "{}",
      ...(ended ? { EndTime: isoSeconds(endedAt) } : {}),
    };
  }
  const { job } = task.work;
  const phase = phaseOf(job, now);
  const ended = phase !== "pending" && phase !== "running";
  const part = partOf(job, now);
  const percent = job.report === "without-total" ? 0 : part * (job.report === "beyond-total" ? 125 : 100);
  return {
    Progress: Math.round(percent * 10) / 10,
    RemainTime: ended ? 0 : Math.ceil(((1 - part) * job.wholeMs) / 1000),
    CurrentStepName: phase === "pending" ? "init_task" : ended ? "finish_task" : "exec_task",
    TaskDetail: JSON.stringify(ended && job.message !== undefined ? { errorMessage: job.message } : {}),
    ...(ended ? { EndTime: isoSeconds(job.endsAt) } : {}),
  };
}
