/** Where something stands in a file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `plans/a.yaml:3:7`. */
export const placeOf = ({ file, line, column }: Location): string => `${file}:${line}:${column}`;

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
export function diagnose<Code extends string>(
  severity: Severity,
  code: Code,
  message: string,
  hint: string | undefined,
  path: Path,
): EntryDiagnostic;
export function diagnose<Code extends string>(
  severity: Severity,
  code: Code,
  message: string,
  hint?: string,
  location?: Location,
): Diagnostic;
export function diagnose(severity: Severity, code: string, message: string, hint?: string, place?: Location | Path) {
  return build(severity, code, message, hint, place);
}

function build(severity: Severity, code: string, message: string, hint?: string, place?: Location | Path): Diagnostic | EntryDiagnostic {
  const diagnostic = { severity, code, message, ...(hint !== undefined && { hint }) };
  if (place === undefined) return diagnostic;
  return "file" in place ? { ...diagnostic, location: place } : { ...diagnostic, path: place };
}

/** An error diagnostic from what has a code, a message and a hint: a provider's failure, what is on record, an error of the ledger or of GitHub. */
export function errorFrom(cause: Cause, path: Path): EntryDiagnostic;
export function errorFrom(cause: Cause, location?: Location): Diagnostic;
export function errorFrom({ code, message, hint }: Cause, place?: Location | Path): Diagnostic | EntryDiagnostic {
  return build("error", code, message, hint, place);
}

type Cause = Pick<Diagnostic, "code" | "message"> & { readonly hint?: string | undefined };

export function toDiagnostic({ path, ...diagnostic }: EntryDiagnostic, locate: (path: Path) => Location): Diagnostic {
  return { ...diagnostic, location: locate(path) };
}

/** By file, then line, column, severity (errors first) and code: the order in which people fix them. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const text = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    text(a.location?.file ?? "", b.location?.file ?? "") ||
    (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
    (a.location?.column ?? 0) - (b.location?.column ?? 0) ||
    rank[a.severity] - rank[b.severity] ||
    text(a.code, b.code) ||
    text(a.message, b.message)
  );
}
