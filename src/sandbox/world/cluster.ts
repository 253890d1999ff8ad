import type { ClusterScenario } from "../../model/generated/scenario.ts";
import { days, timeOf } from "../clock.ts";
import { uuidOf } from "../identifiers.ts";
import { type ClusterSnapshot, makeAutomatedSnapshot, makeManualSnapshot } from "./cluster-snapshot.ts";
import { Lane } from "./lane.ts";
import { makeWarehouse, type Warehouse } from "./warehouse.ts";

type Status = NonNullable<ClusterScenario["status"]>;
type Availability = NonNullable<ClusterScenario["availability"]>;

export interface Cluster extends Warehouse {
  readonly identifier: string;
  /** Of this life of the cluster: one that is made again under its name has another. */
  readonly namespaceId: string;
  /** A test may change it while clients are at work, and so the availability. */
  status: Status;
  /** undefined: the one that goes with the status. */
  availability: Availability | undefined;
  readonly createdAt: number;
  /** Infinity for one that stays. */
  readonly deletedAt: number;
  readonly busyUntil: number;
  readonly nodeType: string;
  readonly numberOfNodes: number;
  readonly automatedRetentionDays: number;
  /** The scenario's own; undefined: one every 8 hours. */
  readonly automatedSnapshots: readonly ClusterSnapshot[] | undefined;
  /** By identifier. */
  readonly manualSnapshots: Map<string, ClusterSnapshot>;
  readonly lane: Lane;
}

/** What a scenario leaves out gets believable values. */
export function makeCluster(scenario: ClusterScenario, start: number): Cluster {
  const timeOr = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : timeOf(text, start));
  const createdAt = timeOr(scenario.createdAt, start - 400 * days);
  const { identifier, nodeType = "ra3.xlplus", numberOfNodes = 2 } = scenario;
  const shape = { identifier, nodeType, numberOfNodes };
  const manual = (scenario.snapshots ?? []).map((snapshot) => makeManualSnapshot(snapshot, shape, start));
  return {
    ...makeWarehouse(scenario.databases ?? [], createdAt, start),
    ...shape,
    namespaceId: uuidOf(`cluster/${identifier}/${scenario.createdAt ?? ""}`),
    status: scenario.status ?? "available",
    availability: scenario.availability,
    createdAt,
    deletedAt: timeOr(scenario.deletedAt, Number.POSITIVE_INFINITY),
    busyUntil: timeOr(scenario.busyUntil, 0),
    automatedRetentionDays: scenario.automatedRetentionDays ?? 1,
    automatedSnapshots: scenario.automatedSnapshots?.map((snapshot) => makeAutomatedSnapshot(snapshot, shape, start)),
    manualSnapshots: new Map(manual.map((snapshot) => [snapshot.identifier, snapshot])),
    lane: new Lane(scenario.modifyingMs ?? 0),
  };
}

export const clusterExists = ({ createdAt, deletedAt }: Cluster, now: number): boolean => createdAt <= now && now < deletedAt;

/** An operation runs on the cluster: one of the scenario's, or what comes after a restore. */
const modifying = (cluster: Cluster, now: number): boolean => now < cluster.busyUntil || cluster.lane.settling(now);

export const clusterStatus = (cluster: Cluster, now: number): Status =>
  cluster.status === "available" && modifying(cluster, now) ? "modifying" : cluster.status;

export function clusterAvailability(cluster: Cluster, now: number): Availability {
  return cluster.availability ?? availabilityOf(clusterStatus(cluster, now));
}

function availabilityOf(status: Status): Availability {
  switch (status) {
    case "available":
    case "available, prep-for-resize":
    case "available, resize-cleanup":
      return "Available";
    case "modifying":
    case "renaming":
    case "resizing":
    case "cancelling-resize":
    case "rotating-keys":
    case "updating-hsm":
      return "Modifying";
    case "creating":
    case "deleting":
    case "final-snapshot":
    case "paused":
    case "rebooting":
    case "storage-full":
      return "Unavailable";
    case "hardware-failure":
    case "incompatible-hsm":
    case "incompatible-network":
    case "incompatible-parameters":
    case "incompatible-restore":
      return "Failed";
    default:
      return status satisfies never;
  }
}

/** Whatever region a client asks for, it sees the same world. */
const arn = (account: string, rest: string): string => `arn:aws:redshift:eu-west-1:${account}:${rest}`;

export const clusterNamespaceArn = (account: string, { namespaceId }: Cluster): string => arn(account, `namespace:${namespaceId}`);

export const clusterSnapshotArn = (account: string, cluster: Cluster, snapshot: string): string =>
  arn(account, `snapshot:${cluster.identifier}/${snapshot}`);
