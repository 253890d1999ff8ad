import type { JsonObject } from "../../model/json.ts";
import { acceptJob } from "../world/job.ts";
import type { Lane } from "../world/lane.ts";
import { type TableName, tableId, type Warehouse } from "../world/warehouse.ts";
import type { Restore, ServiceName, World } from "../world/world.ts";

/** One table to be restored, after its service has checked everything else. */
export interface WantedTable {
  readonly service: ServiceName;
  readonly operation: string;
  /** The namespace or cluster. */
  readonly scope: string;
  readonly place: Warehouse & { readonly lane: Lane };
  readonly source: TableName;
  readonly target: TableName;
  /** What the backup holds is what existed then. */
  readonly backupTime: number;
  /** What the client sent. */
  readonly input: JsonObject;
}

/** The names that a request gives, as it gives them. */
export interface GivenNames {
  readonly source: readonly [database: string, schema: string | undefined, table: string];
  readonly target: readonly [database: string | undefined, schema: string | undefined, table: string];
  readonly caseSensitive: boolean;
}

/** Names without the case-sensitive flag fold to lower case; what the target leaves out is the source's. */
export function tableNames({ source, target, caseSensitive }: GivenNames): { readonly source: TableName; readonly target: TableName } {
  const fold = (name: string): string => (caseSensitive ? name : name.toLowerCase());
  const from = [fold(source[0]), fold(source[1] ?? "public"), fold(source[2])] as const;
  return { source: from, target: [fold(target[0] ?? from[0]), fold(target[1] ?? from[1]), fold(target[2])] };
}

/** A mistake that a service finds at once, or only when the restore starts. */
export interface TableProblem {
  readonly kind: "source-absent" | "target-exists";
  readonly message: string;
}

export function tableProblem({ place, source, target, backupTime }: WantedTable, now: number): TableProblem | undefined {
  if (place.tables.at(tableId(source), backupTime) === undefined)
    return { kind: "source-absent", message: `Table ${source.join(".")} does not exist in the specified backup.` };
  if (place.tables.taken(tableId(target), now)) return { kind: "target-exists", message: `Table ${target.join(".")} already exists.` };
  return undefined;
}

export const isInterleaved = ({ place, source, backupTime }: WantedTable): boolean =>
  place.tables.at(tableId(source), backupTime)?.interleaved ?? false;

export const schemaExists = ({ place, target }: WantedTable): boolean => place.databases.get(target[0])?.has(target[1]) ?? false;

/** Takes the restore; its table is there once it has succeeded. With a problem it fails at its start. */
export function startTableRestore(wanted: WantedTable, problem: TableProblem | undefined, world: World): Restore {
  const { service, operation, scope, place, source, target, backupTime, input } = wanted;
  const now = world.clock.now();
  const table = place.tables.at(tableId(source), backupTime);
  const job = acceptJob(now, table?.megabytes ?? 0, world.speed, world.faults.forJob(operation, input), problem?.message);
  if (job.end === "succeeded" && table) {
    const { megabytes } = table;
    place.tables.add(tableId(target), { from: job.endsAt, until: Number.POSITIVE_INFINITY, megabytes, interleaved: false });
  }
  place.lane.add(job);
  const restore: Restore = {
    id: world.ids.uuid(),
    service,
    operation,
    scope,
    input,
    sources: [source.join(".")],
    targets: [target.join(".")],
    job,
  };
  world.addRestore(restore);
  return restore;
}
