import type { EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { Call, Pin } from "../../model/call.ts";
import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import { eachOnce } from "../general-failures.ts";
import type { Preflight } from "../provider.ts";
import { diagnose } from "./codes.ts";
import { examineInstance, examineTasks, freeBytes } from "./instance.ts";
import { logsOff, ofBackup } from "./preflight-backup.ts";
import { examineTargets, takenTargets } from "./preflight-targets.ts";
import type { RdsReads } from "./reads.ts";
import { ofWholeInstance, unchecked } from "./unchecked.ts";

const dayMs = 86_400_000;

/** Everything that can be known before RestoreTable is sent. `reads` should remember: many entries name one instance. */
export async function preflight(
  reads: RdsReads,
  now: number,
  fields: AlicloudRdsEntry,
  pin: Pin,
  calls: readonly Call[],
  known: ReadonlySet<string>,
  taskTypes: ReadonlySet<string>,
): Promise<Preflight> {
  const [instance, policy, tasks, targets, backup] = await Promise.all([
    ofInstance(reads, fields.instance),
    ofPolicy(reads, fields),
    ofTasks(reads, fields.instance, known, taskTypes, now),
    takenTargets(reads, fields, calls),
    ofBackup(reads, now, fields, pin),
  ]);
  const { diagnostics: inTheWay, identical } = await examineTargets(
    reads,
    calls,
    targets.taken,
    { ...pin, ...backup.pin },
    known,
    taskTypes,
    now,
  );
  const need = Object.values(backup.sizes).reduce((sum, size) => sum + size, 0);
  const ofTarget = [...targets.diagnostics, ...inTheWay];
  const diagnostics = [...instance.diagnostics, ...policy, ...tasks, ...ofTarget, ...backup.diagnostics, ...disk(instance.free, need)];
  return {
    diagnostics: eachOnce(diagnostics, ofWholeInstance),
    pin: backup.pin,
    sizes: backup.sizes,
    ...(identical.length > 0 && { identical }),
  };
}

async function ofInstance(reads: RdsReads, id: string): Promise<{ readonly diagnostics: EntryDiagnostic[]; readonly free?: number }> {
  const path = ["instance"];
  const instance = await reads.instance(id);
  if (!instance.ok) return { diagnostics: [unchecked(instance.error, "the instance's state", path)] };
  if (instance.value === undefined) {
    return {
      diagnostics: [
        diagnose(
          "error",
          "instance-not-found",
          `there is no instance ${id}`,
          "check `instance`, `region` and the credentials' account",
          path,
        ),
      ],
    };
  }
  const free = freeBytes(instance.value);
  return { diagnostics: examineInstance(instance.value), ...(free !== undefined && { free }) };
}

function disk(free: number | undefined, need: number): EntryDiagnostic[] {
  if (free === undefined || need <= free) return [];
  const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  const message = `the restore needs ${gigabytes(need)} by the backup's metadata, and the instance has ${gigabytes(Math.max(0, free))} free`;
  return [diagnose("warning", "disk-short", message, "extend the storage first: a full disk locks the instance", ["databases"])];
}

async function ofPolicy(reads: RdsReads, { instance, from }: AlicloudRdsEntry): Promise<EntryDiagnostic[]> {
  const policy = await reads.backupPolicy(instance);
  if (!policy.ok) return [unchecked(policy.error, "the backup policy", ["instance"])];
  const { compressType, backupLog, enableBackupLog } = policy.value;
  const diagnostics: EntryDiagnostic[] = [];
  if (compressType !== undefined && compressType !== "4") {
    const message = `table restore is off in the backup policy (CompressType is ${compressType}, not 4), so new backup sets won't serve`;
    diagnostics.push(
      diagnose(
        "warning",
        "table-restore-off",
        message,
        "switch it on with ModifyBackupPolicy; it stays on, and a full backup starts at once",
        ["instance"],
      ),
    );
  }
  if (from.restoreTime !== undefined && (/^disable/i.test(backupLog ?? "") || enableBackupLog === "0")) diagnostics.push(logsOff);
  return diagnostics;
}

async function ofTasks(
  reads: RdsReads,
  instance: string,
  known: ReadonlySet<string>,
  taskTypes: ReadonlySet<string>,
  now: number,
): Promise<EntryDiagnostic[]> {
  // To the minute, so that entries planned together ask the same thing.
  const tasks = await reads.tasks(instance, Math.floor(now / 60_000) * 60_000 - 2 * dayMs);
  return tasks.ok
    ? examineTasks(
        tasks.value.filter(({ id }) => id === undefined || !known.has(id)),
        taskTypes,
      )
    : [unchecked(tasks.error, "whether another task is running", ["instance"])];
}
