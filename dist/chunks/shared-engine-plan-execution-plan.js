import { countActions } from "./shared-model-planned.js";
// src/engine/plan/execution-plan.ts
const pinned = ({ kind, id, createdAt, expiresAt }) => ({
	kind,
	id,
	...createdAt !== void 0 && { createdAt },
	...expiresAt !== void 0 && { expiresAt }
});
function executionPlan({ plans, only }) {
	return {
		formatVersion: "1.0",
		kind: "ExecutionPlan",
		...only.length > 0 && { only: [...only] },
		plans: plans.map(({ name, file, digest, entries }) => ({
			name,
			file,
			digest,
			entries: entries.map(({ id, provider, account, pin, calls }) => ({
				id,
				provider,
				...account !== void 0 && { account },
				...pin && { pin: pinned(pin) },
				calls: calls.map(({ key, action, reason, operation, input, lane, diagnostics }) => ({
					key,
					action,
					reason,
					operation,
					input,
					lane,
					diagnostics: [...diagnostics]
				}))
			}))
		})),
		summary: { ...countActions({ plans }) }
	};
}
export { executionPlan };
