import { visible } from "./shared-diagnostic-escape-control.js";
import { amount } from "./shared-views-format-amount.js";
import { duration, instant, quantity, wholeSeconds } from "./shared-views-format-human.js";
import { entryName, restoresName } from "./shared-views-text-names.js";
// src/views/progress/rate.ts
const memoryMs = 3e4;
const stalledAfterMs = 9e4;
function nextRate(previous, progress, at) {
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
	const weight = previous.perSecond === void 0 ? 1 : 1 - Math.exp(-ms / memoryMs);
	return {
		perSecond: (previous.perSecond ?? 0) * (1 - weight) + now * weight,
		last: progress,
		movedAt: at
	};
}
function timeLeft(rate, now) {
	const { done, total, remainingSeconds } = rate.last;
	if (now - rate.movedAt > 9e4) return void 0;
	if (remainingSeconds !== void 0 && remainingSeconds > 0) return Math.max(0, remainingSeconds * 1e3 - (now - rate.movedAt));
	if (rate.perSecond === void 0 || rate.perSecond <= 0 || total <= 0 || done > total) return void 0;
	return Math.max(0, (total - done) * 1e3 / rate.perSecond - (now - rate.movedAt));
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
				rate: nextRate(rest.rate, event.progress, event.at)
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
	for (const { rate } of state.active.values()) if (rate !== void 0 && rate.last.unit !== "%") sums[rate.last.unit] = (sums[rate.last.unit] ?? 0) + rate.last.done;
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
const callLeft = ({ rate, waiting }, now) => rate === void 0 || waiting !== void 0 ? void 0 : timeLeft(rate, now);
// src/views/progress/lines.ts
const heartbeatMs = 6e4;
function eventLine(before, event) {
	const text = eventText(before, event);
	return text === void 0 ? void 0 : `${instant(event.at)} ${text}`;
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
// src/app/line-progress.ts
function lineProgress(write, now) {
	let state = initialProgress;
	const heartbeat = setInterval(() => state.total > 0 && write(heartbeatLine(state, now())), heartbeatMs);
	return {
		emit(event) {
			const line = eventLine(state, event);
			state = reduceProgress(state, event);
			if (line !== void 0) write(line);
		},
		stop: () => clearInterval(heartbeat)
	};
}
export { callLeft, eventText, initialProgress, lineProgress, reduceProgress, share, stalledAfterMs, totalsText };
