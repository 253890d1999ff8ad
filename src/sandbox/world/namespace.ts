import type { NamespaceScenario, Workgroup } from "../../model/generated/scenario.ts";
import { days, timeOf } from "../clock.ts";
import { uuidOf } from "../identifiers.ts";
import { Lane } from "./lane.ts";
import type { RecoveryPoint } from "./recovery-points.ts";
import { makeWarehouse, type Warehouse } from "./warehouse.ts";

export interface NamespaceSnapshot {
  readonly name: string;
  readonly createdAt: number;
  readonly status: string;
  /** Days; -1 for ever. */
  readonly retentionDays: number;
}

export interface Namespace extends Warehouse {
  readonly name: string;
  /** A test may change it while clients are at work, and so the workgroups. */
  status: string;
  readonly createdAt: number;
  readonly busyUntil: number;
  workgroups: readonly Required<Workgroup>[];
  /** The scenario's own; undefined: one every 30 minutes. */
  readonly recoveryPoints: readonly RecoveryPoint[] | undefined;
  readonly snapshots: Map<string, NamespaceSnapshot>;
  readonly lane: Lane;
}

/** Whatever region a client asks for, it sees the same world. */
const arn = (account: string, rest: string): string => `arn:aws:redshift-serverless:eu-west-1:${account}:${rest}`;
export const namespaceId = (name: string): string => uuidOf(`namespace/${name}`);
export const namespaceArn = (account: string, name: string): string => arn(account, `namespace/${namespaceId(name)}`);
export const workgroupArn = (account: string, name: string): string => arn(account, `workgroup/${uuidOf(`workgroup/${name}`)}`);
export const snapshotArn = (account: string, name: string): string => arn(account, `snapshot/${uuidOf(`snapshot/${name}`)}`);

/** What a scenario leaves out gets believable values. */
export function makeNamespace(scenario: NamespaceScenario, start: number): Namespace {
  const createdAt = start - 400 * days;
  const snapshots = (scenario.snapshots ?? []).map((snapshot) => ({
    name: snapshot.name,
    createdAt: timeOf(snapshot.createdAt, start),
    status: snapshot.status ?? "AVAILABLE",
    retentionDays: snapshot.retentionDays ?? -1,
  }));
  return {
    ...makeWarehouse(scenario.databases ?? [], createdAt, start),
    name: scenario.name,
    status: scenario.status ?? "AVAILABLE",
    createdAt,
    busyUntil: scenario.busyUntil === undefined ? 0 : timeOf(scenario.busyUntil, start),
    workgroups: (scenario.workgroups ?? []).map((workgroup) => ({
      name: workgroup.name,
      status: workgroup.status ?? "AVAILABLE",
      caseSensitiveIdentifiers: workgroup.caseSensitiveIdentifiers ?? false,
    })),
    recoveryPoints: scenario.recoveryPoints?.map((point) => ({ id: point.id, createdAt: timeOf(point.createdAt, start) })),
    snapshots: new Map(snapshots.map((snapshot) => [snapshot.name, snapshot])),
    lane: new Lane(),
  };
}
