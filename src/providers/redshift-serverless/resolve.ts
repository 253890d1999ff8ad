import type { Pin } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { both } from "../aws/reads.ts";
import { newest, toPin } from "../aws/redshift/backups.ts";
import { backupAt } from "../aws/redshift/choose-backup.ts";
import type { Failure } from "../provider.ts";
import type { RedshiftServerlessCode } from "./codes.ts";
import { backup } from "./compile.ts";
import type { ServerlessReads } from "./reads.ts";

/** The backup that the entry's selector means now: for `at` the newest made at or before it, for `latest` the newest recovery point. */
export async function resolve(entry: Entry<RedshiftServerlessEntry>, reads: ServerlessReads, now: number): Promise<Result<Pin, Failure>> {
  const { namespace, region, from } = entry.fields;
  const place = `namespace ${namespace} in ${region}`;
  const named = backup(entry);
  if ("pin" in named) return ok(named.pin);
  if (from.at !== undefined) {
    const lists = await both(reads.recoveryPoints(namespace), reads.snapshots(namespace));
    return lists.ok ? backupAt(lists.value.flat(), from.at, { place, kinds: "recovery point or available snapshot", now }) : lists;
  }
  const points = await reads.recoveryPoints(namespace);
  if (!points.ok) return points;
  const found = newest(points.value);
  if (found !== undefined) return ok(toPin(found));
  return err({
    class: "fatal",
    code: "no-recovery-point" satisfies RedshiftServerlessCode,
    message: `${place} has no recovery point`,
    hint: "check region and namespace, or restore from a snapshot by snapshotName",
  });
}
