import { err, ok } from "./shared-model-result.js";
import { errorFrom } from "./shared-diagnostic-diagnostic.js";
import { diagnose } from "./shared-engine-codes.js";
import { addTo, indexLedger, isLive, isOpen, jobsOf, openSessions } from "./shared-engine-engine-claims-engine-util.js";
import { accountOf, mayBeSame } from "./shared-engine-claims-accounts.js";
import { adopted, advance as advance$1, claimedRecord, isInFlight, reclaimed, unclaimed } from "./shared-engine-claims-record-transitions.js";
import { lastAttempt, watchOf } from "./shared-engine-claims-watch.js";
import { backoff, reportLine } from "./shared-engine-execute-engine-polling.js";
import { LedgerError } from "./shared-ledger.js";
import { dependantsOf, withBlocked } from "./shared-engine-plan.js";
import { setMaxListeners } from "node:events";
// src/model/run-report.ts
function countOutcomes(calls) {
	const counts = {
		restored: 0,
		skipped: 0,
		failed: 0,
		detached: 0,
		"not-run": 0,
		unknown: 0
	};
	for (const { outcome } of calls) counts[outcome] += 1;
	return counts;
}
// src/engine/claims/acquire-claims.ts
async function acquireClaims(run, calls, authorizations, host, signal) {
	const lapsed = new Map();
	for (;;) {
		const claimed = await run.claim(calls, authorizations, lapsed);
		if (claimed === void 0) return new Map(calls.map((call) => [call.key, carriedOn(run.id, call)]));
		if (claimed.conflicts.length === 0) return claimed;
		const suspects = await suspectsOf(claimed.conflicts, lapsed, host);
		if (suspects.length < 1 || signal.aborted) return new Map(claimed.conflicts.map((conflict) => [conflict.call.key, explain(conflict)]));
		await watchLeases(suspects, lapsed, host, signal);
	}
}
async function suspectsOf(conflicts, lapsed, host) {
	const snapshot = await host.ledger.read();
	const view = {
		snapshot,
		index: indexLedger(snapshot),
		now: host.clock.now(),
		isGone: (run) => host.isGone(run)
	};
	const suspects = new Map();
	for (const conflict of conflicts) {
		if (conflict.kind !== "claimed-elsewhere" && conflict.kind !== "target-in-flight") return [];
		const claim = conflict.record.claim;
		const holder = claim && snapshot.runs.get(claim.run);
		if (conflict.kind === "target-in-flight" && conflict.record.state !== "claimed") return [];
		if (holder === void 0 || isLive(holder, view) || lapsed.has(holder.id)) return [];
		suspects.set(holder.id, holder);
	}
	return [...suspects.values()];
}
async function watchLeases(suspects, lapsed, host, signal) {
	const { clock } = host;
	const waiting = suspects.filter((run) => {
		if (host.isGone(run)) lapsed.set(run.id, run.version);
		return !host.isGone(run);
	});
	const longest = Math.max(0, ...waiting.map((run) => run.leaseMs));
	if (longest === 0) return;
	const names = waiting.map((run) => run.id).join(", ");
	host.emit({
		type: "notice",
		at: clock.now(),
		message: `run ${names} seems gone; watching its lease for ${Math.ceil(longest / 1e3)} s before taking over`
	});
	const until = clock.monotonic() + longest;
	while (clock.monotonic() < until && !signal.aborted) await clock.sleep(Math.max(1, until - clock.monotonic()), signal);
	if (signal.aborted) return;
	for (const run of waiting) lapsed.set(run.id, run.version);
}
const carriedOn = (id, { location }) => diagnose("error", "run-at-work", `run ${id} is carried on by another process since this one attached to it`, "wait for that process, or stop it; nothing was sent", location);
function explain(conflict) {
	const { call, record } = conflict;
	const at = call.restores[0]?.target ?? call.entry;
	switch (conflict.kind) {
		case "claimed-elsewhere": {
			const who = conflict.run === void 0 ? "another run" : `run ${conflict.run.id} (${conflict.run.actor} on ${conflict.run.host})`;
			return diagnose("error", conflict.kind, `${who} has claimed ${call.plan}/${call.entry} (${at}) and is ${record.state} with it`, "wait for that run to end, or stop it; nothing was sent");
		}
		case "target-in-flight": return diagnose("error", conflict.kind, `${record.plan}/${record.entry} makes the same object (${at}) and is ${record.state} in the ledger`, "let it end (reinstate status), then apply again; nothing was sent");
		case "outcome-unknown": return diagnose("error", conflict.kind, `the outcome of an earlier submit of ${call.plan}/${call.entry} (${at}) is unknown`, `look at the target, then: reinstate ledger resolve ${call.key.slice(0, 12)} --as restored|failed --why TEXT`);
		case "other-account": return diagnose("error", conflict.kind, `the ledger has this very call (${at}) of account ${record.account ?? ""}`, "write the account that is meant into the entry: account; nothing was sent");
		case "job-taken": return diagnose("error", conflict.kind, `the job that ${call.plan}/${call.entry} (${at}) was to adopt is already on record as that of ${record.plan}/${record.entry}`, "one job is one call's: leave out the --adopt of this one, and look what the job made; nothing was sent");
		case "plan-moved": return diagnose("error", conflict.kind, `another run has chosen a backup for ${call.plan}/${call.entry} (${at}) since this was planned`, "plan again; nothing was sent");
		default: return conflict;
	}
}
// src/engine/claims/claim-rules.ts
const mayTakeOver = (run, lapsed) => run === void 0 || run.endedAt !== void 0 || lapsed.get(run.id) === run.version;
function claimAll(snapshot, { run, authorizations, lapsed, now }, calls) {
	const others = holders(snapshot, calls);
	const owners = ownersOf(snapshot, calls);
	const conflicts = [];
	const held = [];
	const released = new Map();
	const settled = [];
	for (const call of calls) {
		const record = snapshot.records.get(call.key);
		if (record?.state === "restored" && mayBeSame(record.account, accountOf(call))) {
			settled.push(record);
			continue;
		}
		const conflict = jobTaken(call, owners) ?? conflictOf(call, record, others, snapshot, run.id, lapsed);
		if (conflict !== void 0) {
			conflicts.push(conflict);
			continue;
		}
		const authorization = call.followOnly === void 0 ? authorizations.get(call.plan) : void 0;
		const claim = {
			run: run.id,
			fence: (record?.claim?.fence ?? 0) + 1,
			...authorization && { authorization }
		};
		const mine = record === void 0 ? claimedRecord(call, claim, now) : reclaimed(record, call, claim, now);
		const taken = call.adopts === void 0 || isInFlight(mine) ? mine : adopted(mine, call.adopts, now);
		for (const job of jobsOf(taken)) owners?.set(job, taken);
		held.push(taken);
		for (const other of rivals(call, others)) if (other.claim !== void 0) released.set(other.key, unclaimed(other, now));
	}
	return conflicts.length > 0 ? {
		conflicts,
		held: [],
		released: [],
		settled: []
	} : {
		conflicts,
		held,
		released: [...released.values()],
		settled
	};
}
function ownersOf({ records }, calls) {
	if (calls.every(({ adopts }) => adopts === void 0)) return void 0;
	return new Map([...records.values()].flatMap((record) => jobsOf(record).map((job) => [job, record])));
}
function jobTaken(call, owners) {
	const owner = call.adopts?.requestId === void 0 ? void 0 : owners?.get(call.adopts.requestId);
	return owner === void 0 || owner.key === call.key ? void 0 : {
		kind: "job-taken",
		call,
		record: owner
	};
}
function holders(snapshot, calls) {
	const own = new Set(calls.map((call) => call.key));
	const byTarget = new Map();
	const byIntent = new Map();
	for (const record of snapshot.records.values()) {
		if (own.has(record.key)) continue;
		byIntent.set(record.intent, record);
		if (isOpen(record)) for (const target of record.targets) addTo(byTarget, target, record);
	}
	return {
		byTarget,
		byIntent
	};
}
const rivals = (call, { byTarget }) => call.restores.flatMap(({ targetId }) => byTarget.get(targetId) ?? []).filter((other) => mayBeSame(other.account, accountOf(call)));
function conflictOf(call, record, others, snapshot, run, lapsed) {
	if (record !== void 0 && !mayBeSame(record.account, accountOf(call))) return {
		kind: "other-account",
		call,
		record
	};
	if (record?.state === "unknown" && call.action !== "resume") return {
		kind: "outcome-unknown",
		call,
		record
	};
	if (record?.claim !== void 0 && record.claim.run !== run) {
		const holder = snapshot.runs.get(record.claim.run);
		if (!mayTakeOver(holder, lapsed)) return {
			kind: "claimed-elsewhere",
			call,
			run: holder,
			record
		};
	}
	const moved = others.byIntent.get(call.intent);
	if (moved !== void 0) return {
		kind: "plan-moved",
		call,
		record: moved
	};
	const rival = rivals(call, others).find((other) => !isAbandoned(other, snapshot, lapsed));
	return rival && {
		kind: "target-in-flight",
		call,
		record: rival
	};
}
const isAbandoned = (record, snapshot, lapsed) => record.state === "claimed" && mayTakeOver(record.claim && snapshot.runs.get(record.claim.run), lapsed);
function heldBy(snapshot, mine) {
	const record = snapshot.records.get(mine.key);
	return record?.claim?.run === mine.claim?.run && record?.claim?.fence === mine.claim?.fence ? record : void 0;
}
// src/engine/claims/lease.ts
var LeaseLapsed = class extends Error {
	name = "LeaseLapsed";
};
var Lease = class {
	#clock;
	#lengthMs;
	#renewedAt;
	#epoch = 0;
	#ended = false;
	constructor(clock, lengthMs) {
		this.#clock = clock;
		this.#lengthMs = lengthMs;
		this.#renewedAt = this.moment();
	}
	moment() {
		return {
			monotonic: this.#clock.monotonic(),
			wall: this.#clock.now()
		};
	}
	renewed(startedAt) {
		if (this.#age() >= this.#lengthMs) this.#epoch += 1;
		if (startedAt.monotonic >= this.#renewedAt.monotonic) this.#renewedAt = startedAt;
	}
	end() {
		this.#ended = true;
	}
	get isDue() {
		return this.#age() >= this.#lengthMs / 4;
	}
	guard() {
		const epoch = this.#epoch;
		return () => {
			if (this.#ended || epoch !== this.#epoch || this.#age() >= this.#lengthMs * .9) throw new LeaseLapsed("the run's lease may have lapsed");
		};
	}
	#age() {
		const now = this.moment();
		return Math.max(now.monotonic - this.#renewedAt.monotonic, now.wall - this.#renewedAt.wall);
	}
};
// src/engine/claims/run-session.ts
var RunSession = class {
	id;
	#host;
	#signal;
	#ledger;
	#held = new Map();
	#guards = new Map();
	#done = new AbortController();
	#record;
	#lease;
	#heartbeat;
	constructor(host, signal, carriesOn) {
		const { clock, actor, machine, pid, tool, workflowRun, settings } = host;
		const now = new Date(clock.now()).toISOString();
		const { id, startedAt, version } = carriesOn ?? {
			id: host.newRunId(),
			startedAt: now,
			version: 0
		};
		this.id = id;
		this.#host = host;
		this.#signal = signal;
		this.#ledger = host.ledger;
		this.#lease = new Lease(clock, settings.leaseMs);
		this.#record = {
			id,
			version,
			actor,
			host: machine,
			pid,
			...carriesOn && { process: host.newRunId() },
			tool,
			...workflowRun !== void 0 && { workflowRun },
			startedAt,
			leaseMs: settings.leaseMs,
			renewedAt: now
		};
	}
	async attach(version) {
		const { result } = await this.#update((snapshot) => {
			if (snapshot.runs.get(this.id)?.version !== version) return {
				result: false,
				records: [],
				message: "",
				renew: false
			};
			return {
				result: true,
				records: [],
				message: `run ${this.id} is carried on by another process`,
				renew: true
			};
		}, true);
		return result === true;
	}
	async claim(calls, authorizations, lapsed) {
		const { result } = await this.#update((snapshot, run) => {
			const claimed = claimAll(snapshot, {
				run,
				authorizations,
				lapsed,
				now: run.renewedAt
			}, calls);
			if (claimed.held.length === 0) return {
				result: claimed,
				records: [],
				message: "nothing to claim",
				renew: false
			};
			return {
				result: claimed,
				records: [...claimed.held, ...claimed.released],
				message: `${plansOf(calls)}: ${claimed.held.length} ${claimed.held.length === 1 ? "call" : "calls"} claimed (run ${run.id})`,
				renew: true
			};
		});
		if (result === void 0) return void 0;
		for (const record of result.held) this.#held.set(record.key, record);
		if (result.held.length > 0) this.#heartbeat = this.#beat();
		return result;
	}
	held(key) {
		return this.#held.get(key);
	}
	guard(key) {
		return this.#guards.get(key) ?? this.#lease.guard();
	}
	async write(key, transition) {
		const { clock, settings } = this.#host;
		const until = clock.monotonic() + settings.settleMs;
		for (let tries = 1;; tries += 1) {
			const written = await this.#tryWrite(key, transition);
			if (written.ok || written.error === "lost" || clock.monotonic() >= until || this.#signal.aborted) return written;
			if (tries === 1) this.#host.emit({
				type: "notice",
				at: clock.now(),
				message: `the ledger could not be written: ${written.error.message}; trying again`
			});
			await clock.sleep(backoff(tries, settings, this.#host.random()), this.#signal);
		}
	}
	async #tryWrite(key, transition) {
		const mine = this.#held.get(key);
		if (mine === void 0) return err("lost");
		try {
			const again = transition.to === "resending";
			const { result, guard } = await this.#update((snapshot) => {
				const record = heldBy(snapshot, mine);
				if (record === void 0) return {
					result: void 0,
					records: [],
					message: "",
					renew: false
				};
				if (record.version > mine.version) return {
					result: record,
					records: [],
					message: `run ${this.id} checks its claim again`,
					renew: true
				};
				const next = advance$1(record, transition, new Date(this.#host.clock.now()).toISOString());
				return {
					result: next,
					records: [next],
					message: story(next, transition, this.id),
					renew: again || this.#lease.isDue
				};
			});
			if (result === void 0) return err("lost");
			if (result.claim === void 0) this.#guards.delete(key);
			else this.#guards.set(key, guard);
			this.#held.set(key, result);
			return ok(result);
		} catch (error) {
			if (error instanceof LedgerError) return err(error);
			throw error;
		}
	}
	async end() {
		this.#done.abort();
		this.#lease.end();
		await this.#heartbeat;
		if (this.#record.version === 0) return;
		await this.#update((_, run) => ({
			result: void 0,
			records: [],
			message: `run ${run.id} ended`,
			renew: true,
			end: true
		}));
	}
	async #update(decide, attaches = false) {
		const before = this.#lease.guard();
		const startedAt = this.#lease.moment();
		let written;
		const result = await this.#ledger.update((snapshot) => {
			const now = new Date(this.#host.clock.now()).toISOString();
			const known = snapshot.runs.get(this.id);
			if (!attaches && known !== void 0 && known.process !== this.#record.process) {
				written = void 0;
				this.#lease.end();
				return {
					result: void 0,
					message: ""
				};
			}
			const run = {
				...this.#record,
				version: (known?.version ?? 0) + 1,
				renewedAt: now
			};
			const decided = decide(snapshot, run);
			written = decided.renew ? {
				...run,
				...decided.end && { endedAt: now }
			} : void 0;
			return {
				result: decided.result,
				records: decided.records,
				runs: written ? [written] : [],
				message: decided.message
			};
		});
		if (written === void 0) return {
			result,
			guard: before
		};
		this.#record = written;
		this.#lease.renewed(startedAt);
		return {
			result,
			guard: this.#lease.guard()
		};
	}
	async #beat() {
		const { clock, settings } = this.#host;
		let trouble = false;
		while (!this.#done.signal.aborted) {
			await clock.sleep(settings.leaseMs / (trouble ? 8 : 3), this.#done.signal);
			if (this.#done.signal.aborted) return;
			try {
				if (this.#lease.isDue) await this.#update((_, run) => ({
					result: void 0,
					records: [],
					message: `run ${run.id} renews its lease`,
					renew: true
				}));
				trouble = false;
			} catch (error) {
				if (!(error instanceof LedgerError)) throw error;
				if (!trouble) this.#host.emit({
					type: "notice",
					at: clock.now(),
					message: `the lease could not be renewed: ${error.message}`
				});
				trouble = true;
			}
		}
	}
};
const plansOf = (calls) => {
	const names = [...new Set(calls.map((call) => call.plan))];
	return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
};
function story(record, transition, run) {
	const attempt = Math.max(1, record.attempts.length);
	return `${record.plan}: ${record.entry} ${{
		submitting: "submitting",
		resending: "not found at the provider, sending again",
		submitted: "submitted",
		withdrawn: "not accepted",
		restored: "restored",
		failed: "failed",
		cancelled: "cancelled",
		unknown: "outcome unknown"
	}[transition.to]} (run ${run}, attempt ${attempt})`;
}
// src/engine/claims/attach-run.ts
async function attachRun(id, host, signal) {
	const run = (await host.ledger.read()).runs.get(id);
	if (run === void 0) return diagnose("error", "run-not-found", `the ledger has no run ${id}`, "see: reinstate ledger list");
	if (run.endedAt !== void 0) return diagnose("error", "run-ended", `run ${id} ended at ${run.endedAt}`, "apply again: it carries on what is left, as a new run");
	const lapsed = new Map();
	await watchLeases([run], lapsed, host, signal);
	const version = lapsed.get(id);
	if (version === void 0) return diagnose("error", "interrupted", `stopped while the lease of run ${id} was watched`, "attach again; nothing was sent");
	const session = new RunSession(host, signal, run);
	return await session.attach(version) ? session : isAtWork(run);
}
const isAtWork = ({ id, actor, host, pid }) => diagnose("error", "run-at-work", `run ${id} is still carried on by another process (${actor} on ${host}, process ${pid})`, "wait for it, or stop that process; nothing was sent");
// src/engine/execute/divide-calls.ts
function divideCalls(plans) {
	const calls = plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls));
	const todo = [];
	const decided = [];
	for (const call of calls) {
		const result = decide(call);
		if (result === void 0) todo.push(call);
		else decided.push(result);
	}
	return {
		calls,
		todo,
		decided
	};
}
function decide(call) {
	const record = call.record && { record: call.record };
	switch (call.action) {
		case "none": return {
			call,
			outcome: "skipped",
			...record
		};
		case "blocked": {
			const diagnostic = call.diagnostics.find(({ severity }) => severity === "error");
			return {
				call,
				outcome: "not-run",
				...record,
				...diagnostic && { diagnostic }
			};
		}
		case "restore":
		case "retry": return call.followOnly && {
			call,
			outcome: "not-run",
			diagnostic: call.followOnly
		};
		case "resume": return;
		default: return call.action;
	}
}
const followUnauthorized = (plan, authorizations) => authorizations.has(plan.name) ? plan : {
	...plan,
	entries: plan.entries.map((entry) => ({
		...entry,
		calls: entry.calls.map((call) => ({
			followOnly: notAuthorized(call),
			...call
		}))
	}))
};
const notAuthorized = ({ location }) => diagnose("error", "not-authorized", "this run may follow what was sent, and nothing authorizes it to send this call", "apply the reviewed plan", location);
// src/engine/polling/job-track.ts
const initialSigma = .4;
const minSigma = .01;
const maxSigma = 1.5;
const startTrack = (now) => ({
	since: now,
	at: now,
	movedAt: now
});
function extendTrack(before, now, progress, rateSigma = initialSigma) {
	if (progress === void 0) return {
		...before,
		at: now
	};
	const moved = progress.done - (before.progress?.done ?? 0);
	const polled = {
		...before,
		at: now,
		progress,
		movedAt: moved > 0 ? now : before.movedAt
	};
	if (before.first === void 0) return progress.done > 0 ? {
		...polled,
		first: {
			at: now,
			done: progress.done
		}
	} : polled;
	const rate = measureRate(before, before.first, now, progress.done, moved, rateSigma);
	return rate === void 0 ? polled : {
		...polled,
		rate
	};
}
function measureRate({ since, at, rate }, first, now, done, moved, rateSigma) {
	const recent = moved / Math.max(1, now - at);
	const overall = (done - first.done) / Math.max(1, now - first.at);
	if (!(overall > 0)) return void 0;
	const initial = first.done / Math.max(1, first.at - since);
	const change = rate !== void 0 ? logRatio(recent, rate.perMs) : recent < initial ? Math.max(rateSigma, logRatio(recent, initial)) : rateSigma;
	const rounding = Math.min(1, 1 / Math.max(1, moved));
	return {
		perMs: (recent + overall) / 2,
		fastest: Math.max(recent, overall, rate === void 0 ? initial : .75 * rate.fastest + .25 * overall),
		sigma: Math.min(maxSigma, Math.max(minSigma, rounding, change, (rate?.sigma ?? 0) / 2))
	};
}
const logRatio = (a, b) => a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : maxSigma;
// src/engine/polling/duration-history.ts
const none = {
	count: 0,
	sum: 0,
	squares: 0
};
const add = ({ count, sum, squares }, log) => ({
	count: count + 1,
	sum: sum + log,
	squares: squares + log * log
});
function estimate({ count, sum, squares }) {
	const mean = sum / count;
	const variance = Math.max(0, squares / count - mean * mean);
	return {
		mean: Math.exp(mean),
		sigma: Math.sqrt((variance * count + .25) / count)
	};
}
var DurationHistory = class {
	#lanes = new Map();
	record(lane, { since, at, progress, rate }) {
		const took = at - since;
		if (took <= 0) return;
		const before = this.#lanes.get(lane);
		const total = progress?.total ?? 0;
		const durations = add(before?.durations ?? none, Math.log(took));
		const rates = total > 0 ? add(before?.rates ?? none, Math.log(total / took)) : before?.rates ?? none;
		const sigmas = rate !== void 0 ? add(before?.sigmas ?? none, Math.log(rate.sigma)) : before?.sigmas ?? none;
		const history = {
			duration: estimate(durations),
			...rates.count > 0 && { rate: estimate(rates) },
			reportsProgress: rates.count > 0,
			rateSigma: sigmas.count > 0 ? Math.exp(sigmas.sum / sigmas.count) : initialSigma
		};
		this.#lanes.set(lane, {
			durations,
			rates,
			sigmas,
			history
		});
	}
	of(lane) {
		return this.#lanes.get(lane)?.history;
	}
};
// src/engine/polling/heap.ts
var Heap = class {
	#items = [];
	#before;
	constructor(before) {
		this.#before = before;
	}
	get first() {
		return this.#items[0];
	}
	push(item) {
		const items = this.#items;
		let at = items.length;
		items.push(item);
		while (at > 0) {
			const up = at - 1 >> 1;
			const parent = items[up];
			if (parent === void 0 || !this.#before(item, parent)) break;
			items[at] = parent;
			at = up;
		}
		items[at] = item;
	}
	pop() {
		const items = this.#items;
		const first = items[0];
		const last = items.pop();
		if (first === void 0 || last === void 0 || items.length === 0) return first;
		let at = 0;
		for (;;) {
			let down = 2 * at + 1;
			let child = items[down];
			if (child === void 0) break;
			const other = items[down + 1];
			if (other !== void 0 && this.#before(other, child)) {
				child = other;
				down += 1;
			}
			if (!this.#before(child, last)) break;
			items[at] = child;
			at = down;
		}
		items[at] = last;
		return first;
	}
};
// src/engine/polling/poll-batcher.ts
var PollBatcher = class {
	#clock;
	#batchSize;
	#sleepers = new Heap((a, b) => a.earliest < b.earliest || a.earliest === b.earliest && a.order < b.order);
	#order = 0;
	constructor(clock, batchSize) {
		this.#clock = clock;
		this.#batchSize = batchSize;
	}
	async sleep(due, earliest, signal) {
		const ms = Math.max(0, due - this.#clock.monotonic());
		if (earliest >= due || signal.aborted || this.#batchSize() <= 1) {
			await this.#clock.sleep(ms, signal);
			return false;
		}
		const sleeper = {
			earliest,
			order: this.#order++,
			awake: new AbortController(),
			joined: false
		};
		const wake = () => sleeper.awake.abort();
		signal.addEventListener("abort", wake);
		this.#sleepers.push(sleeper);
		await this.#clock.sleep(ms, sleeper.awake.signal);
		signal.removeEventListener("abort", wake);
		sleeper.awake.abort();
		return sleeper.joined;
	}
	wakeOthers() {
		const now = this.#clock.monotonic();
		for (let left = this.#batchSize() - 1; left > 0;) {
			const next = this.#sleepers.first;
			if (next === void 0 || next.earliest > now) return;
			this.#sleepers.pop();
			if (next.awake.signal.aborted) continue;
			next.joined = true;
			next.awake.abort();
			left -= 1;
		}
	}
};
// src/engine/polling/rate-limiter.ts
const burstSeconds = 2;
const batchDelayMs = 1;
var RateLimiter = class {
	#clock;
	#intervalMs;
	#emptyAt;
	#batch;
	constructor(clock, perSecond) {
		this.#clock = clock;
		this.#intervalMs = 1e3 / perSecond;
		this.#emptyAt = Number.NEGATIVE_INFINITY;
	}
	async acquire(signal) {
		const now = this.#clock.monotonic();
		this.#emptyAt = Math.max(this.#emptyAt, now - burstSeconds * 1e3) + this.#intervalMs;
		if (this.#emptyAt > now) await this.#clock.sleep(this.#emptyAt - now, signal);
	}
	acquireShared(batchSize, signal) {
		if (batchSize <= 1) return this.acquire(signal);
		const batch = this.#batch !== void 0 && this.#batch.free > 0 ? this.#batch : this.#open(batchSize, signal);
		batch.free -= 1;
		return batch.acquired;
	}
	#open(batchSize, signal) {
		const acquire = async () => {
			await this.#clock.sleep(batchDelayMs, signal);
			await this.acquire(signal);
			if (this.#batch === batch) this.#batch = void 0;
		};
		const batch = {
			free: batchSize,
			acquired: acquire()
		};
		this.#batch = batch;
		return batch;
	}
	pause(ms) {
		this.#emptyAt = Math.max(this.#emptyAt, this.#clock.monotonic() + ms);
	}
};
function withRateLimit(session, limiter, signal) {
	const limited = async (acquired, call) => {
		await acquired;
		const answer = await call();
		if (!answer.ok && answer.error.retryAfterMs !== void 0) limiter.pause(answer.error.retryAfterMs);
		return answer;
	};
	const shared = (call) => limiter.acquireShared((call && session.lanesPerPoll?.(call.region)) ?? 1, signal);
	return {
		...session,
		baseline: (call) => limited(shared(call), () => session.baseline(call)),
		submit: (call, context) => limited(limiter.acquire(signal), () => session.submit(call, context)),
		observe: (watches) => limited(shared(watches[0]?.call), () => session.observe(watches))
	};
}
// src/engine/polling/poll-schedule.ts
const nextPollDelay = (track, bounds, history) => schedule(track, bounds, history).delay;
const isTimedForEnd = (track, bounds, history) => schedule(track, bounds, history).timedForEnd;
function schedule(track, { pollMinMs, pollMaxMs }, history) {
	const ahead = forecast(track, history);
	const wanted = ahead === void 0 ? {
		delay: delayWithoutForecast(track, history),
		timedForEnd: false
	} : scheduleByForecast(track, ahead);
	const delay = Math.max(pollMinMs, wanted.delay);
	const end = likelyEnd(track, ahead);
	const next = end > delay && end < delay + pollMinMs ? {
		delay: end,
		timedForEnd: true
	} : {
		delay,
		timedForEnd: wanted.timedForEnd && delay === wanted.delay
	};
	return next.delay > pollMaxMs ? {
		delay: pollMaxMs,
		timedForEnd: false
	} : next;
}
function forecast({ progress, rate, since, at }, history) {
	if (progress === void 0 || progress.total <= progress.done) return void 0;
	const { done, total, remainingSeconds } = progress;
	const guess = (left, sigma) => ({
		left,
		earliest: left * Math.exp(-1.5 * sigma),
		sigma
	});
	if (rate !== void 0) return {
		left: (total - done) / rate.perMs,
		earliest: .7 * (total - done) / rate.fastest,
		sigma: rate.sigma
	};
	if (remainingSeconds !== void 0 && remainingSeconds > 0) return guess(remainingSeconds * 1e3, initialSigma);
	if (history?.rate === void 0) return void 0;
	const { mean, sigma } = history.rate;
	return guess(Math.max(total / mean - (at - since), (total - done) / mean / 2), sigma);
}
const tolerated = .02;
function likelyEnd({ progress, rate, since, at }, ahead) {
	if (progress === void 0 || progress.done <= 0 || progress.total <= progress.done) return Number.POSITIVE_INFINITY;
	const atMeanRate = (progress.total - progress.done) * (at - since) / progress.done;
	return Math.min(atMeanRate, ahead === void 0 ? Number.POSITIVE_INFINITY : ahead.left * (1 + (rate?.sigma ?? 0)));
}
function scheduleByForecast({ since, at, first, movedAt, rate }, { left, earliest, sigma }) {
	const elapsed = at - since;
	const worthwhile = tolerated * (elapsed + left);
	const stalled = rate === void 0 ? 0 : (at - movedAt) / 8;
	const reliable = left * sigma <= worthwhile;
	const delay = Math.max(reliable ? left * (1 + sigma) : Math.max(earliest, worthwhile), stalled);
	const trusted = first === void 0 ? delay : Math.max(elapsed / 8, 2 * (at - first.at) / sigma);
	return {
		delay: Math.min(delay, trusted),
		timedForEnd: reliable && delay <= trusted
	};
}
function delayWithoutForecast({ since, at, first, movedAt, progress, rate }, history) {
	const elapsed = at - since;
	if (rate !== void 0) return Math.max(tolerated * elapsed, (at - movedAt) / 4);
	if (first !== void 0) return elapsed / 2;
	if (history === void 0) return progress === void 0 ? elapsed / 8 : elapsed;
	const { mean, sigma } = history.duration;
	const earliest = mean * Math.exp(-1.7 * sigma);
	if (history.reportsProgress) return Math.max(earliest / 2 - elapsed, elapsed / 2);
	return Math.max(earliest - elapsed, 3 * tolerated * mean, 2 * tolerated * elapsed);
}
// src/engine/execute/abortable.ts
function abortable(work, signal, graceMs, clock) {
	return new Promise((resolve, reject) => {
		let grace;
		const stop = () => {
			grace = new AbortController();
			clock.sleep(graceMs, grace.signal).then(() => resolve("aborted"), reject);
		};
		const over = () => {
			signal.removeEventListener("abort", stop);
			grace?.abort();
		};
		if (signal.aborted) stop();
		else signal.addEventListener("abort", stop);
		work.then((value) => {
			over();
			resolve(value);
		}, () => {
			over();
			resolve(work);
		});
	});
}
// src/engine/execute/effects.ts
const submitGraceMs = 3e3;
const interrupted$1 = {
	class: "ambiguous",
	code: "interrupted",
	message: "the run was told to stop before the provider answered"
};
async function unlessAborted(answer, { clock, signal }, graceMs = 0) {
	const answered = await abortable(answer, signal, graceMs, clock);
	return answered === "aborted" ? err(interrupted$1) : answered;
}
const readBaseline = (call, at) => unlessAborted(at.session.baseline(call), at);
async function submitCall(call, token, at) {
	try {
		return await unlessAborted(at.session.submit(call, {
			token,
			guard: at.run.guard(call.key)
		}), at, submitGraceMs);
	} catch (error) {
		if (error instanceof LeaseLapsed) return "lapsed";
		throw error;
	}
}
async function writeRecord(key, transition, { run }) {
	const written = await run.write(key, transition);
	if (written.ok) return {
		is: "written",
		record: written.value
	};
	if (!(written.error instanceof LedgerError)) return {
		is: "not-written",
		why: written.error
	};
	const { message, hint } = written.error;
	return {
		is: "not-written",
		why: {
			message,
			...hint !== void 0 && { hint }
		}
	};
}
async function observeCalls(watches, { session, signal, clock }) {
	const observed = await abortable(session.observe(watches), signal, 0, clock);
	return observed === "aborted" ? void 0 : observed;
}
// src/engine/call/finish.ts
const problemOf = ({ code, message, hint }) => ({
	code,
	message,
	...hint !== void 0 && { hint }
});
function end(state, outcome, diagnostic, more = {}) {
	const { record } = state;
	return {
		state: {
			...state,
			phase: { is: "ended" }
		},
		effects: [{
			do: "end",
			end: {
				outcome,
				record,
				...more,
				...diagnostic && { diagnostic }
			}
		}]
	};
}
const soFar = ({ startedAt, progress }) => ({
	...startedAt !== void 0 && { startedAt },
	...progress && { progress }
});
const lost = (state) => end(state, "detached", diagnose("error", "claim-lost", "another run has taken this call over", "see `reinstate status`"));
const unrecorded = (state, message) => end(state, "unknown", diagnose("error", "ledger-unwritable", message, "make the ledger writable, then apply again: it observes before it sends"));
function finish(state, as, problem, at, observation) {
	const { record, progress } = state;
	const requestId = observation !== void 0 && "requestId" in observation ? observation.requestId : void 0;
	const facts = {
		...requestId !== void 0 && { requestId },
		...progress && { progress }
	};
	const finishedAt = (observation !== void 0 && "finishedAt" in observation ? observation.finishedAt : void 0) ?? new Date(at.wall).toISOString();
	const why = problem && as === "unknown" ? withKey(problem, record.key) : problem;
	const transition = why === void 0 || as === "restored" ? {
		to: "restored",
		...facts
	} : {
		to: as,
		problem: why,
		...facts
	};
	return {
		state: {
			...state,
			phase: {
				is: "ending",
				as,
				finishedAt,
				...why && { problem: why }
			}
		},
		effects: [{
			do: "write",
			transition
		}]
	};
}
const withKey = ({ code, message, hint }, key) => ({
	code,
	message,
	hint: `${hint ?? "look at the target by hand"}; then: reinstate ledger resolve ${key.slice(0, 12)} --as restored|failed --why TEXT`
});
function ended(state, { as, problem, finishedAt }) {
	return end(state, as === "restored" || as === "unknown" ? as : "failed", problem && errorFrom(problem), {
		...soFar(state),
		finishedAt
	});
}
function endedUnrecorded(state, { as, finishedAt }, message, hint) {
	const why = `${as} according to the provider, but the ledger could not be written: ${message}`;
	const { startedAt } = state;
	const times = {
		...startedAt !== void 0 && { startedAt },
		finishedAt
	};
	return end(state, "unknown", diagnose("error", "ledger-unwritable", why, hint), times);
}
const detach = (state, why) => end(state, "detached", why && diagnose("warning", why.code, why.message, why.hint), soFar(state));
function stop(state, why) {
	const { phase, record } = state;
	switch (phase.is) {
		case "running": return detach(state, why);
		case "settling": return end(state, "unknown", diagnose("error", "submit-unsettled", `${why.message}, while a submit of unknown outcome was being looked for`, "apply again: it looks before it sends"));
		case "unknown": return end(state, "unknown", errorFrom(withKey(phase.problem, record.key)));
		case "refused": return withdraw(state, phase.failure);
		case "unsent": return phase.failure === void 0 ? end(state, "not-run", diagnose("warning", why.code, `not sent: ${why.message}`, why.hint)) : end(state, "not-run", errorFrom(phase.failure));
		case "intending":
		case "resending":
		case "sending":
		case "accepted":
		case "withdrawing":
		case "ending":
		case "ended": return {
			state,
			effects: []
		};
		default: return phase;
	}
}
const withdraw = (state, failure) => ({
	state: {
		...state,
		phase: {
			is: "withdrawing",
			failure
		}
	},
	effects: [{
		do: "write",
		transition: {
			to: "withdrawn",
			problem: problemOf(failure)
		}
	}]
});
const withdrawn = (state, failure) => end(state, "not-run", errorFrom(failure));
function abandon(state, failure) {
	const { phase } = state;
	if (phase.is === "unsent") return end(state, "not-run", errorFrom(failure));
	if (phase.is === "refused") return withdraw(state, phase.failure);
	return end(state, phase.is === "running" ? "detached" : "unknown", errorFrom(failure), soFar(state));
}
// src/engine/call/submit.ts
const retryLimitMs = ({ class: kind }, { retryForMs, waitForMs }) => kind === "wait" ? waitForMs : retryForMs;
function baselineRead(state, answer, at) {
	const { phase, record, policy } = state;
	if (phase.is !== "unsent") return {
		state,
		effects: []
	};
	if (answer.ok || answer.error.permission !== void 0) {
		const run = record.claim?.run ?? "";
		return {
			state: {
				...state,
				phase: { is: "intending" }
			},
			effects: [{
				do: "write",
				transition: {
					to: "submitting",
					run,
					...answer.ok && { baseline: answer.value }
				}
			}]
		};
	}
	const failure = answer.error;
	if (failure.class === "fatal" || at.now - phase.since >= retryLimitMs(failure, policy)) return end(state, "not-run", errorFrom(failure));
	const tries = phase.tries + 1;
	const delayMs = backoff(tries, policy, at.random, failure.retryAfterMs);
	return {
		state: {
			...state,
			phase: {
				...phase,
				tries,
				failure
			}
		},
		effects: [{
			do: "report",
			event: {
				type: "waiting",
				code: failure.code,
				message: failure.message,
				delayMs
			}
		}, {
			do: "sleep",
			until: at.now + delayMs,
			wakes: "due"
		}]
	};
}
function send(state, verified, refused) {
	const attempt = lastAttempt(state.record);
	if (attempt === void 0) return lost(state);
	return {
		state: {
			...state,
			phase: {
				is: "sending",
				verified,
				...refused && { refused }
			}
		},
		effects: [{
			do: "report",
			event: {
				type: "submitting",
				attempt: attempt.number
			}
		}, {
			do: "submit",
			token: attempt.token
		}]
	};
}
function sendAgain(state, at) {
	const { phase, policy, busySince } = state;
	const refusal = phase.is === "settling" ? phase.refusal : void 0;
	if (refusal !== void 0 && busySince !== void 0 && at.now - busySince >= policy.waitForMs) return finish(state, "failed", problemOf(refusal), at);
	const refused = phase.is === "sending" ? phase.refused : void 0;
	return {
		state: {
			...state,
			phase: {
				is: "resending",
				...refused && { refused }
			}
		},
		effects: [{
			do: "write",
			transition: { to: "resending" }
		}]
	};
}
function judge({ class: kind }, sends) {
	switch (kind) {
		case "ambiguous": return "settle";
		case "retry": return "send-later";
		case "wait": return sends > 0 ? "settle-refusal" : "send-later";
		case "fatal": return sends > 0 ? "settle-refusal" : "refused";
		default: return kind;
	}
}
function answered(state, answer, at) {
	const { phase } = state;
	if (phase.is !== "sending") return {
		state,
		effects: []
	};
	if (answer === "lapsed") return phase.verified ? later(state, leaseLapsed, phase.refused, at) : sendAgain(state, at);
	if (answer.ok) return accepted(state, answer.value, at);
	const failure = answer.error;
	const judgement = judge(failure, state.unsettledSends);
	switch (judgement) {
		case "settle": return settle({
			...state,
			unsettledSends: state.unsettledSends + 1
		}, void 0, failure, at);
		case "settle-refusal": return settle({
			...state,
			busySince: state.busySince ?? at.now
		}, failure, failure, at);
		case "refused": return finish(state, "failed", problemOf(failure), at);
		case "send-later": return later(state, failure, phase.refused, at);
		default: return judgement;
	}
}
function accepted(state, { requestId, apiRequestId, observation }, at) {
	const startedAt = lastAttempt(state.record)?.submittedAt;
	const known = startTrack(at.now);
	const isOver = observation?.state === "succeeded" || observation?.state === "failed";
	return {
		state: {
			...state,
			phase: {
				is: "accepted",
				...requestId !== void 0 && { requestId }
			},
			...startedAt !== void 0 && { startedAt },
			track: known,
			pollAt: at.now + (isOver ? 0 : nextPollDelay(known, state.policy, at.history))
		},
		effects: [{
			do: "write",
			transition: {
				to: "submitted",
				...requestId !== void 0 && { requestId },
				...apiRequestId !== void 0 && { apiRequestId }
			}
		}]
	};
}
function settle(state, refusal, failure, at) {
	const { settleMs, pollMinMs } = state.policy;
	const pollAt = at.now + pollMinMs;
	const message = `${failure.message}; checking whether it was accepted`;
	return {
		state: {
			...state,
			phase: {
				is: "settling",
				soughtMs: 0,
				message: failure.message,
				...refusal && { refusal }
			},
			pollAt
		},
		effects: [{
			do: "report",
			event: {
				type: "waiting",
				code: failure.code,
				message,
				delayMs: settleMs
			}
		}, {
			do: "sleep",
			until: pollAt,
			wakes: "poll"
		}]
	};
}
const leaseLapsed = {
	class: "retry",
	code: "lease-lapsed",
	message: "the run's lease lapsed before the request could leave",
	hint: "give the run a longer --lease"
};
function later(state, failure, before, at) {
	const { policy } = state;
	const { since, tries } = before ?? {
		since: at.now,
		tries: 0
	};
	if (at.now - since >= retryLimitMs(failure, policy)) return finish(state, "failed", problemOf(failure), at);
	const delayMs = backoff(tries + 1, policy, at.random, failure.retryAfterMs);
	const until = at.now + delayMs;
	return {
		state: {
			...state,
			phase: {
				is: "refused",
				failure,
				at: until,
				refused: {
					since,
					tries: tries + 1
				}
			}
		},
		effects: [{
			do: "report",
			event: {
				type: "waiting",
				code: failure.code,
				message: failure.message,
				delayMs
			}
		}, {
			do: "sleep",
			until,
			wakes: "due"
		}]
	};
}
// src/engine/call/observe.ts
const maxUnsettledSends = 3;
function observed(before, observation, ageMs, at) {
	const news = "progress" in observation ? observation.progress : void 0;
	const state = news === void 0 ? before : {
		...before,
		progress: news
	};
	const reading = read(observation, state, ageMs);
	switch (reading.do) {
		case "wait": return wait(state, reading.phase, observation, at);
		case "send-again": return state.followOnly === void 0 ? sendAgain(state, at) : end(state, "not-run", state.followOnly);
		case "end": {
			if (reading.as !== "restored") return finish(state, reading.as, reading.problem, at, observation);
			const { track, progress } = state;
			const over = {
				...track,
				at: at.now,
				...progress && { progress }
			};
			return finish({
				...state,
				track: over
			}, "restored", void 0, at, observation);
		}
		default: return reading;
	}
}
function read(observation, { phase, policy, unsettledSends }, ageMs) {
	switch (observation.state) {
		case "running": return goesOn;
		case "succeeded": return {
			do: "end",
			as: "restored"
		};
		case "failed":
		case "cancelled": return {
			do: "end",
			as: observation.state,
			problem: problemOf(observation)
		};
		case "unclear": {
			if (phase.is === "unknown") return {
				do: "end",
				as: "unknown",
				problem: phase.problem
			};
			if (phase.is === "settling" && phase.soughtMs - ageMs < policy.settleMs) return {
				do: "wait",
				phase
			};
			const missing = stillMissing(phase, ageMs, policy.settleMs);
			if (missing !== void 0) return {
				do: "wait",
				phase: missing
			};
			const { message, hint } = observation;
			return {
				do: "end",
				as: "unknown",
				problem: problemOf({
					code: "submit-unsettled",
					message,
					...hint !== void 0 && { hint }
				})
			};
		}
		case "absent": return absent(phase, unsettledSends, policy.settleMs, ageMs);
		default: return observation;
	}
}
const goesOn = {
	do: "wait",
	phase: { is: "running" }
};
function stillMissing(phase, ageMs, settleMs) {
	if (phase.is !== "running") return void 0;
	const missingMs = phase.missingMs ?? ageMs;
	return missingMs - ageMs < settleMs ? {
		is: "running",
		missingMs
	} : void 0;
}
function absent(phase, unsettledSends, settleMs, ageMs) {
	switch (phase.is) {
		case "running": {
			const missing = stillMissing(phase, ageMs, settleMs);
			return missing === void 0 ? {
				do: "end",
				as: "unknown",
				problem: vanished
			} : {
				do: "wait",
				phase: missing
			};
		}
		case "settling":
			if (phase.soughtMs - ageMs < settleMs) return {
				do: "wait",
				phase
			};
			if (phase.refusal?.class === "fatal") return {
				do: "end",
				as: "unknown",
				problem: refusedAgain(phase.refusal)
			};
			if (unsettledSends >= maxUnsettledSends) return {
				do: "end",
				as: "failed",
				problem: neverSettled(phase.message)
			};
			return { do: "send-again" };
		case "unknown": return {
			do: "end",
			as: "unknown",
			problem: phase.problem
		};
		case "unsent":
		case "intending":
		case "resending":
		case "sending":
		case "accepted":
		case "refused":
		case "withdrawing":
		case "ending":
		case "ended": return {
			do: "wait",
			phase
		};
		default: return phase;
	}
}
function wait(before, phase, observation, at) {
	const { policy } = before;
	const known = extendTrack(before.track, Math.max(at.now, before.track.at), before.progress, at.history?.rateSigma);
	const pause = phase.is === "settling" ? settlingPause(phase.soughtMs, before) : nextPollDelay(known, policy, at.history);
	const state = {
		...before,
		phase,
		track: known,
		pollAt: at.now + pause
	};
	const requestId = "requestId" in observation ? observation.requestId : void 0;
	const isNews = before.phase.is !== "running" || requestId !== void 0 && requestId !== lastAttempt(state.record)?.requestId;
	if (phase.is === "running" && observation.state === "running" && isNews) {
		const listedId = requestId === void 0 ? {} : { requestId };
		return {
			state: {
				...state,
				phase: {
					...phase,
					recording: listedId
				}
			},
			effects: [{
				do: "write",
				transition: {
					to: "submitted",
					...listedId
				}
			}]
		};
	}
	return {
		state,
		effects: phase.is === "running" && phase.missingMs !== void 0 && missingMs(before.phase) === void 0 ? [notListed(policy.settleMs), ...goOn(state)] : goOn(state)
	};
}
const goOn = ({ progress, pollAt }) => [{
	do: "report",
	event: progress === void 0 ? { type: "progress" } : {
		type: "progress",
		progress
	}
}, {
	do: "sleep",
	until: pollAt,
	wakes: "poll"
}];
const settlingPause = (soughtMs, { policy }) => Math.max(policy.pollMinMs, Math.min(policy.pollMaxMs, (policy.settleMs - soughtMs) / 8));
const missingMs = (phase) => phase.is === "running" ? phase.missingMs : void 0;
const notListed = (settleMs) => ({
	do: "report",
	event: {
		type: "waiting",
		code: "job-not-listed",
		message: `accepted, and the provider lists no job of it yet; looking for it for ${Math.ceil(settleMs / 1e3)} s`,
		delayMs: settleMs
	}
});
function notObserved(state, failure, tries, at) {
	if (failure.class === "fatal") return abandon(state, failure);
	if (state.phase.is === "refused") return {
		state,
		effects: [{
			do: "sleep",
			until: state.phase.at,
			wakes: "due"
		}]
	};
	const pollAt = at.now + backoff(tries, state.policy, at.random, failure.retryAfterMs);
	return {
		state: {
			...state,
			pollAt
		},
		effects: [{
			do: "sleep",
			until: pollAt,
			wakes: "poll"
		}]
	};
}
const vanished = {
	code: "job-vanished",
	message: "the provider accepted the restore and now neither lists it nor says how it ended",
	hint: "look for the target object by hand"
};
const neverSettled = (message) => ({
	code: "submit-unsettled",
	message: `the request was sent ${maxUnsettledSends} times without an answer that tells, and no job of it ever appeared${message === void 0 ? "" : `; last: ${message}`}`,
	hint: "check the provider's health, then apply again"
});
const refusedAgain = (refusal) => ({
	code: "submit-unsettled",
	message: `a first try got no answer and a second was refused (${refusal.message}); the first may have been accepted, but no job of it is listed`,
	hint: "look for the target object by hand"
});
// src/engine/call/reducer.ts
const callState = (record, policy, now, followOnly) => ({
	policy,
	record,
	phase: {
		is: "unsent",
		since: now,
		tries: 0
	},
	...followOnly && { followOnly },
	track: startTrack(now),
	pollAt: now,
	unsettledSends: 0
});
function step(before, event) {
	const state = aged(before, event.passedMs);
	switch (event.is) {
		case "claimed": return start$1(state, event.now);
		case "due": return due(state);
		case "baseline": return baselineRead(state, event.answer, event);
		case "answered": return answered(state, event.answer, event);
		case "written": return written({
			...state,
			record: event.record
		});
		case "not-written": return event.why === "lost" ? claimLost$1(state) : notWritten(state, event.why.message, event.why.hint);
		case "observed": return observed(state, event.observation, event.ageMs, event);
		case "not-observed": return notObserved(state, event.failure, event.tries, event);
		case "stopped": return stop(state, event.reason);
		case "detached": return state.phase.is === "running" ? detach(state) : {
			state,
			effects: []
		};
		default: return event;
	}
}
function aged(state, passedMs) {
	const { phase } = state;
	if (phase.is === "settling") return {
		...state,
		phase: {
			...phase,
			soughtMs: phase.soughtMs + passedMs
		}
	};
	if (phase.is === "running" && phase.missingMs !== void 0) return {
		...state,
		phase: {
			...phase,
			missingMs: phase.missingMs + passedMs
		}
	};
	return state;
}
function start$1(state, now) {
	const { record, followOnly } = state;
	const poll = (phase, unsettledSends = 0) => {
		const next = {
			...startedBefore(state, now),
			phase,
			unsettledSends
		};
		return {
			state: next,
			effects: [{
				do: "sleep",
				until: next.pollAt,
				wakes: "poll"
			}]
		};
	};
	if (record.state === "submitted") return poll({ is: "running" });
	if (record.state === "submitting" && record.attempts.length > 0) return poll({
		is: "settling",
		soughtMs: 0
	}, 1);
	if (record.state === "unknown") return poll({
		is: "unknown",
		problem: lastAttempt(record)?.problem ?? noReason
	});
	return followOnly === void 0 ? {
		state,
		effects: [{ do: "read-baseline" }]
	} : end(state, "not-run", followOnly);
}
const noReason = {
	code: "submit-unsettled",
	message: "no reason is on record"
};
function startedBefore(state, now) {
	const submittedAt = lastAttempt(state.record)?.submittedAt;
	return submittedAt === void 0 ? state : {
		...state,
		startedAt: submittedAt,
		track: startTrack(Math.min(now, Date.parse(submittedAt)))
	};
}
function due(state) {
	if (state.phase.is === "unsent") return {
		state,
		effects: [{ do: "read-baseline" }]
	};
	if (state.phase.is === "refused") return send(state, false, state.phase.refused);
	return {
		state,
		effects: []
	};
}
function written(state) {
	const { phase } = state;
	switch (phase.is) {
		case "intending": return send(state, false);
		case "resending": return send(state, true, phase.refused);
		case "accepted": {
			const next = {
				...state,
				phase: { is: "running" }
			};
			return {
				state: next,
				effects: [submitted(next, phase.requestId), {
					do: "sleep",
					until: next.pollAt,
					wakes: "poll"
				}]
			};
		}
		case "running": {
			const { recording, ...running } = phase;
			const next = {
				...state,
				phase: running
			};
			return {
				state: next,
				effects: [submitted(next, recording?.requestId), ...goOn(next)]
			};
		}
		case "withdrawing": return withdrawn(state, phase.failure);
		case "ending": return ended(state, phase);
		case "unsent":
		case "sending":
		case "refused":
		case "settling":
		case "unknown":
		case "ended": return {
			state,
			effects: []
		};
		default: return phase;
	}
}
const submitted = ({ record }, requestId) => ({
	do: "report",
	event: {
		type: "submitted",
		attempt: lastAttempt(record)?.number ?? 1,
		...requestId !== void 0 && { requestId }
	}
});
function claimLost$1(state) {
	const { phase } = state;
	return phase.is === "ending" && phase.as === "restored" ? ended(state, phase) : lost(state);
}
function notWritten(state, message, hint) {
	const { phase } = state;
	switch (phase.is) {
		case "intending": return end(state, "not-run", diagnose("error", "ledger-unwritable", message, hint));
		case "resending": return unrecorded(state, message);
		case "accepted": return unrecorded(state, `${message}; the provider accepted the restore${phase.requestId === void 0 ? "" : ` as ${phase.requestId}`}`);
		case "running": {
			const { recording: _, ...running } = phase;
			const next = {
				...state,
				phase: running
			};
			return {
				state: next,
				effects: goOn(next)
			};
		}
		case "withdrawing": return withdrawn(state, phase.failure);
		case "ending": return endedUnrecorded(state, phase, message, hint);
		case "unsent":
		case "sending":
		case "refused":
		case "settling":
		case "unknown":
		case "ended": return {
			state,
			effects: []
		};
		default: return phase;
	}
}
// src/engine/execute/in-flight-call.ts
var InFlightCall = class {
	call;
	deadline;
	state;
	wakesAt;
	wakesFor = "due";
	#context;
	#seenAt;
	#epoch;
	constructor(call, record, context) {
		const { clock, settings } = context.host;
		this.call = call;
		this.#context = context;
		this.#seenAt = clock.monotonic();
		this.#epoch = clock.now() - this.#seenAt;
		this.wakesAt = this.#seenAt;
		this.deadline = this.#seenAt + (call.timeoutMs ?? Number.POSITIVE_INFINITY);
		this.state = callState(record, settings, this.#epoch + this.#seenAt, call.followOnly);
	}
	advance(happening, random = this.#context.host.random()) {
		const effect = this.#step(happening, random);
		if (effect === void 0) return void 0;
		return effect.do === "end" ? this.#result(effect.end) : this.#carryOn(effect, random);
	}
	async #carryOn(first, random) {
		let effect = first;
		while (effect !== void 0 && effect.do !== "end") effect = this.#step(await this.#perform(effect), random);
		return effect && this.#result(effect.end);
	}
	async #perform(effect) {
		switch (effect.do) {
			case "read-baseline": return {
				is: "baseline",
				answer: await readBaseline(this.call, this.#context)
			};
			case "write": return writeRecord(this.call.key, effect.transition, this.#context);
			case "submit": return {
				is: "answered",
				answer: await submitCall(this.call, effect.token, this.#context)
			};
			default: return effect;
		}
	}
	#step(happening, random) {
		const event = {
			...happening,
			...this.#moment(random)
		};
		const { state, effects } = step(this.state, event);
		this.state = state;
		if (event.is === "observed" && event.observation.state === "succeeded") this.#context.history.record(this.call.lane, state.track);
		for (const effect of effects) switch (effect.do) {
			case "report":
				this.#context.host.emit({
					at: event.wall,
					call: this.call,
					...effect.event
				});
				break;
			case "sleep":
				this.wakesAt = this.#seenAt + (effect.until - event.now);
				this.wakesFor = effect.wakes;
				break;
			case "read-baseline":
			case "write":
			case "submit":
			case "end": return effect;
		}
	}
	#moment(random) {
		const { clock } = this.#context.host;
		const monotonic = clock.monotonic();
		const passedMs = monotonic - this.#seenAt;
		this.#seenAt = monotonic;
		const now = this.#epoch + monotonic;
		const wall = clock.now();
		const history = this.#context.history.of(this.call.lane);
		return history === void 0 ? {
			now,
			wall,
			passedMs,
			random
		} : {
			now,
			wall,
			passedMs,
			random,
			history
		};
	}
	#result({ diagnostic, ...end }) {
		const { call } = this;
		return {
			call,
			...end,
			...diagnostic && { diagnostic: {
				location: call.location,
				...diagnostic
			} }
		};
	}
};
// src/engine/execute/lane-worker.ts
async function* workLane(lane, take) {
	const { host } = lane;
	const work = {
		lane,
		inFlight: new Set(),
		ended: []
	};
	const { inFlight, ended } = work;
	let failedPolls = 0;
	while (lane.stopReason() === void 0) {
		while (inFlight.size < host.settings.laneParallel && lane.stopReason() === void 0) {
			const call = take();
			if (call === void 0) break;
			await start(work, call);
			if (ended.length > 0) yield* ended.splice(0);
		}
		if (lane.detach) for (const one of inFlight) await advance(work, one, { is: "detached" });
		if (ended.length > 0) yield* ended.splice(0);
		if (inFlight.size === 0) return;
		const wakesAt = firstWake(inFlight);
		const joined = await lane.batcher.sleep(wakesAt, joinsFrom(lane, inFlight, wakesAt), lane.signal);
		if (lane.stopReason() !== void 0) break;
		for (const one of inFlight) {
			const now = host.clock.monotonic();
			if (one.deadline <= now) await advance(work, one, {
				is: "stopped",
				reason: entryTimedOut
			});
			else if (one.wakesFor === "due" && one.wakesAt <= now && lane.stopReason() === void 0) await advance(work, one, { is: "due" });
		}
		if (ended.length > 0) yield* ended.splice(0);
		const failure = await poll(work, joined, failedPolls + 1);
		failedPolls = failure === void 0 ? 0 : failedPolls + 1;
		if (ended.length > 0) yield* ended.splice(0);
		if (failure?.class === "fatal") {
			yield* leaveRest(lane, take, failure);
			return;
		}
	}
	const reason = lane.stopReason();
	if (reason !== void 0) for (const one of inFlight) await advance(work, one, {
		is: "stopped",
		reason
	});
	yield* ended.splice(0);
}
const entryTimedOut = {
	code: "timed-out",
	message: "the entry's timeout ended the waiting; the provider's job goes on",
	hint: "reinstate status shows it; apply again carries on"
};
async function start(work, call) {
	const record = work.lane.run.held(call.key);
	if (record === void 0) {
		work.ended.push({
			call,
			outcome: "detached",
			diagnostic: claimLost(call)
		});
		return;
	}
	const one = new InFlightCall(call, record, work.lane);
	work.inFlight.add(one);
	await advance(work, one, { is: "claimed" });
}
const claimLost = ({ location }) => diagnose("error", "claim-lost", "another run has taken this call over", "see `reinstate status`", location);
async function advance({ inFlight, ended }, one, happening, random) {
	const result = await one.advance(happening, random);
	if (result === void 0) return;
	inFlight.delete(one);
	ended.push(result);
}
const firstWake = (inFlight) => {
	let first = Number.POSITIVE_INFINITY;
	for (const { wakesAt, deadline } of inFlight) first = Math.min(first, wakesAt, deadline);
	return first;
};
function joinsFrom({ host, history }, inFlight, wakesAt) {
	const now = host.clock.monotonic();
	for (const { call, state } of inFlight) {
		const { phase, record, track } = state;
		const isListed = phase.is === "running" && phase.missingMs === void 0 && lastAttempt(record)?.requestId !== void 0;
		const isSoon = wakesAt - now < 2 * host.settings.pollMinMs;
		if (!isListed || isSoon && isTimedForEnd(track, host.settings, history.of(call.lane))) return wakesAt;
	}
	return now + (wakesAt - now) / 2;
}
async function poll(work, joined, tries) {
	const { lane, inFlight } = work;
	const askedAt = lane.host.clock.monotonic();
	const sent = [];
	let isDue = joined;
	for (const one of inFlight) {
		if (one.wakesFor !== "poll") continue;
		sent.push(one);
		isDue ||= one.wakesAt <= askedAt;
	}
	if (sent.length === 0 || !isDue) return void 0;
	if (!joined) lane.batcher.wakeOthers();
	const observed = await observeCalls(sent.map(({ call, state }) => watchOf(call, state.record, lane.knownJobIds)), lane);
	if (observed === void 0) return void 0;
	if (!observed.ok) return pollFailed(work, observed.error, tries);
	for (const [index, one] of sent.entries()) {
		const observation = observed.value[index];
		if (observation === void 0) continue;
		if ("requestId" in observation && observation.requestId !== void 0) lane.knownJobIds.add(observation.requestId);
		await advance(work, one, {
			is: "observed",
			observation,
			ageMs: lane.host.clock.monotonic() - askedAt
		});
	}
}
async function pollFailed(work, failure, tries) {
	const { lane, inFlight } = work;
	const random = lane.host.random();
	for (const one of inFlight) if (failure.class === "fatal" || one.wakesFor === "poll") await advance(work, one, {
		is: "not-observed",
		failure,
		tries
	}, random);
	reportFailure(lane, failure, inFlight);
	return failure;
}
function reportFailure({ host }, { message }, inFlight) {
	if (inFlight.size === 0) return;
	const delayMs = Math.max(0, firstWake(inFlight) - host.clock.monotonic());
	host.emit({
		type: "notice",
		at: host.clock.now(),
		message: `${message}; polling again in ${Math.round(delayMs / 1e3)} s`
	});
}
function* leaveRest({ run }, take, failure) {
	for (let call = take(); call !== void 0; call = take()) {
		const record = run.held(call.key);
		const diagnostic = errorFrom(failure, call.location);
		yield {
			call,
			outcome: "not-run",
			...record && { record },
			diagnostic
		};
	}
}
// src/engine/execute/run-lanes.ts
async function* runLanes(context) {
	const { host, scheduler, stop, detach } = context;
	const shared = {
		history: new DurationHistory(),
		regions: new Map()
	};
	const results = [];
	let working = 0;
	let changed = () => {};
	const work = async (lane) => {
		working += 1;
		scheduler.take(lane);
		try {
			for await (const result of openLane(lane, context, shared)) {
				results.push(result, ...scheduler.done(result).map((call) => missed(context.run, result, call)));
				changed();
			}
		} catch (bug) {
			stop.fail(bug);
		}
		working -= 1;
		if (!detach) scheduler.release(lane);
		changed();
	};
	for (;;) {
		for (let result = results.shift(); result !== void 0; result = results.shift()) yield result;
		if (stop.reason() === void 0) for (const lane of scheduler.lanes()) {
			if (working >= host.settings.parallel) break;
			work(lane);
		}
		if (results.length > 0) continue;
		if (working === 0) return;
		await new Promise((resolve) => {
			changed = resolve;
		});
	}
}
function missed(run, { call: { entry }, outcome }, call) {
	const record = run.held(call.key);
	const hint = "apply again to carry on";
	const diagnostic = outcome === "detached" ? diagnose("info", "dependency-not-restored", `waits for ${entry}, which is still running`, hint, call.location) : diagnose("error", "dependency-failed", `depends on ${entry}, which ended as ${outcome}`, hint, call.location);
	return {
		call,
		outcome: "not-run",
		...record && { record },
		diagnostic
	};
}
async function* openLane(lane, context, { history, regions }) {
	const { host, run, scheduler, sessions, stop, detach, jobs } = context;
	const first = scheduler.next(lane);
	if (first === void 0) return;
	const queue = [first];
	const knownJobIds = jobs.get(lane) ?? new Set();
	jobs.set(lane, knownJobIds);
	const { signal, release } = stop.lane();
	const session = await sessions.get(first.provider);
	const { limiter, batcher } = limitsOf(first, session, host, regions);
	const limited = withRateLimit(session, limiter, signal);
	const stopReason = () => stop.reason();
	yield* workLane({
		host,
		run,
		clock: host.clock,
		session: limited,
		history,
		batcher,
		knownJobIds,
		detach,
		signal,
		stopReason
	}, () => queue.pop() ?? scheduler.next(lane));
	release();
}
function limitsOf({ provider, region }, session, host, regions) {
	const place = `${provider}/${region}`;
	const known = regions.get(place);
	if (known !== void 0) return known;
	const made = {
		limiter: new RateLimiter(host.clock, host.settings.callsPerSecond),
		batcher: new PollBatcher(host.clock, () => session.lanesPerPoll?.(region) ?? 1)
	};
	regions.set(place, made);
	return made;
}
// src/engine/execute/run-stop.ts
var RunStop = class {
	#caller;
	#clock;
	#stop = new AbortController();
	#closed = new AbortController();
	#lanes = new Set();
	#timer;
	#timedOut = false;
	#bug;
	constructor(caller, timeoutMs, clock) {
		this.#caller = caller;
		this.#clock = clock;
		setMaxListeners(0, this.#stop.signal);
		this.#stop.signal.addEventListener("abort", () => {
			for (const lane of this.#lanes) lane.abort();
		});
		caller.addEventListener("abort", this.#abort, { once: true });
		if (caller.aborted) this.#stop.abort();
		this.#timer = timeoutMs === void 0 ? Promise.resolve() : this.#expire(timeoutMs);
	}
	get signal() {
		return this.#stop.signal;
	}
	reason() {
		if (this.#caller.aborted || this.#bug !== void 0) return interrupted;
		return this.#timedOut ? timedOut : void 0;
	}
	fail(error) {
		this.#bug ??= { error };
		this.#stop.abort();
	}
	throwIfFailed() {
		if (this.#bug !== void 0) throw this.#bug.error;
	}
	lane() {
		const own = new AbortController();
		if (this.#stop.signal.aborted) own.abort();
		own.signal.addEventListener("abort", () => this.#lanes.delete(own));
		this.#lanes.add(own);
		return {
			signal: own.signal,
			release: () => this.#lanes.delete(own)
		};
	}
	async close() {
		this.#caller.removeEventListener("abort", this.#abort);
		this.#closed.abort();
		await this.#timer;
	}
	#abort = () => this.#stop.abort();
	async #expire(ms) {
		await this.#clock.sleep(ms, this.#closed.signal);
		if (this.#closed.signal.aborted) return;
		this.#timedOut = true;
		this.#stop.abort();
	}
};
const interrupted = {
	code: "interrupted",
	message: "the run was told to stop",
	hint: "apply again carries on without sending anything twice"
};
const timedOut = {
	code: "timed-out",
	message: "--timeout ended the waiting; the provider's job goes on",
	hint: "reinstate status shows it; apply again carries on"
};
// src/engine/execute/scheduler.ts
var Scheduler = class {
	#queues = new Map();
	#entries = new Map();
	#taken = new Set();
	#free = new Set();
	constructor(plans, todo) {
		for (const plan of plans) {
			const dependants = dependantsOf(plan.entries);
			const open = new Set(plan.entries.filter((entry) => entry.calls.some((call) => todo.has(call.key))).map((entry) => entry.id));
			for (const entry of plan.entries) {
				const calls = entry.calls.filter((call) => todo.has(call.key));
				const waitsFor = entry.dependsOn.filter((id) => open.has(id)).length;
				this.#entries.set(nameOf(plan.name, entry.id), {
					calls,
					left: calls.length,
					waitsFor,
					failed: false,
					dependants: (dependants.get(entry.id) ?? []).map((one) => nameOf(plan.name, one.id))
				});
			}
		}
		for (const entry of this.#entries.values()) if (entry.waitsFor === 0) this.#enqueue(entry.calls);
	}
	lanes() {
		return this.#free;
	}
	take(lane) {
		this.#free.delete(lane);
		this.#taken.add(lane);
	}
	release(lane) {
		this.#taken.delete(lane);
		if (this.#queues.has(lane)) this.#free.add(lane);
	}
	next(lane) {
		const queue = this.#queues.get(lane);
		if (queue === void 0) return void 0;
		const call = queue.calls[queue.taken];
		queue.taken += 1;
		if (queue.taken >= queue.calls.length) this.#queues.delete(lane);
		return call;
	}
	done({ call, outcome }) {
		const entry = this.#entries.get(nameOf(call.plan, call.entry));
		if (entry === void 0) return [];
		entry.left -= 1;
		if (outcome !== "restored" && outcome !== "skipped") entry.failed = true;
		if (entry.failed) return this.#giveUp(entry);
		if (entry.left > 0) return [];
		for (const name of entry.dependants) {
			const dependant = this.#entries.get(name);
			if (dependant === void 0) continue;
			dependant.waitsFor -= 1;
			if (dependant.waitsFor === 0) this.#enqueue(dependant.calls);
		}
		return [];
	}
	rest() {
		const queued = [...this.#queues.values()].flatMap(({ calls, taken }) => calls.slice(taken));
		const waiting = [...this.#entries.values()].filter((entry) => entry.waitsFor > 0 && !entry.failed).flatMap((entry) => entry.calls);
		return [...queued, ...waiting];
	}
	#giveUp(entry) {
		const lost = [];
		const queue = [entry];
		for (const one of queue) for (const name of one.dependants) {
			const dependant = this.#entries.get(name);
			if (dependant === void 0 || dependant.failed || dependant.calls.length === 0) continue;
			dependant.failed = true;
			for (const call of dependant.calls) lost.push(call);
			queue.push(dependant);
		}
		return lost;
	}
	#enqueue(calls) {
		for (const call of calls) {
			const queue = this.#queues.get(call.lane);
			if (queue === void 0) this.#queues.set(call.lane, {
				calls: [call],
				taken: 0
			});
			else queue.calls.push(call);
			if (!this.#taken.has(call.lane)) this.#free.add(call.lane);
		}
	}
};
const nameOf = (plan, entry) => `${plan}/${entry}`;
// src/engine/execute/apply-run.ts
async function apply(request, host) {
	const { authorizations, signal } = request;
	const plans = request.run.plans.map((plan) => followUnauthorized(plan, authorizations));
	const { calls, todo, decided } = divideCalls(plans);
	if (!request.skipBlocked && calls.some(({ action }) => action === "blocked")) return {
		is: "refused",
		run: request.run,
		diagnostics: request.run.diagnostics
	};
	const report = new ReportBuilder(calls, host);
	for (const result of decided) report.note(result);
	const stop = new RunStop(signal, todo.length === 0 ? void 0 : host.settings.timeoutMs, host.clock);
	try {
		const run = request.attach === void 0 ? new RunSession(host, stop.signal) : await attachRun(request.attach, host, stop.signal);
		if (!(run instanceof RunSession)) return {
			is: "refused",
			run: request.run,
			diagnostics: [run]
		};
		if (todo.length > 0) {
			const claimed = await acquireClaims(run, todo, authorizations, host, stop.signal);
			if (!("held" in claimed)) {
				await endRun(run, host);
				return {
					is: "refused",
					run: withBlocked(request.run, claimed),
					diagnostics: [...claimed.values()]
				};
			}
			const restored = new Map(claimed.settled.map((record) => [record.key, record]));
			for (const call of todo) {
				const record = restored.get(call.key);
				if (record !== void 0) report.note({
					call,
					outcome: "skipped",
					record
				});
			}
			host.emit({
				type: "started",
				at: host.clock.now(),
				runId: run.id,
				calls: todo
			});
			await work(request, host, run, new Scheduler(plans, new Set(claimed.held.map(({ key }) => key))), stop, report);
		} else await endRun(run, host);
		return {
			is: "done",
			report: report.finish(run.id),
			interrupted: signal.aborted
		};
	} finally {
		await stop.close();
	}
}
async function work({ detach }, host, run, scheduler, stop, report) {
	const sessions = openSessions(host);
	try {
		const jobs = new Map(indexLedger(await host.ledger.read()).jobs);
		for await (const result of runLanes({
			host,
			run,
			scheduler,
			sessions,
			stop,
			detach,
			jobs
		})) try {
			report.end(result);
		} catch (bug) {
			stop.fail(bug);
		}
		stop.throwIfFailed();
	} finally {
		await stop.close();
		await sessions.close();
		await endRun(run, host);
	}
	const reason = stop.reason();
	for (const call of scheduler.rest()) {
		const record = run.held(call.key);
		report.end({
			call,
			outcome: "not-run",
			...record && { record },
			...reason && { diagnostic: notSent(call, reason) }
		});
	}
}
async function endRun(run, { emit, clock }) {
	try {
		await run.end();
	} catch (error) {
		if (!(error instanceof LedgerError)) throw error;
		emit({
			type: "notice",
			at: clock.now(),
			message: `the run's end could not be recorded: ${error.message}`
		});
	}
}
const notSent = ({ location }, { code, message, hint }) => diagnose("warning", code, `not sent: ${message}`, hint, location);
var ReportBuilder = class {
	#calls;
	#host;
	#startedAt;
	#lines = new Map();
	constructor(calls, host) {
		this.#calls = calls;
		this.#host = host;
		this.#startedAt = new Date(host.clock.now()).toISOString();
	}
	note(result) {
		this.#lines.set(result.call.key, reportLine(result));
	}
	end(result) {
		this.note(result);
		const { call, outcome, progress, diagnostic } = result;
		this.#host.emit({
			type: "ended",
			at: this.#host.clock.now(),
			call,
			outcome,
			...progress && { progress },
			...diagnostic && { message: diagnostic.message },
			...diagnostic?.hint !== void 0 && { hint: diagnostic.hint }
		});
	}
	finish(runId) {
		const calls = this.#calls.flatMap((call) => this.#lines.get(call.key) ?? []);
		const finishedAt = new Date(this.#host.clock.now()).toISOString();
		return {
			runId,
			startedAt: this.#startedAt,
			finishedAt,
			calls,
			summary: countOutcomes(calls)
		};
	}
};
// src/engine/plan/authorize.ts
function authorizationOf({ digest, description, labels }, by) {
	return {
		...by,
		digest,
		...description !== void 0 && { description },
		...Object.keys(labels).length > 0 && { labels }
	};
}
export { apply, authorizationOf, countOutcomes };
