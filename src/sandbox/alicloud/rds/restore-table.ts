import type { JsonObject } from "../../../model/json.ts";
import type { Done } from "../../exchange.ts";
import { canonicalQuery, sha256 } from "../../signature.ts";
import { kilobytesAt, logWindow, type RdsBackup, type RdsDatabase, type RdsInstance, type RdsTable } from "../../world/instance.ts";
import { acceptJob, type Job } from "../../world/job.ts";
import { Timeline } from "../../world/timeline.ts";
import type { World } from "../../world/world.ts";
import { aliError } from "../errors.ts";
import type { Parameters } from "./input.ts";
import { type MetaDatabase, readTableMeta } from "./table-meta.ts";

/** Answers given for client tokens: same parameters, same answer; others are refused. The documents of ECS say so; those of RDS say nothing. */
export type Tokens = Map<string, { readonly fingerprint: string; readonly body: JsonObject; readonly restoreId: string }>;

export function restoreTable(input: Parameters, values: JsonObject, requestId: string, world: World, tokens: Tokens): Done {
  const id = input.text("DBInstanceId");
  const meta = input.text("TableMeta");
  input.flag("InstantRecovery");
  const token = input.optional("ClientToken");
  if (token !== undefined && !/^[\x21-\x7e]{1,64}$/.test(token)) throw aliError("InvalidParameters.Format");
  const fingerprint = fingerprintOf(input);
  const earlier = token === undefined ? undefined : tokens.get(token);
  if (earlier) {
    if (earlier.fingerprint !== fingerprint) throw aliError("IdempotentParameterMismatch");
    return { body: earlier.body, restoreId: earlier.restoreId, replayed: true };
  }
  const restoreId = start(id, meta, input, values, world);
  const body = { RequestId: requestId };
  if (token !== undefined) tokens.set(token, { fingerprint, body, restoreId });
  return { body, restoreId };
}

const ownParameters = ["DBInstanceId", "TableMeta", "BackupId", "RestoreTime", "InstantRecovery"];
const fingerprintOf = (input: Parameters): string =>
  sha256(canonicalQuery(ownParameters.map((name) => [name, input.optional(name) ?? ""] as const)));

function start(id: string, metaText: string, input: Parameters, values: JsonObject, world: World): string {
  const now = world.clock.now();
  const instance = world.instances.get(id);
  if (!instance) throw aliError("InvalidDBInstance.NotFound");
  const meta = readTableMeta(metaText, instance.engine);
  checkInstance(instance, world, now);
  const { backup, moment } = backupOf(instance, input, now);
  const problem = findProblem(instance, meta, backup, moment, now, world.collisions);
  const kilobytes = meta.reduce((sum, database) => sum + sizeOf(database, backup, moment), 0);
  const megabytes = Math.ceil(kilobytes / 1024);
  if (instance.usedMegabytes + megabytes > instance.storageGigabytes * 1024) throw aliError("DiskSize.NotEnough");

  const job = acceptJob(now, megabytes, world.speed, world.faults.forJob("RestoreTable", values), problem);
  if (problem === undefined) create(instance, meta, backup, moment, job);
  if (job.end === "succeeded" && job.endsAt < Number.POSITIVE_INFINITY) instance.usedMegabytes += megabytes;
  instance.lane.add(job);
  const taskId = `t-${world.ids.word(16)}`;
  instance.tasks.push({ id: taskId, type: world.taskType, startedAt: now, work: { job } });
  world.addRestore({
    id: taskId,
    service: "alicloud-rds",
    operation: "RestoreTable",
    scope: instance.id,
    input: values,
    sources: meta.flatMap((database) => names(database, database.name, (table) => table.name)),
    targets: meta.flatMap((database) => names(database, database.newName, (table) => table.newName)),
    job,
  });
  return taskId;
}

const names = (database: MetaDatabase, name: string, of: (table: { name: string; newName: string }) => string): readonly string[] =>
  database.tables === undefined ? [name] : database.tables.map((table) => `${name}.${of(table)}`);

/** Table restore is for high-availability MySQL (5.6; 5.7 and 8.0 on local disks) and, by database, for PostgreSQL. */
function supported({ engine, engineVersion, category, storageType }: RdsInstance): boolean {
  if (engine === "PostgreSQL") return true;
  if (engine !== "MySQL" || category !== "HighAvailability") return false;
  return engineVersion === "5.6" || (["5.7", "8.0"].includes(engineVersion) && storageType === "local_ssd");
}

function checkInstance(instance: RdsInstance, world: World, now: number): void {
  if (instance.type !== "Primary") throw aliError("IncorrectDBInstanceType");
  if (instance.readOnlyInstances.length > 0 || instance.guardInstance !== undefined || instance.temporaryInstance !== undefined) {
    throw aliError("ChildDBInstanceExists");
  }
  if (!supported(instance)) throw aliError("InvalidSourceCategory");
  if (instance.lockMode !== "Unlock") throw aliError("IncorrectDBInstanceLockMode");
  const full = instance.lane.running(now).length >= world.concurrentRestores;
  if (full || instance.status !== "Running") throw aliError("IncorrectDBInstanceState");
}

/** The backup set to read from and the moment whose data it gives. A BackupId goes before a RestoreTime. */
function backupOf(instance: RdsInstance, input: Parameters, now: number): { readonly backup: RdsBackup; readonly moment: number } {
  const id = input.optional("BackupId");
  const time = input.exactTime("RestoreTime", "InvalidRestoreTime.Format");
  if (id !== undefined) {
    const backup = instance.backups.find((candidate) => candidate.id === id && candidate.startedAt <= now);
    if (!backup) throw aliError("InvalidBackupSetID.NotFound");
    checkBackup(backup, instance, now);
    return { backup, moment: backup.startedAt };
  }
  if (time === undefined) throw aliError("MissBackupSetAndRestoreTime.NotFound");
  return { backup: backupBefore(instance, time, now), moment: time };
}

function checkBackup(backup: RdsBackup, instance: RdsInstance, now: number): void {
  if (backup.status !== "Success" || !backup.available || backup.archived || now < backup.endedAt)
    throw aliError("IncorrectBackupSetState");
  if (backup.type !== "FullBackup" || backup.method !== "Physical") throw aliError("IncorrectBackupSetMethod");
  if (backup.engineVersion !== instance.engineVersion) throw aliError("InvalidBakHistory.DbVersionMismatch");
  if (backup.metaStatus !== "OK") throw aliError("InvalidBakset.Invalid");
}

/** The newest backup before a time that tables can be restored from, where the log backups reach from it to that time. */
export function backupBefore(instance: RdsInstance, time: number, now: number): RdsBackup {
  if (!instance.logBackup) throw aliError("InvalidBackupLogStatus");
  const { begin, end } = logWindow(instance, now);
  if (time < begin || time > end) throw aliError("InvalidBinlog.NotFound");
  const usable = instance.backups.filter(
    (backup) =>
      backup.endedAt <= time &&
      backup.status === "Success" &&
      backup.available &&
      backup.type === "FullBackup" &&
      backup.metaStatus === "OK",
  );
  const newest = usable.reduce<RdsBackup | undefined>(
    (best, backup) => (best && best.endedAt >= backup.endedAt ? best : backup),
    undefined,
  );
  if (!newest) throw aliError("InvalidBackup.NotFound");
  return newest;
}

/** Why it can't be done, where the provider finds out only while restoring; what it finds out at once is thrown. */
function findProblem(
  instance: RdsInstance,
  meta: readonly MetaDatabase[],
  backup: RdsBackup,
  moment: number,
  now: number,
  collisions: "at-once" | "later",
): string | undefined {
  for (const database of meta) {
    const source = backup.databases.at(database.name, moment);
    if (!source) throw aliError("InvalidSourceRestoreDBName.NotFound");
    const absent = database.tables?.find((table) => !source.tables.at(table.name, moment));
    if (absent) return `Table ${database.name}.${absent.name} does not exist in the backup.`;
    const code = collision(instance, database, now);
    if (code !== undefined && collisions === "at-once") throw aliError(code);
    if (code !== undefined) return `${code}: ${aliError(code).message}`;
  }
  return undefined;
}

function collision(instance: RdsInstance, database: MetaDatabase, now: number): string | undefined {
  if (database.newName !== database.name) return instance.databases.taken(database.newName, now) ? "InvalidDBName.Duplicate" : undefined;
  const target = instance.databases.at(database.newName, now);
  if (!target) return undefined;
  return database.tables?.some((table) => target.tables.taken(table.newName, now)) ? "InvalidParamTableMeta.Content" : undefined;
}

function sizeOf(database: MetaDatabase, backup: RdsBackup, moment: number): number {
  const source = backup.databases.at(database.name, moment);
  if (!source) return 0;
  if (database.tables === undefined) return kilobytesAt(source, moment);
  return database.tables.reduce((sum, table) => sum + (source.tables.at(table.name, moment)?.kilobytes ?? 0), 0);
}

/** A database that the restore makes shows as Creating while it runs, and is gone again when it fails. */
function create(instance: RdsInstance, meta: readonly MetaDatabase[], backup: RdsBackup, moment: number, job: Job): void {
  const succeeds = job.end === "succeeded";
  const forever = Number.POSITIVE_INFINITY;
  for (const database of meta) {
    const source = backup.databases.at(database.name, moment);
    const existing = database.newName === database.name ? instance.databases.at(database.newName, job.acceptedAt) : undefined;
    const tables = existing?.tables ?? new Timeline<RdsTable>();
    if (source && succeeds)
      for (const [name, kilobytes] of restored(database, source, moment)) tables.add(name, { from: job.endsAt, until: forever, kilobytes });
    if (!existing)
      instance.databases.add(database.newName, { from: job.startsAt, until: succeeds ? forever : job.endsAt, readyAt: job.endsAt, tables });
  }
}

function restored(database: MetaDatabase, source: RdsDatabase, moment: number): readonly (readonly [string, number])[] {
  if (database.tables === undefined) return [...source.tables.allAt(moment)].map(([name, table]) => [name, table.kilobytes] as const);
  return database.tables.map((table) => [table.newName, source.tables.at(table.name, moment)?.kilobytes ?? 0] as const);
}
