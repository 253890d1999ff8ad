import { diagnose as build } from "../diagnostic/diagnostic.ts";
import type { ActionCode } from "./codes.ts";

/** A diagnostic of the Action's own. */
export const diagnose = build<ActionCode>;
