import type { Diagnostic, Location, Severity } from "../diagnostic/diagnostic.ts";
import type { codes } from "./codes.ts";

export type EngineCode = keyof typeof codes;

/** A diagnostic of the engine's own. */
export const problem = (severity: Severity, code: EngineCode, message: string, hint?: string, location?: Location): Diagnostic => ({
  severity,
  code,
  message,
  ...(hint !== undefined && { hint }),
  ...(location && { location }),
});
