import type { Finding } from "../../diagnostic/diagnostic.ts";
import type { Pin } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import {
  type Backup,
  describe,
  fromRecoveryPoint,
  iso,
  isUsable,
  kindName,
  newest,
  nextAfter,
  recoveryPointLifeMs,
  toPin,
} from "./backups.ts";
import { finding } from "./codes.ts";
import { attempt } from "./errors.ts";
import type { Region } from "./reads.ts";
import { unchecked } from "./unchecked.ts";

const hourMs = 3_600_000;

interface Checked {
  readonly findings: Finding[];
  readonly pin: Pin;
}

/** Is the backup there, usable, of this namespace, and for how long? */
export async function checkBackup(fields: RedshiftServerlessEntry, pin: Pin, region: Region, now: number): Promise<Checked> {
  const path = ["from", ...Object.keys(fields.from).slice(0, 1)];
  const name = `${kindName(pin.kind)} ${pin.id}`;
  const listed = await (pin.kind === "snapshot" ? region.reads.snapshots(fields.namespace) : region.reads.recoveryPoints(fields.namespace));
  if (!listed.ok && pin.kind === "snapshot") return { findings: [unchecked(listed.error, `whether ${name} exists`, path)], pin };
  let found = listed.ok ? listed.value.find(({ id }) => id === pin.id) : undefined;
  if (found === undefined && pin.kind !== "snapshot") {
    // Not in this namespace's listing, or the listing is forbidden: ask for the one.
    const asked = await attempt("GetRecoveryPoint", () => region.client.getRecoveryPoint(pin.id));
    if (!asked.ok && asked.error.code !== "resource-not-found")
      return { findings: [unchecked(asked.error, `whether ${name} exists`, path)], pin };
    const owner = asked.ok ? asked.value?.namespaceName : undefined;
    if (owner !== undefined && owner !== fields.namespace) {
      const message = `${name} is of namespace ${owner}, not of ${fields.namespace}`;
      return {
        findings: [
          finding("error", "backup-of-other-namespace", message, path, "name the namespace that it was made of, or another backup"),
        ],
        pin,
      };
    }
    if (asked.ok && asked.value !== undefined) [found] = fromRecoveryPoint(asked.value);
    // An answer without the point, and a list that failed, don't tell that there is none.
    if (asked.ok && found === undefined && !listed.ok && listed.error.permission === undefined)
      return { findings: [unchecked(listed.error, `whether ${name} exists`, path)], pin };
  }
  if (found === undefined) {
    const others = listed.ok ? listed.value.filter(isUsable) : undefined;
    return { findings: [missing(pin, name, others, fields, now)], pin };
  }
  const findings = isUsable(found) ? expiring(found, path, now) : [notUsable(found, path)];
  return { findings: [...findings, ...fitsTime(found, fields)], pin: toPin(found) };
}

function missing(
  pin: Pin,
  name: string,
  others: readonly Backup[] | undefined,
  { namespace, region, from }: RedshiftServerlessEntry,
  now: number,
): Finding {
  const path = ["from", ...Object.keys(from).slice(0, 1)];
  const madeAt = pin.createdAt === undefined ? undefined : Date.parse(pin.createdAt);
  const ended =
    pin.expiresAt !== undefined
      ? Date.parse(pin.expiresAt)
      : madeAt !== undefined && pin.kind === "recovery-point"
        ? madeAt + recoveryPointLifeMs
        : undefined;
  const hint = nearest(others, madeAt ?? Number.POSITIVE_INFINITY, kindName(pin.kind), namespace);
  if (ended !== undefined && ended <= now) return finding("error", "backup-expired", `${name} expired at ${iso(ended)}`, path, hint);
  const why = pin.kind === "recovery-point" ? "; recovery points are kept for 24 hours" : "";
  return finding("error", "backup-not-found", `namespace ${namespace} in ${region} has no ${name}${why}`, path, hint);
}

function nearest(others: readonly Backup[] | undefined, at: number, kind: string, namespace: string): string {
  if (others === undefined) return `the ${kind}s of ${namespace} can't be listed: look for another one by hand`;
  const before = newest(others, at);
  const after = nextAfter(others, at);
  if (before === undefined && after === undefined) return `${namespace} has no ${kind} at all: check region and namespace`;
  const named = [before, after].flatMap((backup) => (backup === undefined ? [] : [describe(backup)]));
  return `the nearest that ${named.length === 1 ? "exists is" : "exist are"} ${named.join(" and ")}`;
}

function notUsable({ id, status }: Backup, path: Finding["path"]): Finding {
  const comes = status === "CREATING" || status === "COPYING";
  return finding(
    "error",
    "snapshot-not-available",
    `snapshot ${id} is ${status}, not AVAILABLE`,
    path,
    comes ? "run this again when it is available" : "take another snapshot or a recovery point",
  );
}

/** A recovery point never lives for more than a day, so it is worth a warning only near its end. */
function expiring(backup: Backup, path: Finding["path"], now: number): Finding[] {
  const { kind, id, expiresAt } = backup;
  if (expiresAt === undefined || expiresAt - now > 24 * hourMs) return [];
  const left = expiresAt - now;
  const when =
    left > 0 ? `expires at ${iso(expiresAt)}, in ${duration(left)}` : `was due to expire at ${iso(expiresAt)} and may go at any time`;
  const hint =
    kind === "recovery-point"
      ? `apply before then, or keep it: aws redshift-serverless convert-recovery-point-to-snapshot --recovery-point-id ${id} --snapshot-name NAME (ConvertRecoveryPointToSnapshot)`
      : `apply before then, or keep it: aws redshift-serverless update-snapshot --snapshot-name ${id} --retention-period DAYS`;
  return [finding(left > 6 * hourMs ? "info" : "warning", "backup-expiring", `${kindName(kind)} ${id} ${when}`, path, hint)];
}

function duration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * `at` asks for half-hourly points. Where the next older backup is a snapshot of last month, people should know; and a
 * pin that someone else chose, in a saved execution plan or a record, must not be younger than what was asked for.
 */
function fitsTime(found: Backup, { from }: RedshiftServerlessEntry): Finding[] {
  if (from.at === undefined) return [];
  const gap = Date.parse(from.at) - found.createdAt;
  if (gap < 0) {
    const message = `${describe(found)} was made after ${from.at}, so it is not what at asks for`;
    return [finding("error", "backup-after-time", message, ["from", "at"], "plan again; if it is the backup you want, name it by its id")];
  }
  if (gap <= hourMs) return [];
  const days = Math.floor(gap / (24 * hourMs));
  const earlier = days > 1 ? `${days} days` : duration(gap);
  return [
    finding(
      "warning",
      "backup-far-before",
      `the backup for ${from.at} is ${describe(found)}, ${earlier} earlier`,
      ["from", "at"],
      "check that this is the state you want back, or name another backup",
    ),
  ];
}
