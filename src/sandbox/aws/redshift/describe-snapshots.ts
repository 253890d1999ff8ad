import type { JsonObject } from "../../../model/json.ts";
import { clusterSnapshotArn } from "../../world/cluster.ts";
import type { ClusterSnapshot } from "../../world/cluster-snapshot.ts";
import { megabytesAt } from "../../world/warehouse.ts";
import type { World } from "../../world/world.ts";
import { clusterNotFound, redshiftError, snapshotNotFound } from "./errors.ts";
import { allSnapshots, type FoundSnapshot } from "./find-snapshot.ts";
import type { QueryInput } from "./input.ts";
import { markedPage } from "./pages.ts";
import { snapshotShape } from "./shapes.ts";

export function describeClusterSnapshots(input: QueryInput, world: World): JsonObject {
  const named = namedSnapshots(input, world);
  const wanted = filterOf(input);
  const compare = comparisonOf(input);
  const matching = ofCluster(named, input, world).filter(wanted).toSorted(compare);
  const [found, marker] = markedPage("snapshots", matching, input, world);
  const now = world.clock.now();
  return { Snapshots: { Snapshot: found.map(({ cluster, snapshot }) => snapshotShape(input.account, cluster, snapshot, now)) }, ...marker };
}

/** By identifier or ARN, which must be there; otherwise all. */
function namedSnapshots(input: QueryInput, world: World): readonly FoundSnapshot[] {
  const identifier = input.optionalText("SnapshotIdentifier");
  const arn = input.optionalText("SnapshotArn");
  const found = allSnapshots(world).filter(
    ({ cluster, snapshot }) =>
      (identifier === undefined || snapshot.identifier === identifier) &&
      (arn === undefined || clusterSnapshotArn(snapshot.owner ?? input.account, cluster, snapshot.identifier) === arn),
  );
  const name = identifier ?? arn;
  if (name !== undefined && found.length === 0) throw snapshotNotFound(name);
  return found;
}

/** A cluster that is gone is known by its snapshots; whether it exists is asked by its identifier. */
function ofCluster(found: readonly FoundSnapshot[], input: QueryInput, world: World): readonly FoundSnapshot[] {
  const identifier = input.optionalText("ClusterIdentifier");
  const exists = input.flag("ClusterExists");
  if (exists === true && identifier === undefined)
    throw redshiftError("InvalidParameterCombination", "The ClusterIdentifier parameter is required when ClusterExists is true.");
  if (identifier !== undefined && !world.cluster(identifier)) {
    const known = allSnapshots(world).some(({ cluster }) => cluster.identifier === identifier);
    if (exists === true || !known) throw clusterNotFound(identifier);
  }
  return found.filter(
    ({ cluster }) =>
      (identifier === undefined || cluster.identifier === identifier) &&
      (exists === undefined || (world.cluster(cluster.identifier) !== undefined) === exists),
  );
}

function filterOf(input: QueryInput): (found: FoundSnapshot) => boolean {
  const type = input.oneOf("SnapshotType", ["automated", "manual"]);
  const owner = input.optionalText("OwnerAccount");
  const begin = input.time("StartTime") ?? Number.NEGATIVE_INFINITY;
  const end = input.time("EndTime") ?? Number.POSITIVE_INFINITY;
  const tagged = tagFilter(input);
  return ({ snapshot }) =>
    (type === undefined || snapshot.type === type) &&
    (owner === undefined || (snapshot.owner ?? input.account) === owner) &&
    begin <= snapshot.createdAt &&
    snapshot.createdAt <= end &&
    tagged(snapshot);
}

/** One tag with any of the keys and any of the values. */
function tagFilter(input: QueryInput): (snapshot: ClusterSnapshot) => boolean {
  const keys = input.texts("TagKeys");
  const values = input.texts("TagValues");
  if (keys === undefined && values === undefined) return () => true;
  return ({ tags }) => Object.entries(tags).some(([key, value]) => (keys?.has(key) ?? true) && (values?.has(value) ?? true));
}

const attributes = {
  CREATE_TIME: ({ snapshot }: FoundSnapshot) => snapshot.createdAt,
  SOURCE_TYPE: ({ snapshot }: FoundSnapshot) => snapshot.type,
  TOTAL_SIZE: ({ cluster, snapshot }: FoundSnapshot) => megabytesAt(cluster, snapshot.createdAt),
} as const;
const attributeNames = ["CREATE_TIME", "SOURCE_TYPE", "TOTAL_SIZE"] as const;

/** By the first attribute, then the next. Without any, the API promises no order, and this one is of no use. */
function comparisonOf(input: QueryInput): (a: FoundSnapshot, b: FoundSnapshot) => number {
  const entities = input.members("SortingEntities").map((entity) => {
    const attribute = attributeNames.find((name) => name === entity.Attribute);
    const descending = entity.SortOrder === "DESC";
    if (attribute === undefined || !(descending || [undefined, "ASC"].some((order) => order === entity.SortOrder)))
      throw redshiftError("InvalidParameterValue", "The parameter SortingEntities has an attribute or an order that is not known.");
    return { measure: attributes[attribute], direction: descending ? -1 : 1 };
  });
  return (a, b) => {
    for (const { measure, direction } of entities) {
      const [left, right] = [measure(a), measure(b)];
      if (left !== right) return left < right ? -direction : direction;
    }
    return 0;
  };
}
