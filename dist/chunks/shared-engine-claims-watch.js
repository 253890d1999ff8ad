// src/engine/claims/watch.ts
const lastAttempt = (record) => record?.attempts.at(-1);
function watchOf(call, record, taken) {
	const attempt = lastAttempt(record);
	return {
		call,
		taken,
		accepted: record !== void 0 && wasAccepted(record),
		...attempt && { submittedAt: Date.parse(attempt.submittedAt) },
		...attempt?.requestId !== void 0 && { requestId: attempt.requestId },
		...attempt?.baseline !== void 0 && { baseline: attempt.baseline }
	};
}
function wasAccepted(record) {
	const attempt = lastAttempt(record);
	if (record.state === "claimed" || record.state === "submitting") return false;
	return record.state !== "unknown" || attempt?.requestId !== void 0 || attempt?.apiRequestId !== void 0;
}
export { lastAttempt, watchOf };
