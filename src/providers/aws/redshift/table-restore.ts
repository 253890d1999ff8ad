import type { Observation, Progress } from "../../../model/observation.ts";
import type { RedshiftCode } from "./codes.ts";
import { fold } from "./names.ts";

/**
 * What the TableRestoreStatus of both services has, under the names that Redshift Serverless gives it. Every field is
 * optional in both APIs; the backup and the place differ, so they are each provider's own.
 */
export interface TableRestore {
  readonly tableRestoreRequestId?: string | undefined;
  readonly status?: string | undefined;
  readonly message?: string | undefined;
  readonly requestTime?: Date | undefined;
  readonly progressInMegaBytes?: number | undefined;
  readonly totalDataInMegaBytes?: number | undefined;
  readonly sourceDatabaseName?: string | undefined;
  readonly sourceSchemaName?: string | undefined;
  readonly sourceTableName?: string | undefined;
  readonly targetDatabaseName?: string | undefined;
  readonly targetSchemaName?: string | undefined;
  readonly newTableName?: string | undefined;
}

/** How a call's own restore is told from others by what the service says of them. */
export interface Wanted<R extends TableRestore> {
  readonly newTableName: string;
  /** Whether the restore has exactly the call's parameters, as far as it tells: a field that is missing doesn't speak against a match. */
  matches(restore: R): boolean;
}

/** What Redshift says of a restore. A status that the API doesn't document counts as running: it is polled again until it is one that it does. */
export function toObservation(restore: TableRestore): Observation {
  const seen = {
    ...(restore.tableRestoreRequestId === undefined ? {} : { requestId: restore.tableRestoreRequestId }),
    ...(restore.requestTime === undefined ? {} : { startedAt: restore.requestTime.toISOString() }),
    ...progressOf(restore),
  };
  switch (restore.status) {
    case "SUCCEEDED":
      return { state: "succeeded", ...seen };
    case "FAILED": {
      const message = restore.message || "Redshift gave no reason";
      return { state: "failed", code: "restore-failed" satisfies RedshiftCode, message, hint: hintOf(message), ...seen };
    }
    case "CANCELED":
    case "CANCELLED": {
      const message = restore.message || "Redshift cancelled the restore and gave no reason";
      return {
        state: "cancelled",
        code: "restore-cancelled" satisfies RedshiftCode,
        message,
        hint: "apply again: a cancelled restore is tried again",
        ...seen,
      };
    }
    default:
      return { state: "running", ...seen };
  }
}

export const isRunning = (restore: TableRestore): boolean => toObservation(restore).state === "running";

/** As the service says it: `done` may be above `total`, and `total` 0. */
function progressOf({ progressInMegaBytes: done, totalDataInMegaBytes: total }: TableRestore): { progress?: Progress } {
  return done === undefined && total === undefined ? {} : { progress: { done: done ?? 0, total: total ?? 0, unit: "MB" } };
}

function hintOf(message: string): string {
  if (/already exists|conflict/i.test(message))
    return "look what the table that is there is: rename it, or choose another newName; then apply again";
  if (/interleaved/i.test(message))
    return "a table with interleaved sort keys can't be restored alone: restore the whole backup elsewhere and copy it from there";
  if (/not (be )?found|does(n't| not) exist/i.test(message))
    return "check the names against the backup; upper-case names need caseSensitiveIdentifiers: true";
  return "correct what the message names and apply again: a failed restore is tried again";
}

type NameField = `${"source" | "target"}${"Database" | "Schema"}Name` | "sourceTableName" | "newTableName";

const nameFields = [
  "newTableName",
  "targetSchemaName",
  "targetDatabaseName",
  "sourceTableName",
  "sourceSchemaName",
  "sourceDatabaseName",
] as const satisfies readonly NameField[];

/** Whether the restore is of these names, compared as Redshift folds them. */
export const sameNames = (names: Readonly<Record<NameField, string>>, caseSensitive: boolean, restore: TableRestore): boolean =>
  nameFields.every((field) => {
    const listed = restore[field];
    return listed === undefined || fold(names[field], caseSensitive) === fold(listed, caseSensitive);
  });

/** Whether what a restore tells of its place or backup is this one. */
export const isExactly = (wanted: string, listed: string | undefined): boolean => listed === undefined || wanted === listed;
