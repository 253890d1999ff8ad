import { askedFor } from "./shared-model-call.js";
import { indexLedger, openSessions } from "./shared-engine-engine-claims-engine-util.js";
import { lastAttempt } from "./shared-engine-claims-watch.js";
import { compileEntry, observeLanes, pinnedCalls, select } from "./shared-engine-plan-engine-util.js";
// src/engine/plan/status.ts
async function status(request, host) {
	const selection = select(request.plans, request.only);
	const snapshot = await host.ledger.read();
	const index = indexLedger(snapshot);
	const calls = [];
	for (const plan of request.plans) for (const entry of plan.entries) {
		if (!selection.has(plan.name, entry.id)) continue;
		const compiled = compileEntry(plan, entry, await host.provider(entry.provider), {
			records: snapshot.records,
			byIntent: index.byIntent,
			accounts: index.accounts
		}, void 0);
		for (const call of pinnedCalls(compiled, compiled.pin)) calls.push(call);
	}
	const sent = request.offline ? [] : calls.filter((call) => lastAttempt(snapshot.records.get(call.key)) !== void 0);
	const sessions = openSessions(host);
	const observed = await observeAndClose();
	return {
		report: {
			formatVersion: "1.0",
			kind: "StatusReport",
			calls: calls.map((call) => callStatus(call, snapshot.records.get(call.key), observed.byKey.get(call.key)))
		},
		diagnostics: [...selection.diagnostics, ...observed.diagnostics]
	};
	async function observeAndClose() {
		try {
			return await observeLanes(sent, snapshot, index, sessions);
		} finally {
			await sessions.close();
		}
	}
}
function callStatus(call, record, observation) {
	const { plan, entry, key, operation } = call;
	const requestId = lastAttempt(record)?.requestId ?? (observation !== void 0 && "requestId" in observation ? observation.requestId : void 0);
	const progress = (observation !== void 0 && "progress" in observation ? observation.progress : void 0) ?? record?.progress;
	const observed = observation?.state ?? "unchecked";
	const run = record?.claim?.run ?? lastAttempt(record)?.run;
	return {
		plan,
		entry,
		key,
		operation,
		restores: askedFor(call).map(({ source, target }) => ({
			source,
			target
		})),
		ledger: record?.state ?? "absent",
		observed: observed === "unclear" ? "unchecked" : observed,
		...requestId !== void 0 && { requestId },
		...progress && { progress: {
			done: progress.done,
			total: progress.total,
			unit: progress.unit
		} },
		...run !== void 0 && { run }
	};
}
export { status };
