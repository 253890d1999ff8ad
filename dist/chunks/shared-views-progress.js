import { visible } from "./shared-diagnostic-escape-control.js";
import { amount } from "./shared-views-format-amount.js";
import { duration, instant, quantity, wholeSeconds } from "./shared-views-format-human.js";
import { entryName, restoresName } from "./shared-views-format-views-text.js";
// src/views/progress/rate.ts
const memoryMs = 3e4;
const stalledAfterMs = 9e4;
function pace(previous, progress, at) {
	if (previous === void 0) return {
		last: progress,
		movedAt: at
	};
	const gained = progress.done - previous.last.done;
	const ms = at - previous.movedAt;
	if (gained === 0 || ms <= 0) return {
		...previous,
		last: progress
	};
	if (gained < 0) return {
		last: progress,
		movedAt: at
	};
	const now = gained * 1e3 / ms;
	const weight = previous.rate === void 0 ? 1 : 1 - Math.exp(-ms / memoryMs);
	return {
		rate: (previous.rate ?? 0) * (1 - weight) + now * weight,
		last: progress,
		movedAt: at
	};
}
function timeLeft(pace, now) {
	const { done, total, remainingSeconds } = pace.last;
	if (now - pace.movedAt > 9e4) return void 0;
	if (remainingSeconds !== void 0 && remainingSeconds > 0) return Math.max(0, remainingSeconds * 1e3 - (now - pace.movedAt));
	if (pace.rate === void 0 || pace.rate <= 0 || total <= 0 || done > total) return void 0;
	return Math.max(0, (total - done) * 1e3 / pace.rate - (now - pace.movedAt));
}
function share(progress) {
	if (progress.total <= 0 || progress.done > progress.total || progress.done < 0) return void 0;
	return progress.done / progress.total;
}
// src/views/progress/state.ts
const initialProgress = {
	startedAt: 0,
	total: 0,
	ended: {
		restored: 0,
		skipped: 0,
		failed: 0,
		detached: 0,
		"not-run": 0,
		unknown: 0
	},
	moved: {},
	active: new Map()
};
function reduceProgress(state, event) {
	switch (event.type) {
		case "started": return {
			...initialProgress,
			startedAt: event.at,
			total: event.calls.length
		};
		case "submitting": return changed(state, event.call, {
			call: event.call,
			attempt: event.attempt,
			since: event.at
		});
		case "submitted": {
			const { waiting: _, ...rest } = started(state, event.call, event.at);
			const id = event.requestId === void 0 ? {} : { requestId: event.requestId };
			return changed(state, event.call, {
				...rest,
				...id,
				attempt: event.attempt
			});
		}
		case "progress": {
			const { waiting: _, ...rest } = started(state, event.call, event.at);
			return changed(state, event.call, event.progress === void 0 ? rest : {
				...rest,
				pace: pace(rest.pace, event.progress, event.at)
			});
		}
		case "waiting": {
			const { code, message } = event;
			return changed(state, event.call, {
				...started(state, event.call, event.at),
				waiting: {
					code,
					message,
					until: event.at + event.delayMs
				}
			});
		}
		case "ended": {
			const active = new Map(state.active);
			active.delete(event.call.key);
			const { notice: _, ...rest } = state;
			return {
				...rest,
				active,
				ended: {
					...state.ended,
					[event.outcome]: state.ended[event.outcome] + 1
				},
				moved: movedBy(state, event.progress)
			};
		}
		case "notice": return {
			...state,
			notice: event.message
		};
		default: return event;
	}
}
function waitingCount(state) {
	return Math.max(0, state.total - state.active.size - endedCount(state));
}
const endedCount = ({ ended }) => ended.restored + ended.skipped + ended.failed + ended.detached + ended["not-run"] + ended.unknown;
const started = (state, call, at) => state.active.get(call.key) ?? {
	call,
	attempt: 1,
	since: at
};
function changed(state, call, active) {
	const { notice: _, ...rest } = state;
	return {
		...rest,
		active: new Map(state.active).set(call.key, active)
	};
}
function movedBy(state, progress) {
	if (progress === void 0 || progress.unit === "%") return state.moved;
	return {
		...state.moved,
		[progress.unit]: (state.moved[progress.unit] ?? 0) + progress.done
	};
}
// src/views/progress/totals.ts
const outcomes = [
	"restored",
	"skipped",
	"failed",
	"detached",
	"not-run",
	"unknown"
];
function totalsText(state, now) {
	const ended = outcomes.filter((outcome) => state.ended[outcome] > 0).map((outcome) => `${quantity(state.ended[outcome])} ${outcome.replace("-", " ")}`);
	const waiting = waitingCount(state);
	const counts = [
		`${quantity(endedCount(state))} of ${quantity(state.total)} done${ended.length === 0 ? "" : ` (${ended.join(", ")})`}`,
		...state.active.size > 0 ? [`${quantity(state.active.size)} running`] : [],
		...waiting > 0 ? [`${quantity(waiting)} waiting`] : []
	].join(", ");
	const left = totalLeft(state, now);
	return [
		counts,
		...amounts(state),
		wholeSeconds(now - state.startedAt),
		...left === void 0 ? [] : [`about ${wholeSeconds(Math.ceil(left / 1e3) * 1e3)} left`]
	].join("; ");
}
function amounts(state) {
	const sums = { ...state.moved };
	for (const { pace } of state.active.values()) if (pace !== void 0 && pace.last.unit !== "%") sums[pace.last.unit] = (sums[pace.last.unit] ?? 0) + pace.last.done;
	return Object.entries(sums).map(([unit, amount]) => `${quantity(amount)} ${visible(unit)}`);
}
function totalLeft(state, now) {
	if (waitingCount(state) > 0 || state.active.size === 0) return void 0;
	let longest = 0;
	for (const call of state.active.values()) {
		const left = callLeft(call, now);
		if (left === void 0) return void 0;
		longest = Math.max(longest, left);
	}
	return longest;
}
const callLeft = ({ pace, waiting }, now) => pace === void 0 || waiting !== void 0 ? void 0 : timeLeft(pace, now);
// src/views/progress/lines.ts
const heartbeatMs = 6e4;
function eventLine(before, event) {
	const told = eventText(before, event);
	return told === void 0 ? void 0 : `${instant(event.at)} ${told}`;
}
function eventText(before, event) {
	switch (event.type) {
		case "started": return `run ${visible(event.runId)} started: ${event.calls.length} ${event.calls.length === 1 ? "call" : "calls"}`;
		case "submitting": return `${named(event)}: submitting${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`;
		case "submitted": return `${named(event)}: submitted${event.requestId === void 0 ? "" : ` as ${visible(event.requestId)}`}`;
		case "progress": return before.active.has(event.call.key) && before.active.get(event.call.key)?.waiting === void 0 ? void 0 : `${named(event)}: running`;
		case "waiting": return before.active.get(event.call.key)?.waiting?.code === event.code ? void 0 : `${named(event)}: waiting, ${visible(event.message)} (${event.code})`;
		case "ended": {
			if (event.outcome === "not-run") return void 0;
			const since = before.active.get(event.call.key)?.since;
			const done = event.progress === void 0 || event.outcome !== "restored" ? "" : `, ${amount(event.progress)}`;
			const took = since === void 0 ? "" : ` after ${duration(event.at - since)}`;
			const why = event.message === void 0 ? "" : `: ${visible(event.message)}`;
			return `${named(event)}: ${event.outcome.replace("-", " ")}${took}${done}${why}`;
		}
		case "notice": return before.notice === event.message ? void 0 : visible(event.message);
		default: return event;
	}
}
const heartbeatLine = (state, now) => `${instant(now)} ${totalsText(state, now)}`;
const named = ({ call }) => `${entryName(call)} ${restoresName(call)}`;
export { callLeft, eventLine, eventText, heartbeatLine, heartbeatMs, initialProgress, reduceProgress, share, stalledAfterMs, totalsText };
