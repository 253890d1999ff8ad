/**
 * What apply did.
 */
export interface ApplyReport {
    /**
     * The version of this document's format.
     */
    formatVersion: "1.0";
    kind: "ApplyReport";
    runId: string;
    /**
     * ISO 8601, UTC.
     */
    startedAt: string;
    /**
     * ISO 8601, UTC.
     */
    finishedAt: string;
    calls: AppliedCall[];
    summary: OutcomeCounts;
}
export interface AppliedCall {
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
    outcome: "restored" | "skipped" | "failed" | "detached" | "not-run" | "unknown";
    /**
     * The cloud account that the call ran in, as the provider's own answers tell it.
     */
    account?: string;
    /**
     * The provider's id of the restore request.
     */
    requestId?: string;
    attempts: number;
    /**
     * ISO 8601, UTC.
     */
    startedAt?: string;
    /**
     * ISO 8601, UTC.
     */
    finishedAt?: string;
    progress?: CallProgress;
    diagnostic?: DocumentDiagnostic;
}
export interface CallProgress {
    done: number;
    total: number;
    unit: string;
}
export interface DocumentDiagnostic {
    severity: "error" | "warning" | "info";
    /**
     * A key of docs/diagnostics.md.
     */
    code: string;
    message: string;
    hint?: string;
    location?: DiagnosticLocation;
}
export interface DiagnosticLocation {
    file: string;
    line: number;
    column: number;
}
/**
 * Calls by outcome.
 */
export interface OutcomeCounts {
    restored: number;
    skipped: number;
    failed: number;
    detached: number;
    "not-run": number;
    unknown: number;
}
