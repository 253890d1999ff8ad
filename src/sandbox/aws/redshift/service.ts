import type { JsonObject } from "../../../model/json.ts";
import type { Done } from "../../exchange.ts";
import type { World } from "../../world/world.ts";
import { type ParameterTypes, readForm } from "../form.ts";
import type { QueryService } from "../query-protocol.ts";
import { copyClusterSnapshot, modifyClusterSnapshot } from "./change-snapshots.ts";
import { describeClusters } from "./clusters.ts";
import { describeTableRestoreStatus } from "./describe-restores.ts";
import { describeClusterSnapshots } from "./describe-snapshots.ts";
import { redshiftError } from "./errors.ts";
import { QueryInput } from "./input.ts";
import { restoreTable } from "./restore-table.ts";

interface Operation {
  readonly parameters: ParameterTypes;
  readonly required: readonly string[];
  readonly run: (input: QueryInput, world: World) => Done;
}

const read = (body: (input: QueryInput, world: World) => JsonObject) => (input: QueryInput, world: World) => ({ body: body(input, world) });

const restore = "RestoreTableFromClusterSnapshot";
const paging = { MaxRecords: "integer", Marker: "text" } as const;
const tags = { TagKeys: { member: "TagKey", of: "text" }, TagValues: { member: "TagValue", of: "text" } } as const;

/** Operations of the service by name, as far as the sandbox has them. */
const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    restore,
    {
      parameters: {
        ClusterIdentifier: "text",
        SnapshotIdentifier: "text",
        SourceDatabaseName: "text",
        SourceSchemaName: "text",
        SourceTableName: "text",
        TargetDatabaseName: "text",
        TargetSchemaName: "text",
        NewTableName: "text",
        EnableCaseSensitiveIdentifier: "boolean",
      },
      required: ["ClusterIdentifier", "SnapshotIdentifier", "SourceDatabaseName", "SourceTableName", "NewTableName"],
      run: restoreTable,
    },
  ],
  [
    "DescribeTableRestoreStatus",
    {
      parameters: { ClusterIdentifier: "text", TableRestoreRequestId: "text", ...paging },
      required: [],
      run: read(describeTableRestoreStatus),
    },
  ],
  [
    "DescribeClusterSnapshots",
    {
      parameters: {
        ClusterIdentifier: "text",
        SnapshotIdentifier: "text",
        SnapshotArn: "text",
        SnapshotType: "text",
        StartTime: "time",
        EndTime: "time",
        OwnerAccount: "text",
        ClusterExists: "boolean",
        SortingEntities: { member: "SnapshotSortingEntity", of: { Attribute: "text", SortOrder: "text" } },
        ...tags,
        ...paging,
      },
      required: [],
      run: read(describeClusterSnapshots),
    },
  ],
  ["DescribeClusters", { parameters: { ClusterIdentifier: "text", ...tags, ...paging }, required: [], run: read(describeClusters) }],
  [
    "CopyClusterSnapshot",
    {
      parameters: {
        SourceSnapshotIdentifier: "text",
        SourceSnapshotClusterIdentifier: "text",
        TargetSnapshotIdentifier: "text",
        ManualSnapshotRetentionPeriod: "integer",
      },
      required: ["SourceSnapshotIdentifier", "TargetSnapshotIdentifier"],
      run: read(copyClusterSnapshot),
    },
  ],
  [
    "ModifyClusterSnapshot",
    {
      parameters: { SnapshotIdentifier: "text", ManualSnapshotRetentionPeriod: "integer", Force: "boolean" },
      required: ["SnapshotIdentifier"],
      run: read(modifyClusterSnapshot),
    },
  ],
]);

/** Provisioned Redshift. */
export const redshift: QueryService = {
  name: "redshift",
  version: "2012-12-01",
  xmlNamespace: "http://redshift.amazonaws.com/doc/2012-12-01/",
  error: redshiftError,
  submits: (operation) => operation === restore,
  read: (operation, form) => readForm(form, operations.get(operation)?.parameters ?? {}),
  run: (operation, values, account, world) => {
    const known = operations.get(operation);
    if (!known) return undefined;
    const input = new QueryInput(values, account);
    input.require(known.required);
    return known.run(input, world);
  },
};
