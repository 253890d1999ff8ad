import type { Location, Path } from "../diagnostic/diagnostic.js";
import type { RestoreEntry } from "./generated/restore-plan.js";
/** A restore plan as read: valid against the schema, defaults merged, every value still knowing where it stands. */
export interface RestorePlan {
    readonly name: string;
    readonly description?: string;
    readonly labels: Readonly<Record<string, string>>;
    /** As the user named it, with forward slashes. */
    readonly file: string;
    readonly entries: readonly Entry[];
    /** Where the plan itself stands: its `name`. */
    readonly location: Location;
}
/** One item of `restores`. `fields` is what the entry's schema describes, after defaults. */
export interface Entry<Fields extends RestoreEntry = RestoreEntry> {
    readonly plan: string;
    readonly id: string;
    readonly provider: Fields["provider"];
    readonly fields: Fields;
    readonly dependsOn: readonly string[];
    readonly generation: number;
    readonly timeoutMs?: number;
    /** Where the value at `path` stands, or the nearest thing around it; what came from `defaults` is found there. */
    locate(path: Path): Location;
}
