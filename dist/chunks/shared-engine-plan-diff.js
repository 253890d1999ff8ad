import { canonicalJson } from "./shared-engine-util-canonical-json.js";
// src/engine/plan/diff.ts
function diffPlans(base, head) {
	const before = new Map(base.map((plan) => [plan.name, plan]));
	const after = new Map(head.map((plan) => [plan.name, plan]));
	const kept = head.flatMap((plan) => diffPlan(before.get(plan.name), plan) ?? []);
	const removed = base.filter((plan) => !after.has(plan.name)).map((plan) => ({
		name: plan.name,
		file: plan.file,
		change: "removed",
		entries: plan.entries.map((entry) => ({
			id: entry.id,
			change: "removed",
			fields: []
		}))
	}));
	return [...kept, ...removed];
}
function diffPlan(before, after) {
	const { name, file } = after;
	const old = new Map(before?.entries.map((entry) => [entry.id, entry]));
	const now = new Set(after.entries.map((entry) => entry.id));
	const entries = after.entries.flatMap((entry) => diffEntry(old.get(entry.id), entry) ?? []);
	for (const entry of old.values()) if (!now.has(entry.id)) entries.push({
		id: entry.id,
		change: "removed",
		fields: []
	});
	if (before !== void 0 && entries.length === 0) return void 0;
	return {
		name,
		file,
		change: before === void 0 ? "added" : "changed",
		entries
	};
}
function diffEntry(before, after) {
	const fields = diffJson("", before && asJson(before), asJson(after));
	if (before !== void 0 && fields.length === 0) return void 0;
	return {
		id: after.id,
		change: before === void 0 ? "added" : "changed",
		location: after.locate([]),
		fields
	};
}
function asJson(entry) {
	const { id: _, ...rest } = { ...entry.fields };
	const json = JSON.parse(JSON.stringify(rest));
	return isObject(json) ? json : {};
}
function diffJson(field, before, after) {
	if (canonicalJson(before) === canonicalJson(after) && before === void 0 === (after === void 0)) return [];
	const [old, now] = [named(before), named(after)];
	if ((before === void 0 || old !== void 0) && now !== void 0 && (field === "" || old !== void 0)) return [...new Set([...old?.keys() ?? [], ...now.keys()])].flatMap((name) => diffJson(step(field, name, isList(after)), old?.get(name), now.get(name)));
	return [{
		field,
		...before !== void 0 && { before },
		...after !== void 0 && { after }
	}];
}
const step = (field, name, isItem) => isItem ? `${field}[${name}]` : field === "" ? name : `${field}.${name}`;
function named(value) {
	if (isObject(value)) return new Map(Object.entries(value));
	if (!isList(value)) return void 0;
	const members = new Map();
	for (const item of value) {
		const name = isObject(item) ? item["name"] : void 0;
		if (typeof name !== "string" || members.has(name)) return void 0;
		members.set(name, item);
	}
	return members;
}
const isList = (value) => Array.isArray(value);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
export { diffJson, diffPlans };
