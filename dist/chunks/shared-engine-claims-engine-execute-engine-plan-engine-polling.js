import { err, ok } from "./shared-model-result.js";
import { diagnose } from "./shared-engine-diagnostics.js";
import { addTo, indexLedger, isLive, isOpen, jobsOf, lastAttempt, openSessions, watchOf } from "./shared-engine-engine-claims-engine-util.js";
import { accountOf, mayBeSame } from "./shared-engine-claims-accounts.js";
import { adopted, advance, claimedRecord, isInFlight, reclaimed, unclaimed } from "./shared-engine-claims-record-transitions.js";
import { LedgerError } from "./shared-ledger-ledger.js";
import { backoff } from "./shared-engine-polling-backoff.js";
import { dependantsOf, withBlocked } from "./shared-engine-plan.js";
import { setMaxListeners } from "node:events";
// src/engine/claims/acquire-claims.ts
async function claimCalls(run, calls, authorizations, host, signal) {
	const lapsed = new Map();
	for (;;) {
		const claimed = await run.claim(calls, authorizations, lapsed);
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
function explain(conflict) {
	const { call, record } = conflict;
	const at = call.restores[0]?.target ?? call.entry;
	switch (conflict.kind) {
		case "claimed-elsewhere": {
			const who = conflict.run === void 0 ? "another run" : `run ${conflict.run.id} (${conflict.run.actor} on ${conflict.run.host})`;
			return diagnose("error", conflict.kind, `${who} has taken up ${call.plan}/${call.entry} (${at}) and is ${record.state} with it`, "wait for that run to end, or stop it; nothing was sent");
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
var Run = class {
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
	constructor(host, signal) {
		const { clock, actor, machine, pid, tool, workflowRun, settings } = host;
		const now = new Date(clock.now()).toISOString();
		this.id = host.newRunId();
		this.#host = host;
		this.#signal = signal;
		this.#ledger = host.ledger;
		this.#lease = new Lease(clock, settings.leaseMs);
		this.#record = {
			id: this.id,
			version: 0,
			actor,
			host: machine,
			pid,
			tool,
			...workflowRun !== void 0 && { workflowRun },
			startedAt: now,
			leaseMs: settings.leaseMs,
			renewedAt: now
		};
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
					message: `run ${this.id} looks again`,
					renew: true
				};
				const next = advance(record, transition, new Date(this.#host.clock.now()).toISOString());
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
	async #update(decide) {
		const before = this.#lease.guard();
		const startedAt = this.#lease.moment();
		let written;
		const result = await this.#ledger.update((snapshot) => {
			const now = new Date(this.#host.clock.now()).toISOString();
			const version = (snapshot.runs.get(this.id)?.version ?? 0) + 1;
			const run = {
				...this.#record,
				version,
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
		resending: "looked for in vain, sending again",
		submitted: "submitted",
		withdrawn: "not accepted",
		restored: "restored",
		failed: "failed",
		cancelled: "cancelled",
		unknown: "outcome unknown"
	}[transition.to]} (run ${run}, attempt ${attempt})`;
}
// src/engine/polling/poll-schedule.ts
const track = (now) => ({
	since: now,
	at: now,
	movedAt: now
});
const firstDoubt = .4;
const leastDoubt = .01;
const mostDoubt = 1.5;
function learn(before, now, progress, steadiness = firstDoubt) {
	if (progress === void 0) return {
		...before,
		at: now
	};
	const moved = progress.done - (before.progress?.done ?? 0);
	const seen = {
		...before,
		at: now,
		progress,
		movedAt: moved > 0 ? now : before.movedAt
	};
	if (before.first === void 0) return progress.done > 0 ? {
		...seen,
		first: {
			at: now,
			done: progress.done
		}
	} : seen;
	const pace = measure(before, before.first, now, progress.done, moved, steadiness);
	return pace === void 0 ? seen : {
		...seen,
		pace
	};
}
function measure({ since, at, pace }, first, now, done, moved, steadiness) {
	const recent = moved / (now - at);
	const overall = (done - first.done) / (now - first.at);
	if (!(overall > 0)) return void 0;
	const atFirst = first.done / Math.max(1, first.at - since);
	const change = pace !== void 0 ? difference(recent, pace.rate) : recent < atFirst ? Math.max(steadiness, difference(recent, atFirst)) : steadiness;
	const grain = Math.min(1, 1 / Math.max(1, moved));
	return {
		rate: (recent + overall) / 2,
		fastest: Math.max(recent, overall, pace === void 0 ? atFirst : .75 * pace.fastest + .25 * overall),
		doubt: Math.min(mostDoubt, Math.max(leastDoubt, grain, change, (pace?.doubt ?? 0) / 2))
	};
}
const difference = (a, b) => a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : mostDoubt;
function forecast({ progress, pace, since, at }, habit) {
	if (progress === void 0 || progress.total <= progress.done) return void 0;
	const { done, total, remainingSeconds } = progress;
	const guess = (left, doubt) => ({
		left,
		soonest: left * Math.exp(-1.5 * doubt),
		doubt
	});
	if (pace !== void 0) return {
		left: (total - done) / pace.rate,
		soonest: .7 * (total - done) / pace.fastest,
		doubt: pace.doubt
	};
	if (remainingSeconds !== void 0 && remainingSeconds > 0) return guess(remainingSeconds * 1e3, firstDoubt);
	if (habit?.rate === void 0) return void 0;
	const { usual, doubt } = habit.rate;
	return guess(Math.max(total / usual - (at - since), (total - done) / usual / 2), doubt);
}
const tolerated = .02;
const nextLook = (known, bounds, habit) => placed(known, bounds, habit).pause;
const isTimed = (known, bounds, habit) => placed(known, bounds, habit).timed;
function placed(known, { pollMinMs, pollMaxMs }, habit) {
	const ahead = forecast(known, habit);
	const wanted = ahead === void 0 ? {
		pause: unforeseen(known, habit),
		timed: false
	} : foreseen(known, ahead);
	const pause = Math.max(pollMinMs, wanted.pause);
	const end = likelyEnd(known, ahead);
	const next = end > pause && end < pause + pollMinMs ? {
		pause: end,
		timed: true
	} : {
		pause,
		timed: wanted.timed && pause === wanted.pause
	};
	return next.pause > pollMaxMs ? {
		pause: pollMaxMs,
		timed: false
	} : next;
}
function likelyEnd({ progress, pace, since, at }, ahead) {
	if (progress === void 0 || progress.done <= 0 || progress.total <= progress.done) return Number.POSITIVE_INFINITY;
	const onTheWhole = (progress.total - progress.done) * (at - since) / progress.done;
	return Math.min(onTheWhole, ahead === void 0 ? Number.POSITIVE_INFINITY : ahead.left * (1 + (pace?.doubt ?? 0)));
}
function foreseen({ since, at, first, movedAt, pace }, { left, soonest, doubt }) {
	const elapsed = at - since;
	const worth = tolerated * (elapsed + left);
	const stoodStill = pace === void 0 ? 0 : (at - movedAt) / 8;
	const sure = left * doubt <= worth;
	const pause = Math.max(sure ? left * (1 + doubt) : Math.max(soonest, worth), stoodStill);
	const trusted = first === void 0 ? pause : Math.max(elapsed / 8, 2 * (at - first.at) / doubt);
	return {
		pause: Math.min(pause, trusted),
		timed: sure && pause <= trusted
	};
}
function unforeseen({ since, at, first, movedAt, progress, pace }, habit) {
	const elapsed = at - since;
	if (pace !== void 0) return Math.max(tolerated * elapsed, (at - movedAt) / 4);
	if (first !== void 0) return elapsed / 2;
	if (habit === void 0) return progress === void 0 ? elapsed / 8 : elapsed;
	const { usual, doubt } = habit.duration;
	const soonest = usual * Math.exp(-1.7 * doubt);
	if (habit.figures) return Math.max(soonest / 2 - elapsed, elapsed / 2);
	return Math.max(soonest - elapsed, 3 * tolerated * usual, 2 * tolerated * elapsed);
}
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
function usualOf({ count, sum, squares }) {
	const mean = sum / count;
	const variance = Math.max(0, squares / count - mean * mean);
	return {
		usual: Math.exp(mean),
		doubt: Math.sqrt((variance * count + .25) / count)
	};
}
var Pace = class {
	#lanes = new Map();
	record(lane, { since, at, progress, pace }) {
		const took = at - since;
		if (took <= 0) return;
		const before = this.#lanes.get(lane);
		const total = progress?.total ?? 0;
		const durations = add(before?.durations ?? none, Math.log(took));
		const rates = total > 0 ? add(before?.rates ?? none, Math.log(total / took)) : before?.rates ?? none;
		const doubts = pace !== void 0 ? add(before?.doubts ?? none, Math.log(pace.doubt)) : before?.doubts ?? none;
		const habit = {
			duration: usualOf(durations),
			...rates.count > 0 && { rate: usualOf(rates) },
			figures: rates.count > 0,
			steadiness: doubts.count > 0 ? Math.exp(doubts.sum / doubts.count) : firstDoubt
		};
		this.#lanes.set(lane, {
			durations,
			rates,
			doubts,
			habit
		});
	}
	habit(lane) {
		return this.#lanes.get(lane)?.habit;
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
var Company = class {
	#clock;
	#most;
	#sleepers = new Heap((a, b) => a.earliest < b.earliest || a.earliest === b.earliest && a.order < b.order);
	#order = 0;
	constructor(clock, most) {
		this.#clock = clock;
		this.#most = most;
	}
	async sleep(due, earliest, signal) {
		const ms = Math.max(0, due - this.#clock.monotonic());
		if (earliest >= due || signal.aborted || this.#most() <= 1) {
			await this.#clock.sleep(ms, signal);
			return false;
		}
		const sleeper = {
			earliest,
			order: this.#order++,
			awake: new AbortController(),
			along: false
		};
		const wake = () => sleeper.awake.abort();
		signal.addEventListener("abort", wake);
		this.#sleepers.push(sleeper);
		await this.#clock.sleep(ms, sleeper.awake.signal);
		signal.removeEventListener("abort", wake);
		sleeper.awake.abort();
		return sleeper.along;
	}
	gather() {
		const now = this.#clock.monotonic();
		for (let seats = this.#most() - 1; seats > 0;) {
			const next = this.#sleepers.first;
			if (next === void 0 || next.earliest > now) return;
			this.#sleepers.pop();
			if (next.awake.signal.aborted) continue;
			next.along = true;
			next.awake.abort();
			seats -= 1;
		}
	}
};
// src/engine/polling/rate-limiter.ts
const burstSeconds = 2;
const gatherMs = 1;
var CallRate = class {
	#clock;
	#intervalMs;
	#spent;
	#shared;
	constructor(clock, perSecond) {
		this.#clock = clock;
		this.#intervalMs = 1e3 / perSecond;
		this.#spent = Number.NEGATIVE_INFINITY;
	}
	async turn(signal) {
		const now = this.#clock.monotonic();
		this.#spent = Math.max(this.#spent, now - burstSeconds * 1e3) + this.#intervalMs;
		if (this.#spent > now) await this.#clock.sleep(this.#spent - now, signal);
	}
	together(most, signal) {
		if (most <= 1) return this.turn(signal);
		const shared = this.#shared !== void 0 && this.#shared.seats > 0 ? this.#shared : this.#open(most, signal);
		shared.seats -= 1;
		return shared.turn;
	}
	#open(seats, signal) {
		const come = async () => {
			await this.#clock.sleep(gatherMs, signal);
			await this.turn(signal);
			if (this.#shared === shared) this.#shared = void 0;
		};
		const shared = {
			seats,
			turn: come()
		};
		this.#shared = shared;
		return shared;
	}
	pause(ms) {
		this.#spent = Math.max(this.#spent, this.#clock.monotonic() + ms);
	}
};
function atRate(session, rate, signal) {
	const limited = async (turn, call) => {
		await turn;
		const answer = await call();
		if (!answer.ok && answer.error.retryAfterMs !== void 0) rate.pause(answer.error.retryAfterMs);
		return answer;
	};
	const shared = (call) => rate.together((call && session.lanesPerLook?.(call.region)) ?? 1, signal);
	return {
		...session,
		baseline: (call) => limited(shared(call), () => session.baseline(call)),
		submit: (call, context) => limited(rate.turn(signal), () => session.submit(call, context)),
		observe: (watches) => limited(shared(watches[0]?.call), () => session.observe(watches))
	};
}
// src/engine/execute/apply-report.ts
function applyReport(runId, startedAt, finishedAt, calls) {
	const summary = {
		restored: 0,
		skipped: 0,
		failed: 0,
		detached: 0,
		"not-run": 0,
		unknown: 0
	};
	for (const { outcome } of calls) summary[outcome] += 1;
	return {
		formatVersion: "1.0",
		kind: "ApplyReport",
		runId,
		startedAt,
		finishedAt,
		calls,
		summary
	};
}
function reportLine({ call, outcome, record, startedAt, finishedAt, progress, diagnostic }) {
	const { plan, entry, key, operation } = call;
	const requestId = lastAttempt(record)?.requestId;
	const account = record?.account ?? accountOf(call);
	return {
		plan,
		entry,
		key,
		operation,
		outcome,
		...account !== void 0 && { account },
		...requestId !== void 0 && { requestId },
		attempts: record?.attempts.length ?? 0,
		...startedAt !== void 0 && { startedAt },
		...finishedAt !== void 0 && { finishedAt },
		...progress && { progress: {
			done: progress.done,
			total: progress.total,
			unit: progress.unit
		} },
		...diagnostic && { diagnostic: {
			...diagnostic,
			...diagnostic.location && { location: { ...diagnostic.location } }
		} }
	};
}
// src/engine/execute/abortable.ts
function abandonable(work, signal, graceMs, clock) {
	return new Promise((resolve, reject) => {
		let grace;
		const told = () => {
			grace = new AbortController();
			clock.sleep(graceMs, grace.signal).then(() => resolve("abandoned"), reject);
		};
		const over = () => {
			signal.removeEventListener("abort", told);
			grace?.abort();
		};
		if (signal.aborted) told();
		else signal.addEventListener("abort", told);
		work.then((value) => {
			over();
			resolve(value);
		}, () => {
			over();
			resolve(work);
		});
	});
}
function judge({ class: kind }, sends) {
	switch (kind) {
		case "ambiguous": return "look";
		case "retry": return "send-later";
		case "wait": return sends > 0 ? "look-into-refusal" : "send-later";
		case "fatal": return sends > 0 ? "look-into-refusal" : "refused";
		default: return kind;
	}
}
function interpret(observation, { phase, unsettledSends, settleMs }, now) {
	switch (observation.state) {
		case "running": return {
			do: "wait",
			phase: { is: "running" }
		};
		case "succeeded": return {
			do: "end",
			state: "restored"
		};
		case "failed":
		case "cancelled": return {
			do: "end",
			state: observation.state,
			problem: problemOf$1(observation)
		};
		case "unclear":
			if (phase.is === "unsettled") return {
				do: "end",
				state: "unknown",
				problem: phase.problem
			};
			if (phase.is === "looking" && now < phase.settleAt) return {
				do: "wait",
				phase
			};
			if (phase.is === "running" && now < (phase.missingSince ?? now) + settleMs) return {
				do: "wait",
				phase: {
					is: "running",
					missingSince: phase.missingSince ?? now
				}
			};
			return {
				do: "end",
				state: "unknown",
				problem: {
					code: "submit-unsettled",
					message: observation.message,
					...observation.hint !== void 0 && { hint: observation.hint }
				}
			};
		case "absent": return absent(phase, unsettledSends, settleMs, now);
		default: return observation;
	}
}
function absent(phase, unsettledSends, settleMs, now) {
	switch (phase.is) {
		case "running": {
			const missingSince = phase.missingSince ?? now;
			if (now < missingSince + settleMs) return {
				do: "wait",
				phase: {
					is: "running",
					missingSince
				}
			};
			return {
				do: "end",
				state: "unknown",
				problem: vanished
			};
		}
		case "looking":
			if (now < phase.settleAt) return {
				do: "wait",
				phase
			};
			if (phase.refusal?.class === "fatal") return {
				do: "end",
				state: "unknown",
				problem: refusedAgain(phase.refusal)
			};
			if (unsettledSends >= 3) return {
				do: "end",
				state: "failed",
				problem: neverSettled(phase.said)
			};
			return { do: "send-again" };
		case "unsettled": return {
			do: "end",
			state: "unknown",
			problem: phase.problem
		};
		case "refused": return {
			do: "wait",
			phase
		};
		default: return phase;
	}
}
const problemOf$1 = ({ code, message, hint }) => ({
	code,
	message,
	...hint !== void 0 && { hint }
});
const vanished = {
	code: "job-vanished",
	message: "the provider accepted the restore and now neither lists it nor says how it ended",
	hint: "look for the target object by hand"
};
const neverSettled = (said) => ({
	code: "submit-unsettled",
	message: `the request was sent 3 times without an answer that tells, and no job of it ever appeared${said === void 0 ? "" : `; last: ${said}`}`,
	hint: "check the provider's health, then apply again"
});
const refusedAgain = (refusal) => ({
	code: "submit-unsettled",
	message: `a first try got no answer and a second was refused (${refusal.message}); the first may have been accepted, but no job of it is listed`,
	hint: "look for the target object by hand"
});
// src/engine/execute/lane-context.ts
const said = (call, code, message, hint, severity = "error") => diagnose(severity, code, message, hint, call.location);
const failed = (call, { code, message, hint }) => ({
	severity: "error",
	code,
	message,
	...hint !== void 0 && { hint },
	location: call.location
});
const problemOf = ({ code, message, hint }) => ({
	code,
	message,
	...hint !== void 0 && { hint }
});
const held = (lane, call) => {
	const record = lane.run.held(call.key);
	return record === void 0 ? {} : { record };
};
const submitGraceMs = 3e3;
const abandonedRead = {
	class: "ambiguous",
	code: "interrupted",
	message: "the run was told to stop before the provider answered"
};
// src/engine/execute/finish-call.ts
async function concluded(lane, active, submitted) {
	const { call } = active;
	switch (submitted.is) {
		case "pending": return false;
		case "refused":
			await settle(lane, active, "failed", problemOf(submitted.failure));
			return true;
		case "lost":
			lane.done({
				call,
				outcome: "detached",
				record: active.record,
				diagnostic: said(call, "claim-lost", "another run has taken this call over", "see `reinstate status`")
			});
			return true;
		case "unwritable":
			lane.done({
				call,
				outcome: "unknown",
				record: active.record,
				diagnostic: said(call, "ledger-unwritable", submitted.message, "make the ledger writable, then apply again: it observes before it sends")
			});
			return true;
		default: return submitted;
	}
}
async function settle(lane, active, state, problem, observation) {
	const { host, run } = lane;
	const { call, progress } = active;
	const requestId = observation !== void 0 && "requestId" in observation ? observation.requestId : void 0;
	const facts = {
		...requestId !== void 0 && { requestId },
		...progress && { progress }
	};
	const outcome = state === "restored" ? "restored" : state === "unknown" ? "unknown" : "failed";
	const finishedAt = (observation !== void 0 && "finishedAt" in observation ? observation.finishedAt : void 0) ?? new Date(host.clock.now()).toISOString();
	const times = {
		...active.startedAt !== void 0 && { startedAt: active.startedAt },
		finishedAt
	};
	const told = problem && state === "unknown" ? withKey(problem, call.key) : problem;
	const written = await run.write(call.key, told === void 0 || state === "restored" ? {
		to: "restored",
		...facts
	} : {
		to: state,
		problem: told,
		...facts
	});
	if (!written.ok && written.error === "lost" && state !== "restored") {
		await concluded(lane, active, { is: "lost" });
		return;
	}
	if (written.ok || written.error === "lost") {
		const record = written.ok ? written.value : active.record;
		lane.done({
			call,
			outcome,
			record,
			...times,
			...progress && { progress },
			...told && { diagnostic: failed(call, told) }
		});
		return;
	}
	const message = `${state} according to the provider, but the ledger could not be written: ${written.error.message}`;
	lane.done({
		call,
		outcome: "unknown",
		record: active.record,
		...times,
		diagnostic: said(call, "ledger-unwritable", message, written.error.hint)
	});
}
const withKey = ({ code, message, hint }, key) => ({
	code,
	message,
	hint: `${hint ?? "look at the target by hand"}; then: reinstate ledger resolve ${key.slice(0, 12)} --as restored|failed --why TEXT`
});
function leave(lane, busy, active, why) {
	busy.delete(active);
	const { call, record, startedAt, progress } = active;
	const diagnostic = why && said(call, why.code, why.message, why.hint, "warning");
	lane.done({
		call,
		outcome: "detached",
		record,
		...startedAt !== void 0 && { startedAt },
		...progress && { progress },
		...diagnostic && { diagnostic }
	});
}
async function stop(lane, busy, active, why) {
	const { call, phase } = active;
	switch (phase.is) {
		case "running":
			leave(lane, busy, active, why);
			return;
		case "looking":
			busy.delete(active);
			lane.done({
				call,
				outcome: "unknown",
				record: active.record,
				diagnostic: said(call, "submit-unsettled", `${why.message}, while a submit of unknown outcome was being looked for`, "apply again: it looks before it sends")
			});
			return;
		case "unsettled":
			busy.delete(active);
			lane.done({
				call,
				outcome: "unknown",
				record: active.record,
				diagnostic: failed(call, withKey(phase.problem, call.key))
			});
			return;
		case "refused": {
			busy.delete(active);
			const written = await lane.run.write(call.key, {
				to: "withdrawn",
				problem: problemOf(phase.failure)
			});
			if (!written.ok && written.error === "lost") {
				await concluded(lane, active, { is: "lost" });
				return;
			}
			lane.done({
				call,
				outcome: "not-run",
				record: written.ok ? written.value : active.record,
				diagnostic: failed(call, phase.failure)
			});
			return;
		}
	}
}
async function giveUp(lane, busy, trouble) {
	for (const active of busy) {
		const { call, record, phase, startedAt, progress } = active;
		if (phase.is === "refused") await stop(lane, busy, active, {
			code: "interrupted",
			message: trouble.message,
			hint: trouble.hint ?? "apply again"
		});
		else lane.done({
			call,
			outcome: phase.is === "running" ? "detached" : "unknown",
			record,
			...startedAt !== void 0 && { startedAt },
			...progress && { progress },
			diagnostic: failed(call, trouble)
		});
	}
	for (let call = lane.next(); call !== void 0; call = lane.next()) lane.done({
		call,
		outcome: "not-run",
		...held(lane, call),
		diagnostic: failed(call, trouble)
	});
}
// src/engine/execute/submit.ts
async function send(active, sending, verified = false) {
	const { session, run, host, signal, pace } = sending;
	const { clock, settings } = host;
	const attempt = lastAttempt(active.record);
	if (attempt === void 0) return { is: "lost" };
	host.emit({
		type: "submitting",
		at: clock.now(),
		call: active.call,
		attempt: attempt.number
	});
	const answered = await abandonable(guarded(() => session.submit(active.call, {
		token: attempt.token,
		guard: run.guard(active.call.key)
	})), signal, submitGraceMs, host.clock);
	const answer = answered === "abandoned" ? err(abandonedRead) : answered;
	if (answer === "lapsed") return verified ? later(active, leaseLapsed, host) : again(active, sending);
	const now = clock.monotonic();
	if (answer.ok) {
		const { requestId, apiRequestId, observation } = answer.value;
		active.phase = { is: "running" };
		active.startedAt = attempt.submittedAt;
		active.track = track(now);
		active.dueAt = now + (observation?.state === "succeeded" || observation?.state === "failed" ? 0 : nextLook(active.track, settings, pace.habit(active.call.lane)));
		const written = await run.write(active.call.key, {
			to: "submitted",
			...requestId !== void 0 && { requestId },
			...apiRequestId !== void 0 && { apiRequestId }
		});
		if (written.ok) active.record = written.value;
		else if (written.error === "lost") return { is: "lost" };
		else return {
			is: "unwritable",
			message: `${written.error.message}; the provider accepted the restore${requestId === void 0 ? "" : ` as ${requestId}`}`
		};
		host.emit({
			type: "submitted",
			at: clock.now(),
			call: active.call,
			attempt: attempt.number,
			...requestId !== void 0 && { requestId }
		});
		return { is: "pending" };
	}
	const failure = answer.error;
	const judgement = judge(failure, active.unsettledSends);
	switch (judgement) {
		case "look":
			active.unsettledSends += 1;
			return look$1(active, now, void 0, failure, host);
		case "look-into-refusal":
			active.busySince ??= now;
			return look$1(active, now, failure, failure, host);
		case "refused": return {
			is: "refused",
			failure
		};
		case "send-later": return later(active, failure, host);
		default: return judgement;
	}
}
async function again(active, sending) {
	const { clock, settings } = sending.host;
	const refusal = active.phase.is === "looking" ? active.phase.refusal : void 0;
	if (refusal !== void 0 && clock.monotonic() - (active.busySince ?? Number.POSITIVE_INFINITY) >= settings.waitForMs) return {
		is: "refused",
		failure: refusal
	};
	const written = await sending.run.write(active.call.key, { to: "resending" });
	if (!written.ok) return written.error === "lost" ? { is: "lost" } : {
		is: "unwritable",
		message: written.error.message
	};
	active.record = written.value;
	return send(active, sending, true);
}
const leaseLapsed = {
	class: "retry",
	code: "lease-lapsed",
	message: "the run's lease lapsed before the request could leave",
	hint: "give the run a longer --lease"
};
async function guarded(submit) {
	try {
		return await submit();
	} catch (error) {
		if (error instanceof LeaseLapsed) return "lapsed";
		throw error;
	}
}
function look$1(active, now, refusal, said, host) {
	const { settings, clock } = host;
	active.phase = {
		is: "looking",
		settleAt: now + settings.settleMs,
		said: said.message,
		...refusal && { refusal }
	};
	active.dueAt = now + settings.pollMinMs;
	host.emit({
		type: "waiting",
		at: clock.now(),
		call: active.call,
		code: said.code,
		message: `${said.message}; looking whether it was accepted`,
		delayMs: settings.settleMs
	});
	return { is: "pending" };
}
function later(active, failure, host) {
	const { settings, clock } = host;
	const now = clock.monotonic();
	const before = active.phase.is === "refused" ? active.phase : {
		since: now,
		tries: 0
	};
	const patience = failure.class === "retry" ? settings.retryForMs : settings.waitForMs;
	if (now - before.since >= patience) return {
		is: "refused",
		failure
	};
	const delayMs = backoff(before.tries + 1, settings, host.random(), failure.retryAfterMs);
	active.phase = {
		is: "refused",
		failure,
		since: before.since,
		tries: before.tries + 1,
		at: now + delayMs
	};
	active.dueAt = now + delayMs;
	host.emit({
		type: "waiting",
		at: clock.now(),
		call: active.call,
		code: failure.code,
		message: failure.message,
		delayMs
	});
	return { is: "pending" };
}
// src/engine/execute/start-call.ts
async function begin(lane, call) {
	const { host, run } = lane;
	const record = run.held(call.key);
	if (record === void 0) {
		lane.done({
			call,
			outcome: "detached",
			diagnostic: said(call, "claim-lost", "another run has taken this call over", "see `reinstate status`")
		});
		return;
	}
	const now = host.clock.monotonic();
	const active = {
		call,
		record,
		phase: { is: "running" },
		track: track(now),
		dueAt: now,
		deadline: now + (call.timeoutMs ?? Number.POSITIVE_INFINITY),
		unsettledSends: 0
	};
	if (record.state === "submitted") return started(active, host.clock);
	if (record.state === "submitting" && record.attempts.length > 0) {
		active.unsettledSends = 1;
		active.phase = {
			is: "looking",
			settleAt: now + host.settings.settleMs
		};
		return started(active, host.clock);
	}
	if (record.state === "unknown") {
		active.phase = {
			is: "unsettled",
			problem: lastAttempt(record)?.problem ?? noReason
		};
		return started(active, host.clock);
	}
	if (call.followOnly !== void 0) {
		lane.done({
			call,
			outcome: "not-run",
			record,
			diagnostic: call.followOnly
		});
		return;
	}
	const baseline = await readBaseline(lane, call);
	if (baseline === void 0) return void 0;
	const written = await run.write(call.key, {
		to: "submitting",
		run: run.id,
		...baseline.value !== void 0 && { baseline: baseline.value }
	});
	if (!written.ok) {
		const lost = written.error === "lost";
		lane.done({
			call,
			outcome: lost ? "detached" : "not-run",
			record,
			diagnostic: written.error === "lost" ? said(call, "claim-lost", "another run has taken this call over", "see `reinstate status`") : said(call, "ledger-unwritable", written.error.message, written.error.hint)
		});
		return;
	}
	active.record = written.value;
	return await concluded(lane, active, await send(active, lane)) ? void 0 : active;
}
const noReason = {
	code: "submit-unsettled",
	message: "no reason is on record"
};
const started = (active, clock) => {
	const submittedAt = lastAttempt(active.record)?.submittedAt;
	if (submittedAt === void 0) return active;
	active.startedAt = submittedAt;
	active.track = track(clock.monotonic() - Math.max(0, clock.now() - Date.parse(submittedAt)));
	return active;
};
async function readBaseline(lane, call) {
	const { host, session } = lane;
	const since = host.clock.monotonic();
	for (let tries = 1;; tries += 1) {
		const answered = await abandonable(session.baseline(call), lane.signal, 0, host.clock);
		const read = answered === "abandoned" ? err(abandonedRead) : answered;
		if (read.ok) return { value: read.value };
		const failure = read.error;
		if (failure.permission !== void 0) return { value: void 0 };
		const reason = lane.stopped();
		if (failure.class === "fatal" || reason !== void 0 || host.clock.monotonic() - since >= host.settings.retryForMs) {
			lane.done({
				call,
				outcome: "not-run",
				...held(lane, call),
				diagnostic: failed(call, failure)
			});
			return;
		}
		const delayMs = backoff(tries, host.settings, host.random(), failure.retryAfterMs);
		host.emit({
			type: "waiting",
			at: host.clock.now(),
			call,
			code: failure.code,
			message: failure.message,
			delayMs
		});
		await host.clock.sleep(delayMs, lane.signal);
	}
}
// src/engine/execute/lane-worker.ts
async function runLane(lane) {
	const { host, signal } = lane;
	const busy = new Set();
	let troubles = 0;
	while (lane.stopped() === void 0) {
		while (busy.size < host.settings.laneParallel && lane.stopped() === void 0) {
			const call = lane.next();
			if (call === void 0) break;
			const active = await begin(lane, call);
			if (active !== void 0) busy.add(active);
		}
		if (lane.detach) {
			for (const active of busy) if (active.phase.is === "running") leave(lane, busy, active);
		}
		if (busy.size === 0) return;
		const due = firstDue(busy);
		const along = await lane.company.sleep(due, earliest(lane, busy, due), signal);
		if (lane.stopped() !== void 0) break;
		for (const active of busy) if (host.clock.monotonic() >= active.deadline) await stop(lane, busy, active, entryTimedOut);
		await resend(lane, busy);
		const trouble = await look(lane, busy, along);
		if (trouble === void 0) troubles = 0;
		else {
			troubles += 1;
			if (trouble.class === "fatal") return giveUp(lane, busy, trouble);
			const delayMs = backoff(troubles, host.settings, host.random(), trouble.retryAfterMs);
			for (const active of busy) if (active.phase.is !== "refused") active.dueAt = host.clock.monotonic() + delayMs;
			host.emit({
				type: "notice",
				at: host.clock.now(),
				message: `${trouble.message}; looking again in ${Math.round(delayMs / 1e3)} s`
			});
		}
	}
	const reason = lane.stopped();
	if (reason !== void 0) for (const active of busy) await stop(lane, busy, active, reason);
}
const entryTimedOut = {
	code: "timed-out",
	message: "the entry's timeout ended the waiting; the provider's job goes on",
	hint: "reinstate status shows it; apply again carries on"
};
const firstDue = (busy) => {
	let first = Number.POSITIVE_INFINITY;
	for (const active of busy) first = Math.min(first, active.dueAt, active.deadline);
	return first;
};
function earliest({ host, pace }, busy, due) {
	const now = host.clock.monotonic();
	for (const { call, record, phase, track } of busy) {
		const shown = phase.is === "running" && phase.missingSince === void 0 && lastAttempt(record)?.requestId !== void 0;
		const soon = due - now < 2 * host.settings.pollMinMs;
		if (!shown || soon && isTimed(track, host.settings, pace.habit(call.lane))) return due;
	}
	return now + (due - now) / 2;
}
async function resend(lane, busy) {
	for (const active of busy) {
		if (active.phase.is !== "refused" || lane.host.clock.monotonic() < active.phase.at || lane.stopped() !== void 0) continue;
		if (await concluded(lane, active, await send(active, lane))) busy.delete(active);
	}
}
async function look(lane, busy, along) {
	const { host, session, jobs } = lane;
	const now = host.clock.monotonic();
	const sent = [...busy].filter((active) => active.phase.is !== "refused");
	if (!along) {
		if (!sent.some((active) => active.dueAt <= now)) return void 0;
		lane.company.gather();
	}
	const seen = await abandonable(session.observe(sent.map((active) => watchOf(active.call, active.record, jobs))), lane.signal, 0, host.clock);
	if (seen === "abandoned") return void 0;
	if (!seen.ok) return seen.error;
	for (const [index, active] of sent.entries()) {
		const observation = seen.value[index];
		if (observation !== void 0) await take(lane, busy, active, observation, now);
	}
}
async function take(lane, busy, active, observation, lookedAt) {
	const { host, jobs } = lane;
	const now = host.clock.monotonic();
	const before = active.phase;
	const step = interpret(observation, {
		phase: active.phase,
		unsettledSends: active.unsettledSends,
		settleMs: host.settings.settleMs
	}, lookedAt);
	const requestId = "requestId" in observation ? observation.requestId : void 0;
	if ("progress" in observation && observation.progress !== void 0) active.progress = observation.progress;
	if (requestId !== void 0) jobs.add(requestId);
	switch (step.do) {
		case "wait": {
			active.phase = step.phase;
			const habit = lane.pace.habit(active.call.lane);
			active.track = learn(active.track, now, active.progress, habit?.steadiness);
			active.dueAt = now + (step.phase.is === "looking" ? Math.max(host.settings.pollMinMs, Math.min(host.settings.pollMaxMs, (step.phase.settleAt - now) / 8)) : nextLook(active.track, host.settings, habit));
			const news = requestId !== void 0 && requestId !== lastAttempt(active.record)?.requestId;
			if (step.phase.is === "running" && observation.state === "running" && (before.is !== "running" || news)) await found(lane, busy, active, requestId);
			if (step.phase.is === "running" && step.phase.missingSince !== void 0 && step.phase.missingSince !== missingSince(before)) unlisted(lane, active);
			host.emit({
				type: "progress",
				at: host.clock.now(),
				call: active.call,
				...active.progress && { progress: active.progress }
			});
			return;
		}
		case "send-again":
			if (active.call.followOnly !== void 0) {
				busy.delete(active);
				lane.done({
					call: active.call,
					outcome: "not-run",
					record: active.record,
					diagnostic: active.call.followOnly
				});
				return;
			}
			if (await concluded(lane, active, await again(active, lane))) busy.delete(active);
			return;
		case "end":
			busy.delete(active);
			if (step.state === "restored") lane.pace.record(active.call.lane, {
				...active.track,
				at: now,
				...active.progress && { progress: active.progress }
			});
			await settle(lane, active, step.state, step.state === "restored" ? void 0 : step.problem, observation);
			return;
	}
}
const missingSince = (phase) => phase.is === "running" ? phase.missingSince : void 0;
function unlisted({ host }, { call }) {
	const { settleMs } = host.settings;
	host.emit({
		type: "waiting",
		at: host.clock.now(),
		call,
		code: "job-not-listed",
		message: `accepted, and the provider lists no job of it yet; looking for it for ${Math.ceil(settleMs / 1e3)} s`,
		delayMs: settleMs
	});
}
async function found(lane, busy, active, requestId) {
	const written = await lane.run.write(active.call.key, {
		to: "submitted",
		...requestId !== void 0 && { requestId }
	});
	const attempt = lastAttempt(active.record);
	if (written.ok) {
		active.record = written.value;
		lane.host.emit({
			type: "submitted",
			at: lane.host.clock.now(),
			call: active.call,
			attempt: attempt?.number ?? 1,
			...requestId !== void 0 && { requestId }
		});
	} else if (written.error === "lost") {
		busy.delete(active);
		await concluded(lane, active, { is: "lost" });
	}
}
// src/engine/execute/scheduler.ts
var Schedule = class {
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
				const waitsFor = (entry.calls[0]?.dependsOn ?? []).filter((id) => open.has(id)).length;
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
			if (dependant === void 0 || dependant.failed) continue;
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
	const { clock, settings } = host;
	const plans = request.run.plans.map((plan) => request.authorizations.has(plan.name) ? plan : unauthorized(plan));
	const calls = plans.flatMap((plan) => plan.entries.flatMap((entry) => entry.calls));
	if (calls.filter((call) => call.action === "blocked").length > 0 && !request.skipBlocked) return {
		is: "refused",
		run: request.run,
		diagnostics: request.run.diagnostics
	};
	const startedAt = new Date(clock.now()).toISOString();
	const lines = new Map();
	for (const call of calls) {
		const record = call.record && { record: call.record };
		if (call.action === "none") lines.set(call.key, reportLine({
			call,
			outcome: "skipped",
			...record
		}));
		if (call.action === "blocked") lines.set(call.key, reportLine({
			call,
			outcome: "not-run",
			...record,
			...firstError(call)
		}));
	}
	const forbidden = calls.filter((call) => call.followOnly !== void 0 && (call.action === "restore" || call.action === "retry"));
	for (const call of forbidden) lines.set(call.key, reportLine({
		call,
		outcome: "not-run",
		...call.followOnly && { diagnostic: call.followOnly }
	}));
	const todo = calls.filter((call) => call.action !== "none" && call.action !== "blocked" && !lines.has(call.key));
	const stop = new AbortController();
	setMaxListeners(0, stop.signal);
	const stops = new Set();
	stop.signal.addEventListener("abort", () => {
		for (const own of stops) own.abort();
	});
	const run = new Run(host, stop.signal);
	if (todo.length === 0) return done();
	let timedOut = false;
	const bugs = [];
	const interrupt = () => stop.abort();
	request.signal.addEventListener("abort", interrupt, { once: true });
	if (request.signal.aborted) stop.abort();
	const over = new AbortController();
	const timer = settings.timeoutMs === void 0 ? void 0 : expire(settings.timeoutMs);
	async function expire(ms) {
		await clock.sleep(ms, over.signal);
		if (over.signal.aborted) return;
		timedOut = true;
		stop.abort();
	}
	const endWatch = async () => {
		request.signal.removeEventListener("abort", interrupt);
		over.abort();
		await timer;
	};
	let held;
	try {
		held = await takeUp();
	} catch (error) {
		await endWatch();
		throw error;
	}
	if (!(held instanceof Set)) {
		await endWatch();
		return {
			is: "refused",
			run: withBlocked(request.run, held),
			diagnostics: [...held.values()]
		};
	}
	host.emit({
		type: "started",
		at: clock.now(),
		runId: run.id,
		calls: todo
	});
	const stopped = () => request.signal.aborted || bugs.length > 0 ? interrupted : timedOut ? runTimedOut : void 0;
	let changed = () => {};
	const schedule = new Schedule(plans, held);
	const jobs = new Map();
	const sessions = openSessions(host);
	const pace = new Pace();
	const regions = new Map();
	try {
		for (const [lane, known] of indexLedger(await host.ledger.read()).jobs) jobs.set(lane, known);
		await pump();
	} finally {
		await endWatch();
		await sessions.close();
		await letGo();
	}
	const reason = stopped();
	for (const call of schedule.rest()) report({
		call,
		outcome: "not-run",
		...recordOf(call),
		...reason && { diagnostic: diagnose("warning", reason.code, `not sent: ${reason.message}`, reason.hint, call.location) }
	});
	return done();
	async function takeUp() {
		const claimed = await claimCalls(run, todo, request.authorizations, host, stop.signal);
		if (!("held" in claimed)) return claimed;
		const settled = new Map(claimed.settled.map((record) => [record.key, record]));
		for (const call of todo) {
			const record = settled.get(call.key);
			if (record !== void 0) lines.set(call.key, reportLine({
				call,
				outcome: "skipped",
				record
			}));
		}
		return new Set(claimed.held.map((record) => record.key));
	}
	async function pump() {
		let working = 0;
		const start = (lane) => {
			working += 1;
			schedule.take(lane);
			const ended = () => {
				working -= 1;
				if (!request.detach) schedule.release(lane);
				changed();
			};
			work(lane).then(ended, (bug) => {
				bugs.push(bug);
				stop.abort();
				ended();
			});
		};
		for (;;) {
			if (stopped() === void 0) for (const lane of schedule.lanes()) {
				if (working >= settings.parallel) break;
				start(lane);
			}
			if (working === 0) break;
			await new Promise((resolve) => {
				changed = resolve;
			});
		}
		if (bugs.length > 0) throw bugs[0];
	}
	async function letGo() {
		try {
			await run.end();
		} catch (error) {
			if (!(error instanceof LedgerError)) throw error;
			host.emit({
				type: "notice",
				at: clock.now(),
				message: `the run's end could not be recorded: ${error.message}`
			});
		}
	}
	async function work(lane) {
		const first = schedule.next(lane);
		if (first === void 0) return;
		const queue = [first];
		const known = jobs.get(lane) ?? new Set();
		jobs.set(lane, known);
		const own = new AbortController();
		if (stop.signal.aborted) own.abort();
		own.signal.addEventListener("abort", () => stops.delete(own));
		stops.add(own);
		const session = await sessions.get(first.provider);
		const { rate, company } = regionOf(first, session);
		await runLane({
			host,
			run,
			session: atRate(session, rate, own.signal),
			pace,
			company,
			jobs: known,
			detach: request.detach,
			stopped,
			signal: own.signal,
			next: () => queue.pop() ?? schedule.next(lane),
			done: finish
		});
		stops.delete(own);
	}
	function regionOf({ provider, region }, session) {
		const place = `${provider}/${region}`;
		const known = regions.get(place);
		if (known !== void 0) return known;
		const made = {
			rate: new CallRate(clock, settings.callsPerSecond),
			company: new Company(clock, () => session.lanesPerLook?.(region) ?? 1)
		};
		regions.set(place, made);
		return made;
	}
	function finish(result) {
		report(result);
		const { call, outcome } = result;
		for (const lost of schedule.done(result)) {
			const why = outcome === "detached" ? diagnose("info", "dependency-not-restored", `waits for ${call.entry}, which is still running`, "apply again to carry on", lost.location) : diagnose("error", "dependency-failed", `depends on ${call.entry}, which ended as ${outcome}`, "apply again to carry on", lost.location);
			report({
				call: lost,
				outcome: "not-run",
				...recordOf(lost),
				diagnostic: why
			});
		}
		changed();
	}
	function report(result) {
		const { call, outcome, progress, diagnostic } = result;
		lines.set(call.key, reportLine(result));
		host.emit({
			type: "ended",
			at: clock.now(),
			call,
			outcome,
			...progress && { progress },
			...diagnostic && { message: diagnostic.message },
			...diagnostic?.hint !== void 0 && { hint: diagnostic.hint }
		});
	}
	function recordOf(call) {
		const record = run.held(call.key);
		return record === void 0 ? {} : { record };
	}
	function done() {
		const ordered = calls.flatMap((call) => lines.get(call.key) ?? []);
		return {
			is: "done",
			report: applyReport(run.id, startedAt, new Date(clock.now()).toISOString(), ordered),
			interrupted: request.signal.aborted
		};
	}
}
const unauthorized = (plan) => ({
	...plan,
	entries: plan.entries.map((entry) => ({
		...entry,
		calls: entry.calls.map((call) => ({
			followOnly: notAuthorized(call),
			...call
		}))
	}))
});
const notAuthorized = ({ location }) => diagnose("error", "not-authorized", "this run may follow what was sent, and nothing authorizes it to send this call", "apply the reviewed plan", location);
const firstError = (call) => {
	const diagnostic = call.diagnostics.find(({ severity }) => severity === "error");
	return diagnostic === void 0 ? {} : { diagnostic };
};
const interrupted = {
	code: "interrupted",
	message: "the run was told to stop",
	hint: "apply again carries on without sending anything twice"
};
const runTimedOut = {
	code: "timed-out",
	message: "--timeout ended the waiting; the provider's job goes on",
	hint: "reinstate status shows it; apply again carries on"
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
export { apply, authorizationOf };
