import { compareDiagnostics, errorFrom, toDiagnostic } from "./shared-diagnostic-diagnostic.js";
import { callsOf } from "./shared-model-planned.js";
import { groupBy, indexLedger, isLive, isOpen, latest, openSessions } from "./shared-engine-engine-claims-engine-util.js";
import { compileEntry, digestOf, mapLimit, observeLanes, pinnedCalls, select } from "./shared-engine-plan-engine-util.js";
import { accountOf, mayBeSame } from "./shared-engine-claims-accounts.js";
import { diagnose } from "./shared-engine-codes.js";
import { lastAttempt, watchOf } from "./shared-engine-claims-watch.js";
import { ok } from "./shared-model-result.js";
// src/engine/plan/blocked-call.ts
const blockedCall = (call, diagnostic) => ({
	...call,
	action: "blocked",
	reason: diagnostic.message,
	diagnostics: [...call.diagnostics, diagnostic]
});
function withBlocked(run, blocked) {
	const plans = run.plans.map((plan) => ({
		...plan,
		entries: plan.entries.map((entry) => ({
			...entry,
			calls: entry.calls.map((call) => {
				const diagnostic = blocked.get(call.key);
				return diagnostic === void 0 ? call : blockedCall(call, diagnostic);
			})
		}))
	}));
	return {
		...run,
		plans,
		diagnostics: [...run.diagnostics, ...blocked.values()]
	};
}
// src/engine/plan/dependencies.ts
function dependantsOf(entries) {
	const dependants = new Map();
	for (const entry of entries) for (const id of entry.dependsOn) {
		const group = dependants.get(id);
		if (group === void 0) dependants.set(id, [entry]);
		else group.push(entry);
	}
	return dependants;
}
function blockDependants(plans, compiled, view) {
	const byName = new Map(compiled.map((one) => [`${one.plan.name}/${one.entry.id}`, one]));
	return plans.map((plan) => {
		const dependants = dependantsOf(plan.entries);
		const selected = new Set(plan.entries.map((entry) => entry.id));
		const reasons = new Map();
		const queue = plan.entries.filter((entry) => entry.calls.some((call) => call.action === "blocked")).map((entry) => entry.id);
		for (const [id, entries] of dependants) {
			const outside = byName.get(`${plan.name}/${id}`);
			if (selected.has(id) || outside !== void 0 && isRestored(outside, view)) continue;
			for (const entry of entries) block(entry, notRestored(entry, plan.name, id));
		}
		for (const id of queue) for (const entry of dependants.get(id) ?? []) block(entry, dependencyBlocked(entry, id));
		return {
			...plan,
			entries: plan.entries.map((entry) => blockedBy(entry, reasons.get(entry.id)))
		};
		function block(entry, diagnostic) {
			if (reasons.has(entry.id) || !entry.calls.some(isToDo)) return;
			reasons.set(entry.id, diagnostic);
			queue.push(entry.id);
		}
	});
}
const isToDo = (call) => call.action === "restore" || call.action === "retry";
const notRestored = ({ location }, plan, id) => diagnose("error", "dependency-not-restored", `depends on ${id}, which is not restored and not part of this run`, `add --only ${plan}/${id}`, location);
const dependencyBlocked = ({ location }, id) => diagnose("error", "dependency-blocked", `depends on ${id}, which is blocked`, "clear what blocks it first", location);
const blockedBy = (entry, diagnostic) => diagnostic === void 0 ? entry : {
	...entry,
	calls: entry.calls.map((call) => isToDo(call) ? blockedCall(call, diagnostic) : call)
};
const isRestored = (one, view) => one.intents.every((intent) => view.index.byIntent.get(intent)?.state === "restored");
// src/engine/plan/assign-diagnostics.ts
const text = (path) => JSON.stringify(path);
function assignDiagnostics(entry, calls, found) {
	const byPath = groupBy(found.length > 0 ? calls : [], (call) => text(call.path));
	const about = [];
	const byKey = new Map();
	for (const one of found) {
		const diagnostic = toDiagnostic(one, entry.locate);
		const concerned = nearest(byPath, one.path);
		if (concerned === void 0 || concerned.length === calls.length) about.push(diagnostic);
		else for (const call of concerned) byKey.set(call.key, [...byKey.get(call.key) ?? [], diagnostic]);
	}
	return {
		entry: about,
		byKey
	};
}
function nearest(byPath, path) {
	for (let length = path.length; length >= 0; length -= 1) {
		const found = byPath.get(text(path.slice(0, length)));
		if (found !== void 0) return found;
	}
}
// src/engine/plan/account-guard.ts
const otherAccount = (record, seen, location) => diagnose("error", "other-account", `the ledger has this very call of account ${record.account ?? ""}, and the credentials are of account ${seen}`, `use credentials of account ${record.account ?? ""}, or write account: "${seen}" into the entry if this account's is meant`, location);
function guardAccount(written, seen) {
	const path = ["account"];
	if (written === void 0) return [];
	if (!seen.ok) return [errorFrom(seen.error, path)];
	if (seen.value === written) return [];
	if (seen.value === void 0) return [diagnose("error", "account-unverified", `nothing that the provider answers tells whether the credentials are of account ${written}`, "allow the reads that the provider's page lists; without them the account can't be checked, so nothing is sent", path)];
	return [diagnose("error", "wrong-account", `the entry is for account ${written}, and the credentials are of account ${seen.value}`, `use credentials of account ${written}, or correct account`, path)];
}
const accountUnknown = (record, location) => diagnose("warning", "account-unverified", `the ledger has this call of account ${record.account ?? ""}, and nothing tells whether the credentials are of that account`, "check the credentials; the reads that the provider's page lists show the account", location);
// src/engine/plan/record-standing.ts
function recordStanding(record, view) {
	if (record === void 0) return { is: "absent" };
	const holder = record.claim && view.snapshot.runs.get(record.claim.run);
	if (holder !== void 0 && isOpen(record) && isLive(holder, view)) return {
		is: "held",
		run: holder,
		state: record.state
	};
	const attempt = lastAttempt(record);
	const requestId = attempt?.requestId === void 0 ? {} : { requestId: attempt.requestId };
	const { state, resolved, attempts } = record;
	switch (state) {
		case "claimed": return {
			is: "idle",
			...attempt && { refused: attempt }
		};
		case "submitting": return {
			is: "unanswered",
			attempt: attempt?.number ?? 1
		};
		case "submitted": return {
			is: "accepted",
			since: attempt?.submittedAt ?? "",
			...requestId
		};
		case "restored": return {
			is: "restored",
			at: attempt?.endedAt ?? resolved?.at ?? record.updatedAt,
			...requestId
		};
		case "failed":
		case "cancelled": return {
			is: state,
			attempt: attempts.length,
			why: attempt?.problem?.message ?? resolved?.why ?? noReason
		};
		case "unknown": return {
			is: "unknown",
			attempt: attempts.length,
			why: attempt?.problem?.message ?? noReason
		};
		default: return state;
	}
}
const noReason = "no reason on record";
const holdsTargets = ({ is }) => is === "held" || is === "unanswered" || is === "accepted" || is === "unknown";
// src/engine/plan/decide.ts
function decide(call, view, location, seen) {
	const record = view.snapshot.records.get(call.key);
	if (record !== void 0 && seen !== void 0 && call.account === void 0 && !mayBeSame(record.account, seen)) return blocked(otherAccount(record, seen, location));
	const standing = recordStanding(record, view);
	if (standing.is === "held" || standing.is === "restored") return fromStanding(call, standing, location, []);
	const account = accountOf({
		...call,
		...seen !== void 0 && { seenAccount: seen }
	});
	const others = call.restores.flatMap(({ targetId }) => view.index.byTarget.get(targetId) ?? []).filter((other) => other.key !== call.key && mayBeSame(other.account, account)).map((other) => ({
		other,
		standing: recordStanding(other, view)
	}));
	const rival = others.find((one) => holdsTargets(one.standing));
	if (rival !== void 0) return blocked(targetInFlight(call, rival.other, location));
	const before = others.filter((one) => one.standing.is === "restored").map(({ other }) => other).reduce(latest, void 0);
	return fromStanding(call, standing, location, standing.is === "absent" && before !== void 0 ? [restoredBefore(call, before, location)] : []);
}
function fromStanding(call, standing, location, diagnostics) {
	switch (standing.is) {
		case "absent": return {
			action: "restore",
			reason: "not restored yet",
			diagnostics
		};
		case "held": return blocked(claimedElsewhere(standing, location));
		case "idle": {
			const { refused } = standing;
			return {
				action: "restore",
				reason: refused ? `attempt ${refused.number} was not accepted` : "claimed by an earlier run, not sent yet",
				diagnostics
			};
		}
		case "unanswered": return {
			action: "resume",
			reason: `attempt ${standing.attempt} may have been accepted: look before sending`,
			diagnostics
		};
		case "accepted": return {
			action: "resume",
			reason: `submitted ${standing.since}${requestText(standing)}`,
			diagnostics
		};
		case "restored": return {
			action: "none",
			reason: `restored ${standing.at}${requestText(standing)}`,
			diagnostics
		};
		case "failed":
		case "cancelled": return {
			action: "retry",
			reason: `attempt ${standing.attempt} ${standing.is}: ${standing.why}`,
			diagnostics
		};
		case "unknown": return blocked(unknownOutcome(call, standing, location));
		default: return standing;
	}
}
const requestText = ({ requestId }) => requestId === void 0 ? "" : ` (request ${requestId})`;
const blocked = (diagnostic) => ({
	action: "blocked",
	reason: diagnostic.message,
	diagnostics: [diagnostic]
});
function withObservation(decision, record, observation) {
	if (observation === void 0) return decision;
	if (record?.state === "unknown" && decision.action === "blocked") return settled(decision, record, observation);
	if (decision.action !== "resume") return decision;
	const adding = (text) => ({
		...decision,
		reason: `${decision.reason}; ${text}`
	});
	switch (observation.state) {
		case "running": return adding(observation.progress ? `running, ${amountOf(observation.progress)}` : "running");
		case "succeeded": return adding("the provider says succeeded");
		case "failed":
		case "cancelled": return adding(`the provider says ${observation.state}: ${observation.message}`);
		case "unclear": return adding(observation.message);
		case "absent": return adding("the provider lists no such job");
		default: return observation;
	}
}
function settled(decision, record, observation) {
	if (observation.state === "absent" || observation.state === "unclear") return decision;
	const request = observation.requestId === void 0 ? "" : ` (request ${observation.requestId})`;
	return {
		action: "resume",
		reason: `attempt ${record.attempts.length} had no known outcome; the provider lists it now: ${observation.state}${request}`,
		diagnostics: []
	};
}
function amountOf({ done, total, unit }) {
	if (unit === "%") return `${Math.round(Math.min(done, total))} %`;
	const part = total > 0 && done <= total ? ` of ${Math.round(total)}` : "";
	return `${Math.round(done)}${part} ${unit}`;
}
const claimedElsewhere = ({ run, state }, location) => diagnose("error", "claimed-elsewhere", `run ${run.id} (${run.actor} on ${run.host}) holds the claim on this call and renewed its lease at ${run.renewedAt}; it is ${state}`, "wait for that run to end, or stop it; its lease lapses when it is no longer renewed", location);
const targetInFlight = (call, other, location) => diagnose("error", "target-in-flight", `${other.plan}/${other.entry} makes the same object and is ${other.state} in the ledger`, `let it end (reinstate status), or choose another newName than ${call.restores[0]?.target ?? ""}`, location);
const restoredBefore = (call, other, location) => diagnose("warning", "target-restored-before", `${other.plan}/${other.entry} already restored ${call.restores[0]?.target ?? "this object"} (${other.updatedAt})`, "choose another newName, or rename that one first: a name that exists is refused", location);
const unknownOutcome = (call, { attempt, why }, location) => diagnose("error", "outcome-unknown", `the outcome of attempt ${attempt} is unknown: ${why}`, `apply settles it when the provider lists its job; or look at the target, then: reinstate ledger resolve ${call.key.slice(0, 12)} --as restored|failed --why TEXT`, location);
// src/engine/plan/identical-jobs.ts
const noDoubles = {
	adopt: [],
	again: []
};
const shortest = 4;
const names = (given, key) => given.some((start) => start.length >= shortest && key.startsWith(start));
function assignIdenticalJobs(calls, jobs, doubles) {
	const byKey = new Map(calls.map((call) => [call.key, call]));
	const diagnostics = [];
	const adopted = new Map();
	for (const job of jobs) {
		const call = byKey.get(job.key);
		if (call === void 0 || adopted.has(call.key)) continue;
		if (names(doubles.adopt, call.key)) adopted.set(call.key, adoption(job));
		else if (names(doubles.again, call.key)) diagnostics.push(...job.otherwise ?? []);
		else diagnostics.push(seen(call, job));
	}
	return {
		diagnostics,
		adopted
	};
}
function seen({ key, path }, { message }) {
	const start = key.slice(0, 12);
	return diagnose("error", "identical-restore-seen", message, `look at what it made. If it is this restore: --adopt ${start} takes it on record; if another is wanted: --again ${start} sends it`, path);
}
function adoption({ requestId, startedAt, state }) {
	return {
		action: "resume",
		reason: `adopts the job that the provider lists${requestId === void 0 ? "" : ` (request ${requestId})`}: ${state}`,
		diagnostics: [],
		adopts: {
			...requestId !== void 0 && { requestId },
			...startedAt !== void 0 && { startedAt }
		}
	};
}
function unusedDoubles(doubles, calls) {
	const unmatched = (given, fits) => given.filter((start) => !calls.some((call) => names([start], call.key) && fits(call)));
	return [
		...calls.filter(({ key }) => names(doubles.adopt, key) && names(doubles.again, key)).map(({ key }) => diagnose("error", "nothing-to-adopt", `--adopt and --again both name ${key.slice(0, 12)}`, "say one of them: is that job this restore, or not?")),
		...unmatched(doubles.adopt, ({ adopts }) => adopts !== void 0).map((start) => diagnose("error", "nothing-to-adopt", `--adopt ${start}: the provider lists no unrecorded job of a call with that key`, `give at least ${shortest} characters of a key that identical-restore-seen names`)),
		...unmatched(doubles.again, () => true).map((start) => diagnose("error", "nothing-to-adopt", `--again ${start}: no call here has that key`, `give at least ${shortest} characters of the key`))
	];
}
// src/engine/plan/survey.ts
async function survey(one, context) {
	const { entry } = one;
	const { view, sessions, offline } = context;
	const session = () => sessions.get(entry.provider);
	const resolved = one.pin === void 0 && !offline ? await (await session()).resolve(entry) : void 0;
	const pin = resolved?.ok ? resolved.value : one.pin;
	const calls = pinnedCalls(one, pin);
	const byLedger = calls.map((call) => decide(call, view, entry.locate(call.path)));
	const none = {
		compiled: one,
		calls,
		decisions: byLedger,
		diagnostics: [],
		sizes: {},
		...pin && { pin }
	};
	if (offline) return {
		...none,
		diagnostics: pin === void 0 ? [notResolvedOffline] : []
	};
	if (resolved?.ok === false) return {
		...none,
		diagnostics: [errorFrom(resolved.error, ["from"])]
	};
	if (pin === void 0) return none;
	const asked = asksForAccount(calls, byLedger, view) ? await (await session()).account(one.place) : ok(void 0);
	const seen = asked.ok ? asked.value : void 0;
	const decisions = calls.map((call, index) => {
		return withDoubt(decide(call, view, entry.locate(call.path), seen), call, view, seen === void 0 && byLedger[index]?.action !== "blocked", entry.locate(call.path));
	});
	const isToSend = (_, index) => decisions[index]?.action === "restore" || decisions[index]?.action === "retry";
	const guard = decisions.some(({ action }) => action !== "none" && action !== "blocked") ? guardAccount(entry.fields.account, asked) : [];
	const surveyed = {
		...none,
		decisions,
		diagnostics: guard,
		...seen !== void 0 && { account: seen }
	};
	const toSend = calls.filter(isToSend);
	if (toSend.length === 0 || guard.length > 0) return surveyed;
	const known = await jobsOnRecord(toSend[0]?.lane ?? "", view, await session());
	const checked = await (await session()).preflight(entry, pin, toSend, known);
	const doubles = assignIdenticalJobs(toSend, checked.identical ?? [], context.doubles);
	return {
		...surveyed,
		decisions: decisions.map((decision, index) => doubles.adopted.get(calls[index]?.key ?? "") ?? decision),
		diagnostics: [...checked.diagnostics, ...doubles.diagnostics],
		sizes: checked.sizes ?? {},
		pin: {
			...pin,
			...checked.pin
		}
	};
}
const asksForAccount = (calls, decisions, { snapshot }) => calls.some((call, index) => {
	const action = decisions[index]?.action;
	const recorded = snapshot.records.get(call.key)?.account;
	return action === "none" || action === "blocked" ? recorded !== void 0 && call.account === void 0 : true;
});
function withDoubt(decision, call, { snapshot }, doubtful, location) {
	const record = snapshot.records.get(call.key);
	if (!doubtful || record?.account === void 0 || call.account !== void 0) return decision;
	return {
		...decision,
		diagnostics: [...decision.diagnostics, accountUnknown(record, location)]
	};
}
const notResolvedOffline = diagnose("info", "backup-unresolved", "planned offline, so the backup is not resolved: the key and the digest will change once it is", "plan without --offline to see the backup", ["from"]);
async function jobsOnRecord(lane, { index }, session) {
	const known = index.jobs.get(lane) ?? new Set();
	const idless = index.idless.get(lane) ?? [];
	if (idless.length === 0) return known;
	const seen = await session.observe(idless.map((record) => watchOf(record, record, known)));
	const found = seen.ok ? seen.value.flatMap((one) => "requestId" in one && one.requestId !== void 0 ? [one.requestId] : []) : [];
	return new Set([...known, ...found]);
}
// src/engine/plan/compute-plan.ts
const maxReads = 4;
async function computePlan(request, host) {
	const sessions = openSessions(host);
	try {
		let snapshot = await host.ledger.read();
		for (let reads = 1;; reads += 1) {
			const view = {
				snapshot,
				index: indexLedger(snapshot),
				now: host.clock.now(),
				isGone: (run) => host.isGone(run)
			};
			const run = await planOn(view, request, host, sessions);
			if (!sessions.asked || reads === maxReads) return run;
			const now = await host.ledger.read();
			if (now === snapshot || !hasMoved(run, view, now)) return run;
			snapshot = now;
		}
	} finally {
		await sessions.close();
	}
}
async function planOn(view, request, host, sessions) {
	const selection = select(request.plans, request.only);
	const entries = await compileAll(request, host, view);
	const { offline, doubles = noDoubles } = request;
	const chosen = entries.filter(({ plan, entry }) => selection.has(plan.name, entry.id));
	const surveyed = await mapLimit(chosen, 32, (one) => survey(one, {
		view,
		sessions,
		offline,
		doubles
	}));
	const observed = await observeLanes(offline ? [] : toObserve(surveyed, view), view.snapshot, view.index, sessions);
	const plans = blockDependants(assemble(request.plans, surveyed, observed.byKey, view), entries, view);
	const unused = unusedDoubles(doubles, callsOf({ plans }));
	return joined(plans, request.only, [
		...selection.diagnostics,
		...observed.diagnostics,
		...unused
	]);
}
function hasMoved(run, { snapshot, index }, now) {
	const later = indexLedger(now);
	const version = (record) => record === void 0 ? "" : `${record.key}@${record.version}`;
	const holders = ({ byTarget }, target) => (byTarget.get(target) ?? []).map(version).join();
	return callsOf(run).some(({ key, intent, restores }) => version(snapshot.records.get(key)) !== version(now.records.get(key)) || version(index.byIntent.get(intent)) !== version(later.byIntent.get(intent)) || restores.some(({ targetId }) => holders(index, targetId) !== holders(later, targetId)));
}
async function compileAll(request, host, view) {
	const providers = new Map();
	const compiled = [];
	const { byIntent, accounts } = view.index;
	const known = {
		records: view.snapshot.records,
		byIntent,
		accounts
	};
	for (const plan of request.plans) for (const entry of plan.entries) {
		const provider = providers.get(entry.provider) ?? await host.provider(entry.provider);
		providers.set(entry.provider, provider);
		compiled.push(compileEntry(plan, entry, provider, known, request.pins?.get(`${plan.name}/${entry.id}`)));
	}
	return compiled;
}
const toObserve = (surveyed, { snapshot }) => surveyed.flatMap(({ calls, decisions }) => calls.filter((call, index) => {
	const decision = decisions[index];
	if (decision?.action === "resume") return decision.adopts === void 0;
	return decision?.diagnostics.some(({ code }) => code === "outcome-unknown") && snapshot.records.get(call.key)?.state === "unknown";
}));
function assemble(plans, surveyed, observations, view) {
	const byPlan = groupBy(surveyed, (one) => one.compiled.plan);
	return plans.flatMap((plan) => {
		const own = byPlan.get(plan);
		if (own === void 0) return [];
		const { name, file, description, labels } = plan;
		const digest = digestOf(own.map(({ compiled: { entry }, pin, calls }) => ({
			id: entry.id,
			...pin && { pin },
			calls
		})));
		return [{
			name,
			file,
			...description !== void 0 && { description },
			labels,
			digest,
			entries: own.map((one) => plannedEntry(one, observations, view))
		}];
	});
}
function plannedEntry({ compiled: { entry, selector, provider }, pin, account, calls, decisions, diagnostics, sizes }, observations, view) {
	const assigned = assignDiagnostics(entry, calls, diagnostics);
	const backupKind = pin && provider.about.backups[pin.kind];
	const planned = calls.map((call, index) => {
		const observation = observations.get(call.key);
		const record = view.snapshot.records.get(call.key);
		const decision = withObservation(decisions[index] ?? nothing, record, observation);
		const found = decision.action === "none" ? [] : [...assigned.entry, ...assigned.byKey.get(call.key) ?? []];
		const error = found.find(({ severity, code }) => severity === "error" && (decision.action !== "resume" || isOfAccount(code)));
		const sized = call.restores.flatMap(({ targetId }) => sizes[targetId] ?? []);
		return {
			action: error === void 0 ? decision.action : "blocked",
			reason: error === void 0 || decision.action === "blocked" ? decision.reason : error.message,
			diagnostics: [...decision.diagnostics, ...found],
			location: entry.locate(call.path),
			...entry.timeoutMs !== void 0 && { timeoutMs: entry.timeoutMs },
			...record && { record },
			...observation && { observation },
			...account !== void 0 && { seenAccount: account },
			...decision.adopts && { adopts: decision.adopts },
			...sized.length > 0 && { size: sized.reduce((a, b) => a + b, 0) },
			...call,
			...call.pin && { pin: call.pin.id === pin?.id ? {
				...call.pin,
				...pin
			} : call.pin }
		};
	});
	return {
		id: entry.id,
		provider: entry.provider,
		...account !== void 0 && { account },
		...pin && { pin },
		...backupKind && { backupKind },
		...selector !== void 0 && { selector },
		dependsOn: entry.dependsOn,
		location: entry.locate([]),
		calls: planned
	};
}
const isOfAccount = (code) => code === "wrong-account" || code === "account-unverified";
const nothing = {
	action: "none",
	reason: "",
	diagnostics: []
};
function joined(plans, only, more) {
	const seen = new Map();
	const add = (diagnostic) => seen.set(`${diagnostic.code} ${diagnostic.location?.file}:${diagnostic.location?.line}:${diagnostic.location?.column} ${diagnostic.message}`, diagnostic);
	const unique = new Set();
	for (const call of callsOf({ plans })) for (const one of call.diagnostics) unique.add(one);
	for (const one of [...unique, ...more]) add(one);
	return {
		only,
		plans,
		diagnostics: [...seen.values()].sort(compareDiagnostics)
	};
}
export { blockedCall, computePlan, dependantsOf, withBlocked };
