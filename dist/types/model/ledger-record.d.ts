import type { Pin } from "./call.js";
import type { Json, JsonObject } from "./json.js";
import type { Progress } from "./observation.js";
/**
 * What is durably known of one call.
 * claimed: a run took it up, nothing was sent. submitting: the intent is on record, the request may have left.
 * submitted: the provider accepted it. The rest are ends; only `failed` and `cancelled` may be tried again.
 */
export type LedgerState = "claimed" | "submitting" | "submitted" | "restored" | "failed" | "cancelled" | "unknown";
/** One try at a call. Times are ISO 8601, UTC, by the clock of the run that wrote them. */
export interface Attempt {
    readonly number: number;
    readonly token: string;
    readonly run: string;
    readonly submittedAt: string;
    /** What the provider showed before the request left; see Session.baseline. */
    readonly baseline?: Json;
    readonly requestId?: string;
    readonly apiRequestId?: string;
    readonly endedAt?: string;
    readonly ended?: "restored" | "failed" | "cancelled" | "lost" | "unknown";
    readonly problem?: Problem;
}
export interface Problem {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
}
export interface LedgerRecord {
    readonly key: string;
    /** 1 when made, one more with every change. */
    readonly version: number;
    readonly intent: string;
    readonly plan: string;
    readonly entry: string;
    readonly provider: string;
    readonly region: string;
    readonly scope: string;
    readonly lane: string;
    readonly operation: string;
    readonly input: JsonObject;
    readonly generation: number;
    readonly pin?: Pin;
    /** `targetId`s of the objects it makes. */
    readonly targets: readonly string[];
    readonly state: LedgerState;
    /** The run that may act on it now. Absent: nobody. */
    readonly claim?: Claim;
    /** Oldest first; the last is the current one. Empty while only claimed. */
    readonly attempts: readonly Attempt[];
    readonly progress?: Progress;
    readonly updatedAt: string;
    /** Set when a person settled an unknown outcome. */
    readonly resolved?: {
        readonly as: "restored" | "failed";
        readonly by: string;
        readonly why: string;
        readonly at: string;
    };
}
/** `fence` grows with every takeover, so that a run that slept through one can tell. */
export interface Claim {
    readonly run: string;
    readonly fence: number;
}
/** A run's lease: one heartbeat renews all its claims. */
export interface RunRecord {
    readonly id: string;
    readonly version: number;
    readonly actor: string;
    readonly host: string;
    readonly pid: number;
    readonly startedAt: string;
    /** How long a renewal holds, ms. */
    readonly leaseMs: number;
    /** By the run's own clock; other clocks only trust that it changes. */
    readonly renewedAt: string;
    /** The run has let go: its claims may be taken over at once, by observing first. */
    readonly endedAt?: string;
}
