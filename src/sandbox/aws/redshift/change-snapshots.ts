import type { JsonObject } from "../../../model/json.ts";
import { manualExpiry } from "../../world/snapshot-retention.ts";
import type { World } from "../../world/world.ts";
import { redshiftError, snapshotNotFound } from "./errors.ts";
import { allSnapshots, findSnapshot } from "./find-snapshot.ts";
import type { QueryInput } from "./input.ts";
import { snapshotShape } from "./shapes.ts";

/** Makes a manual snapshot of an automated one. Its data and time are the same; its retention begins now. */
export function copyClusterSnapshot(input: QueryInput, world: World): JsonObject {
  const now = world.clock.now();
  const { cluster, snapshot } = findSnapshot(input.text("SourceSnapshotIdentifier"), world);
  const clusterIdentifier = input.optionalText("SourceSnapshotClusterIdentifier");
  if (clusterIdentifier !== undefined && clusterIdentifier !== cluster.identifier) throw snapshotNotFound(snapshot.identifier);
  if (snapshot.type !== "automated" || snapshot.status !== "available") throw redshiftError("InvalidClusterSnapshotState");
  const identifier = manualIdentifier(input);
  if (allSnapshots(world).some((other) => other.snapshot.identifier === identifier))
    throw redshiftError(
      "ClusterSnapshotAlreadyExists",
      `Cannot create the snapshot because a snapshot with the identifier ${identifier} already exists.`,
    );
  const copy = { ...snapshot, identifier, type: "manual", retentionStart: now, retentionDays: retention(input) ?? -1 } as const;
  cluster.manualSnapshots.set(identifier, copy);
  return { Snapshot: snapshotShape(input.account, cluster, copy, now) };
}

/** 1 to 255 letters, digits and single hyphens, a letter first and no hyphen last. */
function manualIdentifier(input: QueryInput): string {
  const identifier = input.text("TargetSnapshotIdentifier");
  if (/^(?=.{1,255}$)[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/.test(identifier)) return identifier;
  throw redshiftError("InvalidParameterValue", "The parameter TargetSnapshotIdentifier is not a valid identifier.");
}

/** In days; -1 for ever. */
function retention(input: QueryInput): number | undefined {
  const period = input.integer("ManualSnapshotRetentionPeriod");
  if (period === undefined || period === -1 || (period >= 1 && period <= 3653)) return period;
  throw redshiftError("InvalidRetentionPeriodFault");
}

/** A period that is over already deletes the snapshot, with Force; without, it is refused. */
export function modifyClusterSnapshot(input: QueryInput, world: World): JsonObject {
  const now = world.clock.now();
  const { cluster, snapshot } = findSnapshot(input.text("SnapshotIdentifier"), world);
  if (snapshot.type !== "manual" || snapshot.status !== "available") throw redshiftError("InvalidClusterSnapshotState");
  const changed = { ...snapshot, retentionDays: retention(input) ?? snapshot.retentionDays };
  if (manualExpiry(changed) <= now && input.flag("Force") !== true) throw redshiftError("InvalidRetentionPeriodFault");
  cluster.manualSnapshots.set(snapshot.identifier, changed);
  return { Snapshot: snapshotShape(input.account, cluster, changed, now) };
}
