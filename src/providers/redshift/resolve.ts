import type { Pin } from "../../model/call.ts";
import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import type { Entry } from "../../model/restore-plan.ts";
import { err, ok, type Result } from "../../model/result.ts";
import { both } from "../aws/reads.ts";
import { newest, toPin } from "../aws/redshift/backups.ts";
import { backupAt } from "../aws/redshift/choose-backup.ts";
import type { Failure } from "../provider.ts";
import { toBackup } from "./backups.ts";
import type { ClusterCode } from "./codes.ts";
import { backup } from "./compile.ts";
import { noSuchCluster } from "./no-such-cluster.ts";
import type { ClusterReads } from "./reads.ts";

/** The snapshot that the entry's selector means now: the newest of the cluster's own available ones, made at or before `at` where it says so. */
export async function resolve(entry: Entry<RedshiftEntry>, reads: ClusterReads, now: number): Promise<Result<Pin, Failure>> {
  const { cluster: name, region, from } = entry.fields;
  const place = `cluster ${name} in ${region}`;
  const named = backup(entry);
  if ("pin" in named) return ok(named.pin);
  const read = await both(reads.cluster(name), reads.snapshots(name));
  if (!read.ok) {
    if (read.error.code !== ("cluster-not-found" satisfies ClusterCode)) return read;
    const { message, hint } = await noSuchCluster(name, region, reads);
    return err({ ...read.error, message: `${message} (${read.error.providerCode})`, hint });
  }
  const [cluster, snapshots] = read.value;
  const backups = snapshots.flatMap((snapshot) => toBackup(snapshot, name, cluster, now));
  if (from.at !== undefined) return backupAt(backups, from.at, { place, kinds: "available snapshot of its own", now });
  const found = newest(backups.filter(({ usable }) => usable));
  if (found !== undefined) return ok(toPin(found));
  const others = backups.length === 0 ? "" : `; the ${backups.length} of that name are shared, not available, or of an earlier cluster`;
  return err({
    class: "fatal",
    code: "no-snapshot" satisfies ClusterCode,
    message: `${place} has no available snapshot of its own${others}`,
    hint: "check region and cluster, or name a snapshot by snapshotIdentifier",
  });
}
