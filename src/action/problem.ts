import type { Diagnostic, Severity } from "../diagnostic/diagnostic.ts";
import type { ActionCode } from "./codes.ts";

/** A diagnostic of the Action's own. */
export const problem = (severity: Severity, code: ActionCode, message: string, hint?: string): Diagnostic => ({
  severity,
  code,
  message,
  ...(hint !== undefined && { hint }),
});
