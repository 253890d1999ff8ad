import type { Call } from "../../model/call.ts";
import { listOf, textOf } from "../alicloud/fields.ts";
import type { RestoreTableInput } from "./client.ts";
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
export const databasesMadeBy = (call: Pick<Call, "input">): readonly string[] =>
  databasesOf(call).flatMap(({ name, newName }) => (newName === undefined || newName === name ? [] : [fold(newName)]));

/** The databases that are there already, into which a call restores tables; folded. */
export const databasesKeptBy = (call: Pick<Call, "input">): readonly string[] =>
  databasesOf(call).flatMap(({ name, newName }) => (name === undefined || (newName ?? name) !== name ? [] : [fold(name)]));

function databasesOf({ input }: Pick<Call, "input">): { name: string | undefined; newName: string | undefined }[] {
  const meta = { items: parse(textOf(input, "TableMeta") ?? "") };
  return (listOf(meta, "items") ?? []).map((database) => ({ name: textOf(database, "name"), newName: textOf(database, "newname") }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
