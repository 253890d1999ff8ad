import type { JsonObject } from "../../../model/json.ts";
import { days } from "../../clock.ts";
import { type Namespace, type NamespaceSnapshot, snapshotArn } from "../../world/namespace.ts";
import { recoveryPoint } from "../../world/recovery-points.ts";
import type { World } from "../../world/world.ts";
import { awsError, invalid, notFound } from "../json-errors.ts";
import type { JsonInput } from "./input.ts";
import { snapshotShape } from "./shapes.ts";

/** Retention is over: the service has deleted it. */
const kept = (snapshot: NamespaceSnapshot, now: number): boolean =>
  snapshot.createdAt <= now && (snapshot.retentionDays < 0 || now < snapshot.createdAt + snapshot.retentionDays * days);

export function snapshotsOf(namespace: Namespace, now: number): readonly NamespaceSnapshot[] {
  return [...namespace.snapshots.values()].filter((snapshot) => kept(snapshot, now));
}

function find(world: World, wanted: (snapshot: NamespaceSnapshot) => boolean): [Namespace, NamespaceSnapshot] | undefined {
  const now = world.clock.now();
  for (const namespace of world.namespaces.values()) {
    const snapshot = snapshotsOf(namespace, now).find(wanted);
    if (snapshot) return [namespace, snapshot];
  }
  return undefined;
}

/** By name or ARN. */
export function snapshotOf(input: JsonInput, world: World): JsonObject {
  const name = input.optionalText("snapshotName");
  const arn = input.optionalText("snapshotArn");
  if (name === undefined && arn === undefined) throw invalid("You must specify snapshotName or snapshotArn.");
  const found = find(world, (snapshot) =>
    name === undefined ? snapshotArn(input.account, snapshot.name) === arn : snapshot.name === name,
  );
  if (!found) throw notFound("Snapshot", name ?? arn ?? "");
  return snapshotShape(input.account, ...found, world.clock.now());
}

export function createSnapshot(input: JsonInput, world: World): JsonObject {
  input.require("namespaceName", "snapshotName");
  const namespace = world.namespaces.get(input.text("namespaceName"));
  if (!namespace) throw notFound("Namespace", input.text("namespaceName"));
  return add(namespace, world.clock.now(), input, world);
}

/** Keeps a recovery point beyond its 24 hours. */
export function convertRecoveryPoint(input: JsonInput, world: World): JsonObject {
  input.require("recoveryPointId", "snapshotName");
  const id = input.text("recoveryPointId");
  for (const namespace of world.namespaces.values()) {
    const point = recoveryPoint(namespace, id, world.clock.now());
    if (point) return add(namespace, point.createdAt, input, world);
  }
  throw notFound("Recovery point", id);
}

function add(namespace: Namespace, createdAt: number, input: JsonInput, world: World): JsonObject {
  const name = input.text("snapshotName");
  if (namespace.workgroups.length === 0)
    throw invalid("You can't create a snapshot because there isn't a workgroup created for the namespace.");
  if (find(world, (snapshot) => snapshot.name === name)) throw awsError("ConflictException", `Snapshot ${name} already exists.`);
  const snapshot: NamespaceSnapshot = { name, createdAt, status: "AVAILABLE", retentionDays: input.integer("retentionPeriod") ?? -1 };
  namespace.snapshots.set(name, snapshot);
  return snapshotShape(input.account, namespace, snapshot, world.clock.now());
}
