import { accountOf } from "./shared-engine-claims-accounts.js";
import { lastAttempt } from "./shared-engine-claims-watch.js";
import { askedFor } from "./shared-model-call.js";
// src/engine/execute/apply-report.ts
function reportLine({ call, outcome, record, startedAt, finishedAt, progress, diagnostic }) {
	const { plan, entry, key, operation, location, size } = call;
	const requestId = lastAttempt(record)?.requestId;
	const account = record?.account ?? accountOf(call);
	return {
		plan,
		entry,
		key,
		operation,
		restores: askedFor(call),
		location,
		...size !== void 0 && { size },
		outcome,
		...account !== void 0 && { account },
		...requestId !== void 0 && { requestId },
		attempts: record?.attempts.length ?? 0,
		...startedAt !== void 0 && { startedAt },
		...finishedAt !== void 0 && { finishedAt },
		...progress && { progress },
		...diagnostic && { diagnostic }
	};
}
const applyReport = ({ runId, startedAt, finishedAt, calls, summary }) => ({
	formatVersion: "1.0",
	kind: "ApplyReport",
	runId,
	startedAt,
	finishedAt,
	calls: calls.map(({ restores: _, location: _location, size: _size, progress, diagnostic, ...call }) => ({
		...call,
		...progress && { progress: {
			done: progress.done,
			total: progress.total,
			unit: progress.unit
		} },
		...diagnostic && { diagnostic: {
			...diagnostic,
			...diagnostic.location && { location: { ...diagnostic.location } }
		} }
	})),
	summary: { ...summary }
});
// src/engine/polling/backoff.ts
function backoff(tries, bounds, random, retryAfterMs = 0) {
	const ceiling = Math.min(bounds.pollMaxMs, bounds.pollMinMs * 2 ** Math.min(tries, 30));
	return Math.max(retryAfterMs, bounds.pollMinMs / 2 + random * (ceiling - bounds.pollMinMs / 2));
}
export { applyReport, backoff, reportLine };
