/**
 * What `reinstate validate` found.
 */
export interface ValidationReport {
    /**
     * The version of this document's format.
     */
    formatVersion: "1.0";
    kind: "ValidationReport";
    /**
     * How many files were read.
     */
    files: number;
    /**
     * How many entries they hold.
     */
    entries: number;
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
