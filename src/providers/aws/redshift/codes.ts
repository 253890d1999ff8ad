import type { Catalogue } from "../../../diagnostic/catalogue.ts";
import { diagnose as build } from "../../../diagnostic/diagnostic.ts";
import type { AwsCode } from "../codes.ts";

/** What both Redshift providers tell: of names, of the backup, of other restores. */
export const codes = {
  "name-blank": {
    meaning: "The name of a database, schema or table is empty or only spaces.",
    remedy: "Write the name as the database knows it.",
  },
  "name-control-character": { meaning: "A name holds a control character, such as a tab or a NUL.", remedy: "Remove it." },
  "name-too-long": { meaning: "A name is longer than Redshift takes: 127 bytes of UTF-8.", remedy: "Shorten it." },
  "upper-case-identifier": {
    meaning: "A name has upper-case letters, but without caseSensitiveIdentifiers Redshift reads it in lower case.",
    remedy: "Set caseSensitiveIdentifiers to true when the name was made in quotes; otherwise write it in lower case.",
  },
  "reserved-word": {
    meaning: "The new name is a reserved word of Redshift, so every statement has to quote it.",
    remedy: "Choose another newName.",
  },
  "backup-is-arn": {
    meaning: "The field that names the backup holds an ARN; the API takes a snapshot's name and a recovery point's id.",
    remedy: "Write the name or the id, as the command that the hint names shows it.",
  },
  "at-in-future": {
    meaning: "The time in `at` is still to come.",
    remedy: "Check its date and zone, and this machine's clock; for the newest backup write `latest: true`.",
  },
  "no-backup-at": {
    meaning: "No usable backup was made at or before the time in `at`.",
    remedy: "Take a later time, or name a snapshot. Recovery points are made every 30 minutes and kept for 24 hours.",
  },
  "backup-expired": {
    meaning: "The backup was there, but the time that it is kept for is over: 24 hours for a recovery point.",
    remedy: "Take one of those that the message names.",
  },
  "backup-after-time": {
    meaning: "The backup that was chosen earlier for `at` was made after that time.",
    remedy: "Plan again, so that `at` is resolved anew; or name the backup by its id.",
  },
  "backup-far-before": {
    meaning: "The newest backup at or before the time in `at` was made more than an hour earlier.",
    remedy: "Check that this is the state that you want back. A later backup may exist.",
  },
  "snapshot-not-available": {
    meaning: "The snapshot is there, but not available.",
    remedy: "Wait until it is, or take another one. A snapshot that failed or was cancelled never becomes available.",
  },
  "restore-running": {
    meaning: "Another table restore is running in the same place, and Redshift does one at a time.",
    remedy: "Nothing: apply waits for it.",
  },
  "interleaved-sort-keys": {
    meaning: "Redshift refuses to restore a table with interleaved sort keys, and the API doesn't tell which tables have them.",
    remedy: "Look for a negative sortkey in pg_table_def. Such a table needs the whole backup restored elsewhere.",
  },
  "target-exists-or-conflict": {
    meaning: "The provider says that the restore conflicts with what is there: most often a table of that name exists.",
    remedy: "Look whether the table is there and what it is. Rename it, or choose another newName; then apply again.",
  },
} satisfies Catalogue;

export type RedshiftCode = AwsCode | keyof typeof codes;

export const diagnose = build<RedshiftCode>;
