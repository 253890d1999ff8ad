import { sha256 } from "./shared-engine-util-canonical-json.js";
// src/engine/claims/record-transitions.ts
function claimedRecord(call, claim, now) {
	const { key, intent, plan, entry, provider, account = call.seenAccount, region, scope, lane, operation, input, generation, pin } = call;
	return {
		key,
		version: 1,
		intent,
		plan,
		entry,
		provider,
		...account !== void 0 && { account },
		region,
		scope,
		lane,
		operation,
		input,
		generation,
		...pin && { pin },
		targets: call.restores.map((restore) => restore.targetId),
		state: "claimed",
		claim,
		attempts: [],
		updatedAt: now
	};
}
function reclaimed(record, call, claim, now) {
	const again = record.state === "failed" || record.state === "cancelled";
	const account = record.account ?? call.account ?? call.seenAccount;
	return changed(record, now, {
		state: again ? "claimed" : record.state,
		claim,
		...account !== void 0 && { account }
	});
}
const isInFlight = ({ state }) => state === "submitting" || state === "submitted" || state === "unknown";
function adopted(record, { requestId, startedAt = record.updatedAt }, now) {
	const number = record.attempts.length + 1;
	const { claim } = record;
	const attempt = {
		number,
		token: tokenOf(record.key, number),
		run: claim?.run ?? "",
		submittedAt: startedAt,
		...claim?.authorization && { authorization: claim.authorization },
		adopted: true,
		...requestId !== void 0 && { requestId }
	};
	return {
		...record,
		state: "submitted",
		attempts: [...record.attempts, attempt],
		updatedAt: now
	};
}
function unclaimed(record, now, change = {}) {
	const { key, version, intent, plan, entry, provider, account, region, scope, lane, operation, input, generation, pin, targets } = record;
	const { state = record.state, attempts = record.attempts, progress = record.progress } = change;
	const { resolved } = record;
	return {
		key,
		version: version + 1,
		intent,
		plan,
		entry,
		provider,
		...account !== void 0 && { account },
		region,
		scope,
		lane,
		operation,
		input,
		generation,
		...pin && { pin },
		targets,
		state,
		attempts,
		...progress && { progress },
		updatedAt: now,
		...resolved && { resolved }
	};
}
const changed = (record, now, change) => ({
	...record,
	...change,
	version: record.version + 1,
	updatedAt: now
});
function advance(record, transition, now) {
	switch (transition.to) {
		case "submitting": {
			const number = record.attempts.length + 1;
			const { run, baseline } = transition;
			const authorization = record.claim?.authorization;
			const attempt = {
				number,
				token: tokenOf(record.key, number),
				run,
				submittedAt: now,
				...authorization && { authorization },
				...baseline !== void 0 && { baseline }
			};
			return changed(record, now, {
				state: "submitting",
				attempts: record.attempts.concat(attempt)
			});
		}
		case "resending": return changed(record, now, {});
		case "submitted": return changed(record, now, {
			state: "submitted",
			attempts: lastAttempt(record, {
				requestId: transition.requestId,
				apiRequestId: transition.apiRequestId
			}, true)
		});
		case "withdrawn": return changed(record, now, {
			state: "claimed",
			attempts: lastAttempt(record, {
				ended: "failed",
				endedAt: now,
				problem: transition.problem
			})
		});
		case "restored": return ended(record, now, transition, void 0);
		case "failed":
		case "cancelled":
		case "unknown": return ended(record, now, transition, transition.problem);
		default: return transition;
	}
}
function resolve(record, { as, by, why }, now) {
	return record.state === "unknown" ? changed(record, now, {
		state: as,
		resolved: {
			as,
			by,
			why,
			at: now
		}
	}) : void 0;
}
function ended(record, now, { to, requestId, progress }, problem) {
	return unclaimed(record, now, {
		state: to,
		attempts: lastAttempt(record, {
			requestId,
			endedAt: now,
			ended: to,
			problem
		}, true),
		...progress && { progress }
	});
}
function lastAttempt({ attempts }, news, settles = false) {
	const last = attempts.at(-1);
	if (last === void 0) return attempts;
	const { number, token, run, submittedAt, authorization, adopted, baseline } = last;
	const { requestId = last.requestId, apiRequestId = last.apiRequestId } = news;
	const before = settles && last.ended === "unknown" ? {} : last;
	const { endedAt = before.endedAt, ended = before.ended, problem = before.problem } = news;
	const known = {
		number,
		token,
		run,
		submittedAt,
		...authorization && { authorization },
		...adopted && { adopted },
		...baseline !== void 0 && { baseline },
		...requestId !== void 0 && { requestId },
		...apiRequestId !== void 0 && { apiRequestId },
		...endedAt !== void 0 && { endedAt },
		...ended !== void 0 && { ended },
		...problem !== void 0 && { problem }
	};
	return attempts.with(-1, known);
}
const tokenOf = (key, attempt) => sha256(`${key}/${attempt}`);
export { adopted, advance, claimedRecord, isInFlight, reclaimed, resolve, unclaimed };
