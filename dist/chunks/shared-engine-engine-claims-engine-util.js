// src/engine/provider-sessions.ts
function openSessions(host) {
	const open = new Map();
	const connect = async (name) => {
		return (await host.provider(name)).connect({
			env: host.env,
			requestTimeoutMs: host.settings.requestTimeoutMs,
			userAgent: host.userAgent,
			now: () => host.clock.now(),
			sleep: (ms, signal) => host.clock.sleep(ms, signal),
			random: () => host.random(),
			trace: (request) => host.trace(request)
		});
	};
	return {
		get(provider) {
			const session = open.get(provider) ?? connect(provider);
			open.set(provider, session);
			return session;
		},
		get asked() {
			return open.size > 0;
		},
		async close() {
			for (const session of await Promise.allSettled(open.values())) if (session.status === "fulfilled") session.value.close();
		}
	};
}
// src/engine/util/group-by.ts
function addTo(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) addTo(groups, keyOf(item), item);
	return groups;
}
// src/engine/claims/ledger-index.ts
const latest = (a, b) => a !== void 0 && a.updatedAt > b.updatedAt ? a : b;
const isOpen = (record) => record.state === "submitting" || record.state === "submitted" || record.state === "unknown" || record.state === "claimed";
const jobsOf = (record) => record.attempts.flatMap((attempt) => attempt.requestId ?? []);
function indexLedger(snapshot) {
	const byIntent = new Map();
	const byTarget = new Map();
	const jobs = new Map();
	const idless = new Map();
	const accounts = new Set();
	for (const record of snapshot.records.values()) {
		if (record.account !== void 0) accounts.add(record.account);
		byIntent.set(record.intent, latest(byIntent.get(record.intent), record));
		if (isOpen(record) || record.state === "restored") for (const target of record.targets) addTo(byTarget, target, record);
		const lane = jobs.get(record.lane) ?? new Set();
		for (const job of jobsOf(record)) lane.add(job);
		jobs.set(record.lane, lane);
		const sent = record.attempts.at(-1);
		if (isOpen(record) && sent !== void 0 && sent.requestId === void 0) addTo(idless, record.lane, record);
	}
	return {
		byIntent,
		byTarget,
		jobs,
		idless,
		accounts
	};
}
function isLive(run, view) {
	if (run === void 0 || run.endedAt !== void 0 || view.isGone(run)) return false;
	const age = view.now - Date.parse(run.renewedAt);
	return age >= 0 && age <= run.leaseMs;
}
export { addTo, groupBy, indexLedger, isLive, isOpen, jobsOf, latest, openSessions };
