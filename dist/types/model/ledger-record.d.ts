import type { Pin } from "./call.js";
import type { Json, JsonObject } from "./json.js";
import type { Progress } from "./observation.js";
/**
 * What is durably known of one call.
 * claimed: a run has claimed it, nothing was sent. submitting: the intent is on record, the request may have left.
 * submitted: the provider accepted it. The rest are ends; only `failed` and `cancelled` may be tried again.
 */
export type LedgerState = "claimed" | "submitting" | "submitted" | "restored" | "failed" | "cancelled" | "unknown";
/** One try at a call. Times are ISO 8601, UTC, by the clock of the run that wrote them. */
export interface Attempt {
    readonly number: number;
    readonly token: string;
    readonly run: string;
    readonly submittedAt: string;
    readonly authorization?: Authorization;
    /** Nobody's here: a job that the provider listed was taken on record as this call's (`--adopt`). */
    readonly adopted?: true;
    /** What the provider showed before the request left; see Session.baseline. */
    readonly baseline?: Json;
    readonly requestId?: string;
    readonly apiRequestId?: string;
    readonly endedAt?: string;
    readonly ended?: "restored" | "failed" | "cancelled" | "lost" | "unknown";
    readonly problem?: RecordedDiagnostic;
}
export interface RecordedDiagnostic {
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
    /** The cloud account that it runs in, as the provider's own answers show it; unknown where they don't, and in records of format 1.0. */
    readonly account?: string;
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
    /** Under which a first submit would be made. */
    readonly authorization?: Authorization;
}
/**
 * Who asked for a call, and what was reviewed. It is for the audit trail: before every first submit it is checked again,
 * never believed.
 */
export interface Authorization {
    /** `person`: somebody ran apply. `review`: a merged pull request, as planned and approved. `direct`: pushed without one, where the workflow allows that. */
    readonly by: "person" | "review" | "direct";
    /** The person, or whom the workflow run is for. */
    readonly actor: string;
    /** `reinstate/0.1.0`. */
    readonly tool: string;
    /** The restore plan's digest. */
    readonly digest: string;
    /** The page of the workflow run. */
    readonly workflowRun?: string;
    /** The commit that holds the restore plan as it was applied. */
    readonly commit?: string;
    readonly pullRequest?: ReviewedPullRequest;
    /** The restore plan's own. */
    readonly description?: string;
    readonly labels?: Readonly<Record<string, string>>;
}
export interface ReviewedPullRequest {
    readonly number: number;
    readonly url?: string;
    readonly author: string;
    /** Whose approvals counted. */
    readonly approvedBy: readonly string[];
    /** How many were asked for. */
    readonly requiredApprovals?: number;
    readonly mergedBy?: string;
}
/** A run's lease: one heartbeat renews all its claims. */
export interface RunRecord {
    readonly id: string;
    readonly version: number;
    readonly actor: string;
    readonly host: string;
    readonly pid: number;
    /** Set anew whenever another process carries the run on, so that an earlier one can tell. */
    readonly process?: string;
    /** `reinstate/0.1.0`. */
    readonly tool?: string;
    /** The page of the workflow run. */
    readonly workflowRun?: string;
    readonly startedAt: string;
    /** How long a renewal holds, ms. */
    readonly leaseMs: number;
    /** By the run's own clock; other clocks only trust that it changes. */
    readonly renewedAt: string;
    /** The run has let go: its claims may be taken over at once, by observing first. */
    readonly endedAt?: string;
}
