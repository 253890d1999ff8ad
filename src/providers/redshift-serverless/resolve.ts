import type { Pin } from "../../model/call.ts";
import type { RedshiftServerlessEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { both } from "../aws/reads.ts";
import { describe, iso, newest, nextAfter, toPin } from "../aws/redshift/backups.ts";
import type { Failure } from "../provider.ts";
import type { Code } from "./codes.ts";
import { backup } from "./compile.ts";
import type { Reads } from "./reads.ts";

/** The backup that the entry's selector means now: for `at` the newest made at or before it, for `latest` the newest recovery point. */
export async function resolve(entry: Entry<RedshiftServerlessEntry>, reads: Reads): Promise<Result<Pin, Failure>> {
  const { namespace, region, from } = entry.fields;
  const named = backup(entry);
  if ("pin" in named) return ok(named.pin);
  if (from.at === undefined) {
    const points = await reads.recoveryPoints(namespace);
    if (!points.ok) return points;
    const found = newest(points.value);
    if (found !== undefined) return ok(toPin(found));
    return none(
      "no-recovery-point",
      `namespace ${namespace} in ${region} has no recovery point`,
      "check region and namespace, or restore from a snapshot by snapshotName",
    );
  }
  const lists = await both(reads.recoveryPoints(namespace), reads.snapshots(namespace));
  if (!lists.ok) return lists;
  const at = Date.parse(from.at);
  const usable = lists.value.flat().filter(({ usable }) => usable);
  const found = newest(usable, at);
  if (found !== undefined) return ok(toPin(found));
  const later = nextAfter(usable, at);
  return none(
    "no-backup-at",
    `namespace ${namespace} in ${region} has no recovery point or available snapshot of ${iso(at)} or before`,
    later === undefined
      ? "it has none of later either: check region and namespace"
      : `the nearest one is ${describe(later)}; take a later time, or name it`,
  );
}

function none(code: Extract<Code, "no-recovery-point" | "no-backup-at">, message: string, hint: string): Result<never, Failure> {
  return err({ class: "fatal", code, message, hint });
}
