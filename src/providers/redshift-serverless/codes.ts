import type { Catalogue } from "../../diagnostic/catalogue.ts";
import type { Finding, Path, Severity } from "../../diagnostic/diagnostic.ts";
import { failureCodes } from "./failure-codes.ts";

/** What this provider tells of an entry, of its backup and surroundings, and of how a restore ended. The failures of requests stand in failure-codes.ts. */
export const codes = {
  ...failureCodes,
  "name-blank": {
    meaning: "The name of a database, schema or table is empty or only spaces.",
    remedy: "Write the name as the database knows it.",
  },
  "name-control-character": { meaning: "A name holds a control character, such as a tab or a NUL.", remedy: "Remove it." },
  "name-too-long": { meaning: "A name is longer than the provider takes, in bytes of UTF-8 for Redshift (127).", remedy: "Shorten it." },
  "upper-case-identifier": {
    meaning: "A name has upper-case letters, but without caseSensitiveIdentifiers Redshift reads it in lower case.",
    remedy: "Set caseSensitiveIdentifiers to true when the name was made in quotes; otherwise write it in lower case.",
  },
  "reserved-word": {
    meaning: "The new name is a reserved word of Redshift, so every statement has to quote it.",
    remedy: "Choose another newName.",
  },
  "target-is-source": {
    meaning: "A table or database would be restored over itself; restores only make new objects.",
    remedy: "Choose another newName, or a target in another schema or database. Rename afterwards to swap it in.",
  },
  "no-backup-at": {
    meaning: "No recovery point or available snapshot of the namespace was made at or before the time in `at`.",
    remedy: "Take a later time, or name a snapshot. Recovery points are made every 30 minutes and kept for 24 hours.",
  },
  "no-recovery-point": {
    meaning: "The namespace has no recovery point, so `latest` means nothing.",
    remedy: "Check region and namespace; restore from a snapshot by snapshotName.",
  },
  "backup-not-found": {
    meaning: "The recovery point or snapshot that the entry names is not there.",
    remedy: "Check its id and region. Take one of those that the message names; recovery points are gone after 24 hours.",
  },
  "backup-expired": {
    meaning: "The recovery point was there, but its 24 hours are over.",
    remedy: "Take one of those that the message names, or a snapshot.",
  },
  "backup-expiring": {
    meaning: "The backup lives for less than a day. A recovery point always does; it is a warning in its last six hours.",
    remedy:
      "Apply before it goes, or keep it: ConvertRecoveryPointToSnapshot makes a snapshot of a recovery point, UpdateSnapshot prolongs a snapshot.",
  },
  "backup-after-time": {
    meaning: "The backup that was chosen earlier for `at` was made after that time.",
    remedy: "Plan again, so that `at` is resolved anew; or name the backup by its id.",
  },
  "backup-far-before": {
    meaning: "The newest backup at or before the time in `at` was made more than an hour earlier.",
    remedy: "Check that this is the state that you want back. A later backup may exist.",
  },
  "backup-of-other-namespace": {
    meaning: "The recovery point belongs to another namespace.",
    remedy: "Name the namespace that the backup was made of, or a backup of this one.",
  },
  "snapshot-not-available": {
    meaning: "The snapshot is there, but not AVAILABLE.",
    remedy: "Wait until it is, or take another one. A FAILED or CANCELLED snapshot never becomes available.",
  },
  "namespace-not-found": {
    meaning: "The namespace doesn't exist in this region and account.",
    remedy: "Check region, namespace and which account the credentials are of.",
  },
  "namespace-not-available": {
    meaning: "The namespace is being modified or deleted.",
    remedy: "Apply waits while it is being modified. One that is being deleted takes no restore.",
  },
  "workgroup-not-found": { meaning: "The workgroup doesn't exist in this region and account.", remedy: "Check region and workgroup." },
  "workgroup-not-available": {
    meaning: "The workgroup is being created, modified or deleted.",
    remedy: "Apply waits while it is being made or modified. One that is being deleted takes no restore.",
  },
  "workgroup-not-of-namespace": {
    meaning: "The workgroup belongs to another namespace. A restore goes to a workgroup of the backup's namespace.",
    remedy: "Name the workgroup of this namespace; the message says whose the other is.",
  },
  "restore-running": {
    meaning: "Another table restore is running in the namespace, and Redshift does one at a time.",
    remedy: "Nothing: apply waits for it.",
  },
  "interleaved-sort-keys": {
    meaning: "Redshift refuses to restore a table with interleaved sort keys, and the API doesn't tell which tables have them.",
    remedy: "Look for a negative sortkey in pg_table_def. Such a table needs the whole namespace restored elsewhere.",
  },
  "check-forbidden": {
    meaning: "A check before the restore was left out, because the credentials may not read what it needs.",
    remedy: "Allow the permission that the message names, or go on without the check.",
  },
  "check-failed": {
    meaning: "A check before the restore couldn't be made: the provider's answer was an error.",
    remedy: "See the message. Nothing was sent; run the command again.",
  },
  "restore-failed": {
    meaning: "The provider accepted the restore and then ended it as failed.",
    remedy: "Its message says why. Correct that and apply again: failed calls are tried again.",
  },
  "restore-cancelled": {
    meaning: "The provider ended the restore as cancelled. Nobody can ask for that, so it was the service's own doing.",
    remedy: "Apply again: cancelled calls are tried again.",
  },
} satisfies Catalogue;

export type Code = keyof typeof codes;

export function finding(severity: Severity, code: Code, message: string, path: Path, hint?: string): Finding {
  return { severity, code, message, path, ...(hint === undefined ? {} : { hint }) };
}
