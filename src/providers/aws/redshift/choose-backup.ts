import type { Pin } from "../../../model/call.ts";
import { err, ok, type Result } from "../../../model/result.ts";
import type { Failure } from "../../provider.ts";
import { type Backup, describe, iso, newest, nextAfter, toPin } from "./backups.ts";
import type { RedshiftCode } from "./codes.ts";

/** The newest usable backup made at or before `at`. `place` is as a sentence names it, `kinds` what it could have: `recovery point or available snapshot`. */
export function backupAt(backups: readonly Backup[], at: string, place: string, kinds: string): Result<Pin, Failure> {
  const time = Date.parse(at);
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
