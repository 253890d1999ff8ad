import type { Json, JsonObject } from "../../../model/json.ts";
import type { Done } from "../../exchange.ts";
import { listed, vanished } from "../../world/job.ts";
import { type Namespace, namespaceArn } from "../../world/namespace.ts";
import { recoveryPoint, recoveryPoints } from "../../world/recovery-points.ts";
import type { World } from "../../world/world.ts";
import { awsError, invalid, notFound } from "../json-errors.ts";
import { page } from "../paging.ts";
import type { JsonInput } from "./input.ts";
import { restoreTable } from "./restore-table.ts";
import { namespaceShape, recoveryPointShape, snapshotShape, tableRestoreStatus, workgroupShape } from "./shapes.ts";
import { convertRecoveryPoint, createSnapshot, snapshotOf, snapshotsOf } from "./snapshots.ts";

type Operation = (input: JsonInput, world: World, body: JsonObject) => Done;

const badToken = () => invalid("The provided nextToken is not valid.");
const namespaces = (world: World): readonly Namespace[] => [...world.namespaces.values()];
const plain = (body: JsonObject): Done => ({ body });

/** Operations of the service by name, as far as the sandbox has them. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["RestoreTableFromRecoveryPoint", (input, world, body) => restoreTable("RestoreTableFromRecoveryPoint", body, input, world)],
  ["RestoreTableFromSnapshot", (input, world, body) => restoreTable("RestoreTableFromSnapshot", body, input, world)],
  ["GetTableRestoreStatus", getTableRestoreStatus],
  ["ListTableRestoreStatus", listTableRestoreStatus],
  ["GetRecoveryPoint", getRecoveryPoint],
  ["ListRecoveryPoints", listRecoveryPoints],
  ["GetSnapshot", (input, world) => plain({ snapshot: snapshotOf(input, world) })],
  ["ListSnapshots", listSnapshots],
  ["CreateSnapshot", (input, world) => plain({ snapshot: createSnapshot(input, world) })],
  ["ConvertRecoveryPointToSnapshot", (input, world) => plain({ snapshot: convertRecoveryPoint(input, world) })],
  ["GetNamespace", (input, world) => plain({ namespace: namespaceShape(input.account, named(input, world)) })],
  [
    "ListNamespaces",
    (input, world) => plain(paged("namespaces", namespaces(world), (namespace) => namespaceShape(input.account, namespace), input)),
  ],
  ["GetWorkgroup", getWorkgroup],
  [
    "ListWorkgroups",
    (input, world) =>
      plain(paged("workgroups", workgroups(world), ([namespace, workgroup]) => workgroupShape(input.account, namespace, workgroup), input)),
  ],
]);

function paged<T>(list: string, items: readonly T[], shape: (item: T) => Json, input: JsonInput): JsonObject {
  const { items: found, nextToken } = page(list, items, input.maxResults(), input.optionalText("nextToken"), badToken);
  return { [list]: found.map(shape), ...(nextToken === undefined ? {} : { nextToken }) };
}

function named(input: JsonInput, world: World): Namespace {
  const name = input.text("namespaceName");
  input.resourceName("namespaceName");
  const namespace = world.namespaces.get(name);
  if (!namespace) throw notFound("Namespace", name);
  return namespace;
}

const workgroups = (world: World) =>
  namespaces(world).flatMap((namespace) => namespace.workgroups.map((workgroup) => [namespace, workgroup] as const));

function getWorkgroup(input: JsonInput, world: World): Done {
  const name = input.text("workgroupName");
  input.resourceName("workgroupName");
  const found = workgroups(world).find(([, workgroup]) => workgroup.name === name);
  if (!found) throw notFound("Workgroup", name);
  return plain({ workgroup: workgroupShape(input.account, ...found) });
}

function getTableRestoreStatus(input: JsonInput, world: World): Done {
  const id = input.text("tableRestoreRequestId");
  const restore = world.restore(id);
  const now = world.clock.now();
  if (restore?.service !== "redshift-serverless" || vanished(restore.job, now)) throw notFound("Table restore request", id);
  return plain({ tableRestoreStatus: tableRestoreStatus(restore, now) });
}

function listTableRestoreStatus(input: JsonInput, world: World): Done {
  const size = input.maxResults();
  const token = input.optionalText("nextToken");
  const name = input.optionalText("namespaceName") ?? namespaceOf(input.optionalText("workgroupName"), world);
  if (name !== undefined && !world.namespaces.has(name)) throw notFound("Namespace", name);
  const now = world.clock.now();
  const all = name === undefined ? world.restores : world.restoresOf("redshift-serverless", name);
  const workgroup = input.optionalText("workgroupName");
  const { items, nextToken } = page(
    `tableRestoreStatuses/${name ?? ""}`,
    all,
    size,
    token,
    () => awsError("InvalidPaginationException"),
    (restore) =>
      restore.service === "redshift-serverless" &&
      listed(restore.job, now) &&
      (workgroup === undefined || restore.input.workgroupName === workgroup),
  );
  return plain({
    tableRestoreStatuses: items.map((restore) => tableRestoreStatus(restore, now)),
    ...(nextToken === undefined ? {} : { nextToken }),
  });
}

function namespaceOf(workgroup: string | undefined, world: World): string | undefined {
  if (workgroup === undefined) return undefined;
  const found = workgroups(world).find(([, candidate]) => candidate.name === workgroup);
  if (!found) throw notFound("Workgroup", workgroup);
  return found[0].name;
}

function getRecoveryPoint(input: JsonInput, world: World): Done {
  const id = input.text("recoveryPointId");
  const now = world.clock.now();
  for (const namespace of world.namespaces.values()) {
    const point = recoveryPoint(namespace, id, now);
    if (point) return plain({ recoveryPoint: recoveryPointShape(input.account, namespace, point) });
  }
  throw notFound("Recovery point", id);
}

/** The namespaces that a list is asked for; an unknown one has nothing to list. */
function chosen(input: JsonInput, world: World): readonly Namespace[] {
  const name = input.optionalText("namespaceName");
  const arn = input.optionalText("namespaceArn");
  return namespaces(world).filter(
    (namespace) =>
      (name === undefined || namespace.name === name) && (arn === undefined || namespaceArn(input.account, namespace.name) === arn),
  );
}

function within(input: JsonInput): (time: number) => boolean {
  const begin = input.time("startTime") ?? Number.NEGATIVE_INFINITY;
  const end = input.time("endTime") ?? Number.POSITIVE_INFINITY;
  return (time) => begin <= time && time <= end;
}

function listRecoveryPoints(input: JsonInput, world: World): Done {
  input.resourceName("namespaceName");
  const now = world.clock.now();
  const wanted = within(input);
  const points = chosen(input, world).flatMap((namespace) =>
    recoveryPoints(namespace, now)
      .filter((point) => wanted(point.createdAt))
      .map((point) => [namespace, point] as const),
  );
  return plain(paged("recoveryPoints", points, ([namespace, point]) => recoveryPointShape(input.account, namespace, point), input));
}

function listSnapshots(input: JsonInput, world: World): Done {
  const name = input.optionalText("namespaceName");
  if (name !== undefined && !world.namespaces.has(name)) throw notFound("Namespace", name);
  const now = world.clock.now();
  const wanted = within(input);
  const snapshots = chosen(input, world).flatMap((namespace) =>
    snapshotsOf(namespace, now)
      .filter((snapshot) => wanted(snapshot.createdAt))
      .map((snapshot) => [namespace, snapshot] as const),
  );
  return plain(paged("snapshots", snapshots, ([namespace, snapshot]) => snapshotShape(input.account, namespace, snapshot, now), input));
}
