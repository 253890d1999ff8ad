import type { Location } from "../diagnostic/diagnostic.ts";
import type { Json } from "./json.ts";

export interface FieldChange {
  /** `tables[orders].newName`, `from.at`: items that have a name are called by it. */
  readonly field: string;
  readonly before?: Json;
  readonly after?: Json;
}

export interface EntryDiff {
  readonly id: string;
  readonly change: "added" | "changed" | "removed";
  readonly location?: Location;
  readonly fields: readonly FieldChange[];
}

export interface PlanDiff {
  readonly name: string;
  readonly file: string;
  readonly change: "added" | "changed" | "removed";
  readonly entries: readonly EntryDiff[];
}
