// src/engine/polling/backoff.ts
function backoff(tries, bounds, random, retryAfterMs = 0) {
	const ceiling = Math.min(bounds.pollMaxMs, bounds.pollMinMs * 2 ** Math.min(tries, 30));
	return Math.max(retryAfterMs, bounds.pollMinMs / 2 + random * (ceiling - bounds.pollMinMs / 2));
}
export { backoff };
