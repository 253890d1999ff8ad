import type { Call } from "../../model/call.ts";
import type { Json } from "../../model/json.ts";
import { ok, type Result } from "../../model/result.ts";
import { listOf } from "../alicloud/fields.ts";
import type { Failure } from "../provider.ts";
import { fold } from "./names.ts";
import type { RdsReads } from "./reads.ts";
import { databasesMadeBy } from "./request.ts";

const dayMs = 86_400_000;

export interface Baseline {
  /** Tasks of the last day: none of them can be the restore that follows. */
  readonly tasks: ReadonlySet<string>;
  /** Those of the call's new databases that were there already. */
  readonly existing: ReadonlySet<string>;
}

/** The instance as it is before a submit. `reads` may go by a look of the last second, and by none from before a submit. */
export async function baseline(reads: Pick<RdsReads, "tasks" | "databases">, call: Call, now: number): Promise<Result<Json, Failure>> {
  const made = new Set(databasesMadeBy(call));
  const [tasks, databases] = await Promise.all([
    reads.tasks(call.scope, now - dayMs),
    made.size > 0 ? reads.databases(call.scope) : ok([]),
  ]);
  if (!tasks.ok) return tasks;
  if (!databases.ok) return databases;
  return ok({
    tasks: tasks.value.flatMap(({ id }) => (id === undefined ? [] : [id])).sort(),
    existing: databases.value.flatMap(({ name = "" }) => (made.has(fold(name)) ? [fold(name)] : [])).sort(),
  });
}

/** Undefined where nothing was recorded. */
export function baselineFrom(recorded: Json | undefined): Baseline | undefined {
  const tasks = listOf(recorded, "tasks");
  const existing = listOf(recorded, "existing");
  if (tasks === undefined || existing === undefined) return undefined;
  const texts = (list: readonly unknown[]) => new Set(list.filter((item) => typeof item === "string"));
  return { tasks: texts(tasks), existing: texts(existing) };
}
