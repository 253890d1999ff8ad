import type { Diagnostic, Location } from "../diagnostic/diagnostic.ts";
import { type DocumentCode, diagnose } from "./codes.ts";
import { limits } from "./limits.ts";

/** Gathers what is wrong with one file: each diagnostic once, and no more of them than `limits.diagnostics`. */
export class FileDiagnostics {
  /** Line and column of an offset: UTF-16 code units from the start of the file's text. */
  readonly at: (offset: number) => Location;
  readonly #found = new Map<string, Diagnostic>();
  #beyond: Diagnostic | undefined;

  constructor(at: (offset: number) => Location) {
    this.at = at;
  }

  error(code: DocumentCode, message: string, hint: string | undefined, offset: number): void {
    this.add(diagnose("error", code, message, hint, this.at(offset)));
  }

  add(diagnostic: Diagnostic): void {
    const { severity, code, message, hint, location } = diagnostic;
    // Defaults are checked by themselves and with every entry that uses them: the same diagnostic each time.
    const key = `${location?.line}:${location?.column} ${code} ${message}`;
    if (this.#found.has(key)) return;
    if (this.#found.size < limits.diagnostics) this.#found.set(key, diagnostic);
    // An error always counts, even when warnings came first.
    else if (severity === "error" && this.#beyond === undefined) {
      const text = `there are more than ${limits.diagnostics} problems in this file; the rest is left out`;
      this.#beyond = diagnose("error", "too-many-problems", text, hint, location);
    }
  }

  /** True once no more are taken: time to stop looking. */
  get isFull(): boolean {
    return this.#beyond !== undefined;
  }

  all(): readonly Diagnostic[] {
    return this.#beyond === undefined ? [...this.#found.values()] : [...this.#found.values(), this.#beyond];
  }
}
