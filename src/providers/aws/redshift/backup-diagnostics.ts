import type { EntryDiagnostic, Path } from "../../../diagnostic/diagnostic.ts";
import type { Pin } from "../../../model/call.ts";
import { type Backup, dayMs, describe, hourMs, iso, kindName, newest, nextAfter } from "./backups.ts";
import { diagnose } from "./codes.ts";

/** Where a backup is looked for, as a sentence names it: `namespace analytics in eu-west-1`. */
export interface Searched {
  readonly name: string;
  readonly place: string;
  readonly path: Path;
}

/** A pinned backup that isn't there. `endedAt`: when it went by what is known of it; `why`: more about its kind. */
export function missingBackup(
  pin: Pin,
  others: readonly Backup[] | undefined,
  { name, place, path }: Searched,
  endedAt: number | undefined,
  now: number,
  why = "",
): EntryDiagnostic {
  const kind = kindName(pin.kind);
  const madeAt = pin.createdAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(pin.createdAt);
  const hint = nearest(others, madeAt, kind, name);
  if (endedAt !== undefined && endedAt <= now)
    return diagnose("error", "backup-expired", `${kind} ${pin.id} expired at ${iso(endedAt)}`, hint, path);
  return diagnose("error", "backup-not-found", `${place} has no ${kind} ${pin.id}${why}`, hint, path);
}

function nearest(others: readonly Backup[] | undefined, at: number, kind: string, name: string): string {
  if (others === undefined) return `the ${kind}s of ${name} can't be listed: look for another one by hand`;
  const before = newest(others, at);
  const after = nextAfter(others, at);
  if (before === undefined && after === undefined) return `${name} has no ${kind} at all: check the region and the name`;
  const named = [before, after].flatMap((backup) => (backup === undefined ? [] : [describe(backup)]));
  return `the nearest that ${named.length === 1 ? "exists is" : "exist are"} ${named.join(" and ")}`;
}

/** A backup's last day. A recovery point never lives for more than one, so it is worth a warning only near its end. `keep` says how to keep it. */
export function expiring({ kind, id, expiresAt }: Backup, path: Path, now: number, keep: string): EntryDiagnostic[] {
  if (expiresAt === undefined || expiresAt - now > dayMs) return [];
  const left = expiresAt - now;
  const when =
    left > 0 ? `expires at ${iso(expiresAt)}, in ${duration(left)}` : `was due to expire at ${iso(expiresAt)} and may go at any time`;
  const severity = left > 6 * hourMs ? "info" : "warning";
  return [diagnose(severity, "backup-expiring", `${kindName(kind)} ${id} ${when}`, `apply before then, or keep it: ${keep}`, path)];
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * `at` asks for a recent backup. Where the next older one is a snapshot of last month, people should know; and a pin that
 * someone else chose, in a saved execution plan or a record, must not be younger than what was asked for.
 */
export function fitsTime(found: Backup, at: string | undefined): EntryDiagnostic[] {
  if (at === undefined) return [];
  const path = ["from", "at"];
  const gap = Date.parse(at) - found.createdAt;
  if (gap < 0) {
    const message = `${describe(found)} was made after ${at}, so it is not what at asks for`;
    return [diagnose("error", "backup-after-time", message, "plan again; if it is the backup you want, name it by its id", path)];
  }
  if (gap <= hourMs) return [];
  const days = Math.floor(gap / dayMs);
  const earlier = days > 1 ? `${days} days` : duration(gap);
  const message = `the backup for ${at} is ${describe(found)}, ${earlier} earlier`;
  return [diagnose("warning", "backup-far-before", message, "check that this is the state you want back, or name another backup", path)];
}
