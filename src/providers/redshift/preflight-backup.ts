import type { Cluster, Snapshot } from "@aws-sdk/client-redshift";
import type { EntryDiagnostic, Path } from "../../diagnostic/diagnostic.ts";
import type { Pin } from "../../model/call.ts";
import type { RedshiftEntry } from "../../model/generated/restore-plan.ts";
import { expiring, fitsTime, missingBackup } from "../aws/redshift/backup-diagnostics.ts";
import { expiryOf, iso, toPin } from "../aws/redshift/backups.ts";
import { unchecked } from "../general-failures.ts";
import { type Foreign, foreignTo, isAutomated, timeInIdentifier, toBackup } from "./backups.ts";
import { type ClusterCode, diagnose } from "./codes.ts";
import type { ClusterReads } from "./reads.ts";

interface Checked {
  readonly diagnostics: EntryDiagnostic[];
  readonly pin: Pin;
}

/** Is the snapshot there, available, of this cluster as it is now, and for how long? */
export async function checkBackup(fields: RedshiftEntry, pin: Pin, reads: ClusterReads, now: number): Promise<Checked> {
  const path: Path = ["from", ...Object.keys(fields.from).slice(0, 1)];
  const { cluster: name, region } = fields;
  const [read, listed] = await Promise.all([reads.cluster(name), reads.snapshots(name)]);
  const cluster = read.ok ? read.value : undefined;
  const uncheckedBackup = (failure: Parameters<typeof unchecked>[0]) => ({
    diagnostics: [unchecked(failure, `whether snapshot ${pin.id} exists`, path)],
    pin,
  });
  if (!listed.ok && !isAbsence(listed.error.code)) return uncheckedBackup(listed.error);
  const ofName = listed.ok ? listed.value : [];
  let found = pick(ofName, pin.id, name, cluster);
  if (found === undefined) {
    // Not of a cluster of this name: ask for the one.
    const asked = await reads.snapshotsCalled(pin.id);
    if (!asked.ok && !isAbsence(asked.error.code)) return uncheckedBackup(asked.error);
    found = asked.ok ? pick(asked.value, pin.id, name, cluster) : undefined;
  }
  const [backup] = found === undefined ? [] : toBackup(found, name, cluster, now);
  if (found === undefined || backup === undefined) {
    const others = ofName.flatMap((snapshot) => toBackup(snapshot, name, cluster, now)).filter(({ usable }) => usable);
    const searched = { name, place: `cluster ${name} in ${region}`, path };
    const isClusterAbsent = !read.ok && read.error.code === ("cluster-not-found" satisfies ClusterCode);
    const missing = missingBackup(withTime(pin), others, searched, endOf(pin, cluster), now);
    return { diagnostics: isClusterAbsent ? [] : [missing], pin };
  }
  const status = backup.status === "available" ? [] : [notAvailable(pin.id, backup.status ?? "unknown", path)];
  const foreign = foreignTo(found, name, cluster);
  const lasting = status.length > 0 ? [] : expiring(backup, path, now, keep(found, pin.id));
  return {
    diagnostics: [
      ...ownership(found, foreign, name, cluster, path),
      ...status,
      ...(foreign === undefined || foreign === "shared" ? resized(found, cluster, path) : []),
      ...lasting,
      ...fitsTime(backup, fields.from.at),
    ],
    pin: toPin(backup),
  };
}

const isAbsence = (code: string): boolean =>
  code === ("cluster-not-found" satisfies ClusterCode) || code === ("backup-not-found" satisfies ClusterCode);

/** Another account may share one of the same identifier: the cluster's own goes first. */
function pick(snapshots: readonly Snapshot[], id: string, name: string, cluster: Cluster | undefined): Snapshot | undefined {
  const called = snapshots.filter(({ SnapshotIdentifier }) => SnapshotIdentifier === id);
  return called.find((snapshot) => foreignTo(snapshot, name, cluster) === undefined) ?? called[0];
}

/** With the time that an automated snapshot's identifier tells, where the pin has none. */
function withTime(pin: Pin): Pin {
  const takenAt = timeInIdentifier(pin.id);
  return pin.createdAt !== undefined || takenAt === undefined ? pin : { ...pin, createdAt: iso(takenAt) };
}

/** When a snapshot that isn't there any more went: as the pin says, else by the time in an automated one's identifier. */
function endOf({ id, expiresAt }: Pin, cluster: Cluster | undefined): number | undefined {
  if (expiresAt !== undefined) return Date.parse(expiresAt);
  const takenAt = timeInIdentifier(id);
  return takenAt === undefined ? undefined : expiryOf(takenAt, cluster?.AutomatedSnapshotRetentionPeriod ?? 0).expiresAt;
}

function ownership(
  snapshot: Snapshot,
  foreign: Foreign | undefined,
  name: string,
  cluster: Cluster | undefined,
  path: Path,
): EntryDiagnostic[] {
  const id = snapshot.SnapshotIdentifier ?? "";
  switch (foreign) {
    case undefined:
      return [];
    case "other-account":
      return [
        diagnose(
          "error",
          "backup-shared",
          `snapshot ${id} belongs to account ${snapshot.OwnerAccount}, not to the cluster's`,
          ownHint(name),
          path,
        ),
      ];
    case "shared":
      return [
        diagnose(
          "warning",
          "backup-shared",
          `other accounts may restore from snapshot ${id}, for which Redshift may refuse it`,
          "if it is refused, take one that is shared with nobody",
          path,
        ),
      ];
    case "other-cluster":
      return [
        diagnose(
          "error",
          "backup-of-other-cluster",
          `snapshot ${id} is of cluster ${snapshot.ClusterIdentifier}, not of ${name}`,
          "name the cluster that it was taken of, or a snapshot of this one",
          path,
        ),
      ];
    case "other-region":
      return [
        diagnose(
          "error",
          "backup-of-other-cluster",
          `snapshot ${id} was copied from ${snapshot.SourceRegion}`,
          "restore it where its cluster is",
          path,
        ),
      ];
    case "earlier-cluster":
      return [
        diagnose(
          "warning",
          "backup-of-earlier-cluster",
          `snapshot ${id} was taken of an earlier cluster ${name}, made at ${timeOf(snapshot.ClusterCreateTime)}; the present one was made at ${timeOf(cluster?.ClusterCreateTime)}`,
          ownHint(name),
          path,
        ),
      ];
    default:
      return foreign satisfies never;
  }
}

const ownHint = (name: string) =>
  `take a snapshot of ${name} itself, or restore this one into a cluster of its own and copy the table from there`;

const timeOf = (time: Date | undefined): string => (time === undefined ? "an unknown time" : iso(time.getTime()));

function notAvailable(id: string, status: string, path: Path): EntryDiagnostic {
  const hint = status === "creating" ? "run this again when it is available" : "take another snapshot";
  return diagnose("error", "snapshot-not-available", `snapshot ${id} is ${status}, not available`, hint, path);
}

/** Another node type tells of a resize for certain; another number of nodes may come from an elastic one, which does no harm. */
function resized(snapshot: Snapshot, cluster: Cluster | undefined, path: Path): EntryDiagnostic[] {
  const { SnapshotIdentifier: id, NodeType: type, NumberOfNodes: nodes } = snapshot;
  if (type !== undefined && cluster?.NodeType !== undefined && type !== cluster.NodeType) {
    const message = `snapshot ${id} was taken before the cluster was resized: its nodes are ${type}, and now they are ${cluster.NodeType}`;
    const hint = "take a later snapshot, or restore this one into a cluster of its own and copy the table from there";
    return [diagnose("error", "backup-before-resize", message, hint, path)];
  }
  if (nodes === undefined || cluster?.NumberOfNodes === undefined || nodes === cluster.NumberOfNodes) return [];
  const message = `snapshot ${id} was taken of ${nodes} nodes, and now there are ${cluster.NumberOfNodes}`;
  const hint = "after an elastic resize it can be restored from, after a classic one it can't; nothing tells which it was";
  return [diagnose("warning", "backup-before-resize", message, hint, path)];
}

/** The command that keeps a snapshot for longer. */
const keep = (snapshot: Snapshot, id: string): string =>
  isAutomated(snapshot)
    ? `aws redshift copy-cluster-snapshot --source-snapshot-identifier ${id} --target-snapshot-identifier NAME (CopyClusterSnapshot), and name the copy in from.snapshotIdentifier`
    : `aws redshift modify-cluster-snapshot --snapshot-identifier ${id} --manual-snapshot-retention-period DAYS`;
