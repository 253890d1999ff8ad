/**
 * What apply would do, and why.
 */
export interface ExecutionPlan {
    /**
     * The version of this document's format.
     */
    formatVersion: "1.0";
    kind: "ExecutionPlan";
    /**
     * The selection it was computed for, where there was one.
     */
    only?: string[];
    plans: PlannedPlan[];
    summary: ActionCounts;
}
export interface PlannedPlan {
    name: string;
    file: string;
    /**
     * SHA-256 over the compiled calls and pins of the restore plan.
     */
    digest: string;
    entries: PlannedEntry[];
}
export interface PlannedEntry {
    id: string;
    provider: string;
    /**
     * The cloud account that the calls run in, as the provider's own answers tell it.
     */
    account?: string;
    pin?: PlannedPin;
    calls: PlannedCallDocument[];
}
/**
 * The immutable backup that the selector was resolved to.
 */
export interface PlannedPin {
    /**
     * The provider's own word: recovery-point, snapshot, backup-set.
     */
    kind: string;
    id: string;
    /**
     * ISO 8601, UTC.
     */
    createdAt?: string;
    /**
     * ISO 8601, UTC.
     */
    expiresAt?: string;
}
export interface PlannedCallDocument {
    /**
     * SHA-256 of the canonical JSON of the call; the ledger is keyed by it.
     */
    key: string;
    action: "restore" | "resume" | "retry" | "none" | "blocked";
    reason: string;
    /**
     * The provider's own name for the API operation.
     */
    operation: string;
    /**
     * Exactly the API parameters less ClientToken.
     */
    input: {
        [k: string]: unknown;
    };
    /**
     * Calls of one lane must not overlap.
     */
    lane: string;
    diagnostics: DocumentDiagnostic[];
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
 * Calls by action.
 */
export interface ActionCounts {
    restore: number;
    resume: number;
    retry: number;
    none: number;
    blocked: number;
}
