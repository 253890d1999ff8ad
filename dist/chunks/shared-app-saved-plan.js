import { diagnose } from "./shared-engine-codes.js";
import { err, ok } from "./shared-model-result.js";
import { isDeeperThan } from "./shared-validators-depth.js";
import { isDeepStrictEqual } from "node:util";
// src/app/saved-plan.ts
const deepest = 50;
async function asExecutionPlan(value) {
	const { ExecutionPlan: isExecutionPlan } = await import("./validators-generated-execution-plan.js");
	if (isExecutionPlan(value)) return isDeeperThan(value, deepest) ? err(`it has lists and maps more than ${deepest} deep`) : ok(value);
	const [first] = isExecutionPlan.errors ?? [];
	return err(`${first?.instancePath || "the document"} ${first?.message ?? "is wrong"}`);
}
function pinsOf(saved) {
	const pins = new Map();
	for (const plan of saved.plans) for (const entry of plan.entries) if (entry.pin !== void 0) pins.set(`${plan.name}/${entry.id}`, entry.pin);
	return pins;
}
const filesOf = (saved) => [...new Set(saved.plans.map(({ file }) => file))];
function movedSince(saved, current) {
	const then = namedCalls(saved);
	const now = namedCalls(current);
	const moved = [];
	for (const [key, { name, call }] of then) {
		const found = now.get(key);
		if (found === void 0) moved.push(`${name}: the ${call.operation} call ${key.slice(0, 12)} that was reviewed is no longer what the restore plan asks for`);
		else if (found.call.action !== call.action) moved.push(`${name}: ${call.operation} ${key.slice(0, 12)} was to ${actionText(call)}, now ${actionText(found.call)}: ${found.call.reason}`);
	}
	for (const [key, { name, call }] of now) if (!then.has(key)) moved.push(`${name}: a ${call.operation} call ${key.slice(0, 12)} was not in the reviewed execution plan`);
	const digests = new Map(current.plans.map(({ name, digest }) => [name, digest]));
	for (const { name, digest } of saved.plans) if (digests.get(name) !== digest && moved.length === 0) moved.push(`${name}: its digest was ${digest.slice(0, 12)}, now ${digests.get(name)?.slice(0, 12) ?? "there is no such plan"}`);
	moved.push(...accountsMoved(saved, current));
	if (moved.length === 0 && !isDeepStrictEqual(meaningOf(saved), meaningOf(current))) moved.push("the saved execution plan was edited: its calls, pins or counts are not what its keys and digests stand for");
	return moved.map((message) => diagnose("error", "plan-moved", message, "plan again, review the new execution plan and apply that one"));
}
function accountsMoved(saved, current) {
	const now = new Map(current.plans.flatMap(({ name, entries }) => entries.map((entry) => [`${name}/${entry.id}`, entry])));
	return saved.plans.flatMap(({ name, entries }) => entries.flatMap(({ id, account }) => {
		const entry = now.get(`${name}/${id}`);
		if (account === void 0 || entry === void 0 || entry.account === account) return [];
		if (entry.calls.every(({ action }) => action === "none")) return [];
		return [`${name}/${id} was planned for account ${account}, and the credentials are of ${entry.account ?? "an unknown account"}`];
	}));
}
const meaningOf = ({ plans, only, summary }) => ({
	only: only ?? [],
	plans: by(({ name }) => name, plans).map(({ name, digest, entries }) => ({
		name,
		digest,
		entries: by(({ id }) => id, entries).map(({ id, provider, pin, calls }) => ({
			id,
			provider,
			pin: pin === void 0 ? void 0 : {
				kind: pin.kind,
				id: pin.id
			},
			calls: by(({ key }) => key, calls).map(({ key, action, operation, input, lane }) => ({
				key,
				action,
				operation,
				input,
				lane
			}))
		}))
	})),
	summary
});
const by = (nameOf, items) => [...items].sort((a, b) => nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);
function namedCalls(plan) {
	const calls = new Map();
	for (const { name, entries } of plan.plans) for (const { id, calls: own } of entries) for (const call of own) calls.set(call.key, {
		name: `${name}/${id}`,
		call
	});
	return calls;
}
const actionText = (call) => call.action === "none" ? "do nothing" : call.action === "blocked" ? "be blocked" : call.action;
export { asExecutionPlan, filesOf, movedSince, pinsOf };
