import type { Cluster } from "../../world/cluster.ts";
import type { ClusterSnapshot } from "../../world/cluster-snapshot.ts";
import { clusterSnapshots } from "../../world/snapshot-retention.ts";
import type { World } from "../../world/world.ts";
import { snapshotNotFound } from "./errors.ts";

export interface FoundSnapshot {
  readonly cluster: Cluster;
  readonly snapshot: ClusterSnapshot;
}

/** Those that exist now, of deleted clusters too. */
export function allSnapshots(world: World): readonly FoundSnapshot[] {
  const now = world.clock.now();
  return world.clusters.flatMap((cluster) => clusterSnapshots(cluster, now).map((snapshot) => ({ cluster, snapshot })));
}

/** Throws a ServiceError where there is none. */
export function findSnapshot(identifier: string, world: World): FoundSnapshot {
  const found = allSnapshots(world).find(({ snapshot }) => snapshot.identifier === identifier);
  if (!found) throw snapshotNotFound(identifier);
  return found;
}
