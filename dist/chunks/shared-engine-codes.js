import { diagnose as diagnose$1 } from "./shared-diagnostic-diagnostic.js";
// src/engine/codes.ts
const diagnose = diagnose$1;
export { diagnose };
