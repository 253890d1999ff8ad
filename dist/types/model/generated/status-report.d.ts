/**
 * Every call: ledger and provider side by side.
 */
export interface StatusReport {
    /**
     * The version of this document's format.
     */
    formatVersion: "1.0";
    kind: "StatusReport";
    calls: CallStatus[];
}
export interface CallStatus {
    /**
     * The restore plan's name.
     */
    plan: string;
    /**
     * The entry's id.
     */
    entry: string;
    /**
     * SHA-256 of the canonical JSON of the call; the ledger is keyed by it.
     */
    key: string;
    /**
     * The provider's own name for the API operation.
     */
    operation: string;
    ledger: "absent" | "submitting" | "submitted" | "restored" | "failed" | "cancelled" | "unknown";
    observed: "absent" | "running" | "succeeded" | "failed" | "cancelled" | "unchecked";
    requestId?: string;
    progress?: CallProgress;
}
export interface CallProgress {
    done: number;
    total: number;
    unit: string;
}
