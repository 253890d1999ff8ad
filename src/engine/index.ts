export { type ApplyOutcome, type ApplyRequest, apply } from "./apply.ts";
export { diffJson, diffPlans } from "./diff.ts";
export { findRecord } from "./find-record.ts";
export { type Clock, defaultSettings, type Host, type Settings } from "./host.ts";
export { computePlan, type PlanRequest } from "./plan.ts";
export { resumable } from "./resume.ts";
export { settleRecord } from "./settle-record.ts";
export { type StatusOutcome, type StatusRequest, status } from "./status.ts";
