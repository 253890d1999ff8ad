import type { Pin } from "../../../model/call.ts";
import { err, ok, type Result } from "../../../model/result.ts";
import type { Failure } from "../../provider.ts";
import { type Backup, describe, iso, newest, nextAfter, toPin } from "./backups.ts";
import type { RedshiftCode } from "./codes.ts";

/** Where and when a backup is chosen. */
export interface Choice {
  /** As a sentence names it. */
  readonly place: string;
  /** What it could have: `recovery point or available snapshot`. */
  readonly kinds: string;
  /** ms since the epoch. */
  readonly now: number;
}

/** The newest usable backup made at or before `at`. A time that is still to come would mean another backup with every plan. */
export function backupAt(backups: readonly Backup[], at: string, { place, kinds, now }: Choice): Result<Pin, Failure> {
  const time = Date.parse(at);
  if (time > now) {
    return err({
      class: "fatal",
      code: "at-in-future" satisfies RedshiftCode,
      message: `${iso(time)} lies in the future; it is ${iso(Math.floor(now / 1000) * 1000)} now`,
      hint: "check the date and the zone; for the newest backup write latest: true",
    });
  }
  const usable = backups.filter((backup) => backup.usable);
  const found = newest(usable, time);
  if (found !== undefined) return ok(toPin(found));
  const later = nextAfter(usable, time);
  return err({
    class: "fatal",
    code: "no-backup-at" satisfies RedshiftCode,
    message: `${place} has no ${kinds} of ${iso(time)} or before`,
    hint:
      later === undefined
        ? "it has none of later either: check the region and the name"
        : `the nearest one is ${describe(later)}; take a later time, or name it`,
  });
}
