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
    /**
     * What the call restores, as the plan asks for it.
     */
    restores: CallRestores[];
    /**
     * What the ledger has of the call. absent: no record; claimed: a run took it up and has sent nothing.
     */
    ledger: "absent" | "claimed" | "submitting" | "submitted" | "restored" | "failed" | "cancelled" | "unknown";
    /**
     * What the provider says of it now. unchecked: it was not asked, or could not be.
     */
    observed: "absent" | "running" | "succeeded" | "failed" | "cancelled" | "unchecked";
    requestId?: string;
    progress?: CallProgress;
    /**
     * The run that holds it, or made the latest attempt at it.
     */
    run?: string;
}
export interface CallRestores {
    /**
     * The table or database that it is read from: prod.public.orders.
     */
    source: string;
    /**
     * The one that it makes: prod.recovered.orders_20261120.
     */
    target: string;
}
export interface CallProgress {
    done: number;
    total: number;
    unit: string;
}
