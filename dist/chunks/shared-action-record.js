import { hiddenMarker } from "./shared-views-markdown-marker.js";
import { isFields } from "./shared-action-github.js";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
// src/action/record/plan-record-codec.ts
const maxBytes = 65535;
const opening = "```reinstate-record-1\n";
const closing = "\n```\n";
const maxUnpackedBytes = 67108864;
const recordOf = (run) => run.plans.map(({ name, file, digest, entries }) => ({
	name,
	file,
	digest,
	entries: entries.map(entryRecord)
}));
function entryRecord({ id, pin, calls }) {
	return {
		id,
		...pin && { pin: pinned(pin) },
		calls: calls.map((call) => ({
			operation: call.operation,
			subject: subjectOf(call)
		}))
	};
}
const pinned = ({ kind, id, createdAt, expiresAt }) => ({
	kind,
	id,
	...createdAt !== void 0 && { createdAt },
	...expiresAt !== void 0 && { expiresAt }
});
const subjectOf = (call) => ({
	provider: call.provider,
	...call.account !== void 0 && { account: call.account },
	region: call.region,
	[call.scopeKind]: call.scope,
	generation: call.generation,
	input: call.input
});
function encodeRecord(plans, origin = {}) {
	return [
		plans,
		plans.map(withoutCalls),
		plans.map(bare)
	].map((form) => pack({
		plans: form,
		...origin
	})).find((text) => text.length <= maxBytes);
}
const withoutCalls = (plan) => ({
	...plan,
	entries: plan.entries.map(({ id, pin }) => ({
		id,
		...pin && { pin: {
			kind: pin.kind,
			id: pin.id
		} }
	}))
});
const bare = (plan) => ({
	...withoutCalls(plan),
	entries: withoutCalls(plan).entries.filter((entry) => entry.pin !== void 0)
});
function pack(record) {
	const packed = deflateRawSync(Buffer.from(JSON.stringify(record)), { level: 9 }).toString("base64");
	return opening + packed + closing;
}
function decodeRecord(text) {
	if (!text.startsWith(opening)) return void 0;
	const packed = text.slice(22).split("\n", 1)[0] ?? "";
	try {
		const unpacked = JSON.parse(inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: maxUnpackedBytes }).toString("utf8"));
		if (!isFields(unpacked)) return void 0;
		const { plans, pullRequest, pushedBy, inputs } = unpacked;
		if (!(Array.isArray(plans) && plans.every(isPlanRecord))) return void 0;
		if (!(isAbsentOr(pullRequest, isCount) && isAbsentOr(pushedBy, isText) && isAbsentOr(inputs, isDecidingInputs))) return void 0;
		return {
			plans,
			...pullRequest !== void 0 && { pullRequest },
			...pushedBy !== void 0 && { pushedBy },
			...inputs !== void 0 && { inputs }
		};
	} catch {
		return;
	}
}
const isAbsentOr = (value, is) => value === void 0 || is(value);
const isCount = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isDecidingInputs = (value) => isFields(value) && isCount(value["requireApprovals"]) && (value["onUnreviewed"] === "refuse" || value["onUnreviewed"] === "apply");
const isText = (value) => typeof value === "string";
function isPlanRecord(value) {
	if (!isFields(value) || !Array.isArray(value["entries"])) return false;
	return isText(value["name"]) && isText(value["file"]) && isText(value["digest"]) && value["entries"].every(isEntryRecord);
}
function isEntryRecord(value) {
	if (!isFields(value) || !isText(value["id"])) return false;
	const { pin, calls } = value;
	return (calls === void 0 || Array.isArray(calls) && calls.every((call) => isFields(call) && isText(call["operation"]) && isFields(call["subject"]))) && (pin === void 0 || isFields(pin) && isText(pin["id"]) && isText(pin["kind"]));
}
function pinsOf(plans) {
	const pins = new Map();
	for (const plan of plans) for (const entry of plan.entries) if (entry.pin !== void 0) pins.set(`${plan.name}/${entry.id}`, entry.pin);
	return pins;
}
// src/action/record/job-scope.ts
function instanceOf({ plans, workingDirectory }) {
	const paths = plans.map((path) => posix.join(workingDirectory, path).replace(/\/$/, "")).sort();
	return createHash("sha256").update(JSON.stringify(paths)).digest("hex").slice(0, 8);
}
const markerOf = (inputs, page) => hiddenMarker(page, instanceOf(inputs));
const recordPrefix = (inputs) => `reinstate/${instanceOf(inputs)}/`;
// src/action/record/find-plan-record.ts
const checkName = "reinstate";
async function recordsOn(repository, commit, inputs) {
	return recordsIn(await repository.checkRuns(commit, checkName), inputs.app, recordPrefix(inputs));
}
const toleranceMs = 5e3;
function recordsIn(checkRuns, app, prefix) {
	const runs = [...checkRuns].sort((a, b) => a.id - b.id);
	const own = runs.filter((run) => run.app === app && run.externalId.startsWith(prefix));
	const backDated = own.flatMap((run, index) => {
		const before = own.slice(0, index).find((earlier) => timeOf(earlier) > timeOf(run) + toleranceMs);
		return before === void 0 ? [] : [{
			checkRun: run.id,
			before: before.id
		}];
	})[0];
	const apps = runs.flatMap((run) => run.app !== app && run.externalId.startsWith(prefix) ? run.app ?? [] : []);
	return {
		own: own.flatMap((run) => stored(run) ?? []),
		blank: own.flatMap((run) => stored(run) ? [] : [{
			checkRun: run.id,
			...run.completedAt !== void 0 && { completedAt: run.completedAt }
		}]),
		...backDated && { backDated },
		otherApps: [...new Set(apps)],
		otherPlans: runs.some((run) => run.app === app && run.externalId.startsWith("reinstate/") && !run.externalId.startsWith(prefix))
	};
}
const timeOf = ({ completedAt }) => completedAt === void 0 ? NaN : Date.parse(completedAt);
function stored({ id, text, completedAt }) {
	const record = text === void 0 ? void 0 : decodeRecord(text);
	return record === void 0 || completedAt === void 0 ? void 0 : {
		...record,
		recordedAt: completedAt,
		checkRun: id
	};
}
async function reviewedOn(repository, commit, inputs) {
	return (await recordsOn(repository, commit, inputs)).own.at(-1);
}
function reviewedIn(records) {
	const newest = records.at(-1) ?? records[0];
	const first = records[records.findLastIndex((record) => !isSame(record.plans, newest.plans)) + 1] ?? newest;
	return {
		plans: newest.plans,
		since: first.recordedAt
	};
}
const isSame = (a, b) => fingerprint(a) === fingerprint(b);
const fingerprint = (plans) => JSON.stringify(plans.map(({ name, digest, entries }) => [
	name,
	digest,
	entries.flatMap(({ id, pin }) => pin ? [[
		id,
		pin.kind,
		pin.id
	].join("\n")] : []).sort()
]).sort((a, b) => String(a[0]) < String(b[0]) ? -1 : 1));
export { checkName, encodeRecord, markerOf, pinsOf, recordOf, recordPrefix, recordsOn, reviewedIn, reviewedOn };
