// src/engine/host.ts
const defaultSettings = {
	parallel: 8,
	laneParallel: 1,
	pollMinMs: 2e3,
	pollMaxMs: 6e4,
	requestTimeoutMs: 3e4,
	callsPerSecond: 10,
	leaseMs: 6e4,
	settleMs: 12e4,
	retryForMs: 9e5,
	waitForMs: 216e5
};
export { defaultSettings };
