import { compareDiagnostics, toDiagnostic } from "./shared-diagnostic-diagnostic.js";
import { groupBy, indexLedger, isLive, isOpen, lastAttempt, latest, openSessions, watchOf } from "./shared-engine-engine-claims-engine-util.js";
import { canonicalJson } from "./shared-engine-util-canonical-json.js";
import { compileDraft, digestOf, draft, mapLimit, observeLanes, select } from "./shared-engine-plan-engine-util.js";
import { accountOf, mayBeSame } from "./shared-engine-claims-accounts.js";
import { diagnose } from "./shared-engine-diagnostics.js";
import { ok } from "./shared-model-result.js";
// src/engine/plan/execution-plan.ts
const pinned = ({ kind, id, createdAt, expiresAt }) => ({
	kind,
	id,
	...createdAt !== void 0 && { createdAt },
	...expiresAt !== void 0 && { expiresAt }
});
function executionPlan(plans, only) {
	const summary = {
		restore: 0,
		resume: 0,
		retry: 0,
		none: 0,
		blocked: 0
	};
	for (const plan of plans) for (const entry of plan.entries) for (const call of entry.calls) summary[call.action] += 1;
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
		summary
	};
}
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
		document: executionPlan(plans, run.document.only ?? []),
		plans,
		diagnostics: [...run.diagnostics, ...blocked.values()]
	};
}
// src/engine/plan/dependencies.ts
function dependantsOf(entries) {
	const dependants = new Map();
	for (const entry of entries) for (const id of entry.calls[0]?.dependsOn ?? []) {
		const group = dependants.get(id);
		if (group === void 0) dependants.set(id, [entry]);
		else group.push(entry);
	}
	return dependants;
}
function blockDependants(plans, drafts, view) {
	const drafted = new Map(drafts.map((one) => [`${one.plan.name}/${one.entry.id}`, one]));
	return plans.map((plan) => {
		const dependants = dependantsOf(plan.entries);
		const selected = new Set(plan.entries.map((entry) => entry.id));
		const obstacles = new Map();
		const queue = plan.entries.filter((entry) => entry.calls.some((call) => call.action === "blocked")).map((entry) => entry.id);
		for (const [id, entries] of dependants) {
			const outside = drafted.get(`${plan.name}/${id}`);
			if (selected.has(id) || outside !== void 0 && isRestored(outside, view)) continue;
			for (const entry of entries) hinder(entry, {
				code: "dependency-not-restored",
				id
			});
		}
		for (const id of queue) for (const entry of dependants.get(id) ?? []) hinder(entry, {
			code: "dependency-blocked",
			id
		});
		return {
			...plan,
			entries: plan.entries.map((entry) => blockedBy(entry, obstacles.get(entry.id), plan.name))
		};
		function hinder(entry, obstacle) {
			if (obstacles.has(entry.id) || !entry.calls.some(isToDo)) return;
			obstacles.set(entry.id, obstacle);
			queue.push(entry.id);
		}
	});
}
const isToDo = (call) => call.action === "restore" || call.action === "retry";
function blockedBy(entry, obstacle, plan) {
	if (obstacle === void 0) return entry;
	const { code, id } = obstacle;
	const diagnostic = code === "dependency-blocked" ? diagnose("error", code, `depends on ${id}, which is blocked`, "clear what blocks it first", entry.location) : diagnose("error", code, `depends on ${id}, which is not restored and not part of this run`, `add --only ${plan}/${id}`, entry.location);
	return {
		...entry,
		calls: entry.calls.map((call) => isToDo(call) ? blockedCall(call, diagnostic) : call)
	};
}
const isRestored = (one, view) => one.intents.every((intent) => view.index.byIntent.get(intent)?.state === "restored");
// src/engine/plan/assign-findings.ts
const text = (path) => JSON.stringify(path);
function assignFindings(entry, calls, findings) {
	const byPath = groupBy(findings.length > 0 ? calls : [], (call) => text(call.path));
	const about = [];
	const byKey = new Map();
	for (const finding of findings) {
		const diagnostic = toDiagnostic(finding, entry.locate);
		const concerned = nearest(byPath, finding.path);
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
	if (!seen.ok) {
		const { code, message, hint } = seen.error;
		return [{
			severity: "error",
			code,
			message,
			...hint !== void 0 && { hint },
			path
		}];
	}
	if (seen.value === written) return [];
	if (seen.value === void 0) return [{
		...diagnose("error", "account-unverified", `nothing that the provider answers tells whether the credentials are of account ${written}`, "allow the reads that the provider's page lists; without them the account can't be checked, so nothing is sent"),
		path
	}];
	return [{
		...diagnose("error", "wrong-account", `the entry is for account ${written}, and the credentials are of account ${seen.value}`, `use credentials of account ${written}, or correct account`),
		path
	}];
}
const accountUnknown = (record, location) => diagnose("warning", "account-unverified", `the ledger has this call of account ${record.account ?? ""}, and nothing tells whether the credentials are of that account`, "check the credentials; the reads that the provider's page lists tell the account", location);
// src/engine/plan/decide.ts
function decide(call, view, location, seen) {
	const record = view.snapshot.records.get(call.key);
	if (record !== void 0 && seen !== void 0 && call.account === void 0 && !mayBeSame(record.account, seen)) return blocked(otherAccount(record, seen, location));
	const holder = record?.claim && view.snapshot.runs.get(record.claim.run);
	if (record !== void 0 && holder !== void 0 && isOpen(record) && isLive(holder, view)) return blocked(claimedElsewhere(record, holder, location));
	if (record?.state === "restored") return fromRecord(record, location, []);
	const account = accountOf({
		...call,
		...seen !== void 0 && { seenAccount: seen }
	});
	const others = call.restores.flatMap(({ targetId }) => view.index.byTarget.get(targetId) ?? []).filter((other) => other.key !== call.key && mayBeSame(other.account, account));
	const rival = others.find((other) => isOpen(other) && !isIdle(other, view));
	if (rival !== void 0) return blocked(targetInFlight(call, rival, location));
	const before = others.filter(({ state }) => state === "restored").reduce(latest, void 0);
	return fromRecord(record, location, record === void 0 && before !== void 0 ? [restoredBefore(call, before, location)] : []);
}
function fromRecord(record, location, diagnostics) {
	if (record === void 0) return {
		action: "restore",
		reason: "not restored yet",
		diagnostics
	};
	const attempt = lastAttempt(record);
	const request = attempt?.requestId === void 0 ? "" : ` (request ${attempt.requestId})`;
	switch (record.state) {
		case "claimed": return {
			action: "restore",
			reason: attempt ? `attempt ${attempt.number} was not accepted` : "taken up by an earlier run, not sent yet",
			diagnostics
		};
		case "submitting": return {
			action: "resume",
			reason: `attempt ${attempt?.number ?? 1} may have been accepted: look before sending`,
			diagnostics
		};
		case "submitted": return {
			action: "resume",
			reason: `submitted ${attempt?.submittedAt ?? ""}${request}`,
			diagnostics
		};
		case "restored": return {
			action: "none",
			reason: `restored ${attempt?.endedAt ?? record.resolved?.at ?? record.updatedAt}${request}`,
			diagnostics
		};
		case "failed":
		case "cancelled": return {
			action: "retry",
			reason: `attempt ${record.attempts.length} ${record.state}: ${attempt?.problem?.message ?? record.resolved?.why ?? "no reason on record"}`,
			diagnostics
		};
		case "unknown": return blocked(unknownOutcome(record, location));
		default: return record.state;
	}
}
const blocked = (diagnostic) => ({
	action: "blocked",
	reason: diagnostic.message,
	diagnostics: [diagnostic]
});
function withObservation(decision, record, observation) {
	if (observation === void 0) return decision;
	if (record?.state === "unknown" && decision.action === "blocked") return settled(decision, record, observation);
	if (decision.action !== "resume") return decision;
	const says = (text) => ({
		...decision,
		reason: `${decision.reason}; ${text}`
	});
	switch (observation.state) {
		case "running": return says(observation.progress ? `running, ${told(observation.progress)}` : "running");
		case "succeeded": return says("the provider says succeeded");
		case "failed":
		case "cancelled": return says(`the provider says ${observation.state}: ${observation.message}`);
		case "unclear": return says(observation.message);
		case "absent": return says("the provider lists no such job");
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
function told({ done, total, unit }) {
	if (unit === "%") return `${Math.round(Math.min(done, total))} %`;
	const part = total > 0 && done <= total ? ` of ${Math.round(total)}` : "";
	return `${Math.round(done)}${part} ${unit}`;
}
const isIdle = ({ state, claim }, view) => state === "claimed" && !isLive(claim && view.snapshot.runs.get(claim.run), view);
const claimedElsewhere = (record, run, location) => diagnose("error", "claimed-elsewhere", `run ${run.id} (${run.actor} on ${run.host}) has taken this call up and renewed its lease at ${run.renewedAt}; it is ${record.state}`, "wait for that run to end, or stop it; its lease lapses when it is no longer renewed", location);
const targetInFlight = (call, other, location) => diagnose("error", "target-in-flight", `${other.plan}/${other.entry} makes the same object and is ${other.state} in the ledger`, `let it end (reinstate status), or choose another newName than ${call.restores[0]?.target ?? ""}`, location);
const restoredBefore = (call, other, location) => diagnose("warning", "target-restored-before", `${other.plan}/${other.entry} already restored ${call.restores[0]?.target ?? "this object"} (${other.updatedAt})`, "choose another newName, or rename that one first: a name that exists is refused", location);
const unknownOutcome = (record, location) => diagnose("error", "outcome-unknown", `the outcome of attempt ${record.attempts.length} is unknown: ${lastAttempt(record)?.problem?.message ?? "no reason on record"}`, `apply settles it when the provider lists its job; or look at the target, then: reinstate ledger resolve ${record.key.slice(0, 12)} --as restored|failed --why TEXT`, location);
// src/engine/plan/identical-jobs.ts
const noDoubles = {
	adopt: [],
	again: []
};
const shortest = 4;
const names = (given, key) => given.some((start) => start.length >= shortest && key.startsWith(start));
function judgeIdentical(calls, jobs, doubles) {
	const byKey = new Map(calls.map((call) => [call.key, call]));
	const findings = [];
	const adopted = new Map();
	for (const job of jobs) {
		const call = byKey.get(job.key);
		if (call === void 0 || adopted.has(call.key)) continue;
		if (names(doubles.adopt, call.key)) adopted.set(call.key, adoption(job));
		else if (names(doubles.again, call.key)) findings.push(...job.otherwise ?? []);
		else findings.push({
			...seen(call, job),
			path: call.path
		});
	}
	return {
		findings,
		adopted
	};
}
function seen({ key }, { message }) {
	const start = key.slice(0, 12);
	return diagnose("error", "identical-restore-seen", message, `look at what it made. If it is this restore: --adopt ${start} takes it on record; if another is wanted: --again ${start} sends it`);
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
async function survey(one, around) {
	const { entry } = one;
	const { view, sessions, offline } = around;
	const session = () => sessions.get(entry.provider);
	const written = entry.fields.account === void 0 ? {} : { account: entry.fields.account };
	const resolved = one.pin === void 0 && !offline ? await (await session()).resolve(entry) : void 0;
	const pin = resolved?.ok ? resolved.value : one.pin;
	const calls = compileDraft(one, pin);
	const byLedger = calls.map((call) => decide(call, view, entry.locate(call.path)));
	const none = {
		draft: one,
		calls,
		decisions: byLedger,
		findings: [],
		sizes: {},
		...pin && { pin }
	};
	if (offline) return {
		...none,
		findings: pin === void 0 ? [notResolvedOffline] : []
	};
	if (resolved?.ok === false) return {
		...none,
		findings: [unresolved(resolved.error)]
	};
	if (pin === void 0) return none;
	const asked = asksForAccount(calls, byLedger, view) ? await (await session()).account({
		...one.provider.place(entry),
		...written
	}) : ok(void 0);
	const seen = asked.ok ? asked.value : void 0;
	const decisions = calls.map((call, index) => {
		return withDoubt(decide(call, view, entry.locate(call.path), seen), call, view, seen === void 0 && byLedger[index]?.action !== "blocked", entry.locate(call.path));
	});
	const isToSend = (_, index) => decisions[index]?.action === "restore" || decisions[index]?.action === "retry";
	const guard = decisions.some(({ action }) => action !== "none" && action !== "blocked") ? guardAccount(entry.fields.account, asked) : [];
	const surveyed = {
		...none,
		decisions,
		findings: guard,
		...seen !== void 0 && { account: seen }
	};
	const toSend = calls.filter(isToSend);
	if (toSend.length === 0 || guard.length > 0) return surveyed;
	const known = await jobsOnRecord(toSend[0]?.lane ?? "", view, await session());
	const checked = await (await session()).preflight(entry, pin, toSend, known);
	const doubles = judgeIdentical(toSend, checked.identical ?? [], around.doubles);
	return {
		...surveyed,
		decisions: decisions.map((decision, index) => doubles.adopted.get(calls[index]?.key ?? "") ?? decision),
		findings: [...checked.findings, ...doubles.findings],
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
const unresolved = ({ code, message, hint }) => ({
	severity: "error",
	code,
	message,
	...hint !== void 0 && { hint },
	path: ["from"]
});
const notResolvedOffline = {
	...diagnose("info", "backup-unresolved", "planned offline, so the backup is not resolved: the key and the digest will change once it is", "plan without --offline to see the backup"),
	path: ["from"]
};
async function jobsOnRecord(lane, { index }, session) {
	const known = index.jobs.get(lane) ?? new Set();
	const idless = index.idless.get(lane) ?? [];
	if (idless.length === 0) return known;
	const seen = await session.observe(idless.map((record) => watchOf(record, record, known)));
	const found = seen.ok ? seen.value.flatMap((one) => "requestId" in one && one.requestId !== void 0 ? [one.requestId] : []) : [];
	return new Set([...known, ...found]);
}
// src/engine/plan/compute-plan.ts
const maxLooks = 4;
async function computePlan(request, host) {
	const sessions = openSessions(host);
	try {
		let snapshot = await host.ledger.read();
		for (let looks = 1;; looks += 1) {
			const view = {
				snapshot,
				index: indexLedger(snapshot),
				now: host.clock.now(),
				isGone: (run) => host.isGone(run)
			};
			const run = await planOn(view, request, host, sessions);
			if (!sessions.asked || looks === maxLooks) return run;
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
	const drafts = await draftAll(request, host, view);
	const { offline, doubles = noDoubles } = request;
	const chosen = drafts.filter(({ plan, entry }) => selection.has(plan.name, entry.id));
	const surveyed = await mapLimit(chosen, 32, (one) => survey(one, {
		view,
		sessions,
		offline,
		doubles
	}));
	const observed = await observeLanes(offline ? [] : toObserve(surveyed, view), view.snapshot, view.index, sessions);
	const plans = blockDependants(assemble(request.plans, surveyed, observed.byKey, view), drafts, view);
	const calls = plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls));
	return joined(plans, request.only, [
		...selection.diagnostics,
		...observed.diagnostics,
		...unusedDoubles(doubles, calls)
	]);
}
function hasMoved(run, { snapshot, index }, now) {
	const later = indexLedger(now);
	const version = (record) => record === void 0 ? "" : `${record.key}@${record.version}`;
	const holders = ({ byTarget }, target) => (byTarget.get(target) ?? []).map(version).join();
	return run.plans.some((plan) => plan.entries.some((entry) => entry.calls.some(({ key, intent, restores }) => version(snapshot.records.get(key)) !== version(now.records.get(key)) || version(index.byIntent.get(intent)) !== version(later.byIntent.get(intent)) || restores.some(({ targetId }) => holders(index, targetId) !== holders(later, targetId)))));
}
async function draftAll(request, host, view) {
	const providers = new Map();
	const drafts = [];
	const { byIntent, accounts } = view.index;
	const known = {
		records: view.snapshot.records,
		byIntent,
		accounts
	};
	for (const plan of request.plans) for (const entry of plan.entries) {
		const provider = providers.get(entry.provider) ?? await host.provider(entry.provider);
		providers.set(entry.provider, provider);
		drafts.push(draft(plan, entry, provider, known, request.pins?.get(`${plan.name}/${entry.id}`)));
	}
	return drafts;
}
const toObserve = (surveyed, { snapshot }) => surveyed.flatMap(({ calls, decisions }) => calls.filter((call, index) => {
	const decision = decisions[index];
	if (decision?.action === "resume") return decision.adopts === void 0;
	return decision?.diagnostics.some(({ code }) => code === "outcome-unknown") && snapshot.records.get(call.key)?.state === "unknown";
}));
function assemble(plans, surveyed, observations, view) {
	const byPlan = groupBy(surveyed, (one) => one.draft.plan);
	return plans.flatMap((plan) => {
		const own = byPlan.get(plan);
		if (own === void 0) return [];
		const { name, file, description, labels } = plan;
		const digest = digestOf(own.map(({ draft: { entry }, pin, calls }) => ({
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
function plannedEntry({ draft: { entry, selector }, pin, account, calls, decisions, findings, sizes }, observations, view) {
	const assigned = assignFindings(entry, calls, findings);
	const planned = calls.map((call, index) => {
		const observation = observations.get(call.key);
		const record = view.snapshot.records.get(call.key);
		const decision = withObservation(decisions[index] ?? nothing, record, observation);
		const said = decision.action === "none" ? [] : [...assigned.entry, ...assigned.byKey.get(call.key) ?? []];
		const error = said.find(({ severity, code }) => severity === "error" && (decision.action !== "resume" || isOfAccount(code)));
		const sized = call.restores.flatMap(({ targetId }) => sizes[targetId] ?? []);
		return {
			action: error === void 0 ? decision.action : "blocked",
			reason: error === void 0 || decision.action === "blocked" ? decision.reason : error.message,
			diagnostics: [...decision.diagnostics, ...said],
			location: entry.locate(call.path),
			dependsOn: entry.dependsOn,
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
		...selector !== void 0 && { selector: canonicalJson(selector) },
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
	for (const plan of plans) for (const entry of plan.entries) for (const call of entry.calls) for (const one of call.diagnostics) unique.add(one);
	for (const one of [...unique, ...more]) add(one);
	const diagnostics = [...seen.values()].sort(compareDiagnostics);
	return {
		document: executionPlan(plans, only),
		plans,
		diagnostics
	};
}
export { blockedCall, computePlan, dependantsOf, executionPlan, withBlocked };
