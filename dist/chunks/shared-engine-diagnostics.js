import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
// src/engine/diagnostics.ts
const diagnose = diagnose$1;
export { diagnose };
