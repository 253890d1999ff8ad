import type { EntryDiagnostic } from "../../diagnostic/diagnostic.ts";
import type { Instance, Task } from "./client.ts";
import { diagnose } from "./codes.ts";
import { isOfRestore } from "./correlate.ts";

const gone = new Set(["Deleting", "Stopping", "Stopped", "Released"]);
const path = ["instance"];

/** Whether RestoreTable would take the instance now, as far as its attributes tell. */
export function examineInstance(instance: Instance): EntryDiagnostic[] {
  return [...state(instance), ...lock(instance), ...kind(instance), ...edition(instance)];
}

/** Restores, backups and migrations that keep the instance; RDS runs them one after the other. */
export function examineTasks(tasks: readonly Task[], taskTypes: ReadonlySet<string>): EntryDiagnostic[] {
  const atWork = tasks.filter(({ status }) => status === "Running" || status === "Cancelling");
  const restoring = atWork.find((task) => isOfRestore(task, taskTypes));
  const running = restoring ?? atWork[0];
  if (running === undefined) return [];
  const what = `task ${running.id}${running.type ? ` (${running.type})` : ""} is ${running.status}${running.startTime ? ` since ${running.startTime}` : ""}`;
  // Two restores can't make the same names: where it is this very restore, RDS refuses the second one.
  const hint =
    restoring === undefined
      ? "apply waits for it"
      : "apply waits for it; tasks don't tell what they restore: when someone else started this very restore, leave it to them";
  return [diagnose("warning", "instance-busy", what, hint, path)];
}

function state({ status }: Instance): EntryDiagnostic[] {
  if (status === "Running") return [];
  if (status !== undefined && gone.has(status)) {
    return [diagnose("error", "instance-unavailable", `the instance is ${status}`, "start it, or name another instance", path)];
  }
  return [
    diagnose(
      "warning",
      "instance-busy",
      `the instance is ${status ?? "in no known state"}, and a restore needs it Running`,
      "apply waits for it",
      path,
    ),
  ];
}

function lock({ lockMode, lockReason }: Instance): EntryDiagnostic[] {
  if (lockMode === undefined || lockMode === "" || lockMode === "Unlock") return [];
  const why = `the instance is locked: ${lockMode}${lockReason ? ` (${lockReason})` : ""}`;
  if (lockMode === "LockByRestoration") return [diagnose("warning", "instance-busy", why, "apply waits for the restore to end", path)];
  const hint = { LockByExpiration: "renew the instance", LockByDiskQuota: "extend its storage" }[lockMode] ?? "unlock the instance";
  return [diagnose("error", "instance-locked", why, hint, path)];
}

function kind({ type, engine, guardInstance, temporaryInstance }: Instance): EntryDiagnostic[] {
  if (engine !== undefined && engine.toLowerCase() !== "mysql") {
    return [
      diagnose(
        "error",
        "instance-unsuitable",
        `the instance runs ${engine}, and entries of alicloud-rds are for MySQL`,
        "name a MySQL instance",
        path,
      ),
    ];
  }
  if (type !== undefined && type !== "" && type !== "Primary") {
    return [
      diagnose(
        "error",
        "instance-unsuitable",
        `the instance is of type ${type}, and only a Primary one takes restores`,
        "name its primary instance",
        path,
      ),
    ];
  }
  const child = temporaryInstance || guardInstance;
  if (!child) return [];
  return [
    diagnose(
      "warning",
      "instance-unsuitable",
      `the instance ${child} is attached to it, so the restore may be refused (ChildDBInstanceExists)`,
      "release it first",
      path,
    ),
  ];
}

/** What RestoreTable's and DescribeMetaList's documents name: High-availability Edition, 5.6 on any storage, 5.7 and 8.0 on local SSDs. */
function edition({ engine, engineVersion, category, storageType }: Instance): EntryDiagnostic[] {
  if (engine !== undefined && engine.toLowerCase() !== "mysql") return [];
  const local = storageType === undefined || /^(local|ephemeral)_ssd$/.test(storageType);
  const available = category === undefined || category === "HighAvailability";
  const version = engineVersion === undefined || engineVersion === "5.6" || (/^(5\.7|8\.0)$/.test(engineVersion) && local);
  if (available && version) return [];
  const what = [`MySQL ${engineVersion ?? ""}`.trim(), category, storageType].filter(Boolean).join(", ");
  return [
    diagnose(
      "warning",
      "instance-undocumented",
      `the documents of table restore don't name this kind of instance: ${what}`,
      "the backup set decides; try a small table first",
      path,
    ),
  ];
}

/** Free bytes on the instance's disk, where its attributes tell. */
export function freeBytes({ storage, diskUsed }: Instance): number | undefined {
  if (storage === undefined || diskUsed === undefined) return undefined;
  // The documents say both bytes and MB. A figure above the disk's size in MB can only be bytes.
  const used = diskUsed > storage * 1024 ? diskUsed : diskUsed * 1024 ** 2;
  return storage * 1024 ** 3 - used;
}
