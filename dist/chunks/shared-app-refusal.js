import { movedSince } from "./shared-app-saved-plan.js";
// src/app/refusal.ts
function refusalOf(run, saved, skipBlocked) {
	const moved = saved === void 0 ? [] : movedSince(saved, run.document);
	if (moved.length > 0) return moved;
	if (run.document.summary.blocked > 0 && !skipBlocked) return [];
	const ofCalls = new Set(run.plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls.flatMap((call) => call.diagnostics))));
	return run.diagnostics.some((one) => one.severity === "error" && !ofCalls.has(one)) ? [] : void 0;
}
export { refusalOf };
