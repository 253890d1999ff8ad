import { diagnose } from "./shared-engine-codes.js";
import { groupBy } from "./shared-engine-engine-claims-engine-util.js";
import { canonicalJson, sha256 } from "./shared-engine-util-canonical-json.js";
import { watchOf } from "./shared-engine-claims-watch.js";
import { createHash } from "node:crypto";
// src/engine/util/map-limit.ts
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
// src/engine/plan/call-key.ts
const subject = (call, of) => ({
	provider: of.provider,
	...of.account !== void 0 && { account: of.account },
	region: of.region,
	[of.scopeKind]: of.scope,
	operation: call.operation,
	input: call.input,
	generation: of.generation
});
const keyOf = (call, of) => sha256(canonicalJson(subject(call, of)));
const intentOf = (call, of, selector) => sha256(canonicalJson({
	...subject(call, of),
	selector
}));
function digestOf(entries) {
	const hash = createHash("sha256").update("[");
	for (const [index, { id, pin, calls }] of entries.entries()) {
		hash.update(`${index === 0 ? "" : ","}{"calls":[`);
		for (const [place, call] of calls.entries()) hash.update(`${place === 0 ? "" : ","}${canonicalJson(subject(call, call))}`);
		hash.update(`],"id":${canonicalJson(id)}${pin === void 0 ? "" : `,"pin":${canonicalJson({
			kind: pin.kind,
			id: pin.id
		})}`}}`);
	}
	return hash.update("]").digest("hex");
}
function withoutAccount(of) {
	const { account: _, ...rest } = of;
	return rest;
}
// src/engine/plan/compile.ts
function compileEntry(plan, entry, provider, ledger, chosen) {
	const place = placeOf(entry, provider);
	const compiled = provider.compile(entry);
	const backup = provider.backup(entry);
	if ("pin" in backup) {
		const { pin } = backup;
		const calls = compiled.map((call) => provider.withPin(call, pin));
		return {
			plan,
			entry,
			provider,
			place,
			calls,
			intents: calls.map((call) => recordedAs(ledger.records, ledger.accounts, place, (of) => keyOf(call, of))),
			pin,
			recorded: [],
			ledger
		};
	}
	const { selector } = backup;
	const intents = compiled.map((call) => recordedAs(ledger.byIntent, ledger.accounts, place, (of) => intentOf(call, of, selector)));
	const records = intents.map((intent) => ledger.byIntent.get(intent));
	const newest = records.reduce((a, b) => a !== void 0 && (b === void 0 || a.updatedAt >= b.updatedAt) ? a : b, void 0);
	const pin = chosen !== void 0 && Object.hasOwn(provider.about.backups, chosen.kind) ? chosen : newest?.pin;
	const recorded = records.map((record) => record?.pin);
	return {
		plan,
		entry,
		provider,
		place,
		calls: compiled,
		intents,
		selector,
		...pin && { pin },
		recorded,
		ledger
	};
}
function recordedAs(records, accounts, place, hash) {
	const own = hash(place);
	if (records.has(own)) return own;
	if (place.account === void 0) {
		for (const account of accounts) {
			const guarded = hash({
				...place,
				account
			});
			if (records.has(guarded)) return guarded;
		}
		return own;
	}
	const bare = hash(withoutAccount(place));
	const record = records.get(bare);
	return record !== void 0 && (record.account === void 0 || record.account === place.account) ? bare : own;
}
function pinnedCalls(compiled, pin) {
	const { plan, entry, provider, place, selector, intents, recorded, ledger } = compiled;
	const { region, scopeKind, scope, lane, generation, account } = place;
	return compiled.calls.flatMap((bare, index) => {
		const intent = intents[index];
		if (intent === void 0) return [];
		const own = recorded[index] ?? pin;
		const resolved = selector !== void 0 && own !== void 0;
		const call = resolved ? provider.withPin(bare, own) : bare;
		const key = resolved ? recordedAs(ledger.records, ledger.accounts, place, (of) => keyOf(call, of)) : intent;
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
			...account !== void 0 && { account },
			generation,
			...own && { pin: own }
		}];
	});
}
function placeOf(entry, provider) {
	const { region, scopeKind, scope, lane } = provider.place(entry);
	const { account } = entry.fields;
	const written = account === void 0 ? {} : { account };
	return {
		region,
		scopeKind,
		scope,
		lane,
		provider: entry.provider,
		...written,
		generation: entry.generation
	};
}
// src/engine/plan/observe-lanes.ts
const atOnce = 30;
async function observeLanes(calls, snapshot, { jobs }, sessions) {
	const byKey = new Map();
	const diagnostics = [];
	await mapLimit([...groupBy(calls, (call) => call.lane)], atOnce, async ([lane, own]) => {
		const session = await sessions.get(own[0]?.provider ?? "");
		const taken = jobs.get(lane) ?? new Set();
		const seen = await session.observe(own.map((call) => watchOf(call, snapshot.records.get(call.key), taken)));
		if (!seen.ok) {
			diagnostics.push(diagnose("warning", "not-observed", `${lane} could not be observed: ${seen.error.message}`, seen.error.hint));
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
// src/engine/plan/selection.ts
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
			return diagnose("error", "unknown-selection", `--only ${name} picks no restore plan or entry`, `the plans are: ${listed || "none"}; an entry is PLAN/ENTRY`);
		})
	};
}
export { compileEntry, digestOf, mapLimit, observeLanes, pinnedCalls, select };
