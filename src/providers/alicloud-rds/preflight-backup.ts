import type { EntryDiagnostic, Path } from "../../diagnostic/diagnostic.ts";
import type { Pin } from "../../model/call.ts";
import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import type { Failure } from "../provider.ts";
import { baseOf, pinOf, takenAt, unusable } from "./backups.ts";
import type { BackupSet } from "./client.ts";
import { diagnose } from "./codes.ts";
import type { RdsReads } from "./reads.ts";
import { type Content, contentOf, examineSources, type Sources } from "./sources.ts";
import { unchecked } from "./unchecked.ts";

const dayMs = 86_400_000;

export const logsOff = diagnose(
  "error",
  "log-backup-off",
  "log backup is off, and a restore time needs it",
  "name a backup set instead (`backupId`)",
  ["from", "restoreTime"],
);

/** The backup with what an entry wants of it: whether it serves, and whether the names are in it. */
export interface OfBackup extends Sources {
  readonly pin: Pin;
}

export async function ofBackup(reads: RdsReads, now: number, fields: AlicloudRdsEntry, pin: Pin): Promise<OfBackup> {
  return pin.kind === "restore-time" ? ofRestoreTime(reads, fields, pin) : ofBackupSet(reads, now, fields, pin);
}

async function ofBackupSet(reads: RdsReads, now: number, fields: AlicloudRdsEntry, pin: Pin): Promise<OfBackup> {
  const path = ["from", fields.from.backupId === undefined ? "latest" : "backupId"];
  const found = await (fields.from.backupId === undefined ? reads.backups(fields.instance) : reads.backups(fields.instance, pin.id));
  if (!found.ok) return { pin, diagnostics: [unchecked(found.error, "the backup set", path)], sizes: {} };
  const backup = found.value.find(({ id }) => id === pin.id);
  if (backup === undefined) {
    const others = await reads.backups(fields.instance);
    const usable = (others.ok ? others.value : []).filter((other) => unusable(other) === undefined).slice(0, 3);
    const hint =
      usable.length === 0
        ? "list the backup sets with DescribeBackups"
        : `usable ones are ${usable.map((other) => `${other.id} of ${takenAt(other)}`).join(", ")}`;
    return {
      pin,
      diagnostics: [diagnose("error", "backup-not-found", `${fields.instance} has no backup set ${pin.id}`, hint, path)],
      sizes: {},
    };
  }
  const known = pinOf({ ...backup, id: pin.id });
  const why = unusable(backup);
  if (why !== undefined) {
    const hint = "choose a full backup set whose MetaStatus is OK, or switch table restore on and take one";
    return {
      pin: known,
      diagnostics: [diagnose("error", "backup-unusable", `backup set ${pin.id} can't serve: ${why}`, hint, path)],
      sizes: {},
    };
  }
  const sources = await ofSources(reads, fields, pin.id, false);
  return { pin: known, diagnostics: [...age(backup, known, now, path), ...sources.diagnostics], sizes: sources.sizes };
}

function age(backup: BackupSet, { expiresAt }: Pin, now: number, path: Path): EntryDiagnostic[] {
  const diagnostics: EntryDiagnostic[] = [];
  if (backup.storageClass === "1") {
    diagnostics.push(
      diagnose(
        "warning",
        "backup-archived",
        `backup set ${backup.id} lies in archive storage, from where a restore may be slow or refused`,
        "choose a newer one where there is one",
        path,
      ),
    );
  }
  if (expiresAt !== undefined && Date.parse(expiresAt) - now < dayMs) {
    diagnostics.push(
      diagnose(
        "warning",
        "backup-expiring",
        `backup set ${backup.id} is kept until ${expiresAt}`,
        "apply before that, or lengthen the instance's backup retention",
        path,
      ),
    );
  }
  return diagnostics;
}

async function ofRestoreTime(reads: RdsReads, fields: AlicloudRdsEntry, pin: Pin): Promise<OfBackup> {
  const path = ["from", "restoreTime"];
  const [window, backups] = await Promise.all([ofWindow(reads, fields.instance, pin.id, path), reads.backups(fields.instance)]);
  if (!backups.ok)
    return { pin, diagnostics: [...window, unchecked(backups.error, "the full backup under the restore time", path)], sizes: {} };
  const base = baseOf(backups.value, pin.id);
  if (base?.id === undefined) {
    const message = `no usable full backup set was taken before ${pin.id}`;
    const hint = "choose a later time: table restore works from backup sets taken after it was switched on";
    return { pin, diagnostics: [...window, diagnose("error", "restore-time-unavailable", message, hint, path)], sizes: {} };
  }
  const sources = await ofSources(reads, fields, base.id, true);
  return { pin, diagnostics: [...window, ...sources.diagnostics], sizes: sources.sizes };
}

async function ofWindow(reads: RdsReads, instance: string, time: string, path: Path): Promise<EntryDiagnostic[]> {
  const window = await reads.recoveryWindow(instance);
  if (!window.ok) {
    if (window.error.code === "log-backup-off") return [logsOff];
    if (window.error.code !== "restore-time-refused") return [unchecked(window.error, "the recovery window", path)];
    return [diagnose("error", "restore-time-unavailable", window.error.message, "name a backup set instead (`backupId`)", path)];
  }
  const { begin = "", end = "" } = window.value;
  const inside = (Date.parse(begin) || 0) <= Date.parse(time) && Date.parse(time) <= (Date.parse(end) || Number.POSITIVE_INFINITY);
  if (inside) return [];
  return [
    diagnose(
      "error",
      "restore-time-unavailable",
      `${time} is outside what can be restored, ${begin} to ${end}`,
      "choose a time inside; binary logs reach it a few minutes late",
      path,
    ),
  ];
}

async function ofSources(reads: RdsReads, fields: AlicloudRdsEntry, backupId: string, thenLogs: boolean): Promise<Sources> {
  const names = [...new Set(fields.databases.map(({ name }) => name))];
  const byDatabase = new Map<string, Content | undefined>();
  const diagnostics: EntryDiagnostic[] = [];
  // A few at a time: a plan may name hundreds of databases.
  for (let from = 0; from < names.length; from += 4) {
    const some = names.slice(from, from + 4);
    const answers = await Promise.all(some.map(async (name) => ({ name, rows: await reads.metadata(fields.instance, backupId, name) })));
    for (const { name, rows } of answers) {
      if (rows.ok) byDatabase.set(name, contentOf(rows.value, name));
      else if (rows.error.code === "source-not-found") byDatabase.set(name, undefined);
      else diagnostics.push(unlisted(rows.error, backupId));
    }
  }
  const absent = [...byDatabase.values()].includes(undefined);
  const there = absent ? await reads.databases(fields.instance) : undefined;
  const databases = there?.ok ? there.value.map(({ name = "" }) => name) : [];
  const examined = examineSources(fields, { byDatabase, databases, backupId, thenLogs });
  return { diagnostics: [...diagnostics, ...examined.diagnostics], sizes: examined.sizes };
}

function unlisted(error: Failure, backupId: string): EntryDiagnostic {
  if (error.code !== "metadata-unavailable") return unchecked(error, "the names in the backup", ["databases"]);
  return diagnose(
    "warning",
    "metadata-unavailable",
    `the tables of backup set ${backupId} can't be listed, so no name was checked: ${error.message}`,
    "check the names by hand",
    ["databases"],
  );
}
