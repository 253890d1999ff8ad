import type { Pin } from "../../model/call.ts";
import type { AlicloudRdsEntry } from "../../model/generated/restore-plan.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { clean } from "../alicloud/message.ts";
import type { Failure } from "../provider.ts";
import { pinOf, takenAt, unusable } from "./backups.ts";
import type { BackupSet } from "./client.ts";
import type { AlicloudRdsCode } from "./codes.ts";
import type { RdsReads } from "./reads.ts";

/** `latest`: the newest full backup set from which single tables can be restored. */
export async function resolve(reads: RdsReads, { instance }: Pick<AlicloudRdsEntry, "instance">): Promise<Result<Pin, Failure>> {
  const backups = await reads.backups(instance);
  if (!backups.ok) return backups;
  for (const backup of backups.value)
    if (backup.id !== undefined && unusable(backup) === undefined) return ok(pinOf({ ...backup, id: backup.id }));
  if (backups.value.length === 0)
    return err(
      nothing(
        "backup-not-found",
        `${instance} has no backup sets`,
        "check `instance`, and that its backups haven't passed their retention",
      ),
    );
  const message = `${instance} has no usable full backup set: ${whyNot(backups.value)}`;
  return err(
    nothing("backup-unusable", message, "switch table restore on (ModifyBackupPolicy, CompressType=4); a full backup starts at once"),
  );
}

const nothing = (code: AlicloudRdsCode, message: string, hint: string): Failure => ({ class: "fatal", code, message, hint });

/** The newest three by name, the rest by number. */
function whyNot(backups: readonly BackupSet[]): string {
  const shown = backups.slice(0, 3).map((backup) => `${backup.id ?? "?"} of ${takenAt(backup) ?? "unknown time"}: ${unusable(backup)}`);
  const rest = backups.length - shown.length;
  return clean([...shown, ...(rest > 0 ? [`and ${rest} older`] : [])].join("; "));
}
