import type { AppCode } from "../app/diagnostics.ts";
import { diagnose as build } from "../diagnostic/diagnostic.ts";
import type { codes } from "./codes.ts";

export type CliCode = keyof typeof codes;

/** A diagnostic of the command line's own, or of what it shares with the other hosts. */
export const diagnose = build<CliCode | AppCode>;
