export { type ApplyOutcome, apply } from "./apply.ts";
export { type Authorizing, authorizationOf, authorizeAll } from "./authorize.ts";
export { diffJson, diffPlans } from "./diff.ts";
export { findRecord } from "./find-record.ts";
export { defaultSettings, type Host, type Settings } from "./host.ts";
export { computePlan } from "./plan.ts";
export { type ResumeGate, resumable } from "./resume.ts";
export { settleRecord } from "./settle-record.ts";
export { status } from "./status.ts";
