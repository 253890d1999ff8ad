import type { TableRestoreStatus } from "@aws-sdk/client-redshift-serverless";
import type { Observation, Progress } from "../../model/observation.ts";
import type { Code } from "./codes.ts";
import { fold } from "./names.ts";
import type { RestoreRequest } from "./request.ts";

/** What Redshift says of a restore. A status that the API doesn't document counts as running: it is looked at again until it is one that it does. */
export function toObservation(status: TableRestoreStatus): Observation {
  const seen = {
    ...(status.tableRestoreRequestId === undefined ? {} : { requestId: status.tableRestoreRequestId }),
    ...(status.requestTime === undefined ? {} : { startedAt: status.requestTime.toISOString() }),
    ...progressOf(status),
  };
  switch (status.status) {
    case "SUCCEEDED":
      return { state: "succeeded", ...seen };
    case "FAILED": {
      const message = status.message || "Redshift gave no reason";
      return { state: "failed", code: "restore-failed" satisfies Code, message, hint: hintOf(message), ...seen };
    }
    case "CANCELED":
    case "CANCELLED": {
      const message = status.message || "Redshift cancelled the restore and gave no reason";
      return {
        state: "cancelled",
        code: "restore-cancelled" satisfies Code,
        message,
        hint: "apply again: a cancelled restore is tried again",
        ...seen,
      };
    }
    default:
      return { state: "running", ...seen };
  }
}

export const isRunning = (status: TableRestoreStatus): boolean => toObservation(status).state === "running";

/** As the service says it: `done` may be above `total`, and `total` 0. */
function progressOf({ progressInMegaBytes: done, totalDataInMegaBytes: total }: TableRestoreStatus): { progress?: Progress } {
  return done === undefined && total === undefined ? {} : { progress: { done: done ?? 0, total: total ?? 0, unit: "MB" } };
}

function hintOf(message: string): string {
  if (/already exists|conflict/i.test(message))
    return "look what the table that is there is: rename it, or choose another newName; then apply again";
  if (/interleaved/i.test(message))
    return "a table with interleaved sort keys can't be restored alone: restore the snapshot into another namespace and copy it from there";
  if (/not (be )?found|does(n't| not) exist/i.test(message))
    return "check the names against the backup; upper-case names need caseSensitiveIdentifiers: true";
  return "correct what the message names and apply again: a failed restore is tried again";
}

/**
 * Whether the status is of a restore with exactly this request's parameters. Names are compared as Redshift folds them.
 * All fields of a status are optional in the API; one that is missing doesn't speak against a match.
 */
export function isOf({ operation, input }: RestoreRequest, status: TableRestoreStatus): boolean {
  const caseSensitive = input.activateCaseSensitiveIdentifier === true;
  const same = (a: string, b: string | undefined) => b === undefined || fold(a, caseSensitive) === fold(b, caseSensitive);
  const exactly = (a: string, b: string | undefined) => b === undefined || a === b;
  const sameBackup =
    operation === "RestoreTableFromSnapshot"
      ? !status.recoveryPointId && exactly(input.snapshotName, status.snapshotName)
      : !status.snapshotName && exactly(input.recoveryPointId, status.recoveryPointId);
  return (
    sameBackup &&
    exactly(input.namespaceName, status.namespaceName) &&
    exactly(input.workgroupName, status.workgroupName) &&
    same(input.newTableName, status.newTableName) &&
    same(input.targetSchemaName, status.targetSchemaName) &&
    same(input.targetDatabaseName, status.targetDatabaseName) &&
    same(input.sourceTableName, status.sourceTableName) &&
    same(input.sourceSchemaName, status.sourceSchemaName) &&
    same(input.sourceDatabaseName, status.sourceDatabaseName)
  );
}
