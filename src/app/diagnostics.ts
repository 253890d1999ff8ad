import { diagnose as build } from "../diagnostic/diagnostic.ts";
import type { codes } from "./codes.ts";

export type AppCode = keyof typeof codes;

/** A diagnostic of what all hosts share. */
export const diagnose = build<AppCode>;
