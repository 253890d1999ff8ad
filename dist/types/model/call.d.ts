import type { Path } from "../diagnostic/diagnostic.js";
import type { JsonObject } from "./json.js";
/** The immutable backup that a restore reads from. Times are ISO 8601, UTC. */
export interface Pin {
    /** The provider's own word, part of the digest: `recovery-point`. */
    readonly kind: string;
    readonly id: string;
    readonly createdAt?: string;
    readonly expiresAt?: string;
}
/** A kind of backup, as people read of it. */
export interface BackupKind {
    /** `recovery point`. */
    readonly label: string;
    /** A pin's id is the moment that the restored data is of. */
    readonly isMoment?: true;
}
/** Where a call runs; calls of one `lane` must not overlap. */
export interface Place {
    readonly region: string;
    /** The provider's own word for what `scope` names, part of the digest and as people know it: `namespace`. */
    readonly scopeKind: string;
    readonly scope: string;
    readonly lane: string;
}
/** One thing that a call restores, for people and for finding two calls that would make the same object. */
export interface Restoration {
    /** `prod.public.orders`, or `testdb1` for a whole database. */
    readonly source: string;
    readonly target: string;
    /** Equal exactly when two restorations would make the same object, across plans. */
    readonly targetId: string;
    /** From the entry to what names it. */
    readonly path: Path;
    /** Made on the way, as a new database that holds restored tables: it must not collide either, but isn't what people asked for. */
    readonly implied?: true;
}
/** What a provider compiles an entry to: one API request, less any idempotency token. */
export interface CompiledCall {
    /** The provider's own name for it: `RestoreTableFromRecoveryPoint`. */
    readonly operation: string;
    /** Exactly the API parameters. */
    readonly input: JsonObject;
    readonly restores: readonly Restoration[];
    /** From the entry to the part that this call stands for. */
    readonly path: Path;
}
export interface Call extends CompiledCall, Place {
    /** SHA-256, hex, of everything that makes this call this call; see engine/plan/call-key.ts. */
    readonly key: string;
    /** The same with the selector in place of the pin: finds the pin again that an earlier run chose. */
    readonly intent: string;
    readonly plan: string;
    readonly entry: string;
    readonly provider: string;
    /** The account that the plan writes down, as a guard. */
    readonly account?: string;
    readonly generation: number;
    readonly pin?: Pin;
}
/** What people asked for: without what is only made on the way. */
export declare const askedFor: ({ restores }: Pick<Call, "restores">) => readonly Restoration[];
