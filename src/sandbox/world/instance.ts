import type { BackupScenario, DatabaseScenario, InstanceScenario } from "../../model/generated/scenario.ts";
import { days, minutes, timeOf } from "../clock.ts";
import { wordOf } from "../identifiers.ts";
import type { Job } from "./job.ts";
import { Lane } from "./lane.ts";
import { type Lived, Timeline } from "./timeline.ts";

export interface RdsTable extends Lived {
  readonly kilobytes: number;
}

export interface RdsDatabase extends Lived {
  /** Before that its status is Creating. */
  readonly readyAt: number;
  readonly tables: Timeline<RdsTable>;
}

export interface RdsBackup {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: string;
  readonly available: boolean;
  readonly metaStatus: string;
  readonly method: string;
  readonly type: string;
  readonly mode: string;
  readonly engineVersion: string;
  readonly archived: boolean;
  /** What it holds, as of `startedAt`. */
  readonly databases: Timeline<RdsDatabase>;
}

/** A line of DescribeHistoryTasks: a restore, or something else that happened to the instance. */
export interface RdsTask {
  readonly id: string;
  readonly type: string;
  readonly startedAt: number;
  readonly work: { readonly job: Job } | { readonly status: string; readonly endedAt: number | undefined };
}

export interface RdsInstance {
  readonly id: string;
  readonly description: string;
  readonly region: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly category: string;
  readonly storageType: string;
  readonly type: string;
  /** A test may change it while clients are at work, and so the lock. */
  status: string;
  lockMode: string;
  readonly storageGigabytes: number;
  readonly readOnlyInstances: readonly string[];
  readonly guardInstance: string | undefined;
  readonly temporaryInstance: string | undefined;
  readonly databases: Timeline<RdsDatabase>;
  readonly backups: readonly RdsBackup[];
  readonly compressType: string;
  readonly logBackup: boolean;
  readonly retentionDays: number;
  readonly logRetentionDays: number;
  readonly logBegin: number | undefined;
  readonly logEnd: number | undefined;
  /** Oldest first. */
  readonly tasks: RdsTask[];
  readonly lane: Lane;
  usedMegabytes: number;
}

function makeDatabases(scenarios: readonly DatabaseScenario[], start: number): Timeline<RdsDatabase> {
  const earliest = start - 400 * days;
  const life = (part: { createdAt?: string; droppedAt?: string }): Lived => ({
    from: part.createdAt === undefined ? earliest : timeOf(part.createdAt, start),
    until: part.droppedAt === undefined ? Number.POSITIVE_INFINITY : timeOf(part.droppedAt, start),
  });
  const databases = new Timeline<RdsDatabase>();
  for (const scenario of scenarios) {
    const tables = new Timeline<RdsTable>();
    for (const table of scenario.tables ?? []) tables.add(table.name, { ...life(table), kilobytes: table.kilobytes ?? 64 });
    databases.add(scenario.name, { ...life(scenario), readyAt: life(scenario).from, tables });
  }
  return databases;
}

function makeBackup(
  scenario: BackupScenario,
  instance: { engineVersion: string; databases: Timeline<RdsDatabase> },
  start: number,
): RdsBackup {
  const startedAt = timeOf(scenario.startedAt, start);
  return {
    id: scenario.id,
    startedAt,
    endedAt: scenario.endedAt === undefined ? startedAt + 14 * minutes : timeOf(scenario.endedAt, start),
    status: scenario.status ?? "Success",
    available: scenario.available ?? true,
    metaStatus: scenario.metaStatus ?? "OK",
    method: scenario.method ?? "Physical",
    type: scenario.type ?? "FullBackup",
    mode: scenario.mode ?? "Automated",
    engineVersion: scenario.engineVersion ?? instance.engineVersion,
    archived: scenario.archived ?? false,
    databases: scenario.databases === undefined ? instance.databases : makeDatabases(scenario.databases, start),
  };
}

/** What a scenario leaves out gets believable values: a MySQL 5.7 high-availability primary on local disks. */
export function makeInstance(scenario: InstanceScenario, start: number): RdsInstance {
  const databases = makeDatabases(scenario.databases ?? [], start);
  const engineVersion = scenario.engineVersion ?? "5.7";
  const { begin, end } = scenario.logWindow ?? {};
  return {
    id: scenario.id,
    description: scenario.description ?? scenario.id,
    region: scenario.region ?? "cn-hangzhou",
    engine: scenario.engine ?? "MySQL",
    engineVersion,
    category: scenario.category ?? "HighAvailability",
    storageType: scenario.storageType ?? "local_ssd",
    type: scenario.type ?? "Primary",
    status: scenario.status ?? "Running",
    lockMode: scenario.lockMode ?? "Unlock",
    storageGigabytes: scenario.storageGigabytes ?? 100,
    readOnlyInstances: scenario.readOnlyInstances ?? [],
    guardInstance: scenario.guardInstance,
    temporaryInstance: scenario.temporaryInstance,
    databases,
    backups: (scenario.backups ?? []).map((backup) => makeBackup(backup, { engineVersion, databases }, start)),
    compressType: scenario.backupPolicy?.compressType ?? "4",
    logBackup: scenario.backupPolicy?.logBackup ?? true,
    retentionDays: scenario.backupPolicy?.retentionDays ?? 7,
    logRetentionDays: scenario.backupPolicy?.logRetentionDays ?? 7,
    logBegin: begin === undefined ? undefined : timeOf(begin, start),
    logEnd: end === undefined ? undefined : timeOf(end, start),
    tasks: (scenario.tasks ?? [])
      .map((task, index): RdsTask => {
        const startedAt = timeOf(task.startedAt, start);
        return {
          id: task.id ?? `t-${wordOf(`${scenario.id}/task/${index}`, 16)}`,
          type: task.type,
          startedAt,
          work: {
            status: task.status ?? "Succeed",
            endedAt: task.endedAt === undefined ? startedAt + 5 * minutes : timeOf(task.endedAt, start),
          },
        };
      })
      .sort((a, b) => a.startedAt - b.startedAt),
    lane: new Lane(),
    usedMegabytes: (scenario.usedGigabytes ?? 20) * 1024,
  };
}

/** The times that log backups cover now. */
export function logWindow(instance: RdsInstance, now: number): { readonly begin: number; readonly end: number } {
  return { begin: instance.logBegin ?? now - instance.logRetentionDays * days, end: Math.min(now, instance.logEnd ?? now) };
}

/** `Restoring` while a restore runs. */
export const statusOf = (instance: RdsInstance, now: number): string =>
  instance.status === "Running" && instance.lane.running(now).length > 0 ? "Restoring" : instance.status;

/** Kilobytes of a database's tables at a moment. */
export function kilobytesAt(database: RdsDatabase, time: number): number {
  let sum = 0;
  for (const [, table] of database.tables.allAt(time)) sum += table.kilobytes;
  return sum;
}
