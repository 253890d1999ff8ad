// src/app/clock.ts
const longestTimer = 2147483647;
function systemClock(now = Date.now) {
	return {
		now,
		monotonic: () => performance.now(),
		sleep
	};
}
async function sleep(ms, signal) {
	for (let left = ms; left > 0 && !signal?.aborted; left -= longestTimer) await pause(Math.min(left, longestTimer), signal);
}
function pause(ms, signal) {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal?.addEventListener("abort", end, { once: true });
	});
}
export { systemClock };
