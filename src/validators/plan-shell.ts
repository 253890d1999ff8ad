import type { RestoreEntry } from "../model/generated/restore-plan.ts";
import type { JsonObject } from "../model/json.ts";

/** A restore plan whose entries nobody has looked at yet. */
export interface PlanShell {
  readonly version: 1;
  readonly name: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly defaults?: { readonly [Name in RestoreEntry["provider"]]?: JsonObject };
  readonly restores: readonly unknown[];
}
