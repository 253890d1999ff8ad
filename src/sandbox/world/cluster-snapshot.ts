import type { AutomatedSnapshotScenario, ManualSnapshotScenario } from "../../model/generated/scenario.ts";
import { timeOf } from "../clock.ts";

export interface ClusterSnapshot {
  readonly identifier: string;
  readonly type: "automated" | "manual";
  readonly createdAt: number;
  readonly status: NonNullable<ManualSnapshotScenario["status"]>;
  readonly nodeType: string;
  readonly numberOfNodes: number;
  /** When its retention began to count. */
  readonly retentionStart: number;
  /** Of a manual one, in days; -1 for ever. An automated one is kept as its cluster says. */
  readonly retentionDays: number;
  /** Another account that shares it; undefined: the account of whoever asks. */
  readonly owner: string | undefined;
  readonly sharedWith: readonly string[];
  readonly sourceRegion: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

interface ClusterShape {
  readonly identifier: string;
  readonly nodeType: string;
  readonly numberOfNodes: number;
}

/** `rs:warehouse-2026-11-20-08-00-00` */
const automatedIdentifier = (cluster: string, createdAt: number): string =>
  `rs:${cluster}-${new Date(createdAt).toISOString().slice(0, 19).replace(/[T:]/g, "-")}`;

const plain = { owner: undefined, sharedWith: [], sourceRegion: undefined, tags: {} };

export const automatedSnapshot = (cluster: ClusterShape, createdAt: number): ClusterSnapshot => ({
  ...plain,
  identifier: automatedIdentifier(cluster.identifier, createdAt),
  type: "automated",
  createdAt,
  status: "available",
  nodeType: cluster.nodeType,
  numberOfNodes: cluster.numberOfNodes,
  retentionStart: createdAt,
  retentionDays: -1,
});

export function makeAutomatedSnapshot(scenario: AutomatedSnapshotScenario, cluster: ClusterShape, start: number): ClusterSnapshot {
  const { createdAt, ...given } = scenario;
  return { ...automatedSnapshot(cluster, timeOf(createdAt, start)), ...given };
}

export function makeManualSnapshot(scenario: ManualSnapshotScenario, cluster: ClusterShape, start: number): ClusterSnapshot {
  const { createdAt, ...given } = scenario;
  return { ...automatedSnapshot(cluster, timeOf(createdAt, start)), type: "manual", ...given };
}
