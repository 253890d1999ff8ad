import { recordPrefix } from "./shared-action-action-commands-ledger-views-markdown.js";
import { isFields } from "./shared-action-github-decode.js";
import { deflateRawSync, inflateRawSync } from "node:zlib";
// src/action/record.ts
const mostBytes = 65535;
const opening = "```reinstate-record-1\n";
const closing = "\n```\n";
const mostUnpacked = 67108864;
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
	region: call.region,
	[call.scopeKind]: call.scope,
	generation: call.generation,
	input: call.input
});
function encodeRecord(plans) {
	return [
		plans,
		plans.map(withoutCalls),
		plans.map(bare)
	].map(pack).find((text) => text.length <= mostBytes);
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
function pack(plans) {
	const packed = deflateRawSync(Buffer.from(JSON.stringify({ plans })), { level: 9 }).toString("base64");
	return opening + packed + closing;
}
function decodeRecord(text) {
	if (!text.startsWith(opening)) return void 0;
	const packed = text.slice(22).split("\n", 1)[0] ?? "";
	try {
		const unpacked = JSON.parse(inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: mostUnpacked }).toString("utf8"));
		const plans = isFields(unpacked) ? unpacked["plans"] : void 0;
		return Array.isArray(plans) && plans.every(isPlanRecord) ? plans : void 0;
	} catch {
		return;
	}
}
const isText = (value) => typeof value === "string";
function isPlanRecord(value) {
	if (!isFields(value) || !Array.isArray(value["entries"])) return false;
	return isText(value["name"]) && isText(value["file"]) && isText(value["digest"]) && value["entries"].every(isEntryRecord);
}
function isEntryRecord(value) {
	if (!isFields(value) || !isText(value["id"])) return false;
	const { pin, calls } = value;
	return (calls === void 0 || Array.isArray(calls) && calls.every((call) => isFields(call) && isText(call["operation"]) && isFields(call["subject"]))) && (pin === void 0 || isFields(pin) && isText(pin["id"]) && isText(pin["kind"]) && kinds.has(pin["kind"]));
}
const kinds = new Set([
	"recovery-point",
	"snapshot",
	"backup-set",
	"restore-time"
]);
function pinsOf(plans) {
	const pins = new Map();
	for (const plan of plans) for (const entry of plan.entries) if (entry.pin !== void 0) pins.set(`${plan.name}/${entry.id}`, entry.pin);
	return pins;
}
// src/action/reviewed.ts
const checkName = "reinstate";
async function reviewedOn(repository, commit, inputs) {
	const prefix = recordPrefix(inputs);
	const runs = [...await repository.checkRuns(commit, checkName)].sort((a, b) => b.id - a.id);
	for (const run of runs) {
		const reviewed = run.app === inputs.app && run.externalId.startsWith(prefix) ? reviewedIn(run) : void 0;
		if (reviewed !== void 0) return reviewed;
	}
}
function reviewedIn({ id, text, completedAt }) {
	const plans = text === void 0 ? void 0 : decodeRecord(text);
	return plans === void 0 || completedAt === void 0 ? void 0 : {
		plans,
		recordedAt: completedAt,
		checkRun: id
	};
}
export { checkName, encodeRecord, pinsOf, recordOf, reviewedOn };
