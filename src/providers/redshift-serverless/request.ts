import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { CompiledCall } from "../../model/call.ts";
import type { JsonObject } from "../../model/json.ts";
import { isExactly, sameNames, type Wanted } from "../aws/redshift/table-restore.ts";

/** The parameters that both operations share. */
export interface RestoreInput {
  readonly activateCaseSensitiveIdentifier?: boolean;
  readonly namespaceName: string;
  readonly newTableName: string;
  readonly sourceDatabaseName: string;
  readonly sourceSchemaName: string;
  readonly sourceTableName: string;
  readonly targetDatabaseName: string;
  readonly targetSchemaName: string;
  readonly workgroupName: string;
}

export type RestoreRequest =
  | { readonly operation: "RestoreTableFromRecoveryPoint"; readonly input: RestoreInput & { readonly recoveryPointId: string } }
  | { readonly operation: "RestoreTableFromSnapshot"; readonly input: RestoreInput & { readonly snapshotName: string } };

/** A call's input as `compile` made it; undefined where it is something else, as in a file that was changed by hand. */
export function requestOf({ operation, input }: Pick<CompiledCall, "operation" | "input">): RestoreRequest | undefined {
  if (!isRestoreInput(input)) return undefined;
  const { recoveryPointId, snapshotName } = input;
  if (operation === "RestoreTableFromRecoveryPoint" && typeof recoveryPointId === "string" && snapshotName === undefined) {
    return { operation, input: { ...input, recoveryPointId } };
  }
  if (operation === "RestoreTableFromSnapshot" && typeof snapshotName === "string" && recoveryPointId === undefined) {
    return { operation, input: { ...input, snapshotName } };
  }
  return undefined;
}

const required = [
  "namespaceName",
  "newTableName",
  "sourceDatabaseName",
  "sourceSchemaName",
  "sourceTableName",
  "targetDatabaseName",
  "targetSchemaName",
  "workgroupName",
] as const satisfies (keyof RestoreInput)[];
const known: ReadonlySet<string> = new Set([...required, "activateCaseSensitiveIdentifier", "recoveryPointId", "snapshotName"]);

function isRestoreInput(input: JsonObject): input is JsonObject & RestoreInput {
  const flag = input["activateCaseSensitiveIdentifier"];
  return (
    (flag === undefined || typeof flag === "boolean") &&
    required.every((key) => typeof input[key] === "string") &&
    Object.keys(input).every((key) => known.has(key))
  );
}

/** How the restore that the request asks for shows in a listing. */
export function wantedBy({ operation, input }: RestoreRequest): Wanted<TableRestoreStatus> {
  const isOfBackup = ({ recoveryPointId, snapshotName }: TableRestoreStatus) =>
    operation === "RestoreTableFromSnapshot"
      ? !recoveryPointId && isExactly(input.snapshotName, snapshotName)
      : !snapshotName && isExactly(input.recoveryPointId, recoveryPointId);
  return {
    newTableName: input.newTableName,
    matches: (restore) =>
      isOfBackup(restore) &&
      isExactly(input.namespaceName, restore.namespaceName) &&
      isExactly(input.workgroupName, restore.workgroupName) &&
      sameNames(input, input.activateCaseSensitiveIdentifier === true, restore),
  };
}

export function wantedOf(call: Pick<CompiledCall, "operation" | "input">): Wanted<TableRestoreStatus> | undefined {
  const request = requestOf(call);
  return request && wantedBy(request);
}
