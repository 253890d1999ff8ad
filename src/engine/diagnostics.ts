import { diagnose as build } from "../diagnostic/diagnostic.ts";
import type { codes } from "./codes.ts";

export type EngineCode = keyof typeof codes;

/** A diagnostic of the engine's own. */
export const diagnose = build<EngineCode>;
