import type { RestoreTableFromClusterSnapshotMessage } from "@aws-sdk/client-redshift";
import type { CompiledCall } from "../../model/call.ts";
import type { JsonObject } from "../../model/json.ts";
import { isExactly, sameNames, type TableRestore, type Wanted } from "../aws/redshift/table-restore.ts";

export const restoreOperation = "RestoreTableFromClusterSnapshot";

/** What the service says of a restore into a cluster. */
export interface ClusterTableRestore extends TableRestore {
  readonly clusterIdentifier?: string | undefined;
  readonly snapshotIdentifier?: string | undefined;
}

/** The parameters as they are always sent; the API itself would do without some. */
export interface ClusterRestoreInput {
  readonly ClusterIdentifier: string;
  readonly EnableCaseSensitiveIdentifier?: boolean;
  readonly NewTableName: string;
  readonly SnapshotIdentifier: string;
  readonly SourceDatabaseName: string;
  readonly SourceSchemaName: string;
  readonly SourceTableName: string;
  readonly TargetDatabaseName: string;
  readonly TargetSchemaName: string;
}

/** Every parameter that the API has. */
const parameters = {
  ClusterIdentifier: "text",
  EnableCaseSensitiveIdentifier: "flag",
  NewTableName: "text",
  SnapshotIdentifier: "text",
  SourceDatabaseName: "text",
  SourceSchemaName: "text",
  SourceTableName: "text",
  TargetDatabaseName: "text",
  TargetSchemaName: "text",
} as const satisfies Record<keyof ClusterRestoreInput | keyof RestoreTableFromClusterSnapshotMessage, "text" | "flag">;

/** A call's input as `compile` made it; undefined where it is something else, as in a file that was changed by hand. */
export const requestOf = ({ operation, input }: Pick<CompiledCall, "operation" | "input">): ClusterRestoreInput | undefined =>
  operation === restoreOperation && isRestoreInput(input) ? input : undefined;

function isRestoreInput(input: JsonObject): input is JsonObject & ClusterRestoreInput {
  const fits = Object.entries(parameters).every(([name, kind]) => {
    const value = input[name];
    return kind === "text" ? typeof value === "string" : value === undefined || typeof value === "boolean";
  });
  return fits && Object.keys(input).every((name) => Object.hasOwn(parameters, name));
}

/** How the restore that the request asks for shows in a listing, which doesn't tell whether names were case sensitive. */
export function wantedBy(input: ClusterRestoreInput): Wanted<ClusterTableRestore> {
  const names = {
    newTableName: input.NewTableName,
    sourceDatabaseName: input.SourceDatabaseName,
    sourceSchemaName: input.SourceSchemaName,
    sourceTableName: input.SourceTableName,
    targetDatabaseName: input.TargetDatabaseName,
    targetSchemaName: input.TargetSchemaName,
  };
  return {
    newTableName: input.NewTableName,
    matches: (restore) =>
      isExactly(input.ClusterIdentifier, restore.clusterIdentifier) &&
      isExactly(input.SnapshotIdentifier, restore.snapshotIdentifier) &&
      sameNames(names, input.EnableCaseSensitiveIdentifier === true, restore),
  };
}

export function wantedOf(call: Pick<CompiledCall, "operation" | "input">): Wanted<ClusterTableRestore> | undefined {
  const request = requestOf(call);
  return request && wantedBy(request);
}
