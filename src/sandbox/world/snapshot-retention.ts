import { days, hours } from "../clock.ts";
import { type Cluster, clusterExists } from "./cluster.ts";
import { automatedSnapshot, type ClusterSnapshot } from "./cluster-snapshot.ts";

const every = 8 * hours;

/** On the clock's hours, so that identifiers don't depend on when the sandbox was started. */
function generated(cluster: Cluster, now: number): readonly ClusterSnapshot[] {
  const newest = Math.floor(now / every) * every;
  const kept = Math.ceil((cluster.automatedRetentionDays * days) / every);
  return Array.from({ length: kept + 1 }, (_, index) => newest - index * every)
    .filter((createdAt) => createdAt >= cluster.createdAt)
    .map((createdAt) => automatedSnapshot(cluster, createdAt));
}

/** The latest one outlives its retention; all go with the cluster, and with a retention of 0. */
function automatedSnapshots(cluster: Cluster, now: number): readonly ClusterSnapshot[] {
  if (!clusterExists(cluster, now) || cluster.automatedRetentionDays === 0) return [];
  const made = (cluster.automatedSnapshots ?? generated(cluster, now)).filter(({ createdAt }) => createdAt <= now);
  const latest = Math.max(...made.map(({ createdAt }) => createdAt));
  return made.filter(({ createdAt }) => createdAt === latest || now < createdAt + cluster.automatedRetentionDays * days);
}

/** When a manual snapshot is deleted; Infinity for one that stays. */
export const manualExpiry = ({ retentionStart, retentionDays }: ClusterSnapshot): number =>
  retentionDays < 0 ? Number.POSITIVE_INFINITY : retentionStart + retentionDays * days;

/** Those that exist now, in no useful order, as the API promises none. */
export function clusterSnapshots(cluster: Cluster, now: number): readonly ClusterSnapshot[] {
  const manual = [...cluster.manualSnapshots.values()].filter((snapshot) => snapshot.createdAt <= now && now < manualExpiry(snapshot));
  return [...manual, ...automatedSnapshots(cluster, now).toReversed()];
}
