import type { Catalogue } from "../../diagnostic/catalogue.ts";
import { diagnose as build } from "../../diagnostic/diagnostic.ts";
import type { AlicloudCode } from "../alicloud/codes.ts";

/** What only this provider tells. */
export const codes = {
  // The plan alone tells.
  "too-many-tables": {
    meaning:
      "An RDS entry names more than 100 tables and gives a database a new name. RestoreTable takes 100, and a second call would meet the database that the first one made.",
    remedy: "Leave out `tables` to restore the whole database, or keep the database's name: then the entry is split into several calls.",
  },
  "new-name-missing": {
    meaning: "A whole database is to be restored and has no `newName`. RestoreTable never writes over a database.",
    remedy: "Add `newName`.",
  },
  "restore-time-fraction": {
    meaning:
      "`restoreTime` has a fraction of a second. RestoreTime takes whole seconds, and rounding could land on the wrong side of the damage.",
    remedy: "Write the second that you mean.",
  },
  "database-name-invalid": {
    meaning: "The new name breaks RDS's rule for databases.",
    remedy: "Use 2 to 64 lower-case letters, digits, `_` and `-`; the first a letter, the last a letter or digit.",
  },
  "database-name-reserved": {
    meaning: "The target is one of MySQL's system databases.",
    remedy: "Restore into a database of your own.",
  },
  "database-repeated": {
    meaning: "One RDS entry restores into the same database by two of its items; a TableMeta names a database once.",
    remedy: "List the tables together under one item, or use two entries.",
  },
  "table-name-invalid": {
    meaning: "A table name breaks MySQL's rules: at most 64 characters of Unicode's basic plane, no NUL, no space at the end.",
    remedy: "Correct the name.",
  },
  "name-unusual": {
    meaning:
      "A name has characters that MySQL only takes quoted. It is sent as it is, but RestoreTable's handling of such names is undocumented.",
    remedy: "Give such tables an entry of their own, so that a refusal holds up nothing else.",
  },
  "request-long": {
    meaning: "RestoreTable's parameters travel in the URL, and this one is longer than some gateways take. The limit is undocumented.",
    remedy: "Spread the tables over several entries, use shorter new names, or restore the whole database.",
  },

  // The cloud tells, before or when the call is sent.
  "instance-not-found": {
    meaning: "There is no such instance in that region, or it is not this account's.",
    remedy: "Check `instance` and `region`, and which account the credentials belong to.",
  },
  "instance-busy": {
    meaning: "The instance is doing something else: another restore, a backup, a migration, an upgrade, a restart. Apply waits for it.",
    remedy: "Nothing, or see the instance's tasks in the console.",
  },
  "instance-unavailable": {
    meaning: "The instance is stopped, released, or on its way there, so nothing can be restored to it.",
    remedy: "Start the instance, or name another one.",
  },
  "instance-locked": {
    meaning: "The instance is locked: expired, out of disk, or by hand.",
    remedy: "Clear the cause: renew the instance, extend its storage, or unlock it.",
  },
  "instance-unsuitable": {
    meaning:
      "RestoreTable doesn't work on an instance of this kind: a read-only, guard or temporary one, another engine, or one with such instances attached.",
    remedy: "Name the primary MySQL instance; release temporary instances first.",
  },
  "instance-undocumented": {
    meaning: "The documents of RestoreTable don't name this version, category or storage. The backup set has the last word.",
    remedy: "Go on if the backup set's metadata was found; else try a small table first.",
  },
  "backup-unusable": {
    meaning:
      "The backup set exists but single tables can't be restored from it: it failed, is no full backup, was taken before table restore was on, or has too many tables.",
    remedy: "Choose a full backup set whose BackupStatus is Success, IsAvail 1 and MetaStatus OK.",
  },
  "backup-archived": {
    meaning: "The backup set lies in archive storage, from where a restore may be slow, or refused.",
    remedy: "Choose a newer backup set where there is one.",
  },
  "table-restore-off": {
    meaning:
      "The instance's backup policy doesn't have the restoration of single databases and tables switched on (CompressType 4), so new backup sets won't serve.",
    remedy: "Switch it on with ModifyBackupPolicy (CompressType=4); it can't be switched off again, and a full backup starts at once.",
  },
  "log-backup-off": {
    meaning: "A restore time needs log backups, and the instance has none.",
    remedy: "Restore from a backup set (`backupId`); for later, switch log backup on.",
  },
  "restore-time-unavailable": {
    meaning: "The restore time lies outside what full backups and binary logs cover.",
    remedy: "Choose a time inside the window that the message names.",
  },
  "source-not-found": {
    meaning: "The backup's metadata has no database or table of this name; names are compared to the letter.",
    remedy: "Correct the name, or choose a backup from when it existed.",
  },
  "source-not-in-full-backup": {
    meaning:
      "The full backup under the restore time lacks the database or table; it may have been created later and be in the binary logs only.",
    remedy: "Check that it existed at the restore time.",
  },
  "metadata-unavailable": {
    meaning: "The backup's list of databases and tables can't be had, so their names were not checked.",
    remedy: "Check the names by hand; the provider refuses what the backup lacks.",
  },
  "target-exists": {
    meaning: "The database to be made exists on the instance. RestoreTable never writes over one.",
    remedy: "Look what it is. Choose another `newName`, or rename that database.",
  },
  "disk-short": {
    meaning: "The instance's free disk space is less than what would be restored.",
    remedy: "Extend the storage first, or restore less.",
  },
  "names-refused": {
    meaning: "RestoreTable refuses the names in TableMeta: doubled, reserved, or the same as the source.",
    remedy: "Give every database and table a new name of its own.",
  },
  "restore-time-refused": {
    meaning: "RestoreTable can't restore to this time: no full backup set, or no binary log, covers it.",
    remedy: "Choose a time inside the window of DescribeLocalAvailableRecoveryTime, or a backup set.",
  },
} satisfies Catalogue;

export type AlicloudRdsCode = AlicloudCode | keyof typeof codes;

export const diagnose = build<AlicloudRdsCode>;
