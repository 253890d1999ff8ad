import type { JsonObject } from "../../../model/json.ts";
import type { RdsBackup, RdsInstance } from "../../world/instance.ts";
import type { World } from "../../world/world.ts";
import { aliError } from "../errors.ts";
import type { Parameters } from "./input.ts";
import { instanceOf } from "./instances.ts";
import { backupBefore } from "./restore-table.ts";

/** The databases and tables of a backup set. PageSize and PageIndex count only together; otherwise there is one row. */
export function describeMetaList(input: Parameters, world: World): JsonObject {
  const instance = instanceOf(input, world);
  const { backup, moment } = metaSource(input, instance, world.clock.now());
  if (backup.metaStatus === "LARGE") throw aliError("InvalidMeta.TooLarge");
  if (backup.metaStatus !== "OK") throw aliError("InvalidMeta.Empty");
  const exact = input.optional("GetDbName");
  const pattern = input.optional("Pattern");
  const rows = [...backup.databases.allAt(moment)]
    .filter(([name]) => (exact === undefined ? name.includes(pattern ?? "") : name === exact))
    .flatMap(([name, database]): JsonObject[] => {
      if (exact === undefined && pattern !== undefined) return [{ Database: name }];
      const tables = [...database.tables.allAt(moment)].map(([table, { kilobytes }]) => ({ table, size: String(kilobytes) }));
      if (world.metaRows === "table") return tables.map(({ table, size }) => ({ Database: name, Tables: table, Size: size }));
      return [{ Database: name, Tables: tables.map(({ table }) => table).join(","), Size: tables.map(({ size }) => size).join(",") }];
    });
  const together = input.optional("PageSize") !== undefined && input.optional("PageIndex") !== undefined;
  const size = together ? input.integer("PageSize", 1, 1, 1000) : 1;
  const index = together ? input.integer("PageIndex", 1, 1, 1_000_000) : 1;
  const shown = rows.slice((index - 1) * size, index * size);
  return {
    DBInstanceName: instance.id,
    Items: { Meta: shown },
    PageNumber: index,
    PageRecordCount: shown.length,
    TotalRecordCount: rows.length,
    TotalPageCount: Math.ceil(rows.length / size),
  };
}

function metaSource(input: Parameters, instance: RdsInstance, now: number): { readonly backup: RdsBackup; readonly moment: number } {
  const type = input.optional("RestoreType") ?? "BackupSetID";
  if (type === "RestoreTime") {
    const time = input.exactTime("RestoreTime", "InvalidRestoreTime.Format");
    if (time === undefined) throw aliError("InvalidRestoreTime.Format");
    const backup = backupBefore(instance, time, now);
    return { backup, moment: backup.startedAt };
  }
  if (type !== "BackupSetID") throw aliError("InvalidRestoreType.Format");
  const id = input.text("BackupSetID");
  if (!/^\d+$/.test(id)) throw aliError("InvalidParameters.Format");
  const backup = instance.backups.find((candidate) => candidate.id === id && candidate.startedAt <= now);
  if (!backup) throw aliError("InvalidBackupSetID.NotFound");
  return { backup, moment: backup.startedAt };
}
