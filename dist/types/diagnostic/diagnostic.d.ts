/** Where something stands in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Location {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}
/** `plans/a.yaml:3:7`. */
export declare const placeOf: ({ file, line, column }: Location) => string;
export type Severity = "error" | "warning" | "info";
/** Something to tell the user. `code` is a key of the catalogue in docs/diagnostics.md: lower-case words joined by hyphens. */
export interface Diagnostic {
    readonly severity: Severity;
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    readonly location?: Location;
}
/** Steps from an object down to one of its values: property names and indexes. */
export type Path = readonly (string | number)[];
/** A diagnostic about a part of an entry, before its place in the file is known. `path` starts at the entry. */
export interface EntryDiagnostic extends Omit<Diagnostic, "location"> {
    readonly path: Path;
}
/** The one way to make a diagnostic: severity, code, message, hint, place. A folder narrows `Code` to its own catalogue. */
export declare function diagnose<Code extends string>(severity: Severity, code: Code, message: string, hint: string | undefined, path: Path): EntryDiagnostic;
export declare function diagnose<Code extends string>(severity: Severity, code: Code, message: string, hint?: string, location?: Location): Diagnostic;
/** An error diagnostic from what has a code, a message and a hint: a provider's failure, what is on record, an error of the ledger or of GitHub. */
export declare function errorFrom(cause: Cause, path: Path): EntryDiagnostic;
export declare function errorFrom(cause: Cause, location?: Location): Diagnostic;
type Cause = Pick<Diagnostic, "code" | "message"> & {
    readonly hint?: string | undefined;
};
export declare function toDiagnostic({ path, ...diagnostic }: EntryDiagnostic, locate: (path: Path) => Location): Diagnostic;
/** By file, then line, column, severity (errors first) and code: the order in which people fix them. */
export declare function compareDiagnostics(a: Diagnostic, b: Diagnostic): number;
export {};
