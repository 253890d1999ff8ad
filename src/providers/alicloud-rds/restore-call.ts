import type { Call } from "../../model/call.ts";
import type { RestoreTableInput } from "./client.ts";
import { field, listOf, textOf } from "./fields.ts";
import { fold } from "./names.ts";

const known: ReadonlySet<string> = new Set(["DBInstanceId", "BackupId", "RestoreTime", "TableMeta", "InstantRecovery"]);

/** A call's input as `compile` made it; undefined where it is something else, as in a file that was changed by hand. */
export function inputOf({ operation, input }: Pick<Call, "operation" | "input">): RestoreTableInput | undefined {
  const { DBInstanceId, BackupId, RestoreTime, TableMeta, InstantRecovery } = input;
  if (operation !== "RestoreTable" || typeof DBInstanceId !== "string" || typeof TableMeta !== "string") return undefined;
  if (BackupId !== undefined && typeof BackupId !== "string") return undefined;
  if (RestoreTime !== undefined && typeof RestoreTime !== "string") return undefined;
  if (InstantRecovery !== undefined && typeof InstantRecovery !== "boolean") return undefined;
  if ((BackupId === undefined) === (RestoreTime === undefined) || Object.keys(input).some((key) => !known.has(key))) return undefined;
  return {
    DBInstanceId,
    ...(BackupId !== undefined && { BackupId }),
    ...(RestoreTime !== undefined && { RestoreTime }),
    TableMeta,
    ...(InstantRecovery !== undefined && { InstantRecovery }),
  };
}

/** The databases that a call makes, folded. Their presence is the only trace of a restore that the API shows besides its task. */
export function databasesMadeBy({ input }: Pick<Call, "input">): readonly string[] {
  const meta = { items: parse(textOf(input, "TableMeta") ?? "") };
  return (listOf(meta, "items") ?? []).flatMap((database) => {
    const name = textOf(database, "newname");
    return name === undefined || name === field(database, "name") ? [] : [fold(name)];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
