import { compareDiagnostics, toDiagnostic } from "./shared-app-diagnostic-document-document-rules-providers-validators-generated.js";
import { canonicalJson } from "./shared-engine-canonical.js";
import { compileDraft, draft, groupBy, indexLedger, isOpen, lastAttempt, latest, mapLimit, observeLanes, openSessions, select } from "./shared-app-engine2.js";
import { problem } from "./shared-engine-problem.js";
import { digestOf } from "./shared-app-engine.js";
// src/engine/decide.ts
function isLive(run, view) {
	if (run === void 0 || run.endedAt !== void 0 || view.isGone(run)) return false;
	const age = view.now - Date.parse(run.renewedAt);
	return age >= 0 && age <= run.leaseMs;
}
function decide(call, view, location) {
	const record = view.snapshot.records.get(call.key);
	const holder = record?.claim && view.snapshot.runs.get(record.claim.run);
	if (record !== void 0 && holder !== void 0 && isOpen(record) && isLive(holder, view)) return blocked(claimedElsewhere(record, holder, location));
	if (record?.state === "restored") return fromRecord(record, location, []);
	const others = call.restores.flatMap(({ targetId }) => view.index.byTarget.get(targetId) ?? []).filter(({ key }) => key !== call.key);
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
function withObservation(decision, observation) {
	if (observation === void 0 || decision.action !== "resume") return decision;
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
function told({ done, total, unit }) {
	if (unit === "%") return `${Math.round(Math.min(done, total))} %`;
	const part = total > 0 && done <= total ? ` of ${Math.round(total)}` : "";
	return `${Math.round(done)}${part} ${unit}`;
}
const isIdle = ({ state, claim }, view) => state === "claimed" && !isLive(claim && view.snapshot.runs.get(claim.run), view);
const claimedElsewhere = (record, run, location) => problem("error", "claimed-elsewhere", `run ${run.id} (${run.actor} on ${run.host}) has taken this call up and renewed its lease at ${run.renewedAt}; it is ${record.state}`, "wait for that run to end, or stop it; its lease lapses when it is no longer renewed", location);
const targetInFlight = (call, other, location) => problem("error", "target-in-flight", `${other.plan}/${other.entry} makes the same object and is ${other.state} in the ledger`, `let it end (reinstate status), or choose another newName than ${call.restores[0]?.target ?? ""}`, location);
const restoredBefore = (call, other, location) => problem("warning", "target-restored-before", `${other.plan}/${other.entry} already restored ${call.restores[0]?.target ?? "this object"} (${other.updatedAt})`, "rename or drop it first, or choose another newName: a name that exists is refused", location);
const unknownOutcome = (record, location) => problem("error", "outcome-unknown", `the outcome of attempt ${record.attempts.length} is unknown: ${lastAttempt(record)?.problem?.message ?? "no reason on record"}`, `look at the target, then: reinstate ledger resolve ${record.key.slice(0, 12)} --as restored|failed --why TEXT`, location);
// src/engine/dependencies.ts
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
	const diagnostic = code === "dependency-blocked" ? problem("error", code, `depends on ${id}, which is blocked`, "clear what blocks it first", entry.location) : problem("error", code, `depends on ${id}, which is not restored and not part of this run`, `add --only ${plan}/${id}`, entry.location);
	const block = (call) => ({
		...call,
		action: "blocked",
		reason: diagnostic.message,
		diagnostics: [...call.diagnostics, diagnostic]
	});
	return {
		...entry,
		calls: entry.calls.map((call) => isToDo(call) ? block(call) : call)
	};
}
const isRestored = (one, view) => one.intents.every((intent) => view.index.byIntent.get(intent)?.state === "restored");
// src/engine/document.ts
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
			entries: entries.map(({ id, provider, pin, calls }) => ({
				id,
				provider,
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
// src/engine/findings.ts
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
// src/engine/plan.ts
async function computePlan(request, host) {
	const selection = select(request.plans, request.only);
	const snapshot = await host.ledger.read();
	const view = {
		snapshot,
		index: indexLedger(snapshot),
		now: host.clock.now(),
		isGone: (run) => host.isGone(run)
	};
	const drafts = await draftAll(request, host, view);
	const sessions = openSessions(host);
	try {
		const chosen = drafts.filter(({ plan, entry }) => selection.has(plan.name, entry.id));
		const surveyed = await mapLimit(chosen, 32, (one) => survey(one, view, sessions, request.offline));
		const observed = await observeLanes(inFlight(surveyed, request.offline), snapshot, view.index, sessions);
		return joined(blockDependants(assemble(request.plans, surveyed, observed.byKey, view), drafts, view), request.only, [...selection.diagnostics, ...observed.diagnostics]);
	} finally {
		await sessions.close();
	}
}
async function draftAll(request, host, view) {
	const providers = new Map();
	const drafts = [];
	for (const plan of request.plans) for (const entry of plan.entries) {
		const provider = providers.get(entry.provider) ?? await host.provider(entry.provider);
		providers.set(entry.provider, provider);
		drafts.push(draft(plan, entry, provider, view.index.byIntent, request.pins?.get(`${plan.name}/${entry.id}`)));
	}
	return drafts;
}
async function survey(one, view, sessions, offline) {
	const { entry } = one;
	const resolved = one.pin === void 0 && !offline ? await (await sessions.get(entry.provider)).resolve(entry) : void 0;
	const pin = resolved?.ok ? resolved.value : one.pin;
	const calls = compileDraft(one, pin);
	const decisions = calls.map((call) => decide(call, view, entry.locate(call.path)));
	const surveyed = (findings, sizes = {}, known = pin) => ({
		draft: one,
		calls,
		decisions,
		findings,
		sizes,
		...known && { pin: known }
	});
	if (resolved?.ok === false) return surveyed([unresolved(resolved.error)]);
	if (pin === void 0) return surveyed(offline ? [notResolvedOffline] : []);
	const toSend = calls.filter((_, index) => decisions[index]?.action === "restore" || decisions[index]?.action === "retry");
	if (offline || toSend.length === 0) return surveyed([]);
	const checked = await (await sessions.get(entry.provider)).preflight(entry, pin, toSend, view.index.jobs.get(toSend[0]?.lane ?? "") ?? new Set());
	return surveyed(checked.findings, checked.sizes, {
		...pin,
		...checked.pin
	});
}
const unresolved = (failure) => {
	const { code, message, hint } = failure;
	return {
		severity: "error",
		code,
		message,
		...hint !== void 0 && { hint },
		path: ["from"]
	};
};
const notResolvedOffline = {
	...problem("info", "backup-unresolved", "planned offline: the backup is not resolved, so key and digest are not those of the real thing", "plan without --offline to see the backup"),
	path: ["from"]
};
const inFlight = (surveyed, offline) => offline ? [] : surveyed.flatMap(({ calls, decisions }) => calls.filter((_, index) => decisions[index]?.action === "resume"));
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
function plannedEntry({ draft: { entry, selector }, pin, calls, decisions, findings, sizes }, observations, view) {
	const assigned = assignFindings(entry, calls, findings);
	const planned = calls.map((call, index) => {
		const observation = observations.get(call.key);
		const record = view.snapshot.records.get(call.key);
		const decision = withObservation(decisions[index] ?? nothing, observation);
		const said = decision.action === "none" ? [] : [...assigned.entry, ...assigned.byKey.get(call.key) ?? []];
		const error = decision.action === "resume" ? void 0 : said.find(({ severity }) => severity === "error");
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
			...sized.length > 0 && { size: sized.reduce((a, b) => a + b, 0) },
			...call
		};
	});
	return {
		id: entry.id,
		provider: entry.provider,
		...pin && { pin },
		...selector !== void 0 && { selector: canonicalJson(selector) },
		location: entry.locate([]),
		calls: planned
	};
}
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
export { computePlan, dependantsOf, executionPlan, isLive };
