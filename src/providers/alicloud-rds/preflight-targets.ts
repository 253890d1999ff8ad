import type { EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../../model/call.ts";
import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import { clean } from "../alicloud/message.ts";
import type { IdenticalJob } from "../provider.ts";
import type { Task } from "./client.ts";
import { diagnose } from "./codes.ts";
import { isOfRestore } from "./correlate.ts";
import { fold, makesDatabase, newNameOf, targetId } from "./names.ts";
import type { RdsReads } from "./reads.ts";
import { databasesKeptBy, databasesMadeBy } from "./request.ts";
import { tasksKeptMs } from "./task-batcher.ts";
import { unchecked } from "./unchecked.ts";

/** A database that a call would make and that is there already. */
interface Taken {
  readonly name: string;
  readonly diagnostic: EntryDiagnostic;
}

/** The new databases that are there already, by call. */
export async function takenTargets(
  reads: Pick<RdsReads, "databases">,
  { region, instance, databases }: AlicloudRdsEntry,
  calls: readonly Call[],
): Promise<{ readonly diagnostics: readonly EntryDiagnostic[]; readonly taken: ReadonlyMap<Call, readonly Taken[]> }> {
  const made = [...databases.entries()].filter(([, database]) => makesDatabase(database));
  const wanted = new Set(calls.flatMap(({ restores }) => restores.map((restore) => restore.targetId)));
  if (!made.some(([, database]) => wanted.has(targetId(region, instance, newNameOf(database)))))
    return { diagnostics: [], taken: new Map() };
  const there = await reads.databases(instance);
  if (!there.ok)
    return { diagnostics: [unchecked(there.error, "whether the new databases exist already", ["databases"])], taken: new Map() };
  const names = new Set(there.value.map(({ name = "" }) => fold(name)));
  const taken = new Map<Call, Taken[]>();
  for (const call of calls) {
    const own = new Set(databasesMadeBy(call));
    const some = made.filter(([, database]) => own.has(fold(newNameOf(database))) && names.has(fold(newNameOf(database))));
    if (some.length > 0)
      taken.set(
        call,
        some.map(([index, database]) => takenBy(newNameOf(database), index)),
      );
  }
  return { diagnostics: [], taken };
}

const takenBy = (name: string, index: number): Taken => ({
  name,
  diagnostic: diagnose(
    "error",
    "target-exists",
    `the database ${name} exists on the instance`,
    "look what it is: choose another `newName`, or rename that database",
    ["databases", index, "newName"],
  ),
});

/**
 * Tasks don't tell what they restore. But where a target exists and a restore began since the backup could be used, which
 * no record knows, it may be this very restore: under another ledger, or one that was lost. Else a database that the call
 * would make is in the way. A database that keeps its name exists in any case.
 */
export async function examineTargets(
  reads: Pick<RdsReads, "tasks">,
  calls: readonly Call[],
  taken: ReadonlyMap<Call, readonly Taken[]>,
  pin: Pin,
  known: ReadonlySet<string>,
  taskTypes: ReadonlySet<string>,
  now: number,
): Promise<{ readonly diagnostics: readonly EntryDiagnostic[]; readonly identical: readonly IdenticalJob[] }> {
  const targets = calls
    .map((call) => ({ call, existing: taken.get(call) ?? [], kept: databasesKeptBy(call) }))
    .filter(({ existing, kept }) => existing.length > 0 || kept.length > 0);
  const [first] = targets;
  if (first === undefined) return { diagnostics: [], identical: [] };
  // To the minute, so that entries planned together ask the same thing.
  const listed = await reads.tasks(first.call.scope, Math.floor(now / 60_000) * 60_000 - tasksKeptMs);
  const usableFrom = Date.parse((pin.kind === "restore-time" ? pin.id : pin.createdAt) ?? "");
  const tasks = (listed.ok ? listed.value : []).filter(
    (task) => !known.has(task.id ?? "") && isOfRestore(task, taskTypes) && !(Date.parse(task.startTime ?? "") < usableFrom),
  );
  const diagnostics: EntryDiagnostic[] = [];
  if (!listed.ok && targets.some(({ kept }) => kept.length > 0))
    diagnostics.push(unchecked(listed.error, "whether the same was restored before", ["databases"]));
  const identical: IdenticalJob[] = [];
  for (const { call, existing, kept } of targets) {
    const otherwise = existing.map((one) => one.diagnostic);
    // A restore that has ended made all its databases.
    const whole = existing.length === new Set(databasesMadeBy(call)).size;
    const job = newestOf(tasks.filter(isUnderWay)) ?? (whole ? newestOf(tasks.filter(({ status }) => status === "Succeed")) : undefined);
    if (job === undefined) diagnostics.push(...otherwise);
    else {
      const names = [...existing.map(({ name }) => name), ...kept].join(", ");
      identical.push({ ...identicalJob(call, job, names), ...(otherwise.length > 0 && { otherwise }) });
    }
  }
  return { diagnostics, identical };
}

export const isUnderWay = ({ status }: Task): boolean => status === "Running" || status === "Cancelling" || status === "Waiting";

const newestOf = (tasks: readonly Task[]): Task | undefined =>
  [...tasks].sort((a, b) => (b.startTime ?? "").localeCompare(a.startTime ?? ""))[0];

function identicalJob(call: Call, task: Task, names: string): IdenticalJob {
  const { id, type, startTime } = task;
  const running = isUnderWay(task);
  const what = `task ${id ?? "?"} (${type ?? "no type"}) ${running ? "is restoring" : "restored something"} on the instance${startTime ? ` since ${startTime}` : ""}`;
  const instant = Date.parse(startTime ?? "");
  return {
    key: call.key,
    state: running ? "running" : "succeeded",
    message: clean(
      `${running ? what : what.replace(" since ", " at ")}, this ledger doesn't know it, and ${names} exists: this may be this very restore, as tasks don't tell what they restore`,
    ),
    ...(id !== undefined && { requestId: id }),
    ...(!Number.isNaN(instant) && { startedAt: new Date(instant).toISOString() }),
  };
}
