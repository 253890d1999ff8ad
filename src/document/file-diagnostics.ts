import type { Diagnostic, Location } from "../diagnostic/diagnostic.ts";
import type { DocumentCode } from "./codes.ts";
import { limits } from "./limits.ts";

/** Gathers what is wrong with one file: each problem once, and no more of them than `limits.problems`. */
export interface Problems {
  /** An error. `offset` counts UTF-16 code units from the start of the file's text. */
  add(code: DocumentCode, offset: number, message: string, hint?: string): void;
  /** Something that was already located in this file. */
  take(diagnostic: Diagnostic): void;
  /** Line and column of an offset. */
  at(offset: number): Location;
  /** True once no more are taken: time to stop looking. */
  full(): boolean;
  diagnostics(): readonly Diagnostic[];
}

export function collectProblems(at: (offset: number) => Location): Problems {
  const found = new Map<string, Diagnostic>();
  let beyond: Diagnostic | undefined;

  function take(diagnostic: Diagnostic): void {
    const { severity, code, message, location } = diagnostic;
    // Defaults are checked by themselves and with every entry that uses them: the same problem each time.
    const key = `${location?.line}:${location?.column} ${code} ${message}`;
    if (found.has(key)) return;
    // An error always counts, even when warnings came first.
    if (found.size >= limits.problems && (severity !== "error" || beyond !== undefined)) return;
    if (found.size < limits.problems) found.set(key, diagnostic);
    else
      beyond = {
        ...diagnostic,
        code: "too-many-problems",
        message: `there are more than ${limits.problems} problems in this file; the rest is left out`,
      };
  }

  return {
    add(code, offset, message, hint) {
      take({ severity: "error", code, message, ...(hint === undefined ? {} : { hint }), location: at(offset) });
    },
    take,
    at,
    full: () => beyond !== undefined,
    diagnostics: () => (beyond === undefined ? [...found.values()] : [...found.values(), beyond]),
  };
}
