import { userAgent } from "./shared-app-version.js";
import { providers } from "./shared-app-diagnostic-document-document-rules-providers-validators-generated.js";
import { openLedger } from "./shared-ledger.js";
import { actorName, intentOf, isGone, keyOf, machineName } from "./shared-app-engine.js";
import { problem } from "./shared-engine-problem.js";
import { randomUUID } from "node:crypto";
// src/app/host.ts
function createHost(options) {
	const machine = machineName();
	return {
		clock: options.clock,
		random: Math.random,
		newRunId: randomUUID,
		env: options.env,
		userAgent,
		actor: actorName(options.env),
		machine,
		pid: process.pid,
		isGone: (run) => isGone(run, machine),
		provider: providerNamed,
		ledger: options.ledger,
		settings: options.settings,
		emit: (event) => options.emit?.(event),
		trace: (request) => options.trace?.(request)
	};
}
async function providerNamed(name) {
	const load = Object.entries(providers).find(([known]) => known === name)?.[1];
	if (load === void 0) throw new Error(`no provider is called ${name}`);
	return load();
}
// src/app/engine.ts
async function withHost(options, work) {
	const ledger = await openLedger(options.ledger, {
		cwd: options.cwd,
		env: options.env,
		clock: options.clock,
		random: Math.random
	});
	try {
		return await work(createHost({
			...options,
			ledger
		}));
	} finally {
		await ledger.close();
	}
}
// src/engine/group.ts
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
// src/engine/ledger-index.ts
const latest = (a, b) => a !== void 0 && a.updatedAt > b.updatedAt ? a : b;
const isOpen = (record) => record.state === "submitting" || record.state === "submitted" || record.state === "unknown" || record.state === "claimed";
const jobsOf = (record) => record.attempts.flatMap((attempt) => attempt.requestId ?? []);
function indexLedger(snapshot) {
	const byIntent = new Map();
	const byTarget = new Map();
	const jobs = new Map();
	for (const record of snapshot.records.values()) {
		byIntent.set(record.intent, latest(byIntent.get(record.intent), record));
		if (isOpen(record) || record.state === "restored") for (const target of record.targets) addTo(byTarget, target, record);
		const lane = jobs.get(record.lane) ?? new Set();
		for (const job of jobsOf(record)) lane.add(job);
		jobs.set(record.lane, lane);
	}
	return {
		byIntent,
		byTarget,
		jobs
	};
}
// src/engine/watch.ts
const lastAttempt = (record) => record?.attempts.at(-1);
function watchOf(call, record, taken) {
	const attempt = lastAttempt(record);
	return {
		call,
		taken,
		accepted: record !== void 0 && record.state !== "claimed" && record.state !== "submitting",
		...attempt && { submittedAt: Date.parse(attempt.submittedAt) },
		...attempt?.requestId !== void 0 && { requestId: attempt.requestId },
		...attempt?.baseline !== void 0 && { baseline: attempt.baseline }
	};
}
// src/engine/sessions.ts
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
		async close() {
			for (const session of await Promise.allSettled(open.values())) if (session.status === "fulfilled") session.value.close();
		}
	};
}
// src/engine/compile.ts
function draft(plan, entry, provider, byIntent, chosen) {
	const place = placeOf(entry, provider);
	const backup = provider.backup(entry);
	if ("pin" in backup) {
		const calls = provider.compile(entry, backup.pin);
		return {
			plan,
			entry,
			provider,
			pin: backup.pin,
			intents: calls.map((call) => keyOf(call, place)),
			calls,
			recorded: []
		};
	}
	const { selector } = backup;
	const intents = provider.compile(entry, void 0).map((call) => intentOf(call, place, selector));
	const records = intents.map((intent) => byIntent.get(intent));
	const newest = records.reduce((a, b) => a !== void 0 && (b === void 0 || a.updatedAt >= b.updatedAt) ? a : b, void 0);
	const pin = chosen ?? newest?.pin;
	return {
		plan,
		entry,
		provider,
		...pin && { pin },
		selector,
		intents,
		recorded: records.map((record) => record?.pin)
	};
}
function compileDraft(draft, pin) {
	const { plan, entry, provider, selector, intents, recorded } = draft;
	const place = placeOf(entry, provider);
	const { region, scopeKind, scope, lane, generation } = place;
	const byPin = new Map();
	const compiled = (of) => {
		if (draft.calls !== void 0 && of === draft.pin) return draft.calls;
		const name = of === void 0 ? "" : `${of.kind}/${of.id}`;
		const calls = byPin.get(name) ?? provider.compile(entry, of);
		byPin.set(name, calls);
		return calls;
	};
	return intents.flatMap((intent, index) => {
		const own = recorded[index] ?? pin;
		const call = compiled(own)[index];
		if (call === void 0) return [];
		const key = own === void 0 || selector === void 0 ? intent : keyOf(call, place);
		const { operation, input, restores, path } = call;
		return [{
			operation,
			input,
			restores,
			path,
			region,
			scopeKind,
			scope,
			lane,
			key,
			intent,
			plan: plan.name,
			entry: entry.id,
			provider: entry.provider,
			generation,
			...own && { pin: own }
		}];
	});
}
function placeOf(entry, provider) {
	const { region, scopeKind, scope, lane } = provider.place(entry);
	return {
		region,
		scopeKind,
		scope,
		lane,
		provider: entry.provider,
		generation: entry.generation
	};
}
// src/engine/concurrency.ts
async function mapLimit(items, limit, work) {
	const results = [];
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== void 0) results[index] = await work(item);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}
// src/engine/observe-lanes.ts
const atOnce = 30;
async function observeLanes(calls, snapshot, { jobs }, sessions) {
	const byKey = new Map();
	const diagnostics = [];
	await mapLimit([...groupBy(calls, (call) => call.lane)], atOnce, async ([lane, own]) => {
		const session = await sessions.get(own[0]?.provider ?? "");
		const taken = jobs.get(lane) ?? new Set();
		const seen = await session.observe(own.map((call) => watchOf(call, snapshot.records.get(call.key), taken)));
		if (!seen.ok) {
			diagnostics.push(problem("warning", "not-observed", `${lane} could not be observed: ${seen.error.message}`, seen.error.hint));
			return;
		}
		for (const [index, call] of own.entries()) {
			const observation = seen.value[index];
			if (observation !== void 0) byKey.set(call.key, observation);
		}
	});
	return {
		byKey,
		diagnostics
	};
}
// src/engine/selection.ts
function select(plans, only) {
	if (only.length === 0) return {
		has: () => true,
		diagnostics: []
	};
	const known = new Set(plans.flatMap((plan) => [plan.name, ...plan.entries.map((entry) => `${plan.name}/${entry.id}`)]));
	const wanted = new Set(only);
	return {
		has: (plan, entry) => wanted.has(plan) || wanted.has(`${plan}/${entry}`),
		diagnostics: only.filter((name) => !known.has(name)).map((name) => {
			const names = plans.map((plan) => plan.name);
			const listed = names.length > 10 ? `${names.slice(0, 10).join(", ")} and ${names.length - 10} more` : names.join(", ");
			return problem("error", "unknown-selection", `--only ${name} picks no restore plan or entry`, `the plans are: ${listed || "none"}; an entry is PLAN/ENTRY`);
		})
	};
}
export { addTo, compileDraft, draft, groupBy, indexLedger, isOpen, lastAttempt, latest, mapLimit, observeLanes, openSessions, select, watchOf, withHost };
